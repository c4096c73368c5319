import { providerById } from './catalogue';
import { SERVICES, type Service } from './provider';

/** Paths that only LLM services have, whoever hosts them. */
const LLM_PATH = /\/chat\/completions\b|\/v1\/(?:messages|responses|embeddings|completions|complete)\b|:(?:stream_?)?(?:generateContent|rawPredict|embedContent|batchEmbedContents)|\/api\/(?:generate|chat|embed|embeddings)$|\/openai\/deployments\/|\/v1\/audio\/(?:transcriptions|translations|speech)|\/v1\/images\/(?:generations|edits)|\/model\/[^/]+\/(?:invoke|converse)|\/invoke-model\b|\/v1\/chat\b|\/v1beta\d?\/models\//i; // prettier-ignore

/** Whether a path has the shape of an LLM service's. */
export function isLlmPath(path: string): boolean {
  return LLM_PATH.test(path);
}

/** The services that a request's path shows; the provider's own paths first, else those of the usual shapes. */
export function servicesOfPath(path: string, provider: string | undefined): Service[] {
  const ids = provider ? [provider] : ['openai', 'anthropic', 'google-gemini-api', 'ollama'];
  let best: { service: Service; length: number } | undefined;
  for (const id of ids) {
    const services = providerById(id)?.services ?? {};
    for (const service of SERVICES) {
      for (const part of services[service] ?? []) {
        if (path.includes(part) && part.length > (best?.length ?? 0)) best = { service, length: part.length };
      }
    }
  }
  return best ? [best.service] : [];
}

/** Calls on a client, by the chain of names behind it. The first that matches counts. */
const CALLS: readonly (readonly [RegExp, Service])[] = [
  [/messages\.batches|batches\.create|models\.batch/, 'batches'],
  [/vector_?stores/i, 'vector-stores'],
  [/threads|assistants/, 'assistants'],
  [/chat\.completions|chatcompletion|messages\.(?:create|stream|parse|count)|generate_?content|send_?message|converse|invoke_?model|chat\.(?:complete|stream|parse)|^chats?(?:\.|$)|chat_?stream|chats\.create|streaminvoke|\bchat$/i, 'chat'],
  [/responses\.(?:create|parse|stream)/, 'responses'],
  [/embeddings?|embed_?(?:content|query|documents)?$|embed_?many/i, 'embeddings'],
  [/audio\.|transcri|speech/i, 'audio'],
  [/images?\.(?:generate|edit|create)/i, 'images'],
  [/moderations/, 'moderations'],
  [/realtime|live\.connect/, 'realtime'],
  [/files\.(?:create|upload)/, 'files'],
  [/rerank/, 'rerank'],
  [/completions?\.create|text_?completion/i, 'completions'],
]; // prettier-ignore

/** @param chain the names behind the client: `chat.completions.create` */
export function serviceOfCall(chain: string): Service | undefined {
  return CALLS.find(([shape]) => shape.test(chain))?.[1];
}
