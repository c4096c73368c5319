import type { Call } from '../program';
import { sourceOfCall, type CallView } from '../sources/calls';
import type { NamedPhi } from '../sources/names';
import { retrievalOf } from '../sources/retrieval';
import { handlesPatients, isRequestBody } from '../sources/routes';
import { columnsOfSql } from '../sources/sql';
import { selectsPlain } from '../sources/stores';
import { phiOfType } from '../sources/types';
import { pathOf, type Callee } from './callee';
import { MODEL_TYPES } from './ends';
import { frameOf, type Brought, type Run } from './run';
import { isItem, type Value } from './value';

/** Where what a call gives comes from, and the letters of the address that it was made with. */
export function originOf(call: Call, callee: Callee, target: Value, args: readonly Value[]): Partial<Value> {
  const { receiver } = callee;
  const from = target.from ?? receiver?.from;
  const uses = target.uses ?? receiver?.uses ?? args.flatMap(({ uses: held }) => held ?? []);
  const base = args.flatMap(({ fields }) => ['baseURL', 'base_url', 'baseUrl', 'BaseAddress', 'base_uri'].flatMap((key) => fields?.get(key)?.text ?? []))[0]
    ?? call.args.flatMap(({ name }, index) => (/^base_?(?:ur[il]|address)$/i.test(name ?? '') ? (args[index]!.text ?? []) : []))[0];
  const host = args.flatMap(({ fields }) => ['hostname', 'host'].flatMap((key) => fields?.get(key)?.text ?? []))[0];
  const absolute = args.flatMap(({ text }) => (text && /^\w+:\/\//.test(text.start) ? [text.start] : []))[0];
  const address = base?.start ?? absolute ?? (host && /^[\w-]+(?:\.[\w-]+)+$/.test(host.start) ? `https://${host.start}` : undefined) ?? args.flatMap((arg) => arg.address ?? [])[0] ?? receiver?.address ?? (receiver?.text && /^\w+:\/\//.test(receiver.text.start) ? receiver.text.start : undefined);
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
  return (
    method === 'open' && args.some(({ text }) => text?.whole === true && /^[wax]b?t?\+?$/.test(text.start))
  );
}

/** What gives another of its receiver's kind: loggers with more fields. */
const MADE_ANEW = /^(?:with|named|sugar|child|bind|tagged|forContext|channel)(?:$|[A-Z_])/i;

/** `Blueprint('x', url_prefix='/patients')`: what the routes of its functions begin with. */
function prefixOf({ args: given }: Call, args: readonly Value[]): Partial<Value> {
  const text = given.flatMap(({ name }, index) => (/^(?:url_)?prefix$/.test(name ?? '') ? (args[index]!.text ?? []) : (args[index]!.fields?.get('prefix')?.text ?? [])))[0];
  return text ? { hint: text.start } : {};
} // prettier-ignore

/** Parts of a document: what they are given it holds. */
const PARTS =
  /^(?:add|create|get|insert)_?(?:work_?)?(?:sheets?|row|cell|page|table|paragraph|slide)(?:$|[A-Z_])/i;

/** `new MimeMessageHelper(message)`, `new PrintWriter(buffer)`: what they are given goes to what they were made with. */
function writesTo({ makes, callee, args }: Call): Partial<Value> {
  const first = args[0]?.value;
  if (callee.kind === 'member' && (callee.object.kind === 'name' || callee.object.kind === 'member') && PARTS.test(callee.name)) return { over: callee.object };
  return makes && first?.kind === 'name' && /(?:Helper|Writer|Printer)$/.test(pathOf(callee).at(-1) ?? '') ? { over: first } : {};
} // prettier-ignore

const STARTS_SPAN = /^start_?(?:as_?current_?|active_?|inactive_?)?span$/i;

/** A call as the dictionaries of sources see it. */
function viewOf(call: Call, callee: Callee, args: readonly Value[], run: Run): CallView {
  const texts = [...args.flatMap(({ text, hint }) => text?.all ?? text?.start ?? hint ?? []), ...call.args.flatMap(({ value }) => preparedText(value, run))];
  const keys = new Map(call.args.flatMap(({ name }, index) => (name !== undefined && args[index]!.text ? [[name, args[index]!.text.start] as const] : [])));
  for (const { fields } of args) addKeys(keys, fields, '');
  const classes = call.args.flatMap(({ value }) => (value.kind === 'name' && /^[A-Z]/.test(value.name) ? [value.name] : []));
  const names = call.args.flatMap(({ value }) => pathOf(value).at(-1) ?? []);
  const columns = call.args.flatMap(({ value }) => (value.kind === 'member' && value.object.kind === 'name' && phiOfType(value.object.name, true) ? [value.name] : []));
  // `const Patient = require('./patient')`: the project's own names tell more than its files'.
  const path = callee.module?.startsWith('.') && /^[A-Z]/.test(callee.path[0]!) ? callee.path : callee.resolved;
  return { path, module: callee.module ?? messageLibrary(call, callee, run), texts, keys, types: [...(call.types ?? []), ...classes, ...itemTypes(callee, run)], names, ...(callee.receiver?.type === undefined ? {} : { holder: callee.receiver.type }), ...(columns.length > 0 ? { columns } : {}) };
} // prettier-ignore

/** `$wpdb->get_results($wpdb->prepare('SELECT …', $id))`: the query within. */
function preparedText(value: Call['callee'], run: Run): readonly string[] {
  if (value.kind !== 'call' || value.callee.kind !== 'member' || value.callee.name !== 'prepare' || !value.args[0]) return [];
  const { text } = run.values.get(value.args[0].value) ?? {};
  return text ? [text.all ?? text.start] : [];
} // prettier-ignore

/** `new Message(text)` of C# is HL7's where the text uses such a library: its `using` binds no names. */
function messageLibrary(call: Call, { method }: Callee, { setup, program }: Run): string | undefined {
  if (setup.language !== 'csharp' || !/^(?:Message|PipeParser|Parse(?:Message)?|Decode)$/.test(method)) return undefined;
  const qualified = call.makes && /\bHL7\.[\w.]*Message$/.test(setup.text.slice(call.callee.start, call.callee.end));
  return qualified ? 'HL7' : program.imports.find(({ module }) => /^(?:HL7|NHapi)\b/i.test(module))?.module;
} // prettier-ignore

/** What the declared type of a field says that it holds: `repo: Repository<Patient>`. */
function itemTypes({ path }: Callee, run: Run): readonly string[] {
  const owner = path[0] === 'this' && path.length > 2 ? frameOf(run).owner : undefined;
  return (
    run.types
      .get(owner ?? '')
      ?.fields.find(({ name }) => name === path[1])
      ?.types?.slice(1) ?? []
  );
}

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
export function broughtBy(call: Call, callee: Callee, args: readonly Value[], run: Run): Brought {
  const known = run.brought.get(call);
  if (known) return known;
  const view = viewOf(call, callee, args, run);
  const plain = selectsPlain(view);
  const phi = plain ? undefined : (sourceOfCall(view, run.dictionary, run.setup.health) ?? retrieved(call, view, args, run));
  const columns = phi && view.texts.map((text) => columnsOfSql(text, run.dictionary)).find((known) => known !== undefined);
  const brought: Brought = { plain, phi, ...(columns ? { columns } : {}) };
  run.brought.set(call, brought);
  return brought;
} // prettier-ignore

export function isPatientRoute(text: string, run: Run): boolean {
  const known = run.routes.get(text);
  if (known !== undefined) return known;
  const found = handlesPatients(text);
  run.routes.set(text, found);
  return found;
}

/** `params.require(:patient)`, `$request->input('intake')` in what answers patients' requests. */
export function bodyOf({ path }: Callee, args: readonly Value[], run: Run): NamedPhi | undefined {
  if (args.length === 0 || !isRequestBody(path) || /^(?:file|header|cookie|query|route)$/.test(path.at(-1)!)) return undefined;
  const key = args[0]!.text?.whole ? run.named(args[0]!.text.start) : undefined;
  if (key && key.why !== 'scheduling') return key;
  return frameOf(run).patientRoute && (/^(?:require|permit|expect)$/.test(path.at(-1)!) || !args.some(({ text }) => text)) ? { confidence: 'high', record: true, why: 'record' } : undefined;
} // prettier-ignore

export function sourceValue(call: Call, callee: Callee, phi: NamedPhi | undefined, columns?: Brought['columns']): Value | undefined {
  if (!phi) return undefined;
  const { start, end } = call;
  return { taints: [{ kind: 'source', name: callee.path.join('.'), phi, start, end, hops: [], ...(columns ? { columns } : {}) }] };
} // prettier-ignore
