import assert from 'node:assert/strict';
import { findingsIn, policyWith, sentences, told } from './support';

const TS = `import OpenAI from 'openai';\nconst ai = new OpenAI();\n`;
const PY = 'from openai import OpenAI\nclient = OpenAI()\n';

/** [what, path, text, labels that are told] */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['the Responses API by default', 'a.ts', `${TS}await ai.responses.create({ model: 'm', input });`, ['responses.create']],
  ['its streams and parsers', 'a.ts', `${TS}ai.responses.stream({ input });\nai.responses.parse({ input });`, ['responses.stream', 'responses.parse']],
  ['store: true', 'a.ts', `${TS}ai.chat.completions.create({ model: 'm', messages, store: true });`, ['store: true']],
  ['store through a constant and a spread', 'a.ts', `${TS}const KEEP = true;\nconst base = { store: KEEP };\nai.chat.completions.create({ ...base, model: 'm' });`, ['store: true']],
  ['a request put together before', 'a.ts', `${TS}const body = { model: 'm', input, store: false, previous_response_id: last };\nai.responses.create(body);`, ['previous_response_id']],
  ['a conversation', 'a.ts', `${TS}ai.responses.create({ input, store: false, conversation: id });`, ['conversation']],
  ['background mode', 'a.ts', `${TS}ai.responses.create({ input, store: false, background: true });`, ['background: true']],
  ['files, threads, batches and vector stores', 'a.ts', `${TS}ai.files.create({ file });\nai.beta.threads.create();\nai.batches.create({});\nai.vectorStores.files.uploadAndPoll('v', file);`, ['files.create', 'threads.create', 'batches.create', 'files.uploadAndPoll']],
  ['a client kept in a class', 'a.ts', `import OpenAI from 'openai';\nclass A { ai = new OpenAI();\n go() { return this.ai.responses.create({ input }); } }`, ['responses.create']],
  ['a request by fetch', 'a.ts', `await fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ model, input, store: true }) });`, ['store: true']],
  ['options of the AI SDK', 'a.ts', `import { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\nawait generateText({ model: openai('m'), prompt, providerOptions: { openai: { store: true } } });`, ['store: true']],
  ['LangChain on the Responses API', 'a.ts', `import { ChatOpenAI } from '@langchain/openai';\nconst m = new ChatOpenAI({ model: 'm', useResponsesApi: true });`, ['ChatOpenAI']],
  ['Python', 'a.py', `${PY}client.responses.create(model="m", input=x)\nclient.chat.completions.create(model="m", messages=[], store=True)\n`, ['responses.create', 'store=True']],
  ['Python through a dict', 'a.py', `${PY}args = {"model": "m", "store": True}\nclient.chat.completions.create(**args)\n`, ['store: true']],
  ['Python requests', 'a.py', 'import requests\nrequests.post("https://api.openai.com/v1/chat/completions", json={"model": "m", "messages": [], "store": True})\n', ['store: true']],
  ['LiteLLM on the Responses API', 'a.py', 'import litellm\nlitellm.responses(model="openai/gpt-4o", input=x)\n', ['litellm.responses']],
  ['a model that is shared with its maker', 'a.py', 'import boto3\nb = boto3.client("bedrock-runtime", region_name="us-east-1")\nb.converse(modelId="us.anthropic.claude-fable-5", messages=[])\n', ['us.anthropic.claude-fable-5']],
  ['Go', 'a.go', 'package main\n\nimport "github.com/openai/openai-go/v3"\n\nfunc f() {\n\tclient := openai.NewClient()\n\tclient.Responses.New(ctx, responses.ResponseNewParams{Store: openai.Bool(true)})\n}\n', ['store: true']],
  ['C# by default', 'A.cs', 'using OpenAI.Responses;\nvar client = new ResponsesClient(model: "m", apiKey: key);\nvar r = await client.CreateResponseAsync("x");\n', ['responses']],
  ['a notebook', 'a.ipynb', JSON.stringify({ cells: [{ cell_type: 'code', source: ['from openai import OpenAI\n', 'client = OpenAI()\n', 'client.chat.completions.create(model="m", messages=[], store=True)'], outputs: [], metadata: {}, execution_count: null }], metadata: { kernelspec: { language: 'python', name: 'python3', display_name: 'p' } }, nbformat: 4, nbformat_minor: 5 }), ['store: true']],
  ['near: Go with store off', 'a.go', 'package main\n\nimport "github.com/openai/openai-go/v3"\n\nfunc f() {\n\tclient := openai.NewClient()\n\tclient.Responses.New(ctx, responses.ResponseNewParams{Store: openai.Bool(false)})\n}\n', []],
  ['curl', 'a.sh', `curl https://api.openai.com/v1/chat/completions -d '{"model":"m","messages":[],"store": true}'\n`, ['store: true']],
  ['curl to files', 'a.sh', 'curl https://api.openai.com/v1/files -F purpose=batch -F file=@notes.jsonl\n', ['/v1/files']],

  ['near: store: false', 'a.ts', `${TS}ai.responses.create({ input, store: false });`, []],
  ['near: store from elsewhere', 'a.ts', `${TS}ai.responses.create({ input, store: settings.store });`, []],
  ['near: a request from elsewhere', 'a.ts', `${TS}export const go = (body) => ai.responses.create(body);`, []],
  ['near: chat, which stores nothing by default', 'a.ts', `${TS}ai.chat.completions.create({ model: 'm', messages });`, []],
  ['near: listing and deleting', 'a.ts', `${TS}ai.files.list();\nai.files.del(id);\nai.responses.delete(id);`, []],
  ['near: a store that is no option of a call', 'a.ts', `${TS}const state = { store: true };\nai.chat.completions.create({ model: 'm', messages });`, []],
  ['near: a word in the prompt', 'a.ts', `${TS}ai.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'x', store: true }] });`, []],
  ['near: another library', 'a.ts', `${TS}redux.configure({ store: true });\ns3.files.create({});`, []],
  ['near: LangChain without retention', 'a.ts', `import { ChatOpenAI } from '@langchain/openai';\nconst m = new ChatOpenAI({ useResponsesApi: true, zdrEnabled: true });`, []],
  ['near: Python store=False', 'a.py', `${PY}client.responses.create(model="m", input=x, store=False)\n`, []],
]; // prettier-ignore

describe('llm/retention', () => {
  const policy = policyWith({ retentionDays: 0, training: 'excluded' });
  for (const [what, path, text, labels] of CASES) {
    it(what, async () => {
      const found = (await findingsIn(text, policy, `services/${path}`)).filter(({ rule }) => rule === 'llm/retention'); // prettier-ignore
      assert.deepEqual(found.map(({ label }) => label).sort(), [...labels].sort());
    });
  }

  const text = `${TS}ai.responses.create({ model: 'm', input });`;

  it('is as loud as the zone where 0 days are recorded, and information where nothing is', async () => {
    assert.deepEqual(await told(text, policy), ['llm/retention error 3: responses.create']);
    assert.deepEqual(await told(text, policy, 'lib/a.ts'), ['llm/retention warning 3: responses.create']);
    assert.deepEqual(await told(text, policyWith({ training: 'excluded' })), ['llm/retention information 3: responses.create']); // prettier-ignore
    assert.deepEqual(await told(text, policyWith({ training: 'excluded', retentionDays: 30 })), []);
  });

  it('speaks only of what is approved', async () => {
    const other = text.replace('new OpenAI()', "new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' })");
    assert.deepEqual(await told(other, policy), ['llm/no-baa error 2']);
  });

  it('names no default of a provider that keeps nothing by itself', async () => {
    const mistral = text.replace('new OpenAI()', "new OpenAI({ baseURL: 'https://api.mistral.ai/v1' })");
    assert.deepEqual(await told(mistral, policy), []);
  });

  it('says who keeps it, what is recorded and what would settle it', async () => {
    assert.deepEqual(await sentences(text, policy), [
      'responses.create without store set to false has OpenAI (api.openai.com) keep what is sent; agreement main records a retention of 0 days. Set store to false, or have the agreement cover it.',
    ]);
  });

  it('points at the policy line of the approval', async () => {
    const [finding] = await findingsIn(text, policy);
    assert.equal(finding?.decidedBy?.text, 'approvals.openai');
  });
});
