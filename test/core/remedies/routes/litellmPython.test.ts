import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { mend } from './mend';
import { routedTo } from './targets';

const IMPORT = 'import litellm\n';
const AZURE = routedTo('azure-openai', ['openai']);

async function refused(text: string, because: RegExp, policy = AZURE): Promise<void> {
  const mended = await mend('a.py', text, policy);
  assert.equal(mended.text, text);
  assert.match(mended.refused.join(' '), because);
}

describe('routes of LiteLLM', () => {
  before(() => grammars.load('python'));

  it('change the model string, the address and the key, and nothing else', async () => {
    const before = `import os\n\n${IMPORT}litellm.completion(\n    'openai/gpt-4o', messages,  # both by place\n    api_key=key,\n    temperature = 0,\n)\n`;
    const after = `import os\n\n${IMPORT}litellm.completion(\n    'openai/lakeside-gpt4', messages,  # both by place\n    api_base='https://lakeside-phi.openai.azure.com/openai/v1/',\n    api_key=os.environ['AZURE_OPENAI_API_KEY'],\n    temperature = 0,\n)\n`;
    const { text } = await mend('a.py', before, AZURE);
    assert.equal(text, after);
  });

  it('write each service as LiteLLM names it', async () => {
    const call = (model: string) => `${IMPORT}litellm.completion(model="${model}", messages=[])\n`;
    const of = async (model: string, ...[destination, from, extra]: Parameters<typeof routedTo>) =>
      /model="([^"]*)"/.exec((await mend('a.py', call(model), routedTo(destination, from, extra))).text)?.[1];
    assert.equal(await of('gpt-4o', 'azure-openai', ['openai']), 'openai/lakeside-gpt4');
    assert.equal(await of('gpt-4o', 'azure-openai', ['openai'], { apiVersion: '2025-04-01-preview' }), 'azure/lakeside-gpt4'); // prettier-ignore
    assert.equal(await of('openai/gpt-4o', 'self-hosted', ['openai']), 'openai/llama3.3');
    assert.equal(await of('claude-sonnet-4-6', 'aws-bedrock', ['anthropic']), 'bedrock/converse/us.anthropic.claude-sonnet-4-6'); // prettier-ignore
    assert.equal(await of('anthropic/claude-sonnet-4-6', 'google-vertex', ['anthropic']), 'vertex_ai/claude-sonnet-4-6@default'); // prettier-ignore
    assert.equal(await of('gemini/gemini-2.5-flash', 'google-vertex', ['google-gemini-api']), 'vertex_ai/gemini-2.5-flash'); // prettier-ignore
  });

  it('leave the calls to other services as they are', async () => {
    const other = 'litellm.completion(model="claude-sonnet-4-6", messages=[])\n';
    const { text } = await mend('a.py', `${IMPORT}litellm.completion(model="gpt-4o", messages=[])\n${other}`, AZURE); // prettier-ignore
    assert.ok(text.endsWith(other));
  });

  it('refuse what would answer in place of the model, or cannot be seen', async () => {
    const call = (more: string) => `${IMPORT}litellm.completion(model="gpt-4o", messages=[], ${more})\n`;
    await refused(call('fallbacks=["claude-sonnet-4-6"]'), /Another model/);
    await refused(call('extra_headers=headers'), /Another model/);
    await refused(call('**more'), /come from elsewhere/);
    await refused(
      `${IMPORT}litellm.model_alias_map = aliases\n${call('n=1')}`,
      /model_alias_map is assigned/,
    );
    await refused(`${IMPORT}litellm.completion(model="o9-mini", messages=[])\n`, /has no deployment/);
    await refused(`${IMPORT}router = litellm.Router(model_list=models)\n${call('n=1')}`, /Router/);
  });

  it('have nothing left to do in what they wrote', async () => {
    const once = await mend('a.py', `${IMPORT}litellm.embedding(model="text-embedding-3-small", input=[])\n`, AZURE); // prettier-ignore
    assert.match(once.text, /openai\/lakeside-embed/);
    assert.deepEqual(await mend('a.py', once.text, AZURE), once);
  });
});
