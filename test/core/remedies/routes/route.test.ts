import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixed, isRefusal, NO_POLICY, remedyEdit, remedyTitle, type RouteTarget } from '../../../../src/core';
import { grammars } from '../../support';
import { contextOf, findingAt, policyWith, routed, TARGET } from './support';

const URL = 'https://lakeside-phi.openai.azure.com/openai/v1/';
const IMPORT = "import OpenAI from 'openai';\n";

function cannot(path: string, text: string, because: RegExp, target?: RouteTarget): void {
  const said = routed(path, text, target ? { target } : {});
  assert.match(said, /^cannot: /);
  assert.match(said, because);
}

describe('route: OpenAI to Azure OpenAI', () => {
  before(() => Promise.all((['javascript', 'typescript', 'tsx', 'python'] as const).map((id) => grammars.load(id)))); // prettier-ignore

  describe('in JavaScript and TypeScript', () => {
    const cases: readonly (readonly [name: string, before: string, after: string])[] = [
      [
        'a bare constructor',
        'const ai = new OpenAI();\n',
        `const ai = new OpenAI({\n  baseURL: '${URL}',\n  apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '',\n});\n`,
      ],
      [
        'a constructor without brackets',
        'const ai = new OpenAI;\n',
        `const ai = new OpenAI({\n  baseURL: '${URL}',\n  apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '',\n});\n`,
      ],
      [
        'options on one line, of which the rest stays',
        'const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 9 });\n',
        `const ai = new OpenAI({ baseURL: '${URL}', apiKey: process.env.AZURE_OPENAI_API_KEY ?? '', timeout: 9 });\n`,
      ],
      [
        'options on lines of their own, with comments and a trailing comma',
        'const ai = new OpenAI({\n  // from the vault\n  apiKey: key, // rotated\n  maxRetries: 2, // enough\n});\n',
        `const ai = new OpenAI({\n  baseURL: '${URL}',\n  // from the vault\n  apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '', // rotated\n  maxRetries: 2, // enough\n});\n`,
      ],
      [
        'an organization and a project, which give their place',
        "const ai = new OpenAI({ organization: 'o', project: 'p', timeout: 9 });\n",
        `const ai = new OpenAI({ baseURL: '${URL}', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '', timeout: 9 });\n`,
      ],
      [
        'a base URL of another service',
        "const ai = new OpenAI({ baseURL: 'https://llm.example/v1', apiKey: 'x' });\n",
        `const ai = new OpenAI({ baseURL: '${URL}', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '' });\n`,
      ],
      [
        'a spread that could override what stands before it',
        'const ai = new OpenAI({ baseURL, ...common });\n',
        `const ai = new OpenAI({ ...common, baseURL: '${URL}', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '' });\n`,
      ],
      [
        'a shorthand',
        'const ai = new OpenAI({ timeout, apiKey });\n',
        `const ai = new OpenAI({ baseURL: '${URL}', timeout, apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '' });\n`,
      ],
      [
        'models in calls, in branches and in a constant',
        "const ai = new OpenAI({ baseURL: '', apiKey: '' });\nconst MODEL = 'gpt-4o';\nai.responses.create({ model: MODEL });\nai.responses.create({ model: big ? 'gpt-4o-2024-08-06' : 'gpt-4.1-2025-04-14' });\nai.embeddings.create({ input: '', model: 'text-embedding-3-small' });\n",
        `const ai = new OpenAI({ baseURL: '${URL}', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '' });\nconst MODEL = 'lakeside-gpt4';\nai.responses.create({ model: MODEL });\nai.responses.create({ model: big ? 'lakeside-gpt4' : 'gpt-4.1-2025-04-14' });\nai.embeddings.create({ input: '', model: 'lakeside-embed' });\n`,
      ],
      [
        'a constant that other files see',
        "const ai = new OpenAI({ baseURL: '', apiKey: '' });\nexport const model = 'gpt-4o';\nai.responses.create({ model });\n",
        `const ai = new OpenAI({ baseURL: '${URL}', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '' });\nexport const model = 'gpt-4o';\nai.responses.create({ model: 'lakeside-gpt4' });\n`,
      ],
      [
        'a model from elsewhere, for which there is one deployment, and its import',
        "import { MODEL } from './config';\nconst ai = new OpenAI({ baseURL: '', apiKey: '' });\nai.chat.completions.create({ model: MODEL });\n",
        `const ai = new OpenAI({ baseURL: '${URL}', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '' });\nai.chat.completions.create({ model: 'lakeside-gpt4' });\n`,
      ],
    ];
    for (const [name, before, after] of cases) {
      it(name, () => {
        for (const path of ['a.ts', 'a.tsx', 'a.js'])
          assert.equal(routed(path, IMPORT + before), IMPORT + after);
      });
    }

    it('knows the class by every way to import it', () => {
      const ways = [
        ["import { OpenAI } from 'openai';", 'OpenAI'],
        ["import { OpenAI as Chat } from 'openai';", 'Chat'],
        ["import * as openai from 'openai';", 'openai.OpenAI'],
        ["const OpenAI = require('openai');", 'OpenAI'],
        ["const { OpenAI } = require('openai');", 'OpenAI'],
        ["const { OpenAI: Chat } = require('openai');", 'Chat'],
        ["const OpenAI = require('openai').default;", 'OpenAI'],
      ];
      for (const [head, callee] of ways)
        assert.match(routed('a.js', `${head}\nconst ai = new ${callee}();\n`), new RegExp(URL));
    });

    it('follows the quotes, the line breaks and the way the file reads its environment', () => {
      const text = routed(
        'a.ts',
        'import OpenAI from "openai";\r\nconst x = process.env.X;\r\n\tconst ai = new OpenAI();\r\n',
      );
      assert.match(text, /\r\n\t\tbaseURL: "https:/);
      assert.match(text, /\r\n\t\tapiKey: process\.env\.AZURE_OPENAI_API_KEY \?\? "",\r\n\t}\)/);
      assert.match(routed('a.ts', `${IMPORT}Deno.env.get('X');\nconst ai = new OpenAI();\n`), /apiKey: Deno\.env\.get\('AZURE/); // prettier-ignore
    });

    it('touches the client of the finding only, and all of them when asked', () => {
      const text = `${IMPORT}const a = new OpenAI();\nconst b = new OpenAI();\nb.responses.create({ model: 'gpt-4o' });\n`;
      assert.equal(routed('a.ts', text).match(/lakeside-phi/g)?.length, 1);
      assert.match(routed('a.ts', text), /model: 'gpt-4o'/);
      assert.match(routed('a.ts', text, { nth: 1 }), /model: 'lakeside-gpt4'/);
      assert.equal(routed('a.ts', text, { id: 'route-all:azure-prod' }).match(/lakeside-phi/g)?.length, 2);
    });
  });

  describe('in Python', () => {
    it('pins the endpoint, keeps the rest and imports os', () => {
      const before =
        '"""Notes."""\nfrom openai import OpenAI\n\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o", messages=[])\n';
      const after = `"""Notes."""\nimport os\n\nfrom openai import OpenAI\n\nclient = OpenAI(\n    base_url="${URL}",\n    api_key=os.environ["AZURE_OPENAI_API_KEY"],\n)\nclient.chat.completions.create(model="lakeside-gpt4", messages=[])\n`;
      assert.equal(routed('a.py', before), after);
    });

    it('takes keyword arguments, quotes and aliases as they are', () => {
      const before =
        "import os as system\nimport openai\n\nc = openai.AsyncOpenAI(\n    api_key=system.environ['K'],\n    organization='o',\n    timeout=3,\n)\n";
      const after = `import os as system\nimport openai\n\nc = openai.AsyncOpenAI(\n    api_key=system.environ['AZURE_OPENAI_API_KEY'],\n    base_url='${URL}',\n    timeout=3,\n)\n`;
      assert.equal(routed('a.py', before), after);
    });

    it('puts the import where it belongs', () => {
      const client = 'from openai import OpenAI\nc = OpenAI(timeout=1)\n';
      const heads: readonly (readonly [string, string])[] = [
        ['import json\nimport re\n\n', 'import json\nimport os\nimport re\n\n'],
        ['import json\n\n', 'import json\nimport os\n\n'],
        ['from __future__ import annotations\n\n', 'from __future__ import annotations\n\nimport os\n\n'],
        ['#!/usr/bin/env python3\n# Notes\n', '#!/usr/bin/env python3\n# Notes\nimport os\n\n'],
        ['import os\n', 'import os\n'],
        ['from typing import Any\n', 'import os\nfrom typing import Any\n'],
      ];
      for (const [before, after] of heads)
        assert.ok(routed('a.py', before + client).startsWith(`${after}from openai`), before);
    });
  });

  describe('refuses, with the reason', () => {
    it('options that cannot be seen', () => {
      cannot('a.ts', `${IMPORT}const ai = new OpenAI(options);\n`, /options come from elsewhere/);
      cannot('a.py', 'from openai import OpenAI\nc = OpenAI(**options)\n', /options come from elsewhere/);
    });
    it('services without an equivalent', () => {
      for (const call of [
        'beta.threads.create()',
        'beta.assistants.list()',
        'batches.create({})',
        'files.create({})',
        'vectorStores.create()',
        'realtime.connect()',
      ])
        cannot('a.ts', `${IMPORT}const ai = new OpenAI();\nai.${call};\n`, /does not offer/);
      cannot('a.py', 'from openai import OpenAI\nc = OpenAI()\nc.vector_stores.list()\n', /vector stores/);
    });
    it('models without a deployment, or with a choice of them', () => {
      cannot(
        'a.ts',
        `${IMPORT}const ai = new OpenAI();\nai.responses.create({ model: 'o3' });\n`,
        /o3 has no deployment/,
      );
      cannot('a.ts', `${IMPORT}const ai = new OpenAI();\nai.responses.create({ model: M });\n`, /more than one/, { ...TARGET, deployments: { a: 'x', b: 'y' } }); // prettier-ignore
      cannot('a.ts', `${IMPORT}const ai = new OpenAI();\nai.responses.create({ model: M });\n`, /no deployment fits/, { ...TARGET, deployments: {}, models: [] }); // prettier-ignore
      cannot('a.ts', `${IMPORT}const ai = new OpenAI();\nconst f = (m) => ai.responses.create({ model: m });\n`, /parameter/); // prettier-ignore
      cannot(
        'a.ts',
        `${IMPORT}const ai = new OpenAI();\nai.responses.create(request);\n`,
        /put together elsewhere/,
      );
      cannot('a.ts', `${IMPORT}const ai = new OpenAI();\nai.responses.create({ model: 'gpt-4o', ...more });\n`, /put together elsewhere/); // prettier-ignore
      cannot('a.py', 'from openai import OpenAI\nc = OpenAI()\nc.responses.create(**request)\n', /put together elsewhere/); // prettier-ignore
    });
    it('code that runs in a browser', () => {
      cannot('a.ts', `${IMPORT}const ai = new OpenAI({ dangerouslyAllowBrowser: true });\n`, /browser/);
      cannot('a.ts', `${IMPORT}const ai = new OpenAI({ apiKey: import.meta.env.VITE_KEY });\n`, /browser/);
    });
    it('a client that is turned elsewhere later', () => {
      cannot('a.ts', `${IMPORT}const ai = new OpenAI();\nai.baseURL = other;\n`, /assigned later/);
      cannot(
        'a.ts',
        `${IMPORT}const ai = new OpenAI();\nai.withOptions({ baseURL: other });\n`,
        /another address/,
      );
      cannot(
        'a.py',
        'from openai import OpenAI\nc = OpenAI()\nc.with_options(base_url=x)\n',
        /another address/,
      );
    });
    it('a policy that could not be written into code', () => {
      const text = `${IMPORT}const ai = new OpenAI();\nai.responses.create({ model: 'gpt-4o' });\n`;
      cannot('a.ts', text, /malformed/, { ...TARGET, deployments: { 'gpt-4o': "x' + evil() + '" } });
      for (const endpoint of ["https://x.test/'+evil()+'", 'http://x.test', 'x.test', ''])
        cannot('a.ts', text, /No plain HTTPS/, { ...TARGET, endpoints: [endpoint] });
    });
    it('languages and clients it does not know', () => {
      cannot('a.swift', 'package main\n', /language/);
      cannot('a.ts', 'class OpenAI {}\nconst ai = new OpenAI();\n', /Nothing is constructed or called here/);
    });
  });

  it('keeps a path that the endpoint has, once', () => {
    const text = `${IMPORT}const ai = new OpenAI();\n`;
    for (const end of ['', '/', '/openai', '/openai/v1', '/openai/v1/'])
      assert.match(routed('a.ts', text, { target: { ...TARGET, endpoints: [`https://x.test/gate${end}`] } }), /'https:\/\/x\.test\/gate\/openai\/v1\/'/); // prettier-ignore
  });

  it('takes the class for the dated API where the policy names one', () => {
    const target = { ...TARGET, apiVersion: '2025-04-01-preview' };
    const pinned = "baseURL: 'https://lakeside-phi.openai.azure.com/openai', apiKey: process.env['AZURE_OPENAI_API_KEY'] ?? '', apiVersion: '2025-04-01-preview'"; // prettier-ignore
    const ways = [
      [IMPORT, 'OpenAI', "import { AzureOpenAI } from 'openai';\n", 'AzureOpenAI'],
      ["import OpenAI, { toFile } from 'openai';\n", 'OpenAI', "import { AzureOpenAI, toFile } from 'openai';\n", 'AzureOpenAI'],
      ["import { OpenAI } from 'openai';\nlet t: OpenAI;\n", 'OpenAI', "import { OpenAI, AzureOpenAI } from 'openai';\nlet t: OpenAI;\n", 'AzureOpenAI'],
      ["import * as openai from 'openai';\n", 'openai.OpenAI', "import * as openai from 'openai';\n", 'openai.AzureOpenAI'],
    ]; // prettier-ignore
    for (const [head, callee, newHead, newCallee] of ways) {
      const after = routed('a.ts', `${head}const ai = new ${callee}({ timeout: 9 });\n`, { target });
      assert.equal(after, `${newHead}const ai = new ${newCallee}({ ${pinned}, timeout: 9 });\n`);
    }
    const python = routed('a.py', 'from openai import OpenAI\nc = OpenAI(timeout=1)\n', { target });
    assert.match(python, /import AzureOpenAI\nc = AzureOpenAI\(base_url="https:\/\/lakeside-phi\.openai\.azure\.com\/openai", .*api_version="2025-04-01-preview", timeout=1\)/); // prettier-ignore
    cannot('a.ts', `${IMPORT}const ai = new OpenAI({ ...common });\n`, /come from elsewhere/, target);
    cannot('a.ts', `${IMPORT}const ai = new OpenAI();\n`, /no date/, { ...TARGET, apiVersion: "1' + evil" });
  });

  it('finds nothing left to do in what it wrote', () => {
    const options = fc.shuffledSubarray(['apiKey: k', "organization: 'o'", 'timeout: 9', '...common', "baseURL: 'https://x.test'", 'project', 'maxRetries: 1 /* x */']); // prettier-ignore
    const layout = fc.constantFrom(
      ['{ ', ', ', ' }'],
      ['{\n  ', ',\n  ', ',\n}'],
      ['{', ',', '}'],
      ['{\n    ', ', // note\n    ', '\n  }'],
    );
    fc.assert(
      fc.property(options, layout, (items, [open, comma, close]) => {
        const text = `${IMPORT}const ai = new OpenAI(${items.length === 0 ? '' : open + items.join(comma) + close});\n`;
        const once = routed('a.ts', text);
        assert.match(once, /https:\/\/lakeside-phi/);
        assert.doesNotMatch(once, /organization|project|x\.test/);
        assert.equal(routed('a.ts', once), 'cannot: This goes to the approved endpoint already.');
        grammars.withTree('typescript', once, (tree) => assert.ok(!tree.rootNode.hasError, once));
        const spread = once.indexOf('...common');
        assert.ok(spread < once.indexOf('baseURL') && spread < once.indexOf('apiKey'));
      }),
    );
  });

  it('names the approval and whose it is', () => {
    const finding = findingAt('a.ts', 'new OpenAI()');
    const named = {
      ...finding,
      remedies: [{ id: 'route:azure-prod', owner: fixed('Lakeside'), preferred: true }],
    };
    assert.equal(remedyTitle(named, 'route:azure-prod'), 'Route through azure-prod (Lakeside)');
    assert.equal(remedyTitle(finding, 'route:azure-prod'), 'Route through azure-prod');
    assert.equal(remedyTitle(finding, 'route-all:azure-prod'), 'Route all OpenAI calls in this file through azure-prod'); // prettier-ignore
    assert.equal(remedyTitle(finding, 'explain-route'), 'Why this cannot be routed…');
  });

  it('explains', () => {
    const said = (text: string, policy = policyWith()) => {
      const result = remedyEdit(findingAt('a.ts', text), 'explain-route', {
        ...contextOf('a.ts', text),
        policy,
      });
      assert.ok(isRefusal(result));
      return result.cannot;
    };
    assert.match(said(`${IMPORT}new OpenAI(o);\n`), /come from elsewhere/);
    assert.match(said(`${IMPORT}new OpenAI();\n`, NO_POLICY), /names no approved endpoint/);
    assert.match(said(`${IMPORT}new OpenAI();\n`), /can be routed through azure-prod/);
  });
});
