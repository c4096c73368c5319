import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seen } from './examine';

/** Hosts that no catalogue names, in reserved domains. */
const host = fc
  .tuple(
    fc.stringMatching(/^[a-z]{3,10}$/),
    fc.stringMatching(/^[a-z]{3,10}$/),
    fc.constantFrom('test', 'example', 'example.com'),
  ) // prettier-ignore
  .map(([a, b, top]) => `${a}.${b}.${top}`);

const PATHS = ['/v1/chat/completions', '/v1/messages', '/v1/embeddings', '/v1/responses', '/v1beta/models/m:generateContent', '/api/generate', '/api/chat', '/invoke-model', '/openai/deployments/d/chat/completions', '/model/m/invoke']; // prettier-ignore

type Shape = (host: string, path: string) => string;

/** Programs that ask a path; each is one call. */
const BY_PATH: Readonly<Record<string, readonly [file: string, Shape]>> = {
  fetch: ['src/a.ts', (h, p) => `fetch('https://${h}${p}', { method: 'POST' });`],
  'a template': ['src/a.ts', (h, p) => `const base = 'https://${h}';\nfetch(\`\${base}${p}\`);`],
  axios: ['src/a.js', (h, p) => `axios.post("https://${h}${p}", body);`],
  'https.request': ['src/a.ts', (h, p) => `https.request({ hostname: '${h}', path: '${p}', method: 'POST' });`],
  requests: ['app/a.py', (h, p) => `import requests\nrequests.post("https://${h}${p}", json=body)\n`],
  'an f-string': ['app/a.py', (h, p) => `import httpx\nBASE = "https://${h}"\nhttpx.post(f"{BASE}${p}", json=body)\n`],
  aiohttp: ['app/a.py', (h, p) => `async def f(s):\n    async with s.post("https://${h}${p}") as r: pass\n`],
  urllib: ['app/a.py', (h, p) => `import urllib.request\nurllib.request.Request("https://${h}${p}", data=b"")\n`],
}; // prettier-ignore

/** Programs that show by a body, or by the client that is given an address; the path says nothing. */
const BY_REST: Readonly<Record<string, readonly [file: string, (host: string) => string]>> = {
  'a body': ['src/a.ts', (h) => `fetch('https://${h}/x', { method: 'POST', body: JSON.stringify({ model: 'm', messages }) });`],
  'a body kept in a name': ['src/a.ts', (h) => `const payload = { model: 'm', messages: [] };\naxios.post('https://${h}/x', payload);`],
  'an instance': ['src/a.ts', (h) => `const api = axios.create({ baseURL: 'https://${h}/v1' });\napi.post('/chat/completions', {});`],
  'a client': ['src/a.ts', (h) => `import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'https://${h}/v1' });`],
  'a body in Python': ['app/a.py', (h) => `import requests\npayload = {"model": "m", "messages": []}\nrequests.post("https://${h}/x", json=payload)\n`],
  'an instance in Python': ['app/a.py', (h) => `import httpx\nwith httpx.Client(base_url="https://${h}/v1") as c:\n    c.post("/chat/completions", json={})\n`],
  'a client in Python': ['app/a.py', (h) => `from langchain_openai import ChatOpenAI\nChatOpenAI(base_url="https://${h}/v1")\n`],
  'a model string with an address': ['app/a.py', (h) => `import litellm\nlitellm.completion(model="openai/m", api_base="https://${h}/v1")\n`],
}; // prettier-ignore

describe('hosts that no catalogue names', () => {
  for (const [name, [file, shape]] of Object.entries(BY_PATH))
    it(`are caught by their path: ${name}`, () =>
      fc.assert(
        fc.asyncProperty(host, fc.constantFrom(...PATHS), async (h, path) => {
          const found = await seen({ [file]: shape(h, path) });
          assert.ok(found.some((one) => one.endsWith(`https://${h}`)), `${shape(h, path)}\n${found.join()}`); // prettier-ignore
        }),
        { numRuns: 25 },
      ));
  for (const [name, [file, shape]] of Object.entries(BY_REST))
    it(`are caught by ${name}`, () =>
      fc.assert(
        fc.asyncProperty(host, async (h) => {
          const found = await seen({ [file]: shape(h) });
          assert.ok(
            found.some((one) => one.endsWith(`https://${h}`)),
            `${shape(h)}\n${found.join()}`,
          );
        }),
        { numRuns: 15 },
      ));
  it('stay quiet where nothing of an LLM service shows', () =>
    fc.assert(
      fc.asyncProperty(host, fc.constantFrom('/v1/patients', '/fhir/Observation', '/health', '/api/users'), async (h, path) => {
        assert.deepEqual(await seen({ 'src/a.ts': `axios.post('https://${h}${path}', { name: 'openai' });` }), []);
        assert.deepEqual(await seen({ 'app/a.py': `import requests\nrequests.post("https://${h}${path}", json={"a": "openai"})\n` }), []);
      }),
      { numRuns: 15 },
    )); // prettier-ignore
});
