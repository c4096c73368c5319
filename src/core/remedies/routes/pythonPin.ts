import { PYTHON } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { callsOn, modelEdits, type ClientCall } from './calls';
import { newItems, setItems, type ItemList, type Wanted } from './itemList';
import { movedClasses, type PythonClass } from './pythonMove';
import { importOs } from './pythonImport';
import { modelSyntax, optionsOf, quoteOf, refuseOptions, refuseReassigned } from './pythonProgram';
import { CannotRoute, withScope, type Client, type Program } from './route';
import { deploymentOf, keyVariable, onlyDeployment, type ModelKind } from './target';

/** How a class that takes its model and its address in the constructor is pinned to a target. */
export interface Pin {
  readonly kind: ModelKind;
  /** The options that name the model; the first is the one to write. Absent where the model stays as it is written. */
  readonly model?: readonly [string, ...string[]];
  /** The first of them takes the place of the others. */
  readonly renamesModel?: true;
  /** The model that the class uses where none is given. */
  readonly defaultModel: string;
  /** The options that are pinned, as source text by name. */
  readonly options: Readonly<Record<string, string>>;
  /** The options that a pinned one replaces, or that mean nothing to the target. */
  readonly dropped: readonly string[];
  /** The options that would undo it, or that have no equivalent. */
  readonly refused: readonly string[];
  /** The only options that mean the same to the class which takes its place; absent where the class stays. */
  readonly understood?: readonly string[];
  /** The class that takes its place. */
  readonly becomes?: PythonClass;
}

/** How literals and the key are written in a program. */
export interface Spelling {
  readonly quoted: (text: string) => string;
  /** `os.environ["…"]`, or a literal that stands for no key. */
  readonly key: string;
}

/** Callers of these may choose what this file does not show. */
const CONFIGURABLE = /^configurable_(?:fields|alternatives)$/;

/**
 * The edits after which each client is pinned, its model and those that calls on it name replaced by deployments.
 * @param pinOf how one of the classes is pinned
 * @throws CannotRoute if something in the program would undo it
 */
export function pinnedClients(
  read: Program,
  clients: readonly Client[],
  target: RouteTarget,
  pinOf: (callee: string, spelling: Spelling, node: SyntaxNode) => Pin,
): TextEdit[] {
  const program = withScope(read, PYTHON);
  const { text } = program.source;
  const quote = quoteOf(program);
  const quoted = (value: string) => `${quote}${value}${quote}`;
  const variable = keyVariable(target);
  const os = variable === undefined ? undefined : importOs(program);
  const key = os ? `${os.name}.environ[${quoted(variable!)}]` : quoted('unused');
  const pins = clients.map((client) => ({ client, node: client.node, pin: pinOf(client.callee, { quoted, key }, client.node), list: optionsOf(client.node) })); // prettier-ignore
  for (const { pin, list } of pins) {
    refuseOptions(list, [...pin.refused, ...strange(list, pin)]);
    refuseReassigned(program, [...Object.keys(pin.options), ...(pin.model ?? []), ...pin.dropped, ...pin.refused].filter((name) => name !== 'model')); // prettier-ignore
  }
  const names = pins.flatMap(({ pin }) => pin.model ?? []);
  const calls = callsOn(clients, program, PYTHON);
  if (calls.some(({ path }) => CONFIGURABLE.test(path.at(-1) ?? ''))) {
    throw new CannotRoute(fixed('Callers may configure this model when it runs, so what they choose cannot be seen. Move this client by hand.')); // prettier-ignore
  }
  const pinned = pins.flatMap(({ pin, list }) => pinEdits(text, list, pin, quoted, target));
  const requests = [
    ...pins.flatMap(({ node, pin }) => (pin.model ? [asRequest(node, pin.kind)] : [])),
    ...overriding(calls, names),
  ];
  const models = modelEdits(requests, program, target, modelSyntax(quote, names));
  const usesKey = pinned.some(({ newText }) => newText.includes(key));
  const classes = movedClasses(
    program,
    clients,
    (callee) => pins.find(({ client }) => client.callee === callee)!.pin.becomes,
  );
  return [...(usesKey ? (os?.edits ?? []) : []), ...classes, ...pinned, ...models];
}

/** Options that the class in its place may not know. */
function strange({ items }: ItemList, { understood, model, options, dropped }: Pin): string[] {
  if (!understood) return [];
  const known = new Set([...understood, ...(model ?? []), ...Object.keys(options), ...dropped]);
  return items.flatMap(({ key }) => (key === undefined || known.has(key) ? [] : [key]));
}

function pinEdits(
  text: string,
  list: ItemList,
  pin: Pin,
  quoted: Spelling['quoted'],
  target: RouteTarget,
): TextEdit[] {
  const option = (key: string, value: string): Wanted => ({ key, value, text: `${key}=${value}` });
  const [name, ...others] = pin.model ?? [];
  const named = list.items.some(({ key }) => key !== undefined && pin.model?.includes(key));
  const wanted = [
    ...(named || name === undefined ? [] : [option(name, quoted(implied(pin, target)))]),
    ...Object.entries(pin.options).map(([key, value]) => option(key, value)),
  ];
  const renamed = list.items.flatMap(({ key, node }): TextEdit[] => {
    const goes = pin.renamesModel === true && others.includes(key ?? '');
    const label = node.childForFieldName('name');
    return goes && label ? [{ start: label.startIndex, end: label.endIndex, newText: name! }] : [];
  });
  if (list.items.length > 0) return [...setItems(text, list, wanted, new Set(pin.dropped)), ...renamed];
  return [{ start: list.start, end: list.end, newText: newItems(text, list.start, wanted) }];
}

/** The deployment for the model that a class uses by itself. */
export function implied(
  { defaultModel, kind }: Pick<Pin, 'defaultModel' | 'kind'>,
  target: RouteTarget,
): string {
  const known = Object.hasOwn(target.deployments, defaultModel);
  return known ? deploymentOf(defaultModel, target) : onlyDeployment(kind, target);
}

/** A constructor, read as a request: it names the model in the same way. */
function asRequest(node: Client['node'], kind: ModelKind): ClientCall {
  const read = PYTHON.read(node);
  const path = [kind === 'embeddings' ? 'embeddings' : 'completions', 'create'];
  return { node, args: read.kind === 'call' ? read.args : [], path };
}

/** Calls that name a model of their own: `llm.invoke(text, model=…)`, `llm.bind(model=…)`. */
function overriding(calls: readonly ClientCall[], names: readonly string[]): ClientCall[] {
  const named = calls.filter(({ args }) =>
    args.some((arg) => arg.type === 'keyword_argument' && names.includes(arg.childForFieldName('name')?.text ?? '')),
  ); // prettier-ignore
  return named.map(({ node }) => asRequest(node, 'chat'));
}
