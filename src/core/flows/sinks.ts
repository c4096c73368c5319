import type { FlowFact } from '../facts';
import { splitWords } from '../scan/vocabulary';

const LOG_OBJECTS = new Set(['console', 'logger', 'log', 'logging', 'winston', 'pino', 'bunyan', 'structlog', 'loguru']); // prettier-ignore
const LOG_METHODS = new Set('log info warn warning error debug trace fatal verbose silly notice exception critical dir table group http write'.split(' ')); // prettier-ignore
const LOG_FUNCTIONS = new Set(['print', 'pprint', 'pprint.pprint', 'process.stdout.write', 'process.stderr.write', 'sys.stdout.write', 'sys.stderr.write']); // prettier-ignore

const THIRD_PARTY_OBJECTS = new Set('sentry analytics mixpanel segment posthog amplitude heap rudderstack rudderanalytics rollbar bugsnag newrelic logrocket fullstory intercom hotjar'.split(' ')); // prettier-ignore
const THIRD_PARTY_FUNCTIONS = new Set('gtag fbq logEvent dataLayer.push captureException captureMessage capture_exception capture_message'.split(' ')); // prettier-ignore
const THIRD_PARTY_METHODS = new Set(`
  captureexception capturemessage captureevent setcontext setuser settag settags setextra setextras addbreadcrumb track identify page screen group alias
  logevent capture people set notify error warning critical noticeerror addcustomattribute addcustomattributes register setuserproperties trackevent
  push`.trim().split(/\s+/)); // prettier-ignore

const LLM_METHODS = [
  'completions.create', 'completions.parse', 'completions.stream', 'responses.create', 'responses.parse', 'responses.stream', 'messages.create',
  'messages.stream', 'messages.parse', 'embeddings.create', 'moderations.create', 'threads.create', 'conversations.create', 'images.generate',
  'generateContent', 'generateContentStream', 'generate_content', 'generate_content_stream', 'embedContent', 'embed_content', 'sendMessage', 'send_message',
  'invoke', 'ainvoke', 'stream', 'astream', 'batch', 'abatch', 'predict', 'converse', 'converse_stream', 'invoke_model', 'invoke_model_with_response_stream',
  'embed_query', 'embed_documents', 'embedQuery', 'embedDocuments', 'complete', 'acomplete', 'chat', 'achat', 'send',
].map((path) => path.split('.')); // prettier-ignore
const LLM_FUNCTIONS = new Set('generateText streamText generateObject streamObject embed embedMany completion acompletion litellm.completion litellm.acompletion'.split(' ')); // prettier-ignore
const HTTP_FUNCTIONS = /^(?:fetch|axios|got|ky|request|needle|superagent|(?:axios|got|ky|requests|httpx|session|client|http|aiohttp|https)\.(?:post|put|patch|request))$/; // prettier-ignore

/** What kind of sink a callee may be; an `llm` one still needs a use that it belongs to. */
export function sinkOf(path: readonly string[]): FlowFact['sink'] | undefined {
  const whole = path.join('.');
  const method = path.at(-1);
  if (method === undefined) return undefined;
  if (LOG_FUNCTIONS.has(whole) || (LOG_METHODS.has(method) && isLog(path.slice(0, -1)))) return 'log';
  if (isThirdParty(path, whole, method)) return 'third-party';
  if (LLM_FUNCTIONS.has(whole) || HTTP_FUNCTIONS.test(whole) || LLM_METHODS.some((end) => endsWith(path, end))) return 'llm'; // prettier-ignore
  return undefined;
}

function isLog(objects: readonly string[]): boolean {
  return objects.some((object) => LOG_OBJECTS.has(splitWords(object).at(-1) ?? ''));
}

function isThirdParty(path: readonly string[], whole: string, method: string): boolean {
  if (THIRD_PARTY_FUNCTIONS.has(whole.replace(/^(?:window|globalThis)\./, ''))) return true;
  if (!THIRD_PARTY_METHODS.has(method.replace(/_/g, '').toLowerCase())) return false;
  return path.slice(0, -1).some((object) => splitWords(object).some((word) => THIRD_PARTY_OBJECTS.has(word)));
}

function endsWith(path: readonly string[], end: readonly string[]): boolean {
  return (
    path.length > end.length && end.every((part, index) => path[path.length - end.length + index] === part)
  );
}

/** Words without which a text holds no sink. */
export const SINK_WORDS = `
  console logger log logging winston pino structlog loguru bunyan print pprint stdout stderr sentry analytics mixpanel segment posthog amplitude heap
  rudderstack rollbar bugsnag newrelic logrocket gtag fbq datalayer captureexception capturemessage capture_exception capture_message logevent
  completions responses messages embeddings generatecontent generate_content generatetext streamtext generateobject streamobject completion acompletion
  invoke ainvoke converse invoke_model fetch axios requests httpx
`.trim().split(/\s+/); // prettier-ignore
