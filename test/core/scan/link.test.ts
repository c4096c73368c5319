import assert from 'node:assert/strict';
import type { FileFacts } from '../../../src/core/facts';
import type { ProjectPath } from '../../../src/core/ports';

import { link } from '../../../src/core/scan/link';
import { factsOf, findingsIn, usesIn } from '../providers/examine';

const CLIENT = `import OpenAI from 'openai';\nnew OpenAI();\n`;
const linked = async (files: Readonly<Record<ProjectPath, string>>, path: ProjectPath) => {
  const facts = new Map<ProjectPath, FileFacts>();
  for (const [name, text] of Object.entries(files)) facts.set(name, await factsOf(name, text));
  return link(path, facts);
};

describe('link', () => {
  it('has nothing to say of a file it has no facts of', () => assert.deepEqual(link('a.ts', new Map()), []));

  it('joins a use with the env files it was given, and only with those', async () => {
    const env = { '.env': 'OPENAI_BASE_URL=https://a.openai.azure.com/openai/v1\n' };
    const hostsOf = (raw: Awaited<ReturnType<typeof linked>>) => raw.map((one) => (one.kind === 'use' ? one.destination.host : one.kind)); // prettier-ignore
    assert.deepEqual(hostsOf(await linked({ 'a.ts': CLIENT }, 'a.ts')), ['api.openai.com']);
    assert.deepEqual(hostsOf(await linked({ 'a.ts': CLIENT, ...env }, 'a.ts')), ['a.openai.azure.com']);
  });

  it('reports the findings of its own file alone', async () => {
    const raw = await linked({ 'a.ts': CLIENT, 'b.ts': CLIENT }, 'a.ts');
    assert.deepEqual(new Set(raw.map(({ path }) => path)), new Set(['a.ts']));
  });

  it('gives a flow the destinations of the use that it ends in', async () => {
    const text = `${CLIENT}\nconst ai = new OpenAI();\nai.responses.create({ model: 'gpt-4o', input: patient.name });\n`;
    const flows = (await linked({ 'a.ts': text }, 'a.ts')).filter((one) => one.kind === 'flow');
    assert.deepEqual(flows.map(({ destination }) => destination?.host), ['api.openai.com']); // prettier-ignore
  });

  it('says an identifier in the file name at its first character', async () => {
    const [raw] = await linked({ 'exports/219-09-9999.txt': 'x' }, 'exports/219-09-9999.txt');
    assert.deepEqual([raw?.kind, raw?.place.start, raw?.place.end], ['identifier', 0, 0]);
  });

  it('follows an import to a config module and from there to an env file', async () => {
    const files = {
      'src/a.ts': `import OpenAI from 'openai';\nimport { BASE } from './config';\nnew OpenAI({ baseURL: BASE });`,
      'src/config.ts': `export const BASE = process.env.LLM_BASE;`,
      '.env': 'LLM_BASE=https://a.openai.azure.com/openai/v1\n',
    };
    const [use] = await usesIn(files);
    assert.equal(use?.destination.host, 'a.openai.azure.com');
    assert.equal(use?.destination.from, 'LLM_BASE in .env');
    assert.deepEqual((await findingsIn(files)).map(({ rule }) => rule), ['llm/no-baa']); // prettier-ignore
  });
});
