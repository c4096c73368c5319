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
import { modelDestination } from './modelStrings';
import { frameworkUses } from './python/frameworks';
import { httpUse } from './python/http';
import { qualified, readPythonImports, type PythonImports } from './python/imports';
import { importedClients, madeBindings, ownName } from './python/own';
import { sdkImports } from './python/sdks';
import { readPythonValues, type PythonValues } from './python/values';
import { MODEL_FUNCTIONS, MODULE_CLIENTS, PYTHON_CLIENTS } from './pythonClients';
import type { Recognised, UseRecogniser } from './recogniser';
import { vendorPackages } from './sdkMentions';
import { either, needsOf, UNKNOWN, urlRef } from './refs';
import type { Service } from './provider';
import { serviceOfCall } from './services';
import { argumentsOf, descendants, named } from './syntax';
import { HOST_TAILS, LLM_TRIGGERS } from './triggers';
import { CUES, useAt } from './uses';

const shapeOf = clientIndex(PYTHON_CLIENTS);
const NAMED = clientsByName(PYTHON_CLIENTS);
const VENDORS = vendorPackages(PYTHON_CLIENTS);

const MODULES = [...PYTHON_CLIENTS, ...MODEL_FUNCTIONS].flatMap(({ packages }) => packages);

/** An import of such a module, or a sign of an HTTP call: without either there is nothing to see in a tree. */
const WORTH_PARSING = new RegExp(`^\\s*(?:from|import)\\s[^#\\n]*\\b(?:${[...new Set(MODULES.map((name) => name.split('.')[0]!))].join('|')}|google|agents|crewai|boto3|aioboto3|botocore)|^\\s*from\\s[^#\\n]*\\b(?:${NAMED.names.join('|')})\\b|\\.(?:post|request|stream|send|create|parse|a?invoke|generate\\w*|converse|chat|embed\\w*|complete|predict)\\(|^\\s*from\\s.{1,200}\\simport\\s.*(?:[Ll][Ll][Mm]|[Oo]pen[Aa][Ii]|[Cc]lient|[Mm]odel|[Aa]gent|AI)|\\burlopen\\b|https?://`, 'm'); // prettier-ignore

/** Clients, module-level clients, model strings and HTTP calls in Python. */
export const python: UseRecogniser = {
  id: 'python',
  triggers: [...new Map([...[...MODULES, 'bedrock', 'sagemaker', 'comprehendmedical', 'crewai', 'from agents import', 'llama_index', 'litellm', 'genai', 'generativeai', 'aiplatform'].map((name): Trigger => ({ text: fold(name), kind: 'mark' })), ...NAMED.names.map((name): Trigger => ({ text: fold(name), kind: 'word' })), ...LLM_TRIGGERS].map((trigger) => [trigger.text, trigger])).values()], // prettier-ignore
  usesTree: true,
  reads: ({ languageId, path, text }) =>
    languageId === 'python' && !isDeclaration(path) && WORTH_PARSING.test(text),
  recognise(source, _hits, tree): Recognised {
    if (!tree) return { uses: [], bindings: [], needs: [] };
    const root = tree.rootNode;
    const imports = readPythonImports(root);
    const values = readPythonValues(root, source.path, imports);
    const calls = descendants(root, 'call').flatMap((node) => {
      const callee = node.childForFieldName('function');
      return callee ? [{ node, callee, chain: callee.text.replace(/\s+/g, '') }] : [];
    });
    const program: Program = { source, imports, values, calls };
    const uses = calls.flatMap((call) => clientUse(call, program) ?? bedrockUse(call, program) ?? moduleUse(call, program) ?? modelUse(call, program) ?? httpUse(call, source, values) ?? []); // prettier-ignore
    uses.push(...descendants(root, 'class_definition').flatMap((node) => subclassUse(node, program) ?? []));
    uses.push(...frameworkUses(program));
    const taken = new Set(uses.map(({ place }) => place.start));
    uses.push(...importedClients(root, source, imports, calls.map(({ chain }) => chain), taken, isSdk)); // prettier-ignore
    uses.push(...urlUses(root, program));
    uses.push(...sdkImports(root, source, uses, VENDORS, (module, name) => shapeOf(module, name)?.provider));
    const bindings = madeBindings(root, uses);
    return { uses, bindings, needs: needsOf(source.path, [...uses, ...bindings].map(({ destination }) => destination)) }; // prettier-ignore
  },
};

interface Call {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly chain: string;
}

interface Program {
  readonly source: SourceText;
  readonly imports: PythonImports;
  readonly values: PythonValues;
  readonly calls: readonly Call[];
}

/** The last name of a callee: what a finding points at. */
function nameOf({ callee }: Call): SyntaxNode {
  return callee.childForFieldName('attribute') ?? callee;
}

/** Whether a module belongs to a package that the table of clients knows. */
function isSdk(module: string): boolean {
  return MODULES.some((known) => module === known || module.startsWith(`${known}.`));
}

/** `ChatOpenAI` from an own module: the vendor's name tells, and the module where it sends if it says so. */
function ownClient(chain: string, { imports, source }: Program) {
  const imported = imports.from.get(chain);
  if (!imported || isSdk(imported.module)) return undefined;
  const shape = NAMED.find(imported.name, `${imported.module.replace(/\./g, '/')} ${source.path}`.toLowerCase()); // prettier-ignore
  return shape && { shape, imported };
}

/** `class Own(ChatOpenAI)`: a client, made wherever the class is. */
function subclassUse(node: SyntaxNode, program: Program): EndpointUse | undefined {
  for (const base of named(node.childForFieldName('superclasses'))) {
    const path = qualified(base.text, program.imports);
    const dot = path?.lastIndexOf('.') ?? -1;
    const shape = path === undefined ? undefined : shapeOf(path.slice(0, dot), path.slice(dot + 1));
    if (!path || !shape || !/^[A-Z]/.test(path.slice(dot + 1))) continue;
    const made = descendants(node, 'call').find((call) => call.childForFieldName('function')?.text === 'super().__init__'); // prettier-ignore
    const call = { node: made ?? base, callee: base, chain: base.text };
    return madeUse(call, program, shape, program.values.options(call.node), path.split('.')[0]!);
  }
  return undefined;
}

function clientUse(call: Call, program: Program): EndpointUse | undefined {
  const path = qualified(call.chain, program.imports);
  const dot = path?.lastIndexOf('.') ?? -1;
  const shape = path === undefined ? undefined : shapeOf(path.slice(0, dot), path.slice(dot + 1));
  const own = shape ? undefined : ownClient(call.chain, program);
  if (own) {
    const use = madeUse(call, program, own.shape, program.values.options(call.node), '');
    const pinned = use.destination.kind === 'default' ? ownName(program.source.path, own.imported, undefined, use.destination) : use.destination; // prettier-ignore
    return { ...use, destination: pinned ?? use.destination };
  }
  if (!path || !shape) return undefined;
  const settled = shape.names.includes('init') && path.endsWith('.init');
  if (!settled && shape.names.includes('init') && program.calls.some(({ chain }) => /\binit$/.test(chain) && qualified(chain, program.imports) !== undefined)) return undefined; // prettier-ignore
  return madeUse(call, program, shape, program.values.options(call.node), sdkOf(path));
}

/** The package that a path is of: `google.genai`, for `google` is a namespace that many share. */
function sdkOf(path: string): string {
  return /^(?:google\.)?[^.]*/.exec(path)![0];
}

function madeUse(
  call: Call,
  program: Program,
  shape: ClientShape,
  options: Options,
  sdk: string,
): EndpointUse {
  const { destination, provider, region, model } = clientDestination(shape, options);
  const on = callsOn(keptAs(call.node), program);
  const shown = model ?? (on.model === undefined ? undefined : safeModel(on.model));
  const place = nameOf(call);
  return useAt(program.source, 'client', [place.startIndex, place.endIndex], destination, {
    ...(sdk ? { sdk } : {}),
    callee: place.text,
    ...(provider ? { provider } : {}),
    ...(region ? { region } : {}),
    ...(shown ? { model: shown } : {}),
    services: shape.services ?? on.services,
    cues: [CUES.client],
  });
}

const BEDROCK: ClientShape = { packages: [], names: [], provider: 'aws-bedrock', endpoint: ['endpoint_url'], region: ['region_name'], overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] }; // prettier-ignore

/** AWS services that models or medical texts are sent to, by boto3's names. */
const AWS: Readonly<Record<string, ClientShape>> = {
  'bedrock-runtime': BEDROCK,
  'bedrock-agent-runtime': { ...BEDROCK, overrides: [] },
  'sagemaker-runtime': { ...BEDROCK, provider: 'aws-sagemaker', overrides: [] },
  comprehendmedical: { ...BEDROCK, provider: 'aws-health-ai', overrides: [] },
  transcribe: { ...BEDROCK, provider: 'aws-health-ai', overrides: [], services: ['audio'] },
};

/** `boto3.client('bedrock-runtime', …)`, also on a session. */
function bedrockUse(call: Call, program: Program): EndpointUse | undefined {
  if (!/(?:^|\.)(?:client|create_client|resource)$/.test(call.chain)) return undefined;
  if (!/\b(?:aio)?(?:boto3|botocore)\b/.test(program.source.text)) return undefined;
  const options = program.values.options(call.node);
  const service = options.text('service_name') ?? options.text('0');
  const shape = Object.hasOwn(AWS, service ?? '') ? AWS[service!] : undefined;
  return shape && madeUse(call, program, shape, options, 'boto3');
}

/** `openai.chat.completions.create(…)` on the module, set by `openai.base_url = …`. */
function moduleUse(call: Call, program: Program): EndpointUse | undefined {
  const path = qualified(call.chain, program.imports);
  const found = path && MODULE_CLIENTS.find(({ module, calls }) => path.startsWith(`${module}.`) && calls.test(path.slice(module.length + 1))); // prettier-ignore
  if (!found) return undefined;
  const { imports, values, source } = program;
  const local = [...imports.names].find(([, module]) => module === found.module)?.[0] ?? found.module;
  const set = found.attributes.flatMap((attribute) => values.assigned(`${local}.${attribute}`));
  const azure = values.assigned(`${local}.api_type`).some((node) => /azure/.test(values.text(node) ?? ''));
  const { destination, model } = clientDestination(found.shape, values.options(call.node));
  const provider = azure ? 'azure-openai' : found.shape.provider;
  const given = either(set.filter(({ type }) => type !== 'none').map((node) => values.ref(node) ?? UNKNOWN));
  const service = serviceOfCall(path.slice(found.module.length + 1));
  const place = call.callee;
  return useAt(source, 'client', [place.startIndex, place.endIndex], given ?? (azure ? { kind: 'default', provider: 'azure-openai', overrides: [] } : destination), {
    sdk: found.module,
    callee: call.chain,
    ...(provider ? { provider } : {}),
    ...(model ? { model } : {}),
    services: service ? [service] : [],
    cues: [CUES.client],
  }); // prettier-ignore
}

/** `litellm.completion(model='openai/gpt-4o')`, `Agent('anthropic:…')`. */
function modelUse(call: Call, program: Program): EndpointUse | undefined {
  const path = qualified(call.chain, program.imports);
  const dot = path?.lastIndexOf('.') ?? -1;
  const name = path?.slice(dot + 1) ?? '';
  const found = path && MODEL_FUNCTIONS.find(({ packages, names }) => names.test(name) && packages.some((p) => path.startsWith(`${p}.`))); // prettier-ignore
  if (!found) return undefined;
  const options = program.values.options(call.node);
  const given = options.text('model') ?? options.text('0');
  const creator = options.text('model_provider');
  const model = creator && given ? `${creator}:${given}` : given;
  const target = model === undefined ? undefined : modelDestination(model, false);
  const endpoint = found.endpoint.map((key) => options.ref(key)).find((ref) => ref !== undefined);
  if (!target && !endpoint) return undefined;
  const place = nameOf(call);
  const destination: DestinationRef = endpoint ?? target!.destination;
  const service: Service = /embedding/.test(name) ? 'embeddings' : (serviceOfCall(name) ?? 'chat');
  return useAt(program.source, 'model-string', [place.startIndex, place.endIndex], destination, {
    sdk: path.split('.')[0]!,
    callee: place.text,
    ...(target ? { provider: target.provider } : {}),
    ...(model === undefined ? {} : { model: safeModel(model) }),
    services: [service],
    cues: [CUES.prefix],
  });
}

/** URL literals of catalogue hosts that no client or call above has read. Docstrings are prose. */
function urlUses(root: SyntaxNode, { source, values }: Program): EndpointUse[] {
  if (!HOST_TAILS.some((tail) => source.text.includes(tail))) return [];
  return descendants(root, 'string').flatMap((node) => {
    if (values.read.has(node.startIndex) || node.parent?.type === 'expression_statement') return [];
    const start = node.startIndex + node.text.search(/["']/) + (/^\w*(?:"""|''')/.test(node.text) ? 3 : 1);
    const ref = urlRef(node.text.slice(start - node.startIndex).replace(/["']+$/, '').replace(/\{[^}]*\}/g, '{name}')); // prettier-ignore
    const provider = ref?.kind === 'url' && !/\/docs?\b/.test(ref.url.path) ? providerAt(ref.url)?.provider : undefined; // prettier-ignore
    if (!ref || !provider) return [];
    const end = node.endIndex - /["']+$/.exec(node.text)![0].length;
    return [useAt(source, 'url', [start, end], ref, { provider: provider.id, confidence: 'medium', cues: [CUES.host] })]; // prettier-ignore
  });
}

function keptAs(client: SyntaxNode): string | undefined {
  let node = client.parent;
  while (node && /^(?:await|parenthesized_expression|boolean_operator|conditional_expression)$/.test(node.type)) node = node.parent; // prettier-ignore
  if (node?.type === 'as_pattern') return node.namedChildren.at(-1)?.text;
  return node?.type === 'assignment' ? node.childForFieldName('left')?.text : undefined;
}

function callsOn(
  kept: string | undefined,
  { calls, values }: Program,
): { services: Service[]; model?: string } {
  const services = new Set<Service>();
  let model: string | undefined;
  for (const { chain, node } of calls) {
    if (kept !== undefined && !chain.startsWith(`${kept}.`)) continue;
    if (kept === undefined && !chain.includes('.')) continue;
    const service = serviceOfCall(kept === undefined ? chain : chain.slice(kept.length + 1));
    if (!service) continue;
    services.add(service);
    if (argumentsOf(node).length > 0)
      model ??= values.options(node).text('model') ?? values.options(node).text('modelId');
  }
  return { services: [...services], ...(model ? { model } : {}) };
}
