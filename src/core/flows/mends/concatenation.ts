import type { SyntaxNode } from '../../scan/grammars';
import { insideOf, isString, itemsOf, type Change } from './mend';
import { placeholdersOf, withoutPlaceholder } from './placeholder';
import { withoutItem } from './list';
import { saysNothing } from './tidy';

export interface Sides {
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
  readonly operator: string;
}

/** Both sides of a concatenation, or of Python's `%`. */
export function sidesOf(node: SyntaxNode | null): Sides | undefined {
  const [left, right] = [node?.childForFieldName('left'), node?.childForFieldName('right')];
  if (!node || !left || !right || !node.type.startsWith('binary')) return undefined;
  const operator = node.childForFieldName('operator')?.text ?? '';
  return ['+', '.', '%'].includes(operator) ? { left, right, operator } : undefined;
}

/** Takes an operand out of a concatenation; `nothing` where what is left of it says nothing. */
export function withoutOperand(text: string, whole: SyntaxNode, node: SyntaxNode, { left, right }: Sides): readonly Change[] | 'nothing' {
  if (node.id === left.id) {
    const inside = isString(right) ? insideOf(right) : undefined;
    const after = inside ? text.slice(inside.start, inside.end) : undefined;
    if (after !== undefined && saysNothing(after)) return 'nothing';
    const gone: Change = { start: left.startIndex, end: right.startIndex, newText: '' };
    const leading = /^[\s,;:|–—-]*/.exec(after ?? '')![0].length;
    return leading > 0 ? [gone, { start: inside!.start, end: inside!.start + leading, newText: '' }] : [gone];
  }
  const gone: Change = { start: left.endIndex, end: right.endIndex, newText: '' };
  const label = lastOf(left);
  const inside = isString(label) ? insideOf(label) : undefined;
  if (!inside) return [gone];
  const before = text.slice(inside.start, inside.end);
  const trailing = /[\s,;:=|–—-]*$/.exec(before)![0].length;
  if (saysNothing(before.slice(0, before.length - trailing))) return label.id === left.id ? 'nothing' : [gone];
  const outer = sidesOf(whole.parent);
  const next = outer?.left.id === whole.id ? outer.right : undefined;
  const ends = next === undefined || (isString(next) && /^["'`]\s*[,;.)]/.test(next.text));
  return trailing > 0 && ends ? [{ start: inside.end - trailing, end: inside.end, newText: '' }, gone] : [gone];
} // prettier-ignore

/** The last piece of a concatenation. */
function lastOf(node: SyntaxNode): SyntaxNode {
  const sides = sidesOf(node);
  return sides && sides.operator !== '%' ? lastOf(sides.right) : node;
}

/**
 * Takes a value and its placeholder out of Python's `"…" % (a, b)`.
 * @param own the only value, or one of the tuple
 * @returns undefined where it is not for sure which placeholder is its own
 */
export function withoutFormatted(
  text: string,
  { left, right }: Sides,
  own: SyntaxNode,
): readonly Change[] | undefined {
  const values = right.type === 'tuple' ? itemsOf(right) : [right];
  const places = isString(left) ? placeholdersOf(left, 'python', '') : undefined;
  const index = values.findIndex(({ id }) => id === own.id);
  const place = places?.length === values.length ? places[index] : undefined;
  const without = place && withoutPlaceholder(text, left, place);
  if (!without) return undefined;
  if (values.length === 1) return [without, { start: left.endIndex, end: right.endIndex, newText: '' }];
  const [kept] = values.filter((value) => value.id !== own.id);
  const pair: Change = { start: right.startIndex, end: right.endIndex, newText: `(${kept!.text},)` };
  return [without, ...(values.length === 2 ? [pair] : withoutItem(text, right, own))];
}
