import type { Expression, Statement } from '../../program';
import { block, constant, ends, partsOf, spanOf, type Lowering } from '../lowering';
import { fieldOf, hasWord, kidOf, namedKids, type PlainNode } from '../plainTree';
import { bindPattern, expression } from './expressions';
import { statement } from './statements';

/** A `switch` as a statement: one of its arms runs. */
export function switchStatement(low: Lowering, node: PlainNode): void {
  const subject = expression(low, fieldOf(node, 'condition'));
  low.out.push({ kind: 'do', value: { kind: 'test', operands: [subject], ...spanOf(subject) } });
  pushArms(low, namedKids(fieldOf(node, 'body') ?? node), subject);
}

/**
 * A `switch` as a value: what its arms give. What an arm's pattern declares is declared for all of them, since its
 * value stands outside the arm; what a block yields goes through a variable that no program can name.
 */
export function switched(low: Lowering, node: PlainNode): Expression {
  const subject = expression(low, fieldOf(node, 'condition'));
  const given: Expression = { kind: 'name', name: 'switch', start: node.start, end: node.start };
  const values: Expression[] = [{ kind: 'test', operands: [subject], ...spanOf(subject) }];
  const { yieldTo } = low;
  low.yieldTo = given;
  const before = low.out.length;
  const rest = namedKids(fieldOf(node, 'body') ?? node).filter((rule) => {
    const body = rule.kids.at(-1);
    if (rule.type !== 'switch_rule' || body?.type !== 'expression_statement') return true;
    for (const kid of rule.kids) if (kid.type === 'switch_label') label(low, kid, subject);
    values.push(expression(low, body.kids[0]));
    return false;
  });
  if (rest.length > 0) {
    low.out.splice(before, 0, { kind: 'assign', target: given, value: constant(given), declares: true });
    pushArms(low, rest, subject);
    values.push(given);
  }
  low.yieldTo = yieldTo;
  return partsOf(node, values);
}

/** The statements of every arm as one branch. What an arm without `break` runs into belongs to it too. */
function pushArms(low: Lowering, groups: readonly PlainNode[], subject: Expression): void {
  const arms: Statement[][] = [];
  let fallen: Statement[] | undefined;
  let everything = false;
  for (const group of groups) {
    everything ||= group.kids.some((kid) => kid.type === 'switch_label' && hasWord(kid, 'default'));
    const kids = namedKids(group);
    const arm = block(low, () => {
      for (const kid of kids) {
        if (kid.type === 'switch_label') label(low, kid, subject);
        else statement(low, kid);
      }
    });
    if (fallen) fallen.push(...arm);
    fallen = group.type === 'switch_rule' || kids.at(-1)?.type === 'break_statement' || ends(arm) ? undefined : arm; // prettier-ignore
    arms.push(arm);
  }
  if (!everything) arms.push([]);
  if (arms.some((arm) => arm.length > 0)) low.out.push({ kind: 'branch', arms });
}

function label(low: Lowering, node: PlainNode, subject: Expression): void {
  bindPattern(low, kidOf(node, 'pattern'), subject);
  const guard = kidOf(node, 'guard');
  if (guard?.kids.length) low.out.push({ kind: 'do', value: expression(low, guard.kids.at(-1)) });
}
