import type { Call, Expression, FunctionNode, Parameter, Statement, Target } from '../../program';
import { plainCall } from './calls';
import { expression } from './expressions';
import {
  assign,
  blockOf,
  kidsOf,
  nameAt,
  note,
  scopeIn,
  textOf,
  type Lowering,
  type Piece,
} from './lowering';
import { statements } from './statements';
import { target } from './targets';
import { typeNames } from './typeNames';

/** What FastAPI reads a parameter from; as a default it is no value of it. */
const SOURCES = /^(?:Depends|Security|Form|Body|Query|Path|Header|Cookie|File)$/;

interface Read {
  readonly parameter: Parameter;
  readonly value: Expression | undefined;
}

/** `def`, with its decorators if there are any. */
export function functionOf(low: Lowering, piece: Piece, decorators: readonly Piece[] = [], whole: Piece = piece): void {
  const kids = kidsOf(low, piece);
  const marks = decorators.flatMap((decorator) => kidsOf(low, decorator).map((kid) => mark(low, kid)));
  const head = kids.find(({ type }) => type === 'identifier') ?? piece;
  const name = head === piece ? '' : textOf(low, head);
  const owner = low.inClass;
  const list = kids.find(({ type }) => type === 'parameters');
  const read = list ? parameters(low, list) : [];
  const bound = owner !== undefined && !marks.some(({ callee }) => callee.kind === 'name' && callee.name === 'staticmethod'); // prettier-ignore
  const first = bound ? read[0]?.parameter.target : undefined;
  const self = first?.kind === 'name' && /^(?:self|cls|mcs|mcls|this|_self|klass)$/.test(first.name) ? first.name : undefined; // prettier-ignore
  const result = kids.find(({ type }) => type === 'type');
  const type = result && typeNames(textOf(low, result))[0];
  const body = kids.findLast((kid) => kid.type === 'block');
  const index = define(
    low,
    { name, marks, start: whole.start, end: whole.end, ...(owner === undefined ? {} : { owner }), ...(owner !== undefined && name === '__init__' ? { constructs: true } : {}), ...(type === undefined ? {} : { type }) }, // prettier-ignore
    self === undefined ? read : read.slice(1),
    self,
    () => body && statements(low, body),
  );
  if (owner !== undefined || name === '') return;
  note(low, name);
  const value: Expression = { kind: 'function', index, start: whole.start, end: whole.end };
  assign(low, nameAt(name, head), value);
} // prettier-ignore

export function lambda(low: Lowering, piece: Piece): Expression {
  const { start, end } = piece;
  const kids = kidsOf(low, piece);
  const list = kids[0]?.type === 'lambda_parameters' ? kids[0] : undefined;
  const body = kids[list ? 1 : 0];
  const index = define(low, { name: '', marks: [], start, end }, list ? parameters(low, list) : [], undefined, () => {
    const value = expression(low, body);
    low.out.push({ kind: 'return', value });
  });
  return { kind: 'function', index, start, end };
} // prettier-ignore

/** Adds a function before those within it. */
function define(
  low: Lowering,
  head: Omit<FunctionNode, 'parameters' | 'body'>,
  read: readonly Read[],
  self: string | undefined,
  fill: () => void,
): number {
  const around = { scope: low.scope, self: low.self, inClass: low.inClass, after: low.after };
  const names = read.flatMap(({ parameter }) => (parameter.target.kind === 'name' ? [parameter.target.name] : [])); // prettier-ignore
  const body: Statement[] = [];
  const parameters = read.map(({ parameter }) => parameter);
  const index = low.functions.push({ ...head, parameters, body }) - 1;
  const scope = scopeIn(low.scope, names, body, head.start);
  low.scopes.push(scope);
  low.scope = scope;
  low.self = self ?? (low.self !== undefined && names.includes(low.self) ? undefined : low.self);
  low.inClass = undefined;
  low.after = [];
  for (const { parameter, value } of read) if (value) body.push(defaulted(parameter.target, value));
  body.push(...blockOf(low, fill), ...low.after);
  Object.assign(low, around);
  return index;
}

/** The parameter is what it is handed, or its default. */
function defaulted(to: Target, value: Expression): Statement {
  return { kind: 'branch', arms: [[{ kind: 'assign', target: to, value }], []] };
}

/** `@app.post("/patients")`; a bare one is a call without arguments. */
export function mark(low: Lowering, piece: Piece): Call {
  if (piece.type === 'call') return plainCall(low, piece);
  return { kind: 'call', callee: expression(low, piece), args: [], start: piece.start, end: piece.end };
}

function parameters(low: Lowering, list: Piece): Read[] {
  // They belong to the function, not to what is around it.
  const around = low.scope;
  const { self } = low;
  low.scope = { ...around, locals: new Set() };
  const read = kidsOf(low, list).flatMap((kid) => parameter(low, kid));
  low.scope = around;
  low.self = self;
  return read;
}

function parameter(low: Lowering, piece: Piece): Read[] {
  const { start, end } = piece;
  const plain = ['identifier', 'list_splat_pattern', 'dictionary_splat_pattern', 'tuple_pattern'].includes(piece.type); // prettier-ignore
  const [first, ...rest] = plain ? [piece] : kidsOf(low, piece);
  if (!first || !/^(?:identifier|.*parameter|.*pattern)$/.test(piece.type)) return [];
  const splat = /splat_pattern$/.test(first.type);
  const name = splat ? kidsOf(low, first)[0] : first;
  if (!name) return [];
  const typed = rest.find(({ type }) => type === 'type');
  const given = /default_parameter$/.test(piece.type) ? rest.findLast((kid) => kid !== typed) : undefined;
  const value = given && expression(low, given);
  const types = typed ? typeNames(textOf(low, typed)) : [];
  const marks = [...(typed ? metadata(low, typed) : []), ...(value?.kind === 'call' ? [value] : [])];
  const { self } = low;
  low.self = undefined;
  const to = target(low, name);
  low.self = self;
  return [
    {
      parameter: {
        target: to,
        ...(types.length > 0 ? { types } : {}),
        ...(marks.length > 0 ? { marks } : {}),
        ...(splat ? { rest: true as const } : {}),
        start,
        end,
      },
      value: value && tells(value) ? value : undefined,
    },
  ];
}

function tells(value: Expression): boolean {
  if (value.kind === 'call') return !((value.callee.kind === 'name' || value.callee.kind === 'member') && SOURCES.test(value.callee.name)); // prettier-ignore
  return (
    value.kind === 'name' || value.kind === 'member' || value.kind === 'function' || value.kind === 'text'
  );
}

/** `Annotated[Session, Depends(get_session)]`. */
function metadata(low: Lowering, typed: Piece): Call[] {
  if (!/\bAnnotated\s*\[/.test(textOf(low, typed))) return [];
  const calls: Call[] = [];
  const look = (piece: Piece, depth: number): void => {
    if (piece.type === 'call') calls.push(plainCall(low, piece));
    else if (depth < 6) for (const kid of kidsOf(low, piece)) look(kid, depth + 1);
  };
  look(typed, 0);
  return calls;
}
