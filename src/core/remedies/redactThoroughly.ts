import type { FileFacts } from '../facts';
import type { Span } from '../formats/span';
import type { RuleId } from '../rules';
import type { SourceText } from '../scan/sourceText';
import { applyEdits, redactText, type Redacted, type RedactOptions } from './redactText';
import type { TextEdit } from './remedy';
import type { SurrogateTable } from './surrogateTable';

/** What replacing uncovers is found by the next look; a text that still shows something after these is said to. */
const ROUNDS = 4;

export interface ThoroughlyRedacted extends Redacted {
  /** How many places of each rule a last look still found. */
  readonly left: ReadonlyMap<RuleId, number>;
}

/**
 * Redacts a text, looks at the result with the same eyes and redacts again, until nothing more is found.
 * @param look reads a text as the first facts were read
 * @returns the edits of all rounds as edits of the first text
 */
export async function redactThoroughly(
  source: SourceText,
  first: FileFacts,
  surrogates: SurrogateTable,
  options: Omit<RedactOptions, 'except'>,
  look: (text: string) => Promise<{ readonly source: SourceText; readonly facts: FileFacts }>,
): Promise<ThoroughlyRedacted> {
  const { range = { start: 0, end: source.text.length } } = options;
  const begun = redactText(source, first, surrogates, options);
  const replaced = new Map(begun.replaced);
  let { edits, text } = begun;
  let latest: Redacted = begun;
  for (let round = 1; latest.count > 0 && round < ROUNDS; round++) {
    const now = await look(text);
    latest = redactText(now.source, now.facts, surrogates, { ...options, range: shifted(range, edits), except: placesOf(edits) }); // prettier-ignore
    for (const [rule, count] of latest.replaced) replaced.set(rule, (replaced.get(rule) ?? 0) + count);
    edits = [...edits, ...latest.edits.map((edit) => unshifted(edit, edits))].sort((a, b) => a.start - b.start); // prettier-ignore
    text = applyEdits(source.text, edits);
  }
  const left = latest.count > 0 ? latest.replaced : new Map<RuleId, number>();
  return { text, count: edits.length, edits, replaced, kept: begun.kept, left };
}

/** Where the stand-ins stand once the edits are made. */
function placesOf(edits: readonly TextEdit[]): Span[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const place = { start: start + shift, end: start + shift + newText.length };
    shift += newText.length - (end - start);
    return place;
  });
}

/** A range of the first text in the one that the edits make. */
function shifted({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const by = (offset: number): number =>
    edits.reduce((sum, edit) => sum + (edit.end <= offset ? edit.newText.length - (edit.end - edit.start) : 0), 0); // prettier-ignore
  return { start: start + by(start), end: end + by(end) };
}

/** An edit of the text that earlier edits made, as one of the first text. It touches none of their stand-ins. */
function unshifted(edit: TextEdit, edits: readonly TextEdit[]): TextEdit {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (start + shift + newText.length > edit.start) break;
    shift += newText.length - (end - start);
  }
  return { ...edit, start: edit.start - shift, end: edit.end - shift };
}
