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

describe('what a LiteLLM proxy does besides', () => {
  const LIST = 'model_list:\n  - model_name: own\n    litellm_params:\n      model: openai/gpt-4o\n';
  const also = async (text: string) => (await seen(`${LIST}${text}`, 'litellm_config.yaml')).slice(1);

  it('copies requests to callbacks', async () => {
    assert.deepEqual(await also('litellm_settings:\n  success_callback: ["langfuse", "s3"]\n  callbacks:\n    - langsmith\n    - prometheus\n'), ['langfuse → langfuse https://cloud.langfuse.com', 'langsmith → langsmith https://api.smith.langchain.com']); // prettier-ignore
  });

  it('falls back to models that its list does not name', async () => {
    assert.deepEqual(await also('litellm_settings:\n  fallbacks: [{"own": ["groq/llama-3.3-70b"]}]\n  default_fallbacks: ["own"]\n'), ['groq/llama-3.3-70b → groq https://api.groq.com']); // prettier-ignore
  });

  it('reaches the cloud of Ollama through the local server', async () => {
    const text = 'model_list:\n  - litellm_params:\n      model: ollama/gpt-oss:120b-cloud\n';
    assert.deepEqual(await seen(text, 'litellm_config.yaml'), ['ollama/gpt-oss:120b-cloud → ollama-cloud https://ollama.com']); // prettier-ignore
  });
});
