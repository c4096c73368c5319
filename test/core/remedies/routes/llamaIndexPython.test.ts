import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { mend } from './mend';
import { routedTo } from './targets';

const LLM = 'from llama_index.llms.openai import OpenAI\n';
const EMBEDDING = 'from llama_index.embeddings.openai import OpenAIEmbedding\n';
const AZURE = routedTo('azure-openai', ['openai']);

async function refused(text: string, because: RegExp, policy = AZURE): Promise<void> {
  const mended = await mend('a.py', text, policy);
  assert.equal(mended.text, text);
  assert.match(mended.refused.join(' '), because);
}

describe('routes of LlamaIndex', () => {
  before(() => grammars.load('python'));

  it('keep the model that LlamaIndex measures by, and send the deployment', async () => {
    const { text, refused } = await mend('a.py', `import os\n${LLM}M = "gpt-4o"\nllm = OpenAI(model=M, timeout=3)  # note\n`, AZURE); // prettier-ignore
    assert.deepEqual(refused, []);
    assert.match(text, /api_base="https:\/\/lakeside-phi\.openai\.azure\.com\/openai\/v1\/"/);
    assert.match(text, /additional_kwargs=\{"model": "lakeside-gpt4"\}, model=M, timeout=3\) {2}# note\n$/);
    assert.match(text, /^M = "gpt-4o"$/m);
  });

  it('name the deployment of embeddings', async () => {
    const { text } = await mend('a.py', `${EMBEDDING}e = OpenAIEmbedding(model="text-embedding-3-small")\n`, AZURE); // prettier-ignore
    assert.match(text, /model_name="lakeside-embed"/);
    assert.doesNotMatch(text, /model="/);
  });

  it('refuse where a default would still go to OpenAI', async () => {
    const core = 'from llama_index.core import VectorStoreIndex\n';
    await refused(
      `${core}${LLM}llm = OpenAI(model="gpt-4o")\nVectorStoreIndex(nodes)\n`,
      /default embeddings/,
    );
    await refused(`${core}${EMBEDDING}i = VectorStoreIndex(nodes, embed_model=OpenAIEmbedding())\ni.as_query_engine()\n`, /default model/); // prettier-ignore
  });

  it('refuse what they cannot see, or what would undo them', async () => {
    await refused(`${LLM}llm = OpenAI("gpt-4o")\n`, /options come from elsewhere/);
    await refused(`${LLM}llm = OpenAI(model=pick())\n`, /not written in this file/);
    await refused(
      `${LLM}llm = OpenAI(model="gpt-4o", additional_kwargs={"user": "x"})\n`,
      /additional_kwargs/,
    );
    await refused(`${LLM}llm = OpenAI(model="gpt-4o", openai_client=own)\n`, /openai_client/);
    await refused(`${LLM}llm = OpenAI(model="gpt-4o")\nllm.api_base = other\n`, /api_base is assigned later/);
    await refused(`${LLM}llm = OpenAI(model="gpt-4o")\n`, /dated API/, routedTo('azure-openai', ['openai'], { apiVersion: '2025-04-01-preview' })); // prettier-ignore
  });
});
