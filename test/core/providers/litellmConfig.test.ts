import assert from 'node:assert/strict';
import { seen } from './examine';

describe('LiteLLM config recogniser', () => {
  it('sees where each model is sent', async () => {
    const text = `model_list:
  - model_name: fast # any name
    litellm_params:
      model: groq/llama-3.3-70b
      api_key: os.environ/GROQ_API_KEY
  - model_name: own
    litellm_params:
      model: openai/own
      api_base: https://llm.example.test/v1
  - model_name: covered
    litellm_params:
      model: azure/lakeside-gpt4o
      api_base: os.environ/AZURE_API_BASE
`;
    const files = { 'litellm/config.yaml': text, 'litellm/.env': 'AZURE_API_BASE=https://lakeside.openai.azure.com\n' }; // prettier-ignore
    assert.deepEqual(await seen(files), [
      'groq/llama-3.3-70b → groq https://api.groq.com',
      'https://llm.example.test/v1 → ? https://llm.example.test',
      'os.environ/AZURE_API_BASE → azure-openai https://lakeside.openai.azure.com',
    ]);
  });

  it('leaves the same key elsewhere to what reads variables', async () => {
    assert.deepEqual(await seen('api_base: https://api.openai.com/v1\n', 'config.yaml'), ['api_base → openai https://api.openai.com']); // prettier-ignore
  });

  it('stays quiet at other lists of models', async () => {
    assert.deepEqual(await seen('model_list:\n  - model_name: a\n    params:\n      model: groq/a\n', 'config.yaml'), []); // prettier-ignore
    assert.deepEqual(await seen('# litellm_params\nmodel: groq/a\n', 'config.yaml'), []);
  });
});
