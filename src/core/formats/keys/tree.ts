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

/** How far back among its siblings a key is looked for: files that repeat a beginning keep it together. */
const NEAR = 64;

/** The object under a dotted key, whose beginnings may exist already. */
export function objectAt(root: KeyNode, path: readonly string[]): KeyNode {
  return path.reduce((at, key) => {
    const known = at.children.slice(-NEAR).findLast((child) => child.key === key && !child.value);
    if (known) return known;
    const next = branch(key);
    at.children.push(next);
    return next;
  }, root);
}
