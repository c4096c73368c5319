import assert from 'node:assert/strict';
import { policyWith, told } from './support';

const OPEN = policyWith({ retentionDays: 30 });
const EXCLUDED = policyWith({ retentionDays: 30, training: 'excluded' });
const openrouter = (request: string) => `import OpenAI from 'openai';\nconst ai = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });\nai.chat.completions.create({ model: 'm', messages, ${request} });`; // prettier-ignore

/** [what, path, text, findings] */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a provider that trains until somebody objects', 'a.ts', `import { Mistral } from '@mistralai/mistralai';\nconst ai = new Mistral({ apiKey });`, ['llm/training-opt-in warning 2']],
  ['an option that allows it', 'a.ts', openrouter(`provider: { data_collection: 'allow' }`), ['llm/training-opt-in error 3: data_collection']],
  ['a default that allows it', 'a.ts', openrouter('stream: true'), ['llm/training-opt-in warning 2']],
  ['a header', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI({ defaultHeaders: { 'X-Data-Sharing': 'true' } });`, ['llm/training-opt-in error 2: X?Data?Sharing']],
  ['sharing with the model provider', 'a.py', 'import boto3\nb = boto3.client("bedrock-runtime", region_name="us-east-1")\nb.converse(modelId="m", data_retention_mode="provider_data_share")\n', ['llm/training-opt-in error 3: data_retention_mode']],
  ['near: an option that refuses it', 'a.ts', openrouter(`provider: { data_collection: 'deny' }`), []],
  ['near: no retention asked for', 'a.ts', openrouter('provider: { zdr: true }'), []],
  ['near: a provider that needs an agreement to train', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI();`, []],
  ['near: an option of something else', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI();\nanalytics.init({ dataCollection: true });`, []],
]; // prettier-ignore

describe('llm/training-opt-in', () => {
  for (const [what, path, text, findings] of CASES) {
    it(what, async () => {
      assert.deepEqual(await told(text, OPEN, `services/${path}`), findings);
      assert.deepEqual(await told(text, EXCLUDED, `services/${path}`), [], 'excluded by the agreement');
    });
  }

  it('is quieter where the zone is', async () => {
    const text = openrouter(`provider: { data_collection: 'allow' }`);
    assert.deepEqual(await told(text, OPEN, 'lib/a.ts'), ['llm/training-opt-in warning 3: data_collection']);
  });

  it('leaves a service without approval to its own rule', async () => {
    const text = `import { CohereClient } from 'cohere-ai';\nconst ai = new CohereClient({ token });`;
    assert.deepEqual(await told(text, OPEN), ['llm/no-baa error 2']);
  });

  it('does not ask it of a server of your own', async () => {
    const own = policyWith({}, { approvals: { ward: { provider: 'mistral', selfHosted: true, hostedOn: 'main', endpoints: ['https://llm.lakeside.test'], status: 'approved' } } }); // prettier-ignore
    const text = `import { Mistral } from '@mistralai/mistralai';\nconst ai = new Mistral({ serverURL: 'https://llm.lakeside.test' });`;
    assert.deepEqual(await told(text, own), []);
  });
});
