import type { Call } from '../program';
import { bodyOf, broughtBy, isPatientRoute, originOf, sourceValue } from './brought';
import { callbackValue } from './callbacks';
import { calleeOf, pathOf, type Callee } from './callee';
import { keepsReceiver } from './carriers';
import { callSinks, generatedSinks, isSending } from './ends';
import { addMember } from './evaluate';
import { fillFirst, keepRows, openRequest } from './fills';
import { bindBody, bindRow, droppedValue, giveToReceiver, pickedValue } from './given';
import { hasRecord, heldValue, isExtreme, openValue, withArguments } from './held';
import { pipedValue } from './pipes';
import { frameOf, functionAt, type Invocation, type Run } from './run';
import { isSanitizer } from './sanitizers';
import { lookup } from './scopes';
import {
  asRecipient,
  cameThrough,
  CLEAN,
  holds,
  joinAll,
  keyOf,
  taintsOf,
  UNKNOWN,
  type Closure,
  type Scope,
  type Value,
} from './value';

/** What a call gives; what it sends out on the way is noted. */
export function callValue(call: Call, scope: Scope, run: Run): Value {
  const target = run.evaluate(call.callee, scope);
  const receiver = call.callee.kind === 'member' ? run.values.get(call.callee.object) : undefined;
  const args = call.args.map(({ value }, index) => toNumber(call, index, run.evaluate(value, scope)));
  for (const { name } of call.args) if (name !== undefined) run.identifiers.add(name);
  const root = rootOf(call, run, scope);
  const callee = calleeOf(call, target, receiver, root);
  const patientRoute = isPatientsOwn(call, receiver, args, run);
  if (isSanitizer(callee, run.setup.declared.sanitizers)) return CLEAN;
  const own = ownFunctions(call, callee, target, run);
  const ends = own.length > 0 ? generatedSinks(call, callee, own, args, run) : isOwnType(callee, run) ? [] : callSinks(call, callee, args, run);
  const sent = ends.length > 0 && !call.makes && (isSending(callee.method) || (STORING.test(callee.method) && ends.some((key) => run.ends.get(key)?.kind === 'llm')));
  const given = ends.length === 0 || sent ? args : args.map((value) => ends.reduce((held, key) => cameThrough(held, key, sentBy(key, run)), value));
  if (!sent) giveToReceiver(call, callee, given, scope, run);
  fillFirst(call, callee, given, scope, run);
  openRequest(call, callee, args, scope, run);
  const result = resultOf(call, callee, target, own, given, run, patientRoute, scope);
  keepRows(call, callee, result, scope, run);
  return RECIPIENTS.test(callee.method) ? asRecipient(result) : result;
} // prettier-ignore

/** Whether a call says what answers requests about patients: `router.put('/:id/notes', …)`, `route({ path: '/patients', … })`. */
function isPatientsOwn(call: Call, receiver: Value | undefined, args: readonly Value[], run: Run): boolean {
  const before = receiver?.hint?.startsWith('/') ? receiver.hint : '';
  const paths = args.flatMap(({ text, fields }) => text ?? (call.args.length === 1 ? [...(fields?.get('path')?.text ? [fields.get('path')!.text!] : []), ...(fields?.get('url')?.text ? [fields.get('url')!.text!] : [])] : []));
  return paths.some(({ start }) => isPatientRoute(before === '' || !start.startsWith('/') ? start : before + start, run));
} // prettier-ignore

/** What a store of vectors is given goes out at once; it is no message that is built. */
const STORING =
  /^(?:add_?(?:texts?|documents?|embeddings?|vectors?|data)|upsert|insert|index|save_?information)(?:$|_|[A-Z])/i;

/** What makes the address of a message's recipient. */
const RECIPIENTS = /^(?:(?:E?mail|Mailbox|Internet)Address|PhoneNumber|NewEmail)$/;

/** `new SmsMessage($phone, $text)`: the first says whom it goes to. */
function toNumber({ callee, makes, args }: Call, index: number, value: Value): Value {
  return makes && index === 0 && args.length > 1 && /^(?:SMS|Sms|SMSMessage|SmsMessage)$/.test(pathOf(callee).at(-1) ?? '') ? asRecipient(value) : value;
} // prettier-ignore

/** What goes out through a way out. */
function sentBy(key: string, run: Run): ReadonlySet<string> {
  return new Set([...(run.ends.get(key)?.parts.values() ?? [])].flatMap(({ value }) => taintsOf(value).map(keyOf)));
} // prettier-ignore

function resultOf(
  call: Call,
  callee: Callee,
  target: Value,
  own: readonly Closure[],
  args: readonly Value[],
  run: Run,
  patientRoute: boolean,
  scope: Scope,
): Value {
  if (own.length > 0) return calledValue(call, callee, own, args, run, patientRoute);
  if (call.makes && run.types.has(callee.method)) configure(call, callee.method, args, run);
  const dropped = pickedValue(call, callee, args, run) ?? droppedValue(call, callee, args, scope, run);
  if (dropped) return dropped;
  const origin = originOf(call, callee, target, args);
  const { receiver } = callee;
  if (
    receiver?.clean &&
    keepsReceiver(callee.method) &&
    !(receiver.text && args.some((value) => holds(value)))
  )
    return call.args.length === 0 && SAME.test(callee.method) ? receiver : CLEAN;
  const brought = broughtBy(call, callee, args, run);
  if (brought.plain && !isExtreme(callee))
    return /^(?:save|insert)/i.test(callee.method)
      ? { ...savedValue(callee, args, run), ...originOf(call, callee, target, args) }
      : CLEAN;
  bindBody(call, callee, patientRoute, scope, run);
  bindRow(call, callee, scope, run);
  const source = sourceValue(call, callee, bodyOf(callee, args, run) ?? brought.phi, brought.columns);
  const back =
    pipedValue(call, callee, args, run) ?? callbackValue(call, callee, args, run, patientRoute, source);
  if (source && !(back && receiver && (taintsOf(receiver).length > 0 || receiver.fields)))
    return { ...source, ...origin };
  if (back) return { ...back, ...origin };
  const opened = openValue(call, callee, args, run);
  const known = heldValue(call, callee, target, args, run);
  const held = opened ? { ...known, taints: [...known.taints, ...opened.taints] } : known;
  return { ...held, ...origin, ...(held.type === undefined ? {} : { type: held.type }) };
}

/** `await repo.save(entity)`, `doc.save()`: what was saved comes back. */
function savedValue({ method, receiver }: Callee, args: readonly Value[], { setup }: Run): Value {
  const entity = args.length > 0 ? args[0]! : receiver;
  return /^(?:javascript|java)$/.test(setup.language) && /^save(?:AndFlush)?$/.test(method) && entity && hasRecord(entity) ? entity : UNKNOWN;
} // prettier-ignore

/** Methods whose result is their receiver. */
const SAME = /^(?:freeze|to_?s(?:tr(?:ing)?)?|dup|clone|strip|trim|chomp|squish|itself)$/i;

/** What a callee begins with, where that is imported: what something imported made goes by its own name. */
function rootOf(call: Call, run: Run, scope: Scope): Value | undefined {
  const name = pathOf(call.callee)[0];
  return name !== undefined && run.program.imports.some(({ local }) => local === name)
    ? lookup(scope, name)
    : undefined;
}

/** Functions of the text that the callee may be. */
function ownFunctions(call: Call, { path, method, receiver }: Callee, target: Value, run: Run): readonly Closure[] {
  if (target.closures) return target.closures;
  if (run.setup.language === 'java' && receiver?.closures && /^(?:get|apply|accept|call|run|test)$/.test(method)) return receiver.closures;
  const candidates = run.methods.get(method) ?? [];
  const at = (indexes: readonly number[]): Closure[] => indexes.map((index) => ({ index, scope: run.made.get(index) ?? run.top }));
  const makers = call.makes || path.length === 1 ? run.makers.get(method) : undefined;
  if (makers) return at(makers);
  if (path.length === 1) return at(candidates.filter((index) => ownerOf(index, run) === frameOf(run).owner));
  const type = receiver?.type ?? path.at(-2);
  const typed = candidates.filter((index) => isA(type, ownerOf(index, run), run));
  if (typed.length > 0) return at(typed);
  // `File.write(…)` is a library's, though a class of the text has a `write`.
  if (path.length === 2 && /^[A-Z][A-Za-z\d]*[a-z]/.test(path[0]!) && receiver !== undefined && receiver === UNKNOWN && !run.types.has(path[0]!)) return [];
  const added = candidates.filter((index) => functionAt(run, index).extends);
  if (added.length > 0) return at(added);
  return candidates.length === 1 && receiver?.type === undefined && receiver?.from === undefined && method.length > 3 && !keepsReceiver(method) ? at(candidates) : [];
} // prettier-ignore

/** A method of a type of the text itself: what it does is read there, or is not known. */
function isOwnType({ receiver, path }: Callee, run: Run): boolean {
  const type = path.length > 1 ? run.types.get(receiver?.type ?? '') : undefined;
  const inherits = type?.supers.some((name) => !run.types.has(name)) && !(run.methods.get(path.at(-1)!) ?? []).some((index) => ownerOf(index, run) === type.name);
  return type !== undefined && !inherits && ownersOf(run.program).has(type.name);
} // prettier-ignore

const owners = new WeakMap<Run['program'], ReadonlySet<string | undefined>>();

/** Types of which the text says what a method does; an interface only says that there is one. */
function ownersOf(program: Run['program']): ReadonlySet<string | undefined> {
  const known = owners.get(program);
  if (known) return known;
  const found = new Set(program.functions.map(({ owner }) => owner));
  owners.set(program, found);
  return found;
}

function ownerOf(index: number, run: Run): string | undefined {
  return functionAt(run, index).owner;
}

function isA(type: string | undefined, owner: string | undefined, run: Run, depth = 0): boolean {
  if (type === undefined || owner === undefined || depth > 4) return false;
  if (type === owner) return true;
  const below = run.types.get(owner)?.supers.includes(type) ?? false;
  return below || (run.types.get(type)?.supers.some((parent) => isA(parent, owner, run, depth + 1)) ?? false);
}

function calledValue(
  call: Call,
  callee: Callee,
  closures: readonly Closure[],
  args: readonly Value[],
  run: Run,
  patientRoute: boolean,
): Value {
  const given = call.args.map(({ name, spread }, index) => ({ value: args[index]!, name, ...(spread ? { spread } : {}) }));
  const isOn = callee.receiver && closures.every(({ index }) => functionAt(run, index).extends && functionAt(run, index).owner !== callee.path.at(-2));
  const invocation: Invocation = {
    args: isOn ? [{ value: callee.receiver! }, ...given] : given,
    name: callee.method,
    at: call,
    ...(patientRoute ? { patientRoute } : {}),
  };
  const result = joinAll(closures.map((closure) => run.invoke(closure, invocation)));
  const made = closures.map(({ index }) => functionAt(run, index)).find(({ constructs }) => constructs);
  return made?.owner === undefined ? result : { ...withArguments(call, args, run), type: made.owner };
} // prettier-ignore

/** `&Lab{rest: resty.New()}`: the clients that an object of the text's own is made with, for its methods. */
function configure(call: Call, type: string, args: readonly Value[], run: Run): void {
  call.args.forEach(({ name }, index) => {
    const { address, uses, from, text } = args[index]!;
    const base = text && /^\w+:\/\//.test(text.start) ? text : undefined;
    if (name !== undefined && (address !== undefined || uses || from || base)) addMember(type, name, { taints: [], ...(base ? { text: base } : {}), ...(address === undefined ? {} : { address }), ...(uses ? { uses } : {}), ...(from ? { from } : {}) }, run);
  });
} // prettier-ignore
