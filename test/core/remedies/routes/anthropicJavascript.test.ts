import assert from 'node:assert/strict';
import type { RouteDestination } from '../../../../src/core/routeTable';
import { grammars } from '../../support';
import { explained, mend } from './mend';
import { routedTo } from './targets';

const IMPORT = "import Anthropic from '@anthropic-ai/sdk';\n";
const MADE = `${IMPORT}const client = new Anthropic();\n`;
const BEDROCK = "baseURL: 'https://bedrock-runtime.us-east-1.amazonaws.com', awsRegion: 'us-east-1'";

async function routed(text: string, to: RouteDestination = 'aws-bedrock', extra: object = {}, path = 'src/a.ts') {
  const { text: after, refused } = await mend(path, text, routedTo(to, ['anthropic'], extra));
  assert.deepEqual(refused, []);
  return after;
} // prettier-ignore

async function refused(text: string, because: RegExp, to: RouteDestination = 'aws-bedrock', extra: object = {}) {
  const result = await mend('src/a.ts', text, routedTo(to, ['anthropic'], extra));
  assert.equal(result.text, text);
  assert.match(result.refused.join(), because);
} // prettier-ignore

describe('route: Anthropic in TypeScript and JavaScript', () => {
  before(() => Promise.all((['javascript', 'typescript'] as const).map((id) => grammars.load(id))));

  it('takes out the key and the import that nothing needs any more', async () => {
    const before = `${IMPORT}const apiKey = process.env.ANTHROPIC_API_KEY;\nconst client = new Anthropic({ apiKey, timeout: 9 });\n`;
    const after = `import { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';\nconst client = new AnthropicBedrock({ ${BEDROCK}, timeout: 9 });\n`;
    assert.equal(await routed(before), after);
  });

  it('keeps types and errors of the main package, and lets the type of the client follow', async () => {
    const use = 'export function f(c: Anthropic, m: Anthropic.MessageParam) {}\n';
    assert.match(
      await routed(MADE + use),
      /^import type Anthropic .*\nimport \{ AnthropicBedrock \}[\s\S]*c: AnthropicBedrock, m: Anthropic\.M/,
    );
    assert.match(
      await routed(`${MADE}if (e instanceof Anthropic.APIError) throw e;\n`),
      /^import Anthropic from .*\nimport \{ AnthropicBedrock \}/,
    );
  });

  it('imports the new class in the style of the old one', async () => {
    const made = (name: string) => `const client = new ${name}({ timeout: 9 });\n`;
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ["import { Anthropic as Claude, APIError } from '@anthropic-ai/sdk';\n", 'Claude', /^import \{ APIError \} from .*\nimport \{ AnthropicBedrock \} from/],
      ['import * as sdk from "@anthropic-ai/sdk"\n', 'sdk.Anthropic', /^import \{ AnthropicBedrock \} from "@anthropic-ai\/bedrock-sdk"\n/],
      ["import sdk = require('@anthropic-ai/sdk');\n", 'sdk', /^import bedrock = require\(.*\);\nconst client = new bedrock\.AnthropicBedrock\(/],
      ["const Anthropic = require('@anthropic-ai/sdk').default;\n", 'Anthropic', /^const \{ AnthropicBedrock \} = require\('@anthropic-ai\/bedrock-sdk'\);\n/],
      ["var { Anthropic: A } = require('@anthropic-ai/sdk');\n", 'A', /^var \{ AnthropicBedrock \} = require\(/],
    ]; // prettier-ignore
    for (const [head, name, expected] of cases) assert.match(await routed(head + made(name)), expected);
  });

  it('takes the class for bedrock-mantle where the endpoint is one', async () => {
    const extra = { endpoints: ['https://bedrock-mantle.us-east-1.api.aws'] };
    assert.match(await routed(MADE, 'aws-bedrock', extra), /new AnthropicBedrockMantle\(\{[^}]*api\.aws\/anthropic'/); // prettier-ignore
  });

  it('reads the key from the variable that the policy names', async () => {
    assert.match(await routed(MADE, 'aws-bedrock', { keyEnv: 'WARD_KEY' }), /apiKey: process\.env\['WARD_KEY'\]/); // prettier-ignore
  });

  it('keeps a token of the environment from a server of one’s own', async () => {
    assert.match(await routed(MADE, 'self-hosted'), /apiKey: 'unused',\s+authToken: null/);
  });

  it('routes two clients one after the other with one import', async () => {
    const after = await routed(`${MADE}const other = new Anthropic();\n`, 'google-vertex');
    assert.equal(after.match(/import/g)?.length, 1);
    assert.equal(after.match(/new AnthropicVertex/g)?.length, 2);
  });

  it('refuses what the target does not offer', async () => {
    const call = (text: string) => `${MADE}client.${text};\n`;
    const message = "model: 'claude-sonnet-4-6', max_tokens: 9, messages: []";
    await refused(call('messages.batches.create({ requests: [] })'), /batches/);
    await refused(call('files.list()'), /file uploads/);
    await refused(call(`beta.messages.create({ ${message} })`), /beta features/);
    await refused(call(`messages.countTokens({ ${message} })`), /counting of tokens/);
    await refused(call('models.list()'), /list of models/);
    await refused(
      call(`messages.create({ ${message}, tools: [{ type: 'web_search_20250305', name: 'web_search' }] })`),
      /run on the server/,
    );
    await refused(call(`withOptions({ apiKey: other }).messages.create({ ${message} })`), /address or key/);
    await refused(
      `${IMPORT}new Anthropic({ defaultHeaders: { 'x-api-key': k } });\n`,
      /key of another service/,
    );
  });

  it('refuses what it cannot see through', async () => {
    await refused(`${IMPORT}const c = new Anthropic({ ...common });\n`, /come from elsewhere/);
    await refused(`${MADE}register(Anthropic);\n`, /more than making clients/);
    await refused(`${MADE}let t: InstanceType<typeof Anthropic>;\n`, /more than making clients/);
    await refused(`${MADE}const other = new Anthropic();\nlet t: Anthropic;\n`, /Route all calls/);
    await refused(`${MADE}const AnthropicBedrock = 1;\n`, /taken in this file/);
  });

  it('refuses model ids that the current package would not be answered for', async () => {
    const text = `${MADE}client.messages.create({ model: 'claude-haiku-4-5', max_tokens: 9, messages: [] });\n`;
    await refused(text, /older API version/);
  });

  it('says why a request by hand stays', async () => {
    const text = "await fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: '{}' });\n";
    assert.match(await explained('src/a.ts', text, routedTo('aws-bedrock', ['anthropic'])), /@anthropic-ai\/sdk first/); // prettier-ignore
  });
});
