import { DIGITS, STAND_IN_KINDS, UUID, type StandInKind } from '../standIns';
import type { Span } from '../formats/span';
import type { TextEdit } from './remedy';
import type { SurrogateTable } from './surrogateTable';

/** A table that can also tell what its stand-ins stand for. In memory only: it is the key to the text. */
export interface RestorableTable extends SurrogateTable {
  /** What a stand-in's number stands for; undefined if it was drawn elsewhere, or for another kind. */
  originalOf(kind: StandInKind | undefined, number: number): string | undefined;
  /** Remembers what another text that stands in a value's place stands for, such as a synthetic value. */
  remember(standIn: string, original: string): void;
  /** Those texts, with what they stand for. One that stands for several values is none. */
  readonly remembered: ReadonlyMap<string, string>;
}

/** Remembers what each surrogate of a table stands for: of a name, the longest form that was seen. */
export function restorable(table: SurrogateTable): RestorableTable {
  const originals = new Map<number, { readonly kind: StandInKind; readonly value: string }>();
  const others = new Map<string, string>();
  const ambiguous = new Set<string>();

  const noted = (kind: StandInKind, value: string, made: string): string => {
    const number = numberIn(made);
    const known = number === undefined ? undefined : originals.get(number);
    if (number !== undefined && (!known || (kind === 'NAME' && value.length > known.value.length)))
      originals.set(number, { kind, value });
    return made;
  };

  return {
    people: table.people,
    surrogate: (kind, value) => noted(kind, value, table.surrogate(kind, value)),
    digits: (kind, value) => noted(kind, value, table.digits(kind, value)),
    uuid: (kind, value) => noted(kind, value, table.uuid(kind, value)),
    offset: (keys) => table.offset(keys),
    get size() {
      return table.size;
    },
    originalOf(kind, number) {
      const known = originals.get(number);
      return known && (kind === undefined || known.kind === kind) ? known.value : undefined;
    },
    remember(standIn, original) {
      const known = others.get(standIn);
      if (ambiguous.has(standIn) || known === original) return;
      if (known === undefined) others.set(standIn, original);
      else {
        others.delete(standIn);
        ambiguous.add(standIn);
      }
    },
    remembered: others,
  };
}

const KINDS = [...STAND_IN_KINDS].sort((a, b) => b.length - a.length);
const IN_WORDS = new RegExp(
  `([[(])(${KINDS.join('|')})-(\\d{3,9})([\\])])|\\b(${KINDS.map(toName).join('|')})_(\\d{3,9})\\b|\\b${DIGITS}(\\d{5,8})\\b|${UUID}(\\d{12})`,
  'g',
);

export interface Restored {
  /** Ascending; each puts an original where its stand-in is. */
  readonly edits: readonly TextEdit[];
  /** Stand-ins of which this table knows nothing: of another session, or shown by someone else. */
  readonly unknown: number;
}

/** Finds the stand-ins of a table in a text, such as a model's answer, with what they stand for. */
export function restoreOriginals(
  text: string,
  table: RestorableTable,
  range: Span = { start: 0, end: text.length },
): Restored {
  const edits: TextEdit[] = [];
  let unknown = 0;
  const isWithin = (start: number, end: number) => start >= range.start && end <= range.end;
  for (const match of text.matchAll(IN_WORDS)) {
    const { index: start, 0: standIn } = match;
    const end = start + standIn.length;
    if (!isWithin(start, end)) continue;
    const [, open, kind, number, close, name, nameNumber, digits, uuid] = match;
    if (open !== undefined && (open === '[') !== (close === ']')) continue;
    const named = kind ?? (name && KINDS.find((one) => toName(one) === name));
    const original = table.originalOf(named as StandInKind | undefined, Number(number ?? nameNumber ?? digits ?? uuid)); // prettier-ignore
    if (original === undefined) unknown++;
    else edits.push({ start, end, newText: original });
  }
  for (const edit of rememberedIn(text, table)) if (isWithin(edit.start, edit.end)) edits.push(edit);
  return { edits: withoutOverlaps(edits), unknown };
}

function rememberedIn(text: string, { remembered }: RestorableTable): TextEdit[] {
  const found: TextEdit[] = [];
  for (const [standIn, newText] of remembered)
    for (let start = text.indexOf(standIn); start >= 0; start = text.indexOf(standIn, start + 1)) {
      const end = start + standIn.length;
      const touches = /[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-1)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1)); // prettier-ignore
      if (!touches) found.push({ start, end, newText });
    }
  return found;
}

/** Of those that overlap, the longest. */
function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((one) => one.start < edit.end && edit.start < one.end)) kept.push(edit);
  return kept.sort((a, b) => a.start - b.start);
}

function numberIn(standIn: string): number | undefined {
  const inWords = /-(\d+)\]$/.exec(standIn)?.[1];
  if (inWords !== undefined) return Number(inWords);
  if (standIn.startsWith(UUID)) return Number(standIn.slice(UUID.length));
  return standIn.startsWith(DIGITS) ? Number(standIn.slice(DIGITS.length)) : undefined;
}

function toName(kind: string): string {
  return kind.replace(/-/g, '_');
}
