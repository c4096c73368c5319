import type { Expression } from '../program';
import type { Run } from './run';
import { carrying, join, joinAll, settled, withMember, type Scope, type Value } from './value';

/** An object literal: what each of its keys holds. */
export function ofObject(
  { entries }: Extract<Expression, { kind: 'object' }>,
  scope: Scope,
  run: Run,
): Value {
  let object: Value = { taints: [], fields: new Map(), closed: true };
  for (const { key, value: item } of entries) {
    const value = run.evaluate(item, scope);
    if (key === undefined) {
      const { closed: _closed, ...rest } = object;
      object = item.kind === 'parts' || value.fields ? spread(object, value) : join(rest, carrying([value]));
      continue;
    }
    if (isBareKey(key, item.start, run.setup.text)) run.identifiers.add(key);
    const phi =
      value.clean || value.taints.some(({ kind }) => kind === 'source') || value.fields || value.closures
        ? undefined
        : run.named(key);
    const held: Value = phi?.confidence === 'high' ? { ...value, taints: [{ kind: 'source', name: key, phi, start: item.start, end: item.end, hops: [] }] } : value; // prettier-ignore
    object = withMember(object, key, held);
  }
  return settled(object);
}

/** `{ properties: x }`, `{ properties }`: a key that is written as a name, and not as a literal. */
function isBareKey(key: string, start: number, text: string): boolean {
  const before = text.slice(Math.max(0, start - key.length - 6), start).trimEnd();
  return text.startsWith(key, start) || before.endsWith(`${key}:`) || before.endsWith(`${key} =>`);
}

/** `{ ...a, b }`: what `a` has, unless it is said again. */
function spread(object: Value, value: Value): Value {
  const fields = new Map([...(object.fields ?? []), ...(value.fields ?? [])]);
  const { closed, ...rest } = object;
  const taints = joinAll([rest, { taints: value.taints }]).taints;
  return {
    ...rest,
    taints,
    fields,
    ...(closed && (value.closed || value.clean) ? { closed } : {}),
    ...(value.declared ? { declared: true as const } : {}),
  };
}
