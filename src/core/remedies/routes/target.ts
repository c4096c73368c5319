import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, safeName, type SafeText } from '../../safeText';
import { CannotRoute } from './route';

/** What a call asks of a model, as far as it decides between deployments. */
export type ModelKind = 'chat' | 'embeddings' | 'audio' | 'images';

/** Where the OpenAI API stands below the endpoint of each service. */
const OPENAI_PATHS: Readonly<Record<string, string>> = {
  'azure-openai': '/openai/v1',
};

/**
 * The base URL that an OpenAI client needs to reach the approval's first endpoint and keep its class and calls: the
 * v1 API of Azure OpenAI (learn.microsoft.com, Azure OpenAI v1 API), the OpenAI-compatible API of Amazon Bedrock
 * (`/openai/v1` on bedrock-runtime, `/v1` on bedrock-mantle), or that of a server of one's own.
 * @throws CannotRoute if the endpoint is no plain address, or plain HTTP to anything but a server of one's own
 */
export function openaiBaseUrl(target: RouteTarget): string {
  const { origin, path } = endpointOf(target);
  const bare = path.replace(/\/(?:openai\/)?v1$/, '').replace(/\/openai$/, '');
  if (target.selfHosted) return path === '' ? `${origin}/v1` : `${origin}${path}`;
  if (target.provider === 'aws-bedrock') return `${origin}${bare}${origin.includes('//bedrock-mantle.') ? '/v1' : '/openai/v1'}`; // prettier-ignore
  return `${origin}${bare}${OPENAI_PATHS[target.provider] ?? '/v1'}/`;
}

/**
 * The approval's first endpoint.
 * @throws CannotRoute if it is no plain address, or plain HTTP to anything but a server of one's own
 */
export function endpointOf(target: RouteTarget): { readonly origin: string; readonly path: string } {
  const parts = /^((https?):\/\/[a-z0-9.-]+(?::\d{1,5})?)((?:\/[\w.-]+)*)\/?$/i.exec(
    target.endpoints[0] ?? '',
  );
  if (!parts || (parts[2]!.toLowerCase() === 'http' && !target.selfHosted))
    throw new CannotRoute(inApproval(fixed('No plain HTTPS endpoint is given in approval'), target));
  return { origin: parts[1]!, path: parts[3]! };
}

const KEY_VARIABLES: Readonly<Record<string, string>> = {
  'azure-openai': 'AZURE_OPENAI_API_KEY',
  'aws-bedrock': 'AWS_BEARER_TOKEN_BEDROCK',
};

/** The variable that holds the key for the target; undefined for a server of one's own that asks for none. */
export function keyVariable({ keyEnv, provider, selfHosted }: RouteTarget): string | undefined {
  return keyEnv ?? (selfHosted ? undefined : KEY_VARIABLES[provider]);
}

/**
 * The region that the approval's endpoint is in, else the only one that the approval lists.
 * @throws CannotRoute if neither says
 */
export function regionOf(target: RouteTarget): string {
  const { origin } = endpointOf(target);
  const inHost = /\/\/(?:bedrock[\w-]*\.([a-z0-9-]+)\.|([a-z0-9-]+)-aiplatform\.)/.exec(origin);
  const region = inHost?.[1] ?? inHost?.[2] ?? (target.regions.length === 1 ? target.regions[0] : undefined);
  if (region !== undefined && /^[a-z0-9-]{2,30}$/.test(region)) return region;
  throw new CannotRoute(inApproval(fixed('Neither the endpoint nor the regions name one region in approval'), target));
} // prettier-ignore

/**
 * The Google Cloud project of the approval.
 * @throws CannotRoute if the approval names none
 */
export function projectOf(target: RouteTarget): string {
  if (target.project !== undefined && /^[a-z][a-z0-9.:-]{4,60}$/.test(target.project)) return target.project;
  throw new CannotRoute(inApproval(fixed('No Google Cloud project is given in approval'), target));
}

/**
 * The dated API version by which Azure OpenAI is called; undefined where its v1 API is.
 * @throws CannotRoute if it is no date
 */
export function datedApiVersion(target: RouteTarget): string | undefined {
  if (target.provider !== 'azure-openai' || target.apiVersion === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}(?:-preview)?$/.test(target.apiVersion)) return target.apiVersion;
  throw new CannotRoute(inApproval(fixed('The API version is no date in approval'), target));
}

/**
 * The base URL for the clients of the dated API, which put `/deployments/NAME` behind it. Given outright it wins over the
 * environment, where an `endpoint` beside OPENAI_BASE_URL would throw or lose.
 * @throws CannotRoute if the endpoint is no plain address
 */
export function datedBaseUrl(target: RouteTarget): string {
  const { origin, path } = endpointOf(target);
  return `${origin}${path.replace(/\/openai(?:\/v1)?$/, '')}/openai`;
}

/**
 * The deployment that answers for a model. A name that is a deployment already, or one of the approval's models, stays.
 * @throws CannotRoute if the approval names none
 */
export function deploymentOf(model: string, target: RouteTarget): string {
  if (Object.hasOwn(target.deployments, model)) return checked(target.deployments[model]!, target);
  if (Object.values(target.deployments).includes(model) || target.models.includes(model)) return checked(model, target); // prettier-ignore
  throw new CannotRoute(
    joinSafe(
      [fixed('Model'), safeName(model), inApproval(fixed('has no deployment in approval'), target), fixed('Add it to the deployments of the policy.')],
      fixed(' '),
    ),
  ); // prettier-ignore
}

/**
 * The deployment for a model that the text does not show: the only one of its kind.
 * @throws CannotRoute if there is none, or a choice
 */
export function onlyDeployment(kind: ModelKind, target: RouteTarget): string {
  const named = Object.entries(target.deployments);
  const of = named.length > 0 ? named.filter(([model]) => kindOfModel(model) === kind).map(([, name]) => name) : target.models.filter((model) => kindOfModel(model) === kind); // prettier-ignore
  const [only, ...others] = new Set(of);
  if (only !== undefined && others.length === 0) return checked(only, target);
  throw new CannotRoute(
    joinSafe(
      [fixed('The model of a call is not written in this file, and'), inApproval(only === undefined ? fixed('no deployment fits in approval') : fixed('more than one deployment fits in approval'), target), fixed('Write the model in the call first.')],
      fixed(' '),
    ),
  ); // prettier-ignore
}

function kindOfModel(model: string): ModelKind {
  if (/embed/i.test(model)) return 'embeddings';
  if (/whisper|transcribe|tts|audio/i.test(model)) return 'audio';
  return /dall-e|image|sora/i.test(model) ? 'images' : 'chat';
}

/** A name goes into a string literal, so it may hold nothing that ends one. */
function checked(deployment: string, target: RouteTarget): string {
  if (/^[\w.:@/-]{1,160}$/.test(deployment)) return deployment;
  throw new CannotRoute(inApproval(fixed('A deployment name is malformed in approval'), target));
}

function inApproval(text: SafeText, { approval }: RouteTarget): SafeText {
  return joinSafe([text, joinSafe([safeName(approval), fixed('.')], fixed(''))], fixed(' '));
}
