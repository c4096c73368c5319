import type { Binding, EndpointUse, FileFacts, FlowFact, IdentifierFact } from '../facts';
import { CONFIDENCES, type NearMiss, type SafeHarborLetter, type Surface } from '../finding';
import { FLOW_FINDERS } from '../flows';
import { innerTexts, READERS, repeatsOf, type EncodedText, type Field, type InnerText } from '../formats';
import type { Span } from '../formats/span';
import { DETECTORS, textContext, type Candidate } from '../identifiers';
import { customCandidates } from '../identifiers/custom';
import { ownTerm } from '../identifiers/ownTerms';
import type { NotExamined, ProjectPath } from '../ports';
import { RECOGNISERS } from '../providers';
import type { RuleId } from '../rules';
import { fixed, joinSafe, type SafeText } from '../safeText';
import { isSpent } from '../standIns';
import { readEncoded } from './encoded';
import { grammarOf, isGenerated, isTestPath } from './fileKinds';
import { NO_GRAMMARS, type LoadedGrammars, type SyntaxTree } from './grammars';
import { placeOf } from './place';
import { prefilter, type Prefiltered } from './prefilter';
import type { SourceText } from './sourceText';
import { readSuppressions } from './suppressions';

/** Nobody wrote a longer program by hand; parsing it would take seconds. Its identifiers are looked for all the same. */
const LONGEST_PROGRAM = 1_000_000;
const UNMATCHED = fixed("too much that looks like the policy's own identifiers");
const UNPARSED = fixed('endpoint uses and flows in a program of more than 1,000,000 characters');

/** Minified code: one line beyond this many characters in a file of code. */
const LONGEST_CODE_LINE = 20_000;

/**
 * Reads one text: pure and synchronous.
 * @param grammars those that are loaded; what a missing one would have seen is left out, so load `requiredGrammar` first
 * @param explain whether to collect near-misses too
 */
export function analyse(
  source: SourceText,
  grammars: LoadedGrammars = NO_GRAMMARS,
  hits = prefilter(source),
  { explain = false }: { explain?: boolean } = {},
): FileFacts {
  const skipped = veto(source);
  if (skipped)
    return {
      ...emptyFacts(source.path, source.surface),
      notExamined: [skipped],
    };
  if (hits.empty && source.surface !== 'prompt' && !source.site.custom)
    return emptyFacts(source.path, source.surface);
  const parsable = hits.grammar === undefined || source.text.length <= LONGEST_PROGRAM;
  const endpoint = readCode(source, parsable ? grammars : NO_GRAMMARS, hits);
  const { kept, missed, encoded, complete } = readClaims(source, hits, explain);
  const gaps = [...(parsable ? [] : [UNPARSED]), ...(complete ? [] : [UNMATCHED])];
  return {
    path: source.path,
    surface: source.surface,
    identifiers: withEncoded(source, factsOf(kept), encoded),
    ...endpoint,
    suppressions: hits.suppressions.length > 0 ? readSuppressions(source, hits.suppressions) : [],
    notExamined: gaps.map((detail) => ({ path: source.path, reason: 'too-large', detail })),
    ...(explain ? { nearMisses: missed } : {}),
  };
}

/** The near-misses of one text alone, without what needs a grammar: for a hover. */
export function nearMissesOf(source: SourceText): readonly NearMiss[] {
  return veto(source) ? [] : readClaims(source, prefilter(source), true).missed;
}

function emptyFacts(path: ProjectPath, surface: Surface = 'source'): FileFacts {
  return {
    path,
    surface,
    identifiers: [],
    uses: [],
    flows: [],
    bindings: [],
    needs: [],
    suppressions: [],
    notExamined: [],
  };
}

function veto(source: SourceText): NotExamined | undefined {
  const { path, text, kind } = source;
  if (isGenerated(path)) return { path, reason: 'generated' };
  if (text.includes('\0')) return { path, reason: 'binary' };
  if (/\.min\.(?:js|css|mjs|cjs)$/.test(path)) return { path, reason: 'minified' };
  if (kind === 'code' && text.length > LONGEST_CODE_LINE && hasLongLine(text)) {
    return { path, reason: 'minified', detail: fixed('a line of more than 20,000 characters') };
  }
  return undefined;
}

function hasLongLine(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    if ((next < 0 ? text.length : next) - at > LONGEST_CODE_LINE) return true;
    if (next < 0) return false;
    at = next + 1;
  }
  return false;
}

function readCode(source: SourceText, grammars: LoadedGrammars, hits: Prefiltered) {
  const uses: EndpointUse[] = [];
  const bindings: Binding[] = [];
  const needs = new Set<ProjectPath>();
  const flows: FlowFact[] = [];
  const work = (tree: SyntaxTree | undefined) => {
    RECOGNISERS.forEach((recogniser, index) => {
      const offsets = hits.recognisers[index]!;
      if (offsets.length === 0 || !recogniser.reads(source)) return;
      const seen = recogniser.recognise(source, offsets, tree);
      uses.push(...seen.uses);
      bindings.push(...seen.bindings);
      for (const path of seen.needs) needs.add(path);
    });
    if (!tree) return;
    FLOW_FINDERS.forEach((finder, index) => {
      if (hits.flows[index]) flows.push(...finder.find(source, tree, uses));
    });
  };
  const grammar = hits.grammar && grammarOf(source.languageId);
  if (grammar && grammars.has(grammar)) grammars.withTree(grammar, source.text, work);
  else if (hits.recognisers.some((offsets) => offsets.length > 0)) work(undefined);
  return { uses, bindings, needs: [...needs], flows };
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

function readClaims(source: SourceText, hits: Prefiltered, explain: boolean): Claims {
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
    const reading = reader.read(source, hits.readers[index]!);
    claimed.push(...reading.claimed);
    encoded.push(...(reading.encoded ?? []));
    if (reader.narrative) labelled.push(...reading.fields.filter(({ allowed }) => allowed === undefined));
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
    for (const hit of hits.detectors[index]!)
      if (!isClaimed(hit.start, hit.end)) detector.detect(hit, context).forEach(claim);
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
    const { kept, missed, encoded, complete } = readClaims(source, prefilter(source), explain);
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

function factsOf(kept: readonly Claim[]): IdentifierFact[] {
  return kept.map((claim) => claim.fact());
}

/** Adds what texts in base64 hold, one level deep. */
function withEncoded(source: SourceText, facts: IdentifierFact[], encoded: readonly EncodedText[]): IdentifierFact[] {
  const read = (inner: SourceText) => factsOf(readClaims(inner, prefilter(inner), false).kept);
  const inside = encoded.length > 0 ? readEncoded(source, encoded, read) : [];
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
const MOST_NEAR_MISSES = 1_000;

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
  const taken = new Set<number>();
  for (const claim of byRank) {
    let free = claim.end > claim.start;
    for (let i = claim.start; free && i < claim.end; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = claim.start; i < claim.end; i++) taken.add(i);
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
