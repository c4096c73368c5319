import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../src/cli/failure';
import type { Io } from '../../src/cli/io';
import { parseArguments } from '../../src/cli/options';
import { deliver, FORMATS, rendered, REPORTING } from '../../src/cli/reporting';
import { emptyReport, sampleReport } from '../core/reports/sample';
import { phiCordon, SSN_FILE, tempProject } from './support';

const IO: Io = {
  out: async () => assert.fail('nothing goes to standard output'),
  say: () => undefined,
  progress: () => undefined,
  colour: false,
  stdin: async () => Buffer.alloc(0),
};

describe('a report that is written', function () {
  this.timeout(60_000);

  it('takes the place of an earlier one, of whatever format, and of an empty file', async () => {
    const root = tempProject({ 'report.txt': '' });
    const file = path.join(root, 'report.txt');
    for (const report of [await sampleReport(), emptyReport()]) {
      for (const format of FORMATS) {
        const args = parseArguments(['--format', format, '--output', file], REPORTING);
        const text = rendered(report, args, IO);
        await deliver(text, args, IO, root, (one) => one === 'report.txt');
        assert.equal(readFileSync(file, 'utf8'), text);
      }
    }
  });

  it('takes the place of no file of the project', async () => {
    const root = tempProject({
      'README.md': 'See the docs.\n\n\nExamined: all.\n',
      'a.json': '{ "version": 1 }',
    });
    for (const name of ['README.md', 'a.json']) {
      const args = parseArguments(['--output', path.join(root, name)], REPORTING);
      await assert.rejects(
        deliver('x', args, IO, root, (one) => one === name),
        Failure,
      );
      await deliver('x', args, IO, root, () => false);
      assert.equal(readFileSync(path.join(root, name), 'utf8'), 'x');
    }
    const cwd = tempProject({ 'src/a.ts': SSN_FILE });
    const { code, stderr } = await phiCordon(['scan', '--output', 'src/a.ts'], { cwd });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /src\/a\.ts is a file of the project and no earlier report, so it is not written over\./,
    );
    assert.equal(readFileSync(path.join(cwd, 'src/a.ts'), 'utf8'), SSN_FILE);
  });
});
