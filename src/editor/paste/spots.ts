import type { Span } from '../../core/formats/span';

/** A text that is to stand at a place of a document, in UTF-16 offsets. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What of a change of a document counts here. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where places stand after changes, all of which are told in the offsets of before. What is typed at a place comes behind
 * it, and what is typed over is gone.
 */
export function moved(spots: readonly Spot[], changes: readonly Change[]): readonly Spot[] {
  const ascending = [...changes].sort((a, b) => a.rangeOffset - b.rangeOffset);
  return spots.map((spot) => {
    let [shift, touched] = [0, false];
    for (const { rangeOffset, rangeLength, text } of ascending) {
      const end = rangeOffset + rangeLength;
      if (rangeOffset < spot.start && end <= spot.start) shift += text.length - rangeLength;
      else if (rangeOffset < spot.end && end > spot.start) touched = true;
      else if (rangeOffset === spot.start) touched ||= rangeLength > 0;
    }
    const start = spot.start + shift;
    return { ...spot, start, end: touched ? start : spot.end + shift };
  });
}

/**
 * Whether changes are what a key does at every cursor: it puts in a sign or two, or a line break, in the place of the whole
 * selection, or takes a sign out. An edit of another may be as short, since VS Code reduces it to what differs.
 */
export function isTypedAt(carets: readonly Span[], changes: readonly Change[]): boolean {
  const isKey = changes.every(({ text }) => text.length <= 2 || /^\r?\n[ \t]*$/.test(text));
  return isKey && carets.every(({ start, end }) => changes.some(({ rangeOffset, rangeLength }) => start === end ? rangeOffset <= start && start <= rangeOffset + rangeLength : rangeOffset === start && rangeLength === end - start)); // prettier-ignore
}
