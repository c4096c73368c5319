import type { Expression } from '../program';
import { CLEAN, joinAll, UNKNOWN, type Value } from './value';

/** A template, a concatenation: what its parts hold. */
export function joinedText(parts: readonly Expression[], evaluate: (part: Expression) => Value): Value {
  const values = parts.map((part, index) => (isKey(part, parts[index - 1]) ? CLEAN : evaluate(part)));
  if (values.length < 2) return values[0] ?? UNKNOWN;
  const { text: _text, hint: _hint, ...bare } = joinAll(values);
  const joined: Value = values[0]!.hint === undefined ? bare : { ...bare, hint: values[0]!.hint };
  if (!values.some(({ text }) => text)) return joined;
  let start = '';
  let whole = true;
  for (const { text } of values) {
    start += text?.start ?? '';
    whole &&= text?.whole ?? false;
    if (!whole) break;
  }
  return {
    ...joined,
    text: { start, whole, all: values.map(({ text }) => text?.all ?? text?.start ?? '?').join('') },
  };
}

/** `/facility/${visit.facility}/patient/${visit.patient}`: what stands whole between slashes is a key, not a record. */
function isKey(part: Expression, before: Expression | undefined): boolean {
  return before?.kind === 'text' && before.text.endsWith('/') && (part.kind === 'name' || part.kind === 'member') && /patient$/i.test(part.name);
} // prettier-ignore
