import type { Expression, Parameter, Span, Statement, Target } from '../../program';
import { block, constant, spanOf, textOf, unknown, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { expression, listOf, target } from './expressions';
import { typeDeclaration, typeNames } from './types';

/** Names by which the first variable of a `range` is surely a position. */
const POSITIONS = new Set(['i', 'j', 'n', 'idx', 'index', 'pos']);

/** A function's parameters; one without a name is left out of sight, not of count. */
export function parametersOf(node: PlainNode, low: Lowering): Parameter[] {
  return namedKids(fieldOf(node, 'parameters') ?? { ...node, kids: [] }).flatMap((item) => {
    const type = fieldOf(item, 'type');
    const types = type ? typeNames(type, low) : [];
    const names = item.kids.filter((kid) => kid.field === 'name' && kid.named);
    const rest = item.type === 'variadic_parameter_declaration';
    return (names.length > 0 ? names : [item]).map((name) => ({
      target: { kind: 'name' as const, name: names.length > 0 ? textOf(low, name) : '', ...spanOf(name) },
      ...(types.length > 0 ? { types } : {}),
      ...(rest ? { rest: true as const } : {}),
      ...spanOf(item),
    }));
  });
}

/** The body of a function; a `return` of nothing gives its named results. */
export function functionBody(node: PlainNode, low: Lowering, self: string | undefined): Statement[] {
  const body = fieldOf(node, 'body');
  const results = (fieldOf(node, 'result')?.kids ?? []).flatMap((item) =>
    item.type === 'parameter_declaration' ? item.kids.filter((kid) => kid.field === 'name' && kid.named) : [],
  );
  const inner: Around = { low, self, results };
  return body ? block(low, () => statements(body, inner)) : [];
}

interface Around {
  readonly low: Lowering;
  readonly self: string | undefined;
  /** Named results of the function around. */
  readonly results: readonly PlainNode[];
}

function statements(node: PlainNode, around: Around): void {
  for (const kid of node.kids) if (kid.named) statement(kid, around);
}

/** What stands outside of functions, or declares something within one. */
export function declaration(node: PlainNode, low: Lowering, self: string | undefined): void {
  if (node.type === 'type_declaration') typeDeclaration(node, low);
  else if (node.type === 'var_declaration' || node.type === 'const_declaration')
    variables(node, { low, self, results: [] }); // prettier-ignore
  else if (node.named && node.type !== 'package_clause') statement(node, { low, self, results: [] });
}

function statement(node: PlainNode, around: Around): void {
  const { low, self } = around;
  const value = (kid: PlainNode | undefined): Expression => expression(kid, low, self);
  switch (node.type) {
    case 'type_declaration':
      typeDeclaration(node, low);
      return;
    case 'var_declaration':
    case 'const_declaration':
      variables(node, around);
      return;
    case 'short_var_declaration':
    case 'assignment_statement':
      assignment(node, around);
      return;
    case 'statement_list':
    case 'ERROR':
    case 'expression_statement':
    case 'go_statement':
    case 'defer_statement':
    case 'labeled_statement':
      statements(node, around);
      return;
    case 'return_statement': {
      const given = namedKids(node)[0];
      low.out.push({ kind: 'return', value: given ? listOf(given, low, self) : resultsOf(node, around) });
      return;
    }
    case 'send_statement': {
      const channel = fieldOf(node, 'channel');
      const to = channel && target(channel, low, self);
      const sent = value(fieldOf(node, 'value'));
      low.out.push(
        to ? { kind: 'assign', target: to, value: sent, adds: true } : { kind: 'do', value: sent },
      );
      return;
    }
    case 'if_statement':
      scoped(around, () => conditional(node, around));
      return;
    case 'for_statement':
      scoped(around, () => loop(node, around));
      return;
    case 'expression_switch_statement':
    case 'type_switch_statement':
    case 'select_statement':
      scoped(around, () => choice(node, around));
      return;
    case 'block':
      scoped(around, () => statements(node, around));
      return;
    case 'inc_statement':
    case 'dec_statement':
    case 'empty_statement':
    case 'break_statement':
    case 'continue_statement':
    case 'goto_statement':
    case 'fallthrough_statement':
    case 'label_name':
      return;
    default:
      low.out.push({ kind: 'do', value: value(node) });
  }
}

/** Statements whose names end with them. */
function scoped({ low }: Around, read: () => void): void {
  const body = block(low, read);
  const declares = body.some((item) => item.kind === 'assign' && item.declares);
  if (declares) low.out.push({ kind: 'branch', arms: [body] });
  else low.out.push(...body);
}

function resultsOf(node: Span, { low, results }: Around): Expression {
  const items = results.map((name): Expression => ({
    kind: 'name',
    name: textOf(low, name),
    ...spanOf(node),
  }));
  return items.length === 0 ? constant(node) : items.length === 1 ? items[0]! : { kind: 'list', items, ...spanOf(node) }; // prettier-ignore
}

function variables(node: PlainNode, around: Around): void {
  const { low, self } = around;
  for (const spec of namedKids(node)) {
    const names = spec.kids.filter((kid) => kid.field === 'name' && kid.named);
    if (names.length === 0) {
      if (spec.type.endsWith('_list')) variables(spec, around);
      continue;
    }
    const type = fieldOf(spec, 'type');
    const types = type ? typeNames(type, low) : [];
    const given = fieldOf(spec, 'value');
    const value = given ? listOf(given, low, self) : unknown(spec);
    const items = names.map((name) => target(name, low, undefined));
    const to: Target | undefined = items.length === 1 ? items[0] : { kind: 'items', items, start: names[0]!.start, end: names.at(-1)!.end }; // prettier-ignore
    if (!to) low.out.push({ kind: 'do', value });
    else low.out.push({ kind: 'assign', target: to, value, declares: true, ...(types.length > 0 ? { types } : {}) }); // prettier-ignore
  }
}

function assignment(node: PlainNode, { low, self }: Around): void {
  const left = fieldOf(node, 'left');
  const right = fieldOf(node, 'right');
  const value = right ? listOf(right, low, self) : unknown(node);
  const declares = node.type === 'short_var_declaration';
  const to = left && target(left, low, declares ? undefined : self);
  const operator = fieldOf(node, 'operator')?.type ?? '=';
  const adds = operator !== '=';
  if (!to) low.out.push({ kind: 'do', value });
  else if (adds && operator !== '+=') low.out.push({ kind: 'do', value: { kind: 'test', operands: [value], ...spanOf(node) } }); // prettier-ignore
  else low.out.push({ kind: 'assign', target: to, value, ...(declares ? { declares } : {}), ...(adds ? { adds } : {}) }); // prettier-ignore
}

function conditional(node: PlainNode, around: Around): void {
  const { low, self } = around;
  const start = fieldOf(node, 'initializer');
  if (start) statement(start, around);
  low.out.push({ kind: 'do', value: expression(fieldOf(node, 'condition'), low, self) });
  const then = fieldOf(node, 'consequence');
  const otherwise = fieldOf(node, 'alternative');
  const arms = [
    block(low, () => then && statements(then, around)),
    block(low, () => otherwise && (otherwise.type === 'block' ? statements(otherwise, around) : statement(otherwise, around))),
  ]; // prettier-ignore
  low.out.push({ kind: 'branch', arms });
}

function loop(node: PlainNode, around: Around): void {
  const { low, self } = around;
  const body = fieldOf(node, 'body');
  const range = kidOf(node, 'range_clause');
  const read = (): void => body && statements(body, around);
  if (range) {
    const over = expression(fieldOf(range, 'right'), low, self);
    const names = namedKids(fieldOf(range, 'left') ?? { ...range, kids: [] });
    const item = names.length > 1 ? names[1] : isPosition(names[0], low) ? undefined : names[0];
    const to = item && target(item, low, self);
    const first = names.length > 1 && !isPosition(names[0], low) ? names[0] : undefined;
    const key = first && target(first, low, self);
    const inner = block(low, () => {
      if (key) low.out.push({ kind: 'assign', target: key, value: unknown(key), declares: true });
      read();
    });
    low.out.push({ kind: 'loop', ...(to ? { target: to } : {}), over, body: inner });
    return;
  }
  const clause = kidOf(node, 'for_clause');
  const start = clause && fieldOf(clause, 'initializer');
  const update = clause && fieldOf(clause, 'update');
  if (start) statement(start, around);
  const test = clause ? fieldOf(clause, 'condition') : namedKids(node).find((kid) => kid !== body);
  if (test) low.out.push({ kind: 'do', value: expression(test, low, self) });
  const inner = block(low, () => {
    read();
    if (update) statement(update, around);
  });
  low.out.push({ kind: 'loop', body: inner });
}

function isPosition(node: PlainNode | undefined, low: Lowering): boolean {
  return node !== undefined && POSITIONS.has(textOf(low, node));
}

/** `switch`, `switch x := v.(type)` and `select`. */
function choice(node: PlainNode, around: Around): void {
  const { low, self } = around;
  const start = fieldOf(node, 'initializer');
  if (start) statement(start, around);
  const over = fieldOf(node, 'value');
  const value = over && expression(over, low, self);
  const aliases = fieldOf(node, 'alias');
  const alias = aliases && target(aliases, low, undefined);
  if (value) low.out.push({ kind: 'do', value });
  let always = node.type === 'select_statement';
  const arms: Statement[][] = [];
  for (const item of namedKids(node)) {
    if (!item.type.endsWith('_case')) continue;
    always ||= item.type === 'default_case';
    const arm = block(low, () => {
      if (alias && value) {
        const types = item.kids.flatMap((kid) => (kid.field === 'type' && kid.named ? typeNames(kid, low) : []));
        low.out.push({ kind: 'assign', target: alias, value, declares: true, ...(types.length === 1 ? { types } : {}) });
      }
      for (const kid of namedKids(item)) {
        if (kid.field === 'communication') communication(kid, around);
        else if (kid.field === 'value') low.out.push({ kind: 'do', value: listOf(kid, low, self) });
        else if (kid.field !== 'type') statement(kid, around);
      }
    }); // prettier-ignore
    arms.push(arm);
  }
  low.out.push({ kind: 'branch', arms: always && arms.length > 0 ? arms : [...arms, []] });
}

/** `case m := <-ch`, `case ch <- v`. */
function communication(node: PlainNode, around: Around): void {
  if (node.type !== 'receive_statement') {
    statement(node, around);
    return;
  }
  const { low, self } = around;
  const left = fieldOf(node, 'left');
  const value = expression(fieldOf(node, 'right'), low, self);
  const to = left && target(left, low, undefined);
  if (!to) low.out.push({ kind: 'do', value });
  else low.out.push({ kind: 'assign', target: to, value, declares: true });
}
