/** A finding by its number, or a heading between findings. */
export type Item = number | { readonly html: string };

/** @param row its place in the table, from 1, with the head @param open whether it is shown whole */
export type RenderItem = (item: Item, row: number, open: boolean) => string;

/** Rows that come and go together. */
const CHUNK = 40;
/** How far from the screen rows are made, in pixels. */
const NEAR = 1200;
/** What a row is taken to be tall before one was seen, in pixels. */
const ROW_HEIGHT = 132;

interface Chunk {
  readonly items: readonly Item[];
  /** Row of the first item. */
  readonly first: number;
  readonly body: HTMLTableSectionElement;
  filled: boolean;
}

/**
 * A table of any number of rows of which only those near the screen are made. Each chunk is a `tbody`; an empty one keeps
 * the height that it had or is likely to have, so that the scroll bar tells the truth.
 */
export function rowTable(table: HTMLTableElement, render: RenderItem) {
  let chunks: Chunk[] = [];
  let rowHeight = ROW_HEIGHT;
  const byBody = new WeakMap<Element, Chunk>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chunk = byBody.get(target);
        if (chunk && isIntersecting) comeNear(chunk);
        else if (chunk) clear(chunk);
      }
    },
    // In a frame, the margin counts only with a root of its own.
    { root: document, rootMargin: `${NEAR}px 0px` },
  );

  function fill(chunk: Chunk, open: boolean): void {
    const { body, items, first } = chunk;
    body.innerHTML = items.map((item, index) => render(item, first + index, open)).join('');
    body.style.height = '';
    body.removeAttribute('aria-hidden');
    chunk.filled = true;
  }

  /** What stands on the screen stays where it is when something above it gets taller. */
  function comeNear(chunk: Chunk): void {
    if (chunk.filled) return;
    const { body, items } = chunk;
    const { top, height } = body.getBoundingClientRect();
    fill(chunk, false);
    const now = body.offsetHeight;
    rowHeight = now / items.length;
    if (top < 0) scrollBy({ top: now - height, behavior: 'instant' });
  }

  /** Makes room, unless somebody is at it or begins with it. */
  function clear(chunk: Chunk): void {
    const { body } = chunk;
    if (
      chunk === chunks[0] ||
      !chunk.filled ||
      body.contains(document.activeElement) ||
      body.querySelector('details[open]')
    )
      return;
    hold(chunk, body.offsetHeight);
  }

  function hold(chunk: Chunk, height: number): void {
    chunk.body.replaceChildren();
    chunk.body.style.height = `${height}px`;
    chunk.body.setAttribute('aria-hidden', 'true');
    chunk.filled = false;
  }

  function show(items: readonly Item[]): void {
    observer.disconnect();
    for (const body of Array.from(table.tBodies)) body.remove();
    chunks = [];
    for (let at = 0; at < items.length; at += CHUNK) {
      const body = document.createElement('tbody');
      body.setAttribute('role', 'rowgroup');
      const chunk: Chunk = { items: items.slice(at, at + CHUNK), first: at + 2, body, filled: false };
      hold(chunk, chunk.items.length * rowHeight);
      byBody.set(body, chunk);
      chunks.push(chunk);
    }
    table.append(...chunks.map(({ body }) => body));
    table.setAttribute('aria-rowcount', String(items.length + 1));
    if (chunks[0]) fill(chunks[0], false);
    for (const { body } of chunks) observer.observe(body);
  }

  return {
    show,
    /** For paper: every row, unfolded. */
    showAll(): void {
      observer.disconnect();
      for (const chunk of chunks) fill(chunk, true);
    },
    /** As it was before `showAll`. */
    showNear: (): void => show(chunks.flatMap(({ items }) => items)),
  };
}
