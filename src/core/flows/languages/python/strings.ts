import type { Expression } from '../../program';
import { expression } from './expressions';
import { kidsOf, partsAt, textOf, wordsNamed, type Lowering, type Piece } from './lowering';

const OPENING = /^([A-Za-z]*)("""|'''|"|')/;

/** A string without interpolations is a text, with them its pieces. Escapes stay as written. */
export function stringOf(low: Lowering, piece: Piece): Expression {
  const { start, end } = piece;
  const opening = OPENING.exec(low.text.slice(start, Math.min(end, start + 8)));
  const prefix = opening?.[1] ?? '';
  if (opening && !/[ft]/i.test(prefix)) {
    const quotes = opening[2]!;
    const from = start + opening[0].length;
    const to = end - quotes.length;
    const whole = to >= from && low.text.startsWith(quotes, to);
    return { kind: 'text', text: low.text.slice(from, whole ? to : end), start, end };
  }
  const parts = kidsOf(low, piece).flatMap((kid): Expression[] => {
    if (kid.type === 'string_content') return [{ kind: 'text', text: textOf(low, kid), start: kid.start, end: kid.end }]; // prettier-ignore
    return kid.type === 'interpolation' ? interpolated(low, kid) : [];
  });
  if (parts.length === 0) return { kind: 'text', text: '', start, end };
  const only = parts.length === 1 ? parts[0]! : undefined;
  return only?.kind === 'text' ? { ...only, start, end } : { kind: 'parts', parts, start, end };
}

/** `{value!r:>{width}}`. */
function interpolated(low: Lowering, piece: Piece): Expression[] {
  return kidsOf(low, piece).flatMap((kid): Expression[] => {
    if (kid.type === 'type_conversion') return [];
    return kid.type === 'format_specifier' || kid.type === 'format_expression'
      ? interpolated(low, kid)
      : [expression(low, kid)];
  });
}

/** `"a" "b"`. */
export function joinedStrings(low: Lowering, piece: Piece): Expression {
  const parts = kidsOf(low, piece).map((kid) => expression(low, kid));
  const { start, end } = piece;
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'text') return partsAt(parts.flatMap((item) => (item.kind === 'parts' ? item.parts : [item])), piece); // prettier-ignore
    text += part.text;
  }
  return { kind: 'text', text, start, end };
}

/** The strings that a literal lists, or a constant of the file that holds such a list. */
export function wordsOf(low: Lowering, value: Expression | undefined): readonly string[] | undefined {
  switch (value?.kind) {
    case 'text':
      return [value.text];
    case 'name':
      return wordsNamed(low, value.name);
    case 'list': {
      const words = value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
      return words.length === value.items.length && words.length > 0 ? words : undefined;
    }
    case 'object': {
      const keys = value.entries.flatMap(({ key }) => (key === undefined ? [] : [key]));
      return keys.length === value.entries.length && keys.length > 0 ? keys : undefined;
    }
    case 'call': {
      const only = value.args.length === 1 ? value.args[0]! : undefined;
      const name = value.callee.kind === 'name' ? value.callee.name : '';
      return only && /^(?:frozenset|set|tuple|list)$/.test(name) ? wordsOf(low, only.value) : undefined;
    }
    default:
      return undefined;
  }
}
