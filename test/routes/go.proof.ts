import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assertApproved, assertNoForeignKey, cases, misdirected, routedProgram, run, scratchFolder, type Case } from './proof'; // prettier-ignore

const GO = process.env['ROUTES_GO'];
const MODULE = path.join(__dirname, 'go');
const FILES = ['go.mod', 'go.sum'];

const nameOf = ({ row, name, destination }: Case, text: 'routed' | 'misdirected') =>
  `${row.id}-${path.parse(name).name}-${destination}-${text}`;

/** One module with every program, rewritten and then misdirected, so that they are compiled and linked at once. */
async function build(all: readonly Case[], bin: string): Promise<void> {
  const folder = scratchFolder();
  for (const file of FILES) copyFileSync(path.join(MODULE, file), path.join(folder, file));
  for (const one of all) {
    const routed = await routedProgram(one);
    const texts = { routed, misdirected: misdirected(one, routed) };
    for (const [kind, text] of Object.entries(texts)) {
      const program = path.join(folder, nameOf(one, kind as keyof typeof texts));
      mkdirSync(program);
      writeFileSync(path.join(program, 'main.go'), text);
      copyFileSync(path.join(MODULE, 'capture.go'), path.join(program, 'capture.go'));
    }
    const formatted = spawnSync(path.join(path.dirname(GO!), 'gofmt'), ['-l', folder], { encoding: 'utf8' });
    assert.equal(formatted.stdout, '', `${one.row.id}/${one.name}: not as gofmt would have it\n${routed}`);
  }
  const built = spawnSync(GO!, ['build', '-mod=readonly', '-buildvcs=false', '-o', `${bin}${path.sep}`, './...'], { cwd: folder, encoding: 'utf8', timeout: 600_000 }); // prettier-ignore
  assert.equal(built.status, 0, built.stderr);
}

(GO ? describe : describe.skip)('routed Go, with the real SDKs', () => {
  const bin = GO ? scratchFolder() : '';
  const program = (one: Case, text: 'routed' | 'misdirected') =>
    path.join(bin, nameOf(one, text) + (process.platform === 'win32' ? '.exe' : ''));
  const all = cases('.go');
  before(async function () {
    this.timeout(600_000);
    await build(all, bin);
  });

  for (const one of all)
    describe(`${one.row.id}/${one.name} to ${one.destination}`, () => {
      it('reaches the approved endpoint whatever the environment says', () =>
        assertApproved(one, run(one, program(one, 'routed'), [])));
      it('shows no other key where its own is missing', () =>
        assertNoForeignKey(one, run(one, program(one, 'routed'), [], false)));
      if (!one.first) return;
      it('is caught once its address is another', () => {
        const broken = run(one, program(one, 'misdirected'), []);
        assert.throws(() => assertApproved(one, broken), /went to/);
      });
    });
});
