import type { Binding, DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeIdentifier, safeName } from '../safeText';
import { fold } from '../scan/automaton';
import { placeOf } from '../scan/place';
import type { SourceText } from '../scan/sourceText';
import { assistantFile } from './assistantFiles';
import { CATALOGUE, type Provider } from './catalogue';
import { isPlaceholder, keysOn } from './keys';
import { assignmentsOn, lineAt, linesAt, type Assignment } from './lines';
import type { UseRecogniser } from './recogniser';
import { concatRef, envRef, needsOf, urlRef } from './refs';
import { tracingRef, TRACING_VARIABLES } from './tracing';
import { CUES, showsService, useAt } from './uses';

export const BASE_URLS = byVariable((provider) => provider.env.baseUrl);
export const KEYS = byVariable((provider) => provider.env.key);
function byVariable(pick: (provider: Provider) => readonly string[]): ReadonlyMap<string, Provider> {
  return new Map(CATALOGUE.flatMap((provider) => pick(provider).map((name) => [name, provider])));
}

/** Tails of model names by which Ollama's server forwards to its maker's cloud. */
const OLLAMA_CLOUD = [':cloud', '-cloud'];

/** Files of JSON whose pairs in capitals are variables: task definitions, functions, containers, deployments. */
const JSON_ENVIRONMENT =
  /"(?:containerDefinitions|environment|env|Variables|containerEnv|remoteEnv|Values|environmentVariables|EnvironmentVariables|config_vars)"\s*:/;

/** Variables of env files, Dockerfiles, compose and other YAML, shells, Terraform, task definitions and functions. */
export const dotenv: UseRecogniser = {
  id: 'dotenv',
  triggers: [
    'http://',
    'https://',
    ...BASE_URLS.keys(),
    ...KEYS.keys(),
    ...TRACING_VARIABLES,
    ...OLLAMA_CLOUD,
  ].map((text): Trigger => ({ text: fold(text), kind: 'mark' })),
  usesTree: false,
  reads: (source) =>
    (/^(?:dotenv|dockerfile|yaml|shellscript|terraform|toml|ini|properties|powershell)$/.test(source.languageId) ||
      (/^jsonc?$/.test(source.languageId) && JSON_ENVIRONMENT.test(source.text))) &&
    assistantFile(source) === undefined, // prettier-ignore
  recognise(source, hits) {
    const uses: EndpointUse[] = [];
    const bindings: Binding[] = [];
    for (const line of linesAt(source, hits)) {
      for (const assignment of assignmentsOn(line, lineAt(source, line.index - 1), source.languageId)) {
        if (assignment.value === '') continue;
        const ref = valueRef(assignment);
        if (ref && /^[A-Z][A-Z0-9_]*$/.test(assignment.name))
          bindings.push(bindingOf(source, assignment, ref));
        const use = useOf(source, assignment, ref);
        if (use) uses.push(use);
      }
    }
    // A key says nothing of where it is sent if a base URL does.
    const based = new Set(
      uses.filter(({ confidence }) => confidence !== 'low').map(({ provider }) => provider),
    );
    return {
      uses: isWorkflow(source)
        ? uses.filter(({ confidence, provider }) => confidence !== 'low' || !based.has(provider))
        : uses,
      bindings,
      needs: needsOf(
        source.path,
        [...uses, ...bindings].map(({ destination }) => destination),
      ),
    };
  },
};

function bindingOf(source: SourceText, { name, at }: Assignment, destination: DestinationRef): Binding {
  const { line, column } = placeOf(source, at, at + name.length);
  return { scope: 'env', name: safeIdentifier(name), destination, line, column };
}

/** `https://…`, `${NAME}/v1`, `${NAME:-https://…}`; a server's host and port for the variables that take one. */
function valueRef({ name, value }: Assignment): DestinationRef | undefined {
  const reference = /^\$\{?([A-Z][A-Z0-9_]*)(?::?-([^}]*))?\}?(.*)$/.exec(value);
  if (reference) {
    const base = envRef(reference[1]!, reference[2] ? urlRef(reference[2]) : undefined);
    return /^[/\w.-]*$/.test(reference[3]!) && (reference[1] !== name || reference[2])
      ? concatRef([base, reference[3]])
      : undefined;
  }
  const local =
    BASE_URLS.get(name)?.kind === 'local' && /^[\w.-]+:\d+/.test(value) ? `http://${value}` : value;
  return urlRef(local);
}

function useOf(
  source: SourceText,
  assignment: Assignment,
  ref: DestinationRef | undefined,
): EndpointUse | undefined {
  const { name, at, value } = assignment;
  const range = [at, at + name.length] as const;
  // Inputs of a workflow's step and variables of Terraform are written small.
  const base = BASE_URLS.get(name) ?? BASE_URLS.get(name.toUpperCase());
  if (ref && base)
    return useAt(source, 'env', range, ref, { callee: name, provider: base.id, cues: [CUES.variable] });
  // A LiteLLM proxy's list of models is read as a whole.
  if (name === 'api_base' && source.text.includes('litellm_params')) return undefined;
  if (ref?.kind === 'url' && showsService(ref))
    return useAt(source, 'env', range, ref, { callee: name, cues: [CUES.host] });
  const traced = tracingRef(name, value);
  if (traced) {
    const { provider } = traced;
    return useAt(source, 'setting', range, traced.destination, {
      callee: name,
      ...(provider === undefined ? {} : { provider }),
      services: ['tracing'],
      cues: [CUES.variable],
    });
  }
  if (/OLLAMA|MODEL/.test(name) && /^[\w./-]+:(?:[\w.]+-)?cloud$/.test(value))
    return useAt(source, 'env', range, sdkDefault('ollama-cloud'), { callee: name, provider: 'ollama-cloud', cues: [CUES.variable] }); // prettier-ignore
  const owner = KEYS.get(name) ?? (isWorkflow(source) ? KEYS.get(name.toUpperCase()) : undefined);
  const isSecret = isWorkflow(source) && /^\$\{\{\s*(?:secrets|vars|inputs)\.\w+\s*\}\}$/.test(value);
  if (!owner || (isPlaceholder(value) && !isSecret) || keysOn(`${name}=${value}`).length > 0)
    return undefined;
  return useAt(source, 'env', range, sdkDefault(owner.id), {
    callee: name,
    provider: owner.id,
    confidence: 'low',
    cues: [CUES.variable],
  });
}

function isWorkflow({ path }: SourceText): boolean {
  return /(?:^|\/)\.github\/workflows\/|(?:^|\/)action\.ya?ml$/.test(path);
}

function sdkDefault(provider: string): DestinationRef {
  return {
    kind: 'default',
    provider,
    overrides: (CATALOGUE.find(({ id }) => id === provider)?.env.baseUrl ?? []).map(safeName),
  };
}
