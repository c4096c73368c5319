import assert from 'node:assert/strict';
import fc from 'fast-check';
import { transportHits } from '../../../../src/core/providers/transport';
import { findingsIn, sentences, told } from './support';

/** Settings that a client is given, by file name: each with `SETTING` where the setting stands. */
const GIVEN: readonly (readonly [string, string])[] = [
  ['a.ts', `import OpenAI from 'openai';\nimport https from 'node:https';\nconst ai = new OpenAI({ httpAgent: new https.Agent({ rejectUnauthorized: false }) });`],
  ['a.ts', `import OpenAI from 'openai';\nconst agent = new Agent({ connect: { rejectUnauthorized: false } });\nconst options = { dispatcher: agent };\nconst ai = new OpenAI({ fetchOptions: options });`],
  ['a.ts', `import axios from 'axios';\nconst api = axios.create({ httpsAgent: new https.Agent({ rejectUnauthorized: false }) });\nawait api.post('https://api.openai.com/v1/chat/completions', { model, messages });`],
  ['a.ts', `import OpenAI from 'openai';\nprocess.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';\nconst ai = new OpenAI();`],
  ['a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI({ httpAgent: new https.Agent({ minVersion: 'TLSv1.1' }) });`],
  ['a.py', 'import httpx\nfrom openai import OpenAI\nclient = OpenAI(http_client=httpx.Client(verify=False))\n'],
  ['a.py', 'import httpx\nfrom openai import OpenAI\ndef plain():\n    return httpx.Client(verify=False)\nclient = OpenAI(http_client=plain())\n'],
  ['a.py', 'import ssl\nfrom openai import OpenAI\nctx = ssl.create_default_context()\nctx.verify_mode = ssl.CERT_NONE\nclient = OpenAI(http_client=httpx.Client(verify=ctx))\n'],
  ['a.py', 'import requests\nrequests.post("https://api.openai.com/v1/chat/completions", json=body, verify=False)\n'],
  ['a.py', 'import ssl\nfrom openai import OpenAI\nssl._create_default_https_context = ssl._create_unverified_context\nclient = OpenAI()\n'],
  ['a.py', 'import ssl\nfrom openai import OpenAI\nctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)\nclient = OpenAI(http_client=httpx.Client(verify=ctx))\n'],
  ['a.sh', 'curl -k https://api.openai.com/v1/chat/completions -d @body.json\n'],
  ['a.sh', 'curl -sSk \\\n  https://api.openai.com/v1/chat/completions -d @body.json\n'],
  ['a.sh', 'curl --tlsv1.0 https://api.openai.com/v1/chat/completions -d @body.json\n'],
  ['a.ps1', 'Invoke-RestMethod -Uri https://api.openai.com/v1/chat/completions -Method Post -SkipCertificateCheck\n'],
  ['a.php', `<?php\n$ch = curl_init('https://api.openai.com/v1/chat/completions');\ncurl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);\n`],
  ['a.rb', `require 'net/http'\nuri = URI('https://api.openai.com/v1/chat/completions')\nhttp.verify_mode = OpenSSL::SSL::VERIFY_NONE\n`],
  ['a.cs', `using System.Net.Http;\nvar handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };\nawait http.PostAsync("https://api.openai.com/v1/chat/completions", body);\n`],
  ['a.rs', `fn main() {\n  let http = reqwest::Client::builder().danger_accept_invalid_certs(true).build();\n  http.post("https://api.openai.com/v1/chat/completions");\n}\n`],
  ['A.java', `class A {\n  void go() {\n    SSLContexts.custom().loadTrustMaterial(TrustAllStrategy.INSTANCE);\n    HttpRequest.newBuilder().uri(URI.create("https://api.openai.com/v1/chat/completions"));\n  }\n}\n`],
  ['a.go', `package main\n\nfunc main() {\n\ttr := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}\n\treq, _ := http.NewRequest("POST", "https://api.openai.com/v1/chat/completions", body)\n}\n`],
]; // prettier-ignore

const QUIET: readonly (readonly [string, string, string])[] = [
  ['no endpoint use', 'a.ts', `const agent = new https.Agent({ rejectUnauthorized: false });\nawait fetch('https://intranet.lakeside.test', { agent });`],
  ['a database beside a client', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI();\nconst db = new Pool({ ssl: { rejectUnauthorized: false } });`],
  ['another request beside a client', 'a.py', 'import requests\nfrom openai import OpenAI\nclient = OpenAI()\nrequests.get("https://intranet.lakeside.test", verify=False)\n'],
  ['checks that are on', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI({ httpAgent: new https.Agent({ rejectUnauthorized: true, minVersion: 'TLSv1.2' }) });`],
  ['a comment', 'a.ts', `import OpenAI from 'openai';\n// rejectUnauthorized: false\nconst ai = new OpenAI();`],
  ['a text', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI({ defaultHeaders: { note: 'verify=False' } });`],
  ['an authority of your own', 'a.py', 'from openai import OpenAI\nclient = OpenAI(http_client=httpx.Client(verify="/etc/lakeside-ca.pem"))\n'],
  ['curl with a key file', 'a.sh', 'curl --key client.pem --tlsv1.2 https://api.openai.com/v1/chat/completions -d @body.json\n'],
  ['curl -k to another host', 'a.sh', 'curl -k https://intranet.lakeside.test/health\n'],
  ['a local server', 'a.ts', `import OpenAI from 'openai';\nconst ai = new OpenAI({ baseURL: 'https://localhost:8443/v1', httpAgent: new https.Agent({ rejectUnauthorized: false }) });`],
]; // prettier-ignore

const RULE = 'llm/insecure-transport';

describe(RULE, () => {
  for (const [path, text] of GIVEN) {
    it(`${path}: ${text.split('\n').slice(1).join(' ').slice(0, 70)}`, async () => {
      const found = (await findingsIn(text, undefined, `services/${path}`)).filter(({ rule }) => rule === RULE); // prettier-ignore
      assert.equal(found.length, 1, JSON.stringify(found.map(({ label }) => label)));
      assert.equal(found[0]!.severity, 'error');
    });
  }

  for (const [what, path, text] of QUIET) {
    it(`near: ${what}`, async () => {
      const found = (await findingsIn(text, undefined, `services/${path}`)).map(({ rule }) => rule);
      assert.ok(!found.includes(RULE));
    });
  }

  it('is said once of a setting of the whole process, whatever the destinations', async () => {
    const text = `import OpenAI from 'openai';\nprocess.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\nconst a = new OpenAI();\nconst b = new OpenAI({ baseURL: 'https://api.mistral.ai/v1' });`;
    const found = (await told(text)).filter((line) => line.startsWith(RULE));
    assert.deepEqual(found, [`${RULE} error 2: NODE_TLS_REJECT_UNAUTHORIZED=0`]);
  });

  it('is said in an env file that sets up a client', async () => {
    const text = 'OPENAI_BASE_URL=https://api.openai.com/v1\nNODE_TLS_REJECT_UNAUTHORIZED=0\n';
    const found = await sentences(text, undefined, 'services/.env');
    assert.deepEqual(found, ['NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off for the whole process, its way to OpenAI (api.openai.com) included. Take it out; name your own CA where one is needed.']); // prettier-ignore
  });

  it('lies within the text, whatever the text is', () => {
    const words = fc.constantFrom('curl ', '-k ', 'verify=False', 'rejectUnauthorized', ': false', '\\\n', ' ', 'ssl', '=', '"', "'", '{', 'checkServerTrusted(', ')', 'InsecureSkipVerify: true', '\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of transportHits(text))
          assert.ok(0 <= start && start < end && end <= text.length);
      }),
    );
  });
});
