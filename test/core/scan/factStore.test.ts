import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createProject,
  NO_POLICY,
  type FactStore,
  type FileFacts,
  type ProjectPath,
} from '../../../src/core';
import { DAY, grammars, memoryReader } from '../support';

const FILES: Readonly<Record<string, string>> = {
  'lib/audit.ts': "export function audit(entry: unknown) {\n  console.log('entry', entry);\n}\n",
  'src/a.ts': "import { audit } from '../lib/audit';\nexport const a = (patient: { ssn: string }) => audit(patient.ssn);\n",
  'src/model.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.MODEL_URL });\n",
  '.env': 'MODEL_URL=https://lakeside-phi.openai.azure.com/openai/v1\n',
  'src/use.ts': "import { client } from './model';\nexport const ask = (patient: Patient) => client.responses.create({ input: patient.name });\n",
  'note.md': 'patient phone 608-555-0142\n',
}; // prettier-ignore
const CONTEXT = { policy: NO_POLICY, day: DAY, trusted: true };

/** A store in JSON, as one on a disk is, and what became of it. */
function memoryStore(files: Readonly<Record<string, string>>, kept = new Map<string, string>()) {
  const reader = memoryReader(files);
  const read: ProjectPath[] = [];
  const store: FactStore = {
    async read(path) {
      return path in files ? { path } : { path, reason: 'missing' };
    },
    async text({ path }) {
      read.push(path);
      return { path, text: files[path]! };
    },
    get({ path }, as) {
      const body = kept.get(`${path}\n${as}\n${files[path]}`);
      return body === undefined ? undefined : (JSON.parse(body) as FileFacts);
    },
    put: ({ path }, as, facts) => void kept.set(`${path}\n${as}\n${files[path]}`, JSON.stringify(facts)),
  };
  return { project: createProject(reader, grammars, store), kept, read };
}

describe('a store of facts', () => {
  it('changes no finding, and what is kept is not read again', async () => {
    const plain = createProject(memoryReader(FILES), grammars);
    const first = memoryStore(FILES);
    const second = memoryStore(FILES, first.kept);
    for (const [path, text] of Object.entries(FILES)) {
      const without = await plain.examine({ path, text }, CONTEXT);
      assert.deepEqual(await first.project.examine({ path }, CONTEXT), without, path);
      assert.deepEqual(await second.project.examine({ path }, CONTEXT), without, path);
    }
    assert.ok(first.read.includes('src/a.ts'));
    assert.deepEqual(second.read, []);
  });

  it('keeps what is read otherwise apart', async () => {
    const { project, kept } = memoryStore(FILES);
    await project.examine({ path: 'note.md' }, CONTEXT);
    const before = kept.size;
    await project.examine({ path: 'note.md' }, CONTEXT, { explain: true });
    await project.examine({ path: 'note.md' }, CONTEXT, { surface: 'prompt' });
    await project.examine({ path: 'note.md' }, { ...CONTEXT, day: '2027-01-01' });
    assert.equal(kept.size, before + 3);
    await project.examine({ path: 'note.md' }, { ...CONTEXT, day: '2026-12-31' });
    assert.equal(kept.size, before + 3);
  });

  it('holds facts that depend on no other file', async () => {
    const paths = Object.keys(FILES);
    await fc.assert(
      fc.asyncProperty(fc.subarray(paths), fc.shuffledSubarray(paths, { minLength: 1 }), async (others, order) => {
        const part = Object.fromEntries(paths.filter((path) => others.includes(path) || order.includes(path)).map((path) => [path, FILES[path]!]));
        const whole = memoryStore(FILES);
        const alone = memoryStore(part);
        for (const path of order) {
          await whole.project.examine({ path }, CONTEXT);
          await alone.project.examine({ path }, CONTEXT);
        }
        // What is asked of a file depends on the others; what is answered does not.
        for (const [key, body] of alone.kept) assert.equal(whole.kept.get(key) ?? body, body);
      }),
      { numRuns: 25 },
    );
  }); // prettier-ignore
});
