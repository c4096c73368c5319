import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { mend } from './mend';
import { routedTo } from './targets';

const AZURE = routedTo('azure-openai', ['openai']);
const WARD = routedTo('self-hosted', ['openai']);
const BEDROCK = routedTo('aws-bedrock', ['anthropic']);
const VERTEX = routedTo('google-vertex', ['google-gemini-api']);

const OPENAI = "import { openai } from '@ai-sdk/openai';\n";
const PINNED = `import { createOpenAI } from '@ai-sdk/openai';

const openai = createOpenAI({
  baseURL: 'http://10.2.0.7:11434/v1',
  apiKey: 'unused',
});
`;

async function mended(text: string, policy = WARD): Promise<string> {
  const result = await mend('src/a.ts', text, policy);
  assert.deepEqual(result.refused, []);
  return result.text;
}

async function refused(text: string, because: RegExp, policy = WARD): Promise<void> {
  const result = await mend('src/a.ts', text, policy);
  assert.equal(result.text, text);
  assert.match(result.refused[0] ?? '', because);
}

describe('route: providers of the AI SDK', () => {
  before(() => grammars.load('typescript'));

  it('makes the ready-made instance here, under its own name, and asks chat completions', async () => {
    const asks = (model: string, chat = '.chat') =>
      `export const a = openai${chat}('${model}');\nexport const b = openai.${chat === '' ? 'responses' : 'chat'}('${model}');\nexport const c = openai.textEmbeddingModel('EMBED');\n`;
    const after = await mended(OPENAI + asks('gpt-4o', '').replace('EMBED', 'text-embedding-3-small'));
    assert.equal(after, PINNED + asks('llama3.3').replace('EMBED', 'nomic-embed-text'));
  });

  it('keeps the Responses API on Azure OpenAI', async () =>
    assert.match(
      await mended(`${OPENAI}export const a = openai('gpt-4o');\n`, AZURE),
      /= openai\('lakeside-gpt4'\)/,
    ));

  it('puts the instance below all imports, and takes only its name out of them', async () => {
    const before =
      "import { createOpenAI, openai as vendor } from '@ai-sdk/openai'; // models\nimport { embed } from 'ai';\nexport const a = vendor.chat('gpt-4o');\nexport { createOpenAI, embed };\n";
    const after =
      "import { createOpenAI } from '@ai-sdk/openai'; // models\nimport { embed } from 'ai';\n\nconst vendor = createOpenAI({\n  baseURL: 'http://10.2.0.7:11434/v1',\n  apiKey: 'unused',\n});\nexport const a = vendor.chat('llama3.3');\nexport { createOpenAI, embed };\n";
    assert.equal(await mended(before), after);
  });

  it('leaves a name that means something else where it stands', async () => {
    const own = "export const f = (openai: (model: string) => string) => openai('gpt-4o');\n";
    const { text: after } = await mend('src/a.ts', `${OPENAI}export const a = openai.chat('gpt-4o');\n${own}`, WARD); // prettier-ignore
    assert.ok(after.startsWith(PINNED) && after.endsWith(own), after);
  });

  it('leaves a provider that goes elsewhere alone', async () => {
    const groq = "const groq = createOpenAI({ baseURL: 'https://api.groq.com/openai/v1', apiKey: 'k' });\nexport const b = groq.chat('gpt-4o');\n"; // prettier-ignore
    const after = await mended(
      `import { createOpenAI } from '@ai-sdk/openai';\n${groq}const own = createOpenAI();\nexport const a = own('gpt-4o');\n`,
    );
    assert.ok(after.includes(groq), after);
    assert.match(after, /own\.chat\('llama3\.3'\)/);
  });

  it('swaps the package, and keeps other names of the old one', async () => {
    const before =
      "import { anthropic, createAnthropic } from '@ai-sdk/anthropic';\nexport const a = anthropic('claude-sonnet-4-6');\nexport { createAnthropic };\n";
    const after = await mended(before, BEDROCK);
    assert.match(after, /^import \{ createAnthropic \} from '@ai-sdk\/anthropic';\nimport \{ createBedrockAnthropic \} from '@ai-sdk\/amazon-bedrock\/anthropic';\n/); // prettier-ignore
    assert.match(after, /\nexport const a = anthropic\('us\.anthropic\.claude-sonnet-4-6'\);\n/);
  });

  it('renames what Vertex AI calls otherwise', async () => {
    const text =
      "import { google } from '@ai-sdk/google';\nexport const a = google.generativeAI('gemini-2.5-pro');\n";
    assert.match(await mended(text, VERTEX), /google\.languageModel\('gemini-2\.5-pro'\)/);
  });

  it('refuses what cannot be seen or is not there', async () => {
    await refused(`${OPENAI}export const registry = make({ openai });\n`, /handed to other code/);
    await refused(
      `${OPENAI}generate({ model: openai('gpt-4o'), tools: { s: openai.tools.webSearch({}) } });\n`,
      /run on the server/,
    );
    await refused(`${OPENAI}export const a = openai.realtime('gpt-4o');\n`, /asked for realtime/);
    await refused(`${OPENAI}export const a = openai('gpt-9');\n`, /gpt-9 has no deployment/);
    await refused(
      "import { createOpenAI } from '@ai-sdk/openai';\nexport const own = createOpenAI();\n",
      /Other files/,
    );
    await refused(
      "import { createOpenAI } from '@ai-sdk/openai';\nconst own = createOpenAI({ headers: { Authorization: k } });\nexport const a = own.chat('gpt-4o');\n",
      /key of another service/,
    );
    await refused(
      "import { createAnthropic } from '@ai-sdk/anthropic';\nconst own = createAnthropic({ ...common });\nexport const a = own('claude-sonnet-4-6');\n",
      /come from elsewhere/,
      BEDROCK,
    );
    await refused(
      `${OPENAI}export const a = openai('gpt-4o');\n`,
      /dated API version/,
      routedTo('azure-openai', ['openai'], { apiVersion: '2024-10-21' }),
    );
  });
});
