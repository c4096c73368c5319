import type { Call } from '../program';
import type { Callee } from './callee';
import type { Run } from './run';
import { joinAll, UNKNOWN, type Value } from './value';

/** Stages of a pipeline that hand on what their function gives; all others hand on what they were handed. */
const CHANGING = /^(?:map|flatMap|mergeMap|switchMap|concatMap|exhaustMap|scan|reduce|pluck|chain)$/;

/**
 * What a pipeline gives: `source.pipe(tap(show), map(label))`, `pipe(value, trim, label)`. Each stage is handed what the one
 * before it gives.
 * @returns undefined for what is none, and where no stage is a function that can be read
 */
export function pipedValue(call: Call, { method, receiver }: Callee, args: readonly Value[], run: Run): Value | undefined {
  if (!/^(?:pipe|flow)$/.test(method)) return undefined;
  const own = call.callee.kind === 'member' ? receiver : args[0];
  const stages = call.args.slice(call.callee.kind === 'member' ? 0 : 1).map(({ value }) => {
    if (value.kind !== 'call') return { closures: run.values.get(value)?.closures, changes: true, fails: false };
    const name = value.callee.kind === 'name' || value.callee.kind === 'member' ? value.callee.name : '';
    return { closures: value.args.flatMap((arg) => run.values.get(arg.value)?.closures ?? []), changes: CHANGING.test(name), fails: /^(?:catch|retry|onError)/.test(name) };
  });
  if (!own || !stages.some(({ closures }) => closures && closures.length > 0)) return undefined;
  return stages.reduce((held, { closures, changes, fails }) => {
    const given = (closures ?? []).map((closure) => run.invoke(closure, { args: [{ value: fails ? UNKNOWN : held }, { value: UNKNOWN }], name: '', at: call }));
    return changes && given.length > 0 ? joinAll(given) : held;
  }, own);
} // prettier-ignore
