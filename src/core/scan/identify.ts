import { append } from '../append';
import type { IdentifierFact } from '../facts';
import { CONFIDENCES, type NearMiss, type SafeHarborLetter } from '../finding';
import { innerTexts, READERS, repeatsOf, type EncodedText, type Field, type InnerText } from '../formats';
import type { Span } from '../formats/span';
import { DETECTORS, textContext, type Candidate } from '../identifiers';
import { customCandidates } from '../identifiers/custom';
import { ownTerm } from '../identifiers/ownTerms';
import type { RuleId } from '../rules';
import { fixed, joinSafe, type SafeText } from '../safeText';
import { isSpent } from '../standIns';
import { readEncoded } from './encoded';
import { isTestPath } from './fileKinds';
import { identifierHits, type IdentifierHits } from './identifierHits';
import { notesAround } from './notes';
import { placeOf } from './place';
import { sourceText, type SourceText } from './sourceText';

/** What one text holds of identifiers. */
export interface Identifiers {
  /** By place. */
  readonly facts: readonly IdentifierFact[];
  /** Ascending; empty unless asked for. */
  readonly missed: readonly NearMiss[];
  /** Whether all of the text was looked at. */
  readonly complete: boolean;
}

/**
 * Reads the formats of a text, runs the detectors around their hits and settles what overlaps; then the texts in base64
 * and the notes about whom it names.
 * @param explain whether to collect near-misses too
 * @param pause called between the steps; what it throws ends the reading
 */
export function readIdentifiers(
  source: SourceText,
  hits: IdentifierHits,
  explain: boolean,
  pause?: () => void,
): Identifiers {
  const { kept, missed, encoded, complete } = readClaims(source, hits, explain, pause);
  pause?.();
  const facts = withNotes(source, withEncoded(source, factsOf(kept, pause), encoded));
  if (!explain || facts.length === kept.length) return { facts, missed, complete };
  const isFound = overlapTest(facts.map(({ place }) => place));
  return { facts, missed: missed.filter(({ place }) => !isFound(place.start, place.end)), complete };
}

const isHit = ({ length }: readonly unknown[]): boolean => length > 0;

interface Claim {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly fact: () => IdentifierFact;
}

interface Claims {
  readonly kept: readonly Claim[];
  /** Ascending; empty unless asked for. */
  readonly missed: readonly NearMiss[];
  readonly encoded: readonly EncodedText[];
  /** Whether all of the text was looked at. */
  readonly complete: boolean;
}

const NO_CLAIMS: Claims = { kept: [], missed: [], encoded: [], complete: true };

function readClaims(source: SourceText, hits: IdentifierHits, explain: boolean, pause?: () => void): Claims {
  const inner = innerTexts(source);
  if (inner) return readInner(source, inner, explain);
  const sweeps = source.surface === 'prompt';
  const { custom } = source.site;
  if (!sweeps && !custom && !hits.detectors.some(isHit) && !hits.readers.some(isHit)) return NO_CLAIMS;
  const claims: Claim[] = [];
  const misses: Miss[] = [];
  const claimed: { start: number; end: number }[] = [];
  const named: { start: number; end: number }[] = [];
  const labelled: Field[] = [];
  const encoded: EncodedText[] = [];
  READERS.forEach((reader, index) => {
    if (hits.readers[index]!.length === 0) return;
    pause?.();
    const reading = reader.read(source, hits.readers[index]!);
    append(claimed, reading.claimed);
    append(encoded, reading.encoded ?? []);
    if (reader.narrative)
      append(
        labelled,
        reading.fields.filter(({ allowed }) => allowed === undefined),
      );
    for (const field of reading.fields) {
      if (field.rule === 'phi/name') named.push(field);
      if (field.allowed === undefined) claims.push(claimOfField(source, field));
      else if (explain) misses.push({ ...field, why: field.allowed });
    }
  });
  for (const repeat of repeatsOf(source.text, labelled, source.kind === 'code'))
    claims.push(claimOfField(source, repeat, REPEAT));
  const context = textContext(source);
  const isClaimed = overlapTest(claimed);
  const add = (candidate: Candidate, rule: RuleId, identifier: SafeHarborLetter, order: number): void => {
    if (candidate.allowed !== undefined) {
      if (explain && !isClaimed(candidate.start, candidate.end))
        misses.push({ rule, ...candidate, why: candidate.allowed });
      return;
    }
    const { start, end, confidence, cues, tags = [], label = fixed('no label') } = candidate;
    if (rule === 'phi/name') named.push({ start, end });
    claims.push({
      rule,
      start,
      end,
      rank: CONFIDENCES.indexOf(confidence) * 1000 - order,
      fact: () => factOf(source, { rule, identifier, label, ...candidate, cues, tags }),
    });
  };
  DETECTORS.forEach((detector, index) => {
    const claim = (candidate: Candidate): void => {
      if (!isClaimed(candidate.start, candidate.end))
        add(candidate, detector.rule, detector.identifier, index);
    };
    for (const hit of hits.detectors[index]!) {
      pause?.();
      if (!isClaimed(hit.start, hit.end)) detector.detect(hit, context).forEach(claim);
    }
    if (sweeps && detector.sweep) pause?.();
    if (sweeps) detector.sweep?.(context, named).forEach(claim);
  });
  // What the policy describes counts in every part of a format too; a field that a reader has named stays what it is.
  const described = custom ? customCandidates(custom, context) : { candidates: [], complete: true };
  for (const candidate of described.candidates) add(candidate, candidate.rule, candidate.identifier, -1);
  const kept = settle(claims.filter(({ rule, start, end }) => !isSpent(source.text, rule, start, end)));
  const missed = explain ? settleMisses(source, misses, kept) : [];
  return { kept, missed, encoded, complete: described.complete };
}

/** What the texts inside a text hold, each read by itself, at their places in the outer one. */
function readInner(outer: SourceText, texts: readonly InnerText[], explain: boolean): Claims {
  const all = texts.map(({ source, places, part }) => {
    const { kept, missed, encoded, complete } = readClaims(source, identifierHits(source), explain);
    return {
      kept: kept.flatMap(({ rule, start, end, rank, fact }) =>
        places(start, end).map((range): Claim => ({ ...range, rule, rank, fact: () => moved(outer, range, fact(), part) })),
      ),
      missed: missed.flatMap((miss) => places(miss.place.start, miss.place.end).slice(0, 1).map(({ start, end }) => ({ ...miss, place: placeOf(outer, start, end) }))),
      encoded: encoded.flatMap((one) => places(one.start, one.end).slice(0, 1).map((range) => ({ ...one, ...range }))),
      complete,
    };
  });
  return {
    kept: all.flatMap(({ kept }) => kept).sort((a, b) => a.start - b.start),
    missed: all.flatMap(({ missed }) => missed),
    encoded: all.flatMap(({ encoded }) => encoded),
    complete: all.every(({ complete }) => complete),
  };
} // prettier-ignore

function moved(outer: SourceText, { start, end }: Span, fact: IdentifierFact, part: SafeText | undefined): IdentifierFact {
  const label = part ? joinSafe([part, fact.label], fixed(': ')) : fact.label;
  return { ...fact, label, place: placeOf(outer, start, end) };
} // prettier-ignore

function factsOf(kept: readonly Claim[], pause?: () => void): IdentifierFact[] {
  return kept.map((claim) => {
    pause?.();
    return claim.fact();
  });
}

/** Adds what texts in base64 hold, one level deep. */
function withEncoded(source: SourceText, facts: IdentifierFact[], encoded: readonly EncodedText[]): IdentifierFact[] {
  const read = (inner: SourceText) => factsOf(readClaims(inner, identifierHits(inner), false).kept);
  const inside = encoded.length > 0 ? readEncoded(source, encoded, read) : [];
  return inside.length > 0 ? [...facts, ...inside].sort((a, b) => a.place.start - b.place.start) : facts;
} // prettier-ignore

/** Adds what free text says of whom the text has named; what is found already stays as it is. */
function withNotes(source: SourceText, facts: IdentifierFact[]): IdentifierFact[] {
  if (source.surface !== 'source' || facts.length === 0) return facts;
  const notes = notesAround(source, facts);
  if (notes.length === 0) return facts;
  const isFound = overlapTest(facts.map(({ place }) => place));
  const { year, own } = source.site;
  const site = { year, ...(own ? { own } : {}) };
  const inside = notes.flatMap((note) => {
    const inner = sourceText({ path: source.path, text: source.text.slice(note.start, note.end), languageId: 'plaintext' }, 'prompt', site);
    return readClaims(inner, identifierHits(inner), false).kept.flatMap(({ start, end, fact }) => {
      const range = { start: note.start + start, end: note.start + end };
      return isFound(range.start, range.end) ? [] : [moved(source, range, fact(), undefined)];
    });
  });
  return inside.length > 0 ? [...facts, ...inside].sort((a, b) => a.place.start - b.place.start) : facts;
} // prettier-ignore

/** Fields outrank everything; repeats of one outrank what a detector is as sure of. */
const FIELD = CONFIDENCES.length * 1000;
const REPEAT = CONFIDENCES.indexOf('high') * 1000 + 1;

function claimOfField(source: SourceText, field: Field, rank = FIELD): Claim {
  const { rule, start, end } = field;
  return { rule, start, end, rank, fact: () => factOf(source, field) };
}

interface Found extends Omit<IdentifierFact, 'place'> {
  readonly start: number;
  readonly end: number;
}

function factOf(source: SourceText, found: Found): IdentifierFact {
  const { rule, identifier, start, end, confidence, cues, label } = found;
  const { own } = source.site;
  const ownCue = own && ownTerm(own, rule, source.text.slice(start, end));
  const tags = new Set(found.tags);
  if (ownCue) tags.add('provider');
  if (isTestPath(source.path)) tags.add('test');
  return {
    rule,
    identifier,
    place: placeOf(source, start, end),
    confidence,
    cues: ownCue ? [...cues, ownCue] : cues,
    tags: [...tags],
    label,
  };
}

interface Miss extends Pick<NearMiss, 'rule' | 'cues' | 'why'> {
  readonly start: number;
  readonly end: number;
  readonly label?: NearMiss['label'] | undefined;
}

/** More near-misses than anybody reads; a list of numbers may hold a hundred thousand. */
export const MOST_NEAR_MISSES = 1_000;

/** What no finding claims; of near-misses that overlap, the earlier detector's. Ascending. */
function settleMisses(source: SourceText, misses: readonly Miss[], kept: readonly Claim[]): NearMiss[] {
  const isFound = overlapTest(kept);
  const settled: Miss[] = [];
  const ascending = misses.filter(({ start, end }) => end > start && !isFound(start, end));
  ascending.sort((a, b) => a.start - b.start);
  for (const miss of ascending) {
    if (settled.length === MOST_NEAR_MISSES) break;
    if (miss.start >= (settled.at(-1)?.end ?? 0)) settled.push(miss);
  }
  return settled.map(({ rule, start, end, label, cues, why }) => ({
    rule,
    path: source.path,
    place: placeOf(source, start, end),
    ...(label === undefined ? {} : { label }),
    cues,
    why,
  }));
}

/** Of claims that overlap, the surer wins, then the longer, then the earlier. Sorted by place. */
function settle(claims: readonly Claim[]): Claim[] {
  const byRank = [...claims].sort(
    (a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Claim[] = [];
  const taken = new Uint8Array(claims.reduce((last, { end }) => Math.max(last, end), 0));
  for (const claim of byRank) {
    const range = taken.subarray(claim.start, claim.end);
    if (range.length === 0 || range.includes(1)) continue;
    range.fill(1);
    kept.push(claim);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function overlapTest(
  ranges: readonly { start: number; end: number }[],
): (start: number, end: number) => boolean {
  if (ranges.length === 0) return () => false;
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < sorted.length && sorted[low]!.start < end;
  };
}
