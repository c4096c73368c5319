import type { NamedPhi } from '../sources/names';
import { phiOfType } from '../sources/types';
import type { Span, Target } from '../program';
import type { Run } from './run';
import { lowered, taintOfMember, type SourceTaint, type Taint, type Value } from './value';

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
  const type = value.type ?? types[0]!;
  const known = value.taints.some((taint) => taint.kind === 'source');
  const phi = value.clean || known || value.fields ? undefined : firstOf(types, run);
  if (!phi) return { ...value, type };
  const { start, end } = target;
  const source: SourceTaint = { kind: 'source', name, phi, start, end, hops: [] };
  const whole = { ...value, type, taints: [...value.taints, source] };
  const fields = types.map((item) => run.types.get(item)?.fields).find((known) => known && known.length > 0);
  if (!fields) return whole;
  const members = new Map(fields.map((field) => [field.name, declaredMember(whole.taints, field.name, run)] as const)); // prettier-ignore
  return { ...whole, fields: members, declared: true };
}

function declaredMember(taints: readonly Taint[], name: string, run: Run): Value {
  const held = taints.flatMap((taint) => taintOfMember(taint, name));
  const phi = held.some(({ kind }) => kind === 'source') ? undefined : run.named(lowered(name));
  const [source] = taints.filter((taint) => taint.kind === 'source');
  if (!phi || !source) return { taints: held };
  return { taints: [...held, { ...source, name: `${source.name}.${name}`, phi }] };
}

function firstOf(types: readonly string[], run: Run): NamedPhi | undefined {
  return types.map((type) => phiOfOwnType(type, run)).find((phi) => phi !== undefined);
}

/** A type that is a patient's by its name, or one of the text with a direct identifier among its fields. */
function phiOfOwnType(name: string, run: Run): NamedPhi | undefined {
  const known = phiOfType(name, run.setup.health);
  if (known) return known;
  const fields = run.types.get(name)?.fields ?? [];
  return fields.some((field) => run.named(lowered(field.name))?.confidence === 'high') ? HOLDER : undefined;
}
