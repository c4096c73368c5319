import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { cliBundle, SSN_FILE, tempFolder } from '../cli/support';
import { gitEnvironment, repository } from '../node/repository';

const FOLDER = path.resolve(__dirname, '../../examples/organization');

(process.platform === 'win32' ? describe.skip : describe)('the sweep of an organization', function () {
  this.timeout(120_000);

  it('scans each repository once, whatever the machines, and tells which it could not', async () => {
    const cli = await cliBundle();
    const home = tempFolder();
    const urls = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((file, index) => {
      const made = repository();
      made.write(`src/${file}`, 'nothing to see\n');
      if (index === 2) made.write('src/visit.ts', SSN_FILE);
      if (index === 3) made.write('.phi-cordon.json', '{ "version": 1, ');
      made.commit();
      return `file://${made.folder}`;
    });
    const list = path.join(home, 'repositories.txt');
    writeFileSync(list, [...urls, `file://${path.join(home, 'nowhere')}`, ''].join('\n'));
    const out = path.join(home, 'out');
    for (const part of ['1/2', '2/2']) {
      const env = { ...gitEnvironment(), PHI_CORDON: `${process.execPath} ${cli}` };
      const { status, stderr } = spawnSync('sh', [path.join(FOLDER, 'sweep.sh'), list, out, part], { env, encoding: 'utf8' }); // prettier-ignore
      assert.equal(status, 0, stderr);
    }
    assert.equal(readdirSync(out).filter((name) => name.endsWith('.json')).length, 3);
    const left = readFileSync(path.join(out, 'not-scanned.txt'), 'utf8').trim().split('\n');
    assert.deepEqual(left.map((line) => line.split(': ')[1]).sort(), ['could not be cloned', 'exit code 2']);

    const { status, stdout } = spawnSync(process.execPath, [path.join(FOLDER, 'overview.mjs'), out], { encoding: 'utf8' }); // prettier-ignore
    assert.equal(status, 0);
    const [head, worst, ...others] = stdout.trim().split('\n');
    assert.match(head!, /^"repository","commit","policy","errors"/);
    assert.match(worst!, /","[0-9a-f]{40}","none","[1-9]\d*",/);
    assert.ok(others.length === 2 && others.every((line) => /,"none","0","0","0",/.test(line)), stdout);
    assert.ok(!stdout.includes('219-45-6781'));
  });

  it('has a workflow whose parts are as many as it says', () => {
    const { jobs } = parse(readFileSync(path.join(FOLDER, 'sweep.yml'), 'utf8')) as { jobs: { part: { strategy: { matrix: { part: number[] } }; steps: { run?: string }[] } } }; // prettier-ignore
    const { steps, strategy } = jobs.part;
    const count = strategy.matrix.part.length;
    assert.ok(steps.some(({ run = '' }) => run.startsWith('./sweep.sh') && run.endsWith(`/${count}`)));
  });
});
