import type { Expression } from '../../program';
import { bind, partsOf, spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { typesOf } from './names';

/** Declares the locals of a pattern as what they take from the value. */
export function bindPattern(low: Lowering, node: PlainNode | undefined, value: Expression): void {
  if (!node) return;
  const name = fieldOf(node, 'name');
  switch (node.type) {
    case 'declaration_pattern':
    case 'var_pattern':
    case 'recursive_pattern':
    case 'list_pattern':
      if (name?.type === 'identifier') bind(low, name, value, typesOf(low, fieldOf(node, 'type')));
      for (const kid of node.kids) if (kid !== name) bindPattern(low, kid, value);
      return;
    case 'subpattern':
      return bindSub(low, node, value);
    case 'property_pattern_clause':
    case 'positional_pattern_clause':
    case 'negated_pattern':
    case 'parenthesized_pattern':
    case 'and_pattern':
    case 'or_pattern':
    case 'parenthesized_variable_designation':
    case 'tuple_pattern':
      for (const kid of namedKids(node)) {
        if (kid.type === 'identifier' && node.type !== 'property_pattern_clause') bind(low, kid, value, []);
        else bindPattern(low, kid, value);
      }
      return;
    default:
      return;
  }
}

/** `Ssn: var s`, `Address.City: "x"`; an item of a positional pattern may be any part of the value. */
function bindSub(low: Lowering, node: PlainNode, value: Expression): void {
  const [first, second] = namedKids(node);
  if (!first || !second) return bindPattern(low, first, value);
  const names = textOf(low, first).split('.');
  const member = names.reduce<Expression>((object, name) => ({ kind: 'member', object, name: name.trim(), start: value.start, end: first.end }), value); // prettier-ignore
  bindPattern(low, second, member);
}

/** A `switch` as a value: what its arms give, with what their patterns declare. */
export function switched(low: Lowering, node: PlainNode): Expression {
  const subject = expression(low, node.kids[0]);
  const values: Expression[] = [{ kind: 'test', operands: [subject], ...spanOf(subject) }];
  for (const arm of node.kids) {
    if (arm.type !== 'switch_expression_arm') continue;
    for (const kid of arm.kids.slice(0, -1)) {
      if (kid.type === 'when_clause') guard(low, kid);
      else bindPattern(low, kid, subject);
    }
    values.push(expression(low, arm.kids.at(-1)));
  }
  return partsOf(node, values);
}

export function guard(low: Lowering, node: PlainNode): void {
  const test = namedKids(node).at(-1);
  if (test) low.out.push({ kind: 'do', value: expression(low, test) });
}
