import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { verifyTrail, type AuditEvent, type Verified } from '../../../src/core/audit';
import { fixed } from '../../../src/core/safeText';
import { ownHeads, readTrail, recordAudit, sha256, TRAIL_FOLDER } from '../../../src/node/audit';
import { tempFolder, tempProject } from '../../cli/support';
import { gitIn } from './git';

const POLICY = { '.phi-cordon.json': '{ "version": 1, "audit": true }' };
const EVENT: AuditEvent = { what: 'allowed', rule: 'phi/phone', place: { path: fixed('src/a.ts'), line: 3 } };

async function verified(root: string): Promise<Verified> {
  return verifyTrail(await readTrail(root), [], sha256);
}

const whats = ({ entries }: Verified): string[] => entries.map(({ what }) => what);
const filesOf = (root: string): string[] =>
  readdirSync(path.join(root, TRAIL_FOLDER)).filter((name) => name.endsWith('.jsonl'));
const only = (root: string): string => path.join(root, TRAIL_FOLDER, filesOf(root)[0]!);

describe('audit trail', function () {
  // Processes are started, and the disk is waited for.
  this.timeout(120_000);
  let before: string | undefined;

  beforeEach(() => {
    before = process.env.XDG_STATE_HOME;
    process.env.XDG_STATE_HOME = tempFolder();
  });
  afterEach(() => {
    if (before === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = before;
  });

  it('is kept only where a policy asks for it', async () => {
    const off = tempProject({ '.phi-cordon.json': '{ "version": 1 }' });
    assert.equal(await recordAudit(off, [{ event: EVENT }]), 0);
    assert.deepEqual(readdirSync(off), ['.phi-cordon.json']);
    const nested = tempProject({ '.phi-cordon.json': '{ "version": 1 }', 'a/.phi-cordon.json': '{ "version": 1, "audit": true }' });
    assert.equal(await recordAudit(nested, [{ event: EVENT, path: 'b/x.ts' }, { event: EVENT, path: 'a/x.ts' }]), 1);
    const forbidding = tempProject({ ...POLICY, 'a/.phi-cordon.json': '{ "version": 1, "audit": false }' });
    assert.equal(await recordAudit(forbidding, [{ event: EVENT, path: 'a/x.ts' }]), 1);
    writeFileSync(path.join(forbidding, '.phi-cordon.json'), '{ broken');
    assert.ok((await recordAudit(forbidding, [{ event: EVENT }])) > 0);
  }); // prettier-ignore

  it('says who by git, else by the account, and that nothing proves it', async () => {
    const root = tempProject(POLICY);
    await recordAudit(root, [{ event: EVENT }]);
    gitIn(root, 'init', '-q');
    gitIn(root, 'config', 'user.name', 'Dana Fox');
    gitIn(root, 'config', 'user.email', 'dana@lakeside.test');
    await recordAudit(root, [{ event: EVENT }]);
    const { entries } = await verified(root);
    assert.deepEqual(entries[1]?.who, { name: 'Dana Fox', email: 'dana@lakeside.test', selfAsserted: 'git config' }); // prettier-ignore
    assert.match(readFileSync(only(root), 'utf8'), /"selfAsserted":"git config"/);
  });

  it('names the policy in force by its SHA-256, and records that it changed', async () => {
    const root = tempProject(POLICY);
    await recordAudit(root, [{ event: EVENT }]);
    const changed = '{ "version": 1, "audit": true, "role": "neither" }';
    writeFileSync(path.join(root, '.phi-cordon.json'), changed);
    await recordAudit(root, [{ event: { what: 'policy-changed' } }]);
    await recordAudit(root, [{ event: { what: 'policy-changed' } }, { event: EVENT }]);
    writeFileSync(path.join(root, '.phi-cordon.json'), POLICY['.phi-cordon.json']);
    await recordAudit(root, [{ event: EVENT }]);
    const trail = await verified(root);
    assert.deepEqual(whats(trail), ['allowed', 'policy-changed', 'allowed', 'policy-changed', 'allowed']);
    assert.deepEqual(trail.entries[1]?.policy, [{ path: '.phi-cordon.json', sha256: sha256(changed) }]);
  });

  it('records that the policy no longer asks for it, and then nothing', async () => {
    const root = tempProject(POLICY);
    await recordAudit(root, [{ event: EVENT }]);
    writeFileSync(path.join(root, '.phi-cordon.json'), '{ "version": 1 }');
    assert.equal(await recordAudit(root, [{ event: EVENT }]), 1);
    assert.equal(await recordAudit(root, [{ event: EVENT }, { event: { what: 'policy-changed' } }]), 0);
    assert.deepEqual(whats(await verified(root)), ['allowed', 'policy-changed']);
  });

  it('goes on after a write that broke off at any byte, and records it', async () => {
    const root = tempProject(POLICY);
    for (let count = 0; count < 3; count++) await recordAudit(root, [{ event: EVENT }]);
    const whole = readFileSync(only(root), 'latin1');
    const end = whole.lastIndexOf('\n', whole.length - 2) + 1;
    const state = path.join(process.env.XDG_STATE_HOME!, 'phi-cordon', 'audit');
    const remembered = path.join(state, readdirSync(state)[0]!, 'writers.json');
    const middle = JSON.parse(readFileSync(remembered, 'utf8')) as { writers: { seq: number; hash: string }[] };
    const heads = (await verified(root)).entries;
    assert.equal(heads.length, 3);
    // As if the third append had been killed: its line in part, and not yet remembered.
    const second = /"hash":"([0-9a-f]{64})"\}\n$/.exec(whole.slice(0, end))![1]!;
    Object.assign(middle.writers[0]!, { seq: 2, hash: second });
    for (const cut of [end, end + 1, end + 40, whole.length - 2, whole.length - 1, whole.length]) {
      writeFileSync(only(root), whole.slice(0, cut), 'latin1');
      writeFileSync(remembered, JSON.stringify(middle));
      await recordAudit(root, [{ event: EVENT }]);
      const trail = await verified(root);
      const torn = cut > end && cut < whole.length - 1;
      assert.deepEqual(trail.problems, [], `cut at ${cut - end}`);
      assert.equal(trail.notes.length, torn ? 1 : 0);
      assert.deepEqual(whats(trail).slice(2), torn ? ['torn-line', 'allowed'] : cut === end ? ['allowed'] : ['allowed', 'allowed']);
      assert.equal(filesOf(root).length, 1);
    }
  }); // prettier-ignore

  it('begins a new file each year, chained to the last, even after a torn write', async () => {
    const root = tempProject(POLICY);
    await recordAudit(root, [{ event: EVENT }], () => new Date('2026-12-31T23:59:59Z'));
    appendFileSync(only(root), '{"v":1,"se');
    await recordAudit(root, [{ event: EVENT }], () => new Date('2027-01-01T00:00:00Z'));
    const { problems, notes, heads } = await verified(root);
    assert.deepEqual([problems, notes.length, heads[0]?.seq], [[], 1, 3]);
    assert.deepEqual(filesOf(root).map((name) => name.slice(0, 4)), ['2026', '2027']);
    rmSync(only(root));
    assert.match((await verified(root)).problems.at(-1)!.says, /^follows a gap/);
  }); // prettier-ignore

  it('does not go on with a file that was changed or cut off meanwhile', async () => {
    const root = tempProject(POLICY);
    for (let count = 0; count < 3; count++) await recordAudit(root, [{ event: EVENT }]);
    const [head] = await ownHeads(root);
    const length = readFileSync(only(root)).length;
    truncateSync(only(root), readFileSync(only(root), 'latin1').indexOf('\n') + 1);
    assert.ok(readFileSync(only(root)).length < length);
    await recordAudit(root, [{ event: EVENT }]);
    assert.equal(filesOf(root).length, 2);
    const { problems } = verifyTrail(await readTrail(root), [head!], sha256);
    assert.equal(problems.length, 1);
  });

  it('gives two users of one folder, and two clones, files of their own', async () => {
    const root = tempProject(POLICY);
    await recordAudit(root, [{ event: EVENT }]);
    process.env.XDG_STATE_HOME = tempFolder();
    await recordAudit(root, [{ event: EVENT }]);
    assert.equal(filesOf(root).length, 2);
    assert.deepEqual((await verified(root)).problems, []);
  });

  it('merges between branches, in whatever order they wrote', async () => {
    const root = tempProject(POLICY);
    gitIn(root, 'init', '-q', '-b', 'main');
    const commit = (): void => {
      gitIn(root, 'add', '.');
      gitIn(root, 'commit', '-q', '--allow-empty', '-m', 'x');
    };
    const act = async (): Promise<void> => {
      await recordAudit(root, [{ event: EVENT }]);
      commit();
    };
    commit();
    gitIn(root, 'switch', '-q', '-c', 'a');
    await act();
    gitIn(root, 'switch', '-q', '-c', 'c');
    await act();
    gitIn(root, 'switch', '-q', 'main');
    gitIn(root, 'switch', '-q', '-c', 'b');
    await act();
    gitIn(root, 'switch', '-q', 'a');
    await act();
    gitIn(root, 'switch', '-q', 'main');
    // Squashed, so that git sees two branches that added the same file.
    gitIn(root, 'merge', '-q', '--squash', 'a');
    commit();
    for (const branch of ['b', 'c']) gitIn(root, 'merge', '-q', '-m', 'x', branch);
    const trail = await verified(root);
    assert.deepEqual(trail.problems, []);
    assert.equal(trail.entries.length, 4);
    await act();
    assert.deepEqual((await verified(root)).problems, []);
  });

  it('loses nothing that two processes append at once, killed again and again', async () => {
    const root = tempProject(POLICY);
    const program = path.join(tempFolder(), 'writer.js');
    const entry = path.resolve(__dirname, 'writer.ts');
    await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], logLevel: 'error' });
    let lives = 0;
    let kills = 0;
    const acknowledged = new Map<string, number>();
    /** One life of a process; the first ones are killed after some acknowledged writes. */
    const live = (count: number): Promise<number> =>
      new Promise((resolve, reject) => {
        const name = `life-${lives++}`;
        const killAt = kills >= 16 ? Infinity : 40 + ((lives * 37) % 120);
        const child = spawn(process.execPath, [program, root, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
        let said = '';
        let dead = false;
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          if (dead || said.length < killAt) return;
          dead = true;
          kills++;
          setTimeout(() => child.kill('SIGKILL'), Math.random() * 6);
        });
        child.on('error', reject);
        child.on('close', () => {
          const done = Number(said.trim().split('\n').at(-1) ?? 0);
          acknowledged.set(name, done);
          resolve(done);
        });
      });
    const run = async (count: number): Promise<void> => {
      // A busy machine kills late: then a life writes much, and more of them are lived.
      for (let left = count; left > 0 || kills < 10;) left -= await live(Math.max(left, 200));
    };
    await Promise.all([run(2_000), run(2_000)]);
    const { problems, entries } = await verified(root);
    assert.deepEqual(problems, []);
    assert.ok(kills >= 10, `${kills} kills`);
    for (const [name, done] of acknowledged) {
      const lines = new Set(entries.flatMap(({ receiver, place }) => (receiver === name ? [place!.line] : [])));
      for (let line = 1; line <= done; line++) assert.ok(lines.has(line), `${name} lost ${line} of ${done}`);
    }
    assert.ok(entries.length >= 4_000);
    assert.ok(readdirSync(path.join(root, TRAIL_FOLDER)).length <= 2 + kills);
  }); // prettier-ignore

  it('does not follow a folder that leads out of the root', async () => {
    const root = tempProject(POLICY);
    const outside = tempFolder();
    mkdirSync(path.join(root, '.phi-cordon'));
    symlinkSync(outside, path.join(root, TRAIL_FOLDER), 'junction');
    await assert.rejects(recordAudit(root, [{ event: EVENT }]));
    assert.deepEqual(readdirSync(outside), []);
  });
});
