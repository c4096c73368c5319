import type { Call, Expression } from '../program';
import { sourceOfCall, type CallView } from '../sources/calls';
import { fieldOfGetter, isAboutFields, phiOfPerson, type NamedPhi } from '../sources/names';
import { retrievalOf } from '../sources/retrieval';
import { bindsRequestBody, handlesPatients, isRequestBody } from '../sources/routes';
import { columnsOfSql } from '../sources/sql';
import { selectsPlain } from '../sources/stores';
import { phiOfType } from '../sources/types';
import { callbackValue } from './callbacks';
import { pipedValue } from './pipes';
import { calleeOf, pathOf, type Callee } from './callee';
import {
  answers,
  carriesArguments,
  givesToReceiver,
  isTest,
  keepsReceiver,
  takesArguments,
} from './carriers';
import { callSinks, isSending, MODEL_TYPES } from './ends';
import { addMember, put } from './evaluate';
import { fillFirst, openRequest } from './fills';
import { frameOf, functionAt, type Brought, type Invocation, type Run } from './run';
import { isSanitizer } from './sanitizers';
import {
  asRecipient, cameThrough, carrying, CLEAN, columnOf, isItem, itemName, join, joinAll, keyOf, lookup, memberOf, taintsOf, UNKNOWN, withMember, without, type Closure, type Scope, type Value,
} from './value'; // prettier-ignore

/** What a call gives; what it sends out on the way is noted. */
export function callValue(call: Call, scope: Scope, run: Run): Value {
  const target = run.evaluate(call.callee, scope);
  const receiver = call.callee.kind === 'member' ? run.values.get(call.callee.object) : undefined;
  const args = call.args.map(({ value }) => run.evaluate(value, scope));
  for (const { name } of call.args) if (name !== undefined) run.identifiers.add(name);
  const root = rootOf(call, run, scope);
  const callee = calleeOf(call, target, receiver, root);
  const patientRoute = isPatientsOwn(call, receiver, args, run);
  if (isSanitizer(callee, run.setup.declared.sanitizers)) return CLEAN;
  const own = ownFunctions(call, callee, target, run);
  const ends = own.length > 0 || isOwnType(callee, run) ? [] : callSinks(call, callee, args, run);
  const sent = ends.length > 0 && isSending(callee.method) && !call.makes;
  const given = ends.length === 0 || sent ? args : args.map((value) => ends.reduce((held, key) => cameThrough(held, key, sentBy(key, run)), value));
  if (!sent) giveToReceiver(call, callee, given, scope, run);
  fillFirst(call, callee, given, scope, run);
  openRequest(call, callee, args, scope, run);
  const result = resultOf(call, callee, target, own, given, run, patientRoute, scope);
  return RECIPIENTS.test(callee.method) ? asRecipient(result) : result;
} // prettier-ignore

/** Whether a call says what answers requests about patients: `router.put('/:id/notes', …)`, `route({ path: '/patients', … })`. */
function isPatientsOwn(call: Call, receiver: Value | undefined, args: readonly Value[], run: Run): boolean {
  const before = receiver?.hint?.startsWith('/') ? receiver.hint : '';
  const paths = args.flatMap(({ text, fields }) => text ?? (call.args.length === 1 ? [...(fields?.get('path')?.text ? [fields.get('path')!.text!] : []), ...(fields?.get('url')?.text ? [fields.get('url')!.text!] : [])] : []));
  return paths.some(({ start }) => isPatientRoute(before === '' || !start.startsWith('/') ? start : before + start, run));
} // prettier-ignore

/** What makes the address of a message's recipient. */
const RECIPIENTS = /^(?:(?:E?mail|Mailbox|Internet)Address|PhoneNumber|NewEmail)$/;

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
  if (receiver?.clean && keepsReceiver(callee.method))
    return call.args.length === 0 && SAME.test(callee.method) ? receiver : CLEAN;
  const brought = broughtBy(call, callee, args, run);
  if (brought.plain && !isExtreme(callee))
    return /^(?:save|insert)/i.test(callee.method)
      ? { taints: [], ...originOf(call, callee, target, args) }
      : CLEAN;
  bindBody(call, callee, patientRoute, scope, run);
  bindRow(call, callee, scope, run);
  const source = sourceValue(call, callee, bodyOf(callee, args, run) ?? brought.phi, brought.columns);
  const back = pipedValue(call, callee, args, run) ?? callbackValue(call, callee, args, run, patientRoute);
  if (source && !(back && receiver && (taintsOf(receiver).length > 0 || receiver.fields)))
    return { ...source, ...origin };
  if (back) return { ...back, ...origin };
  const opened = openValue(call, callee, args, run);
  const known = heldValue(call, callee, target, args, run);
  const held = opened ? { ...known, taints: [...known.taints, ...opened.taints] } : known;
  return { ...held, ...origin, ...(held.type === undefined ? {} : { type: held.type }) };
}

/** Methods whose result is their receiver. */
const SAME = /^(?:freeze|to_?s(?:tr(?:ing)?)?|dup|clone|strip|trim|chomp|squish|itself)$/i;

/** The smallest of dates of birth is one. */
function isExtreme({ method, receiver }: Callee): boolean {
  return /^(?:min|max)$/i.test(method) && receiver?.taints.some((taint) => taint.kind === 'source' && taint.phi.why === 'direct') === true;
} // prettier-ignore

/** What a callee begins with, where that is imported: what something imported made goes by its own name. */
function rootOf(call: Call, run: Run, scope: Scope): Value | undefined {
  const name = pathOf(call.callee)[0];
  return name !== undefined && run.program.imports.some(({ local }) => local === name) ? lookup(scope, name) : undefined;
}

/** Functions of the text that the callee may be. */
function ownFunctions(call: Call, { path, method, receiver }: Callee, target: Value, run: Run): readonly Closure[] {
  if (target.closures) return target.closures;
  const candidates = run.methods.get(method) ?? [];
  const at = (indexes: readonly number[]): Closure[] => indexes.map((index) => ({ index, scope: run.made.get(index) ?? run.top }));
  const makers = call.makes || path.length === 1 ? run.makers.get(method) : undefined;
  if (makers) return at(makers);
  if (path.length === 1) return at(candidates.filter((index) => ownerOf(index, run) === frameOf(run).owner));
  const type = receiver?.type ?? path.at(-2);
  const typed = candidates.filter((index) => isA(type, ownerOf(index, run), run));
  if (typed.length > 0) return at(typed);
  const added = candidates.filter((index) => functionAt(run, index).extends);
  if (added.length > 0) return at(added);
  return candidates.length === 1 && receiver?.type === undefined && receiver?.from === undefined && method.length > 3 && !keepsReceiver(method) ? at(candidates) : [];
} // prettier-ignore

/** A method of a type of the text itself: what it does is read there, or is not known. */
function isOwnType({ receiver, path }: Callee, run: Run): boolean {
  return path.length > 1 && receiver?.type !== undefined && run.types.has(receiver.type) && ownersOf(run.program).has(receiver.type);
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

/** Where what a call gives comes from, and the letters of the address that it was made with. */
function originOf(call: Call, callee: Callee, target: Value, args: readonly Value[]): Partial<Value> {
  const { receiver } = callee;
  const from = target.from ?? receiver?.from;
  const uses = target.uses ?? receiver?.uses ?? args.flatMap(({ uses: held }) => held ?? []);
  const base = args.flatMap(({ fields }) => ['baseURL', 'base_url', 'baseUrl', 'BaseAddress', 'base_uri'].flatMap((key) => fields?.get(key)?.text ?? []))[0]
    ?? call.args.flatMap(({ name }, index) => (/^base_?(?:ur[il]|address)$/i.test(name ?? '') ? (args[index]!.text ?? []) : []))[0];
  const host = args.flatMap(({ fields }) => ['hostname', 'host'].flatMap((key) => fields?.get(key)?.text ?? []))[0];
  const absolute = args.flatMap(({ text }) => (text && /^\w+:\/\//.test(text.start) ? [text.start] : []))[0];
  const address = base?.start ?? absolute ?? (host && /^[\w-]+(?:\.[\w-]+)+$/.test(host.start) ? `https://${host.start}` : undefined) ?? args.flatMap((arg) => arg.address ?? [])[0] ?? receiver?.address;
  return {
    ...(from ? { from } : {}),
    ...(uses.length > 0 ? { uses } : {}),
    ...(address === undefined ? {} : { address }),
    ...(/^(?:partial|bind)$/.test(callee.method) && args[0]?.closures ? { closures: args[0].closures } : {}),
    ...prefixOf(call, args),
    ...writesTo(call),
    ...(receiver?.type !== undefined && MADE_ANEW.test(callee.method) ? { type: receiver.type } : call.makes || /^[A-Z]/.test(callee.method) ? { type: callee.method } : STARTS_SPAN.test(callee.method) ? { type: 'Span' } : opensForWriting(callee, args) ? { type: 'File' } : receiver?.type !== undefined && MODEL_TYPES.test(receiver.type) ? { type: receiver.type } : {}),
  };
} // prettier-ignore

/** `open(path, 'w')`, `path.open('a')`. */
function opensForWriting({ method }: Callee, args: readonly Value[]): boolean {
  return method === 'open' && args.some(({ text }) => text?.whole === true && /^[wax]b?t?\+?$/.test(text.start));
}

/** What gives another of its receiver's kind: loggers with more fields. */
const MADE_ANEW = /^(?:with|named|sugar|child|bind|tagged|forContext|channel)(?:$|[A-Z_])/i;

/** `Blueprint('x', url_prefix='/patients')`: what the routes of its functions begin with. */
function prefixOf({ args: given }: Call, args: readonly Value[]): Partial<Value> {
  const text = given.flatMap(({ name }, index) => (/^(?:url_)?prefix$/.test(name ?? '') ? (args[index]!.text ?? []) : (args[index]!.fields?.get('prefix')?.text ?? [])))[0];
  return text ? { hint: text.start } : {};
} // prettier-ignore

/** `new MimeMessageHelper(message)`, `new PrintWriter(buffer)`: what they are given goes to what they were made with. */
function writesTo({ makes, callee, args }: Call): Partial<Value> {
  const first = args[0]?.value;
  return makes && first?.kind === 'name' && /(?:Helper|Writer|Printer)$/.test(pathOf(callee).at(-1) ?? '') ? { over: first } : {};
} // prettier-ignore

const STARTS_SPAN = /^start_?(?:as_?current_?|active_?|inactive_?)?span$/i;

/** A call as the dictionaries of sources see it. */
function viewOf(call: Call, callee: Callee, args: readonly Value[]): CallView {
  const texts = args.flatMap(({ text, hint }) => text?.all ?? text?.start ?? hint ?? []);
  const keys = new Map(call.args.flatMap(({ name }, index) => (name !== undefined && args[index]!.text ? [[name, args[index]!.text.start] as const] : [])));
  for (const { fields } of args) addKeys(keys, fields, '');
  const classes = call.args.flatMap(({ value }) => (value.kind === 'name' && /^[A-Z]/.test(value.name) ? [value.name] : []));
  const names = call.args.flatMap(({ value }) => pathOf(value).at(-1) ?? []);
  const columns = call.args.flatMap(({ value }) => (value.kind === 'member' && value.object.kind === 'name' && phiOfType(value.object.name, true) ? [value.name] : []));
  return { path: callee.resolved, module: callee.module, texts, keys, types: [...(call.types ?? []), ...classes], names, ...(columns.length > 0 ? { columns } : {}) };
} // prettier-ignore

function addKeys(keys: Map<string, string>, fields: Value['fields'], before: string): void {
  for (const [key, value] of fields ?? []) {
    if (isItem(key)) continue;
    if (value.fields) addKeys(keys, value.fields, `${before}${key}.`);
    else if (value.text || value.clean) keys.set(before + key, value.text?.start ?? 'true');
  }
}

/** Texts about patients that a search brings. */
function retrieved(call: Call, view: CallView, args: readonly Value[], run: Run): NamedPhi | undefined {
  const named = call.args.flatMap(({ name }) => name ?? []);
  const keys = args.flatMap((arg) => keysOf(arg, ''));
  const found = retrievalOf(view, [...named, ...keys, ...call.args.flatMap(({ name }, index) => keysOf(args[index]!, name === undefined ? '' : `${name}.`))], run.setup.health !== false);
  return found && { confidence: 'medium', record: false, why: 'soft', ...(found === 'unscoped' ? { unscoped: true as const } : {}) };
} // prettier-ignore

function keysOf({ fields }: Value, before: string): string[] {
  return [...(fields ?? [])].flatMap(([key, value]) => [before + key, ...keysOf(value, `${before}${key}.`)]);
}

/** What a call brings by itself. The literals that tell are the same whenever it runs. */
function broughtBy(call: Call, callee: Callee, args: readonly Value[], run: Run): Brought {
  const known = run.brought.get(call);
  if (known) return known;
  const view = viewOf(call, callee, args);
  const plain = selectsPlain(view);
  const phi = plain ? undefined : (sourceOfCall(view, run.dictionary, run.setup.health) ?? retrieved(call, view, args, run));
  const columns = phi && view.texts.map((text) => columnsOfSql(text, run.dictionary)).find((known) => known !== undefined);
  const brought: Brought = { plain, phi, ...(columns ? { columns } : {}) };
  run.brought.set(call, brought);
  return brought;
} // prettier-ignore

function isPatientRoute(text: string, run: Run): boolean {
  const known = run.routes.get(text);
  if (known !== undefined) return known;
  const found = handlesPatients(text);
  run.routes.set(text, found);
  return found;
}

/** `params.require(:patient)`, `$request->input('intake')` in what answers patients' requests. */
function bodyOf({ path }: Callee, args: readonly Value[], run: Run): NamedPhi | undefined {
  if (args.length === 0 || !isRequestBody(path) || /^(?:file|header|cookie|query|route)$/.test(path.at(-1)!)) return undefined;
  const key = args[0]!.text?.whole ? run.named(args[0]!.text.start) : undefined;
  if (key && key.why !== 'scheduling') return key;
  return frameOf(run).patientRoute && (/^(?:require|permit|expect)$/.test(path.at(-1)!) || !args.some(({ text }) => text)) ? { confidence: 'high', record: true, why: 'record' } : undefined;
} // prettier-ignore

function sourceValue(call: Call, callee: Callee, phi: NamedPhi | undefined, columns?: Brought['columns']): Value | undefined {
  if (!phi) return undefined;
  const { start, end } = call;
  return { taints: [{ kind: 'source', name: callee.path.join('.'), phi, start, end, hops: [], ...(columns ? { columns } : {}) }] };
} // prettier-ignore

/** `pick(patient, ['id'])`, `params.slice(:id)`, `$request->only(['id'])`: these members and no others. */
function pickedValue(call: Call, { method, receiver, path }: Callee, args: readonly Value[], run: Run): Value | undefined {
  const selects = method === 'select' && receiver !== undefined && hasRecord(receiver);
  if (!selects && !/^(?:pick|slice|only|values_at|extract|permit)(?:$|!)/.test(method)) return undefined;
  const names = args.flatMap((arg) => [arg, ...(arg.fields?.values() ?? [])]).flatMap(({ text }) => (text?.whole ? [text.start] : []));
  const holder = receiver && (taintsOf(receiver).length > 0 || receiver.fields) ? receiver : args[0];
  if (names.length === 0 || !holder) return undefined;
  return { taints: [], fields: new Map(names.map((name) => [name, pickedMember(holder, name, call, path.at(-2) ?? '', run)])), closed: true };
} // prettier-ignore

function pickedMember(holder: Value, name: string, { start, end }: Call, person: string, run: Run): Value {
  const member = memberOf(holder, name);
  const phi = member.clean || member.taints.some(({ kind }) => kind === 'source') ? undefined : (run.named(name) ?? phiOfPerson(person, name, run.setup.health));
  return phi ? { ...member, taints: [...member.taints, { kind: 'source', name, phi, start, end, hops: [] }] } : member;
} // prettier-ignore

/** `map.remove("ssn")`, `row.except(:ssn)`, `omit(patient, ['ssn'])`: what is left. */
function droppedValue(call: Call, { method, receiver }: Callee, args: readonly Value[], scope: Scope, run: Run): Value | undefined {
  if (!DROPPING.test(method)) return undefined;
  const names = args.flatMap((arg) => [arg, ...(arg.fields?.values() ?? [])]).flatMap(({ text }) => (text?.whole ? [text.start] : []));
  if (names.length === 0) return undefined;
  const holder = receiver && taintsOf(receiver).length > 0 ? receiver : undefined;
  const left = without(holder ?? args[0] ?? UNKNOWN, names);
  const target = call.args[0]?.value;
  if (!holder && target && !/^(?:except|omit|without)/i.test(method)) put(target, left, scope, run);
  if (holder && call.callee.kind === 'member' && !/^(?:except|omit|without)/i.test(method)) {
    put(call.callee.object, left, scope, run);
    return joinAll(names.map((name) => memberOf(holder, name)));
  }
  return left;
} // prettier-ignore

const DROPPING = /^(?:remove|delete|pop|except|omit|without|forget|unset)(?:$|[!_A-Z])/i;

/** `list.push(x)`, `map.put(k, x)`, `text.append(x)`: the receiver holds it from now on. */
function giveToReceiver(call: Call, { method, receiver }: Callee, args: readonly Value[], scope: Scope, run: Run): void {
  if (call.callee.kind !== 'member' || !receiver || !(givesToReceiver(method) || fillsBuilder(call, method, run))) return;
  const last = args.at(-1);
  if (!last || !args.some((value) => taintsOf(value).length > 0 || value.fields)) return;
  if (isPackage(call.callee.object, run) || isCarrier(call.callee)) return;
  const key = args.length === 2 ? args[0]!.text : undefined;
  const list = receiver.fields && [...receiver.fields.keys()].every(isItem) || receiver === UNKNOWN;
  const item = args.length === 1 || last.fields || taintsOf(last).length > 0 ? last : carrying(args);
  const given = key?.whole ? withMember(receiver, key.start, last)
    : list || args.length === 1 && last.fields ? withMember(receiver, itemName('+'), join(receiver.fields?.get(itemName('+')) ?? item, item))
    : join(receiver, carrying(args));
  const place = chained(call.callee.object);
  put(place, place === call.callee.object ? given : join(run.values.get(place) ?? UNKNOWN, carrying(args)), scope, run);
  if (receiver.over) put(receiver.over, join(run.evaluate(receiver.over, scope), carrying(args)), scope, run);
} // prettier-ignore

/** `db.scalars(select(Patient.phone))`: what was asked for comes. */
const RUNS = /^(?:scalars?|execute|exec|all|query|run|fetch_?(?:all|one|val|row)?)$/i;

/** `text.append(a).append(b)`: what the first of them is called on. */
function chained(object: Expression): Expression {
  let at = object;
  while (at.kind === 'call' && at.callee.kind === 'member' && givesToReceiver(at.callee.name)) at = at.callee.object;
  return at.kind === 'name' || at.kind === 'member' ? at : object;
}

/** `builder.properties(map);` on a variable, in languages whose builders are written so. */
function fillsBuilder({ callee }: Call, method: string, { setup }: Run): boolean {
  if (callee.kind === 'member' && callee.object.kind === 'name' && /(?:card|embed|mail|message|letter)$/i.test(callee.object.name) && /^(?:text|title|body|subject|content|html|description)$/.test(method)) return true;
  if (setup.language !== 'java' && setup.language !== 'csharp') return false;
  return callee.kind === 'member' && callee.object.kind === 'name' && /^(?:with[A-Z]\w*|properties|traits|context|body|text|subject|content|message|headers?|attributes?|claims?|params?|data|payload)$/.test(method);
} // prettier-ignore

/** `fs.writeFile(…)`: a package takes nothing up. */
function isPackage(object: Expression, { program }: Run): boolean {
  return object.kind === 'name' && program.imports.some(({ local, module }) => local === object.name && !module.startsWith('.'));
} // prettier-ignore

/** `mapper.writeValueAsString(patient)`, `client.put(patient)`: what hands on, and keeps nothing. */
function isCarrier(callee: Expression): boolean {
  return /(?:mapper|gson|serializer|encoder|client|http|rest|api|gateway|service|repository|repo|dao|producer|publisher|logger|log|sender)$/i.test(
    pathOf(callee).at(-2) ?? '',
  );
}

/** `rows.Scan(&name, &ssn)`: each is given the column that stands at its position. */
function bindRow({ args }: Call, { method, receiver }: Callee, scope: Scope, run: Run): void {
  if (run.setup.language !== 'go' || !/^Scan(?:Struct)?$/.test(method) || !receiver?.taints.some(({ kind }) => kind === 'source')) return;
  args.forEach(({ value }, index) => {
    const column = columnOf(receiver, index);
    if (value.kind === 'name' || value.kind === 'member') put(value, column.taints.length > 0 ? column : UNKNOWN, scope, run);
  });
} // prettier-ignore

/** `c.ShouldBindJSON(&x)`: what a client sent to a patients' route. */
function bindBody({ args, start, end }: Call, { path }: Callee, patientRoute: boolean, scope: Scope, run: Run): void {
  const target = args.at(-1)?.value;
  if (!target || !(patientRoute || frameOf(run).patientRoute) || !bindsRequestBody(path)) return;
  const phi = { confidence: 'high', record: true, why: 'record' } as const;
  put(target, { taints: [{ kind: 'source', name: pathOf(target).join('.'), phi, start, end, hops: [] }] }, scope, run);
} // prettier-ignore

/** A function of another file: what it returns is told when the files are linked. */
function openValue(call: Call, callee: Callee, args: readonly Value[], run: Run): Value | undefined {
  const { path, receiver, method } = callee;
  const known = run.opened.get(call);
  const from = callee.module !== undefined ? (run.values.get(call.callee)?.from ?? receiver?.from) : undefined;
  const type = receiver?.type ?? (path.length > 1 && /^[A-Z]/.test(path.at(-2)!) ? path.at(-2) : undefined);
  const shared = run.setup.sharesNames && (path.length === 1 || type !== undefined);
  if (!from && !shared) return undefined;
  const way = from ? openPath(from.name, callee) : path.length === 1 || type === undefined ? [method] : [type, method];
  const item = { module: from?.module ?? '', path: way, at: call, args: call.args.map(({ name }, index) => ({ value: args[index]!, name })) };
  const index = known ?? run.opens.length;
  if (known === undefined) run.opens.push(item);
  else run.opens[known] = mergedOpen(run.opens[known]!, item);
  run.opened.set(call, index);
  return { taints: [{ kind: 'open', call: index, path: [], hops: [] }] };
} // prettier-ignore

function mergedOpen<T extends Run['opens'][number]>(known: T, item: T): T {
  return { ...known, args: item.args.map(({ value, name }, index) => ({ name, value: known.args[index] ? join(known.args[index].value, value) : value })) };
} // prettier-ignore

/** The names that lead from the module to the function. */
function openPath(imported: string, { path, receiver, method }: Callee): readonly string[] {
  if (receiver === undefined) return [imported];
  const head = imported === '*' ? [] : imported.split('.');
  return path.length > 1 ? [...head, ...(head.length > 0 ? [method] : path.slice(1))] : head;
}

/** What the result of an unknown function holds of what it was handed. */
function heldValue(call: Call, callee: Callee, target: Value, args: readonly Value[], run: Run): Value {
  const { path, method, receiver } = callee;
  if (isExtreme(callee)) return receiver!;
  if (!call.makes && isTest(path)) return CLEAN;
  if (call.makes || (/^[A-Z]/.test(method) && path.length <= 2 && !/^[A-Z]+$/.test(method) && receiver === undefined)) return withArguments(call, args, run);
  if (ROUTES.test(method)) return carrying(args.filter((value) => !hasRecord(value)));
  if (answers(path)) return UNKNOWN;
  if (run.setup.language === 'go' && ANSWERING.test(method)) return UNKNOWN;
  if (/^New[A-Z]/.test(method)) return carrying(args);
  if (receiver && call.args.length === 0) {
    const member = memberOf(receiver, fieldOfGetter(method) ?? method);
    if (keepsReceiver(method)) return isRequestBody(path) && target.taints.some(({ kind }) => kind === 'source') ? { ...receiver, taints: target.taints } : receiver;
    const taints = target.taints.length > 0 ? target.taints : member.taints;
    if (taints.length === 0 && !member.fields && DOING.test(method)) return UNKNOWN;
    return { taints, ...(member.clean || target.clean ? { clean: true as const } : {}), ...(member.fields ? { fields: member.fields } : {}) };
  }
  if (receiver && (path.some((name) => /builder/i.test(name)) || isFactory(path))) return carrying([receiver, ...args]);
  if (receiver && RUNS.test(method) && call.args[0]?.value.kind === 'call' && !hasRecord(receiver) && args[0]!.taints.some(({ kind }) => kind === 'source')) return args[0]!;
  if (receiver && isLookUp(call, method, args)) return lookedUp(call, callee, args[0]!.text!.start, run);
  if (receiver && keepsReceiver(method) && taintsOf(receiver).length > 0) return takesArguments(method) || /json|string|serial/i.test(method) ? join(receiver, carrying(args)) : receiver;
  if (receiver && FILLS.test(method) && path.slice(0, -1).some((word) => /(?:template|prompt)$/i.test(word))) return carrying([receiver, ...args]);
  if (receiver && takesArguments(method) && !hasRecord(receiver) && !isService(call, path)) return carrying([receiver, ...args]);
  const carries = carriesArguments(path);
  if (carries === 'no') return UNKNOWN;
  const joined = args.length === 1 ? args[0]! : carrying(args);
  return carries === 'surely' ? joined : softened(joined);
} // prettier-ignore

/** What makes a text of a template. */
const FILLS = /^(?:create|render|apply|fill|invoke|format)/i;

const LOOK_UP =
  /^(?:(?:get_?)?segments?|get(?:_?(?:string|object|text|value|date|or_?default|all|first|parameter))?|opt(?:string)?|fetch|dig|at)$/i;

/** What makes an address of a route; a record stands for its key there. */
const ROUTES = /(?:_path|_url)$|^(?:route|to_?route|url_?for|reverse|temporarySignedRoute|signedRoute)$/i;

/** What does something and may give anything, and is no member: `statement.fetch()`. */
const DOING = /^(?:fetch|find|load|create|build|make|search|select|retrieve|query|open|process)(?:$|[_A-Z])/i;

/** What fills its arguments gives back whether it could. */
const ANSWERING = /^(?:Decode|Unmarshal|Scan|Bind|ShouldBind|Validate|ReadJSON|BodyParser)/;

/** `row.get("ssn")`, `result.getString("dob")`: a member by its name. */
function isLookUp({ args: given }: Call, method: string, args: readonly Value[]): boolean {
  return LOOK_UP.test(method) && (given.length === 1 || given.length === 2) && args[0]!.text?.whole === true && /^[A-Za-z_][\w.-]*$/.test(args[0]!.text.start);
} // prettier-ignore

function lookedUp(call: Call, { path, receiver }: Callee, key: string, run: Run): Value {
  const member = memberOf(receiver!, key);
  if (taintsOf(member).some(({ kind }) => kind === 'source') || member.clean || isAboutFields(path.at(-2) ?? '', path.length === 2)) return member;
  const phi = run.named(key);
  if (phi?.why !== 'direct' && phi?.why !== 'declared') return member;
  const { start, end } = call;
  return { ...member, taints: [...member.taints, { kind: 'source', name: `${path.slice(0, -1).join('.')}.${key}`, phi, start, end, hops: [] }] };
} // prettier-ignore

/** `RequestBody.create(json)`, `ChatMessage.CreateUserMessage(text)`: a class makes one of its own. */
function isFactory(path: readonly string[]): boolean {
  return /^[A-Z][a-z]/.test(path.at(-2) ?? '') && /^(?:create|creator|new|of|from|make|build|with|wrap|parse|just|user|system|assistant|human|text)(?:$|[_A-Z])/i.test(path.at(-1) ?? '');
} // prettier-ignore

/** `patientService.create(patient)` answers; it does not build. `client.R().SetBody(patient)` builds what the client gave. */
function isService({ callee }: Call, path: readonly string[]): boolean {
  const chained = callee.kind === 'member' && callee.object.kind === 'call';
  return path.slice(chained ? -2 : 0, -1).some((name) => /(?:service|repository|repo|dao|manager|controller|store|api|gateway|queue|cache|bus|producer|publisher|client|http|rest|db|session|context|em)$/i.test(name));
} // prettier-ignore

function hasRecord(value: Value): boolean {
  return value.taints.some((taint) => taint.kind === 'source' && taint.phi.record);
}

/** An object that was made of its arguments: by name where they have one. */
function withArguments(call: Call, args: readonly Value[], run: Run): Value {
  const type = pathOf(call.callee).at(-1) ?? '';
  let object: Value = { taints: [], fields: new Map() };
  call.args.forEach(({ name }, index) => {
    const value = args[index]!;
    if (name !== undefined) object = withMember(object, name, value);
    else if (value.fields && ![...value.fields.keys()].some(isItem)) object = join(object, value);
    else object = join(object, carrying([value]));
  });
  const phi = phiOfType(type, run.setup.health);
  if (!phi || args.length === 0) return object;
  const { start, end } = call;
  return { ...object, taints: [...object.taints, { kind: 'source', name: type, phi, start, end, hops: [] }] };
}

/** A name proves nothing, but nor does a verb: one step less sure. */
function softened(value: Value): Value {
  const soft = value.taints.map((taint) =>
    taint.kind === 'source' ? { ...taint, phi: { ...taint.phi, confidence: 'medium' as const } } : taint,
  );
  return { ...value, taints: soft };
}
