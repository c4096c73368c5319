import { dicomField } from './dicomTags';
import type { Field, FormatReader } from './reader';
import type { Span } from './span';

const KEY = /\\?"([\da-f]{8})\\?"\s*:\s*\{[^{}[\]]{0,60}$/i;
const VALUE = /\\?"Value\\?"\s*:\s*\[/iy;
const LITERAL = /\\?"((?:[^"\\\r\n]|\\(?!"|\\)){0,400})\\?"/y;
const NAME_KEY = /\\?"(?:Alphabetic|Ideographic|Phonetic)\\?"\s*:\s*/iy;

const REACH = 2_000;

/** DICOM JSON (PS3.18 annex F): `{"00100010": {"vr": "PN", "Value": [{"Alphabetic": "…"}]}}`, in literals of code too. */
export const dicomJson: FormatReader = {
  id: 'dicomJson',
  triggers: [{ text: '"vr"', kind: 'mark' }, { text: '\\"vr\\"', kind: 'mark' }],
  read({ text }, hits) {
    const fields: Field[] = [];
    for (const hit of hits) {
      const key = KEY.exec(text.slice(Math.max(0, hit - 120), hit));
      if (!key) continue;
      for (const { start, end } of valuesAfter(text, hit)) fields.push(...dicomField(text, start, end, key[1]!));
    }
    return { fields, claimed: fields.map(({ start, end }) => ({ start, end })) };
  },
}; // prettier-ignore

/** The strings of the `Value` beside a `vr`; those of a name stand under what they are written in. */
function valuesAfter(text: string, from: number): Span[] {
  const limit = Math.min(text.length, from + REACH);
  let at = from;
  while (at < limit && text[at] !== '}' && !matches(VALUE, text, at)) at++;
  if (at >= limit || text[at] === '}') return [];
  const spans: Span[] = [];
  for (at = VALUE.lastIndex; at < limit && text[at] !== ']';) {
    if (matches(NAME_KEY, text, at)) at = NAME_KEY.lastIndex;
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(text);
    if (!literal) {
      if (!/[\s,{}]/.test(text[at]!)) break;
      at++;
      continue;
    }
    // A sequence: its items have attributes of their own.
    if (
      /^[\da-f]{8}$/i.test(literal[1]!) &&
      /^\s*:/.test(text.slice(LITERAL.lastIndex, LITERAL.lastIndex + 4))
    )
      break;
    const start = at + literal[0].indexOf('"') + 1;
    spans.push({ start, end: start + literal[1]!.length });
    at = LITERAL.lastIndex;
  }
  return spans;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
