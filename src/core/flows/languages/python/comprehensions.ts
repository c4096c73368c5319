import type { Expression, Target } from '../../program';
import { expression, pair } from './expressions';
import { droppedFrom, keptOf, kidsOf, testAt, type Lowering, type Piece } from './lowering';
import { wordsOf } from './strings';
import { numbered, target } from './targets';

type Loops = { readonly target: Target; readonly over: Expression }[];

/** `[x for x in y if z]`; what a condition says is a loop over nothing that anybody reads. */
export function comprehension(low: Lowering, piece: Piece): Expression {
  const [body, ...clauses] = kidsOf(low, piece);
  const loops = within(low, () => clauses.flatMap((clause) => loop(low, clause)));
  const { start, end } = piece;
  return { kind: 'comprehension', loops, element: expression(low, body), start, end };
}

/** Names of a comprehension are no names of the function around. */
function within<T>(low: Lowering, read: () => T): T {
  const around = low.scope;
  low.scope = { ...around, locals: new Set() };
  const result = read();
  low.scope = around;
  return result;
}

function loop(low: Lowering, clause: Piece): Loops {
  const kids = kidsOf(low, clause);
  if (clause.type === 'if_clause') {
    const test = expression(low, kids[0]);
    const nothing: Target = { kind: 'items', items: [], start: test.start, end: test.end };
    return [{ target: nothing, over: testAt([test], test) }];
  }
  const [left, ...over] = kids;
  if (clause.type !== 'for_in_clause' || !left || over.length === 0) return [];
  const values = over.map((kid) => expression(low, kid));
  const value: Expression = values.length === 1 ? values[0]! : { kind: 'list', items: values, start: over[0]!.start, end: over.at(-1)!.end }; // prettier-ignore
  const { index, ...counted } = numbered(target(low, left), value);
  return index ? [{ target: index, over: testAt([], left) }, counted] : [counted];
}

/**
 * `{k: v for …}`. Two forms say which members are kept: `{k: v for k, v in x.items() if k not in {"ssn"}}` and
 * `{k: x[k] for k in ("id", "age")}`.
 */
export function objectComprehension(low: Lowering, piece: Piece): Expression {
  const [body, ...clauses] = kidsOf(low, piece);
  const [left, right] = body ? kidsOf(low, body) : [];
  const { start, end } = piece;
  const loops = within(low, () => clauses.flatMap((clause) => loop(low, clause)));
  const entries = left && right ? pair(low, left, right) : [];
  const chosen = right
    ? selection(low, loops, entries.at(-1)!.value, expression(low, left), piece)
    : undefined;
  return chosen ?? { kind: 'comprehension', loops, element: { kind: 'object', entries, start: (body ?? piece).start, end: (body ?? piece).end }, start, end }; // prettier-ignore
}

function selection(low: Lowering, loops: Loops, value: Expression, key: Expression, piece: Piece): Expression | undefined {
  const [first, ...tests] = loops;
  if (!first || key.kind !== 'name') return undefined;
  const { target: names, over } = first;
  if (names.kind === 'name' && names.name === key.name) {
    const words = wordsOf(low, over);
    const own = value.kind === 'element' && value.index?.kind === 'name' && value.index.name === key.name;
    return words && own && tests.length === 0 ? keptOf(value.object, words, piece) : undefined;
  }
  const [k, v] = names.kind === 'items' ? names.items : [];
  if (k?.kind !== 'name' || v?.kind !== 'name' || k.name !== key.name || value.kind !== 'name' || value.name !== v.name) return undefined; // prettier-ignore
  const items = over.kind === 'call' && over.callee.kind === 'member' && over.callee.name === 'items';
  if (!items || tests.length !== 1 || over.callee.kind !== 'member') return undefined;
  const test = tests[0]!.over;
  const asked = test.kind === 'test' ? test.operands[0] : undefined;
  const [subject, against] = asked?.kind === 'test' ? asked.operands : [];
  if (subject?.kind !== 'name' || subject.name !== k.name) return undefined;
  const words = wordsOf(low, against);
  const operator = against ? low.text.slice(subject.end, against.start).trim() : '';
  const { object } = over.callee;
  if (!words) return undefined;
  if (operator === '!=' || /^not\s+in\b/.test(operator)) return droppedFrom(object, words, piece);
  return operator === '==' || operator === 'in' ? keptOf(object, words, piece) : undefined;
} // prettier-ignore
