import type { Expression, Statement } from '../../program';
import { bind, block, constant, spanOf, textOf, tried, unknown, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { declaration } from './declarations';
import { expression, targetOf } from './expressions';
import { typesOf } from './names';
import { switchStatement } from './switches';

/** Appends what a statement does. */
export function statement(low: Lowering, node: PlainNode | undefined): void {
  if (!node) return;
  low.at = node.start;
  switch (node.type) {
    case 'block':
    case 'constructor_body':
      low.out.push(...block(low, () => statements(low, node.kids)));
      return;
    case 'expression_statement':
      return expressionStatement(low, node.kids[0]);
    case 'local_variable_declaration':
      return variables(low, node);
    case 'return_statement':
      return simple(low, 'return', node);
    case 'throw_statement':
      return simple(low, 'throw', node);
    case 'yield_statement': {
      const value = expression(low, node.kids.at(-1));
      if (low.yieldTo) low.out.push({ kind: 'assign', target: low.yieldTo, value });
      return;
    }
    case 'if_statement': {
      test(low, fieldOf(node, 'condition'));
      const arms = ['consequence', 'alternative'].map((field) => block(low, () => statement(low, fieldOf(node, field)))); // prettier-ignore
      low.out.push({ kind: 'branch', arms });
      return;
    }
    case 'while_statement':
    case 'do_statement':
      test(low, fieldOf(node, 'condition'));
      loop(low, () => statement(low, fieldOf(node, 'body')));
      return;
    case 'for_statement':
      low.out.push(...block(low, () => forLoop(low, node)));
      return;
    case 'enhanced_for_statement':
      return forEach(low, node);
    case 'switch_expression':
      return switchStatement(low, node);
    case 'try_statement':
    case 'try_with_resources_statement':
      return trying(low, node);
    case 'synchronized_statement':
    case 'assert_statement':
    case 'labeled_statement':
    case 'ERROR':
      return statements(low, node.kids.filter(({ type }, index) => type !== 'identifier' || index > 0));
    case 'break_statement':
    case 'continue_statement':
      return;
    default:
      if (node.named && !declaration(low, node)) expressionStatement(low, node);
  }
} // prettier-ignore

export function statements(low: Lowering, nodes: readonly PlainNode[]): void {
  for (const node of nodes) statement(low, node);
}

function expressionStatement(low: Lowering, node: PlainNode | undefined): void {
  if (!node) return;
  if (node.type === 'switch_expression') return switchStatement(low, node);
  if (node.type !== 'assignment_expression') {
    low.out.push({ kind: 'do', value: expression(low, node) });
    return;
  }
  const value = expression(low, fieldOf(node, 'right'));
  const target = targetOf(low, fieldOf(node, 'left'));
  const adds = fieldOf(node, 'operator')?.type !== '=';
  low.out.push({ kind: 'assign', target, value, ...(adds ? { adds } : {}) });
}

function variables(low: Lowering, node: PlainNode): void {
  const types = typesOf(low, fieldOf(node, 'type'));
  for (const kid of node.kids) {
    const name = kid.type === 'variable_declarator' ? fieldOf(kid, 'name') : undefined;
    if (!name) continue;
    const value = fieldOf(kid, 'value');
    bind(low, name, value ? expression(low, value) : constant(name), types);
  }
}

function simple(low: Lowering, kind: 'return' | 'throw', node: PlainNode): void {
  const kid = node.kids.find(({ named }) => named);
  low.out.push({ kind, value: kid ? expression(low, kid) : constant(node) });
}

function test(low: Lowering, node: PlainNode | undefined): void {
  if (node) low.out.push({ kind: 'do', value: expression(low, node) });
}

function loop(low: Lowering, body: () => void): void {
  low.out.push({ kind: 'loop', body: block(low, body) });
}

function forLoop(low: Lowering, node: PlainNode): void {
  for (const kid of node.kids)
    if (kid.field === 'init') statement(low, kid);
    else if (kid.field === 'condition') test(low, kid);
  loop(low, () => {
    statement(low, fieldOf(node, 'body'));
    for (const kid of node.kids) if (kid.field === 'update' && kid.named) expressionStatement(low, kid);
  });
}

function forEach(low: Lowering, node: PlainNode): void {
  const name = fieldOf(node, 'name');
  const over = expression(low, fieldOf(node, 'value'));
  if (!name) return;
  const target = { kind: 'name' as const, name: textOf(low, name), ...spanOf(name) };
  const types = typesOf(low, fieldOf(node, 'type'));
  const body = block(low, () => {
    bind(low, name, target, types);
    if (types.length === 0) low.out.pop();
    statement(low, fieldOf(node, 'body'));
  });
  low.out.push({ kind: 'loop', target, over, body });
}

function trying(low: Lowering, node: PlainNode): void {
  const body = block(low, () => {
    for (const resource of fieldOf(node, 'resources')?.kids ?? []) {
      const name = fieldOf(resource, 'name');
      const value: Expression = expression(low, fieldOf(resource, 'value') ?? resource.kids[0]);
      if (name) bind(low, name, value, typesOf(low, fieldOf(resource, 'type')));
    }
    statement(low, fieldOf(node, 'body'));
  });
  const handlers: Statement[][] = [];
  for (const clause of node.kids) if (clause.type === 'catch_clause') handlers.push(handler(low, clause));
  tried(low, body, handlers);
  const last = kidOf(node, 'finally_clause');
  if (last) statements(low, namedKids(last));
}

function handler(low: Lowering, node: PlainNode): Statement[] {
  return block(low, () => {
    const parameter = kidOf(node, 'catch_formal_parameter');
    const name = parameter && fieldOf(parameter, 'name');
    if (name) bind(low, name, unknown(name), typesOf(low, kidOf(parameter, 'catch_type')));
    statement(low, fieldOf(node, 'body'));
  });
}
