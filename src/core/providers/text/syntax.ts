/** A text of a program in which comments, and the contents of strings, are told apart by its language's lexical rules. */
export interface Masked {
  /** Comments blanked, strings as they are. Offsets are those of the text. */
  readonly bare: string;
  /** Comments and the contents of strings blanked; quotes stay. */
  readonly code: string;
}

const SLASHES = String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|(?![^]))`;
const HASH = String.raw`#[^\n]*`;
const TRIPLE = String.raw`"""[^]*?(?:"""|(?![^]))`;
/** On one line; what is not closed ends with the line. */
const LINE_STRING = String.raw`"(?:[^"\\\n]+|\\.)*"?`;
const DOUBLE = String.raw`"(?:[^"\\]+|\\[^])*"?`;
const SINGLE = String.raw`'(?:[^'\\]+|\\[^])*'?`;
const CHARACTER = String.raw`'(?:\\[^'\n]{1,9}|[^'\\\n])'`;

/** Comments first, then strings; each alternative takes what it opens, closed or not, so that one pass is linear. */
const LEXICAL: Readonly<Record<string, readonly [comments: string, strings: string]>> = {
  java: [SLASHES, `${TRIPLE}|${LINE_STRING}|${CHARACTER}`],
  kotlin: [SLASHES, `${TRIPLE}|${LINE_STRING}|${CHARACTER}`],
  csharp: [SLASHES, String.raw`${TRIPLE}|(?:@\$?|\$@)"(?:[^"]+|"")*"?|${LINE_STRING}|${CHARACTER}`],
  go: [SLASHES, String.raw`\x60[^\x60]*\x60?|${LINE_STRING}|${CHARACTER}`],
  rust: [SLASHES, String.raw`\br(#*)"[^]*?(?:"\1|(?![^]))|${DOUBLE}|${CHARACTER}`],
  ruby: [String.raw`^=begin\b[^]*?(?:^=end\b|(?![^]))|(?<![\w"'\\$?])#(?!\{)[^\n]*`, `${DOUBLE}|${SINGLE}`],
  php: [String.raw`${SLASHES}|#(?!\[)[^\n]*`, `${DOUBLE}|${SINGLE}`],
  shellscript: [String.raw`(?<=^|\s)${HASH}`, String.raw`${DOUBLE}|'[^']*'?`],
  powershell: [String.raw`<#[^]*?(?:#>|(?![^]))|(?<=^|\s)${HASH}`, String.raw`"(?:[^"\x60]+|\x60[^]|"")*"?|'[^']*'?`],
}; // prettier-ignore

/** VS Code's ids of the languages that are read without a grammar. */
export const TEXT_LANGUAGES: ReadonlySet<string> = new Set(Object.keys(LEXICAL));

/** @returns the text with its comments, and with its strings too, blanked; one pass, linear */
export function masked(text: string, languageId: string): Masked {
  const [comments, strings] = LEXICAL[languageId]!;
  const bare: string[] = [];
  const code: string[] = [];
  let done = 0;
  for (const { 0: found, index, groups } of text.matchAll(
    new RegExp(`(?<comment>${comments})|${strings.replaceAll('\\1', '\\2')}`, 'gm'),
  )) {
    const before = text.slice(done, index);
    const comment = groups?.['comment'] !== undefined;
    bare.push(before, comment ? blank(found) : found);
    code.push(before, comment ? blank(found) : hollow(found));
    done = index + found.length;
  }
  bare.push(text.slice(done));
  code.push(text.slice(done));
  return { bare: bare.join(''), code: code.join('') };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** A string whose quotes stay. */
function hollow(text: string): string {
  return text.replace(/[^"'`\r\n]|(?<=.)["'`](?=[^])/g, ' ');
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** @param open offset of a bracket @returns offset behind the one that closes it; undefined if none does */
export function closing(code: string, open: number): number | undefined {
  const stack: string[] = [];
  const end = Math.min(code.length, open + LONGEST_EXPRESSION);
  for (let at = open; at < end; at++) {
    const close = CLOSES[code[at]!];
    if (close) stack.push(close);
    else if (code[at] === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return at + 1;
    }
  }
  return undefined;
}

/** Characters of one expression; a longer one is none that a person wrote. */
export const LONGEST_EXPRESSION = 6_000;

/**
 * The offset at which an expression ends: a comma, a semicolon, a bracket that it did not open, or the end of a line
 * that nothing continues.
 */
export function expressionEnd(code: string, start: number): number {
  let depth = 0;
  const end = Math.min(code.length, start + LONGEST_EXPRESSION);
  for (let at = start; at < end; at++) {
    const char = code[at]!;
    if (char in CLOSES) depth++;
    else if (char === ')' || char === ']' || char === '}') {
      if (depth-- === 0) return at;
    } else if (depth === 0 && (char === ',' || char === ';')) return at;
    else if (depth === 0 && char === '\n' && !continues(code, start, at)) return at;
  }
  return end;
}

function continues(code: string, start: number, at: number): boolean {
  return (
    /^\s*(?:\?\?|\?[.:]|\|\||\.|->|\+|$)/.test(code.slice(at, at + 200)) ||
    /(?:[=+(]|\?\?|\?:|\|\|)\s*$/.test(code.slice(Math.max(start, at - 40), at)) ||
    code.slice(start, at).trim() === ''
  );
}

/** The parts of a text between commas that stand in no bracket, as ranges. */
export function splitTop(code: string, start: number, end: number): [start: number, end: number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const char = code[at]!;
    if (char in CLOSES) depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    else if (char === ',' && depth === 0) {
      parts.push([from, at]);
      from = at + 1;
    }
  }
  parts.push([from, end]);
  return parts.filter(([a, b]) => code.slice(a, b).trim() !== '');
}

/** Values of one name that are looked at. */
const MAX_VALUES = 8;

/** The ranges of the values that a name is given: `name = …`, `name := …`, `const NAME: &str = …`. */
export function assignedTo(name: string, code: string): [start: number, end: number][] {
  const pattern = new RegExp(String.raw`(?<![\w])${name}[ \t]*(?::[ \t]*[&'\w<>.?]{1,40}(?:[ \t]+\w+)?[ \t]*)?(?::=|=(?![=>~]))\s*|\bdefine\(\s*["']${name}["']\s*,\s*`, 'g'); // prettier-ignore
  return [...code.matchAll(pattern)].slice(0, MAX_VALUES).map((match) => {
    const start = match.index + match[0].length;
    return [start, expressionEnd(code, start)];
  });
}
