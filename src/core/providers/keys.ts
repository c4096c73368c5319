import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import { CATALOGUE } from './catalogue';
import { linesAt } from './lines';
import type { UseRecogniser } from './recogniser';
import { CUES, useAt } from './uses';

interface KnownKey {
  readonly provider: string;
  readonly starts: string;
  readonly pattern: RegExp;
  readonly near: RegExp | undefined;
}

const KEYS: readonly KnownKey[] = CATALOGUE.flatMap(({ id, keys }) =>
  keys.map(({ starts, pattern, near }) => ({
    provider: id,
    starts,
    pattern: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, 'g'),
    near: near === undefined ? undefined : new RegExp(near, 'i'),
  })),
);

/** Literals that do not open a key: `T3BlbkFJ` within OpenAI's, `azure` beside a key that is mere hexadecimal. */
const BESIDE = KEYS.filter(({ starts, pattern }) => !fold(pattern.source).includes(`(?:${starts}`)).map(
  ({ starts }) => starts,
);
const LONGEST = Math.max(...BESIDE.map(({ length }) => length));
const REACH = 160;

/** Whether a key may stand at a hit: it opens there, or stands near and is long enough. */
function tells(text: string, at: number): boolean {
  const here = fold(text.slice(at, at + LONGEST));
  if (!BESIDE.some((literal) => here.startsWith(literal))) return !/[\w-]/.test(text[at - 1] ?? '');
  return /[A-Za-z0-9]{20}/.test(text.slice(Math.max(0, at - REACH), at + REACH));
}

/** API keys written into any text. */
export const keys: UseRecogniser = {
  id: 'keys',
  triggers: [...new Set(KEYS.map(({ starts }) => starts))].map((text): Trigger => ({ text, kind: 'mark' })),
  usesTree: false,
  reads: () => true,
  recognise(source, hits) {
    const telling = hits.filter((at) => tells(source.text, at));
    const uses = linesAt(source, telling).flatMap((line) =>
      keysOn(line.text).map(({ start, end, provider }) =>
        useAt(
          source,
          'key',
          [line.start + start, line.start + end],
          { kind: 'default', provider, overrides: [] },
          { provider, confidence: 'very-high', cues: [CUES.keyShape] },
        ),
      ),
    );
    return { uses, bindings: [], needs: [] };
  },
};

/** The keys on a line; where two shapes fit, the one that starts first and reaches further counts. */
export function keysOn(line: string): { start: number; end: number; provider: string }[] {
  const found = KEYS.flatMap(({ provider, pattern, near }) =>
    [...line.matchAll(pattern)]
      .filter(
        (match) => !isPlaceholder(match[0]) && (near === undefined || near.test(line.slice(0, match.index))),
      )
      .map((match) => ({ provider, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, i) => !found.slice(0, i).some((earlier) => start < earlier.end));
}

/** `your-key`, `<key>`, `sk-xxxx`, `${SECRET}`: a value that stands for one to be filled in. */
export function isPlaceholder(value: string): boolean {
  if (
    /[<>{}$%*…]|\.\.\.|x{4}|(.)\1{7}|(?:^|[-_\s])(?:your|my|the|insert|replace|change|placeholder|example|redacted|dummy|todo|none|null)(?:[-_\s]|me|$)/i.test(
      value,
    )
  )
    return true;
  return new Set(value.replace(/^[a-z]{2,4}[-_]/, '')).size < 6;
}
