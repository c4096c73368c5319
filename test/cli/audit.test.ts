import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditEvent } from '../../src/core/audit';
import { fixed, type SafeText } from '../../src/core/safeText';
import { recordAudit, TRAIL_FOLDER } from '../../src/node/audit';
import { phiCordon, tempFolder, tempProject, type Ran } from './support';

const EVENTS: readonly (readonly [string, AuditEvent])[] = [
  ['2026-11-20', { what: 'suppressed', rule: 'phi/phone', place: { path: fixed('src/contact.ts'), line: 7 }, why: fixed('published, by the clinic') }],
  ['2026-11-21', { what: 'requested-approval', rule: 'llm/no-baa', receiver: fixed('openai'), place: { path: fixed('src/ask.ts'), line: 2 } }],
  ['2026-11-22', { what: 'bypassed-hook' }],
]; // prettier-ignore

describe('phi-cordon audit', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  let cwd = '';
  let env: Record<string, string> = {};
  const audit = (...args: readonly string[]): Promise<Ran> => phiCordon(['audit', ...args], { cwd, env });
  const trail = (): string => {
    const folder = path.join(cwd, TRAIL_FOLDER);
    return path.join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.jsonl'))!,
    );
  };

  async function record(root: string, events: readonly (readonly [string, AuditEvent])[]): Promise<void> {
    const before = process.env.XDG_STATE_HOME;
    process.env.XDG_STATE_HOME = env.XDG_STATE_HOME;
    for (const [day, event] of events)
      await recordAudit(root, [{ event }], () => new Date(`${day}T12:00:00Z`));
    if (before === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = before;
  }

  beforeEach(async () => {
    env = { XDG_STATE_HOME: tempFolder() };
    cwd = tempProject({ '.phi-cordon.json': '{ "version": 1, "audit": true }', 'src/a.ts': 'export {};\n' });
    await record(cwd, EVENTS);
  });

  it('verifies a trail as it was written, from any folder of the project', async () => {
    const { code, stdout } = await audit('verify', 'src');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^3 entries in 1 file: each fits the one before it\.\nhead [0-9a-f]{16}:3:[0-9a-f]{64}\n$/,
    );
    const none = await phiCordon(['audit', 'verify'], { cwd: tempProject({ 'a.ts': '' }), env });
    assert.deepEqual([none.code, none.stdout], [0, 'No audit trail here.\n']);
  });

  it('says which line was changed, removed or put elsewhere, and exits with 1', async () => {
    const whole = readFileSync(trail(), 'utf8');
    const [one, two, three] = whole.split('\n');
    const name = `${TRAIL_FOLDER}/${path.basename(trail())}`;
    for (const [text, says] of [
      [whole.replace('published', 'forgotten'), `${name}:1: was changed`],
      [`${one}\n${three}\n`, `${name}:2: follows a gap: entries missing before it: 1`],
      [`${two}\n${one}\n${three}\n`, `${name}:1: follows a gap`],
    ] as const) {
      writeFileSync(trail(), text);
      const { code, stdout } = await audit('verify');
      assert.equal(code, 1);
      assert.ok(stdout.startsWith(says), stdout);
      assert.match((await audit('show')).stderr, /audit verify says where/);
    }
  });

  it('holds the trail against heads that were kept, as words or in a file', async () => {
    const heads = (await audit('heads')).stdout;
    assert.match(heads, /^[0-9a-f]{16}:3:[0-9a-f]{64}\n$/);
    const file = path.join(tempFolder(), 'heads.txt');
    writeFileSync(file, heads);
    assert.equal((await audit('verify', '--anchor', file)).code, 0);
    const whole = readFileSync(trail(), 'utf8');
    writeFileSync(trail(), whole.split('\n').slice(0, 2).join('\n') + '\n');
    const alone = await audit('verify');
    assert.equal(alone.code, 0);
    assert.match(alone.stdout, /You wrote entry 3 of writer [0-9a-f]{16}, which is not here/);
    for (const anchor of [file, heads.trim()]) {
      const { code, stdout } = await audit('verify', '--anchor', anchor);
      assert.equal(code, 1);
      assert.match(stdout, /^anchor [0-9a-f]{16}:3:[0-9a-f]{64}: is not there/);
    }
  });

  it('shows who did what, and says that nothing proves who', async () => {
    const { stdout } = await audit('show');
    const [first, ...more] = stdout.trim().split('\n');
    assert.match(first!, /^2026-11-20T12:00:00Z {2}suppressed +phi\/phone +src\/contact\.ts:7 .*self-asserted.*published, by the clinic$/); // prettier-ignore
    assert.equal(more.length, 2);
    assert.match(more[0]!, /to openai$/);
  });

  it('filters by day and rule, and writes JSON and CSV', async () => {
    const json = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await audit('show', '--format', 'json', ...args);
      return (JSON.parse(stdout) as { entries: { what: string }[] }).entries.map(({ what }) => what);
    };
    assert.deepEqual(await json('--since', '2026-11-21'), ['requested-approval', 'bypassed-hook']);
    assert.deepEqual(await json('--rule', 'phi/*'), ['suppressed']);
    assert.deepEqual(await json('--rule', 'phi/*', '--since', '2026-11-22'), []);
    const csv = (await audit('show', '--format', 'csv')).stdout.split('\r\n');
    assert.match(csv[0]!, /^at,what,rule,receiver,path,line,/);
    assert.match(csv[1]!, /,"published, by the clinic",/);
    assert.equal(csv.length, 5);
    assert.equal((await audit('show', '--since', '2026-22-11')).code, 2);
    assert.equal((await audit('show', '--rule', 'phi/nothing')).code, 2);
  });

  it('refuses what it cannot do, and quotes nothing', async () => {
    for (const args of [['audit'], ['audit', 'erase'], ['audit', 'verify', '.', '.'], ['audit', 'verify', '--anchor', '219-45-6781']]) {
      const { code, stdout, stderr } = await phiCordon(args, { cwd, env });
      assert.deepEqual([code, stdout], [2, '']);
      assert.doesNotMatch(stderr, /6781/);
    }
  }); // prettier-ignore

  it('shows no value that somebody wrote into a reason, a path or the folder', async () => {
    const planted: AuditEvent = {
      what: 'allowed',
      rule: 'phi/ssn',
      why: 'Zebulon Quackenbush, 219-45-6781' as SafeText,
      place: { path: 'notes/219-45-6781.md' as SafeText, line: 1 },
    };
    await record(cwd, [['2026-11-22', planted]]);
    writeFileSync(path.join(cwd, TRAIL_FOLDER, '219-45-6781.jsonl'), 'Zebulon Quackenbush\n');
    for (const args of [
      ['verify'],
      ['heads'],
      ['show'],
      ['show', '--format', 'json'],
      ['show', '--format', 'csv'],
    ]) {
      const { stdout, stderr } = await audit(...args);
      assert.doesNotMatch(stdout + stderr, /Quackenbush|6781/, args.join(' '));
    }
  });

  it('leaves the trail out of what scan finds', async () => {
    const { code, stdout } = await phiCordon(['scan', '--no-ignore'], { cwd, env });
    assert.equal(code, 0, stdout);
  });
});
