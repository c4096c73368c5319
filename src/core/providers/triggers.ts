import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import { CATALOGUE } from './catalogue';

/** The literal part of each catalogue host: what stands behind its last placeholder. */
export const HOST_TAILS: readonly string[] = [
  ...new Set(
    CATALOGUE.flatMap(({ hosts }) => hosts.map((host) => host.split('/')[0]!.replace(/^.*\}/, ''))).filter(
      (tail) => tail !== '',
    ),
  ),
];

export const HOST_TRIGGERS: readonly Trigger[] = HOST_TAILS.map((tail) => ({
  text: fold(tail),
  kind: 'mark',
}));

/** Path fragments that only LLM services have. */
export const PATH_TRIGGERS: readonly Trigger[] = [
  '/chat/completions',
  '/v0/messages',
  '/v0/responses',
  '/v0/embeddings',
  '/v0/completions',
  '/v0/complete',
  ':generatecontent',
  ':streamgeneratecontent',
  ':rawpredict',
  '/api/generate',
  '/api/chat',
  '/api/embed',
  '/openai/deployments/',
  '/invoke',
  '/converse',
].map((text) => ({ text, kind: 'mark' }));

const ROLES = ['user', 'system', 'assistant', 'developer'].flatMap((role) =>
  ["'", '"'].flatMap((quote) => [`role: ${quote}${role}`, `role${quote}: ${quote}${role}`]),
);

/** What makes a program worth reading whoever its SDK is of: a service's name, or the body of a chat request. */
export const LLM_TRIGGERS: readonly Trigger[] = [
  ...HOST_TRIGGERS,
  ...PATH_TRIGGERS,
  ...[...ROLES, 'messages: [', '"messages":', "'messages':", 'model, messages', 'messages, model', ', messages }', ', messages,', 'messages,\n', 'llm(', 'llm =', 'llm=', 'llm.', 'completions.create', 'completions.parse', 'completions.stream', '/completions', 'responses.create', 'messages.create', 'messages.stream', 'embeddings.create', 'generatecontent', 'generate_content', 'generatetext(', 'streamtext(', 'generateobject(', 'streamobject(', 'languagemodel(', 'invokemodel', 'invoke_model', 'conversecommand', '.converse('].map((text): Trigger => ({ text, kind: 'mark' })), // prettier-ignore
  ...['anthropic', 'openai', 'ollama', 'llm', 'claude', 'gemini', 'bedrock'].map((text): Trigger => ({
    text,
    kind: 'word',
  })),
];
