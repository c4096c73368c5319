import type { Expression, Statement } from '../../program';
import { block, constant, spanOf, textOf, tried, unknown } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { curlOptions } from './curl';
import { classOf, functionOf, uses, type Around } from './declarations';
import { assignment, callNamed, expression, target } from './expressions';

const ASSIGNMENTS = new Set(['assignment_expression', 'reference_assignment_expression', 'augmented_assignment_expression']); // prettier-ignore

/** Statements beside each other. What follows `<?=` is written out. */
export function statements(nodes: readonly PlainNode[], around: Around): void {
  let echoes = false;
  for (const node of nodes) {
    if (!node.named) continue;
    if (node.type === 'php_tag' || node.type === 'text_interpolation') {
      const tag = node.type === 'php_tag' ? node : node.kids.findLast(({ type }) => type === 'php_tag');
      echoes = tag !== undefined && textOf(around.low, tag).startsWith('<?=');
      continue;
    }
    const shown = echoes && node.type === 'expression_statement' ? namedKids(node) : [];
    if (shown.length > 0) around.low.out.push({ kind: 'do', value: callNamed('echo', node, shown, around) });
    else statement(node, around);
    echoes = false;
  }
}

export function statement(node: PlainNode, around: Around): void {
  const { low } = around;
  const field = (name: string): PlainNode | undefined => fieldOf(node, name);
  const evaluate = (kid: PlainNode | undefined): void => {
    if (kid) effect(kid, around);
  };
  const arm = (kid: PlainNode | undefined): Statement[] => block(low, () => kid && statement(kid, around));
  switch (node.type) {
    case 'compound_statement':
    case 'colon_block':
    case 'declare_statement':
    case 'else_clause':
    case 'finally_clause':
    case 'ERROR':
      statements(node.kids, around);
      return;
    case 'namespace_definition':
      if (field('body')) statement(field('body')!, around);
      return;
    case 'namespace_use_declaration':
      uses(node, around);
      return;
    case 'expression_statement':
      for (const kid of namedKids(node)) effect(kid, around);
      return;
    case 'function_definition':
    case 'method_declaration':
      functionOf(node, around);
      return;
    case 'class_declaration':
    case 'trait_declaration':
    case 'interface_declaration':
    case 'enum_declaration':
      classOf(node, around);
      return;
    case 'echo_statement': {
      const list = namedKids(node)[0];
      const items = list?.type === 'sequence_expression' ? flattened(list) : namedKids(node);
      low.out.push({ kind: 'do', value: callNamed('echo', node, items, around) });
      return;
    }
    case 'exit_statement':
      low.out.push({ kind: 'do', value: callNamed('exit', node, namedKids(node), around) });
      low.out.push({ kind: 'return', value: constant(node) });
      return;
    case 'return_statement': {
      const value = namedKids(node)[0];
      low.out.push({ kind: 'return', value: value ? expression(value, around) : constant(node) });
      return;
    }
    case 'if_statement':
    case 'else_if_clause':
      conditional(node, around);
      return;
    case 'foreach_statement':
      foreach(node, around);
      return;
    case 'for_statement': {
      const bodies = node.kids.filter((kid) => kid.field === 'body' || (kid.named && kid.field === null));
      evaluate(field('initialize'));
      evaluate(field('condition'));
      const body = block(low, () => {
        statements(bodies, around);
        evaluate(field('update'));
      });
      low.out.push({ kind: 'loop', body });
      return;
    }
    case 'while_statement':
    case 'do_statement':
      evaluate(field('condition'));
      low.out.push({ kind: 'loop', body: arm(field('body')) });
      return;
    case 'switch_statement':
      choice(node, around);
      return;
    case 'try_statement': {
      const handlers = node.kids.filter(({ type }) => type === 'catch_clause');
      const arms = handlers.map((handler) => block(low, () => caught(handler, around)));
      tried(low, arm(field('body')), arms);
      const last = kidOf(node, 'finally_clause');
      if (last) statement(last, around);
      return;
    }
    case 'function_static_declaration':
    case 'const_declaration':
      for (const item of namedKids(node)) constants(item, around);
      return;
    case 'unset_statement':
      for (const kid of namedKids(node)) unset(kid, around);
      return;
    case 'global_declaration':
    case 'break_statement':
    case 'continue_statement':
    case 'goto_statement':
    case 'named_label_statement':
    case 'empty_statement':
    case 'text':
    case 'php_end_tag':
    case 'use_declaration':
    case 'visibility_modifier':
      return;
    default:
      effect(node, around);
  }
}

/** `a, b, c` nests to the right. */
function flattened(node: PlainNode): PlainNode[] {
  return namedKids(node).flatMap((kid) => (kid.type === 'sequence_expression' ? flattened(kid) : [kid]));
}

/** An expression for what it does. */
function effect(node: PlainNode, around: Around): void {
  const { low } = around;
  if (node.type === 'sequence_expression') {
    for (const kid of namedKids(node)) effect(kid, around);
    return;
  }
  if (node.type === 'yield_expression') {
    yielded(node, around);
    return;
  }
  const options = curlOptions(node, around);
  if (options) {
    low.out.push(...options);
    return;
  }
  if (ASSIGNMENTS.has(node.type)) {
    low.out.push(assignment(node, around));
    return;
  }
  const thrown =
    node.type === 'throw_expression' || node.type === 'throw_statement' ? namedKids(node)[0] : undefined;
  if (thrown) low.out.push({ kind: 'throw', value: expression(thrown, around) });
  else low.out.push({ kind: 'do', value: expression(node, around) });
}

/** `yield $x`, `yield $key => $x`: the function may go on, and returns a list that `$x` is in. */
function yielded(node: PlainNode, around: Around): void {
  const kid = namedKids(node).at(-1);
  if (!kid) return;
  const inner = kid.type === 'array_element_initializer' ? (namedKids(kid).at(-1) ?? kid) : kid;
  const value = expression(inner, around);
  const items: Expression = /^yield\s+from\b/i.test(textOf(around.low, node))
    ? value
    : { kind: 'list', items: [value], ...spanOf(kid) };
  around.low.out.push({ kind: 'branch', arms: [[{ kind: 'return', value: items }], []] });
}

/** `unset($row['ssn'])`: nothing is there from then on. */
function unset(node: PlainNode, around: Around): void {
  const to = target(node, around);
  if (to && !(to.kind === 'member' && to.name === undefined))
    around.low.out.push({ kind: 'assign', target: to, value: constant(node) });
}

/** `static $a = 1;`, `const A = 1;`. */
function constants(node: PlainNode, around: Around): void {
  const [name, value] = namedKids(node);
  if (!name || !value) return;
  const text = textOf(around.low, name).replace(/^\$/, '');
  around.low.out.push({
    kind: 'assign',
    target: { kind: 'name', name: text, ...spanOf(name) },
    value: expression(value, around),
    declares: true,
  });
}

function conditional(node: PlainNode, around: Around): void {
  const { low } = around;
  const condition = fieldOf(node, 'condition');
  if (condition) effect(condition, around);
  const body = fieldOf(node, 'body');
  const then = block(low, () => body && statement(body, around));
  const others = node.kids.filter((kid) => kid.field === 'alternative');
  low.out.push({ kind: 'branch', arms: [then, block(low, () => alternatives(others, around))] });
}

/** `elseif` clauses stand beside each other; each holds where those before did not. */
function alternatives([first, ...rest]: readonly PlainNode[], around: Around): void {
  if (!first) return;
  if (first.type === 'else_if_clause') conditional({ ...first, kids: [...first.kids, ...rest] }, around);
  else statement(first, around);
}

function foreach(node: PlainNode, around: Around): void {
  const { low } = around;
  const body = fieldOf(node, 'body');
  const [over, item] = namedKids(node).filter((kid) => kid.field !== 'body');
  const [key, value] = item?.type === 'pair' ? namedKids(item) : [undefined, item];
  const to = value && target(value, around);
  const first = key && target(key, around);
  const read = block(low, () => {
    if (first) low.out.push({ kind: 'assign', target: first, value: unknown(first), declares: true });
    if (body) statement(body, around);
  });
  const items: Expression | undefined = over && expression(over, around);
  low.out.push({
    kind: 'loop',
    ...(to ? { target: to } : {}),
    ...(items ? { over: items } : {}),
    body: read,
  });
}

function choice(node: PlainNode, around: Around): void {
  const { low } = around;
  const condition = fieldOf(node, 'condition');
  if (condition) effect(condition, around);
  const arms: Statement[][] = [];
  let always = false;
  for (const item of fieldOf(node, 'body')?.kids ?? []) {
    if (item.type !== 'case_statement' && item.type !== 'default_statement') continue;
    always ||= item.type === 'default_statement';
    arms.push(block(low, () => statements(item.kids, around)));
  }
  low.out.push({ kind: 'branch', arms: always ? arms : [...arms, []] });
}

function caught(node: PlainNode, around: Around): void {
  const name = fieldOf(node, 'name');
  const to = name && target(name, around);
  if (to) around.low.out.push({ kind: 'assign', target: to, value: unknown(node), declares: true });
  const body = fieldOf(node, 'body');
  if (body) statement(body, around);
}
