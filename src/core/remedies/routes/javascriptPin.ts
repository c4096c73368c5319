import { JAVASCRIPT } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, safeName } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { callsOn, modelEdits, type ClientCall, type ModelSyntax } from './calls';
import { newItems, setItems, type ItemList, type Wanted } from './itemList';
import { constructorEdits, itemsOf, keyExpression, optionsOf, quoteOf, refuseReassigned } from './javascriptClient'; // prettier-ignore
import { bare, javascriptModels, literalOf } from './javascriptModels';
import { withoutUnusedConstants } from './javascriptUnused';
import { CannotRoute, withScope, type Client, type Program, type ScopedProgram } from './route';
import { datedApiVersion, deploymentOf, keyVariable, onlyDeployment, openaiBaseUrl, type ModelKind } from './target'; // prettier-ignore

/** How a class that takes its model and its address in the constructor is pinned to a target. */
export interface Pin {
  readonly kind: ModelKind;
  /** The options that name the model: the first that is given counts, and the first is the one to write. */
  readonly model: readonly [string, ...string[]];
  /** The model that the class uses where none is given; undefined where it asks for one. */
  readonly defaultModel?: string;
  /** The class takes the model as its first argument too: `new ChatOpenAI('gpt-4o', { … })`. */
  readonly positional?: true;
  /** The options that are pinned, as source text by name; of an object, what it must hold. */
  readonly options: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Options that a pinned one replaces, or that mean nothing to the target; in objects as well. */
  readonly dropped: readonly string[];
  /** Options that would undo it, or that have no equivalent. */
  readonly refused: readonly string[];
  /** Options that have another name there. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** How literals and the key are written in a program. */
export interface Spelling {
  readonly quoted: (text: string) => string;
  readonly key: string;
}

/**
 * The base URL for classes that speak the v1 API of Azure OpenAI alone.
 * @throws CannotRoute if the approval asks for a dated one
 */
export function v1BaseUrl(target: RouteTarget): string {
  if (datedApiVersion(target) === undefined) return openaiBaseUrl(target);
  throw new CannotRoute(fixed('The approval names a dated API version, and this client would be pinned to the v1 API of Azure OpenAI. Take the version out of the approval, or move this client by hand.')); // prettier-ignore
}

/** A constructor's arguments, read. */
interface Made {
  readonly node: SyntaxNode;
  readonly model: SyntaxNode | undefined;
  readonly list: ItemList | undefined;
}

/**
 * The edits after which each client is pinned, and its model and those that calls on it name are deployments.
 * @param pinOf how one of the classes is pinned
 * @throws CannotRoute if something in the program would undo it
 */
export function pinnedClients(
  read: Program,
  clients: readonly Client[],
  target: RouteTarget,
  pinOf: (client: Client, spelling: Spelling) => Pin,
): TextEdit[] {
  const program = withScope(read, JAVASCRIPT);
  const { text } = program.source;
  const quote = quoteOf(program);
  const quoted = (value: string) => `${quote}${value}${quote}`;
  const key = keyExpression(text, quote, keyVariable(target));
  refuseReassigned(program);
  const syntax = javascriptModels(quote);
  const pins = clients.map((client) => {
    const pin = pinOf(client, { quoted, key });
    return { pin, made: madeBy(client.node, pin, program) };
  });
  const edits = pins.flatMap(({ pin, made }) => pinEdits(text, made, pin, quoted, target));
  const own = new Map(pins.map(({ pin, made }) => [made.node.id, modelOf(made, pin)]));
  const calls = callsOn(clients, program, JAVASCRIPT).filter((call) => namesModel(call, program, syntax));
  const requests = [...pins.map(({ pin, made }) => asRequest(made.node, pin.kind)), ...calls.map(({ node, args }) => ({ ...asRequest(node, 'chat'), args: args.slice(1) }))]; // prettier-ignore
  const models = modelEdits(requests, program, target, {
    ...syntax,
    model: (call, within) => (own.has(call.node.id) ? own.get(call.node.id) : syntax.model(call, within)),
  });
  const keys = pins.flatMap(({ made }) => replacedIn(made.list)).flatMap((value) => value.descendantsOfType(NAMES).filter((node) => node !== null)); // prettier-ignore
  const unused = withoutUnusedConstants(keys, program);
  return [...unused, ...edits, ...models];
}

const NAMES = ['identifier', 'shorthand_property_identifier'];

/** Values of options that a pin takes out, in objects as well. */
function replacedIn(list: ItemList | undefined): readonly SyntaxNode[] {
  return (list?.items ?? []).flatMap(({ key, value }) => {
    if (value.type === 'object') return replacedIn(itemsOf(value));
    return /^(?:\w*apiKey|baseURL)$/i.test(key ?? '') ? [value] : [];
  });
}

/** @throws CannotRoute if what the class is made with is not written there */
function madeBy(node: SyntaxNode, { positional, refused }: Pin, program: ScopedProgram): Made {
  const call = JAVASCRIPT.read(node);
  const args = call.kind === 'call' ? call.args : [];
  const [first, second, ...others] = args;
  const isModel = positional && first !== undefined && first.type !== 'object' && (second !== undefined || isText(first, program)); // prettier-ignore
  if (isModel && (others.length > 0 || (second && second.type !== 'object'))) {
    throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
  }
  const list = isModel ? second && itemsOf(second) : optionsOf(node);
  const found = list?.items.find(({ key }) => key !== undefined && refused.includes(key))?.key;
  if (found !== undefined) {
    throw new CannotRoute(joinSafe([fixed('The option'), safeName(found), fixed('has no equivalent there. Move this client by hand.')], fixed(' '))); // prettier-ignore
  }
  return { node, model: isModel ? first : undefined, list };
}

function isText(node: SyntaxNode, { scope }: ScopedProgram): boolean {
  if (literalOf(node) !== undefined) return true;
  const expression = JAVASCRIPT.read(node);
  const values = expression.kind === 'name' ? scope.visible(node, expression.name).flatMap((one) => one.values) : []; // prettier-ignore
  return values.length > 0 && values.every((value) => literalOf(value) !== undefined);
}

function modelOf({ model, list }: Made, pin: Pin): SyntaxNode | 'none' | undefined {
  if (model) return model;
  for (const name of pin.model) {
    const item = list?.items.findLast(({ key }) => key === name);
    const spread = list?.items.findLastIndex(({ key }) => key === undefined) ?? -1;
    if (item && list!.items.indexOf(item) < spread) return undefined;
    if (item) return item.value;
  }
  return 'none';
}

function pinEdits(
  text: string,
  { node, model, list }: Made,
  pin: Pin,
  quoted: Spelling['quoted'],
  target: RouteTarget,
): TextEdit[] {
  const named = model !== undefined || modelOf({ node, model, list }, pin) !== 'none';
  const spread = list?.items.findLastIndex(({ key }) => key === undefined) ?? -1;
  const nested: TextEdit[] = [];
  const wanted: Wanted[] = named ? [] : [option(pin.model[0], quoted(implied(pin, target)))];
  for (const [key, value] of Object.entries(pin.options)) {
    if (typeof value === 'string') {
      wanted.push(option(key, value));
      continue;
    }
    const held = Object.entries(value).map(([name, one]) => option(name, one));
    const item = list?.items.findLast((one) => one.key === key);
    if (!item) {
      wanted.push(option(key, `{ ${held.map((one) => one.text).join(', ')} }`));
      continue;
    }
    if (item.value.type !== 'object' || list!.items.indexOf(item) < spread) {
      throw new CannotRoute(joinSafe([fixed('What'), safeName(key), fixed('holds cannot be seen here. Write it in the constructor first.')], fixed(' '))); // prettier-ignore
    }
    nested.push(...heldEdits(text, item.value, held, new Set(pin.dropped)));
  }
  const renamed = renames(list, pin);
  if (model && !list) return [{ start: model.endIndex, end: model.endIndex, newText: `, {${newItems(text, model.endIndex, wanted, ' ')}}` }]; // prettier-ignore
  if (model && list!.items.length === 0) return [{ start: list!.start, end: list!.end, newText: newItems(text, list!.start, wanted, ' ') }]; // prettier-ignore
  if (model) return [...setItems(text, list!, wanted, new Set(pin.dropped)), ...nested, ...renamed];
  return [...constructorEdits(text, [{ node, callee: '', start: node.startIndex, end: node.endIndex }], wanted, new Set(pin.dropped)), ...nested, ...renamed]; // prettier-ignore
}

/** Edits within an object that is an option. */
function heldEdits(text: string, object: SyntaxNode, held: readonly Wanted[], dropped: ReadonlySet<string>): TextEdit[] {
  const list = itemsOf(object);
  const foreign = list.items.find(({ key, value }) => /^defaultHeaders$/.test(key ?? '') && /authorization|api-key/i.test(value.text));
  if (foreign)
    throw new CannotRoute(fixed('This client sends a key of another service in its headers. Remove that header first.'));
  if (list.items.length > 0) return setItems(text, list, held, dropped);
  return [{ start: list.start, end: list.end, newText: newItems(text, list.start, held, ' ') }];
} // prettier-ignore

function renames(list: ItemList | undefined, { renamed = {} }: Pin): TextEdit[] {
  return (list?.items ?? []).flatMap(({ key, node, value }): TextEdit[] => {
    const to = key !== undefined && Object.hasOwn(renamed, key) ? renamed[key]! : undefined;
    if (to === undefined) return [];
    const name = node.childForFieldName('key');
    if (name) return [{ start: name.startIndex, end: name.endIndex, newText: to }];
    return value.id === node.id ? [{ start: node.startIndex, end: node.startIndex, newText: `${to}: ` }] : [];
  });
}

function option(key: string, value: string): Wanted {
  return { key, value, text: `${key}: ${value}` };
}

function implied({ defaultModel, kind }: Pin, target: RouteTarget): string {
  const known = defaultModel !== undefined && Object.hasOwn(target.deployments, defaultModel);
  return known ? deploymentOf(defaultModel, target) : onlyDeployment(kind, target);
}

/** A constructor, read as a request: it names the model in the same way. */
function asRequest(node: SyntaxNode, kind: ModelKind): ClientCall {
  const read = JAVASCRIPT.read(node);
  const path = [kind === 'embeddings' ? 'embeddings' : 'completions', 'create'];
  return { node, args: read.kind === 'call' ? read.args : [], path };
}

/** Calls that name a model of their own: `llm.invoke(text, { model: … })`. */
function namesModel(call: ClientCall, program: ScopedProgram, syntax: ModelSyntax): boolean {
  const options = call.args[1] && bare(call.args[1]);
  const model = options?.type === 'object' ? syntax.model({ ...call, args: [options] }, program) : 'none';
  return model !== 'none' && model !== undefined;
}
