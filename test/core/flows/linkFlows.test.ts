import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core';
import { grammars, memoryProject, DAY } from '../support';
import { NO_POLICY } from '../../../src/core';

type Files = Readonly<Record<string, string>>;

/** Findings of a file among others: where each stands, and the files that its steps are in. */
async function flowsOf(path: string, files: Files): Promise<readonly Finding[]> {
  const { findings } = await memoryProject(files).examine({ path, text: files[path]! }, { policy: NO_POLICY, day: DAY, trusted: true }); // prettier-ignore
  return findings.filter(({ rule }) => rule.startsWith('flow/'));
}

const places = async (path: string, files: Files): Promise<string[]> =>
  [...new Set((await flowsOf(path, files)).map(({ path: at, place, rule }) => `${at}:${place.line} ${rule}`))].sort(); // prettier-ignore

const LOG = 'export function log(x: string) {\n  console.log(x);\n}\n';

describe('flows through several files', () => {
  before(() => Promise.all((['typescript', 'javascript', 'python', 'java'] as const).map((id) => grammars.load(id)))); // prettier-ignore

  it('stand where they leave, with the way there', async () => {
    const files = { 'a.ts': "import { log } from './b';\nlog(patient.ssn);\n", 'b.ts': LOG };
    const [flow, ...others] = await flowsOf('a.ts', files);
    assert.equal(others.length, 0);
    assert.equal(`${flow!.path}:${flow!.place.line}`, 'b.ts:2');
    assert.deepEqual(flow!.steps.map(({ path, line }) => `${path}:${line}`).slice(0, 1), ['a.ts:2']);
    assert.equal(flow!.steps.at(-1)!.path, 'b.ts');
  });

  it('are followed through files that only pass on, by any name', async () => {
    const files = {
      'a.ts':
        "import write, { log as say } from './all';\nimport * as all from './all';\nsay(patient.ssn);\nwrite(patient.mrn);\nall.log(patient.dob);\n",
      'all.ts': "export * from './b';\nexport { log as default } from './b';\n",
      'b.ts': LOG,
    };
    assert.deepEqual(await places('a.ts', files), ['b.ts:2 flow/phi-to-log']);
    const [flow] = await flowsOf('a.ts', files);
    assert.match(String(flow!.message.args['source']), /and 2 more|patient/);
  });

  it('are followed through what another file returns, and not through what it does not', async () => {
    const files = {
      'a.ts':
        "import { label, key, both } from './b';\nconsole.log(label(patient));\nconsole.log(key(patient));\nconsole.log(both(patient).id);\nconsole.log(both(patient).who);\n",
      'b.ts':
        'export const label = (p: { ssn: string }) => `x ${p.ssn}`;\nexport const key = (p: { id: number }) => `x ${p.id}`;\nexport const both = (p: any) => ({ id: p.id, who: p.name });\n',
    };
    assert.deepEqual(await places('a.ts', files), ['a.ts:2 flow/phi-to-log', 'a.ts:5 flow/phi-to-log']);
  });

  it('are followed through four files in a row, and no farther', async () => {
    const chain = (length: number): Files => ({
      ...Object.fromEntries(Array.from({ length }, (_, at) => [`f${at}.ts`, `import { log as next } from './f${at + 1}';\nexport function log(x: string) {\n  next(x);\n}\n`])),
      [`f${length}.ts`]: LOG,
      'a.ts': "import { log } from './f0';\nlog(patient.ssn);\n",
    }); // prettier-ignore
    assert.deepEqual(await places('a.ts', chain(2)), ['f2.ts:2 flow/phi-to-log']);
    assert.deepEqual(await places('a.ts', chain(9)), []);
  });

  it('end in files that import each other', async () => {
    const files = {
      'a.ts':
        "import { b } from './b';\nexport function a(x: string): string { return b(x); }\nconsole.log(a(patient.ssn));\n",
      'b.ts':
        "import { a } from './a';\nexport function b(x: string): string { console.info(x); return a(x); }\n",
    };
    assert.deepEqual(await places('a.ts', files), ['b.ts:2 flow/phi-to-log']);
  });

  it('hold nothing where a constant is handed over, or nothing of a person', async () => {
    const files = {
      'a.ts':
        "import { log, show } from './b';\nlog('none');\nshow('none');\nlog(String(patients.length));\nlog(user.name);\n",
      'b.ts': `${LOG}export function show(ssn: string) {\n  return ssn;\n}\n`,
    };
    assert.deepEqual(await places('a.ts', files), []);
  });

  it('are told of the file in which they leave by that file alone, if it names the person itself', async () => {
    const files = { 'b.ts': 'export function log(ssn: string) {\n  console.log(ssn);\n}\n', 'a.ts': "import { log } from './b';\nlog(row.x);\n" }; // prettier-ignore
    assert.deepEqual(await places('b.ts', files), ['b.ts:2 flow/phi-to-log']);
    assert.deepEqual(await places('a.ts', files), []);
  });

  it('do without files that are not there, or cannot be read', async () => {
    const files = { 'a.ts': "import { log } from './nowhere';\nimport { x } from './broken';\nlog(patient.ssn);\nx(patient.ssn);\nconsole.log(patient.mrn);\n", 'broken.ts': 'export function x(a {{{' }; // prettier-ignore
    assert.deepEqual(await places('a.ts', files), ['a.ts:5 flow/phi-to-log']);
  });

  it('are followed in Python, through packages and named arguments', async () => {
    const files = {
      'app/main.py':
        'from app.notes import told, Board\n\ndef run(patient):\n    told("x", what=patient.ssn)\n    Board().show(patient.mrn)\n    told(patient.id)\n',
      'app/notes/__init__.py': 'from .tell import told\nfrom .board import Board\n',
      'app/notes/tell.py': 'def told(who, what=None):\n    print(what)\n',
      'app/notes/board.py': 'class Board:\n    def show(self, line):\n        print(line)\n',
    };
    assert.deepEqual(await places('app/main.py', files), ['app/notes/board.py:3 flow/phi-to-log', 'app/notes/tell.py:2 flow/phi-to-log']); // prettier-ignore
  });

  it('are followed in Java, through classes of the package and of others', async () => {
    const files = {
      'src/main/java/org/x/A.java':
        'package org.x;\nimport org.y.Out;\nclass A {\n  void run(Patient patient) {\n    Out.tell(patient.getSsn());\n    Near.tell(patient.getMrn());\n    Near.tell(String.valueOf(patient.getId()));\n  }\n}\n',
      'src/main/java/org/x/Near.java':
        'package org.x;\nclass Near {\n  static void tell(String line) {\n    System.out.println(line);\n  }\n}\n',
      'src/main/java/org/y/Out.java':
        'package org.y;\npublic class Out {\n  public static void tell(String line) {\n    System.err.println(line);\n  }\n}\n',
    };
    assert.deepEqual(await places('src/main/java/org/x/A.java', files), ['src/main/java/org/x/Near.java:4 flow/phi-to-log', 'src/main/java/org/y/Out.java:4 flow/phi-to-log']); // prettier-ignore
  });

  it('are the same whatever the order in which files are asked about', async () => {
    const files = { 'a.ts': "import { log } from './b';\nlog(patient.ssn);\n", 'b.ts': LOG, 'c.ts': "import { log } from './b';\nlog(patient.mrn);\n" }; // prettier-ignore
    const project = memoryProject(files);
    const told = async (path: keyof typeof files) => (await project.examine({ path, text: files[path] }, { policy: NO_POLICY, day: DAY, trusted: true })).findings.map(({ fingerprint, place }) => [fingerprint, place.line]); // prettier-ignore
    const first = [await told('a.ts'), await told('b.ts'), await told('c.ts')];
    assert.deepEqual([await told('c.ts'), await told('b.ts'), await told('a.ts')].reverse(), first);
  });
});
