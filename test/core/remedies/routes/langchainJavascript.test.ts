import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { mend } from './mend';
import { routedTo } from './targets';

const AZURE = routedTo('azure-openai', ['openai']);
const BEDROCK = routedTo('aws-bedrock', ['anthropic']);
const VERTEX = routedTo('google-vertex', ['google-gemini-api']);
const CHAT = "import { ChatOpenAI } from '@langchain/openai';\n";
const URL = "configuration: { baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1/' }";
const KEY = "apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? ''";

async function mended(text: string, policy = AZURE): Promise<string> {
  const result = await mend('src/a.ts', text, policy);
  assert.deepEqual(result.refused, []);
  return result.text;
}

async function refused(text: string, because: RegExp, policy = AZURE): Promise<void> {
  const result = await mend('src/a.ts', text, policy);
  assert.equal(result.text, text);
  assert.match(result.refused[0] ?? '', because);
}

describe('route: classes of LangChain and LlamaIndex in TypeScript', () => {
  before(() => grammars.load('typescript'));

  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'options on one line, of which the rest stays',
      "const a = new ChatOpenAI({ model: 'gpt-4o', temperature: 0 });\n",
      `const a = new ChatOpenAI({ ${URL}, ${KEY}, model: 'lakeside-gpt4', temperature: 0 });\n`,
    ],
    [
      'what configuration holds besides',
      "const a = new ChatOpenAI({ modelName: 'gpt-4o', configuration: { timeout: 9, organization: 'o' }, openAIApiKey: 'k' });\n",
      `const a = new ChatOpenAI({ modelName: 'lakeside-gpt4', configuration: { timeout: 9, baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1/' }, ${KEY} });\n`,
    ],
    [
      'a model as the first argument',
      "const M = 'gpt-4o';\nconst a = new ChatOpenAI(M, { temperature: 0 });\n",
      `const M = 'lakeside-gpt4';\nconst a = new ChatOpenAI(M, { ${URL}, ${KEY}, temperature: 0 });\n`,
    ],
    [
      'a constant that two clients share, one route after the other',
      "const model = 'gpt-4o';\nconst a = new ChatOpenAI({ model });\nconst b = new ChatOpenAI({ model, n: 2 });\n",
      `const model = 'lakeside-gpt4';\nconst a = new ChatOpenAI({ ${URL}, ${KEY}, model: 'lakeside-gpt4' });\nconst b = new ChatOpenAI({ ${URL}, ${KEY}, model, n: 2 });\n`,
    ],
    [
      'a spread that could override what stands before it',
      "const a = new ChatOpenAI({ ...common, model: 'gpt-4o' });\n",
      `const a = new ChatOpenAI({ ...common, ${URL}, ${KEY}, model: 'lakeside-gpt4' });\n`,
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, async () => assert.equal(await mended(CHAT + before), CHAT + after));

  it('writes the model that the class would use by itself', async () =>
    assert.match(
      await mended(
        "import { OpenAIEmbeddings } from '@langchain/openai';\nconst e = new OpenAIEmbeddings();\n",
      ),
      /model: 'lakeside-embed'/,
    ));

  it('swaps the class of Claude, its type and the names of its options', async () => {
    const before =
      "import { ChatAnthropic } from '@langchain/anthropic';\nlet a: ChatAnthropic;\na = new ChatAnthropic({ modelName: 'claude-haiku-4-5', anthropicApiKey: 'k' });\n";
    const after =
      "import { ChatBedrockConverse } from '@langchain/aws';\nlet a: ChatBedrockConverse;\na = new ChatBedrockConverse({ model: 'us.anthropic.claude-haiku-4-5-20251001-v1:0', region: 'us-east-1', endpointHost: 'bedrock-runtime.us-east-1.amazonaws.com' });\n";
    assert.equal(await mended(before, BEDROCK), after);
  });

  it('keeps GOOGLE_API_KEY out of Vertex AI', async () =>
    assert.match(
      await mended(
        "import { ChatGoogleGenerativeAI } from '@langchain/google-genai';\nconst a = new ChatGoogleGenerativeAI({ model: 'gemini-2.5-pro', apiKey: k });\n",
        VERTEX,
      ),
      /new ChatVertexAI\(\{ endpoint: 'us-east5-aiplatform\.googleapis\.com', location: 'us-east5', authOptions: \{ projectId: 'lakeside-phi' \}, model: 'gemini-2\.5-pro', apiKey: '' \}\)/,
    ));

  it('calls of LlamaIndex as well as its classes', async () =>
    assert.match(
      await mended("import { openai } from '@llamaindex/openai';\nconst a = openai({ model: 'gpt-4o' });\n"),
      /openai\(\{ baseURL: 'https:\/\/lakeside-phi[^']*', apiKey: [^,]*, model: 'lakeside-gpt4' \}\)/,
    ));

  it('refuses what would undo it, or cannot be seen', async () => {
    const chat = (options: string) => `${CHAT}const a = new ChatOpenAI(${options});\n`;
    await refused(chat('options'), /come from elsewhere/);
    await refused(chat("{ model: 'gpt-4o' }, { basePath: url }"), /come from elsewhere/);
    await refused(chat("{ model: 'gpt-4o', configuration }"), /configuration holds cannot be seen/);
    await refused(chat("{ configuration: {}, ...common, model: 'gpt-4o' }"), /configuration holds cannot be seen/); // prettier-ignore
    await refused(chat("{ model: 'gpt-4o', azureOpenAIApiInstanceName: 'x' }"), /azureOpenAIApiInstanceName has no equivalent/); // prettier-ignore
    await refused(chat("{ model: 'gpt-4o', configuration: { defaultHeaders: { Authorization: k } } }"), /key of another service/); // prettier-ignore
    await refused(chat("{ model: 'gpt-9' }"), /gpt-9 has no deployment/);
    await refused(
      chat("{ model: 'gpt-4o' }"),
      /dated API version/,
      routedTo('azure-openai', ['openai'], { apiVersion: '2024-10-21' }),
    );
    await refused(
      "import { ChatAnthropic } from '@langchain/anthropic';\nconst a = new ChatAnthropic({ ...common, model: 'claude-haiku-4-5' });\n",
      /come from elsewhere/,
      BEDROCK,
    );
    await refused(
      "import { ChatAnthropic } from '@langchain/anthropic';\nconst a = new ChatAnthropic({ model: 'claude-haiku-4-5', thinking: t });\n",
      /thinking has no equivalent/,
      BEDROCK,
    );
    await refused(
      "import { OpenAI } from '@llamaindex/openai';\nconst a = new OpenAI({ model: 'gpt-4o', session });\n",
      /session has no equivalent/,
    );
    await refused(
      "import { OpenAIResponses } from '@llamaindex/openai';\nconst a = new OpenAIResponses({ model: 'gpt-4o' });\n",
      /Responses API/,
      routedTo('self-hosted', ['openai']),
    );
  });
});
