import assert from 'node:assert/strict';
import { mend } from './mend';
import { routedTo } from './targets';

const AZURE = routedTo('azure-openai', ['openai']);
const call = (rest: string, url = 'https://api.openai.com/v1/chat/completions') => `curl ${url} ${rest}\n`;
const HEADER = '-H "Authorization: Bearer $OPENAI_API_KEY"';
const BODY = `-d '{"model":"gpt-4o","messages":[]}'`;

async function cannot(text: string, because: RegExp): Promise<void> {
  const { text: after, refused } = await mend('a.sh', text, AZURE);
  assert.equal(after, text);
  assert.match(refused[0] ?? '', because);
}

describe('route: curl', () => {
  it('changes address, key and model of its own command', async () => {
    const other = `curl https://api.example.com -H "Authorization: Bearer $OPENAI_API_KEY" ${BODY}\n`;
    const { text } = await mend('a.sh', call(`${HEADER} ${BODY}`) + other, AZURE);
    assert.equal(
      text,
      `curl https://lakeside-phi.openai.azure.com/openai/v1/chat/completions -H "Authorization: Bearer $AZURE_OPENAI_API_KEY" -d '{"model":"lakeside-gpt4","messages":[]}'\n${other}`,
    );
  });

  it('refuses what it cannot see or the target may not offer', async () => {
    await cannot(call(`${HEADER} -d @body.json`), /model cannot be seen/);
    await cannot(call(`-H "Authorization: Bearer abcdef" ${BODY}`), /Take it into a variable/);
    await cannot(call(BODY), /key of this request is not written/);
    await cannot(call(`${HEADER} -F file=@notes.txt`, 'https://api.openai.com/v1/files'), /Move it by hand/);
    await cannot(call(`${HEADER} -d '{"model":"o9","messages":[]}'`), /has no deployment/);
  });
});
