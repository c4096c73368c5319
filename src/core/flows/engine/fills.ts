import type { Call } from '../program';
import { lastWord, type Callee } from './callee';
import { put } from './evaluate';
import type { Run } from './run';
import { join, taintsOf, type Scope, type Value } from './value';

/** Functions that give their first argument what the others hold. */
const FIRST = /^(?:assign|merge|extend|defaults|defaultsDeep|copyProperties|book_append_sheet)$/;

/** `Object.assign(target, source)`, `utils.book_append_sheet(book, sheet)`: the variable that stands first holds it from then on. */
export function fillFirst({ args: given }: Call, { method }: Callee, args: readonly Value[], scope: Scope, run: Run): void {
  const first = given[0]?.value;
  if (first?.kind !== 'name' || !FIRST.test(method) || !args.slice(1).some((value) => taintsOf(value).length > 0)) return;
  const filled = args.slice(1).reduce((held, value) => (value.fields && value.taints.length === 0 ? { ...held, fields: new Map([...(held.fields ?? []), ...value.fields]) } : join(held, value)), args[0]!);
  put(first, filled, scope, run);
} // prettier-ignore

/** `xhr.open('POST', url)`: where what is sent later goes. */
export function openRequest({ callee }: Call, { method, receiver }: Callee, args: readonly Value[], scope: Scope, run: Run): void {
  const address = args[1]?.text?.start ?? args[1]?.hint;
  if (method === 'open' && callee.kind === 'member' && receiver && address !== undefined && /^\w+:\/\//.test(address)) put(callee.object, { ...receiver, address }, scope, run);
} // prettier-ignore

const CURSORS = /^(?:cur|curs|crsr|cursor|stmt|statement)$/;

/** `cursor.execute('SELECT …')`: the cursor holds the rows of the last query. */
export function keepRows({ callee, start }: Call, { method, path, receiver }: Callee, result: Value, scope: Scope, run: Run): void {
  if (!receiver || callee.kind !== 'member' || !/^execute(?:many|query)?$/i.test(method) || !CURSORS.test(lastWord(path.at(-2) ?? ''))) return;
  const rows = result.taints.filter((taint) => taint.kind === 'source' && taint.start === start);
  const others = receiver.taints.filter((taint) => taint.kind !== 'source' || taint.name !== path.join('.'));
  if (rows.length > 0 || others.length < receiver.taints.length) put(callee.object, { ...receiver, taints: [...others, ...rows] }, scope, run);
} // prettier-ignore
