import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/core/providers/catalogue';
import type { ClientShape } from '../../../src/core/providers/clients';
import { JAVASCRIPT_CLIENTS } from '../../../src/core/providers/javascriptClients';
import { PREFIXES } from '../../../src/core/providers/modelStrings';
import { PYTHON_CLIENTS } from '../../../src/core/providers/pythonClients';
import { usesIn } from './examine';

/** Names that packages of PyPI have as modules, where they differ by more than a hyphen. */
const MODULES: Readonly<Record<string, string>> = {
  'google-genai': 'google.genai', 'google-generativeai': 'google.generativeai', 'google-cloud-aiplatform': 'google.cloud.aiplatform', 'azure-ai-inference': 'azure.ai.inference',
  'azure-ai-projects': 'azure.ai.projects', 'fireworks-ai': 'fireworks', perplexityai: 'perplexity', cerebras_cloud_sdk: 'cerebras.cloud.sdk', 'writer-sdk': 'writerai', 'deepgram-sdk': 'deepgram',
  dashscope: 'dashscope.Generation', nomic: 'nomic.embed', 'arize-otel': 'arize.otel', arize: 'arize.otel', 'arize-phoenix': 'phoenix.otel', 'traceloop-sdk': 'traceloop.sdk.Traceloop',
  'weaviate-client': 'weaviate', wandb: 'weave', 'helicone-helpers': 'helicone_helpers', 'google-cloud-speech': 'google.cloud.speech',
}; // prettier-ignore

/** Packages that are seen by other means, or that send nothing by themselves. */
const ELSEWHERE = new Set([
  '@openai/agents', 'openai-agents', // as a framework
  'boto3', 'aioboto3', // by the service that is named
  'vllm', 'sglang', 'node-llama-cpp', 'llama-cpp-python', '@mlc-ai/web-llm', '@huggingface/transformers', 'mlx-lm', 'onnxruntime-genai', // run here
  '@github/copilot', 'baseten', 'truss', 'runpod', 'modal', 'galileo', 'humanloop', 'autoevals', 'openinference-instrumentation-openai', // deploy, evaluate or instrument
]); // prettier-ignore

const known = (clients: readonly ClientShape[], name: string) =>
  clients.some(({ packages }) => packages.some((p) => p === name || name.startsWith(`${p}.`)));

function moduleOf(pkg: string): string {
  return MODULES[pkg] ?? (pkg.startsWith('llama-index-') ? 'llama_index' : pkg.replace(/-/g, '_'));
}

describe('packages of the catalogue', () => {
  for (const { id, packages } of CATALOGUE) {
    for (const name of packages.javascript ?? []) {
      if (!ELSEWHERE.has(name)) it(`${id}: ${name} has a client in JavaScript`, () => assert.ok(known(JAVASCRIPT_CLIENTS, name))); // prettier-ignore
    }
    for (const name of packages.python ?? []) {
      if (!ELSEWHERE.has(name)) it(`${id}: ${name} has a client in Python`, () => assert.ok(known(PYTHON_CLIENTS, moduleOf(name)))); // prettier-ignore
    }
  }

  it('names only providers of the catalogue', () => {
    const ids = new Set<string>(CATALOGUE.map(({ id }) => id));
    const named = [...JAVASCRIPT_CLIENTS, ...PYTHON_CLIENTS].flatMap(({ provider }) => provider ?? []);
    assert.deepEqual([...named, ...Object.values(PREFIXES)].filter((id) => !ids.has(id)), []); // prettier-ignore
  });
});

describe('clients of the tables', () => {
  for (const { packages, names, provider } of JAVASCRIPT_CLIENTS) {
    for (const name of names) {
      const local = name === 'default' ? 'Client' : name;
      const clause = name === 'default' ? 'Client' : `{ ${name} }`;
      const made = /^[A-Z]/.test(local) ? `new ${local}({})` : `${local}('m')`;
      it(`sees ${name} of ${packages[0]}`, async () => {
        const text = `import ${clause} from '${packages[0]}';\nconst a = ${made};`;
        const uses = await usesIn({ 'src/a.ts': text });
        assert.deepEqual([...new Set(uses.map(({ use }) => use.provider))], [provider]);
        assert.ok(uses.some(({ use }) => use.kind === 'client'));
      });
    }
  }
  for (const { packages, names, provider } of PYTHON_CLIENTS) {
    for (const name of names) {
      it(`sees ${name} of ${packages[0]}`, async () => {
        const uses = await usesIn({ 'app/a.py': `from ${packages[0]} import ${name}\na = ${name}()\n` });
        assert.deepEqual([...new Set(uses.map(({ use }) => use.provider))], [provider]);
        assert.ok(uses.some(({ use }) => use.kind === 'client'));
      });
    }
  }
});
