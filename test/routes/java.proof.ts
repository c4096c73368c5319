import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assertApproved, assertNoForeignKey, cases, endpointOf, misdirected, routedProgram, run, scratchFolder, type Case } from './proof'; // prettier-ignore

/** The class path of the real packages. */
const CLASSES = process.env['ROUTES_JAVA'];
const WINDOWS = process.platform === 'win32';

type Kind = 'routed' | 'misdirected';

/** Programs and settings, each in a folder of its own, beside the proxy that they are run behind. */
class Build {
  readonly folder = scratchFolder();

  of({ row, name, destination }: Case, kind: Kind): string {
    return path.join(this.folder, `${row.id}-${name}-${destination}-${kind}`);
  }

  async compile(all: readonly Case[]): Promise<void> {
    const folders: string[] = [this.folder];
    for (const file of ['CaptureRequests.java', 'SpringProgram.java']) copyFileSync(path.join(__dirname, 'java', file), path.join(this.folder, file)); // prettier-ignore
    for (const one of all) {
      const routed = await routedProgram(one);
      for (const [kind, text] of [['routed', routed], ['misdirected', misdirected(one, routed)]] as const) {
        mkdirSync(this.of(one, kind));
        writeFileSync(path.join(this.of(one, kind), one.name), text);
        if (isProgram(one)) folders.push(this.of(one, kind));
      }
    } // prettier-ignore
    const compiler = path.join(__dirname, 'java/CompileAll.java');
    const { status, stderr } = spawnSync('java', ['-cp', CLASSES!, compiler, ...folders], { encoding: 'utf8', timeout: 300_000 }); // prettier-ignore
    assert.equal(status, 0, stderr);
    this.certify(all);
  }

  /** A certificate of its own for the hosts that the policy approves; nobody else ever sees its key. */
  private certify(all: readonly Case[]): void {
    writeFileSync(path.join(this.folder, 'hosts'), '127.0.0.1 localhost\n');
    const names = hostsOf(all).map((host) => `dns:${host}`).join(','); // prettier-ignore
    const made = spawnSync('keytool', ['-genkeypair', '-alias', 'proxy', '-keyalg', 'EC', '-dname', 'CN=proxy', '-validity', '2', '-ext', `san=${names}`, '-keystore', this.store, '-storetype', 'PKCS12', '-storepass', PASSWORD], { encoding: 'utf8' }); // prettier-ignore
    assert.equal(made.status, 0, made.stdout + made.stderr);
  }

  private get store(): string {
    return path.join(this.folder, 'proxy.p12');
  }

  run(one: Case, kind: Kind, all: readonly Case[], keys = true) {
    const stores = ['keyStore', 'trustStore'].flatMap((name) => [`-Djavax.net.ssl.${name}=${this.store}`, `-Djavax.net.ssl.${name}Password=${PASSWORD}`]); // prettier-ignore
    const classes = [this.of(one, kind), this.folder, CLASSES!].join(WINDOWS ? ';' : ':');
    const options = ['-XX:TieredStopAtLevel=1', '-Xshare:auto', `-Djdk.net.hosts.file=${path.join(this.folder, 'hosts')}`, ...stores, '-cp', classes]; // prettier-ignore
    const settings = ['SpringProgram', '--spring.ai.retry.max-attempts=1', '--spring.main.lazy-initialization=true', `--spring.config.location=file:${path.join(this.of(one, kind), one.name)}`]; // prettier-ignore
    const program = isProgram(one) ? [path.parse(one.name).name] : settings;
    return run(one, 'java', [...options, 'CaptureRequests', hostsOf(all).join(','), ...program], keys);
  }
}

/** Everything else is settings, which one program is run with. */
function isProgram({ name }: Case): boolean {
  return name.endsWith('.java');
}

const PASSWORD = 'throwaway';

function hostsOf(all: readonly Case[]): string[] {
  return [...new Set(all.map((one) => new URL(endpointOf(one)).hostname))];
}

(CLASSES ? describe : describe.skip)('routed Java, with the real SDKs', () => {
  const all = CLASSES
    ? [
        ...cases('.java'),
        ...cases('.properties', '.yml', '.yaml').filter(({ row }) => row.id === 'springSettings'),
      ]
    : [];
  const build = CLASSES ? new Build() : undefined;
  before(async function () {
    this.timeout(400_000);
    await build!.compile(all);
  });

  for (const one of all)
    describe(`${one.row.id}/${one.name} to ${one.destination}`, () => {
      it('reaches the approved endpoint whatever the environment says', () =>
        assertApproved(one, build!.run(one, 'routed', all)));
      it('shows no other key where its own is missing', () =>
        assertNoForeignKey(one, build!.run(one, 'routed', all, false)));
      if (!one.first) return;
      it('is caught once its address is another', () => {
        const broken = build!.run(one, 'misdirected', all);
        assert.throws(() => assertApproved(one, broken), /went to/);
      });
    });
});
