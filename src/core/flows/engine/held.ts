import type { Call } from '../program';
import { fieldOfGetter, isAboutFields } from '../sources/names';
import { isRequestBody } from '../sources/routes';
import { phiOfType } from '../sources/types';
import { pathOf, type Callee } from './callee';
import { answers, carriesArguments, isTest, keepsReceiver, takesArguments } from './carriers';
import type { Run } from './run';
import { carrying, CLEAN, isItem, join, memberOf, taintsOf, UNKNOWN, withMember, type Value } from './value';

/** A function of another file: what it returns is told when the files are linked. */
export function openValue(call: Call, callee: Callee, args: readonly Value[], run: Run): Value | undefined {
  const { path, receiver, method } = callee;
  const known = run.opened.get(call);
  const from = (callee.module !== undefined ? (run.values.get(call.callee)?.from ?? receiver?.from) : undefined) ?? importOf(receiver?.type, run);
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

/** Where a type was imported from: what is called on an object of it stands there. */
function importOf(type: string | undefined, { program }: Run): Value['from'] {
  return type === undefined ? undefined : program.imports.find(({ local }) => local === type);
}

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
export function heldValue(call: Call, callee: Callee, target: Value, args: readonly Value[], run: Run): Value {
  const { path, method, receiver } = callee;
  if (isExtreme(callee)) return receiver!;
  if (!call.makes && isTest(path)) return CLEAN;
  if (call.makes || (/^[A-Z]/.test(method) && path.length <= 2 && !/^[A-Z]+$/.test(method) && receiver === undefined)) return withArguments(call, args, run);
  if (ROUTES.test(method)) return carrying(args.filter((value) => !hasRecord(value)));
  if (answers(path)) return UNKNOWN;
  if (run.setup.language === 'go' && ANSWERING.test(method)) return UNKNOWN;
  if (/^New[A-Z]/.test(method)) return carrying(args);
  if (receiver && /^execute$/i.test(method) && /^\s*select\b/i.test(args[0]?.text?.start ?? '')) return UNKNOWN;
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
  if (receiver && TOOLS.test(method)) return receiver;
  // `db.select({ id: patients.id }).from(patients)`
  if (receiver?.closed && /^(?:from|\w*Join)$/.test(method)) return receiver;
  if (receiver && FILLS.test(method) && path.slice(0, -1).some((word) => /(?:template|prompt)$/i.test(word))) return carrying([receiver, ...args]);
  if (receiver && takesArguments(method) && !hasRecord(receiver) && !isService(call, path)) return carrying([receiver, ...args]);
  const carries = carriesArguments(path);
  if (carries === 'no') return UNKNOWN;
  const joined = args.length === 1 ? args[0]! : carrying(args);
  return carries === 'surely' ? joined : softened(joined);
} // prettier-ignore

/** What a model may call is not handed to it. */
const TOOLS = /^(?:bind_?tools|bind_?functions|with_?structured_?output)$/i;

/** What makes a text of a template. */
const FILLS = /^(?:create|render|apply|fill|invoke|format)/i;

const LOOK_UP =
  /^(?:(?:get_?)?segments?|get(?:_?(?:string|object|text|value|field|date|or_?default|all|first|parameter))?|opt(?:string)?|fetch|dig|at)$/i;

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
  return /^(?:[A-Z][a-z]|UR[IL]$)/.test(path.at(-2) ?? '') && /^(?:create|creator|new|of|from|make|build|with|wrap|parse|just|user|system|assistant|human|text)(?:$|[_A-Z])/i.test(path.at(-1) ?? '');
} // prettier-ignore

/** `patientService.create(patient)` answers; it does not build. `client.R().SetBody(patient)` builds what the client gave. */
function isService({ callee }: Call, path: readonly string[]): boolean {
  const chained = callee.kind === 'member' && callee.object.kind === 'call';
  return path.slice(chained ? -2 : 0, -1).some((name) => /(?:service|repository|repo|dao|manager|controller|store|api|gateway|queue|cache|bus|producer|publisher|client|http|rest|db|session|context|em)$/i.test(name));
} // prettier-ignore

export function hasRecord(value: Value): boolean {
  return value.taints.some((taint) => taint.kind === 'source' && taint.phi.record);
}

/** An object that was made of its arguments: by name where they have one. */
export function withArguments(call: Call, args: readonly Value[], run: Run): Value {
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

/** `db.scalars(select(Patient.phone))`: what was asked for comes. */
const RUNS = /^(?:scalars?|execute|exec|all|query|run|fetch_?(?:all|one|val|row)?)$/i;

/** The smallest of dates of birth is one. */
export function isExtreme({ method, receiver }: Callee): boolean {
  return /^(?:min|max)$/i.test(method) && receiver?.taints.some((taint) => taint.kind === 'source' && taint.phi.why === 'direct') === true;
} // prettier-ignore
