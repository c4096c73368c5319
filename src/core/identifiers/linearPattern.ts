import { RE2JS } from 're2js';
import { fixed, type SafeText } from '../safeText';
import { patternShape } from './patternShape';

/** A regular expression that somebody typed, matched in linear time by RE2's method: it cannot hang on any text. */
export interface LinearPattern {
  /** @param window one line, or a stretch of a long one */
  matches(window: string): readonly { readonly start: number; readonly end: number }[];
  /** Finds where a match may lie, natively: global, so set `lastIndex`. */
  readonly anchor: RegExp;
  /** What a character costs, at the worst in proportion to the time: a small expression runs as a table. */
  readonly weight: number;
  /** Whether letters that the expression spells out stand in each match: `LC-`. */
  readonly isSpecific: boolean;
}

/** Why an expression is refused, and what to write instead. */
export interface PatternProblem {
  readonly problem: SafeText;
  readonly cure: SafeText;
}

/** Beyond this, an expression costs more than it can be worth. */
export const LONGEST_PATTERN = 200;
/** Up to this many instructions, a table of states hardly ever overflows. */
const SMALL_PROGRAM = 32;
const LARGEST_PROGRAM = 200;
const FEWEST_CHARACTERS = 4;

/** What nearly every text holds. An expression that fits one of these as a whole word fits nearly everything. */
const EVERYDAY = ['0', '7', '42', '255', '1024', '2026', '0.25', '10:30', '2026-11-22', 'a', 'id', 'Id', 'ID', 'the', 'name', 'true', 'null', 'Error', 'value', 'index', 'string', 'HTTP', 'TODO', 'README', 'patient', 'Patient', 'PATIENT', 'function', 'user_name', 'en-US', 'UTF-8', 'utf-8']; // prettier-ignore

const compiled = new Map<string, LinearPattern | PatternProblem>();
const MOST_COMPILED = 200;

export function isProblem(made: LinearPattern | PatternProblem): made is PatternProblem {
  return 'problem' in made;
}

/** Compiles an expression, or says why it cannot be used. */
export function linearPattern(pattern: string): LinearPattern | PatternProblem {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const made = compile(pattern);
  compiled.set(pattern, made);
  return made;
}

const SHAPE_ALONE = fixed(
  'Write the shape alone, such as LC-\\d{7}; what stands before and after is checked anyway.',
);
const BE_SPECIFIC = fixed('Give it a fixed part or more digits, such as LC-\\d{7}.'); // prettier-ignore

function compile(pattern: string): LinearPattern | PatternProblem {
  if (pattern.length > LONGEST_PATTERN) return { problem: fixed('it is longer than 200 characters'), cure: BE_SPECIFIC }; // prettier-ignore
  // Many write them by habit; a value is whole anyway, and hardly ever a whole line.
  const bare = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  const plain = pattern.replace(/\\(?:\\|[pPx]\{\w*\})/g, '');
  if (/(?<!\\)\{\d+(?:,\d*)?(?![\d,}])/.test(plain))
    return { problem: fixed('a repeat is not closed'), cure: fixed('Write \\d{7}, or \\{ for the sign itself.') };
  let re: RE2JS;
  try {
    re = RE2JS.compile(bare);
  } catch {
    return refusal(plain);
  }
  const size = re.programSize();
  if (size > LARGEST_PROGRAM) return { problem: fixed('its repeats are too large'), cure: fixed('Repeat less, such as \\d{7}.') }; // prettier-ignore
  if (re.test('')) return { problem: fixed('it fits the empty text'), cure: BE_SPECIFIC };
  const { anchors, minLength, spells, ignoreCase } = patternShape(bare);
  const matches = matcherOf(re);
  const isEveryday = EVERYDAY.some((text) => matches(text).some(({ start, end }) => isWhole(text, start, end)));
  if (!anchors || minLength < FEWEST_CHARACTERS || isEveryday)
    return { problem: fixed('it fits nearly everything'), cure: BE_SPECIFIC };
  const anchor = anchors.map(({ literal, digits }) => (literal === undefined ? `\\d{${digits!}}` : escape(literal)));
  return {
    matches,
    anchor: new RegExp([...new Set(anchor)].join('|'), ignoreCase ? 'giu' : 'g'),
    weight: size <= SMALL_PROGRAM ? 4 : size,
    isSpecific: spells,
  };
} // prettier-ignore

function matcherOf(re: RE2JS): LinearPattern['matches'] {
  return (window) => {
    const matcher = re.matcher(window);
    const found: { start: number; end: number }[] = [];
    while (matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
    return found;
  };
}

/** Whether a match continues no letter or digit on either side. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !(isWord(text, start - 1) && isWord(text, start)) && !(isWord(text, end - 1) && isWord(text, end));
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}

/** The engine quotes the expression in what it throws, so the reason is told in words of ours. */
function refusal(plain: string): PatternProblem {
  if (/\(\?<?[=!]/.test(plain))
    return { problem: fixed('it looks ahead or behind, which cannot be matched in linear time'), cure: SHAPE_ALONE };
  if (/\\[1-9]|\\k</.test(plain))
    return { problem: fixed('it refers back to a group, which cannot be matched in linear time'), cure: fixed('Write the part out again instead.') };
  if (/\(\?>|[*+?}]\+/.test(plain))
    return { problem: fixed('it holds an atomic group or a possessive repeat'), cure: fixed('Leave it out: matching is linear without it.') };
  return { problem: fixed('it is not a well-formed regular expression of RE2'), cure: fixed('Close every bracket, and repeat at most 1,000 times.') };
} // prettier-ignore

function escape(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
