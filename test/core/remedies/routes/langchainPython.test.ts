import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { mend } from './mend';
import { routedTo } from './targets';

const IMPORT = 'from langchain_openai import ChatOpenAI\n';
const AZURE = routedTo('azure-openai', ['openai']);
const DATED = routedTo('azure-openai', ['openai'], { apiVersion: '2025-04-01-preview' });
const BEDROCK = routedTo('aws-bedrock', ['anthropic']);
const VERTEX = routedTo('google-vertex', ['google-gemini-api']);

async function refused(text: string, because: RegExp, policy = AZURE): Promise<void> {
  const mended = await mend('a.py', text, policy);
  assert.equal(mended.text, text);
  assert.match(mended.refused.join(' '), because);
}

async function becomes(before: string, after: string, policy = AZURE): Promise<void> {
  assert.deepEqual(await mend('a.py', before, policy), { text: after, refused: [] });
}

describe('routes of LangChain in Python', () => {
  before(() => grammars.load('python'));

  it('change the model, the address and the key, and nothing else', () =>
    becomes(
      `import os\n\n${IMPORT}\n# the desk\nllm = ChatOpenAI(\n    model_name='gpt-4o',  # agreed\n    openai_api_base='https://api.openai.com/v1',\n    temperature = 0,\n)\n`,
      `import os\n\n${IMPORT}\n# the desk\nllm = ChatOpenAI(\n    model_name='lakeside-gpt4',  # agreed\n    base_url='https://lakeside-phi.openai.azure.com/openai/v1/',\n    api_key=os.environ['AZURE_OPENAI_API_KEY'],\n    temperature = 0,\n)\n`,
    ));

  it('give a constructor without a model the only deployment of its kind', async () => {
    const { text } = await mend('a.py', `${IMPORT}llm = ChatOpenAI()\n`, AZURE);
    assert.match(text, /model="lakeside-gpt4"/);
  });

  it('rename models that calls and bindings ask for', async () => {
    const text = `${IMPORT}llm = ChatOpenAI(model="gpt-4o")\nllm.invoke("x", model="gpt-4o")\nllm.bind(model="gpt-4o").invoke("x")\n`;
    const mended = await mend('a.py', text, AZURE);
    assert.equal(mended.text.match(/lakeside-gpt4/g)?.length, 3);
  });

  it('take the Azure classes where the policy has a dated API', async () => {
    const plain = await mend('a.py', `${IMPORT}llm = ChatOpenAI(model="gpt-4o")\n`, DATED);
    assert.match(plain.text, /import AzureChatOpenAI\n/);
    assert.match(plain.text, /AzureChatOpenAI\(azure_endpoint="https:.*", api_version="2025-04-01-preview"/);
    const member = await mend('a.py', 'import langchain_openai as lc\nllm = lc.ChatOpenAI(model="gpt-4o")\n', DATED); // prettier-ignore
    assert.match(member.text, /lc\.AzureChatOpenAI\(/);
    await refused('from langchain_openai import OpenAI\nllm = OpenAI(model="gpt-4o")\n', /dated API/, DATED);
  });

  it('leave a name imported that the text still needs', async () => {
    const kept = await mend('a.py', 'from langchain_anthropic import ChatAnthropic\nllm = ChatAnthropic(model="claude-sonnet-4-6")\nprint(isinstance(llm, ChatAnthropic))\n', BEDROCK); // prettier-ignore
    assert.match(kept.text, /^from langchain_anthropic import ChatAnthropic\nfrom langchain_aws import ChatBedrockConverse\n/); // prettier-ignore
    const shared = await mend('a.py', 'from langchain_anthropic import ChatAnthropic, convert_to_anthropic_tool  # both\nllm: ChatAnthropic = ChatAnthropic(model="claude-sonnet-4-6")\n', BEDROCK); // prettier-ignore
    assert.match(shared.text, /^from langchain_anthropic import convert_to_anthropic_tool {2}# both\nfrom langchain_aws import ChatBedrockConverse\nllm: ChatBedrockConverse = /); // prettier-ignore
  });

  it('refuse what they cannot see, or what would undo them', async () => {
    await refused(`${IMPORT}llm = ChatOpenAI(**settings)\n`, /options come from elsewhere/);
    await refused(`${IMPORT}llm = ChatOpenAI(model="gpt-4o", root_client=own)\n`, /root_client/);
    await refused(`${IMPORT}llm = ChatOpenAI(model="gpt-4o", default_headers=headers)\n`, /default_headers/);
    await refused(`${IMPORT}llm = ChatOpenAI(model="gpt-4o")\nllm.openai_api_base = other\n`, /openai_api_base is assigned later/); // prettier-ignore
    await refused(`${IMPORT}llm = ChatOpenAI(model="gpt-4o").configurable_fields(model_name=field)\n`, /configure/); // prettier-ignore
    await refused(`${IMPORT}def make(model):\n    return ChatOpenAI(model=model)\n`, /parameter/);
    await refused(`${IMPORT}llm = ChatOpenAI(model="o9")\n`, /o9 has no deployment/);
  });

  it('refuse options that the class on Bedrock does not know', () =>
    refused('from langchain_anthropic import ChatAnthropic\nllm = ChatAnthropic(model="claude-sonnet-4-6", thinking={"type": "enabled"})\n', /thinking/, BEDROCK)); // prettier-ignore

  it('sign in to Vertex AI as the project, without a key', async () => {
    const { text } = await mend('a.py', 'from langchain_google_genai import ChatGoogleGenerativeAI\nllm = ChatGoogleGenerativeAI(model="gemini-2.5-flash", google_api_key=key)\n', VERTEX); // prettier-ignore
    assert.match(text, /vertexai=True, project="lakeside-phi", location="us-east5", base_url="https:\/\/us-east5-aiplatform\.googleapis\.com"/); // prettier-ignore
    assert.doesNotMatch(text, /api_key/);
  });

  it('have nothing left to do in what they wrote', async () => {
    const once = await mend('a.py', `${IMPORT}llm = ChatOpenAI(model="gpt-4o")\n`, AZURE);
    await becomes(once.text, once.text);
  });
});
