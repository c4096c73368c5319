import type { DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import type { SourceText } from '../scan/sourceText';
import { TEXT_CLIENTS } from './clientTable';
import { clientDestination, safeModel, type ClientShape } from './clients';
import { dotnetFiles, frameworkFiles } from './frameworks';
import type { Service } from './provider';
import type { Recognised, UseRecogniser } from './recogniser';
import { needsOf, UNKNOWN } from './refs';
import { serviceOfCall } from './services';
import { commandUses, COMMAND_TRIGGERS } from './text/commands';
import { importOf, textImports, type TextImport } from './text/imports';
import { INJECTED_TRIGGERS, injectedUses } from './text/injected';
import { expressionAt, keptAs, textOptions } from './text/options';
import { handedInUses } from './text/handedIn';
import { pathUses } from './text/paths';
import { ROUTER_TRIGGERS, routerUses } from './text/routers';
import { masked, TEXT_LANGUAGES, type Masked } from './text/syntax';
import type { TextClient } from './text/textClient';
import { HOST_TRIGGERS, PATH_TRIGGERS } from './triggers';
import { urls } from './urls';
import { CUES, useAt } from './uses';

/** More clients than this in one text are generated, and tell the same thing again. */
const MAX_CLIENTS = 60;

/** Names of a vendor that need no import. */
const OWN_NAMES = ['OpenAI::', 'OpenAI.configure', 'Anthropic::', 'Aws::BedrockRuntime', 'Aws::ComprehendMedical', 'Aws::TranscribeService', 'Aws::SageMakerRuntime', 'Langchain::LLM', 'Gemini::', 'Gemini.new', 'Ollama.new', 'Cohere::Client']; // prettier-ignore

function packageTriggers({ languages, packages }: TextClient): string[] {
  const language = languages[0]!;
  if (language === 'csharp') return packages.map((name) => `using ${name}`);
  if (language === 'php') return packages.map((name) => `use ${name}`);
  if (language === 'rust') return packages.map((name) => `${name}::`);
  if (language === 'ruby') return packages.flatMap((name) => [`require '${name}`, `require "${name}`]);
  return [...packages];
}

/** Clients, URLs and commands in the languages that are read by their text: imports, constructors and builders. */
export const clientsByText: UseRecogniser = {
  id: 'clients-by-text',
  triggers: [
    ...[...new Set([...OWN_NAMES, ...INJECTED_TRIGGERS, ...ROUTER_TRIGGERS, ...TEXT_CLIENTS.flatMap(packageTriggers)].map(fold))].map((text): Trigger => ({ text, kind: 'mark' })), // prettier-ignore
    ...[...new Map([...HOST_TRIGGERS, ...PATH_TRIGGERS, ...COMMAND_TRIGGERS].map((one) => [one.text, one])).values()], // prettier-ignore
  ],
  usesTree: false,
  reads: ({ languageId }) => TEXT_LANGUAGES.has(languageId),
  recognise(source, hits): Recognised {
    const text = masked(source.text, source.languageId);
    const clients = clientUses(source, text);
    const commands = commandUses(source, text);
    const routed = routerUses(source, text);
    // What a text makes itself is what it hands on and calls.
    const injected = clients.length + routed.length > 0 ? [] : injectedUses(source, text);
    const handedIn = clients.length + routed.length + injected.length > 0 ? [] : handedInUses(source, text);
    const paths = pathUses(source, text, hits);
    const read = new Set([...clients, ...commands].flatMap(({ destination }) => urlsOf(destination)));
    const mere = urls
      .recognise(source, hits, undefined)
      .uses.filter(
        ({ destination, place }) =>
          !/\s/.test(text.bare[place.start]!) && !urlsOf(destination).some((url) => read.has(url)),
      );
    const uses = [...clients, ...routed, ...injected, ...handedIn, ...commands, ...paths, ...mere];
    const needs = needsOf(source.path, uses.map(({ destination }) => destination)); // prettier-ignore
    return { uses, bindings: [], needs: [...needs, ...settingsFiles(source, uses)] };
  },
};

/** The settings that the framework of a program reads, where one of its uses depends on them. */
function settingsFiles({ path, languageId }: SourceText, uses: readonly EndpointUse[]) {
  if (!uses.some(({ destination }) => readsSettings(destination))) return [];
  return languageId === 'csharp' ? dotnetFiles(path) : frameworkFiles(path);
}

function readsSettings(ref: DestinationRef): boolean {
  switch (ref.kind) {
    case 'env':
      return ref.name.includes('.') || (ref.fallback !== undefined && readsSettings(ref.fallback));
    case 'joined':
      return readsSettings(ref.base);
    case 'either':
      return ref.refs.some(readsSettings);
    case 'url':
    case 'constant':
    case 'default':
    case 'unknown':
      return false;
  }
}

/** The URLs that a reference holds, in a form that can be compared. */
function urlsOf(ref: DestinationRef): string[] {
  switch (ref.kind) {
    case 'url':
      return [ref.url.origin];
    case 'env':
      return ref.fallback ? urlsOf(ref.fallback) : [];
    case 'joined':
      return urlsOf(ref.base);
    case 'either':
      return ref.refs.flatMap(urlsOf);
    case 'constant':
    case 'default':
    case 'unknown':
      return [];
  }
}

function clientUses(source: SourceText, text: Masked): EndpointUse[] {
  const imports = textImports(text.bare, source.languageId);
  const taken = new Set<number>();
  const uses: EndpointUse[] = [];
  for (const client of TEXT_CLIENTS) {
    if (!client.languages.includes(source.languageId)) continue;
    const imported = importOf(imports, client.packages) ?? qualified(client, text);
    if (!imported) continue;
    for (const { match, start, end } of madeIn(client, imported, text.code)) {
      if (taken.has(start) || uses.length >= MAX_CLIENTS) continue;
      taken.add(start);
      uses.push(madeUse(source, text, client, { from: match.index, start, end, behind: match.index + match[0].length })); // prettier-ignore
    }
  }
  return uses.sort((a, b) => a.place.start - b.place.start);
}

/** A name that needs no import: the vendor's own that this text does not define, or one with its crate before it. */
function qualified(
  { unlessDefined, languages, packages }: TextClient,
  { code }: Masked,
): TextImport | undefined {
  const known = unlessDefined
    ? !new RegExp(unlessDefined).test(code)
    : languages.includes('rust') && code.includes(`${packages[0]}::Client`);
  return known ? { name: packages[0]! } : undefined;
}

function madeIn(client: TextClient, { alias }: TextImport, code: string) {
  const pattern = new RegExp(client.made.replace('{pkg}', alias ?? client.pkg ?? ''), 'dg');
  return [...code.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices!.slice(1).find((range) => range !== undefined)!;
    return { match, start, end };
  });
}

interface Made {
  /** Where the expression begins, its name stands, and its arguments follow. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly behind: number;
}

function madeUse(source: SourceText, text: Masked, client: TextClient, at: Made): EndpointUse {
  const { code } = text;
  const open = code[at.behind - 1] === '(' ? at.behind - 1 : at.behind;
  const expression = expressionAt(code, at.from, open);
  const kept = keptAs(code, at.from);
  const options = textOptions(expression, kept, text);
  const variant = client.variants?.find(({ when }) => when.test(options.shown));
  const obeyed = client.obeys?.test(options.shown) ?? true;
  const shape: ClientShape = { ...client, ...variant, names: [], ...(obeyed ? {} : { overrides: [] }) };
  const named = { ...options, text: (name: string) => options.text(name) ?? (name === 'model' ? modelText(client, options.text) : undefined) }; // prettier-ignore
  const made = clientDestination(shape, named);
  // What is set in another file, or handed in, may hold another address.
  const settled = made.destination.kind === 'default' && options.opaque ? UNKNOWN : made.destination;
  const callee = source.text.slice(at.start, at.end);
  const model = made.model ?? modelIn(text);
  // Models of Ollama's cloud are asked for on the local server, which forwards.
  const forwards = made.provider === 'ollama' && /[:-]cloud$/.test(model ?? '');
  const destination: DestinationRef = forwards ? { kind: 'default', provider: 'ollama-cloud', overrides: [] } : settled; // prettier-ignore
  const services = shape.services ?? servicesOn(kept, callee, code);
  return useAt(source, 'client', [at.start, at.end], destination, {
    sdk: client.packages[0]!,
    callee: callee.replace(/^::|^\\/, '').replace(/::<[^>]*>/g, '').replaceAll('::', '.'),
    ...(made.provider ? { provider: forwards ? 'ollama-cloud' : made.provider } : {}),
    ...(made.region && /^[a-z][a-z0-9-]+$/.test(made.region) ? { region: made.region } : {}),
    ...(model ? { model } : {}),
    services,
    cues: [CUES.client],
  }); // prettier-ignore
}

function modelText({ model }: TextClient, text: (name: string) => string | undefined): string | undefined {
  for (const name of [...(model ?? []), 'deploymentName']) {
    const found = text(name);
    if (found) return found;
  }
  return undefined;
}

/** The model that calls in this text name, if they name one alone. */
function modelIn({ bare }: Masked) {
  const names = new Set(
    [...bare.matchAll(/\bmodel["']?\s*(?:=>|[:=(])\s*["']([\w.:/@-]{2,80})["']/gi)].map((match) => match[1]!),
  );
  return names.size === 1 ? safeModel([...names][0]!) : undefined;
}

const CALL_CHAIN = /(?:\??\.|->|::)\s*(\w+)\s*(?:\(\s*\))?/y;

/** The services of the calls on a client, or of the client's own name. */
function servicesOn(kept: string | undefined, callee: string, code: string): Service[] {
  const own = /embedding/i.test(callee) ? 'embeddings' : /chat(?!gpt)/i.test(callee) ? 'chat' : /audio/i.test(callee) ? 'audio' : undefined; // prettier-ignore
  if (own) return [own];
  const services = new Set<Service>();
  const start = new RegExp(kept === undefined ? '[)\\w](?=\\s*(?:\\.|->))' : `\\b${kept}(?=\\s*(?:\\?\\.|\\.|->))`, 'g'); // prettier-ignore
  for (const { index, 0: found } of code.matchAll(start)) {
    const names: string[] = [];
    CALL_CHAIN.lastIndex = index + found.length + (/^\s*/.exec(code.slice(index + found.length, index + found.length + 80))?.[0].length ?? 0); // prettier-ignore
    for (let link = CALL_CHAIN.exec(code); link && names.length < 5; link = CALL_CHAIN.exec(code)) {
      names.push(link[1]!);
      if (!/^\s*(?:\??\.|->|::)/.test(code.slice(CALL_CHAIN.lastIndex, CALL_CHAIN.lastIndex + 80))) break;
    }
    const service = serviceOfCall(names.join('.').toLowerCase().replace(/\.new(?:streaming)?$/, '.create')); // prettier-ignore
    if (service) services.add(service);
  }
  return [...services];
}
