import type { FileFacts, IdentifierFact } from '../facts';
import type { Span } from '../formats/span';
import type { RuleId } from '../rules';
import { NO_GRAMMARS, type LoadedGrammars } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';
import { standInsIn } from '../standIns';
import { isDayFirst } from './dateText';
import { offsetsOf } from './offsets';
import type { TextEdit } from './remedy';
import { repeatsOf } from './repeats';
import { hostsOf } from './replacement';
import { keeps, type Standard } from './standards';
import { standInFor, type Found } from './standInFor';
import type { SurrogateTable } from './surrogateTable';
import { wholeNames } from './wholeNames';

export interface Redacted {
  readonly text: string;
  /** How many places were replaced. */
  readonly count: number;
  /** Ascending. */
  readonly edits: readonly TextEdit[];
  /** How many places of each rule were replaced, and how many the standard lets stay. */
  readonly replaced: ReadonlyMap<RuleId, number>;
  readonly kept: ReadonlyMap<RuleId, number>;
}

export interface RedactOptions {
  /** Safe Harbor unless told otherwise. */
  readonly standard?: Standard;
  /** Only identifiers within it. */
  readonly range?: Span;
  readonly grammars?: LoadedGrammars;
  /** Stand-ins of an earlier round, which stay. */
  readonly except?: readonly Span[];
}

/**
 * Replaces every identifier that analyse found, its repeats and the keys of services by consistent surrogates. Clinicians
 * and other providers too: a text on its way out needs none of them. It is no de-identification determination, 45 CFR
 * 164.514(a).
 * @param source with the judging year in its site: without one, no year tells that a person is under 90
 */
export function redactText(
  source: SourceText,
  facts: FileFacts,
  surrogates: SurrogateTable,
  { standard = 'safe-harbor', range = { start: 0, end: source.text.length }, grammars = NO_GRAMMARS, except = [] }: RedactOptions = {},
): Redacted {
  const { text } = source;
  const { identifiers } = facts;
  learnNames(source, facts, surrogates);
  const exempt = [...standInsIn(text), ...except].sort((a, b) => a.start - b.start);
  const found = outside(text, exempt, oncePerPlace([...foundIn(text, identifiers), ...keysIn(facts)], standard));
  const repeats = repeatsOf(source, found.filter((one) => !keeps(standard, one)));
  const all = [...found, ...outside(text, exempt, repeats)]
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .sort((a, b) => a.start - b.start);
  const hosts = hostsOf(source, all, grammars);
  const offsetAt = standard === 'surrogate-dates' ? offsetsOf(source, identifiers, surrogates) : () => 0;
  const dayFirst = identifiers.some(({ rule, place }) => rule === 'phi/date' && isDayFirst(text.slice(place.start, place.end)));
  const edits: TextEdit[] = [];
  const replaced = new Map<RuleId, number>();
  const kept = new Map<RuleId, number>();
  all.forEach((one, index) => {
    const host = hosts[index]!;
    // A word of a program that looks like a value is a name of something else.
    if (one.repeat && source.kind === 'code' && host !== 'text') return;
    const newText = standInFor(one, host, { source, standard, surrogates, offsetAt, dayFirst });
    const stays = newText === undefined || newText === text.slice(one.start, one.end);
    const tally = stays ? kept : replaced;
    tally.set(one.rule, (tally.get(one.rule) ?? 0) + 1);
    if (!stays) edits.push({ start: one.start, end: one.end, newText });
  });
  return { text: applyEdits(text, edits), count: edits.length, edits, replaced, kept };
} // prettier-ignore

/** Reads the whole names of a text, so that parts of them are told apart wherever they stand, in other files too. */
export function learnNames({ text }: SourceText, facts: FileFacts, { people }: SurrogateTable): void {
  const { identifiers } = facts;
  for (const whole of new Set(wholeNames(text, identifiers).values())) people.learn(whole);
  for (const { rule, place } of identifiers)
    if (rule === 'phi/name') people.learn(text.slice(place.start, place.end));
}

function foundIn(text: string, identifiers: readonly IdentifierFact[]): Found[] {
  const whole = wholeNames(text, identifiers);
  return identifiers.map(({ rule, label, place: { start, end } }) => {
    const name = rule === 'phi/name' ? whole.get(start) : undefined;
    return { rule, label, start, end, ...(name === undefined ? {} : { whole: name }) };
  });
}

function keysIn({ uses }: FileFacts): Found[] {
  return uses
    .filter(({ kind }) => kind === 'key')
    .map(({ place: { start, end } }) => ({ rule: 'llm/hardcoded-key', label: 'key', start, end }));
}

/** A text in base64 may hold several identifiers; what may not stay decides for all. */
function oncePerPlace(found: readonly Found[], standard: Standard): Found[] {
  const order = [...found].sort((a, b) => a.start - b.start || b.end - a.end || Number(keeps(standard, a)) - Number(keeps(standard, b))); // prettier-ignore
  let end = 0;
  return order.filter((one) => one.start >= end && (end = one.end) > 0);
}

/** What lies outside of some ranges; of a value that reaches over one, the parts that still say something. */
function outside(text: string, ranges: readonly Span[], found: readonly Found[]): Found[] {
  if (ranges.length === 0) return [...found];
  return found.flatMap((one) => {
    const within = ranges.filter((range) => overlap(range, one));
    if (within.length === 0) return [one];
    const bounds = [one.start, ...within.flatMap(({ start, end }) => [start, end]), one.end];
    const pieces: Found[] = [];
    for (let i = 0; i < bounds.length; i += 2) {
      const [from, to] = [bounds[i]!, bounds[i + 1]!];
      const said = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(from, Math.max(from, to)));
      // `on` between an address and a year is no address.
      if (said && (one.rule !== 'phi/geography' || /[\p{Lu}\p{N}]/u.test(said[0])))
        pieces.push({ ...one, start: from + said.index, end: from + said.index + said[0].length });
    }
    return pieces;
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
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
