import type { Call, Expression } from '../program';
import { phiOfPerson } from '../sources/names';
import { bindsRequestBody } from '../sources/routes';
import { pathOf, type Callee } from './callee';
import { givesToReceiver } from './carriers';
import { put } from './evaluate';
import { hasRecord } from './held';
import { frameOf, type Run } from './run';
import { lookup } from './scopes';
import {
  carrying,
  columnOf,
  isItem,
  itemName,
  join,
  joinAll,
  memberOf,
  taintsOf,
  UNKNOWN,
  withMember,
  without,
  type Scope,
  type Value,
} from './value';

/** `db.select({ name: patients.name })`: rows of these members. */
function isShape({ args }: Call, method: string): boolean {
  const shape = args[0]?.value;
  if (!/^(?:select|selectDistinct|returning)$/.test(method) || args.length !== 1 || shape?.kind !== 'object') return false;
  return shape.entries.length > 0 && shape.entries.every(({ value }) => value.kind === 'member' || value.kind === 'call');
} // prettier-ignore

/** `pick(patient, ['id'])`, `params.slice(:id)`, `$request->only(['id'])`: these members and no others. */
export function pickedValue(call: Call, { method, receiver, path }: Callee, args: readonly Value[], run: Run): Value | undefined {
  if (run.setup.language === 'javascript' && isShape(call, method)) return args[0];
  const selects = method === 'select' && receiver !== undefined && hasRecord(receiver);
  if (!selects && !/^(?:pick|slice|only|values_at|extract|permit)(?:$|!)/.test(method)) return undefined;
  const texts = args.flatMap((arg) => [arg, ...(arg.fields?.values() ?? [])]).flatMap(({ text }) => (text?.whole ? [text.start] : []));
  // `select('id, name')`, `select('*, visits(*)')`: the columns in one text.
  const names = selects ? texts.flatMap((text) => text.split(/\s*,\s*/)) : texts;
  if (selects && !names.every((name) => /^\w+$/.test(name))) return names.length > 0 ? receiver : undefined;
  const holder = receiver && (taintsOf(receiver).length > 0 || receiver.fields) ? receiver : args[0];
  if (names.length === 0 || !holder) return undefined;
  return { taints: [], fields: new Map(names.map((name) => [name, pickedMember(holder, name, call, path.at(-2) ?? '', run)])), closed: true };
} // prettier-ignore

function pickedMember(holder: Value, name: string, { start, end }: Call, person: string, run: Run): Value {
  const member = memberOf(holder, name);
  const phi = member.clean || member.taints.some(({ kind }) => kind === 'source') ? undefined : (run.named(name) ?? phiOfPerson(person, name, run.setup.health, run.persons));
  return phi ? { ...member, taints: [...member.taints, { kind: 'source', name, phi, start, end, hops: [] }] } : member;
} // prettier-ignore

/** `map.remove("ssn")`, `row.except(:ssn)`, `omit(patient, ['ssn'])`: what is left. */
export function droppedValue(call: Call, { method, receiver }: Callee, args: readonly Value[], scope: Scope, run: Run): Value | undefined {
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
export function giveToReceiver(call: Call, { method, receiver }: Callee, args: readonly Value[], scope: Scope, run: Run): void {
  if (call.callee.kind !== 'member' || !receiver || !(givesToReceiver(method) || fillsBuilder(call, method, run))) return;
  const last = args.at(-1);
  if (!last || !args.some((value) => taintsOf(value).length > 0 || value.fields)) return;
  if (isPackage(call.callee.object, run) || isCarrier(call.callee) || isUnknownClass(call.callee.object, scope)) return;
  const key = args.length === 2 ? args[0]!.text : undefined;
  const list = receiver.fields && [...receiver.fields.keys()].every(isItem) || receiver === UNKNOWN;
  const item = args.length === 1 || last.fields || taintsOf(last).length > 0 ? last : carrying(args);
  const given = key?.whole ? withMember(receiver, key.start, last)
    : list || args.length === 1 && last.fields ? withMember(receiver, itemName('+'), join(receiver.fields?.get(itemName('+')) ?? item, item))
    : join(receiver, carrying(args));
  const place = chained(call.callee.object);
  put(place, place === call.callee.object ? given : join(run.values.get(place) ?? UNKNOWN, carrying(args)), scope, run);
  fillAround(receiver, carrying(args), scope, run);
} // prettier-ignore

/** What a sheet is given its workbook holds, what a cell is given the row, the sheet and the workbook. */
function fillAround(filled: Value, given: Value, scope: Scope, run: Run): void {
  let inner = filled;
  for (let depth = 0; inner.over && depth < MAX_AROUND; depth++) {
    const place = inner.over;
    inner = run.values.get(place) ?? UNKNOWN;
    put(place, join(run.evaluate(place, scope), given), scope, run);
  }
}

const MAX_AROUND = 4;

/** `text.append(a).append(b)`: what the first of them is called on. */
function chained(object: Expression): Expression {
  let at = object;
  while (at.kind === 'call' && at.callee.kind === 'member' && givesToReceiver(at.callee.name))
    at = at.callee.object;
  return at.kind === 'name' || at.kind === 'member' ? at : object;
}

/** `builder.properties(map);` on a variable, in languages whose builders are written so. */
function fillsBuilder({ callee }: Call, method: string, { setup }: Run): boolean {
  if (callee.kind === 'member' && callee.object.kind === 'name' && /(?:card|embed|mail|message|letter|doc|document|pdf|canvas)$/i.test(callee.object.name) && /^(?:text|title|body|subject|content|html|description|(?:multi_?)?cell|draw_?(?:\w*string|text)|show_?text)$/i.test(method)) return true;
  if (setup.language !== 'java' && setup.language !== 'csharp') return false;
  return callee.kind === 'member' && callee.object.kind === 'name' && /^(?:with[A-Z]\w*|properties|traits|context|body|text|subject|content|message|headers?|attributes?|claims?|params?|data|payload)$/.test(method);
} // prettier-ignore

/** `File.write(…)`: a class of a library takes nothing up. */
function isUnknownClass(object: Expression, scope: Scope): boolean {
  return object.kind === 'name' && /^[A-Z][A-Za-z\d]*[a-z]/.test(object.name) && lookup(scope, object.name) === undefined;
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
export function bindRow({ args }: Call, { method, receiver }: Callee, scope: Scope, run: Run): void {
  if (run.setup.language !== 'go' || !/^Scan(?:Struct)?$/.test(method) || !receiver?.taints.some(({ kind }) => kind === 'source')) return;
  args.forEach(({ value }, index) => {
    const column = columnOf(receiver, index);
    if (value.kind === 'name' || value.kind === 'member') put(value, column.taints.length > 0 ? column : UNKNOWN, scope, run);
  });
} // prettier-ignore

/** `c.ShouldBindJSON(&x)`: what a client sent to a patients' route. */
export function bindBody({ args, start, end }: Call, { path }: Callee, patientRoute: boolean, scope: Scope, run: Run): void {
  const target = args.at(-1)?.value;
  if (!target || !(patientRoute || frameOf(run).patientRoute) || !bindsRequestBody(path)) return;
  const phi = { confidence: 'high', record: true, why: 'record' } as const;
  put(target, { taints: [{ kind: 'source', name: pathOf(target).join('.'), phi, start, end, hops: [] }] }, scope, run);
} // prettier-ignore
