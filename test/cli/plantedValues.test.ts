import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryAt } from '../node/repository';
import { phiCordon, picture, tempFolder, tempProject, type Ran } from './support';

// Everything here is invented, and occurs nowhere else.
const V = {
  ssn: '219-45-6781',
  ssn2: '531 62 9047',
  mrn: 'LC-7730418',
  name: 'Zebulon Quackenbush',
  relative: 'Perpetua Vantreight',
  phone: '(312) 555-0187',
  email: 'zquackenbush.private@thistledown-mail.test',
  address: '4817 Thistledownroad, Eldritchford, IL 60699',
  born: '1931-07-23',
  compact: '19310724',
  member: 'XJH93847261',
  key: 'sk-proj-Zq7Kx2Lm9Vt4Rw8Bn3Yc6Hd1Jf5Gs0Pa-T3BlbkFJ-Xe7Ui2Oo9Pp4Ll8Kk3Jj6',
};

/** Each value whole and in parts: runs of four digits and more, words of names, and every stretch of a key. */
const NEEDLES = [
  ...new Set(
    Object.entries(V).flatMap(([kind, value]) => {
      const whole = [value, value.replace(/[^A-Za-z0-9]/g, '')];
      if (kind === 'key')
        return [...whole, ...Array.from({ length: value.length - 15 }, (_, at) => value.slice(at + 8, at + 16)).filter((part) => part.length === 8)];
      return [...whole, ...(value.match(/\d{4,}/g) ?? []), ...(value.match(/[A-Za-z]{5,}/g) ?? [])];
    }),
  ),
].filter((needle) => !/^(?:private)$/i.test(needle)); // prettier-ignore

function assertFree(text: string, where: string): void {
  const plain = `${text}\n${text.replace(/%[0-9A-F]{2}/g, (code) => decodeURIComponent(code.replace(/%[89A-F]./, '%20')))}`.toLowerCase(); // prettier-ignore
  for (const needle of NEEDLES) {
    const at = plain.indexOf(needle.toLowerCase());
    assert.ok(at < 0, `${where} shows ${JSON.stringify(needle)} at ${at}: …${plain.slice(Math.max(0, at - 60), at + 60)}…`); // prettier-ignore
  }
}

function assertFreeRun({ stdout, stderr }: Ran, where: string): void {
  assertFree(stdout, `standard output of ${where}`);
  assertFree(stderr, `standard error of ${where}`);
}

const HL7 = [
  'MSH|^~\\&|LAB|LAKE|EHR|LAKE|20260301101500||ADT^A01|MSG1|P|2.5.1',
  `PID|1||${V.mrn}^^^LAKE^MR||Quackenbush^Zebulon^^^MR||${V.compact}|M|||4817 Thistledownroad^^Eldritchford^IL^60699||${V.phone}|||||${V.member}|${V.ssn}`,
  `NK1|1|Vantreight^Perpetua|SPO|4817 Thistledownroad^^Eldritchford^IL^60699|${V.phone}`,
].join('\r');

const FHIR = JSON.stringify({
  resourceType: 'Patient',
  identifier: [
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: V.ssn },
    { type: { text: 'MRN' }, value: V.mrn },
  ],
  name: [{ family: 'Quackenbush', given: ['Zebulon'] }],
  birthDate: V.born,
  telecom: [{ system: 'phone', value: V.phone }, { system: 'email', value: V.email }],
  address: [{ line: ['4817 Thistledownroad'], city: 'Eldritchford', state: 'IL', postalCode: '60699' }],
  contact: [{ name: { text: V.relative } }],
}); // prettier-ignore

const CODE = `import OpenAI from 'openai';
// Patient ${V.name}, SSN ${V.ssn}, MRN ${V.mrn}, born ${V.born}, phone ${V.phone}
const patient = { name: '${V.name}', ssn: '${V.ssn}', mrn: '${V.mrn}', dob: '${V.born}', email: '${V.email}', address: '${V.address}' };
const client = new OpenAI({ apiKey: '${V.key}', baseURL: 'https://${V.ssn.replace(/-/g, '')}.example.test/${V.mrn}?name=Quackenbush' });
export const Quackenbush6781 = (patientRecord: typeof patient) => client.chat.completions.create({ model: 'gpt-4o-${V.mrn}', messages: [{ role: 'user', content: patientRecord.ssn }] });
console.log(patient.ssn, Quackenbush6781); // phi-cordon-disable-line phi/ssn -- said ${V.relative} at ${V.phone}
// phi-cordon-disable-next-line phi/* -- asked ${V.name}, MRN ${V.mrn}
export const other = '${V.ssn2}'; // SSN
// phi-cordon-disable-next-line phi/ssn
export const third = 'SSN ${V.ssn2}';
`;

const PYTHON = `import logging, openai
def ask(patient):
    """${V.name}, SSN ${V.ssn}"""
    logging.info("patient %s ${V.mrn}", patient.ssn)
    return openai.OpenAI(api_key="${V.key}").chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": patient.ssn}])
`;

const POLICY = {
  version: 1,
  organization: { name: V.name, privacyOfficer: V.email, ownPhones: [V.phone] },
  agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: '2026-12-01', document: V.address, owner: V.relative } },
  approvals: { 'azure-prod': { provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside-phi.openai.azure.com'], status: 'approved', approvedBy: V.email, reason: V.name } },
  routes: [{ from: 'openai', to: 'azure-prod' }],
  zones: [{ files: ['src/**'], handles: 'phi' }],
  allow: [{ rule: 'phi/email', files: ['**'], reason: `published by ${V.name}, ${V.phone}, MRN ${V.mrn}`, approvedBy: V.relative }],
  overrides: [{ files: ['nothing/**'], rules: { 'phi/*': 'information' }, reason: `${V.name} ${V.ssn}` }],
}; // prettier-ignore

const NOTE = `Patient: ${V.name}\nSSN: ${V.ssn}\nMRN: ${V.mrn}\nDOB: ${V.born}\nPhone: ${V.phone}\nEmail: ${V.email}\nAddress: ${V.address}\nMember ID: ${V.member}\n`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '.phi-cordon.json': JSON.stringify(POLICY, null, 2),
  'src/client.ts': CODE,
  'src/ask.py': PYTHON,
  'src/.env': `OPENAI_API_KEY=${V.key}\nOPENAI_BASE_URL=https://user:${V.ssn}@proxy.example.test/${V.mrn}\nPATIENT_NAME="${V.name}"\n`,
  'data/adt.hl7': HL7,
  'data/patient.json': FHIR,
  'data/export.csv': `name,ssn,mrn,dob,phone,email,address\n"${V.name}",${V.ssn},${V.mrn},${V.born},"${V.phone}",${V.email},"${V.address}"\n`,
  'data/seed.sql': `INSERT INTO patients (name, ssn, mrn, dob) VALUES ('${V.name}', '${V.ssn}', '${V.mrn}', '${V.born}');\n`,
  'notes/visit.prompt.md': NOTE,
  'notes/visit.md': NOTE,
  [`notes/patient-${V.mrn}.txt`]: NOTE,
  [`notes/${V.ssn}.md`]: NOTE,
  'notes/312-555-0187.log': `${V.name} called, SSN ${V.ssn}\n`,
  'notes/312-555-0187.png': picture(V.name),
  'notebook.ipynb': JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [{ cell_type: 'code', metadata: {}, execution_count: 1, source: [`patient = "${V.name}"  # SSN ${V.ssn}`], outputs: [{ output_type: 'stream', name: 'stdout', text: [NOTE] }] }] }),
  'min.js': `const ssn = '${V.ssn}';${'x'.repeat(21_000)}`,
}; // prettier-ignore

const DAY = ['--date', '2026-11-22'];

describe('planted values', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  let cwd = '';
  before(() => (cwd = tempProject(FILES)));

  it('are all found somewhere, or the search below proves nothing', async () => {
    const { stdout } = await phiCordon(['scan', '--format', 'json', ...DAY], { cwd });
    const { summary, suppressed } = JSON.parse(stdout) as { summary: { byRule: Record<string, number> }; suppressed: unknown[] }; // prettier-ignore
    for (const rule of ['phi/ssn', 'phi/mrn', 'phi/name', 'phi/phone', 'phi/date', 'llm/hardcoded-key', 'policy/suppression-reason'])
      assert.ok((summary.byRule[rule] ?? 0) > 0, rule);
    assert.ok(suppressed.length > 0);
  }); // prettier-ignore

  for (const format of ['text', 'json', 'sarif', 'html', 'csv', 'markdown', 'junit', 'unix']) {
    for (const options of [[], ['--surface', 'prompt'], ['--no-policy', '--explain'], ['--quiet', '--max-size', '200']]) {
      it(`are not in a ${format} report ${options.join(' ')}`, async () => {
        const args = ['scan', '--format', format, ...options, ...DAY];
        const ran = await phiCordon(args, { cwd });
        assert.ok(ran.stdout.length > 200);
        assertFreeRun(ran, args.join(' '));
      });
    }
  } // prettier-ignore

  it('are not in a report that is written', async () => {
    const folder = tempFolder();
    const args = ['scan', '--format', 'html', '--output', path.join(folder, 'r')];
    assertFreeRun(await phiCordon(args, { cwd }), 'scan --output');
    assert.deepEqual(readdirSync(folder), ['r']);
    assertFree(readFileSync(path.join(folder, 'r'), 'utf8'), 'the written report');
  });

  it('are not in a baseline, in parts of a scan, nor in what is said of them', async () => {
    const own = tempProject(FILES);
    const folder = tempFolder();
    const runs = [
      ['scan', '--update-baseline', ...DAY],
      ...[1, 2].map((index) => ['scan', '--shard', `${index}/2`, '--format', 'json', '--explain', '--output', path.join(folder, `${index}.json`), ...DAY]),
      ['report', 'merge', path.join(folder, '1.json'), path.join(folder, '2.json'), '--baseline', '.phi-cordon/baseline.json'],
    ];
    for (const args of runs) assertFreeRun(await phiCordon(args, { cwd: own }), args.join(' '));
    assertFree(readFileSync(path.join(own, '.phi-cordon/baseline.json'), 'utf8'), 'the baseline');
    assert.deepEqual(readdirSync(folder), ['1.json', '2.json']);
    for (const part of readdirSync(folder)) assertFree(readFileSync(path.join(folder, part), 'utf8'), `part ${part}`);
    writeFileSync(path.join(own, 'broken.json'), `{ "version": 1, "findings": [\n{ "path": "${V.name}", "${V.ssn}": 1 }] }`);
    assertFreeRun(await phiCordon(['scan', '--baseline', 'broken.json'], { cwd: own }), 'a broken baseline');
    assertFreeRun(await phiCordon(['report', 'merge', 'broken.json'], { cwd: own }), 'a broken part');
  }); // prettier-ignore

  it('are not in what a history gives: contents, paths, messages, branches, tags, and those who made it', async () => {
    const one = repositoryAt(tempProject(FILES));
    one.git('init', '-q', '-b', `fix-${V.ssn}`);
    one.git('add', '-A');
    const author = `${V.name} <${V.email}>`;
    one.git('commit', '-q', '--author', author, '-m', `${V.name}, MRN ${V.mrn}`, '-m', NOTE);
    one.git('tag', '-a', `v-${V.ssn}`, '-m', NOTE);
    one.git('mv', `notes/${V.ssn}.md`, 'notes/moved.md');
    one.git('rm', '-q', 'src/client.ts');
    one.git('commit', '-q', '-m', `Key ${V.key} of ${V.relative}`);
    for (const format of ['text', 'json', 'sarif', 'html', 'csv', 'markdown', 'junit', 'unix'])
      for (const more of [[], ['--explain']])
        assertFreeRun(await phiCordon(['scan', '--history', '--format', format, ...more, ...DAY], { cwd: one.folder }), `scan --history ${format}`);
    const names = [[`fix-${V.ssn}`], [`fix-${V.ssn}..v-${V.ssn}`], [`nothing-${V.ssn}`], ['--shard', '1/1', '--format', 'json']];
    for (const name of names)
      assertFreeRun(await phiCordon(['scan', '--history', ...name, ...DAY], { cwd: one.folder }), 'scan --history of a range');
  }); // prettier-ignore

  it('are not in what standard input gives', async () => {
    for (const text of [NOTE, CODE, HL7, FHIR, `${V.name}\0${V.ssn}`]) {
      const args = ['scan', '--stdin', '--stdin-path', `${V.ssn}.md`, '--explain', ...DAY];
      assertFreeRun(await phiCordon(args, { cwd, stdin: text }), 'scan --stdin');
    }
  });

  it('are not in a plan, nor in what is said when it is written', async () => {
    const own = tempProject(FILES);
    assertFreeRun(await phiCordon(['fix', '--all', ...DAY], { cwd: own }), 'fix');
    assertFreeRun(await phiCordon(['fix', '--all', '--write', ...DAY], { cwd: own }), 'fix --write');
  });

  it('are not in redacted text, nor in what is said about it', async () => {
    for (const text of [NOTE, HL7, FHIR]) {
      const options = text === FHIR ? ['--stdin-path', 'patient.json'] : text === HL7 ? ['--stdin-path', 'adt.hl7'] : [];
      assertFreeRun(await phiCordon(['redact', ...options], { stdin: text }), 'redact');
    }
    const own = tempProject({ [`${V.ssn}.md`]: NOTE });
    assertFreeRun(await phiCordon(['redact', '--in-place', `${V.ssn}.md`], { cwd: own }), 'redact --in-place');
    assertFree(readFileSync(path.join(own, `${V.ssn}.md`), 'utf8'), 'the redacted file');
  }); // prettier-ignore

  it('are not in what is said about a policy', async () => {
    for (const args of [['check'], ['show'], ['explain', 'src/client.ts'], ['explain', `notes/${V.ssn}.md`], ['init']])
      assertFreeRun(await phiCordon(['policy', ...args, ...DAY], { cwd }), `policy ${args[0]}`);
  }); // prettier-ignore

  it('are not in the policy that init writes', async () => {
    const { ['.phi-cordon.json']: _, ...files } = FILES;
    const own = tempProject(files);
    assertFreeRun(await phiCordon(['policy', 'init'], { cwd: own }), 'policy init');
    assertFree(readFileSync(path.join(own, '.phi-cordon.json'), 'utf8'), 'the new policy');
  });

  it('are not in what is said about a broken policy', async () => {
    const broken = [
      `{ "version": 1, "${V.name} ${V.ssn}": 1 }`,
      `{ "version": 1, "allow": "${V.name} ${V.ssn}" }`,
      `{ "version": 1, "agreements": { "${V.mrn}": { "kind": "${V.name}", "accepted": "${V.compact}" } } }`,
      `{ "version": 1, "extends": "${V.ssn}.json" }`,
      `{ "version": 1, "lock": ["${V.ssn}"], "role": "${V.name}" }`,
      `{ "version": 1 ${V.name} ${V.ssn}`,
      `{ "version": 1, "approvals": { "a": { "provider": "${V.name}", "status": "${V.ssn}", "endpoints": ["https://${V.mrn}.test/${V.name}", "${V.ssn}"] } } }`,
      `${V.name}`,
    ];
    const policies = broken.map((text, index) => [`p${index}/.phi-cordon.json`, text] as const);
    const own = tempProject({ ...Object.fromEntries(policies), '.phi-cordon.json': broken[0]! });
    for (const args of [['scan'], ['policy', 'check'], ['policy', 'show'], ['fix', '--all'], ['providers', '--unapproved']])
      assertFreeRun(await phiCordon([...args, ...DAY], { cwd: own }), args.join(' '));
    for (const [file] of policies) {
      assertFreeRun(await phiCordon(['policy', 'explain', file], { cwd: own }), `policy explain ${file}`);
      assertFreeRun(await phiCordon(['scan', '--policy', file], { cwd: own }), `scan --policy ${file}`);
    }
  }); // prettier-ignore

  it('are not in what is said about arguments', async () => {
    const wrong = [
      [V.name], ['scan', `--${V.ssn}`], ['scan', `--ssn=${V.ssn}`], ['scan', `--zebulon-quackenbush`], ['scan', '--format', V.ssn],
      ['scan', '--date', V.compact], ['scan', '--max-size', V.ssn], ['scan', `${V.ssn}.txt`], ['scan', '--policy', `${V.ssn}.json`],
      ['scan', '--output', `/dev/null/${V.ssn}`], ['scan', '--stdin', '--stdin-path', `/${V.ssn}`], ['fix', '--rule', V.name],
      ['redact', `${V.ssn}.txt`], ['redact', '--standard', V.name], ['policy', V.name], ['policy', 'explain', `/${V.ssn}`],
      ['rules', V.name], ['providers', V.name], ['scan', '-Zebulon'],
    ]; // prettier-ignore
    for (const args of wrong) {
      const ran = await phiCordon(args);
      assert.equal(ran.code, 2);
      assertFreeRun(ran, `arguments ${wrong.indexOf(args)}`);
    }
  });

  it('are not in what keeps assistants from files', async () => {
    const own = tempProject(FILES);
    for (const args of [['exclude'], ['exclude', '--write']])
      assertFreeRun(await phiCordon([...args, ...DAY], { cwd: own }), args.join(' '));
    for (const file of ['.cursorignore', '.aiexclude', '.claude/settings.json'])
      assertFree(readFileSync(path.join(own, file), 'utf8'), file);
  });

  it('are not in what is said of a fault that nobody awaits', async () => {
    const folder = tempFolder();
    const thrower = path.join(folder, 'thrower.cjs');
    for (const fault of [`throw new SyntaxError(${JSON.stringify(NOTE)})`, `void Promise.reject(new Error(${JSON.stringify(NOTE)}))`, `void Promise.reject(${JSON.stringify(NOTE)})`]) {
      writeFileSync(thrower, `setTimeout(() => { ${fault}; }, 0);`);
      const ran = await phiCordon(['scan'], { cwd, env: { NODE_OPTIONS: `--require ${thrower}` } });
      assert.equal(ran.code, 1);
      assert.match(ran.stderr, /internal error/);
      assertFreeRun(ran, 'a fault that nobody awaits');
    }
  }); // prettier-ignore
});
