import assert from 'node:assert/strict';
import { findingsIn, seen, usesIn, type Files } from './examine';

const IMPORT = `import OpenAI from 'openai';\n`;

/** Programs that must fire, and what is seen in them. */
const FIRES: Record<string, readonly [Files | string, ...string[]]> = {
  'a default import': [`${IMPORT}new OpenAI();`, 'OpenAI → openai https://api.openai.com'],
  'an alias': [`import { AzureOpenAI as Az } from 'openai';\nnew Az({ endpoint: 'https://lakeside-phi.openai.azure.com' });`, 'Az → azure-openai https://lakeside-phi.openai.azure.com'],
  'a namespace': [`import * as o from 'openai';\nnew o.OpenAI();`, 'OpenAI → openai https://api.openai.com'],
  require: [`const { OpenAI } = require('openai');\nnew OpenAI();`, 'OpenAI → openai https://api.openai.com'],
  'a host that is not the vendor': [`${IMPORT}new OpenAI({ baseURL: 'https://llm.example.test/v1' });`, 'OpenAI → ? https://llm.example.test'],
  'a URL in pieces': [`${IMPORT}const host = 'https://api.groq.com'; const url = host + '/openai/v1';\nnew OpenAI({ baseURL: \`\${url}/x\` });`, 'OpenAI → groq https://api.groq.com'],
  'an env default': [`${IMPORT}new OpenAI({ baseURL: process.env.LLM ?? 'https://api.x.ai/v1' });`, 'OpenAI → xai https://api.x.ai'],
  'both arms of a condition': [`${IMPORT}new OpenAI({ baseURL: prod ? 'https://api.x.ai/v1' : 'http://localhost:11434/v1' });`, 'OpenAI → xai https://api.x.ai', 'OpenAI → ollama http://localhost:11434'],
  'an unresolvable base URL': [`${IMPORT}new OpenAI({ baseURL: options.url });`, 'OpenAI → openai -'],
  'a null base URL': [`import { AzureOpenAI } from 'openai';\nnew AzureOpenAI({ baseURL: null, endpoint: 'https://a.openai.azure.com' });`, 'AzureOpenAI → azure-openai https://a.openai.azure.com'],
  'a constant of another module': [{ 'src/a.ts': `${IMPORT}import { BASE } from './config';\nnew OpenAI({ baseURL: BASE });`, 'src/config.ts': `export const BASE =\n  process.env.BASE_X ??\n  'https://a.openai.azure.com/openai/v1';` }, 'OpenAI → azure-openai https://a.openai.azure.com'],
  'a member of a settings object': [{ 'src/a.ts': `${IMPORT}import { config } from '@/config';\nnew OpenAI({ baseURL: config.llmUrl });`, 'src/config.ts': `export const config = {\n  llmUrl: 'https://api.mistral.ai/v1',\n};` }, 'OpenAI → mistral https://api.mistral.ai'],
  Bedrock: [`import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\nnew BedrockRuntimeClient({ region: 'us-east-1' });`, 'BedrockRuntimeClient → aws-bedrock https://bedrock-runtime.us-east-1.amazonaws.com'],
  'Gemini and Vertex by an option': [`import { GoogleGenAI } from '@google/genai';\nnew GoogleGenAI({}); new GoogleGenAI({ vertexai: true, location: 'us-central1' });`, 'GoogleGenAI → google-gemini-api https://generativelanguage.googleapis.com', 'GoogleGenAI → google-vertex https://us-central1-aiplatform.googleapis.com'],
  LangChain: [`import { ChatOpenAI } from '@langchain/openai';\nnew ChatOpenAI({ configuration: { baseURL: 'https://a.openai.azure.com/openai/v1' } });`, 'ChatOpenAI → azure-openai https://a.openai.azure.com'],
  'the AI SDK': [`import { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\ngenerateText({ model: openai('gpt-4o') });`, 'openai → openai https://api.openai.com'],
  'a model string that goes through the gateway': [`import { generateText } from 'ai';\nimport '@ai-sdk/openai';\ngenerateText({ model: 'openai/gpt-5' });`, 'generateText → vercel-ai-gateway https://ai-gateway.vercel.sh'],
  'an HTTP call to a known host': [`fetch('https://api.openai.com/v1/chat/completions', { method: 'POST' });`, 'fetch → openai https://api.openai.com'],
  'an HTTP call of an LLM shape to an unknown host': [`axios.post('https://llm.example.test/v1/messages', {});`, 'axios.post → ? https://llm.example.test'],
  'an LLM path on a host that nothing names': [`fetch(\`\${process.env.X_URL}/v1/chat/completions\`);`, 'fetch → ? -'],
  'a conversation posted to an imported address': [{ 'src/a.ts': `import { SCORING } from './config';\nfetch(SCORING, { body: JSON.stringify({ model: 'm', messages: [] }) });`, 'src/config.ts': `export const SCORING = 'http://triage.example.test:8080/score';` }, 'fetch → ? http://triage.example.test:8080'],
  'import and require in one': [`import o = require('openai');\nnew o.OpenAI();`, 'OpenAI → openai https://api.openai.com'],
  'a subclass and what it hands up': [`import { ChatOpenAI } from '@langchain/openai';\nclass Own extends ChatOpenAI {\n constructor(f) { super({ ...f, configuration: { baseURL: 'https://api.x.ai/v1' } }); } }`, 'ChatOpenAI → xai https://api.x.ai'],
  'a subclass without a constructor': [`import Anthropic from '@anthropic-ai/sdk';\nexport class Own extends Anthropic {}`, 'Anthropic → anthropic https://api.anthropic.com'],
  'a ready-made instance that is handed on': [`import { mistral } from '@ai-sdk/mistral';\nupload({ api: mistral }); upload([mistral]);`, 'mistral → mistral https://api.mistral.ai'],
  'a field of the own object': [`class A { private url: string; constructor() { this.url = \`\${BASE}/embeddings\`; }\n go() { return fetch(this.url, { method: 'POST' }); } }\nconst BASE = 'https://api.mistral.ai/v1';`, 'fetch → mistral https://api.mistral.ai'],
  'options that a spread brings': [`${IMPORT}const base = { baseURL: 'https://api.x.ai/v1' };\nnew OpenAI({ apiKey: k, ...base });`, 'OpenAI → xai https://api.x.ai'],
  'options that a condition brings': [`${IMPORT}new OpenAI({ ...(on && { baseURL: 'https://api.x.ai/v1' }) });`, 'OpenAI → xai https://api.x.ai'],
  'the last of two base URLs': [`${IMPORT}const base = { baseURL: 'https://llm.example.test/v1' };\nnew OpenAI({ ...base, baseURL: 'https://api.x.ai/v1' });`, 'OpenAI → xai https://api.x.ai'],
  'a model whose provider is an option': [`import { initChatModel } from 'langchain';\ninitChatModel('some-model', { modelProvider: 'mistralai' }); // openai`, 'initChatModel → mistral https://api.mistral.ai'],
  'LlamaIndex and Genkit': [`import { OpenAI } from '@llamaindex/openai';\nimport { googleAI, vertexAI } from '@genkit-ai/google-genai';\nnew OpenAI({ model: 'm' });\ngenkit({ plugins: [googleAI(), vertexAI({ location: 'us-east4' })] });`, 'OpenAI → openai https://api.openai.com', 'googleAI → google-gemini-api https://generativelanguage.googleapis.com', 'vertexAI → google-vertex https://us-east4-aiplatform.googleapis.com'],
  "an SDK's client at a host that is not in the code": [`import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\nnew BedrockRuntimeClient({ endpoint: \`https://\${options.host}\` });`, 'BedrockRuntimeClient → aws-bedrock -'],
  'a prefix with hyphens': [`import { initChatModel } from 'langchain';\ninitChatModel('google-genai:some-model'); // openai`, 'initChatModel → google-gemini-api https://generativelanguage.googleapis.com'],
  'an agent of the Agents SDK': [`import { Agent } from '@openai/agents';\nnew Agent({ name: 'a', model: 'gpt-x' });`, 'Agent → openai https://api.openai.com'],
  'traces of the Agents SDK while the model is elsewhere': [`import { Agent, setDefaultOpenAIClient } from '@openai/agents';\nimport { AzureOpenAI } from 'openai';\nsetDefaultOpenAIClient(new AzureOpenAI({ endpoint: 'https://a.openai.azure.com' }));\nnew Agent({ name: 'a' });`, 'AzureOpenAI → azure-openai https://a.openai.azure.com', 'Agent → openai-agents-tracing https://api.openai.com'],
  'no traces once they are off': [`import { Agent, setDefaultOpenAIClient, setTracingDisabled } from '@openai/agents';\nimport { AzureOpenAI } from 'openai';\nsetTracingDisabled(true);\nsetDefaultOpenAIClient(new AzureOpenAI({ endpoint: 'https://a.openai.azure.com' }));\nnew Agent({ name: 'a' });`, 'AzureOpenAI → azure-openai https://a.openai.azure.com'],
  "an arm that leaves the SDK's own address": [`${IMPORT}new OpenAI({ baseURL: local ? 'http://localhost:11434/v1' : undefined });`, 'OpenAI → ollama http://localhost:11434', 'OpenAI → openai https://api.openai.com'],
  'a variable that nothing sets, or nothing': [`${IMPORT}new OpenAI({ baseURL: process.env.OWN_URL || undefined });`, 'OpenAI → openai https://api.openai.com'],
  'a region with a default': [`import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\nnew BedrockRuntimeClient({ region: process.env.AWS_REGION ?? 'us-west-2' });`, 'BedrockRuntimeClient → aws-bedrock https://bedrock-runtime.us-west-2.amazonaws.com'],
  'Vertex by a variable that the program sets': [`import { GoogleGenAI } from '@google/genai';\nprocess.env.GOOGLE_GENAI_USE_VERTEXAI = 'true';\nnew GoogleGenAI({ location: 'us-east4' });`, 'GoogleGenAI → google-vertex https://us-east4-aiplatform.googleapis.com'],
  "a vendor's class from an own module": [`import { OpenAI } from './openai';\nnew OpenAI({ baseURL: 'https://api.x.ai/v1' });`, 'OpenAI → xai https://api.x.ai'],
  'a class whose folder tells the provider': [{ 'libs/langchain-google-webauth/src/a.ts': `import { ChatGoogle } from './chat_models.js';\nnew ChatGoogle({ location: 'us-east4' });` }, 'ChatGoogle → google-vertex https://us-east4-aiplatform.googleapis.com'],
  'a client that an own module exports': [{ 'src/a.ts': `import { openai } from './lib/ai';\nopenai.chat.completions.create({}); openai.chat.completions.create({});`, 'src/lib/ai.ts': `${IMPORT}export const openai = new OpenAI({ baseURL: 'https://a.openai.azure.com/openai/v1' });` }, 'openai → azure-openai https://a.openai.azure.com'],
  'a client through a barrel and an alias': [{ 'src/a.ts': `import ai from '@/lib';\nai.responses.create({ model: 'm' });`, 'src/lib/index.ts': `export * from './unrelated';\nexport { default } from './ai';`, 'src/lib/ai.ts': `import Anthropic from '@anthropic-ai/sdk';\nconst own = new Anthropic();\nexport default own;` }, 'ai → anthropic https://api.anthropic.com'],
  'the region that the making module names': [{ 'src/a.ts': `import { bedrockClient } from './aws';\nbedrockClient.send(new InvokeModelCommand({}));`, 'src/aws.ts': `import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\nexport const bedrockClient = new BedrockRuntimeClient({ region: 'eu-west-1' });` }, 'bedrockClient → aws-bedrock https://bedrock-runtime.eu-west-1.amazonaws.com'],
  'a function of an own module that makes a client': [{ 'src/a.ts': `import { getModel } from './model';\nstreamText({ model: getModel() }); // openai`, 'src/model.ts': `import { openai } from '@ai-sdk/openai';\nexport function getModel() { return openai('gpt-4o'); }` }, 'getModel → openai https://api.openai.com'],
  'a registry of models': [{ 'src/a.ts': `import { streamText } from 'ai';\nimport { myProvider } from '@/lib/providers';\nstreamText({ model: myProvider.languageModel('chat') });`, 'src/lib/providers.ts': `import { xai } from '@ai-sdk/xai';\nexport const myProvider = customProvider({ languageModels: { chat: xai('grok') } });` }, 'myProvider → xai https://api.x.ai'],
  'an own class around a client': [{ 'src/a.ts': `import { LlmClient } from './llm';\nnew LlmClient().ask('openai');`, 'src/llm.ts': `import { AzureOpenAI } from 'openai';\nexport class LlmClient { client = new AzureOpenAI({ endpoint: 'https://a.openai.azure.com' }); }` }, 'LlmClient → azure-openai https://a.openai.azure.com'],
  'a CommonJS module that is a client': [{ 'src/a.js': `const openai = require('./ai');\nopenai.chat.completions.create({});`, 'src/ai.js': `const { OpenAI } = require('openai');\nmodule.exports = new OpenAI();` }, 'openai → openai https://api.openai.com'],
  'a URL kept for later': [`export const URL = 'https://api.mistral.ai/v1';`, 'https://api.mistral.ai/v1 → mistral https://api.mistral.ai'],
}; // prettier-ignore

/** Programs that must stay quiet. */
const QUIET: Record<string, Files | string> = {
  "a vendor's lone word from an own module": `import { Groq } from './widgets';\nnew Groq(); // openai`,
  'an import for its effect': `import '@ai-sdk/openai';`,
  'an own module that makes no client': {
    'src/a.ts': `import { client } from './db';\nclient.chat.completions.create({});`,
    'src/db.ts': `import { Pool } from 'pg';\nexport const client = new Pool(); // openai`,
  },
  'an imported address': {
    'src/a.ts': `import { openaiUrl } from './config';\nuse(openaiUrl);`,
    'src/config.ts': `export const openaiUrl = 'https://llm.example.test/v1/messages';`,
  },
  'a class of the same name': `class OpenAI {}\nnew OpenAI();`,
  'a subclass of an own class': `class OpenAI {}\nclass Own extends OpenAI { constructor() { super({ baseURL: 'x' }); } } // openai`,
  'a URL of which nothing is in the code': `fetch(\`https://\${host}/v1/patients\`); // openai`,
  'functions of LlamaIndex that send nothing': `import { Document, Settings } from 'llamaindex';\nnew Document({ text: 'openai' });`,
  'a prefix of no provider': `import { initChatModel } from 'langchain';\ninitChatModel('constructor:some-model'); // openai`,
  'a URL in a comment': `// https://api.openai.com/v1\n/* https://api.anthropic.com/v1/messages */ const a = 1;`,
  'a link to documentation': `const help = 'https://platform.openai.com/docs/guides'; const more = 'https://openrouter.ai/docs';`,
  'a call to the own backend': `fetch('/api/chat', { body: JSON.stringify({ model: 'm', messages: [] }) });`,
  'an HTTP call of no LLM shape': `fetch('https://api.example.test/v1/patients'); // openai`,
  'a host that only ends alike': `fetch('https://api.openai.com.example.test/x'); // openai`,
};

/** Programs that only mention an SDK: its types, its errors, an instance that goes nowhere. */
const MENTIONS: Record<string, readonly [Files | string, string]> = {
  'a type-only import': [`import type OpenAI from 'openai';\nlet a: OpenAI; new OpenAI();`, 'openai → openai https://api.openai.com'],
  'a type-only specifier': [`import { type AzureOpenAI } from 'openai';`, 'openai → azure-openai -'],
  'a type imported by require': [`import type o = require('openai');\nlet a: o.OpenAI;`, 'openai → openai https://api.openai.com'],
  'an error class of the SDK': [`import { APIError } from 'openai';\nclass Own extends APIError {}`, 'openai → openai https://api.openai.com'],
  'a part of the SDK': [`const { toFile } = require('openai/uploads');`, 'openai/uploads → openai https://api.openai.com'],
  'an instance that is only imported': [`import { mistral } from '@ai-sdk/mistral';\nimport { upload } from './upload';\nconst type: typeof mistral = upload.mistral;`, '@ai-sdk/mistral → mistral https://api.mistral.ai'],
  'tools of an instance': [`import { openai } from '@ai-sdk/openai';\nopenai.tools.webSearch({});`, '@ai-sdk/openai → openai https://api.openai.com'],
  'a property of the same name as an instance': [`import { mistral } from '@ai-sdk/mistral';\nuse({ mistral: 1 });`, '@ai-sdk/mistral → mistral https://api.mistral.ai'],
}; // prettier-ignore

describe('javascript recogniser', () => {
  for (const [name, [files, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(files), expected));
  for (const [name, files] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(files), []));

  for (const [name, [files, expected]] of Object.entries(MENTIONS))
    it(`tells of ${name}, as information`, async () => {
      assert.deepEqual(await seen(files), [expected]);
      const [finding] = await findingsIn(typeof files === 'string' ? { 'src/a.ts': files } : files);
      assert.equal(finding?.severity, 'information');
    });

  it('leaves an import unmentioned where a client shows', async () => {
    const text = `import OpenAI from 'openai';\nimport type { ChatCompletion } from 'openai/resources';\nnew OpenAI();`;
    assert.equal((await seen(text)).length, 1);
  });

  it('reads services and model from the calls on the client', async () => {
    const [raw] = await usesIn({
      'src/a.ts': `${IMPORT}class A { ai = new OpenAI();\n f() { this.ai.embeddings.create({ model: 'text-embedding-3-small' }); this.ai.chat.completions.create({}); } }`,
    });
    assert.deepEqual(raw?.use.services, ['embeddings', 'chat']);
    assert.equal(raw?.destination.model, 'text-embedding-3-small');
  });

  it('says without a policy where nothing names the host', async () => {
    const found = await findingsIn({ 'src/a.ts': `fetch(\`\${process.env.X_URL}/v1/chat/completions\`);` });
    assert.deepEqual(found.map(({ rule }) => rule), ['llm/unknown-destination']); // prettier-ignore
  });
});
