import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, SSN_FILE, tempProject } from './support';

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('phi-cordon fix', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  it('plans with masked lines and writes nothing', async () => {
    const cwd = tempProject({ 'a.ts': SSN_FILE });
    const { code, stdout } = await phiCordon(['fix', '--all'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^a\.ts\n {2}1:\d+ {2}phi\/ssn {2}Redact\n/m);
    assert.match(stdout, /--write applies them/);
    assert.doesNotMatch(stdout, /219|6781|Quillon|Vantreight/);
    assert.equal(read(cwd, 'a.ts'), SSN_FILE);
  });

  it('writes the smallest range, keeps mode, encoding and line ends', async () => {
    const text = SSN_FILE.replace(/\n/g, '\r\n');
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const cwd = tempProject({ 'a.ts': text, 'b.ts': wide, 'c.ts': `\uFEFF${text}` });
    chmodSync(path.join(cwd, 'a.ts'), 0o640);
    const { code, stderr } = await phiCordon(['fix', '--rule', 'phi/ssn', '--write'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    const expected = text.replace('219-45-6781', '[SSN]');
    assert.equal(read(cwd, 'a.ts'), expected);
    assert.equal(statSync(path.join(cwd, 'a.ts')).mode & 0o777, 0o640);
    assert.deepEqual(readFileSync(path.join(cwd, 'b.ts')), Buffer.from(`\uFEFF${expected}`, 'utf16le'));
    assert.equal(read(cwd, 'c.ts'), `\uFEFF${expected}`);
    const again = await phiCordon(['fix', '--rule', 'phi/ssn', '--write'], { cwd });
    assert.match(again.stdout, /No finding here has a remedy/);
  });

  it('does only what was asked for', async () => {
    const cwd = tempProject({ 'a.ts': SSN_FILE });
    await phiCordon(['fix', '--rule', 'llm/*', '--write'], { cwd });
    assert.equal(read(cwd, 'a.ts'), SSN_FILE);
  });

  it('routes a call through the approved provider', async () => {
    const policy = {
      version: 1,
      agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: 'evergreen' } },
      approvals: {
        'azure-prod': {
          provider: 'azure-openai', agreement: 'msft', status: 'approved',
          endpoints: ['https://lakeside-phi.openai.azure.com'], deployments: { 'gpt-4o': 'lakeside-gpt4' },
        },
      },
      routes: [{ from: 'openai', to: 'azure-prod' }],
    }; // prettier-ignore
    const code = "import OpenAI from 'openai';\nconst ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });\nexport const ask = (q: string) => ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: q }] });\n"; // prettier-ignore
    const cwd = tempProject({ 'a.ts': code, '.phi-cordon.json': JSON.stringify(policy) });
    const before = JSON.parse((await phiCordon(['scan', '--format', 'json', '--date', '2026-11-22'], { cwd })).stdout) as { findings: { rule: string }[] }; // prettier-ignore
    assert.ok(before.findings.some(({ rule }) => rule === 'llm/no-baa'));
    const fixed = await phiCordon(['fix', '--all', '--write', '--date', '2026-11-22'], { cwd });
    assert.equal(fixed.code, 0);
    assert.match(read(cwd, 'a.ts'), /lakeside-phi\.openai\.azure\.com/);
    const after = JSON.parse((await phiCordon(['scan', '--format', 'json', '--date', '2026-11-22'], { cwd })).stdout) as { findings: { rule: string }[] }; // prettier-ignore
    assert.ok(after.findings.every(({ rule }) => rule !== 'llm/no-baa'));
  });

  it('leaves what flows out of the log, and hands it to a sanitizer where there is one', async () => {
    const code = "import { deidentify } from './privacy';\nexport const log = (patient) => console.log(`seen ${patient.ssn} today`);\n"; // prettier-ignore
    const cwd = tempProject({ 'a.ts': code });
    const planned = await phiCordon(['fix', '--rule', 'flow/phi-to-log'], { cwd });
    assert.match(planned.stdout, /flow\/phi-to-log {2}Drop patient\.ssn from the log/);
    assert.equal(read(cwd, 'a.ts'), code);
    await phiCordon(['fix', '--rule', 'flow/phi-to-log', '--write'], { cwd });
    assert.equal(read(cwd, 'a.ts'), code.replace('${patient.ssn} ', ''));
    const declared = tempProject({ 'a.ts': code, '.phi-cordon.json': JSON.stringify({ version: 1, sanitizers: ['deidentify'] }) }); // prettier-ignore
    await phiCordon(['fix', '--rule', 'flow/*', '--write'], { cwd: declared });
    assert.equal(read(declared, 'a.ts'), code.replace('${patient.ssn}', '${deidentify(patient.ssn)}'));
  });

  it('takes the files of a repository', async () => {
    const cwd = tempProject({ 'a.ts': SSN_FILE, 'b.ts': SSN_FILE, '.gitignore': 'b.ts\n' });
    execFileSync('git', ['init', '-q'], { cwd });
    await phiCordon(['fix', '--all', '--write'], { cwd });
    assert.notEqual(read(cwd, 'a.ts'), SSN_FILE);
    assert.equal(read(cwd, 'b.ts'), SSN_FILE);
  });
});
