/** Loads items a few ahead of whoever consumes them, in their order. */
export async function* prefetch<Item, Loaded>(
  items: readonly Item[],
  ahead: number,
  load: (item: Item) => Promise<Loaded>,
): AsyncGenerator<Loaded> {
  const waiting: Promise<Loaded>[] = [];
  let next = 0;
  while (next < items.length || waiting.length > 0) {
    while (next < items.length && waiting.length < ahead) {
      const loading = load(items[next++]!);
      // Awaited in its turn; until then a failure is not "unhandled".
      loading.catch(() => undefined);
      waiting.push(loading);
    }
    yield await waiting.shift()!;
  }
}
