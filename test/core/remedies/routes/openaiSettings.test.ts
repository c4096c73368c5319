import assert from 'node:assert/strict';
import { mend } from './mend';
import { routedTo } from './targets';

const URL = 'https://lakeside-phi.openai.azure.com/openai/v1/';
const AZURE = routedTo('azure-openai', ['openai']);

const routed = async (path: string, text: string) => (await mend(path, text, AZURE)).text;

describe('route: the address of OpenAI in settings', () => {
  it('changes the address, and keeps the old key as a comment', async () => {
    assert.equal(
      await routed('.env', 'A=1\r\nexport OPENAI_API_KEY=old # mine\r\nOPENAI_BASE_URL="https://api.openai.com/v1"\r\n'),
      `A=1\r\n# export OPENAI_API_KEY=old # mine\r\nexport OPENAI_API_KEY=\r\nOPENAI_BASE_URL="${URL}"\r\n`,
    );
    assert.equal(await routed('.env', 'OPENAI_BASE_URL=https://api.openai.com/v1\nOPENAI_API_KEY='), `OPENAI_BASE_URL=${URL}\nOPENAI_API_KEY=`);
  });

  it('hands on the variable of the target', async () => {
    const text = (url: string, key: string) => `services:\n  a:\n    environment:\n      - "OPENAI_BASE_URL=${url}"\n      - "OPENAI_API_KEY=\${${key}:?}"\n`;
    assert.equal(await routed('compose.yml', text('https://api.openai.com/v1', 'OPENAI_API_KEY')), text(URL, 'AZURE_OPENAI_API_KEY'));
  });

  it('refuses where a key is written into a file that others read', async () => {
    const text = 'services:\n  a:\n    environment:\n      OPENAI_BASE_URL: https://api.openai.com/v1\n      OPENAI_API_KEY: written\n';
    const { text: after, refused } = await mend('compose.yml', text, AZURE);
    assert.equal(after, text);
    assert.match(refused[0]!, /Take it out first/);
  });

  it('hands a key on to its own service only', async () => {
    const service = (name: string, url: string, key: string) => `  ${name}:\n    environment:\n      OPENAI_API_KEY: \${${key}}\n      OPENAI_BASE_URL: ${url}\n`;
    const other = service('b', 'https://llm.example/v1', 'OPENAI_API_KEY');
    const text = `services:\n${service('a', 'https://api.openai.com/v1', 'OPENAI_API_KEY')}${other}`;
    assert.equal(await routed('compose.yml', text), `services:\n${service('a', URL, 'AZURE_OPENAI_API_KEY')}${other}`);
  });

  it('leaves other variables alone', async () => {
    const text = 'MY_OPENAI_BASE_URL_2=https://api.openai.com/v1\n# OPENAI_BASE_URL=https://api.openai.com/v1\n';
    assert.equal(await routed('.env', text), text);
  });
}); // prettier-ignore
