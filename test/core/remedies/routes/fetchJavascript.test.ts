import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { mend } from './mend';
import { routedTo } from './targets';

const CHAT = 'https://api.openai.com/v1/chat/completions';
const HEADERS = 'headers: { Authorization: `Bearer ${key}` }';
const BODY = "body: JSON.stringify({ model: 'gpt-4o', messages: [] })";
const AXIOS = "import axios from 'axios';\n";

async function routed(text: string, extra: object = {}) {
  const result = await mend('src/a.ts', text, routedTo('azure-openai', ['openai'], extra));
  return result.refused.length > 0 ? `cannot: ${result.refused.join()}` : result.text;
}

describe('route: fetch and axios', () => {
  before(() => grammars.load('typescript'));

  it('replaces address, key and model and keeps the rest', async () => {
    const before = `fetch('${CHAT}', { method: 'POST', ${HEADERS}, ${BODY} }); // now\n`;
    const after = "fetch('https://lakeside-phi.openai.azure.com/openai/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env['AZURE_OPENAI_API_KEY'] ?? ''}` }, body: JSON.stringify({ model: 'lakeside-gpt4', messages: [] }) }); // now\n";
    assert.equal(await routed(before), after);
  }); // prettier-ignore

  it('changes a constant only where nothing else needs it', async () => {
    const constant = `const URL_ = '${CHAT}';\n`;
    const call = `fetch(URL_, { ${HEADERS}, ${BODY} });\n`;
    assert.match(await routed(constant + call), /^const URL_ = 'https:\/\/lakeside/);
    const shared = await routed(`export ${constant}${call}`);
    assert.match(shared, /^export const URL_ = 'https:\/\/api\.openai\.com/);
    assert.match(shared, /fetch\('https:\/\/lakeside/);
  });

  it('refuses what it cannot see through', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      [`fetch('${CHAT}', { ...options, ${HEADERS}, ${BODY} });`, /options come from elsewhere/],
      [`fetch('${CHAT}', { headers: make(), ${BODY} });`, /headers come from elsewhere/],
      [`fetch('${CHAT}', { headers: { 'content-type': 'x' }, ${BODY} });`, /key of this request is not written/],
      [`const headers = { Authorization: k };\nfetch('${CHAT}', { headers, ${BODY} });\nsend(headers);`, /headers come from elsewhere/],
      [`fetch('${CHAT}', { ${HEADERS}, body });`, /its model cannot be seen/],
      [`fetch('https://api.openai.com/v1/chat/completions/x', { ${HEADERS}, ${BODY} });`, /does not offer in the same way/],
      [`fetch('https://api.openai.com/v1/files', { method: 'POST', ${HEADERS}, ${BODY} });`, /does not offer in the same way/],
      [`${AXIOS}axios.interceptors.request.use(f);\naxios.post('${CHAT}', { model: 'gpt-4o' }, { ${HEADERS} });`, /changed on their way/],
      [`${AXIOS}const api = axios.create({ baseURL: 'https://api.openai.com/v1', ${HEADERS} });\napi.post(path, { model: 'gpt-4o' });`, /put together elsewhere/],
      [`${AXIOS}const api = axios.create({ baseURL: 'https://api.openai.com/v1', ${HEADERS} });\napi.get('/models');`, /put together elsewhere/],
    ];
    for (const [text, because] of cases) assert.match(await routed(`${text}\n`), because, text);
  }); // prettier-ignore

  it('refuses the dated API', async () => {
    assert.match(await routed(`fetch('${CHAT}', { ${HEADERS}, ${BODY} });\n`, { apiVersion: '2025-04-01-preview' }), /other addresses for each deployment/); // prettier-ignore
  });
});
