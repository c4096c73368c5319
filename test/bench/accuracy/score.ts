import type { LabelledText, Span, SpanType } from './corpora';

/** Sums over documents. Rates follow from them. */
export interface Tally {
  documents: number;
  /** Labelled spans, those found by any type, by the right type, and covered to 80% of their characters, blanks left out. */
  labelled: number;
  found: number;
  rightType: number;
  covered: number;
  /** Predicted spans that count either way, and those that overlap a labelled one. */
  predicted: number;
  right: number;
  /** Documents without a labelled span, and those of them that were flagged. */
  without: number;
  flagged: number;
}

export interface Score {
  readonly groups: ReadonlyMap<string, Tally>;
  readonly types: ReadonlyMap<SpanType, Tally>;
  readonly serviceDates: { readonly labelled: number; readonly found: number };
}

export interface Predicted {
  readonly document: LabelledText;
  readonly spans: readonly Span[];
}

const COVERED = 0.8;

/** Any overlap finds a span; what only overlaps an optional one counts neither way. */
export function score(predictions: Iterable<Predicted>): Score {
  const groups = new Map<string, Tally>();
  const types = new Map<SpanType, Tally>();
  const serviceDates = { labelled: 0, found: 0 };
  for (const { document, spans } of predictions) {
    const tallies = [document.group, `${document.group}/${document.source}`].map((key) => of(groups, key));
    const required = document.spans.filter(({ opt }) => !opt);
    const optional = document.spans.filter(({ opt }) => opt);
    const mask = new Uint8Array(document.text.length);
    for (const { start, end } of spans) mask.fill(1, start, end);
    for (const span of required) {
      const hits = spans.filter((other) => overlap(other, span));
      for (const tally of [...tallies, of(types, span.type)]) {
        tally.labelled++;
        if (hits.length > 0) tally.found++;
        if (hits.some(({ type }) => type === span.type)) tally.rightType++;
        if (coverage(document.text, mask, span) >= COVERED) tally.covered++;
      }
    }
    for (const span of optional) {
      if (span.sub !== 'service_date') continue;
      serviceDates.labelled++;
      if (spans.some((other) => overlap(other, span))) serviceDates.found++;
    }
    let wrong = 0;
    for (const span of spans) {
      const right = required.some((other) => overlap(other, span));
      if (!right && optional.some((other) => overlap(other, span))) continue;
      if (!right) wrong++;
      for (const tally of [...tallies, of(types, span.type)]) {
        tally.predicted++;
        if (right) tally.right++;
      }
    }
    for (const tally of tallies) {
      tally.documents++;
      if (required.length > 0) continue;
      tally.without++;
      if (wrong > 0) tally.flagged++;
    }
  }
  return { groups, types, serviceDates };
}

function of<K>(map: Map<K, Tally>, key: K): Tally {
  let tally = map.get(key);
  if (!tally) {
    tally = { documents: 0, labelled: 0, found: 0, rightType: 0, covered: 0, predicted: 0, right: 0, without: 0, flagged: 0 }; // prettier-ignore
    map.set(key, tally);
  }
  return tally;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The share of a span's characters that predictions cover, blanks left out. */
function coverage(text: string, mask: Uint8Array, { start, end }: Span): number {
  let all = 0;
  let covered = 0;
  for (let i = start; i < end; i++) {
    if (text[i]!.trim() === '') continue;
    all++;
    covered += mask[i]!;
  }
  return all === 0 ? 1 : covered / all;
}

export const recall = ({ found, labelled }: Tally): number => found / labelled;
export const precision = ({ right, predicted }: Tally): number => (predicted === 0 ? NaN : right / predicted);

/** The harmonic mean that weighs recall `beta` times as much as precision. */
export function fScore(tally: Tally, beta: number): number {
  const [p, r] = [precision(tally), recall(tally)];
  if (Number.isNaN(p) || p + r === 0) return 0;
  return ((1 + beta ** 2) * p * r) / (beta ** 2 * p + r);
}

/** The plain mean over groups, so that a large corpus does not drown a small one. */
export function macro({ groups }: Score, rate: (tally: Tally) => number): number {
  const rates = [...groups].filter(([key]) => !key.includes('/')).map(([, tally]) => rate(tally) || 0);
  return rates.reduce((sum, value) => sum + value, 0) / rates.length;
}
