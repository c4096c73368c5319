import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/core/providers';
import { isPlaceholder, keysOn } from '../../../src/core/providers/keys';
import { factsOf, findingsIn, seen, usesIn } from './examine';

describe('dotenv recogniser', () => {
  const FIRES: Record<string, readonly [path: string, text: string, ...expected: string[]]> = {
    'a base URL': ['.env', 'OPENAI_BASE_URL=https://a.openai.azure.com/openai/v1/ # east\n', 'OPENAI_BASE_URL → azure-openai https://a.openai.azure.com'],
    'a base URL of an unknown host': ['.env', 'export OPENAI_BASE_URL="https://llm.example.test/v1"\n', 'OPENAI_BASE_URL → ? https://llm.example.test'],
    'any variable that leads to a known host': ['Dockerfile', 'ENV SUMMARY_URL https://api.groq.com/openai/v1\n', 'SUMMARY_URL → groq https://api.groq.com'],
    'a local server': ['.env.local', 'OLLAMA_HOST=localhost:11434\n', 'OLLAMA_HOST → ollama http://localhost:11434'],
    'compose and Kubernetes': ['compose.yaml', 'environment:\n  - OPENAI_BASE_URL=https://api.openai.com/v1\n  ANTHROPIC_BASE_URL: https://api.anthropic.com\nenv:\n  - name: LLM_URL\n    value: https://api.mistral.ai/v1\n', 'OPENAI_BASE_URL → openai https://api.openai.com', 'ANTHROPIC_BASE_URL → anthropic https://api.anthropic.com', 'LLM_URL → mistral https://api.mistral.ai'],
    'quoted items of compose': ['compose.yaml', 'environment:\n  - "OPENAI_BASE_URL=https://llm.example.test/v1"\n', 'OPENAI_BASE_URL → ? https://llm.example.test'],
    'name and value on one line': ['deploy.yaml', 'env:\n  - { name: OPENAI_BASE_URL, value: "https://llm.example.test/v1" }\n', 'OPENAI_BASE_URL → ? https://llm.example.test'],
    'a ConfigMap and a Secret': ['cm.yaml', 'kind: ConfigMap\ndata:\n  OPENAI_BASE_URL: https://llm.example.test/v1\n---\nkind: Secret\nstringData:\n  AZURE_OPENAI_ENDPOINT: https://a.openai.azure.com\n', 'OPENAI_BASE_URL → ? https://llm.example.test', 'AZURE_OPENAI_ENDPOINT → azure-openai https://a.openai.azure.com'],
    'a workflow’s variables and inputs': ['.github/workflows/a.yml', 'env:\n  OPENAI_BASE_URL: https://a.example.test/v1\nsteps:\n  - uses: x/y@v1\n    with:\n      openai_base_url: https://b.example.test/v1\n      openai_api_key: ${{ secrets.KEY }}\n', 'OPENAI_BASE_URL → ? https://a.example.test', 'openai_base_url → ? https://b.example.test'],
    'variables of a function in Terraform': ['main.tf', 'environment {\n  variables = {\n    "GROQ_BASE_URL" = "https://llm.example.test"\n  }\n}\nsecrets = [{ name = "OPENAI_BASE_URL", value = "https://api.openai.com/v1" }]\n', 'GROQ_BASE_URL → ? https://llm.example.test', 'OPENAI_BASE_URL → openai https://api.openai.com'],
    'a tracing switch': ['.env', 'LANGCHAIN_TRACING_V2=true\nLANGSMITH_TRACING=false\n', 'LANGCHAIN_TRACING_V2 → langsmith https://api.smith.langchain.com'],
    'task definitions': ['task.json', '{ "containerDefinitions": [{ "environment": [\n  { "name": "OPENAI_BASE_URL", "value": "https://llm.example.test/v1" }, { "name": "LLM", "value": "https://api.groq.com/openai/v1" }\n] }] }', 'OPENAI_BASE_URL → ? https://llm.example.test', 'LLM → groq https://api.groq.com'],
    'settings of a function': ['local.settings.json', '{ "Values": {\n  "AZURE_OPENAI_ENDPOINT": "https://a.openai.azure.com"\n} }', 'AZURE_OPENAI_ENDPOINT → azure-openai https://a.openai.azure.com'],
    'variables of a command': ['run.sh', 'docker run -e OPENAI_BASE_URL=https://llm.example.test/v1 -e LANGSMITH_TRACING=true app\n', 'OPENAI_BASE_URL → ? https://llm.example.test', 'LANGSMITH_TRACING → langsmith https://api.smith.langchain.com'],
    'variables of PowerShell': ['run.ps1', '[Environment]::SetEnvironmentVariable("OPENAI_BASE_URL", "https://llm.example.test/v1", "User")\n', 'OPENAI_BASE_URL → ? https://llm.example.test'],
    'a secret of a workflow': ['.github/workflows/a.yml', 'steps:\n  - uses: x/y@v1\n    with:\n      openai_api_key: ${{ secrets.KEY }}\n', 'openai_api_key → openai https://api.openai.com'],
    'a model of Ollama’s cloud': ['.env', 'OLLAMA_MODEL=gpt-oss:120b-cloud\n', 'OLLAMA_MODEL → ollama-cloud https://ollama.com'],
    'Terraform': ['main.tf', '  OPENAI_BASE_URL = "https://api.openai.com/v1"\n', 'OPENAI_BASE_URL → openai https://api.openai.com'],
  }; // prettier-ignore
  for (const [name, [path, text, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(text, path), expected));

  it('stays quiet at empty values, placeholders, comments and other hosts', async () => {
    const text =
      'OPENAI_API_KEY=\nANTHROPIC_API_KEY=your-key-here\n# OPENAI_BASE_URL=https://api.openai.com\nSITE=https://example.test\nGROQ_API_KEY=${GROQ}\n';
    assert.deepEqual(await seen(text, '.env'), []);
  });

  for (const [path, text] of [
    [
      'compose.yaml',
      'services:\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_HOST=db\n      - "PUBLIC_URL=https://clinic.example.test"\n',
    ],
    ['deploy.yaml', 'env:\n  - { name: PORTAL_URL, value: "https://clinic.example.test/v1" }\n'],
    [
      '.github/workflows/a.yml',
      'steps:\n  - uses: x/y@v1\n    with:\n      base_url: https://clinic.example.test\n',
    ],
    [
      'tasks.json',
      '{ "environment": [{ "name": "PORTAL_URL", "value": "https://clinic.example.test/v1" }] }',
    ],
    ['package.json', '{ "config": { "OPENAI_BASE_URL": "https://llm.example.test/v1" } }'],
    ['run.sh', 'curl https://clinic.example.test -o a=b\nPORTAL_URL=https://clinic.example.test npm start\n'],
    ['openapi.yaml', 'openapi: 3.1.0\nservers:\n  - url: https://clinic.example.test/api\n'],
  ] as const)
    // prettier-ignore
    it(`stays quiet at ${path} without an LLM`, async () => assert.deepEqual(await seen(text, path), []));

  it('says no more than information of a key variable', async () => {
    const found = await findingsIn({ '.env': 'COHERE_API_KEY=q8w7e6r5t4\n' });
    assert.deepEqual(found.map(({ severity }) => severity), ['information']); // prettier-ignore
  });

  it('binds every name that has a URL', async () => {
    const { bindings } = await factsOf('.env', 'A_URL=https://a.test\nB=1\nC_URL="http://b.test:8080/x"\n');
    assert.deepEqual(bindings.map(({ name, line }) => [name, line]), [['A_URL', 1], ['C_URL', 3]]); // prettier-ignore
  });
});

describe('SDK overrides', () => {
  it('win over the default, one destination for each env file', async () => {
    const files = {
      'svc/src/a.ts': `import OpenAI from 'openai';\nnew OpenAI();`,
      '.env': 'OPENAI_BASE_URL=https://a.openai.azure.com/openai/v1\n',
      'svc/.env.production': 'OPENAI_BASE_URL=https://llm.example.test/v1\n',
    };
    const uses = await usesIn(files);
    assert.deepEqual(new Set(uses.map(({ destination }) => destination.host)), new Set(['a.openai.azure.com', 'llm.example.test'])); // prettier-ignore
    assert.match(uses[0]!.destination.from, /OPENAI_BASE_URL in svc\/\.env\.production/);
  });

  it('come from manifests of a deployment too', async () => {
    const files = {
      'src/a.py': 'from openai import OpenAI\nclient = OpenAI()\n',
      'k8s/configmap.yaml':
        'kind: ConfigMap\ndata:\n  OPENAI_BASE_URL: https://a.openai.azure.com/openai/v1\n',
    };
    assert.deepEqual(await seen(files), ['OpenAI → azure-openai https://a.openai.azure.com']);
  });

  it('do not reach an endpoint that the code pins', async () => {
    const files = {
      'a.ts': `import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'https://a.openai.azure.com/openai/v1' });`,
      '.env': 'OPENAI_BASE_URL=https://llm.example.test/v1\n',
    };
    assert.deepEqual(await seen(files), ['OpenAI → azure-openai https://a.openai.azure.com']);
  });
});

describe('urls recogniser', () => {
  it('sees URLs of LLM services in languages without a grammar', async () => {
    assert.deepEqual(await seen('class A { String u = "https://api.openai.com/v1"; }', 'A.java'), ['https://api.openai.com/v1 → openai https://api.openai.com']); // prettier-ignore
    assert.deepEqual(await seen('curl https://llm.example.test/v1/messages', 'a.sh'), ['https://llm.example.test/v1/messages → ? https://llm.example.test']); // prettier-ignore
    assert.deepEqual(await seen('{ "url": "https://api.cohere.com/v2/chat" }', 'appsettings.json'), ['https://api.cohere.com/v2/chat → cohere https://api.cohere.com']); // prettier-ignore
  });

  for (const [path, text] of [
    ['a.md', 'See https://api.openai.com/v1'],
    ['A.java', '// https://api.openai.com/v1\n int a; // or https://api.openai.com/v1\n'],
    ['a.go', 'const help = "https://platform.openai.com/docs"'],
    ['a.html', '<a href="https://openrouter.ai/api">'],
  ] as const)
    it(`stays quiet at ${text.trim()} in ${path}`, async () => assert.deepEqual(await seen(text, path), []));
});

describe('keys recogniser', () => {
  const mixed = (length: number) => 'aB3dE5fG7hJ9kL1mN2pQ4rS6'.repeat(9).slice(0, length);
  const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(9).slice(0, length);
  const SAMPLES: readonly (readonly [provider: string, line: string])[] = [
    ['openai', `sk-proj-${mixed(60)}`], ['openai', `sk-${mixed(20)}T3BlbkFJ${mixed(20)}`], ['openai', `sk-svcacct-${mixed(60)}`], ['openai', `sk-service-${mixed(60)}`], ['openai', `sk-admin-${mixed(60)}`],
    ['anthropic', `sk-ant-api03-${mixed(93)}AA`], ['groq', `gsk_${mixed(52)}`], ['xai', `xai-${mixed(80)}`], ['openrouter', `sk-or-v1-${hex(64)}`], ['huggingface', `hf_${mixed(34)}`],
    ['huggingface', `api_org_${mixed(34)}`], ['perplexity', `pplx-${mixed(48)}`], ['langsmith', `lsv2_pt_${hex(32)}_${hex(10)}`], ['langfuse', `sk-lf-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`],
    ['pinecone', `pcsk_${mixed(5)}_${mixed(63)}`], ['helicone', `sk-helicone-${hex(30)}`], ['aws-bedrock', `ABSK${mixed(120)}`], ['google-gemini-api', `GEMINI_API_KEY=AIzaSy${mixed(33)}`],
    ['azure-openai', `AZURE_OPENAI_API_KEY=${hex(32)}`], ['mistral', `mistralApiKey: "${mixed(32)}"`], ['cohere', `COHERE_API_KEY=${mixed(40)}`], ['deepseek', `DEEPSEEK_API_KEY=sk-${hex(32)}`],
    ['assemblyai', `ASSEMBLYAI_API_KEY=${hex(32)}`], ['deepgram', `DEEPGRAM_API_KEY=${hex(40)}`],
    ['together', `tgp_v1_${mixed(43)}`], ['nvidia-nim-cloud', `nvapi-${mixed(64)}`], ['replicate', `REPLICATE_API_TOKEN=r8_${mixed(37)}`], ['databricks', `DATABRICKS_TOKEN=dapi${hex(32)}`],
    ['elevenlabs', `ELEVENLABS_API_KEY=sk_${hex(48)}`], ['elevenlabs', `"xi-api-key": "sk_${hex(48)}"`], ['wandb', `WANDB_API_KEY=${hex(40)}`],
  ]; // prettier-ignore

  it('knows a made-up key of every shape in the catalogue', async () => {
    for (const [provider, line] of SAMPLES) {
      assert.deepEqual(keysOn(line).map((key) => key.provider), [provider], provider); // prettier-ignore
      const found = await findingsIn({ 'notes.txt': `${line}\n` });
      assert.ok(found.some(({ rule }) => rule === 'llm/hardcoded-key'), provider); // prettier-ignore
    }
    const shapes = CATALOGUE.flatMap(({ id, keys }) => keys.map(() => id)).sort();
    assert.deepEqual(SAMPLES.map(([id]) => id).sort(), shapes);
  });

  it('never carries the key', async () => {
    for (const [, line] of SAMPLES) {
      const key = /[\w-]{20,}"?$/.exec(line)![0].replace('"', '');
      assert.ok(!JSON.stringify(await findingsIn({ '.env': `${line}\n` })).includes(key.slice(-12)));
    }
  });

  it('stays quiet at placeholders and keys without their context', () => {
    for (const line of ['sk-proj-xxxxxxxxxxxxxxxxxxxxxxxx', 'sk-ant-api03-<your key>', `sk-proj-your-key-here-${mixed(20)}`, hex(32), mixed(40), `AIzaSy${mixed(33)}`]) assert.deepEqual(keysOn(line), [], line); // prettier-ignore
    for (const value of ['your-key', '<key>', 'changeme', 'sk-...', '${KEY}', 'xxxxxxxx']) assert.ok(isPlaceholder(value), value); // prettier-ignore
  });
});
