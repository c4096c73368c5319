import { argumentsOf, descendants, named } from './syntax';
import type { DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import { isDeclaration } from '../scan/fileKinds';
import type { SyntaxNode } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';
import {
  clientDestination,
  clientIndex,
  clientsByName,
  safeModel,
  type ClientShape,
  type Options,
} from './clients';
import { providerAt } from './hosts';
import { callsOn, keptAs, memberCalls, modelIn, type MemberCall } from './javascript/calls';
import { agentUses } from './javascript/frameworks';
import { httpUse } from './javascript/http';
import { readImports, stringOf, type Imported } from './javascript/imports';
import { importedClients, madeBindings, passedOn } from './javascript/own';
import { sdkImports } from './javascript/sdks';
import { readValues, type Values } from './javascript/values';
import { JAVASCRIPT_CLIENTS } from './javascriptClients';
import { modelDestination } from './modelStrings';
import type { Recognised, UseRecogniser } from './recogniser';
import { vendorPackages } from './sdkMentions';
import { javascriptModules } from './modules';
import { importedRef, needsOf, urlRef } from './refs';
import { serviceOfCall } from './services';
import { HOST_TAILS, LLM_TRIGGERS } from './triggers';
import { CUES, useAt } from './uses';

const shapeOf = clientIndex(JAVASCRIPT_CLIENTS);
const NAMED = clientsByName(JAVASCRIPT_CLIENTS);
const VENDORS = vendorPackages(JAVASCRIPT_CLIENTS);

const NAME_TRIGGERS = NAMED.names.map((name): Trigger => ({ text: fold(name), kind: 'word' }));

/** A package stands in quotes where it is imported; in prose it does not. */
const PACKAGE_TRIGGERS: Trigger[] = [
  ...new Set([...JAVASCRIPT_CLIENTS.flatMap(({ packages }) => packages), '@openai/agents'].flatMap(quoted)),
].map((text) => ({ text: fold(text), kind: 'mark' }));

function quoted(name: string): string[] {
  if (name === 'ai') return [`from 'ai'`, `from "ai"`, `require('ai')`, `require("ai")`];
  if (name.startsWith('@')) return [`'${name}`, `"${name}`];
  return [`'${name}'`, `"${name}"`, `'${name}/`, `"${name}/`];
}

/** Clients, HTTP calls and model strings in JavaScript and TypeScript. */
export const javascript: UseRecogniser = {
  id: 'javascript',
  triggers: [
    ...new Map(
      [...PACKAGE_TRIGGERS, ...NAME_TRIGGERS, ...LLM_TRIGGERS].map((trigger) => [trigger.text, trigger]),
    ).values(),
  ],
  usesTree: true,
  reads: ({ languageId, path }) =>
    /^(?:javascript|typescript)(?:react)?$/.test(languageId) && !isDeclaration(path),
  recognise(source, _hits, tree): Recognised {
    if (!tree) return { uses: [], bindings: [], needs: [] };
    const root = tree.rootNode;
    const imports = readImports(root);
    const values = readValues(root, source.path, imports);
    const nodes = descendants(root, 'new_expression', 'call_expression');
    const program: Program = {
      source,
      imports,
      values,
      calls: memberCalls(nodes.filter(({ type }) => type === 'call_expression')),
    };
    const clients = nodes.flatMap((node) => clientUse(node, program) ?? modelStringUse(node, program) ?? []);
    const subclasses = descendants(root, 'class_declaration', 'class').flatMap((node) => subclassUse(node, program) ?? []); // prettier-ignore
    const handed = handedOn(root, program);
    const http = nodes.flatMap(
      (node) =>
        (shapeAt(node.childForFieldName('function') ?? node, program)
          ? undefined
          : httpUse(node, source, values)) ?? [],
    );
    const own = [...clients, ...subclasses, ...handed, ...http, ...agentUses(nodes, source, imports, values)];
    const taken = new Set(own.map(({ place }) => place.start));
    const imported = importedClients(root, source, imports, program.calls, taken, byName);
    const shown = [...own, ...imported, ...urlUses(root, program)];
    const calls = nodes.filter(({ type }) => type === 'call_expression');
    const mentions = sdkImports(root, calls, source, shown, VENDORS, (from, name) => shapeOf(from, name)?.provider); // prettier-ignore
    const uses = [...shown, ...mentions];
    const bindings = [...madeBindings(root, uses), ...passedOn(root, source.path, imports)];
    const refs = [...uses, ...bindings].map(({ destination }) => destination);
    return { uses, bindings, needs: needsOf(source.path, refs) };
  },
};

/** Where a class of a vendor's name sends that an own module hands out. */
function byName(name: string, module: string): DestinationRef | undefined {
  const shape = NAMED.find(name, module.toLowerCase());
  return shape && clientDestination(shape, NO_OPTIONS).destination;
}

const NO_OPTIONS: Options = { ref: () => undefined, text: () => undefined, isTrue: () => false };

interface Program {
  readonly source: SourceText;
  readonly imports: ReadonlyMap<string, Imported>;
  readonly values: Values;
  readonly calls: readonly MemberCall[];
}

interface FoundShape {
  readonly shape: ClientShape;
  readonly sdk: string;
  readonly name: SyntaxNode;
  readonly member?: string;
  /** The modules of the project that it may come from, if no package is known for it. */
  readonly modules?: readonly string[];
}

/** The shape of a callee, through the name it is imported by: `OpenAI`, `openai.OpenAI`, `openai.chat`. */
function shapeAt(callee: SyntaxNode, program: Program): FoundShape | undefined {
  const { imports } = program;
  if (callee.type === 'identifier') {
    const imported = imports.get(callee.text);
    if (!imported) return undefined;
    const name = imported.name === '*' ? 'default' : imported.name;
    const shape = shapeOf(imported.source, name);
    return shape ? { shape, sdk: imported.source, name: callee } : shapeFromOwn(callee, imported, program);
  }
  const object = callee.type === 'member_expression' ? callee.childForFieldName('object') : null;
  const property = callee.childForFieldName('property');
  const imported = object?.type === 'identifier' ? imports.get(object.text) : undefined;
  if (!object || !property || !imported) return undefined;
  const inside = shapeOf(imported.source, property.text);
  if (inside && (imported.name === '*' || imported.name === 'default'))
    return { shape: inside, sdk: imported.source, name: property };
  const made = FACTORY.test(property.text) ? shapeOf(imported.source, imported.name === '*' ? 'default' : imported.name) : undefined; // prettier-ignore
  if (made) return { shape: made, sdk: imported.source, name: object };
  const instance = READY_MADE.test(imported.source) ? shapeOf(imported.source, imported.name) : undefined;
  return instance && !imported.name.startsWith('create') && property.text !== 'tools'
    ? { shape: instance, sdk: imported.source, name: object, member: property.text }
    : undefined;
}

/** `ChatOpenAI` from `../chat_models.js`: the vendor's name tells, and the module where it sends if it says so. */
function shapeFromOwn(callee: SyntaxNode, { source: from, name }: Imported, { source }: Program) {
  const given = /^(?:default|\*)$/.test(name) ? callee.text : name;
  const shape = NAMED.find(given, `${from} ${source.path}`.toLowerCase());
  return shape && { shape, sdk: '', name: callee, modules: javascriptModules(source.path, from) };
}

function clientUse(node: SyntaxNode, program: Program): EndpointUse | undefined {
  const callee = node.childForFieldName('constructor') ?? node.childForFieldName('function');
  const found = callee && shapeAt(callee, program);
  if (!found) return undefined;
  const { shape, name } = found;
  if (
    node.type === 'call_expression' &&
    /^[A-Z]/.test(shape.names[0]!) &&
    !/^(?:[a-z]|default)/.test(name.text)
  )
    return undefined;
  return madeUse(node, found, program);
}

/** @param node what holds the arguments that the client is made with */
function madeUse(node: SyntaxNode, found: FoundShape, program: Program): EndpointUse {
  const { shape, sdk, name, member, modules = [] } = found;
  const { source, values, calls } = program;
  const options = values.options(node);
  const { destination, provider, region, model } = clientDestination(shape, options);
  const kept = keptAs(node);
  const on = callsOn(kept, calls);
  const first = stringOf(argumentsOf(node)[0]);
  const modelId =
    model ??
    (member !== undefined || /^@ai-sdk|^ai$/.test(sdk) ? first && safeModel(first) : undefined) ??
    (on.model && safeModel(on.model));
  const own = member === undefined ? undefined : serviceOfCall(member);
  const target = destination.kind === 'default' ? importedRef(name.text, modules, destination)! : destination;
  return useAt(source, 'client', [name.startIndex, name.endIndex], target, {
    ...(sdk ? { sdk: sdk.startsWith('@') ? sdk.split('/').slice(0, 2).join('/') : sdk } : {}),
    callee: name.text,
    ...(provider ? { provider } : {}),
    ...(region ? { region } : {}),
    ...(modelId ? { model: modelId } : {}),
    services: shape.services ?? (own ? [own] : on.services),
    cues: [CUES.client],
  });
}

/** `class X extends ChatOpenAI { constructor() { super({ … }); } }`: a client, made wherever the class is. */
function subclassUse(node: SyntaxNode, program: Program): EndpointUse | undefined {
  const heritage = named(node).find(({ type }) => type === 'class_heritage');
  const clause = named(heritage).find(({ type }) => type === 'extends_clause');
  const base = clause ? clause.childForFieldName('value') : named(heritage)[0];
  const found = base && shapeAt(base, program);
  if (!found || !/^(?:[A-Z]|default)/.test(found.shape.names[0]!)) return undefined;
  const made = descendants(node, 'call_expression').find((call) => call.childForFieldName('function')?.type === 'super'); // prettier-ignore
  return madeUse(made ?? node, found, program);
}

/** Functions of a class that make a client of it. */
const FACTORY = /^(?:newInstance|fromEnv)$/;

/** Packages whose ready-made instances send by themselves. */
const READY_MADE = /^(?:@ai-sdk\/|ai$|@openrouter\/|ollama-ai-provider)/;

/** `uploadFile({ api: xai })`, `[openai, google]`: a ready-made instance handed to something else, at its first place. */
function handedOn(root: SyntaxNode, program: Program): EndpointUse[] {
  const instances = [...program.imports].filter(
    ([, { source, name }]) => READY_MADE.test(source) && !name.startsWith('create') && shapeOf(source, name),
  );
  const names = new Set(instances.map(([local]) => local));
  if (names.size === 0) return [];
  return descendants(root, 'identifier', 'shorthand_property_identifier').flatMap((node) => {
    if (!names.has(node.text) || !isHandedOn(node)) return [];
    names.delete(node.text);
    const { source, name } = program.imports.get(node.text)!;
    return [madeUse(node, { shape: shapeOf(source, name)!, sdk: source, name: node }, program)];
  });
}

function isHandedOn(node: SyntaxNode): boolean {
  if (node.type === 'shorthand_property_identifier') return true;
  if (node.parent?.type === 'pair')
    return node.parent.childForFieldName('value')?.startIndex === node.startIndex;
  return /^(?:arguments|array)$/.test(node.parent?.type ?? '');
}

const MODEL_FUNCTIONS =
  /^(?:generateText|streamText|generateObject|streamObject|embed|embedMany|generateImage|experimental_generateImage|transcribe|ToolLoopAgent|Agent|createAgent|initChatModel|rerank)$/;

/** `generateText({ model: 'openai/gpt-5' })` goes through the gateway; `initChatModel('openai:gpt-5')` to the provider. */
function modelStringUse(node: SyntaxNode, program: Program): EndpointUse | undefined {
  const callee = node.childForFieldName('constructor') ?? node.childForFieldName('function');
  const imported = callee?.type === 'identifier' ? program.imports.get(callee.text) : undefined;
  if (!callee || !imported || !MODEL_FUNCTIONS.test(imported.name)) return undefined;
  const first = argumentsOf(node)[0];
  const viaGateway = imported.source === 'ai';
  if (!viaGateway && !/^(?:langchain|@langchain|@mastra)/.test(imported.source)) return undefined;
  const model = stringOf(first) ?? modelIn(node);
  const creator = viaGateway ? undefined : program.values.options(node).text('modelProvider');
  const text = creator && model ? `${creator}:${model}` : model;
  const found = text === undefined ? undefined : modelDestination(text, viaGateway);
  if (!found || text === undefined) return undefined;
  return useAt(program.source, 'model-string', [callee.startIndex, callee.endIndex], found.destination, {
    sdk: imported.source,
    callee: callee.text,
    provider: found.provider,
    model: safeModel(text),
    services: /embed/i.test(imported.name) ? ['embeddings'] : ['chat'],
    cues: [CUES.prefix],
  });
}

/** URL literals of catalogue hosts that no client or call above has read. */
function urlUses(root: SyntaxNode, { source, values }: Program): EndpointUse[] {
  if (!HOST_TAILS.some((tail) => source.text.includes(tail))) return [];
  return descendants(root, 'string', 'template_string').flatMap((node) => {
    if (
      values.read.has(node.startIndex) ||
      /^(?:import_statement|export_statement)$/.test(node.parent?.type ?? '')
    )
      return [];
    const ref = urlRef(node.text.slice(1, -1).replace(/\$\{[^}]*\}/g, '{name}'));
    const provider =
      ref?.kind === 'url' && !/\/docs?\b/.test(ref.url.path) ? providerAt(ref.url)?.provider : undefined;
    if (!ref || !provider) return [];
    return [
      useAt(source, 'url', [node.startIndex + 1, node.endIndex - 1], ref, {
        provider: provider.id,
        confidence: 'medium',
        cues: [CUES.host],
      }),
    ];
  });
}
