import type { Entry, Expression } from '../../program';
import { callOf } from './calls';
import { comprehension, objectComprehension } from './comprehensions';
import { lambda } from './functions';
import { constant, emit, keptOf, kidsOf, MAX_DEPTH, memberAt, nameAt, nameOf, note, partsAt, testAt, textOf, type Lowering, type Piece } from './lowering'; // prettier-ignore
import { joinedStrings, stringOf, wordsOf } from './strings';

/** Lowers an expression; what it does beside being a value goes to the block around. */
export function expression(low: Lowering, piece: Piece | undefined): Expression {
  if (!piece) return constant({ start: low.place, end: low.place });
  if (low.depth >= MAX_DEPTH) return constant(piece);
  low.depth++;
  low.place = piece.start;
  try {
    return lowered(low, piece);
  } finally {
    low.depth--;
  }
}

function lowered(low: Lowering, piece: Piece): Expression {
  const { start, end } = piece;
  switch (piece.type) {
    case 'identifier':
      return { kind: 'name', name: nameOf(low, piece), start, end };
    case 'attribute': {
      const kids = kidsOf(low, piece);
      const object = expression(low, kids[0]);
      return kids.length > 1 ? memberAt(object, textOf(low, kids.at(-1)!), piece) : object;
    }
    case 'subscript':
      return subscript(low, piece);
    case 'call':
      return callOf(low, piece);
    case 'string':
      return stringOf(low, piece);
    case 'concatenated_string':
      return joinedStrings(low, piece);
    case 'integer':
    case 'float':
    case 'true':
    case 'false':
    case 'none':
    case 'ellipsis':
      return { kind: 'constant', start, end };
    case 'dictionary':
      return dictionary(low, piece);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
      return list(low, piece);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
      return comprehension(low, piece);
    case 'dictionary_comprehension':
      return objectComprehension(low, piece);
    case 'lambda':
      return lambda(low, piece);
    case 'binary_operator':
      return binary(low, piece);
    case 'boolean_operator':
      return boolean(low, piece);
    case 'conditional_expression': {
      const [first, test, second] = kidsOf(low, piece).map((kid) => expression(low, kid));
      if (!first || !test || !second) return constant(piece);
      return { kind: 'parts', parts: [testAt([test], test), first, second], start, end };
    }
    case 'not_operator':
    case 'comparison_operator':
    case 'unary_operator':
      return operands(low, piece);
    case 'named_expression': {
      const [name, value] = kidsOf(low, piece);
      if (!name || !value) return constant(piece);
      const target = nameAt(nameOf(low, name), name);
      note(low, target.name);
      return { kind: 'assigned', target, value: expression(low, value), start, end };
    }
    case 'yield': {
      const [value] = kidsOf(low, piece);
      // What follows runs too, so it is an arm that may be taken.
      if (value)
        emit(low, { kind: 'branch', arms: [[{ kind: 'return', value: expression(low, value) }], []] });
      return { kind: 'list', items: [], start, end };
    }
    case 'as_pattern':
    case 'keyword_argument':
      return expression(low, kidsOf(low, piece)[piece.type === 'as_pattern' ? 0 : 1]);
    default:
      return partsAt(kidsOf(low, piece).map((kid) => expression(low, kid)), piece); // prettier-ignore
  }
}

/** A number with its sign is a constant, everything else a test. */
function operands(low: Lowering, piece: Piece): Expression {
  const items = kidsOf(low, piece).map((kid) => expression(low, kid));
  return items.every(({ kind }) => kind === 'constant') ? constant(piece) : testAt(items, piece);
}

function boolean(low: Lowering, piece: Piece): Expression {
  const [left, right] = kidsOf(low, piece);
  if (!left || !right) return expression(low, left);
  const first = expression(low, left);
  const { start, end } = piece;
  const and = /\band\b/.test(between(low, left, right));
  const parts = [and ? testAt([first], first) : first, expression(low, right)];
  return { kind: 'parts', parts: flat(parts), start, end };
}

/** `+`, `%` and `|` hold both sides (texts, lists, formats, chains, dicts), `/` where it joins paths. */
function binary(low: Lowering, piece: Piece): Expression {
  const rights: { operator: string; right: Expression; end: number }[] = [];
  let at = piece;
  // `a + b + c + …` nests to the left, as deep as it is long.
  for (;;) {
    const [left, right] = kidsOf(low, at);
    if (!left || !right) break;
    rights.push({ operator: between(low, left, right), right: expression(low, right), end: at.end });
    at = left;
    if (left.type !== 'binary_operator') break;
  }
  let value = at.type === 'binary_operator' ? constant(at) : expression(low, at);
  const { start } = piece;
  let parts: Expression[] | undefined;
  for (const { operator, right, end } of rights.reverse()) {
    if (holds(operator, value, right)) {
      parts ??= flat([value]);
      parts.push(...flat([right]));
      value = { kind: 'parts', parts, start, end };
    } else {
      parts = undefined;
      value = testAt([value, right], { start, end });
    }
  }
  return value;
}

function holds(operator: string, left: Expression, right: Expression): boolean {
  if (/^\s*(?:[+|]|\|)/.test(operator)) return true;
  if (/^\s*%/.test(operator)) return right.kind !== 'constant';
  const text = [left, right].some(({ kind }) => kind === 'text' || kind === 'parts' || kind === 'list');
  return text && /^\s*[/*](?![/*])/.test(operator);
}

/** What stands between two operands, without comments. */
function between(low: Lowering, left: Piece, right: Piece): string {
  const text = low.text.slice(left.end, right.start).replace(/#[^\n]*/g, '');
  return text.replace(/^[\s)\\]+/, '');
}

function flat(items: readonly Expression[]): Expression[] {
  return items.flatMap((item) => (item.kind === 'parts' ? item.parts : [item]));
}

function list(low: Lowering, piece: Piece): Expression {
  let spread = false;
  const items = kidsOf(low, piece).map((kid) => {
    const splat = kid.type === 'list_splat' || kid.type === 'list_splat_pattern';
    spread ||= splat;
    return expression(low, splat ? kidsOf(low, kid)[0] : kid);
  });
  return { kind: 'list', items, ...(spread ? { spread } : {}), start: piece.start, end: piece.end };
}

function dictionary(low: Lowering, piece: Piece): Expression {
  const entries: Entry[] = [];
  for (const kid of kidsOf(low, piece)) {
    const [first, second] = kidsOf(low, kid);
    if (kid.type === 'dictionary_splat') entries.push({ key: undefined, value: expression(low, first) });
    else if (first && second) entries.push(...pair(low, first, second));
  }
  return { kind: 'object', entries, start: piece.start, end: piece.end };
}

/** An entry; a computed key may hold something too. */
export function pair(low: Lowering, left: Piece, right: Piece): Entry[] {
  const key = expression(low, left);
  const value = expression(low, right);
  if (key.kind === 'text') return [{ key: key.text, value }];
  const held = key.kind === 'member' || key.kind === 'parts';
  return [...(held ? [{ key: undefined, value: key }] : []), { key: undefined, value }];
}

const ACCESSORS = new Set(['loc', 'iloc', 'at', 'iat']);

/** `a["b"]` is a member; of a data frame, `df[["a", "b"]]` and `df.loc[rows, "a"]` are its columns. */
export function subscript(low: Lowering, piece: Piece): Expression {
  const [first, ...rest] = kidsOf(low, piece);
  let object = expression(low, first);
  const key = rest.at(-1);
  if (!key) return object;
  if (object.kind === 'member' && ACCESSORS.has(object.name)) object = object.object;
  const index = key.type === 'slice' ? undefined : expression(low, key);
  if (index?.kind === 'text') return memberAt(object, index.text, piece);
  const words = index?.kind === 'list' ? wordsOf(low, index) : undefined;
  if (words) return keptOf(object, words, piece);
  return { kind: 'element', object, index, start: piece.start, end: piece.end };
}
