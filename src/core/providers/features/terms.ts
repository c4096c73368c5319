import type { UseFeature } from '../../facts';
import type { Destination } from '../../finding';

/**
 * Providers whose Responses API keeps what is sent unless the request says `store: false`: OpenAI and Azure for 30 days,
 * xAI likewise, Fireworks, and Amazon Bedrock in its default retention mode (vendors' API references, 2026-11-22).
 */
const KEEPING_RESPONSES: ReadonlySet<string> = new Set(['openai', 'azure-openai', 'xai', 'fireworks', 'aws-bedrock', 'google-gemini-api']); // prettier-ignore

/** Whether a provider keeps requests of a stateful API without being asked to. */
export function keepsByDefault(provider: string | undefined): boolean {
  return provider !== undefined && KEEPING_RESPONSES.has(provider);
}

/**
 * Models that a platform offers only if prompts are shared with their maker, who keeps them for 30 days: on Amazon Bedrock
 * those that need `data_retention_mode: provider_data_share` (its user guide on data retention, 2026-11-22).
 */
export function isShared({ provider, model }: Pick<Destination, 'provider' | 'model'>): boolean {
  return provider === 'aws-bedrock' && model !== undefined && /\bclaude-(?:fable|mythos)\b/.test(model);
}

/** Members of a client behind which a provider keeps what it is given, until somebody deletes it. */
export const KEEPING_MEMBERS: readonly RegExp[] = [
  /^(?:vector_?stores?|file_?search_?stores?)$/i,
  /^(?:threads|assistants)$/,
  /^batches$/,
  /^(?:files|uploads)$/,
  /^conversations$/,
  /^(?:caches|cached_?contents?)$/i,
  /^fine_?tuning$/i,
  /^containers$/,
  /^evals$/,
];

/** Of the calls on such members, those that give it something. */
export const GIVES = /^(?:create|upload|add|import|run|stream|update)\w*$/i;

/** APIs that keep a request unless it says `store: false`. */
export const STATEFUL_MEMBERS = /^(?:responses|interactions)$/;
export const STATEFUL_CALLS = /^(?:create|parse|stream|a?responses)$/;

/** Options that have the provider keep a request, or rely on one that it kept. */
export const KEEPING_OPTIONS = /^(?:previous_?response_?id|previous_?interaction_?id|cached_?content|conversation(?:_?id)?)$/i; // prettier-ignore

/** What an option's value says of training and sharing; undefined if it says nothing of it. */
export function trainingOf(
  key: string,
  value: boolean | string | number | null | undefined,
): Extract<UseFeature['kind'], 'trains' | 'refuses-training'> | undefined {
  const name = key.replace(/[-_]/g, '').toLowerCase();
  if (/^data(?:retention)?mode$|^dataretentionmode$/.test(name)) return value === 'provider_data_share' ? 'trains' : undefined; // prettier-ignore
  const no = value === false || /^(?:deny|false|0|no|off|none|disabled|opt[-_]?out)$/i.test(String(value));
  const yes = value === true || /^(?:allow|true|1|yes|on|enabled|opt[-_]?in)$/i.test(String(value));
  if (!yes && !no) return undefined;
  if (REFUSALS.test(name)) return yes ? 'refuses-training' : 'trains';
  return AGREEMENTS.test(name) ? (yes ? 'trains' : 'refuses-training') : undefined;
}

const AGREEMENTS = /^(?:x(?:\w+)?)?(?:datasharing|sharedata|datacollection|allowdatacollection|allowtraining|trainingoptin|optintraining|optintotraining|usefortraining|trainondata|trainoninputs|improvemodels?|modelimprovement|contributedata)(?:enabled)?$/; // prettier-ignore
const REFUSALS = /^(?:x(?:\w+)?)?(?:mipoptout|trainingoptout|optoutoftraining|optouttraining|disabletraining|notraining|zdr|zerodataretention)$/; // prettier-ignore
