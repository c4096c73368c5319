import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, safeName, type SafeText } from '../../safeText';
import { CannotRoute } from './route';

/** What a call asks of a model, as far as it decides between deployments. */
export type ModelKind = 'chat' | 'embeddings' | 'audio' | 'images';

/**
 * The v1 base URL of the approval's first endpoint, for `OpenAI` clients to keep their class and calls
 * (learn.microsoft.com, Azure OpenAI v1 API).
 * @throws CannotRoute if the endpoint is no plain HTTPS address
 */
export function azureBaseUrl(target: RouteTarget): string {
  const parts = /^(https:\/\/[a-z0-9.-]+(?::\d{1,5})?)((?:\/[\w.-]+)*)\/?$/i.exec(target.endpoints[0] ?? '');
  if (!parts)
    throw new CannotRoute(inApproval(fixed('No plain HTTPS endpoint is given in approval'), target));
  const [, origin, path] = parts;
  return `${origin}${path!.replace(/\/openai(?:\/v1)?$/, '')}/openai/v1/`;
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
  if (/^[\w.-]{1,64}$/.test(deployment)) return deployment;
  throw new CannotRoute(inApproval(fixed('A deployment name is malformed in approval'), target));
}

function inApproval(text: SafeText, { approval }: RouteTarget): SafeText {
  return joinSafe([text, joinSafe([safeName(approval), fixed('.')], fixed(''))], fixed(' '));
}
