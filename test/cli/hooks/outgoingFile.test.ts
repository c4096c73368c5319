import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesOf } from '../../../src/cli/hooks/outgoingFile';
import { tempProject } from '../support';
import { outsideFolder, PROJECT } from './support';

describe('files that a call names', () => {
  const project = tempProject(PROJECT);
  const outside = outsideFolder();
  const names = (file: string, folder = '', cwd = project): string[] =>
    filesOf({ kind: 'file', file, folder, elsewhere: false }, cwd).map(({ real }) => path.relative(project, real).replaceAll('\\', '/')); // prettier-ignore

  it('are found by every way to name them, in the project and elsewhere', () => {
    const file = path.join(project, 'data', 'patients.csv');
    for (const [name, folder, cwd] of [
      ['data/patients.csv'],
      ['./src/../data/patients.csv'],
      ['patients.csv', 'data'],
      ['patients.csv', '', path.join(project, 'data')],
      [file],
      [pathToFileURL(file).href],
      ['data/*.csv'],
      ['data/p?tients.csv'],
    ] as const)
      assert.deepEqual(names(name, folder, cwd), ['data/patients.csv'], name);
    assert.equal(names(path.join(outside, 'notes.txt')).length, 1);
    assert.deepEqual(names('~/no-such-file'), []);
    assert.deepEqual(names(path.relative(project, homedir())), []);
  });

  it('are followed through links, and nothing waits for a pipe or a device', function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(path.join(project, 'links'));
    const at = (name: string) => path.join(project, 'links', name);
    symlinkSync('../data/patients.csv', at('in'));
    symlinkSync(path.join(outside, 'notes.txt'), at('out'));
    symlinkSync('circle', at('circle'));
    symlinkSync('/dev/zero', at('zero'));
    symlinkSync('gone', at('dangling'));
    execFileSync('mkfifo', [at('pipe')]);
    assert.deepEqual(names('links/in'), ['data/patients.csv']);
    assert.equal(names('links/out').length, 1);
    for (const name of ['circle', 'zero', 'dangling', 'pipe', '.', '..']) assert.deepEqual(names(`links/${name}`), [], name); // prettier-ignore
    for (const name of ['/dev/zero', '/dev/stdin', '\0', 'x'.repeat(5000), 'file://%zz', 'http://x.test'])
      assert.deepEqual(names(name), []);
  });

  it('are read from their beginning only, and not where they are no text', () => {
    const large = path.join(project, 'large.csv');
    writeFileSync(large, `name\n${'Quillon Vantreight\n'.repeat(200_000)}`);
    const [found] = filesOf({ kind: 'file', file: large, folder: '', elsewhere: false }, project);
    assert.ok(found!.text.length <= 1_000_000 && found!.text.endsWith('Vantreight\n'));
    writeFileSync(path.join(project, 'a.bin'), Buffer.from([1, 0, 2]));
    assert.deepEqual(names('a.bin'), []);
    writeFileSync(path.join(project, 'one-line.txt'), 'é'.repeat(2_000_000));
    const [line] = filesOf({ kind: 'file', file: 'one-line.txt', folder: '', elsewhere: false }, project);
    assert.match(line!.text, /^é{400000,}$/);
  });
});
