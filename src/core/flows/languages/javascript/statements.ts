import type { Statement } from '../../program';
import { bind, constant, declare, ends, spanOf, textOf, tried, unknown } from '../lowering';
import { fieldOf, hasWord, namedKids, type PlainNode } from '../plainTree';
import { classOf, typeDeclaration } from './classes';
import { expression, joins } from './expressions';
import { functionOf, functionValue } from './functions';
import { assignedExport, exportOf, importOf } from './modules';
import { inBlock, nameOf, scoped, type Script } from './script';
import { settle, targetOf } from './targets';
import { variables } from './variables';

const FUNCTIONS = new Set(['function_declaration', 'generator_function_declaration']);
/** What says nothing of the values of a program. */
const SILENT = new Set('empty_statement break_statement continue_statement debugger_statement hash_bang_line function_signature import_alias decorator predefined_type type_annotation'.split(' ')); // prettier-ignore
/** How many cases one falls through to. */
const MAX_FALLTHROUGH = 8;

/** Statements in order; the functions among them are there from the start. */
export function statements(low: Script, nodes: readonly PlainNode[]): void {
  const nested = low.depth > 0 || low.blocks > 0;
  if (nested) for (const node of nodes) if (FUNCTIONS.has(node.type)) nestedFunction(low, node);
  for (const node of nodes) if (node.named && !(nested && FUNCTIONS.has(node.type))) statement(low, node);
}

/** Within another a function is a variable: it sees what is around it. */
function nestedFunction(low: Script, node: PlainNode): void {
  const name = fieldOf(node, 'name');
  const value = functionValue(low, node);
  if (name) bind(low, name, value, []);
}

export function statement(low: Script, node: PlainNode): void {
  if (SILENT.has(node.type)) return;
  low.at = node.start;
  const body = (field: string): PlainNode[] => [fieldOf(node, field)].flatMap((kid) => kid ?? []);
  const arm = (nodes: readonly PlainNode[]): Statement[] => scoped(low, () => contents(low, nodes));
  switch (node.type) {
    case 'expression_statement':
      return namedKids(node).forEach((kid) => effect(low, kid));
    case 'lexical_declaration':
    case 'variable_declaration':
      return variables(low, node);
    case 'function_declaration':
    case 'generator_function_declaration':
      functionOf(low, node, { name: textOf(low, fieldOf(node, 'name') ?? node.kids[0] ?? node) });
      return;
    case 'class_declaration':
    case 'abstract_class_declaration':
      classOf(low, node);
      return;
    case 'interface_declaration':
    case 'type_alias_declaration':
      return typeDeclaration(low, node);
    case 'enum_declaration':
      return enumOf(low, node);
    case 'import_statement':
      return importOf(low, node);
    case 'export_statement':
      return exportOf(low, node);
    case 'return_statement':
    case 'throw_statement': {
      const given = namedKids(node)[0];
      const value = given ? expression(low, given) : constant(node);
      low.out.push({ kind: node.type === 'throw_statement' ? 'throw' : 'return', value });
      return;
    }
    case 'if_statement':
      effect(low, fieldOf(node, 'condition'));
      low.out.push({ kind: 'branch', arms: [arm(body('consequence')), arm(namedKids(fieldOf(node, 'alternative') ?? { ...node, kids: [] }))] });
      return;
    case 'statement_block':
      low.out.push(...inBlock(low, () => statements(low, node.kids)));
      return;
    case 'labeled_statement':
    case 'with_statement':
    case 'internal_module':
    case 'module':
    case 'ambient_declaration':
      if (node.type === 'with_statement') effect(low, fieldOf(node, 'object'));
      return contents(low, node.type === 'ambient_declaration' ? [] : body('body'));
    case 'for_statement':
      return counted(low, node);
    case 'for_in_statement':
      return iterated(low, node);
    case 'while_statement':
      effect(low, fieldOf(node, 'condition'));
      low.out.push({ kind: 'loop', body: arm(body('body')) });
      return;
    case 'do_statement':
      low.out.push({ kind: 'loop', body: arm([...body('body'), ...body('condition')]) });
      return;
    case 'switch_statement':
      return switched(low, node);
    case 'try_statement':
      return tryOf(low, node);
    case 'ERROR':
      return statements(low, node.kids);
    default:
      return effect(low, node);
  }
} // prettier-ignore

/** What stands in braces, or the one statement without. */
function contents(low: Script, nodes: readonly PlainNode[]): void {
  statements(low, nodes.flatMap((node) => (node.type === 'statement_block' ? node.kids : [node])));
} // prettier-ignore

/** An expression for what it does. */
export function effect(low: Script, node: PlainNode | undefined): void {
  if (node?.type === 'parenthesized_expression' && node.kids.length === 1) return effect(low, node.kids[0]);
  if (node?.type === 'sequence_expression') return namedKids(node).forEach((kid) => effect(low, kid));
  if (node?.type === 'assignment_expression') return assignment(low, node);
  if (node?.type === 'augmented_assignment_expression') {
    const value = expression(low, fieldOf(node, 'right'));
    const target = targetOf(low, fieldOf(node, 'left'));
    low.out.push(joins(node) ? { kind: 'assign', target, value, adds: true } : { kind: 'assign', target, value: { kind: 'test', operands: [value], ...spanOf(value) } });
    return;
  }
  if (node?.type === 'internal_module') return statement(low, node);
  if (!node) return;
  const value = expression(low, node);
  low.out.push({ kind: 'do', value });
} // prettier-ignore

function assignment(low: Script, node: PlainNode): void {
  if (assignedExport(low, node)) return;
  const value = expression(low, fieldOf(node, 'right'));
  const target = targetOf(low, fieldOf(node, 'left'));
  low.out.push({ kind: 'assign', target, value });
  settle(low);
}

function enumOf(low: Script, node: PlainNode): void {
  const name = fieldOf(node, 'name');
  const entries = namedKids(fieldOf(node, 'body') ?? { ...node, kids: [] }).flatMap((kid) => {
    const key = kid.type === 'enum_assignment' ? fieldOf(kid, 'name') : kid;
    const value = kid.type === 'enum_assignment' ? expression(low, fieldOf(kid, 'value')) : constant(kid);
    return key ? [{ key: textOf(low, key).replace(/^["']|["']$/g, ''), value }] : [];
  });
  if (name) bind(low, name, { kind: 'object', entries, ...spanOf(node) }, []);
}

function counted(low: Script, node: PlainNode): void {
  const first = fieldOf(node, 'initializer');
  if (first) statement(low, first);
  const condition = fieldOf(node, 'condition');
  if (condition) statement(low, condition);
  const body = scoped(low, () => {
    contents(low, [fieldOf(node, 'body')].flatMap((kid) => kid ?? []));
    effect(low, fieldOf(node, 'increment'));
  });
  low.out.push({ kind: 'loop', body });
} // prettier-ignore

/** `for (x of y)`; the keys that `for (k in y)` goes over say nothing. */
function iterated(low: Script, node: PlainNode): void {
  const left = fieldOf(node, 'left');
  const right = fieldOf(node, 'right');
  const over = expression(low, right);
  const target = targetOf(low, left);
  const keys = hasWord(node, 'in');
  const body = scoped(low, () => {
    if (keys && left) low.out.push({ kind: 'assign', target, value: constant(left), declares: true });
    settle(low);
    contents(low, [fieldOf(node, 'body')].flatMap((kid) => kid ?? []));
  }); // prettier-ignore
  low.out.push(keys ? { kind: 'loop', body } : { kind: 'loop', target, over, body });
  if (keys) low.out.push({ kind: 'do', value: over });
}

function switched(low: Script, node: PlainNode): void {
  const value = expression(low, fieldOf(node, 'value'));
  low.out.push({ kind: 'do', value: { kind: 'test', operands: [value], ...spanOf(value) } });
  const cases = namedKids(fieldOf(node, 'body') ?? { ...node, kids: [] });
  const bodies = cases.map((item) => {
    const kids = item.kids.filter(({ field, named }) => named && field === 'body');
    const held = kids.flatMap((kid) => (kid.type === 'statement_block' ? kid.kids : [kid]));
    const stops = held.some(({ type }) => type === 'break_statement' || type === 'continue_statement');
    return { stops, own: scoped(low, () => statements(low, held)) };
  });
  const arms = bodies.map(({ own }, index) => {
    const all = [...own];
    for (let next = index; next < bodies.length - 1 && next < index + MAX_FALLTHROUGH && !bodies[next]!.stops && !ends(bodies[next]!.own); next++) all.push(...bodies[next + 1]!.own); // prettier-ignore
    return all;
  });
  if (!cases.some(({ type }) => type === 'switch_default')) arms.push([]);
  low.out.push({ kind: 'branch', arms });
}

function tryOf(low: Script, node: PlainNode): void {
  const body = inBlock(low, () =>
    contents(
      low,
      [fieldOf(node, 'body')].flatMap((kid) => kid ?? []),
    ),
  );
  const handler = fieldOf(node, 'handler');
  const handlers = handler ? [scoped(low, () => caught(low, handler))] : [];
  tried(low, body, handlers);
  const last = fieldOf(fieldOf(node, 'finalizer') ?? { ...node, kids: [] }, 'body');
  if (last) low.out.push(...inBlock(low, () => contents(low, [last])));
}

function caught(low: Script, node: PlainNode): void {
  const parameter = fieldOf(node, 'parameter');
  if (parameter) {
    const target = targetOf(low, parameter);
    if (target.kind === 'name') declare(low, nameOf(low, parameter).name);
    low.out.push({ kind: 'assign', target, value: unknown(parameter), declares: true });
    settle(low);
  }
  contents(
    low,
    [fieldOf(node, 'body')].flatMap((kid) => kid ?? []),
  );
}
