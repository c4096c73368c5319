import type { Group, Standing } from './groups';

/** One name for a finding of the store: its text, its fingerprint and its place, since a fingerprint may come twice. */
export function keyOf({ entry, finding: { fingerprint, place } }: Standing): string {
  return `${entry.uri}#${fingerprint}#${place.start}`;
}

/** Every finding that the tree shows, from top to bottom. */
export function inOrder(groups: readonly Group[]): readonly Standing[] {
  return groups.flatMap(({ findings }) => findings);
}

/** Where somebody is who asks for the next finding. */
export interface Whereabouts {
  /** The finding that was shown last. */
  readonly key?: string;
  /** Where it stood in the order, in case it is gone: the one that took its place is the next. */
  readonly index?: number;
  /** The text of the active editor and the caret in it, in UTF-16 units. */
  readonly caret?: { readonly uri: string; readonly offset: number };
}

/**
 * The finding after or before the one that somebody is at; from the last to the first and back.
 * @returns its index in the order; undefined if there is none
 */
export function neighbour(order: readonly Standing[], at: Whereabouts, step: 1 | -1): number | undefined {
  if (order.length === 0) return undefined;
  const from = placeOf(order, at, step);
  return (((from + step) % order.length) + order.length) % order.length;
}

/** The index one step from which the answer lies. A finding that is gone left its place to the one after it. */
function placeOf(order: readonly Standing[], { key, index, caret }: Whereabouts, step: 1 | -1): number {
  const shown = key === undefined ? -1 : order.findIndex((one) => keyOf(one) === key);
  const isAt = (one: Standing | undefined) => one !== undefined && (!caret || covers(one, caret));
  if (shown >= 0 && isAt(order[shown])) return shown;
  const under = caret ? order.findIndex((one) => covers(one, caret)) : -1;
  if (under >= 0) return under;
  if (shown >= 0) return shown;
  const gone = Math.min(index ?? 0, order.length);
  return step === 1 ? gone - 1 : gone;
}

function covers({ entry, finding: { place } }: Standing, { uri, offset }: { uri: string; offset: number }) {
  return entry.uri === uri && place.start <= offset && offset <= place.end;
}
