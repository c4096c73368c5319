import type { Expression, Statement, Target } from '../../program';
import { block, constant, spanOf, textOf, tried, unknown } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import type { Around } from './around';
import { expression, listOf, raised, target } from './expressions';
import { classOf, method, structOf } from './functions';

const GROUPS = new Set(['body_statement', 'block_body', 'then', 'else', 'do', 'begin', 'parenthesized_statements', 'begin_block', 'end_block', 'ERROR', 'ensure', 'program']); // prettier-ignore

export function statements(nodes: readonly PlainNode[], around: Around): void {
  for (const node of nodes) if (node.named) statement(node, around, false);
}

/** Statements whose last value is what the function returns. */
export function tail(node: PlainNode, around: Around): void {
  statement(node, around, true);
}

function group(node: PlainNode, around: Around, returns: boolean): void {
  const { low } = around;
  const kids = namedKids(node);
  const handlers = kids.filter(({ type }) => type === 'rescue');
  const ensure = kids.find(({ type }) => type === 'ensure');
  const otherwise = kids.find(({ type }) => type === 'else');
  const body = kids.filter((kid) => kid.type !== 'rescue' && kid !== ensure && kid !== otherwise && kid.type !== 'heredoc_body'); // prettier-ignore
  const read = (): void => {
    body.forEach((kid, index) => statement(kid, around, returns && index === body.length - 1 && !otherwise));
    if (otherwise) statement(otherwise, around, returns);
  };
  if (handlers.length === 0) read();
  else {
    const arms = handlers.map((handler) => block(low, () => rescue(handler, around, returns)));
    tried(low, block(low, read), arms);
  }
  if (ensure) group(ensure, around, false);
}

function rescue(node: PlainNode, around: Around, returns: boolean): void {
  const { low } = around;
  const variable = fieldOf(node, 'variable')?.kids.find(({ named }) => named);
  const to = variable && target(variable, around);
  if (to) low.out.push({ kind: 'assign', target: to, value: unknown(node), declares: true });
  const body = fieldOf(node, 'body');
  if (body) group(body, around, returns);
}

function statement(node: PlainNode, around: Around, returns: boolean): void {
  const { low } = around;
  if (GROUPS.has(node.type)) {
    group(node, around, returns);
    return;
  }
  const give = (value: Expression): void => {
    low.out.push({ kind: returns ? 'return' : 'do', value });
  };
  switch (node.type) {
    case 'method':
    case 'singleton_method':
      method(node, around);
      return;
    case 'class':
    case 'module':
    case 'singleton_class':
      classOf(node, around);
      return;
    case 'assignment':
    case 'operator_assignment':
      yieldTarget(assignment(node, around), returns, around);
      return;
    case 'if':
    case 'unless':
    case 'if_modifier':
    case 'unless_modifier':
    case 'conditional':
    case 'elsif':
      branch(node, around, returns);
      return;
    case 'case':
    case 'case_match':
      choice(node, around, returns);
      return;
    case 'while':
    case 'until':
    case 'while_modifier':
    case 'until_modifier':
    case 'for':
      loop(node, around);
      return;
    case 'rescue_modifier': {
      const body = fieldOf(node, 'body');
      const handler = fieldOf(node, 'handler');
      const arm = (kid: PlainNode | undefined): Statement[] => block(low, () => kid && statement(kid, around, returns)); // prettier-ignore
      low.out.push({ kind: 'branch', arms: [arm(body), arm(handler)] });
      return;
    }
    case 'return':
    case 'next':
      low.out.push({ kind: 'return', value: listOf(node, around) });
      return;
    case 'break':
    case 'redo':
    case 'retry':
      if (node.kids.some(({ named }) => named)) low.out.push({ kind: 'do', value: listOf(node, around) });
      return;
    case 'call': {
      const thrown = raised(node, around);
      const base = baseOf(node, around);
      if (base) low.out.push(base);
      else if (thrown) low.out.push({ kind: 'throw', value: thrown });
      else give(expression(node, around));
      return;
    }
    case 'alias':
    case 'undef':
    case 'heredoc_body':
    case 'empty_statement':
    case 'uninterpreted':
      return;
    default:
      give(expression(node, around));
  }
}

/** `base_uri "…"` in a class that speaks HTTP: where its requests go. */
function baseOf(node: PlainNode, around: Around): Statement | undefined {
  const { low, owner } = around;
  const name = fieldOf(node, 'method');
  const given = namedKids(fieldOf(node, 'arguments') ?? { ...node, kids: [] })[0];
  if (owner === undefined || !given || fieldOf(node, 'receiver') || !name || textOf(low, name) !== 'base_uri') return undefined;
  const object: Expression = { kind: 'name', name: owner, ...spanOf(name) };
  return { kind: 'assign', target: { kind: 'member', object, name: 'base_uri', ...spanOf(name) }, value: expression(given, around) };
} // prettier-ignore

/** After an assignment its target is what it gives. */
function yieldTarget(given: Target | undefined, returns: boolean, { low }: Around): void {
  if (!returns || !given) return;
  if (given.kind === 'name') low.out.push({ kind: 'return', value: given });
  else if (given.kind === 'member' && given.name !== undefined)
    low.out.push({ kind: 'return', value: { ...given, name: given.name } });
}

/** @returns what was assigned to */
export function assignment(node: PlainNode, around: Around): Target | undefined {
  const { low } = around;
  const left = fieldOf(node, 'left');
  const right = fieldOf(node, 'right');
  if (!left || !right) return undefined;
  if (left.type === 'constant' && structOf(left, right, around)) return undefined;
  const value = right.type === 'right_assignment_list' ? listOf(right, around) : expression(right, around);
  const to = target(left, around);
  const operator = node.type === 'assignment' ? '=' : (fieldOf(node, 'operator')?.type ?? '=');
  if (!to) low.out.push({ kind: 'do', value });
  else if (/^(?:=|\+=|\|\|=|&&=|<<=)$/.test(operator))
    low.out.push({ kind: 'assign', target: to, value, ...(operator === '=' ? {} : { adds: true }) });
  else low.out.push({ kind: 'do', value: { kind: 'test', operands: [value], ...spanOf(node) } });
  return to;
}

function branch(node: PlainNode, around: Around, returns: boolean): void {
  const { low } = around;
  const condition = fieldOf(node, 'condition');
  if (condition) low.out.push({ kind: 'do', value: expression(condition, around) });
  const then = fieldOf(node, 'consequence') ?? fieldOf(node, 'body');
  const otherwise = fieldOf(node, 'alternative');
  const arm = (kid: PlainNode | undefined): Statement[] =>
    block(low, () => kid && statement(kid, around, returns));
  low.out.push({ kind: 'branch', arms: [arm(then), arm(otherwise)] });
}

function choice(node: PlainNode, around: Around, returns: boolean): void {
  const { low } = around;
  const value = fieldOf(node, 'value');
  const over = value && expression(value, around);
  if (over) low.out.push({ kind: 'do', value: over });
  const arms: Statement[][] = [];
  let always = false;
  for (const item of namedKids(node)) {
    if (item.type === 'else') always = true;
    else if (item.type !== 'when' && item.type !== 'in_clause') continue;
    const arm = block(low, () => {
      for (const kid of namedKids(item)) {
        if (kid.field === 'pattern' && item.type === 'when')
          low.out.push({ kind: 'do', value: expression(namedKids(kid)[0] ?? kid, around) }); // prettier-ignore
        else if (kid.field === 'pattern' && over) {
          const to = pattern(kid, around);
          if (to) low.out.push({ kind: 'assign', target: to, value: over });
        }
      }
      const body = item.type === 'else' ? item : fieldOf(item, 'body');
      if (body) group(body, around, returns);
    });
    arms.push(arm);
  }
  low.out.push({ kind: 'branch', arms: always ? arms : [...arms, []] });
}

/** What a pattern of `case … in` gives names to. */
function pattern(node: PlainNode, around: Around): Target | undefined {
  const span = spanOf(node);
  switch (node.type) {
    case 'identifier':
      return target(node, around);
    case 'as_pattern': {
      const name = fieldOf(node, 'name');
      return name && target(name, around);
    }
    case 'array_pattern':
      return { kind: 'items', items: namedKids(node).map((kid) => pattern(kid, around)), ...span };
    case 'hash_pattern': {
      const fields = namedKids(node).flatMap((kid) => {
        const key = fieldOf(kid, 'key');
        if (kid.type !== 'keyword_pattern' || !key) return [];
        const name = textOf(around.low, key).replace(/^["':]|["':]$/g, '');
        const value = fieldOf(kid, 'value');
        around.locals.add(name);
        const to: Target | undefined = value
          ? pattern(value, around)
          : { kind: 'name', name, ...spanOf(key) };
        return to ? [{ key: name, target: to }] : [];
      });
      return { kind: 'fields', fields, ...span };
    }
    default:
      return undefined;
  }
}

function loop(node: PlainNode, around: Around): void {
  const { low } = around;
  const condition = fieldOf(node, 'condition');
  if (condition) low.out.push({ kind: 'do', value: expression(condition, around) });
  const item = fieldOf(node, 'pattern');
  const over = fieldOf(node, 'value');
  const range = over && (namedKids(over)[0] ?? over);
  const to = item && target(item, around);
  const body = fieldOf(node, 'body');
  const read = block(low, () => body && statement(body, around, false));
  low.out.push({ kind: 'loop', ...(to ? { target: to } : {}), ...(range ? { over: expression(range, around) } : {}), body: read }); // prettier-ignore
}

/** A statement that stands where a value is wanted: what its arms end with. */
export function valueOf(node: PlainNode, around: Around): Expression {
  const { low } = around;
  const read = block(low, () => statement(node, around, true));
  const values: Expression[] = [];
  low.out.push(...withoutReturns(read, values));
  return values.length === 0 ? constant(node) : { kind: 'parts', parts: values, ...spanOf(node) };
}

function withoutReturns(body: readonly Statement[], values: Expression[]): Statement[] {
  return body.flatMap((item): Statement[] => {
    if (item.kind === 'return') {
      values.push(item.value);
      return [];
    }
    return item.kind === 'branch' ? [{ kind: 'branch', arms: item.arms.map((arm) => withoutReturns(arm, values)) }] : [item]; // prettier-ignore
  });
}
