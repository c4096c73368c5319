import type { FileFacts } from '../facts';
import type { LoadedGrammars } from '../scan/grammars';
import { NO_GRAMMARS } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';
import type { TextEdit } from './remedy';
import { fitting, kindOfValue } from './replacement';
import type { SurrogateTable } from './surrogateTable';

export interface Redacted {
  readonly text: string;
  /** How many places were replaced. */
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

/**
 * Replaces every identifier that analyse found by a consistent surrogate. Clinicians and other providers too: a
 * text on its way out needs none of them. It is no de-identification determination (45 CFR 164.514(a)).
 * @param range only identifiers within it
 */
export function redactText(
  source: SourceText,
  facts: FileFacts,
  surrogates: SurrogateTable,
  {
    range = { start: 0, end: source.text.length },
    grammars = NO_GRAMMARS,
  }: { range?: { start: number; end: number }; grammars?: LoadedGrammars } = {},
): Redacted {
  const edits = facts.identifiers
    .filter(
      ({ place, confidence }) => confidence !== 'low' && place.start >= range.start && place.end <= range.end,
    )
    // A text in base64 has one finding for each rule, all on the same range: it is replaced once.
    .filter(({ place }, index, all) => index === 0 || all[index - 1]!.place.end <= place.start)
    .map(({ rule, place }): TextEdit => {
      const { start, end } = place;
      const standIn = surrogates.surrogate(kindOfValue(rule), source.text.slice(start, end));
      return { start, end, newText: fitting(standIn, source, place, grammars) };
    });
  return { text: applyEdits(source.text, edits), count: edits.length, edits };
}

/** @throws RangeError if two edits overlap or one lies outside the text */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of sorted) {
    if (start < at || end < start || end > text.length)
      throw new RangeError('Edits overlap or lie outside the text.');
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
