import { functionAt, type Run } from './run';
import { UNKNOWN, type Value } from './value';

/** Decorators that make a method read like a field. */
const PROPERTIES = /^(?:property|cached_property|computed_field|hybrid_property)$/;

/**
 * What a member of an object of the text's own type gives that is a method to the text and a field to those who read it: `get
 * title()`, `@property`.
 */
export function accessorValue(type: string | undefined, name: string, at: { start: number; end: number }, run: Run): Value | undefined {
  if (type === undefined) return undefined;
  const index = (run.methods.get(name) ?? []).find((one) => functionAt(run, one).owner === type && readsAsField(one, run));
  if (index === undefined || run.frames.some((frame) => frame.index === index)) return undefined;
  const held = run.invoke({ index, scope: run.top }, { args: [], name, at });
  return held === UNKNOWN ? undefined : held;
} // prettier-ignore

function readsAsField(index: number, run: Run): boolean {
  const { marks, reads } = functionAt(run, index);
  return reads === true || marks.some(({ callee }) => (callee.kind === 'name' || callee.kind === 'member') && PROPERTIES.test(callee.name)); // prettier-ignore
}
