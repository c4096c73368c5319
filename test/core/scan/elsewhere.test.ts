import assert from 'node:assert/strict';
import { createProject, NO_POLICY, type Judged, type Project, type ProjectReader } from '../../../src/core';
import { distinctFindings, distinctSuppressed } from '../../../src/core/scan/distinct';
import { effective } from '../policy/support';
import { DAY, grammars, memoryReader } from '../support';

const HELPER = [
  'export function audit(entry: unknown) {',
  "  console.log('entry', entry);",
  '}',
  'export function more(entry: unknown) {',
  "  console.log('entry', entry);",
  '}',
  '',
].join('\n');
const ONE = "import { audit } from './b';\nexport function one(patient: { ssn: string; mrn: string }) {\n  audit(patient.ssn);\n}\n"; // prettier-ignore
const TWO = "import { audit, more } from './b';\nexport function two(patient: { ssn: string; mrn: string }) {\n  // the same, two lines later\n  const given = patient;\n  audit(given.mrn);\n  audit(patient.ssn);\n  more(patient.ssn);\n}\n"; // prettier-ignore
const FILES = { 'src/b.ts': HELPER, 'src/one.ts': ONE, 'src/two.ts': TWO };

const context = { policy: NO_POLICY, day: DAY, trusted: true };

function projectOf(files: Record<string, string>): { project: Project; reads: string[] } {
  const reads: string[] = [];
  const memory = memoryReader(files);
  const reader: ProjectReader = {
    ...memory,
    read: (path, signal) => {
      reads.push(path);
      return memory.read(path, signal);
    },
  };
  return { project: createProject(reader, grammars), reads };
}

async function judgeAll(files: Record<string, string>, paths: readonly string[]): Promise<Judged[]> {
  const { project } = projectOf(files);
  const judged: Judged[] = [];
  for (const path of paths) judged.push(await project.examine({ path, text: files[path]! }, context));
  return judged;
}

const told = ({ findings }: Pick<Judged, 'findings'>) =>
  findings.map(({ rule, path, place, label }) => `${path}:${place.line} ${rule} ${label ?? ''}`);

describe('a finding in another file than the one examined', () => {
  it('stands where the value leaves, with steps through the file that hands it over', async () => {
    const [judged] = await judgeAll(FILES, ['src/one.ts']);
    assert.deepEqual(told(judged!), ['src/b.ts:2 flow/phi-to-log patient.ssn']);
    const [finding] = judged!.findings;
    assert.ok(finding!.steps.some(({ path, line }) => path === 'src/one.ts' && line === 3));
    assert.equal(finding!.steps.at(-1)!.path, 'src/b.ts');
    assert.match(finding!.place.context, /^console\.log\('…'/);
    assert.deepEqual(told((await judgeAll(FILES, ['src/b.ts']))[0]!), []);
  });

  it('is one, however many bring it about, in whatever order and shards', async () => {
    const whole = distinctFindings((await judgeAll(FILES, Object.keys(FILES))).flatMap(({ findings }) => findings));
    assert.deepEqual(told({ findings: whole }).sort(), [
      'src/b.ts:2 flow/phi-to-log given.mrn',
      'src/b.ts:2 flow/phi-to-log patient.ssn',
      'src/b.ts:5 flow/phi-to-log patient.ssn',
    ]);
    assert.equal(new Set(whole.map(({ fingerprint }) => fingerprint)).size, 3);
    const key = (findings: typeof whole) => JSON.stringify([...findings].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)));
    const parts = await Promise.all(['src/two.ts', 'src/b.ts', 'src/one.ts'].map(async (path) => distinctFindings((await judgeAll(FILES, [path]))[0]!.findings)));
    assert.equal(key(distinctFindings(parts.flat())), key(whole));
    assert.equal(key(distinctFindings([...parts.flat()].reverse())), key(whole));
  }); // prettier-ignore

  it('obeys the suppression comments of the file in which it stands', async () => {
    const line = "  console.log('entry', entry); // phi-cordon-disable-line flow/phi-to-log -- a local tool";
    const files = { ...FILES, 'src/b.ts': HELPER.replace("  console.log('entry', entry);", line) };
    const judged = await judgeAll(files, ['src/one.ts', 'src/two.ts']);
    const suppressed = distinctSuppressed(judged.flatMap((one) => one.suppressed));
    assert.deepEqual(
      suppressed.map(({ path, line: at, by }) => [path, at, by]),
      [['src/b.ts', 2, 'comment'], ['src/b.ts', 2, 'comment']],
    ); // prettier-ignore
    assert.deepEqual(told(judged[0]!), []);
    assert.deepEqual(told(judged[1]!), ['src/b.ts:5 flow/phi-to-log patient.ssn']);
  });

  it('is named alike by all who bring it about, lines above or below it notwithstanding', async () => {
    const prints = async (files: Record<string, string>, path: string) =>
      (await judgeAll(files, [path]))[0]!.findings.map(({ fingerprint }) => fingerprint);
    const [first] = await prints(FILES, 'src/one.ts');
    assert.ok((await prints(FILES, 'src/two.ts')).includes(first!));
    const moved = { ...FILES, 'src/b.ts': `// a line\n\n${HELPER}` };
    assert.deepEqual(await prints(moved, 'src/one.ts'), [first]);
  });

  it('follows its file: whoever hands values there is examined again, new files and files gone included', async () => {
    const files: Record<string, string> = { 'src/one.ts': ONE };
    const { project } = projectOf(files);
    const examine = (path: string) => project.examine({ path, text: files[path]! }, context);
    assert.deepEqual(told(await examine('src/one.ts')), []);
    for (const candidate of ['src/b.ts', 'src/b/index.ts']) assert.deepEqual(project.dependents(candidate), ['src/one.ts'], candidate);
    files['src/b.ts'] = HELPER;
    project.forget('src/b.ts');
    assert.equal((await examine('src/one.ts')).findings[0]!.place.line, 2);
    files['src/b.ts'] = `\n\n${HELPER}`;
    assert.deepEqual(project.dependents('src/b.ts'), ['src/one.ts']);
    await examine('src/b.ts');
    assert.equal((await examine('src/one.ts')).findings[0]!.place.line, 4);
    delete files['src/b.ts'];
    assert.deepEqual(project.dependents('src/b.ts'), ['src/one.ts']);
    project.forget('src/b.ts');
    assert.deepEqual(told(await examine('src/one.ts')), []);
    project.forget('src/one.ts');
    assert.deepEqual(project.dependents('src/b.ts'), []);
  }); // prettier-ignore

  it('comes when a file that names no PHI imports one that begins to', async () => {
    const own = "import { value } from './c';\nconsole.log(value());\n";
    const files: Record<string, string> = { 'src/a.ts': own, 'src/c.ts': 'export const value = () => 1;\n' };
    const { project } = projectOf(files);
    assert.deepEqual(told(await project.examine({ path: 'src/a.ts', text: own }, context)), []);
    assert.deepEqual(project.dependents('src/c.ts'), ['src/a.ts']);
    files['src/c.ts'] = "export const value = () => { const patientSsn = read(); return patientSsn; };\ndeclare function read(): string;\n"; // prettier-ignore
    project.forget('src/c.ts');
    assert.deepEqual(told(await project.examine({ path: 'src/a.ts', text: own }, context)), ['src/a.ts:2 flow/phi-to-log patientSsn']); // prettier-ignore
  });

  it('is judged by the policy nearest to where it stands', async () => {
    const { project } = projectOf(FILES);
    const off = effective({ rules: { 'flow/phi-to-log': 'off' } });
    const examine = (policy: typeof off, nearest: typeof off) =>
      project.examine({ path: 'src/one.ts', text: ONE }, { ...context, policy }, { policyOf: async (path) => (path === 'src/b.ts' ? nearest : undefined) });
    assert.deepEqual(told(await examine(NO_POLICY, off)), []);
    assert.deepEqual(told(await examine(off, NO_POLICY)).length, 1);
    assert.deepEqual(project.reaches('src/one.ts'), ['src/b.ts']);
    const policies = new Map([['src/b.ts', off]]);
    assert.deepEqual(told(project.rejudge('src/one.ts', { ...context, policies })!), []);
    assert.deepEqual(told(project.rejudge('src/one.ts', context)!).length, 1);
  }); // prettier-ignore

  it('is judged by another policy without a read', async () => {
    const { project, reads } = projectOf(FILES);
    const before = await project.examine({ path: 'src/one.ts', text: ONE }, context);
    const count = reads.length;
    assert.deepEqual(project.rejudge('src/one.ts', context), before);
    const off = effective({ rules: { 'flow/phi-to-log': 'off' } });
    assert.deepEqual(told(project.rejudge('src/one.ts', { ...context, policy: off })!), []);
    assert.equal(reads.length, count);
  });
});
