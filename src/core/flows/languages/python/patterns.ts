import type { Expression, Statement, Target } from '../../program';
import { expression } from './expressions';
import {
  assign,
  blockOf,
  emit,
  kidsOf,
  MAX_DEPTH,
  nameAt,
  note,
  testAt,
  textOf,
  type Lowering,
  type Piece,
} from './lowering';
import { statements } from './statements';
import { stringOf } from './strings';

/** `match`: each case is an arm that takes the subject apart. */
export function match(low: Lowering, piece: Piece): void {
  const kids = kidsOf(low, piece);
  const body = kids.findLast(({ type }) => type === 'block');
  const values = kids.filter((kid) => kid !== body).map((kid) => expression(low, kid));
  const { start, end } = values[0] ?? piece;
  let subject: Expression = values.length === 1 ? values[0]! : { kind: 'list', items: values, start, end: values.at(-1)?.end ?? end }; // prettier-ignore
  if (subject.kind !== 'name' && subject.kind !== 'member') {
    // A name that no program has: what makes the subject runs once.
    const name = nameAt('match subject', subject);
    assign(low, name, subject, { declares: true });
    subject = name;
  }
  let whole = false;
  const arms: Statement[][] = [];
  for (const clause of body ? kidsOf(low, body) : []) {
    if (clause.type !== 'case_clause') continue;
    const parts = kidsOf(low, clause);
    const patterns = parts.filter(({ type }) => type === 'case_pattern');
    const guard = parts.find(({ type }) => type === 'if_clause');
    whole ||= !guard && patterns.length === 1 && /^[A-Za-z_]\w*$/.test(textOf(low, patterns[0]!));
    arms.push(
      blockOf(low, () => {
        if (patterns.length === 1) bind(low, patterns[0]!, subject);
        else if (patterns.length > 1) assign(low, items(low, patterns, clause), subject);
        const [test] = guard ? kidsOf(low, guard) : [];
        if (test) emit(low, { kind: 'do', value: testAt([expression(low, test)], test) });
        const block = parts.find(({ type }) => type === 'block');
        if (block) statements(low, block);
      }),
    );
  }
  emit(low, { kind: 'branch', arms: whole ? arms : [...arms, []] });
} // prettier-ignore

function bind(low: Lowering, piece: Piece, subject: Expression): void {
  const [only, alias] = kidsOf(low, piece);
  if (!only) return;
  if (piece.type === 'as_pattern') {
    bind(low, only, subject);
    if (!alias) return;
    const [tested] = only.type === 'case_pattern' ? kidsOf(low, only) : [only];
    const [type] = tested?.type === 'class_pattern' ? kidsOf(low, tested) : [];
    const name = textOf(low, alias);
    note(low, name);
    const plain = type && textOf(low, type).split('.').at(-1)!;
    return assign(low, nameAt(name, alias), subject, plain === undefined ? {} : { types: [plain] });
  }
  if (piece.type === 'union_pattern') {
    const arms = kidsOf(low, piece).map((kid) => blockOf(low, () => bind(low, kid, subject)));
    if (arms.some((arm) => arm.length > 0)) emit(low, { kind: 'branch', arms: [...arms, []] });
    return;
  }
  if (piece.type === 'case_pattern' && /^(?:as|union)_pattern$/.test(only.type)) return bind(low, only, subject);
  const to = pattern(low, piece);
  if (to) assign(low, to, subject);
} // prettier-ignore

function items(low: Lowering, pieces: readonly Piece[], { start, end }: Piece): Target {
  return { kind: 'items', items: pieces.map((kid) => pattern(low, kid)), start, end };
}

function pattern(low: Lowering, piece: Piece): Target | undefined {
  if (low.depth >= MAX_DEPTH) return undefined;
  low.depth++;
  try {
    return lowered(low, piece);
  } finally {
    low.depth--;
  }
}

function lowered(low: Lowering, piece: Piece): Target | undefined {
  const { start, end } = piece;
  const kids = kidsOf(low, piece);
  switch (piece.type) {
    case 'identifier': {
      const name = textOf(low, piece);
      note(low, name);
      return nameAt(name, piece);
    }
    case 'dotted_name':
      return kids.length === 1 ? pattern(low, kids[0]!) : undefined;
    case 'case_pattern':
    case 'splat_pattern':
    case 'union_pattern':
      return kids[0] && pattern(low, kids[0]);
    case 'as_pattern':
      return kids.length > 1 ? pattern(low, kids.at(-1)!) : undefined;
    case 'list_pattern':
    case 'tuple_pattern':
      return items(low, kids, piece);
    case 'dict_pattern': {
      const fields: { key: string | undefined; target: Target }[] = [];
      let key: string | undefined;
      for (const kid of kids) {
        if (kid.type === 'case_pattern' || kid.type === 'splat_pattern') {
          const to = pattern(low, kid);
          if (to) fields.push({ key: kid.type === 'splat_pattern' ? undefined : key, target: to });
        } else {
          const read = kid.type === 'string' ? stringOf(low, kid) : undefined;
          key = read?.kind === 'text' ? read.text : undefined;
        }
      }
      return { kind: 'fields', fields, start, end };
    }
    case 'class_pattern': {
      const fields = kids.slice(1).flatMap((kid) => {
        const [inner] = kidsOf(low, kid);
        const [name, value] = inner?.type === 'keyword_pattern' ? kidsOf(low, inner) : [];
        const to = name ? value && pattern(low, value) : pattern(low, kid);
        return to ? [{ key: name && textOf(low, name), target: to }] : [];
      });
      return { kind: 'fields', fields, start, end };
    }
    default:
      return undefined;
  }
}
