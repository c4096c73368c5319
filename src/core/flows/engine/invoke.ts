import { assign, execute } from './evaluate';
import { frameOf, functionAt, type Invocation, type Run } from './run';
import { typedAs } from './types';
import { carrying, holds, joinAll, keyOf, matters, moved, taintsOf, UNKNOWN, withMember, type Closure, type Scope, type Value } from './value'; // prettier-ignore

/** How deep functions are followed into each other. */
const MAX_CALLS = 6;
/** The same while they are handed something that nobody knows yet. */
const MAX_IDLE_CALLS = 2;
/** What tells one call of a function from another by what it is handed. */
function signatureOf(index: number, args: Invocation['args']): string {
  return `${index}(${args.map(({ name, value }) => `${name ?? ''}=${taintsOf(value).map(keyOf).join()}`).join(';')})`;
}

/** What `...args` and `**kwargs` take. */
function restOf(named: Invocation['args'], positional: Invocation['args']): Value {
  const items = joinAll(positional.map(({ value }) => value));
  return named.reduce((held, { name, value }) => withMember(held, name, value), items);
}

/** Blocks and lambdas belong to the function around them. */
function namedFrames(run: Run): number {
  return run.frames.filter(({ index }) => functionAt(run, index).name !== '').length;
}

/** Runs a function of the text with what it is handed, and tells what it returns. */
export function invoke({ index, scope }: Closure, call: Invocation, run: Run): Value {
  const fn = functionAt(run, index);
  const { args, name, at } = call;
  run.invoked.add(index);
  const busy = run.frames.some((frame) => frame.index === index);
  const ofInterest = args.some(({ value }) => matters(value));
  const unsure = fn.name !== '' && !ofInterest && args.some(({ value }) => holds(value));
  const deep = run.frames.length > MAX_CALLS || (unsure && namedFrames(run) > MAX_IDLE_CALLS);
  if (busy || deep || run.budget <= 0) return carrying(args.map(({ value }) => value));
  const key = fn.name !== '' && !ofInterest ? signatureOf(index, args) : undefined;
  const known = key === undefined ? undefined : run.results.get(key);
  if (known) return known;
  const own: Scope = { vars: new Map(), outer: scope };
  const shown = name || fn.name;
  const positional = args.filter((arg) => arg.name === undefined);
  const outer = frameOf(run);
  run.frames.push({ index, owner: fn.owner ?? outer.owner, patientRoute: call.patientRoute ?? outer.patientRoute, returned: undefined, loops: 0 }); // prettier-ignore
  fn.parameters.forEach((parameter, position) => {
    const targetName = parameter.target.kind === 'name' ? parameter.target.name : undefined;
    const named = args.find((arg) => arg.name !== undefined && arg.name === targetName);
    const rest = parameter.rest ? restOf(args.filter((arg) => arg.name !== undefined && !fn.parameters.some(({ target }) => target.kind === 'name' && target.name === arg.name)), positional.slice(position)) : undefined;
    const given = rest ?? named?.value ?? positional[position]?.value ?? (args.some(({ spread }) => spread) ? joinAll(args.map(({ value }) => value)) : undefined);
    const handed = given ? moved(given, { kind: 'pass', name: shown, start: at.start, end: at.end }) : UNKNOWN;
    assign(parameter.target, typedAs(handed, parameter.types, parameter.target, run), own, run, true);
  }); // prettier-ignore
  execute(fn.body, own, run);
  const { returned } = run.frames.pop()!;
  const result = returned ? moved(returned, { kind: 'return', name: shown, start: at.start, end: at.end }) : UNKNOWN; // prettier-ignore
  if (key !== undefined) run.results.set(key, result);
  return result;
}
