import { splitWords } from '../scan/vocabulary';

/** What names a value: key, variable, XML element, words before it, or a bare label on the line before. */
export interface Label {
  /** Split on camelCase and snake_case, lower case, in order: `patientMrn` → patient, mrn. */
  readonly words: readonly string[];
  /** How the label is attached. */
  readonly kind: 'key' | 'prose' | 'line-before' | 'none';
}

export const NO_LABEL: Label = { words: [], kind: 'none' };

/** How far back a label may stand on the same line, in characters. */
const REACH = 90;

/** Whitespace, quotes (escaped ones and string prefixes included) and brackets between a label's sign and its value. */
const OPENING = /(?:[\s"'`([#*]|\\["nt]|<!\[CDATA\[|(?<![\p{L}\p{N}_$])[fbrunN]{1,2}(?=["'`]))+$/u;
const SIGN = /(?:=>|:=|->|[:=|,>\t]|(?<=\()\s*)$/;
const CLOSING = /(?:[\s"'`)\]*!?]|\\["'])+$/;
const NAME = /[\p{L}_$][\p{L}\p{N}_$ ./#&'’-]{0,50}$/u;
const TYPE_WORDS =
  /^(?:const\s+)?(?:string|str|number|int|integer|long|date|text|any|varchar|char|object|final)$/i;
/** Attribute names that say nothing by themselves; the element's name does. */
const EMPTY_ATTRIBUTES = new Set(['value', 'extension', 'content', 'data', 'default', 'text']);

/**
 * Looks left from a value for what names it: `"mrn": "…"`, `patientSsn = …`, `set('ssn', '…')`, `MRN: …`, `SSN is …`,
 * `<dob>…`, `<birthTime value="…`, `| MRN | …`, or a line that holds nothing but a label. Stops at the end of a
 * statement or sentence, so that a label never names the next value.
 */
export function findLabel(text: string, offset: number): Label {
  const from = Math.max(0, offset - REACH);
  const window = text.slice(from, offset);
  const lineStart = window.search(/[^\r\n]*$/);
  const statement = lastStatement(window.slice(lineStart));
  const bare = statement.replace(OPENING, '');
  if (bare === '') return lineBefore(text.slice(Math.max(0, from - 40), from + lineStart), statement);
  const sign = SIGN.exec(bare);
  if (sign && (sign[0].trim() !== ',' || isQuotedOrBare(bare, statement))) {
    const key = nameBefore(bare.slice(0, sign.index));
    if (key) return { words: key, kind: 'key' };
  }
  const call = /(?:set|with|add|put)?([\p{Lu}][\p{L}\p{N}_]{1,30})\($/u.exec(
    statement.replace(/["'`]+$/, ''),
  );
  if (call) return { words: splitWords(call[1]!), kind: 'key' };
  const prose = NAME.exec(bare.replace(/\s(?:is|was|are|of|number|no\.?|num|id|#|on|:)+$/i, ''));
  return prose ? { words: splitWords(prose[0]).slice(-4), kind: 'prose' } : NO_LABEL;
}

/** The part of a line after its last `;`, brace or sentence end. */
function lastStatement(line: string): string {
  const cut = /^.*(?:[;{}]|[.!?]["')]?\s+(?=["'(]?\p{Lu})|<\/\w+>(?!\s*(?:<[^<>]*>\s*)*$))/su.exec(line);
  return cut ? line.slice(cut[0].length) : line;
}

/** A comma names the value after it only in `put("ssn", "…")` and in a bare `ssn, 123-45-6789`. */
function isQuotedOrBare(bare: string, statement: string): boolean {
  return /["'`]\s*,$/.test(bare) || !/[(=[]/.test(statement);
}

function nameBefore(before: string): readonly string[] | undefined {
  const trimmed = before
    .replace(CLOSING, '')
    .replace(/(?:<\/\w{1,12}>\s*)?(?:<\w{1,12})$/, '')
    .replace(CLOSING, '');
  const name = NAME.exec(trimmed)?.[0].trim();
  if (!name) return undefined;
  if (TYPE_WORDS.test(name) && /:\s*$/.test(trimmed.slice(0, -name.length)))
    return nameBefore(trimmed.slice(0, -name.length).replace(/:\s*$/, ''));
  const words = splitWords(name);
  const element = EMPTY_ATTRIBUTES.has(words.at(-1) ?? '') && /<([\w:.-]{1,40})\s[^<>]*$/.exec(before);
  if (!element) return words;
  const named = /\b(?:name|id|property|root)\s*=\s*["']([\w.:-]{1,40})["']/.exec(element[0]);
  return [...splitWords(element[1]!), ...(named ? splitWords(named[1]!) : [])];
}

function lineBefore(before: string, statement: string): Label {
  if (/\S/.test(statement.replace(/["'`(*-]/g, ''))) return NO_LABEL;
  const label = /(?:^|[\r\n])[ \t>*#-]*([\p{L}][\p{L}\p{N} .#/'-]{0,30}?)[ \t]*[:*]*[ \t]*\r?\n$/u.exec(
    before,
  );
  return label ? { words: splitWords(label[1]!), kind: 'line-before' } : NO_LABEL;
}

/** Whether a label holds one of the words, or the words of a phrase in a row. */
export function labelHas(label: Label, ...phrases: string[]): boolean {
  const joined = ` ${label.words.join(' ')} `;
  return phrases.some((phrase) => joined.includes(` ${phrase} `));
}
