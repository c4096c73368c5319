import type { Expression, Target } from '../../program';
import { expression, subscript } from './expressions';
import {
  kidsOf,
  MAX_DEPTH,
  memberAt,
  nameAt,
  nameOf,
  note,
  textOf,
  type Lowering,
  type Piece,
} from './lowering';

/** What stands left of `=`, after `for`, after `as`. */
export function target(low: Lowering, piece: Piece): Target {
  const { start, end } = piece;
  if (low.depth >= MAX_DEPTH) return { kind: 'items', items: [], start, end };
  low.depth++;
  try {
    return lowered(low, piece);
  } finally {
    low.depth--;
  }
}

function lowered(low: Lowering, piece: Piece): Target {
  const { start, end } = piece;
  switch (piece.type) {
    case 'identifier': {
      const name = nameOf(low, piece);
      note(low, name);
      return nameAt(name, piece);
    }
    case 'attribute': {
      const kids = kidsOf(low, piece);
      return memberAt(expression(low, kids[0]), textOf(low, kids.at(-1) ?? piece), piece);
    }
    case 'subscript': {
      const value = subscript(low, piece);
      if (value.kind === 'member') return value;
      const object: Expression = value.kind === 'element' ? value.object : value;
      return { kind: 'member', object, name: undefined, start, end };
    }
    case 'list_splat_pattern':
    case 'list_splat':
    case 'as_pattern_target':
    case 'parenthesized_expression': {
      const [inner] = kidsOf(low, piece);
      return inner ? target(low, inner) : { kind: 'items', items: [], start, end };
    }
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
      return { kind: 'items', items: kidsOf(low, piece).map((kid) => target(low, kid)), start, end };
    default:
      return { kind: 'items', items: [], start, end };
  }
}

/** `for i, x in enumerate(xs)` is a loop over `xs` that counts. */
export function numbered(to: Target, over: Expression): { target: Target; over: Expression; index?: Target } {
  const [index, item] = to.kind === 'items' && to.items.length === 2 ? to.items : [];
  const counts = over.kind === 'call' && over.callee.kind === 'name' && over.callee.name === 'enumerate';
  const items = counts ? over.args[0]?.value : undefined;
  return index && item && items ? { target: item, over: items, index } : { target: to, over };
}
