import type { Expression, Statement, Target } from '../../program';
import { bind, block, constant, declare, spanOf, textOf, tried, unknown, type Lowering } from '../lowering';
import { fieldOf, hasWord, kidOf, namedKids, type PlainNode } from '../plainTree';
import { declaration } from './declarations';
import { expression, targetOf } from './expressions';
import { functionOf } from './functions';
import { marksOf, returnedType, typesOf } from './names';
import { initialValue } from './objects';
import { bindPattern, guard } from './patterns';

/** Appends what a statement does. */
export function statement(low: Lowering, node: PlainNode | undefined): void {
  if (!node) return;
  low.at = node.start;
  switch (node.type) {
    case 'block':
      low.out.push(...block(low, () => statements(low, node.kids)));
      return;
    case 'expression_statement':
      return expressionStatement(low, node.kids[0]);
    case 'local_declaration_statement':
      return variables(low, kidOf(node, 'variable_declaration'));
    case 'variable_declaration':
      return variables(low, node);
    case 'local_function_statement':
      return localFunction(low, node);
    case 'return_statement':
      return simple(low, 'return', node);
    case 'throw_statement':
      return simple(low, 'throw', node);
    case 'yield_statement':
      return yielded(low, node);
    case 'if_statement': {
      test(low, fieldOf(node, 'condition'));
      const arms = ['consequence', 'alternative'].map((field) => block(low, () => statement(low, fieldOf(node, field))));
      low.out.push({ kind: 'branch', arms });
      return;
    }
    case 'while_statement':
    case 'do_statement':
      test(low, fieldOf(node, 'condition'));
      low.out.push({ kind: 'loop', body: block(low, () => statement(low, fieldOf(node, 'body'))) });
      return;
    case 'for_statement':
      low.out.push(...block(low, () => forLoop(low, node)));
      return;
    case 'foreach_statement':
      return forEach(low, node);
    case 'switch_statement':
      return switchStatement(low, node);
    case 'try_statement':
      return trying(low, node);
    case 'using_statement':
    case 'fixed_statement':
    case 'lock_statement':
      low.out.push(...block(low, () => statements(low, node.kids)));
      return;
    case 'labeled_statement':
      return statement(low, node.kids.at(-1));
    case 'checked_statement':
    case 'unsafe_statement':
    case 'ERROR':
      return statements(low, node.kids);
    case 'break_statement':
    case 'continue_statement':
    case 'goto_statement':
    case 'empty_statement':
      return;
    default:
      if (node.type.startsWith('preproc_')) statements(low, node.kids.filter(({ field }) => field !== 'condition'));
      else if (node.named && !declaration(low, node)) expressionStatement(low, node);
  }
} // prettier-ignore

/** Functions of a block may be called before they stand there. */
export function statements(low: Lowering, nodes: readonly PlainNode[]): void {
  for (const node of nodes) if (node.type === 'local_function_statement') localFunction(low, node);
  for (const node of nodes) if (node.type !== 'local_function_statement') statement(low, node);
}

function expressionStatement(low: Lowering, node: PlainNode | undefined): void {
  if (!node) return;
  if (node.type !== 'assignment_expression') {
    low.out.push({ kind: 'do', value: expression(low, node) });
    return;
  }
  const value = expression(low, fieldOf(node, 'right'));
  const left = fieldOf(node, 'left');
  if (left && namesOf(low, left)) {
    low.out.push({ kind: 'assign', target: namesOf(low, left)!, value, declares: true });
    return;
  }
  const target = targetOf(low, left);
  const adds = fieldOf(node, 'operator')?.type !== '=';
  low.out.push({ kind: 'assign', target, value, ...(adds ? { adds } : {}) });
}

/** `var (a, b) = …`: the target that it declares. */
function namesOf(low: Lowering, node: PlainNode): Target | undefined {
  const tuple = node.type === 'declaration_expression' ? fieldOf(node, 'name') : undefined;
  return tuple && tuple.type !== 'identifier' ? declaredTarget(low, tuple) : undefined;
}

/** A name or names in brackets that are declared. */
function declaredTarget(low: Lowering, node: PlainNode): Target {
  if (node.type === 'identifier') {
    const name = textOf(low, node);
    declare(low, name);
    return { kind: 'name', name, ...spanOf(node) };
  }
  const names = namedKids(node).filter(({ type }) => !type.endsWith('_type'));
  return { kind: 'items', items: names.map((kid) => declaredTarget(low, fieldOf(kid, 'name') ?? kid)), ...spanOf(node) };
} // prettier-ignore

function variables(low: Lowering, node: PlainNode | undefined): void {
  const types = node ? typesOf(low, fieldOf(node, 'type')) : [];
  for (const kid of node?.kids ?? []) {
    if (kid.type !== 'variable_declarator') continue;
    const name = fieldOf(kid, 'name') ?? kid.kids[0];
    const given = kid.kids.find(
      (item) => item.named && item !== name && item.type !== 'bracketed_argument_list',
    );
    const value = given ? initialValue(low, given, node && fieldOf(node, 'type')) : constant(kid);
    if (name?.type === 'identifier') bind(low, name, value, types);
    else if (name) low.out.push({ kind: 'assign', target: declaredTarget(low, name), value, declares: true });
  }
}

function localFunction(low: Lowering, node: PlainNode): void {
  const name = fieldOf(node, 'name');
  if (!name) return;
  const text = textOf(low, name);
  declare(low, text);
  const described = { ...returnedType(low, fieldOf(node, 'type')), marks: marksOf(low, node) };
  const index = functionOf(low, node, text, described);
  const value: Expression = { kind: 'function', index, ...spanOf(node) };
  low.out.push({
    kind: 'assign',
    target: { kind: 'name', name: text, ...spanOf(name) },
    value,
    declares: true,
  });
}

function simple(low: Lowering, kind: 'return' | 'throw', node: PlainNode): void {
  const kid = node.kids.find(({ named, type }) => named || type === 'this');
  low.out.push({ kind, value: kid ? expression(low, kid) : constant(node) });
}

/** `yield return x`: the function may go on, and returns a list that `x` is in. */
function yielded(low: Lowering, node: PlainNode): void {
  const kid = node.kids.at(-1);
  if (!kid?.named) return;
  const value: Expression = { kind: 'list', items: [expression(low, kid)], ...spanOf(kid) };
  low.out.push({ kind: 'branch', arms: [[{ kind: 'return', value }], []] });
}

function test(low: Lowering, node: PlainNode | undefined): void {
  if (node) low.out.push({ kind: 'do', value: expression(low, node) });
}

function forLoop(low: Lowering, node: PlainNode): void {
  for (const kid of node.kids)
    if (kid.field === 'initializer') statement(low, kid);
    else if (kid.field === 'condition') test(low, kid);
  const body = block(low, () => {
    statement(low, fieldOf(node, 'body'));
    for (const kid of node.kids) if (kid.field === 'update' && kid.named) expressionStatement(low, kid);
  });
  low.out.push({ kind: 'loop', body });
}

function forEach(low: Lowering, node: PlainNode): void {
  const over = expression(low, fieldOf(node, 'right'));
  const left = fieldOf(node, 'left');
  if (!left) return;
  const types = typesOf(low, fieldOf(node, 'type'));
  let target: Target | undefined;
  const body = block(low, () => {
    target = declaredTarget(low, left);
    if (target.kind === 'name' && types.length > 0) low.out.push({ kind: 'assign', target, value: target, declares: true, types }); // prettier-ignore
    statement(low, fieldOf(node, 'body'));
  });
  low.out.push({ kind: 'loop', ...(target ? { target } : {}), over, body });
}

/** One of the sections runs, or none without a `default`. */
function switchStatement(low: Lowering, node: PlainNode): void {
  const subject = expression(low, fieldOf(node, 'value'));
  low.out.push({ kind: 'do', value: { kind: 'test', operands: [subject], ...spanOf(subject) } });
  const arms: Statement[][] = [];
  let everything = false;
  for (const section of fieldOf(node, 'body')?.kids ?? []) {
    if (section.type !== 'switch_section') continue;
    everything ||= hasWord(section, 'default');
    const arm = block(low, () => {
      for (const kid of section.kids) {
        if (/pattern$|^discard$/.test(kid.type)) bindPattern(low, kid, subject);
        else if (kid.type === 'when_clause') guard(low, kid);
        else if (kid.type.endsWith('_statement') || kid.type === 'block') statement(low, kid);
      }
    });
    if (arm.length > 0 || section.kids.some(({ type }) => type === 'break_statement')) arms.push(arm);
  }
  if (!everything) arms.push([]);
  low.out.push({ kind: 'branch', arms });
}

function trying(low: Lowering, node: PlainNode): void {
  const body = block(low, () => statement(low, fieldOf(node, 'body')));
  const handlers = node.kids.filter(({ type }) => type === 'catch_clause').map((clause) => handler(low, clause));
  tried(low, body, handlers);
  const last = kidOf(node, 'finally_clause');
  if (last) statements(low, last.kids.filter(({ named }) => named));
} // prettier-ignore

function handler(low: Lowering, node: PlainNode): Statement[] {
  return block(low, () => {
    const caught = kidOf(node, 'catch_declaration');
    const name = caught && fieldOf(caught, 'name');
    if (name) bind(low, name, unknown(name), typesOf(low, fieldOf(caught, 'type')));
    const filter = kidOf(node, 'catch_filter_clause');
    if (filter) guard(low, filter);
    statement(low, fieldOf(node, 'body'));
  });
}
