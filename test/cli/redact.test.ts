import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, tempProject } from './support';

const NOTE = 'Patient: Quillon Vantreight, SSN 219-45-6781, phone 312-555-0142.\nSSN 219-45-6781 again.\n';

describe('phi-cordon redact', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  it('prints the text with consistent surrogates, and says what it is not', async () => {
    const { code, stdout, stderr } = await phiCordon(['redact'], { stdin: NOTE });
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, /219-45-6781|312-555-0142/);
    const [one, two, ...more] = stdout.match(/\[SSN-\d+\]/g) ?? [];
    assert.ok(one);
    assert.deepEqual([two, more], [one, []]);
    assert.match(stdout, / again\.\n$/);
    assert.match(
      stderr,
      /^4 identifiers replaced \(Social Security number: 2, [^)]*\), by the list of Safe Harbor/,
    );
    assert.match(stderr, /\nThis is not a de-identification determination/);
    assert.doesNotMatch(stderr, /219-45-6781|312-555-0142|Vantreight/);
  });

  it('takes other surrogates in the next run', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => phiCordon(['redact'], { stdin: NOTE })));
    assert.ok(new Set(runs.map(({ stdout }) => stdout)).size > 1);
  });

  it('leaves text without identifiers as it is, byte for byte', async () => {
    const text = 'No identifier here.\r\nTwo lines, no end';
    const { stdout, stderr } = await phiCordon(['redact', '-'], { stdin: text });
    assert.equal(stdout, text);
    assert.match(stderr, /^0 identifiers replaced/);
  });

  it('writes in place when told to, and counts one table over all files', async () => {
    const cwd = tempProject({ 'a.txt': NOTE, 'b.txt': NOTE });
    const { code, stdout } = await phiCordon(['redact', 'a.txt', 'b.txt', '--in-place'], { cwd });
    assert.deepEqual([code, stdout], [0, '']);
    const [a, b] = ['a.txt', 'b.txt'].map((file) => readFileSync(path.join(cwd, file), 'utf8'));
    assert.match(a!, /\[SSN-\d+\]/);
    assert.equal(a, b);
  });

  it('walks a folder as scan does, and tells one person everywhere', async () => {
    const cwd = tempProject({
      'export/notes/a.txt': 'Ms. Vantreight called about her results.\n',
      'export/notes/b.txt': NOTE,
      'export/visits.csv': 'mrn,first_name,last_name,dob\n00482913,Quillon,Vantreight,1958-03-14\n',
      'export/.gitignore': 'skipped\n',
      'export/skipped/c.txt': NOTE,
      'export/scan.png': Uint8Array.of(137, 80, 78, 71, 0),
      'outside.txt': NOTE,
    });
    const { code, stdout, stderr } = await phiCordon(['redact', 'export', '--in-place'], { cwd });
    assert.deepEqual([code, stdout], [0, '']);
    const read = (file: string): string => readFileSync(path.join(cwd, file), 'utf8');
    const person = /\[NAME-\d+\]/.exec(read('export/notes/b.txt'))![0];
    assert.ok(read('export/notes/a.txt').includes(person));
    assert.match(read('export/visits.csv'), /^mrn,first_name,last_name,dob\n9090\d{5},(\S+),\1,1958\n$/);
    assert.ok(read('export/visits.csv').includes(`,${person},${person},`));
    assert.equal(read('export/skipped/c.txt'), NOTE);
    assert.equal(read('outside.txt'), NOTE);
    assert.match(stderr, /Not examined, left as it is: (?:export\/)?scan\.png \(image\)/);
    const again = ['redact', 'export', '--in-place', '--strict'];
    assert.equal((await phiCordon(again, { cwd })).code, 3);
  });

  it('obeys the standard, and says what the result is not', async () => {
    const note = 'Patient: Quillon Vantreight, DOB 03/14/1958, admitted 06/01/2021. SSN 219-45-6781.\n';
    const limited = await phiCordon(['redact', '--standard', 'limited-data-set'], { stdin: note });
    assert.match(limited.stdout, /DOB 03\/14\/1958, admitted 06\/01\/2021\. SSN \[SSN-\d+\]/);
    assert.match(limited.stderr, /2 values kept.*\n.*\n.*still PHI and needs a data use agreement/);
    const shifted = await phiCordon(['redact', '--standard', 'surrogate-dates'], { stdin: note });
    assert.match(shifted.stderr, /not Safe Harbor.*164\.514\(b\)\(1\)/);
    const [birth, admission] = [...shifted.stdout.matchAll(/\d\d\/\d\d\/\d{4}/g)].map(([day]) =>
      Date.parse(day),
    );
    assert.notEqual(birth, Date.parse('03/14/1958'));
    const days = (from: number, to: number): number => Math.round((to - from) / 86_400_000);
    assert.equal(days(birth!, admission!), days(Date.parse('03/14/1958'), Date.parse('06/01/2021')));
  });

  it('refuses what it cannot read as text', async () => {
    const cwd = tempProject({ 'a.bin': Uint8Array.of(1, 0, 2), 'folder/b.txt': NOTE });
    for (const file of ['a.bin', 'folder', 'nowhere'])
      assert.equal((await phiCordon(['redact', file], { cwd })).code, 2, file);
  });
});
