/** What the report's page may ask for; a finding is told by the number of its row. */
export type PageRequest =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'open' | 'remedy'; readonly index: number };

/** A message of the page; undefined if it is none that it may send. */
export function requestOf(message: unknown): PageRequest | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, index } = message as Readonly<Record<string, unknown>>;
  if (kind === 'ready' || kind === 'refresh' || kind === 'scan') return { kind };
  if (kind !== 'open' && kind !== 'remedy') return undefined;
  return Number.isSafeInteger(index) && (index as number) >= 0 ? { kind, index: index as number } : undefined;
}
