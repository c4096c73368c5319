import type { TypeNode } from '../../program';
import { expression } from './expressions';
import { blockOf, kidsOf, textOf, type Lowering, type Piece } from './lowering';
import { statement } from './statements';
import { typeNames } from './typeNames';

type Field = TypeNode['fields'][number];

/** A class: its fields as its body declares them, its methods as functions; other statements run where it stands. */
export function classOf(low: Lowering, piece: Piece): void {
  const kids = kidsOf(low, piece);
  const head = kids.find(({ type }) => type === 'identifier');
  const name = head ? textOf(low, head) : '';
  const bases = kids.find(({ type }) => type === 'argument_list');
  const supers = bases ? kidsOf(low, bases).flatMap((base) => (base.type === 'keyword_argument' ? [] : typeNames(textOf(low, base)).slice(0, 1))) : []; // prettier-ignore
  const fields: Field[] = [];
  // A class before those within it.
  low.classes.push({ name, supers, fields, start: piece.start, end: piece.end });
  const around = { self: low.self, owner: low.owner, inClass: low.inClass };
  const body = kids.findLast(({ type }) => type === 'block');
  Object.assign(low, { self: undefined, owner: name, inClass: name });
  for (const item of body ? kidsOf(low, body) : []) {
    const [only] = item.type === 'expression_statement' ? kidsOf(low, item) : [];
    if (only?.type !== 'assignment' || !field(low, only, fields)) low.out.push(...blockOf(low, () => statement(low, item))); // prettier-ignore
  }
  Object.assign(low, around);
}

function field(low: Lowering, piece: Piece, fields: Field[]): boolean {
  const [left, ...rest] = kidsOf(low, piece);
  if (left?.type !== 'identifier') return false;
  const typed = rest.find(({ type }) => type === 'type');
  const right = rest.find((kid) => kid !== typed);
  const types = typed ? typeNames(textOf(low, typed)) : [];
  fields.push({
    name: textOf(low, left),
    ...(types.length > 0 ? { types } : {}),
    ...(right && right.type !== 'assignment' ? { value: expression(low, right) } : {}),
  });
  return true;
}
