import type { Binding, DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeIdentifier, safeName } from '../safeText';
import { fold } from '../scan/automaton';
import { placeOf } from '../scan/place';
import type { SourceText } from '../scan/sourceText';
import { assistantFile } from './assistantFiles';
import { CATALOGUE, type Provider } from './catalogue';
import { isPlaceholder, keysOn } from './keys';
import { assignmentOn, lineAt, linesAt, type Assignment } from './lines';
import type { UseRecogniser } from './recogniser';
import { concatRef, envRef, needsOf, urlRef } from './refs';
import { CUES, showsService, useAt } from './uses';

export const BASE_URLS = byVariable((provider) => provider.env.baseUrl);
export const KEYS = byVariable((provider) => provider.env.key);
/** Variables that make a library copy prompts and answers to a tracing service. */
const TRACING = new Map([
  ['LANGSMITH_TRACING', 'langsmith'],
  ['LANGSMITH_TRACING_V2', 'langsmith'],
  ['LANGCHAIN_TRACING_V2', 'langsmith'],
  ['LANGCHAIN_TRACING', 'langsmith'],
]);

function byVariable(pick: (provider: Provider) => readonly string[]): ReadonlyMap<string, Provider> {
  return new Map(CATALOGUE.flatMap((provider) => pick(provider).map((name) => [name, provider])));
}

/** Variables of env files, Dockerfiles, compose and other YAML, shell exports and Terraform. */
export const dotenv: UseRecogniser = {
  id: 'dotenv',
  triggers: ['http://', 'https://', ...BASE_URLS.keys(), ...KEYS.keys(), ...TRACING.keys()].map(
    (text): Trigger => ({ text: fold(text), kind: 'mark' }),
  ),
  usesTree: false,
  reads: (source) =>
    /^(?:dotenv|dockerfile|yaml|shellscript|terraform|toml|ini|properties|powershell)$/.test(
      source.languageId,
    ) && assistantFile(source) === undefined,
  recognise(source, hits) {
    const uses: EndpointUse[] = [];
    const bindings: Binding[] = [];
    for (const line of linesAt(source, hits)) {
      const assignment = assignmentOn(line, lineAt(source, line.index - 1));
      if (!assignment || assignment.value === '') continue;
      const ref = valueRef(assignment);
      if (ref && /^[A-Z][A-Z0-9_]*$/.test(assignment.name)) bindings.push(bindingOf(source, assignment, ref));
      const use = useOf(source, assignment, ref);
      if (use) uses.push(use);
    }
    return {
      uses,
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
  const tracing = TRACING.get(name);
  if (tracing !== undefined && /^(?:true|1|yes|on)$/i.test(value)) {
    return useAt(source, 'setting', range, sdkDefault(tracing), {
      callee: name,
      provider: tracing,
      services: ['tracing'],
      cues: [CUES.variable],
    });
  }
  const owner = KEYS.get(name);
  if (!owner || isPlaceholder(value) || keysOn(`${name}=${value}`).length > 0) return undefined;
  return useAt(source, 'env', range, sdkDefault(owner.id), {
    callee: name,
    provider: owner.id,
    confidence: 'low',
    cues: [CUES.variable],
  });
}

function sdkDefault(provider: string): DestinationRef {
  return {
    kind: 'default',
    provider,
    overrides: (CATALOGUE.find(({ id }) => id === provider)?.env.baseUrl ?? []).map(safeName),
  };
}
