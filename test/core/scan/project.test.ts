import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createProject, NO_POLICY, type EffectivePolicy } from '../../../src/core';
import { effective } from '../policy/support';
import { DAY, grammars, memoryProject, memoryReader } from '../support';

const INPUT = {
  path: 'src/a.ts',
  text: "const x = 'LC-4471903'; // appointment, billing: call 608-555-0142",
};
const OURS = effective({ identifiers: { mrn: { pattern: 'LC-\\d{7}' } } });

describe('a project', () => {
  const context = (policy: EffectivePolicy, day = DAY) => ({ policy, day, trusted: true });

  it('applies another policy without reading again, as long as texts are read alike', async () => {
    const project = memoryProject();
    await project.examine(INPUT, context(OURS));
    const off = effective({ identifiers: { mrn: { pattern: 'LC-\\d{7}' } }, rules: { 'phi/mrn': 'off' } });
    assert.deepEqual(rulesOf(project.rejudge(INPUT.path, context(off))).includes('phi/mrn'), false);
    assert.deepEqual(rulesOf(project.rejudge(INPUT.path, context(OURS))).includes('phi/mrn'), true);
  });

  it('asks for a new examination where identifiers, own terms or the year are others', async () => {
    const project = memoryProject();
    await project.examine(INPUT, context(NO_POLICY));
    assert.equal(project.rejudge(INPUT.path, context(OURS)), undefined);
    assert.equal(project.rejudge(INPUT.path, context(NO_POLICY, '2027-01-01')), undefined);
    const own = effective({ organization: { ownPhones: ['608-555-0142'] } });
    assert.equal(project.rejudge(INPUT.path, context(own)), undefined);
    assert.ok(rulesOf(await project.examine(INPUT, context(OURS))).includes('phi/mrn'));
    assert.equal(project.rejudge(INPUT.path, context(NO_POLICY)), undefined);
  });

  it('finds in a file what it finds there, whatever was examined before', () => {
    const texts: Readonly<Record<string, string>> = {
      'src/a.ts': 'export function record(patient: { ssn: string }) {\n  return patient.ssn;\n}\n',
      'src/b.ts': "import { record } from './a';\nexport const get = () => record(find());\nexport const hand = (entry: unknown) => out(entry);\nimport { out } from './d';\n",
      'src/c.ts': "import { get } from './b';\nexport function show() {\n  console.log(get());\n}\n",
      'src/d.ts': 'export function out(entry: unknown) {\n  console.log(entry);\n}\n',
      'src/e.ts': "import { hand } from './b';\nexport function all(patient: { ssn: string }) {\n  hand(patient.ssn);\n}\n",
    };
    const paths = Object.keys(texts);
    const found = async (order: readonly string[]) => {
      const project = createProject(memoryReader(texts), grammars);
      const judged = new Map<string, unknown>();
      for (const path of order) judged.set(path, await project.examine({ path, text: texts[path]! }, context(NO_POLICY)));
      return judged;
    };
    return fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(paths, { minLength: 1 }), async (order) => {
        const judged = await found(order);
        for (const path of order) assert.deepEqual(judged.get(path), (await found([path])).get(path), path);
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore

  it('finds the same however few facts it holds', async () => {
    const files = new Map(
      Array.from({ length: 12 }, (_, index) => [
        `src/f${index}.ts`,
        `import { out as next } from './f${(index * 5 + 1) % 12}';\nexport function out(entry: unknown) {\n  ${index % 3 === 0 ? 'console.log(entry)' : 'next(entry)'};\n}\nexport function own(patient: { ssn: string }) {\n  next(patient.ssn);\n}\n`,
      ]),
    );
    const found = async (holds?: number) => {
      const project = createProject(memoryReader(Object.fromEntries(files)), grammars, undefined, holds);
      const judged = [];
      for (const [path, text] of files) judged.push(await project.examine({ path, text }, context(NO_POLICY)));
      return judged;
    };
    const all = await found();
    assert.ok(all.some(({ findings }) => findings.some(({ steps }) => steps.some(({ path }) => path !== findings[0]!.path))));
    for (const holds of [1, 2, 5]) assert.deepEqual(await found(holds), all);
  }); // prettier-ignore
});

function rulesOf(judged: { findings: readonly { rule: string }[] } | undefined): string[] {
  return judged!.findings.map(({ rule }) => rule);
}
