import { isPlainMember, phiInMember, type NamedPhi } from '../sources/names';
import { phiOfType } from '../sources/types';
import type { Span, Target, TypeNode } from '../program';
import type { Run } from './run';
import { CLEAN, lowered, taintOfMember, type SourceTaint, type Taint, type Value } from './value';

/** How deep types within types are looked into. */
const MAX_DEPTH = 2;

/** An object of a type that has a direct identifier among its fields. */
const HOLDER: NamedPhi = { confidence: 'high', record: true, why: 'record', of: 'type' };

/**
 * A value with what its declared type says of it.
 * @param types plain names in the type, outermost first
 */
export function typedAs(
  value: Value,
  types: readonly string[] | undefined,
  target: Target | Span,
  run: Run,
): Value {
  if (!types || types.length === 0) return value;
  const name = 'kind' in target && target.kind === 'name' ? target.name : types.at(-1)!;
  // `patient: number` is a key.
  if (types.length === 1 && NUMBERS.test(types[0]!) && /patient$/i.test(name)) return CLEAN;
  const type = value.type ?? types[0]!;
  const known = value.taints.some((taint) => taint.kind === 'source');
  const phi = value.clean || known || value.fields ? undefined : firstOf(types, run);
  if (!phi) return { ...value, type };
  const { start, end } = target;
  const source: SourceTaint = { kind: 'source', name, phi, start, end, hops: [] };
  const whole = { ...value, type, taints: [...value.taints, source] };
  const members = membersOf(types, whole.taints, run, 0);
  return members ? { ...whole, fields: members, declared: true } : whole;
}

const NUMBERS = /^(?:number|bigint|int|long|Integer|Long|UUID|Guid|ObjectId)$/;

/** What the types say of the members of a value. */
function membersOf(types: readonly string[], taints: readonly Taint[], run: Run, depth: number): ReadonlyMap<string, Value> | undefined {
  const fields = types.map((item) => run.types.get(item)?.fields).find((known) => known && known.length > 0);
  return fields && new Map(fields.map((field) => [field.name, declaredMember(taints, field, run, depth)] as const));
} // prettier-ignore

function declaredMember(taints: readonly Taint[], { name, types }: TypeNode['fields'][number], run: Run, depth: number): Value {
  const held = taints.flatMap((taint) => taintOfMember(taint, name));
  const known = held.some(({ kind }) => kind === 'source');
  const [source] = taints.filter((taint) => taint.kind === 'source');
  const phi = known || !source ? undefined : (run.named(lowered(name)) ?? (depth < MAX_DEPTH ? firstOf(types ?? [], run) : undefined));
  const all = phi ? [...held, { ...source!, name: `${source!.name}.${name}`, phi }] : held;
  const members = types && depth < MAX_DEPTH && all.length > 0 ? membersOf(types, all, run, depth + 1) : undefined;
  if (all.length === 0 && isPlainMember(name)) return CLEAN;
  return { taints: all, ...(types ? { type: types[0]! } : {}), ...(members ? { fields: members, declared: true as const } : {}) };
} // prettier-ignore

function firstOf(types: readonly string[], run: Run): NamedPhi | undefined {
  return types.map((type) => phiOfOwnType(type, run)).find((phi) => phi !== undefined);
}

/** What a member of an object of this type holds, by both names; within the type's own methods nothing else may tell. */
export function phiOfOwnMember(type: string | undefined, member: string, run: Run): NamedPhi | undefined {
  const phi = type === undefined ? undefined : phiOfOwnType(type, run);
  return phi && phiInMember(phi.of === 'care' ? phi : HOLDER, member, run.dictionary);
}

/** A type that is a patient's by its name, or one of the text with a direct identifier among its fields. */
function phiOfOwnType(name: string, run: Run): NamedPhi | undefined {
  const known = phiOfType(name, run.setup.health);
  if (known) return known.of === 'care' && tellsOfPerson(name, run, 0) ? { ...known, named: true } : known;
  return tellsOfPerson(name, run, 0) ? HOLDER : undefined;
}

/** Asked with every member that is looked at, and each answer asks all types below. */
const answers = new WeakMap<Run['types'], Map<string, boolean>>();

function tellsOfPerson(name: string, run: Run, depth: number): boolean {
  const type = run.types.get(name);
  if (!type) return false;
  const known = answers.get(run.types) ?? new Map<string, boolean>();
  answers.set(run.types, known);
  const key = `${depth} ${name}`;
  const told =
    known.get(key) ??
    (tellByFields(type.fields, run, depth) ||
      (depth < MAX_DEPTH &&
        type.supers.some((parent) => parent !== name && tellsOfPerson(parent, run, depth + 1))));
  known.set(key, told);
  return told;
}

function tellByFields(fields: TypeNode['fields'], run: Run, depth: number): boolean {
  return fields.some((field) => run.named(lowered(field.name))?.confidence === 'high' || (depth < MAX_DEPTH && field.types?.some((type) => tellsOfPerson(type, run, depth + 1))));
} // prettier-ignore
