import type { Span } from '../span';

/** One key of a document with what stands under it: a value, or more keys. An array's elements carry the array's key. */
export interface KeyNode {
  readonly key: string;
  /** A string's or number's characters, without quotes. */
  readonly value?: Span;
  readonly children: KeyNode[];
}

export function branch(key: string): KeyNode {
  return { key, children: [] };
}

export function leaf(key: string, start: number, end: number): KeyNode {
  return { key, value: { start, end }, children: [] };
}

/** Puts a value under a dotted key, whose beginnings may exist already. */
export function putAt(root: KeyNode, path: readonly string[], start: number, end: number): void {
  let at = root;
  for (const key of path.slice(0, -1)) {
    let next = at.children.findLast((child) => child.key === key && !child.value);
    if (!next) at.children.push((next = branch(key)));
    at = next;
  }
  at.children.push(leaf(path.at(-1)!, start, end));
}
