/** What every text that an expression fits must hold: found fast, so that the expression itself runs only near it. */
export interface Anchor {
  /** Characters in a row, or at least so many digits in a row. */
  readonly literal?: string;
  readonly digits?: number;
}

export interface PatternShape {
  /** One for each alternative; undefined if an alternative has none. */
  readonly anchors: readonly Anchor[] | undefined;
  /** The fewest characters that it fits. */
  readonly minLength: number;
  /** Whether every match holds letters that the expression spells out: `LC-`, `(LC|LD)-`. */
  readonly spells: boolean;
  readonly ignoreCase: boolean;
}

/** A character, a digit of any kind, or (`undefined`) a place where the row of the two breaks off. */
type Unit = string | typeof DIGIT | undefined;
const DIGIT = Symbol('digit');

interface Sequence {
  readonly units: Unit[];
  length: number;
  spells: boolean;
}

/** Longer rows make an anchor no better. */
const LONGEST_ROW = 32;

const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/y;
const GROUP = /\(\?(?:P?<\w+>|[imsU-]*:)|\((?!\?)/y;
const CLASS = /\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]/sy;
const ESCAPE = /\\(?:[pP](?:\{\^?\w+\}|\w)|x(?:\{[\da-fA-F]+\}|[\da-fA-F]{2})|[0-7]{1,3}|.)/suy;

/**
 * Reads what every match of an expression holds. Understands only what it is sure of; all else breaks a row.
 * @param pattern in RE2's syntax and known to be well formed
 */
export function patternShape(pattern: string): PatternShape {
  // A quoted stretch may hold any sign; such an expression keeps only what stands before it.
  const { alternatives } = alternativesAt(pattern.replace(/\\Q.*/s, '.'), 0);
  const anchors = alternatives.map(({ units }) => anchorOf(units));
  return {
    anchors: anchors.every((anchor) => anchor !== undefined) ? anchors : undefined,
    ...shared(alternatives),
    ignoreCase: /\(\?[a-zA-Z]*i/.test(pattern),
  };
}

/** What holds whichever alternative a text fits. */
function shared(alternatives: readonly Sequence[]): Pick<PatternShape, 'minLength' | 'spells'> {
  return {
    minLength: Math.min(...alternatives.map(({ length }) => length)),
    spells: alternatives.every(({ spells }) => spells),
  };
}

function alternativesAt(pattern: string, from: number): { alternatives: Sequence[]; end: number } {
  const alternatives: Sequence[] = [empty()];
  let at = from;
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      alternatives.push(empty());
      at++;
      continue;
    }
    const atom = atomAt(pattern, at);
    const { min, max, end } = quantifierAt(pattern, atom.end);
    append(alternatives.at(-1)!, atom.inner, min, max);
    at = end;
  }
  return { alternatives, end: at + 1 };
}

function empty(): Sequence {
  return { units: [], length: 0, spells: false };
}

function one(unit: Unit): Sequence {
  return { units: [unit], length: 1, spells: typeof unit === 'string' && /\p{L}/u.test(unit) };
}

function atomAt(pattern: string, at: number): { inner: Sequence; end: number } {
  const flags = matchAt(/\(\?[imsU-]+\)/y, pattern, at);
  if (flags !== undefined) return { inner: empty(), end: at + flags.length };
  const group = matchAt(GROUP, pattern, at);
  if (group !== undefined) {
    const { alternatives, end } = alternativesAt(pattern, at + group.length);
    const { minLength: length, spells } = shared(alternatives);
    return {
      inner: alternatives.length === 1 ? alternatives[0]! : { units: [undefined], length, spells },
      end,
    };
  }
  const set = matchAt(CLASS, pattern, at);
  if (set !== undefined) {
    const isDigits = /^\[(?:\\d|[0-9](?:-[0-9])?)+\]$/.test(set);
    return { inner: one(isDigits ? DIGIT : undefined), end: at + set.length };
  }
  const escape = matchAt(ESCAPE, pattern, at);
  if (escape !== undefined) return { inner: escaped(escape), end: at + escape.length };
  const sign = String.fromCodePoint(pattern.codePointAt(at)!);
  const end = at + sign.length;
  if (sign === '^' || sign === '$') return { inner: empty(), end };
  return { inner: one(sign === '.' ? undefined : sign), end };
}

function escaped(escape: string): Sequence {
  if (escape === '\\d') return one(DIGIT);
  if (/^\\[bBAz]$/.test(escape)) return empty();
  return /^\\[^\p{L}\p{N}]$/u.test(escape) ? one(escape.slice(1)) : one(undefined);
}

function quantifierAt(pattern: string, at: number): { min: number; max: number; end: number } {
  QUANTIFIER.lastIndex = at;
  const found = QUANTIFIER.exec(pattern);
  if (!found) return { min: 1, max: 1, end: at };
  const [text, low, high] = found;
  const end = at + text.length;
  if (low === undefined) return { min: text[0] === '+' ? 1 : 0, max: text[0] === '?' ? 1 : Infinity, end };
  return { min: Number(low), max: high === undefined ? Number(low) : Number(high || Infinity), end };
}

function append(to: Sequence, inner: Sequence, min: number, max: number): void {
  const times = inner.units.length > LONGEST_ROW ? Math.min(min, 1) : Math.min(min, LONGEST_ROW);
  for (let i = 0; i < times; i++) to.units.push(...inner.units);
  if (times < max) to.units.push(undefined);
  to.length += inner.length * min;
  to.spells ||= min > 0 && inner.spells;
}

/** The rarest thing that the units hold: characters that are no mere digits, then a row of digits. */
function anchorOf(units: readonly Unit[]): Anchor | undefined {
  let literal = '';
  let digits = 0;
  let text = '';
  let row = 0;
  for (const unit of [...units, undefined]) {
    const isDigit = unit === DIGIT || (unit !== undefined && /^\d$/.test(unit));
    text = typeof unit === 'string' && text.length < LONGEST_ROW ? text + unit : '';
    row = isDigit ? row + 1 : 0;
    if (text.length > literal.length && /[^\d\s]/.test(text)) literal = text;
    digits = Math.min(LONGEST_ROW, Math.max(digits, row));
  }
  if (literal.length >= 2) return { literal };
  if (digits >= 3 || (digits >= 2 && literal === '')) return { digits };
  return literal === '' ? undefined : { literal };
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
