import type { Expression, Statement, Target } from '../../program';
import { classOf } from './classes';
import { expression } from './expressions';
import { functionOf } from './functions';
import { imports } from './imports';
import { assign, blockOf, constant, emit, kidsOf, MAX_DEPTH, memberAt, nameAt, testAt, textOf, type Lowering, type Piece } from './lowering'; // prettier-ignore
import { match } from './patterns';
import { wordsOf } from './strings';
import { numbered, target } from './targets';
import { typeNames } from './typeNames';

export function statements(low: Lowering, block: Piece): void {
  for (const kid of kidsOf(low, block)) statement(low, kid);
}

/** Lowers a statement into the block that is being read. */
export function statement(low: Lowering, piece: Piece): void {
  if (low.depth >= MAX_DEPTH) return;
  low.depth++;
  try {
    lowered(low, piece);
  } finally {
    low.depth--;
  }
}

function lowered(low: Lowering, piece: Piece): void {
  switch (piece.type) {
    case 'expression_statement':
      for (const kid of kidsOf(low, piece)) simple(low, kid);
      return;
    case 'assignment':
    case 'augmented_assignment':
      return simple(low, piece);
    case 'function_definition':
      return functionOf(low, piece);
    case 'class_definition':
      return classOf(low, piece);
    case 'decorated_definition': {
      const kids = kidsOf(low, piece);
      const inner = kids.at(-1);
      const decorators = kids.filter(({ type }) => type === 'decorator');
      if (inner?.type === 'function_definition') return functionOf(low, inner, decorators, piece);
      if (inner && inner.type !== 'decorator') statement(low, inner);
      return;
    }
    case 'import_statement':
    case 'import_from_statement':
      return imports(low, piece);
    case 'future_import_statement':
    case 'pass_statement':
    case 'break_statement':
    case 'continue_statement':
      return;
    case 'type_alias_statement': {
      const [left, right] = kidsOf(low, piece);
      if (left && right) low.classes.push({ name: textOf(low, left), supers: typeNames(textOf(low, right)).slice(0, 1), fields: [], start: piece.start, end: piece.end }); // prettier-ignore
      return;
    }
    case 'return_statement': {
      const [value] = kidsOf(low, piece);
      return emit(low, { kind: 'return', value: value ? expression(low, value) : constant(piece) });
    }
    case 'raise_statement': {
      const [value] = kidsOf(low, piece);
      return emit(low, { kind: 'throw', value: value ? expression(low, value) : constant(piece) });
    }
    case 'assert_statement': {
      const [test, message] = kidsOf(low, piece);
      if (test) emit(low, { kind: 'do', value: expression(low, test) });
      if (message) emit(low, { kind: 'branch', arms: [[{ kind: 'throw', value: expression(low, message) }], []] });
      return;
    }
    case 'delete_statement':
      for (const kid of kidsOf(low, piece)) for (const item of kid.type === 'expression_list' ? kidsOf(low, kid) : [kid]) removed(low, item); // prettier-ignore
      return;
    case 'global_statement':
    case 'nonlocal_statement':
      for (const kid of kidsOf(low, piece)) low.scope.free.add(textOf(low, kid));
      return;
    case 'if_statement':
      return conditional(low, piece);
    case 'while_statement':
    case 'for_statement':
      return loop(low, piece);
    case 'with_statement':
      return opened(low, piece);
    case 'try_statement':
      return tried(low, piece);
    case 'match_statement':
      return match(low, piece);
    case 'print_statement':
      return printed(low, piece);
    case 'block':
    case 'else_clause':
    case 'finally_clause':
    case 'ERROR':
      return statements(low, piece);
    default:
      if (piece.type.endsWith('_clause') || piece.type.endsWith('_statement')) statements(low, piece);
      else simple(low, piece);
  }
} // prettier-ignore

function simple(low: Lowering, piece: Piece): void {
  switch (piece.type) {
    case 'assignment':
      assignment(low, piece);
      return;
    case 'augmented_assignment': {
      const [left, right] = kidsOf(low, piece);
      if (!left || !right) return;
      const value = expression(low, right);
      const adds = /^\s*(?:[+|%]|\/(?!\/))/.test(low.text.slice(left.end, right.start));
      return assign(low, target(low, left), adds ? value : testAt([value], value), { adds: true });
    }
    case 'string':
    case 'ellipsis':
      return;
    default: {
      const value = expression(low, piece);
      const empty = value.kind === 'list' && value.items.length === 0;
      if (!empty && value.kind !== 'name' && value.kind !== 'constant' && value.kind !== 'text')
        emit(low, { kind: 'do', value }); // prettier-ignore
      else low.out.push(...low.after.splice(0));
    }
  }
}

/** Returns what else may be assigned: `a = b = c`. */
function assignment(low: Lowering, piece: Piece, depth = 0): Expression {
  const [left, ...rest] = kidsOf(low, piece);
  const typed = rest.find(({ type }) => type === 'type');
  const right = rest.find((kid) => kid !== typed);
  if (!left || !right) return constant(piece);
  const chained = right.type === 'assignment' && depth < MAX_DEPTH;
  const given = chained ? assignment(low, right, depth + 1) : expression(low, right);
  const types = typed ? typeNames(textOf(low, typed)) : [];
  const to = target(low, left);
  // Whom a mail is for is not what it says.
  const header = to.kind === 'member' && /^(?:To|From|Cc|Bcc|Reply-To)$/.test(to.name ?? '');
  const value = header ? testAt([given], given) : given;
  const words = to.kind === 'name' && value.kind !== 'text' ? wordsOf(low, value) : undefined;
  if (words && to.kind === 'name') low.scope.words.set(to.name, words);
  else if (to.kind === 'name') low.scope.words.delete(to.name);
  assign(low, to, value, types.length > 0 ? { types } : {});
  return again(to) ?? value;
}

/** A target as an expression: what was assigned once is not made twice. */
function again(to: Target): Expression | undefined {
  if (to.kind === 'name') return to;
  return to.kind === 'member' && to.name !== undefined ? memberAt(to.object, to.name, to) : undefined;
}

function removed(low: Lowering, piece: Piece): void {
  const to = target(low, piece);
  if (to.kind === 'name' || (to.kind === 'member' && to.name !== undefined)) assign(low, to, constant(piece));
}

function conditional(low: Lowering, piece: Piece): void {
  const arms: Statement[][] = [];
  let whole = false;
  for (const kid of kidsOf(low, piece)) {
    switch (kid.type) {
      case 'block':
        arms.push(blockOf(low, () => statements(low, kid)));
        break;
      case 'elif_clause': {
        const [test, ...rest] = kidsOf(low, kid);
        if (test) emit(low, { kind: 'do', value: expression(low, test) });
        arms.push(blockOf(low, () => rest.forEach((part) => statement(low, part))));
        break;
      }
      case 'else_clause':
        whole = true;
        arms.push(blockOf(low, () => statements(low, kid)));
        break;
      default:
        emit(low, { kind: 'do', value: expression(low, kid) });
    }
  }
  emit(low, { kind: 'branch', arms: whole ? arms : [...arms, []] });
}

function loop(low: Lowering, piece: Piece): void {
  const kids = kidsOf(low, piece);
  const body = kids.find(({ type }) => type === 'block');
  const other = kids.find(({ type }) => type === 'else_clause');
  const [first, second] = kids.filter((kid) => kid !== body && kid !== other);
  const read = () => body && statements(low, body);
  if (piece.type === 'for_statement' && first && second) {
    const over = expression(low, second);
    const to = target(low, first);
    const counted = numbered(to, over);
    if (counted.index) assign(low, counted.index, constant(second));
    emit(low, { kind: 'loop', target: counted.target, over: counted.over, body: blockOf(low, read) });
  } else {
    if (first) emit(low, { kind: 'do', value: expression(low, first) });
    emit(low, { kind: 'loop', body: blockOf(low, read) });
  }
  if (other) statements(low, other);
}

/** `with open(path) as file, lock:`. */
function opened(low: Lowering, piece: Piece): void {
  for (const kid of kidsOf(low, piece)) {
    if (kid.type !== 'with_clause') {
      statement(low, kid);
      continue;
    }
    for (const item of kidsOf(low, kid)) {
      const [inner] = item.type === 'with_item' ? kidsOf(low, item) : [item];
      if (!inner) continue;
      const [value, alias] = inner.type === 'as_pattern' ? kidsOf(low, inner) : [inner];
      const held = expression(low, value);
      if (alias) assign(low, target(low, alias), held);
      else emit(low, { kind: 'do', value: held });
    }
  }
}

/** Handlers see what the body did, unless it ends the function. */
function tried(low: Lowering, piece: Piece): void {
  const kids = kidsOf(low, piece);
  const body: Statement[] = [];
  const usual: Statement[] = [];
  const handlers: Statement[][] = [];
  let last: Piece | undefined;
  for (const kid of kids) {
    if (kid.type === 'block') body.push(...blockOf(low, () => statements(low, kid)));
    else if (kid.type === 'else_clause') usual.push(...blockOf(low, () => statements(low, kid)));
    else if (kid.type === 'finally_clause') last = kid;
    else handlers.push(blockOf(low, () => handler(low, kid)));
  }
  if (handlers.length === 0) low.out.push(...body, ...usual);
  else if (ends(body)) low.out.push({ kind: 'branch', arms: [[...body, ...usual], ...handlers] });
  else low.out.push(...body, { kind: 'branch', arms: [usual, ...handlers] });
  if (last) statements(low, last);
}

function handler(low: Lowering, clause: Piece): void {
  for (const kid of kidsOf(low, clause)) {
    if (kid.type === 'block') statements(low, kid);
    const alias = kid.type === 'as_pattern' ? kidsOf(low, kid)[1] : undefined;
    if (alias) assign(low, target(low, alias), constant(kid));
  }
}

function ends(body: readonly Statement[]): boolean {
  return body.some((item) => item.kind === 'return' || item.kind === 'throw' || (item.kind === 'branch' && item.arms.every(ends))); // prettier-ignore
}

/** `print "x"` of Python 2. */
function printed(low: Lowering, piece: Piece): void {
  const { start, end } = piece;
  const values = kidsOf(low, piece).map((kid) => ({ kid, value: expression(low, kid) }));
  const args = values.map(({ value }) => ({ value }));
  const into = values.some(({ kid }) => kid.type === 'chevron');
  const callee = nameAt('print', { start, end: Math.min(end, start + 5) });
  emit(low, { kind: 'do', value: into ? { kind: 'list', items: args.map(({ value }) => value), start, end } : { kind: 'call', callee, args, start, end } }); // prettier-ignore
}
