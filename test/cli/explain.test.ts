import assert from 'node:assert/strict';
import { phiCordon, tempProject } from './support';

const POLICY = {
  version: 1,
  organization: { name: 'Lakeside Clinic', ownPhones: ['608-555-0142'] },
  identifiers: { mrn: { pattern: 'LC-\\d{7}' }, studyId: { pattern: '\\d{8}' } },
};
const CODE = `const x = 'LC-4471903';
const limit = '20417731';
// patient, appointments, billing: phone 608-555-0142 or phone 608-555-0177
`;

interface Parsed {
  readonly findings: readonly { rule: string; column: number; tags: string[]; confidence: string; cues?: { effect: string; text: string }[] }[];
  readonly nearMisses?: readonly { rule: string; line: number; why: string }[];
} // prettier-ignore

describe('why and why not, and identifiers of the policy', function () {
  this.timeout(60_000);

  const files = {
    '.phi-cordon.json': JSON.stringify(POLICY),
    'src/a.ts': CODE,
    'src/b.ts': "export const serial = '000-12-3456';\n",
  };
  const parse = async (args: readonly string[], options: Parameters<typeof phiCordon>[1]): Promise<Parsed> =>
    JSON.parse((await phiCordon(['scan', '--format', 'json', '--date', '2026-11-22', ...args], options)).stdout) as Parsed; // prettier-ignore

  it('come in the scan of files, on standard input and with a policy given, alike', async () => {
    const cwd = tempProject(files);
    // prettier-ignore
    const bare = tempProject({ '.phi-cordon.json': '{"version":1}', 'src/a.ts': CODE, 'other/lakeside.json': JSON.stringify(POLICY) });
    const [scanned, piped, given] = await Promise.all([
      parse(['src/a.ts', '--explain'], { cwd }),
      parse(['--stdin', '--stdin-path', 'src/a.ts', '--explain'], { cwd, stdin: CODE }),
      parse(['src/a.ts', '--policy', 'other/lakeside.json', '--explain'], { cwd: bare }),
    ]);
    const mrn = scanned.findings.find(({ rule }) => rule === 'phi/mrn');
    assert.equal(mrn?.column, 12);
    assert.match(mrn!.cues![0]!.text, /the policy gives mrn/);
    const [own, other] = scanned.findings.filter(({ rule }) => rule === 'phi/phone').sort((a, b) => a.column - b.column); // prettier-ignore
    assert.deepEqual([own?.tags.includes('provider'), other?.tags.includes('provider')], [true, false]);
    assert.deepEqual(
      scanned.nearMisses!.map(({ rule, line }) => [rule, line]),
      [['phi/other-id', 2]],
    ); // prettier-ignore
    assert.deepEqual([piped.findings, piped.nearMisses], [scanned.findings, scanned.nearMisses]);
    assert.deepEqual([given.findings, given.nearMisses], [scanned.findings, scanned.nearMisses]);
  });

  it('are told in text under the findings of the file, and in neither without --explain', async () => {
    const cwd = tempProject(files);
    const { stdout } = await phiCordon(['scan', 'src', '--explain'], { cwd });
    assert.match(stdout, /^ {2}Not reported: 1:24 {2}phi\/ssn: .*never issued/m);
    assert.match(stdout, /^ +policy: no entry changes its severity$/m);
    assert.doesNotMatch(stdout, /4471903|000-12|20417731|555-01/);
    assert.doesNotMatch((await phiCordon(['scan', 'src'], { cwd })).stdout, /Not reported|confidence/);
    assert.equal((await parse(['src'], { cwd })).nearMisses, undefined);
    assert.deepEqual((await parse(['src', '--explain', '--include', '*.none'], { cwd })).nearMisses, []);
  });

  it('are replaced by redact', async () => {
    const cwd = tempProject(files);
    const { stdout } = await phiCordon(['redact', 'src/a.ts', '--surface', 'source'], { cwd });
    assert.doesNotMatch(stdout, /LC-4471903/);
  });

  it('stop a scan whose policy holds an expression that cannot be used, with place and cure', async () => {
    for (const pattern of ['(?=L)LC-\\d{7}', '(L)\\1-\\d{7}', '\\d+', '.*']) {
      const policy = JSON.stringify({ version: 1, identifiers: { mrn: { pattern } } }, null, 2);
      const ran = await phiCordon(['scan'], { cwd: tempProject({ ...files, '.phi-cordon.json': policy }) });
      assert.equal(ran.code, 2, pattern);
      assert.match(ran.stderr, /\.phi-cordon\.json:5:18: identifiers\.mrn\.pattern: it .*\. (?:Write|Give) /);
    }
  });
});
