import { DIGITS, NOTHING, STAND_IN_KINDS, UUID, type StandInKind } from '../standIns';
import type { TextEdit } from './remedy';
import { applyEdits } from './redactText';
import type { RestorableTable } from './restore';
import { syntheticDate, syntheticFor } from './synthetic';

/** How a text may be pasted, besides as it is. */
export const PASTE_STYLES = ['replaced', 'masked', 'synthetic'] as const;
export type PasteStyle = (typeof PASTE_STYLES)[number];

const KINDS = STAND_IN_KINDS.join('|');
const BRACKETED = new RegExp(`([[(])(${KINDS})-(\\d+)([\\])])`, 'g');
const NAMED = new RegExp(`^(${KINDS.replace(/-/g, '_')})_\\d+$`);

/**
 * A text in another style, from the edits that put surrogates into it, so that it is read once for all.
 * @param table remembers what synthetic values stand for
 */
export function inStyle(text: string, edits: readonly TextEdit[], style: PasteStyle, table: RestorableTable): string {
  if (style === 'replaced') return applyEdits(text, edits);
  const restyle = style === 'masked' ? masked : synthetic(table);
  return applyEdits(text, edits.map((edit) => ({ ...edit, newText: restyle(edit.newText, text.slice(edit.start, edit.end)) }))); // prettier-ignore
} // prettier-ignore

/** The kind alone, so that nobody can tell two people apart. */
function masked(standIn: string): string {
  if (isDigits(standIn)) return NOTHING;
  if (standIn.startsWith(UUID)) return UUID + '0'.repeat(12);
  const named = NAMED.exec(standIn);
  return named ? `${named[1]}_000` : standIn.replace(BRACKETED, '$1$2$4');
}

const synthetic =
  (table: RestorableTable) =>
  (standIn: string, value: string): string => {
    if (/^(?:19|20)\d\d$/.test(standIn)) return syntheticDate(value) ?? standIn;
    return standIn.replace(BRACKETED, (label, _open, kind: StandInKind, digits: string) => {
      const number = Number(digits);
      const made = syntheticFor(kind, number, value);
      const original = table.originalOf(kind, number);
      if (made !== undefined && original !== undefined) table.remember(made, original);
      return made ?? label;
    });
  };

function isDigits(text: string): boolean {
  return text.startsWith(DIGITS) && /^\d{9,12}$/.test(text);
}
