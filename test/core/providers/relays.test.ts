import assert from 'node:assert/strict';
import { seen } from './examine';

const CONFIG = 'model_list:\n  - model_name: a\n    litellm_params:\n      model: azure/gpt-4o\n      api_base: https://lakeside.openai.azure.com\n  - model_name: b\n    litellm_params:\n      model: anthropic/claude-sonnet-4-5\n'; // prettier-ignore
const UPSTREAMS = ['OpenAI → azure-openai https://lakeside.openai.azure.com', 'OpenAI → anthropic https://api.anthropic.com']; // prettier-ignore

describe('relays of the project', () => {
  it('are followed from a client to their upstreams', async () => {
    const files = {
      'src/a.ts': `import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'http://localhost:4000' });`,
      'litellm_config.yaml': CONFIG,
    };
    assert.deepEqual(await seen(files), ['OpenAI → litellm-proxy http://localhost:4000', ...UPSTREAMS]);
  });

  it('are followed through a variable', async () => {
    const files = {
      'svc/a.py': `from openai import OpenAI\nclient = OpenAI()\n`,
      '.env': 'OPENAI_BASE_URL=http://litellm:4000/v1\n',
      'litellm/config.yaml': CONFIG,
    };
    assert.deepEqual(await seen(files), ['OpenAI → litellm-proxy http://litellm:4000', ...UPSTREAMS]);
  });

  it('are not assumed behind another port, a public host, or without a list of models', async () => {
    for (const [url, config] of [
      ['http://localhost:8080', CONFIG],
      ['https://llm.example.test:4000', CONFIG],
      ['http://localhost:4000', 'model_list: []\n'],
    ] as const) {
      const files = {
        'a.ts': `import OpenAI from 'openai';\nnew OpenAI({ baseURL: '${url}' });`,
        'litellm_config.yaml': config,
      };
      assert.equal((await seen(files)).length, 1, url);
    }
  });
});
