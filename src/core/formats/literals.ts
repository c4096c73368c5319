import type { Span } from './span';

/** Characters that come from one stretch of the file. An escape is one character made of several. */
interface Run {
  /** Index of its first character in the text as read. */
  readonly at: number;
  readonly length: number;
  /** Offset in the file, and how much of it the run takes. */
  readonly start: number;
  readonly width: number;
}

/** Part of a file as the program sees it: escapes resolved, the literals of a concatenation joined. */
export interface LiteralText {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Offset in the file where reading stopped. */
  readonly end: number;
}

/**
 * What encloses a text: a quote, a triple quote, `\"` for a literal inside a literal, `>` for markup, `\` for a literal
 * whose quote lies too far back, `''` for none.
 */
export type Enclosure = '' | '"' | "'" | '`' | '"""' | "'''" | '\\"' | "\\'" | '>' | '\\';

/** Stands for what an expression between two literals fills in. */
export const FILLED_IN = '\uFFFC';

export interface LiteralRules {
  /** How much is read at most, in characters. */
  readonly limit: number;
  /** Whether escapes are resolved even where nothing encloses the text. */
  readonly escapes?: true;
  /** Whether a character, as read, ends the text. */
  ends(character: string, offset: number): boolean;
  /** Whether the literal that begins at an offset is something new, not the rest of this one. */
  beginsAnew(offset: number): boolean;
}

/** Reads from an offset inside a literal to its end, across `+`, `.append(` and other joints. Linear. */
export function readLiteral(text: string, start: number, enclosure: Enclosure, rules: LiteralRules): LiteralText {
  const runs: Run[] = [];
  let read = '';
  let plain = start;
  const flush = (to: number) => {
    if (to > plain) runs.push({ at: read.length, length: to - plain, start: plain, width: to - plain });
    read += text.slice(plain, to);
  };
  const put = (character: string, at: number, width: number) => {
    flush(at);
    if (character !== '') runs.push({ at: read.length, length: character.length, start: at, width });
    read += character;
    plain = at + width;
  };
  const limit = Math.min(text.length, start + rules.limit);
  let closing = enclosure;
  for (let at = start; at < limit;) {
    const c = text[at]!;
    if (closes(text, at, closing)) {
      const next = closing === '>' || closing === '\\' ? undefined : nextPiece(text, at + closing.length, rules);
      if (!next) {
        flush(at);
        return { text: read, runs, end: at };
      }
      put(next.filled ? FILLED_IN : '', at, next.start - at);
      closing = next.enclosure;
      at = next.start;
      continue;
    }
    const escape = c === '\\' && (closing !== '' || rules.escapes) && closing !== '>' ? readEscape(text, at) : c === '&' && closing === '>' ? readEntity(text, at) : undefined;
    const character = escape ? escape.character : c;
    if (rules.ends(character, at)) {
      flush(at);
      return { text: read, runs, end: at };
    }
    if (escape) put(escape.character, at, escape.width);
    at += escape?.width ?? 1;
  }
  flush(limit);
  return { text: read, runs, end: limit };
} // prettier-ignore

/** Where the characters `start`–`end` of a text as read stand in the file; several places if joints lie between. */
export function placesOf({ runs }: LiteralText, start: number, end: number): Span[] {
  const places: { start: number; end: number }[] = [];
  for (let i = firstRun(runs, start); i < runs.length && runs[i]!.at < end; i++) {
    const run = runs[i]!;
    const isPlain = run.length === run.width;
    const from = isPlain ? run.start + Math.max(0, start - run.at) : run.start;
    const to = isPlain ? run.start + Math.min(run.length, end - run.at) : run.start + run.width;
    const last = places.at(-1);
    if (last?.end === from) last.end = to;
    else if (to > from) places.push({ start: from, end: to });
  }
  return places;
}

/** Part of a file as it stands. */
export function plainText(text: string, start: number, end: number): LiteralText {
  return {
    text: text.slice(start, end),
    runs: [{ at: 0, length: end - start, start, width: end - start }],
    end,
  };
}

/** Several texts as one; the joint between them stands nowhere in the file. */
export function joinLiterals(literals: readonly LiteralText[], joint: string): LiteralText {
  const [first] = literals;
  if (literals.length === 1 && first) return first;
  let at = 0;
  const runs: Run[] = [];
  for (const literal of literals) {
    for (const run of literal.runs) runs.push({ ...run, at: run.at + at });
    at += literal.text.length + joint.length;
  }
  return { text: literals.map(({ text }) => text).join(joint), runs, end: literals.at(-1)?.end ?? 0 };
}

/** The text without what a global expression matches. */
export function without(literal: LiteralText, unwanted: RegExp): LiteralText {
  const pieces: LiteralText[] = [];
  let at = 0;
  for (const { 0: match, index } of literal.text.matchAll(unwanted)) {
    pieces.push(slice(literal, at, index));
    at = index + match.length;
  }
  return at === 0 ? literal : joinLiterals([...pieces, slice(literal, at, literal.text.length)], '');
}

function slice({ text, runs, end }: LiteralText, from: number, to: number): LiteralText {
  const kept: Run[] = [];
  for (let i = firstRun(runs, from); i < runs.length && runs[i]!.at < to; i++) {
    const run = runs[i]!;
    const skip = run.length === run.width ? Math.max(0, from - run.at) : 0;
    const length = run.length === run.width ? Math.min(run.length, to - run.at) - skip : run.length;
    kept.push({ at: run.at + skip - from, length, start: run.start + skip, width: run.length === run.width ? length : run.width });
  }
  return { text: text.slice(from, to), runs: kept, end };
} // prettier-ignore

function firstRun(runs: readonly Run[], index: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.at + runs[middle]!.length <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function closes(text: string, at: number, enclosure: Enclosure): boolean {
  switch (enclosure) {
    case '':
      return false;
    case '>':
      return text[at] === '<';
    case '\\':
      return /["'`]/.test(text[at]!) && !/[\p{L}]/u.test(text[at + 1] ?? '');
    default:
      return text.startsWith(enclosure, at);
  }
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', v: '\x0b', f: '\f', '\\': '\\', '"': '"', "'": "'", '`': '`', '/': '/' }; // prettier-ignore
const CODE = /\\(?:u\{?([\da-f]{4})\}?|x([\da-f]{2})|0?([0-3]?[0-7]{2})(?!\d))/iy;

/** An escape sequence; undefined for a backslash that stands for itself. */
function readEscape(text: string, at: number): { character: string; width: number } | undefined {
  const next = text[at + 1] ?? '';
  if (next === '\n') return { character: '', width: 2 };
  if (next === '\r') return { character: '', width: text[at + 2] === '\n' ? 3 : 2 };
  const named = NAMED_ESCAPES[next];
  if (named !== undefined) return { character: named, width: 2 };
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (!code) return undefined;
  const point = code[3] === undefined ? parseInt(code[1] ?? code[2]!, 16) : parseInt(code[3], 8);
  return { character: String.fromCharCode(point), width: code[0].length };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#13': '\r', '#10': '\n', '#xd': '\r', '#xa': '\n', '#x0d': '\r', '#x0a': '\n' }; // prettier-ignore

function readEntity(text: string, at: number): { character: string; width: number } | undefined {
  const semicolon = text.slice(at, at + 7).indexOf(';');
  const character = semicolon > 0 ? ENTITIES[text.slice(at + 1, at + semicolon).toLowerCase()] : undefined;
  return character === undefined ? undefined : { character, width: semicolon + 1 };
}

interface Piece {
  /** Offset of the first character inside the next literal. */
  readonly start: number;
  readonly enclosure: Enclosure;
  /** Whether an expression stands between the two. */
  readonly filled: boolean;
}

const OPEN = /(?:[fbru]{0,2}|[$@]{1,2})("""|'''|["'`])/iy;
const OPERATOR = /\+(?![+=])|&(?!&)|\.\.?(?=[\s"'])|_(?=\s)/y;
const EXPRESSION = /[\w$][\w$.]{0,60}(?:\([^()"'`\r\n]{0,60}\))?(?:\[[^[\]"'`\r\n]{0,20}\])?/y;
const APPEND =
  /\)[ \t]{0,4};?[ \t]{0,4}(?:\r?\n[ \t]{0,80})?(?:[\w$]{1,40}[ \t]{0,4})?\.(?:append|concat|write)\(\s{0,40}/iy;
const ASSIGN_MORE = /;?[ \t]{0,4}(?:\r?\n[ \t]{0,80})?[\w$.]{1,40}[ \t]{0,4}\+=[ \t]{0,4}/y;
/** How many expressions and operators may stand between two literals. */
const JOINTS = 6;

/** The literal that continues one that has just been closed, if the program joins the two. */
function nextPiece(text: string, from: number, rules: LiteralRules): Piece | undefined {
  let filled = false;
  let joined = false;
  for (let at = skipBlank(text, from), step = 0; step < JOINTS; step++) {
    const open = stickyMatch(OPEN, text, at);
    if (open) {
      const start = at + open.length;
      const enclosure = /"""$|'''$|["'`]$/.exec(open)![0] as Enclosure;
      return rules.beginsAnew(start) ? undefined : { start, enclosure, filled };
    }
    const more = joined ? undefined : stickyMatch(ASSIGN_MORE, text, at);
    const sign = more ?? stickyMatch(OPERATOR, text, at) ?? stickyMatch(APPEND, text, at);
    if (sign) {
      joined = true;
      at = skipBlank(text, at + sign.length);
      continue;
    }
    const expression = joined ? stickyMatch(EXPRESSION, text, at) : undefined;
    if (expression === undefined) return undefined;
    filled = true;
    at = skipBlank(text, at + expression.length);
  }
  return undefined;
}

function stickyMatch(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
}

const BLANK =
  /(?:[ \t\r\n]|\\\r?\n|\/\/[^\r\n]{0,120}\r?\n|\/\*[^*\r\n]{0,80}\*\/|#[ \t][^\r\n"']{0,120}\r?\n){1,160}/y;

function skipBlank(text: string, at: number): number {
  return at + (stickyMatch(BLANK, text, at)?.length ?? 0);
}
