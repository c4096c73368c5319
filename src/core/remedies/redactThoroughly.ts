import type { FileFacts } from '../facts';
import type { Span } from '../formats/span';
import type { RuleId } from '../rules';
import type { SourceText } from '../scan/sourceText';
import { redactText, type Redacted, type RedactOptions } from './redactText';
import type { SurrogateTable } from './surrogateTable';

/** What replacing uncovers is found by the next look; a text that still shows something after these is said to. */
const ROUNDS = 4;

export interface ThoroughlyRedacted extends Omit<Redacted, 'edits'> {
  /** How many places of each rule a last look still found. */
  readonly left: ReadonlyMap<RuleId, number>;
}

/**
 * Redacts a text, looks at the result with the same eyes and redacts again, until nothing more is found.
 * @param look reads a text as the first facts were read
 */
export async function redactThoroughly(
  source: SourceText,
  first: FileFacts,
  surrogates: SurrogateTable,
  options: Omit<RedactOptions, 'range' | 'except'>,
  look: (text: string) => Promise<{ readonly source: SourceText; readonly facts: FileFacts }>,
): Promise<ThoroughlyRedacted> {
  let round = redactText(source, first, surrogates, options);
  const { kept } = round;
  const replaced = new Map(round.replaced);
  let except = placed(round, []);
  for (let rounds = 1; round.count > 0 && rounds < ROUNDS; rounds++) {
    const now = await look(round.text);
    const next = redactText(now.source, now.facts, surrogates, { ...options, except });
    for (const [rule, count] of next.replaced) replaced.set(rule, (replaced.get(rule) ?? 0) + count);
    except = placed(next, except);
    round = next;
  }
  const count = [...replaced.values()].reduce((sum, one) => sum + one, 0);
  return { text: round.text, count, replaced, kept, left: round.count > 0 ? round.replaced : new Map() };
}

/** Where the stand-ins of this round and of those before stand now. */
function placed({ edits }: Redacted, before: readonly Span[]): Span[] {
  let shift = 0;
  const moved: Span[] = [];
  const all = [
    ...edits.map((edit) => ({ ...edit, length: edit.newText.length })),
    ...before.map((one) => ({ ...one, length: one.end - one.start })),
  ].sort((a, b) => a.start - b.start);
  for (const { start, end, length } of all) {
    moved.push({ start: start + shift, end: start + shift + length });
    shift += length - (end - start);
  }
  return moved;
}

