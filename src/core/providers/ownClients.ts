import { serviceOfCall } from './services';

const TELLING = /openai|anthropic|claude|gemini|llm|gpt|bedrock|ollama|mistral|cohere|groq|vertex|azure|deepseek|model|client|chat|embed|provider|agent|gateway|completion|^ai$|_ai$|^ai_/i; // prettier-ignore
const CAPITAL_AI = /^ai[A-Z]|AI(?![a-z])|Ai(?:[A-Z]|$)/;

/** Whether a name is one that clients, or what makes them, usually have. */
export function isTelling(name: string): boolean {
  return TELLING.test(name) || CAPITAL_AI.test(name);
}

/** Methods by which frameworks send. */
const SENDS = /\.(?:a?invoke|stream|batch|generate\w*|predict|complete|languageModel|textEmbeddingModel|embedQuery|embedDocuments|withStructuredOutput|bindTools)$/; // prettier-ignore

/** Whether a chain of names such as `llm.invoke` or `openai.chat.completions.create` sends something. */
export function sends(chain: string): boolean {
  return SENDS.test(chain) || serviceOfCall(chain.slice(chain.indexOf('.') + 1)) !== undefined;
}

/** More uses of imported clients in one file add nothing. */
export const MAX_IMPORTED_USES = 100;

/** Whether a program sets an env variable to true: `os.environ["X"] = "True"`, `process.env.X = 'true'`. */
export function setsEnv(name: string, text: string): boolean {
  return new RegExp(`\\b${name}["']?\\]?\\s*[=,]\\s*["']?(?:true|1)\\b`, 'i').test(text);
}
