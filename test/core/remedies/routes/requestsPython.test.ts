import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mend } from './mend';
import { routedTo } from './targets';

const URL = 'https://lakeside-phi.openai.azure.com/openai/v1';
const HEADERS = 'headers={"Authorization": f"Bearer {key}"}';
const BODY = 'json={"model": "gpt-4o", "messages": []}';

const routed = (text: string) => mend('src/a.py', text, routedTo('azure-openai', ['openai']));

async function cannot(text: string, because: RegExp): Promise<void> {
  const result = await routed(text);
  assert.match(result.refused.join(), because);
  assert.equal(result.text, text);
}

describe('route: raw requests in Python', () => {
  it('replaces the address, the key and the model, and nothing else', async () => {
    const before = `import os\nimport httpx\nr = httpx.post( 'https://api.openai.com/v1/responses',\n  headers={'Authorization': 'Bearer ' + os.getenv('OPENAI_API_KEY'), 'X-Ward': '7'},  # as before\n  json={'input': '', 'model': 'gpt-4o'}, timeout=9)\n`;
    const { text, refused } = await routed(before);
    assert.deepEqual(refused, []);
    assert.equal(
      text,
      before
        .replace('https://api.openai.com/v1', URL)
        .replace("os.getenv('OPENAI_API_KEY')", "os.environ['AZURE_OPENAI_API_KEY']")
        .replace('gpt-4o', 'lakeside-gpt4'),
    );
  });

  it('changes a constant where it is written if nothing else needs it, else the call', async () => {
    const head = 'import os\nimport requests\nURL = "https://api.openai.com/v1/chat/completions"\n';
    const call = `requests.post(URL, ${HEADERS}, ${BODY})\n`;
    const alone = await routed(head + call);
    assert.match(alone.text, new RegExp(`URL = "${URL}/chat/completions"\nrequests.post\\(URL,`));
    const shown = await routed(`${head}print(URL)\n${call}`);
    assert.match(shown.text, /URL = "https:\/\/api\.openai\.com/);
    assert.match(shown.text, new RegExp(`requests.post\\("${URL}/chat/completions",`));
  });

  it('takes an address out of the environment', async () => {
    for (const value of [
      'os.getenv("OPENAI_BASE_URL", "https://api.openai.com/v1")',
      'os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1")',
      'os.getenv("OPENAI_BASE_URL") or "https://api.openai.com/v1"',
    ]) {
      const text = `import os\nimport requests\nBASE = ${value}\nrequests.post(BASE + "/chat/completions", ${HEADERS}, ${BODY})\n`;
      assert.match((await routed(text)).text, new RegExp(`BASE = "${URL}"\n`), value);
    }
  });

  it('moves calls that share their headers together', async () => {
    const text = `import requests\nH = {"Authorization": "Bearer sk-test", "OpenAI-Project": "p"}\nrequests.post("https://api.openai.com/v1/chat/completions", headers=H, ${BODY})\nrequests.post("https://api.openai.com/v1/embeddings", headers=H, json={"model": "text-embedding-3-small", "input": ""})\n`;
    const { text: mended, refused } = await routed(text);
    assert.deepEqual(refused, []);
    assert.equal(mended.match(/lakeside-phi/g)?.length, 2);
    assert.match(mended, /H = \{"Authorization": f"Bearer \{os\.environ\['AZURE_OPENAI_API_KEY'\]\}"\}/);
  });

  it('refuses what it cannot see or would show to somebody else', async () => {
    const post = (rest: string) =>
      `import requests\nrequests.post("https://api.openai.com/v1/chat/completions", ${rest})\n`;
    await cannot(post(BODY), /not written among its headers/);
    await cannot(post(`headers=make(), ${BODY}`), /come from elsewhere/);
    await cannot(post(`headers={**common, "Authorization": "Bearer x"}, ${BODY}`), /come from elsewhere/);
    await cannot(post(`headers={"Authorization": "Bearer x", "api-key": k}, ${BODY}`), /another key/);
    await cannot(post(`auth=Bearer(k), ${BODY}`), /with auth/);
    await cannot(post(`${HEADERS}, **options`), /arguments of a call come from elsewhere/);
    await cannot(post(`${HEADERS}, json=request`), /put together elsewhere/);
    await cannot(post(`${HEADERS}, json={"model": "gpt-4o", "messages": [], **more}`), /put together elsewhere/);
    await cannot(post(`${HEADERS}, json={"model": "o9", "messages": []}`), /o9 has no deployment/);
    const later = `import requests\nbody = {"model": "gpt-4o", "messages": []}\nbody["model"] = pick()\nrequests.post("https://api.openai.com/v1/chat/completions", ${HEADERS}, json=body)\n`;
    await cannot(later, /put together elsewhere/);
    const both = `import requests\nH = {"Authorization": "Bearer x"}\nrequests.get("https://registry.example/x", headers=H)\nrequests.post("https://api.openai.com/v1/chat/completions", headers=H, ${BODY})\n`;
    await cannot(both, /used in other places/);
    const session = `import requests\ns = requests.Session()\ns.headers["Authorization"] = "Bearer x"\ns.get("https://registry.example/x")\ns.post("https://api.openai.com/v1/chat/completions", ${BODY})\n`;
    await cannot(session, /also sends to other addresses/);
    const files = `import requests\nrequests.post("https://api.openai.com/v1/threads", ${HEADERS}, ${BODY})\n`;
    await cannot(files, /nothing the same/);
  }); // prettier-ignore

  it('writes no request that mixes two services, however it is put together', async () => {
    const url = fc.constantFrom('"https://api.openai.com/v1/chat/completions"', 'URL', 'f"{BASE}/chat/completions"', 'BASE + "/chat/completions"'); // prettier-ignore
    const headers = fc.constantFrom('headers=H', 'headers={"Authorization": f"Bearer {KEY}"}', 'headers={"authorization": "Bearer " + KEY, "Accept": "*/*"}'); // prettier-ignore
    const body = fc.constantFrom('json=P', BODY, 'data=json.dumps(P)');
    const caller = fc.constantFrom('requests.post(', 'S.post(', 'httpx.post(', 'requests.request("POST", ');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(caller, url, headers, body), { minLength: 1, maxLength: 3 }), async (calls) => {
        const head = 'import json, os, httpx, requests\nBASE = "https://api.openai.com/v1"\nURL = "https://api.openai.com/v1/chat/completions"\nKEY = os.environ["OPENAI_API_KEY"]\nH = {"Authorization": "Bearer " + KEY}\nP = {"model": "gpt-4o", "messages": []}\nS = requests.Session()\n';
        const text = head + calls.map(([name, ...args]) => `${name}${args.join(', ')})\n`).join('');
        const { text: mended, refused } = await routed(text);
        assert.deepEqual(refused, []);
        const sent = mended.split('\n').filter((line) => /\.(?:post|request)\(/.test(line)).join('\n');
        const used = (name: string) => new RegExp(`\\b${name}\\b`).test(sent);
        if (used('BASE') || used('URL') || /"https/.test(sent)) assert.match(mended, /lakeside-phi/);
        for (const [name, value] of [['BASE', /BASE = "https:\/\/lakeside/], ['URL', /URL = "https:\/\/lakeside/], ['P', /"lakeside-gpt4"/]] as const) if (used(name)) assert.match(mended, value, mended);
        assert.doesNotMatch(sent, /api\.openai\.com|gpt-4o/);
        if (used('KEY') || used('H')) assert.match(mended, /AZURE_OPENAI_API_KEY/);
      }),
      { numRuns: 25 },
    );
  }); // prettier-ignore
});
