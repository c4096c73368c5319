import assert from 'node:assert/strict';
import { mend, unapproved } from './mend';
import { routedTo } from './targets';

const POLICY = routedTo('azure-openai', ['openai']);
const URL = 'https://lakeside-phi.openai.azure.com/openai/v1';

describe('route: Spring AI settings', () => {
  const cases: readonly (readonly [name: string, path: string, before: string, after: string])[] = [
    [
      'properties, with the rest as it was',
      'src/main/resources/application.properties',
      'server.port = 8080\r\nspring.ai.openai.api-key = ${OPENAI_API_KEY}\r\n! a comment\r\nspring.ai.openai.chat.options.model = gpt-4o\r\nspring.ai.openai.project-id = p\r\n',
      `server.port = 8080\r\nspring.ai.openai.api-key = \${AZURE_OPENAI_API_KEY}\r\nspring.ai.openai.base-url = ${URL}\r\nspring.ai.openai.chat.completions-path = /chat/completions\r\nspring.ai.openai.embedding.embeddings-path = /embeddings\r\n! a comment\r\nspring.ai.openai.chat.options.model = lakeside-gpt4\r\n`,
    ],
    [
      'YAML whose last line has no end',
      'application-dev.yml',
      'spring:\n  ai:\n    openai:\n      chat.options.model: ${MODEL}\n      base-url: https://api.openai.com',
      `spring:\n  ai:\n    openai:\n      chat.options.model: lakeside-gpt4\n      base-url: ${URL}\n      api-key: \${AZURE_OPENAI_API_KEY}\n      chat.completions-path: /chat/completions\n      embedding.embeddings-path: /embeddings\n`,
    ],
  ];
  for (const [name, path, before, after] of cases)
    it(name, async () => {
      const { text, refused } = await mend(path, before, POLICY);
      assert.deepEqual([refused, text], [[], after]);
      assert.deepEqual(await unapproved(path, text, POLICY), []);
    });

  const base = 'spring.ai.openai.base-url=https://api.openai.com\n';
  const refusals: readonly (readonly [name: string, text: string, because: RegExp])[] = [
    ['settings of several profiles', `${base}#---\nspring.config.activate.on-profile=test\nserver.port=1\n`, /several profiles/],
    ['services that the target does not have', `${base}spring.ai.openai.audio.speech.options.model=tts-1\n`, /images, audio/],
    ['a model without a deployment', `${base}spring.ai.openai.chat.options.model=gpt-3.5-turbo\n`, /has no deployment/],
    ['an address without a place for the key', 'spring.ai.openai.chat.base-url=https://api.openai.com\n', /by hand/],
  ]; // prettier-ignore
  for (const [name, text, because] of refusals)
    it(`refuses ${name}`, async () => {
      const mended = await mend('application.properties', text, POLICY);
      assert.equal(mended.text, text);
      assert.match(mended.refused.join(' '), because);
    });
});
