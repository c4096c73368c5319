import assert from 'node:assert/strict';
import { picture, tempFolder, tempProject } from '../support';
import { assistant, type Assistant } from './client';

// Everything here is invented, and occurs nowhere else.
const V = {
  ssn: '219-45-6781',
  mrn: 'LC-7730418',
  name: 'Zebulon Quackenbush',
  listedName: 'Jennifer Vantreight',
  phone: '(312) 555-0187',
  email: 'zquackenbush.private@thistledown-mail.test',
  address: '4817 Thistledownroad, Eldritchford, IL 60699',
  born: '1931-07-23',
  member: 'XJH93847261',
  key: 'sk-proj-Zq7Kx2Lm9Vt4Rw8Bn3Yc6Hd1Jf5Gs0Pa-T3BlbkFJ-Xe7Ui2Oo9Pp4Ll8Kk3Jj6',
};

/** Each value whole and in parts: runs of four digits and more, words of names, and every stretch of a key. */
const NEEDLES = Object.entries(V).flatMap(([kind, value]) => {
  const whole = [value, value.replace(/[^A-Za-z0-9]/g, '')];
  if (kind === 'key')
    return [...whole, ...Array.from({ length: value.length - 15 }, (_, at) => value.slice(at + 8, at + 16))];
  return [...whole, ...(value.match(/\d{4,}/g) ?? []), ...(value.match(/[A-Za-z]{5,}/g) ?? [])].filter((part) => part !== 'private'); // prettier-ignore
});

function assertFree(text: string, where: string): void {
  for (const needle of NEEDLES) {
    const at = text.toLowerCase().indexOf(needle.toLowerCase());
    assert.ok(at < 0, `${where} shows ${needle}: …${text.slice(Math.max(0, at - 60), at + 60)}…`);
  }
}

const NOTE = `Patient: ${V.name}\nSSN: ${V.ssn}\nMRN: ${V.mrn}\nDOB: ${V.born}\nPhone: ${V.phone}\nEmail: ${V.email}\nAddress: ${V.address}\nMember ID: ${V.member}\nSeen with ${V.name} today.\n`;
const CODE = `import OpenAI from 'openai';
// Patient ${V.name}, SSN ${V.ssn}, MRN ${V.mrn}, phone ${V.phone}
const client = new OpenAI({ apiKey: '${V.key}' });
export const ask = (patient) => client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: patient.ssn }] });
console.log(patient.ssn); // phi-cordon-disable-line phi/ssn -- said ${V.name} at ${V.phone}
`;
const POLICY = {
  version: 1,
  organization: { name: V.name, privacyOfficer: V.email, ownPhones: [V.phone] },
  agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: '2026-12-01', document: V.address, owner: V.name } },
  approvals: { 'azure-prod': { provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside-phi.openai.azure.com'], status: 'approved', approvedBy: V.email, reason: V.name } },
  routes: [{ from: 'openai', to: 'azure-prod' }],
  zones: [{ files: ['www/**'], handles: 'none', reason: `said ${V.name}, ${V.phone}` }],
  allow: [{ rule: 'phi/email', files: ['**'], reason: `published by ${V.name}, MRN ${V.mrn}`, approvedBy: V.name }],
}; // prettier-ignore

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '.phi-cordon.json': JSON.stringify(POLICY, null, 2),
  'src/client.ts': CODE,
  'src/.env': `OPENAI_API_KEY=${V.key}\nOPENAI_BASE_URL=https://user:${V.ssn}@proxy.example.test\n`,
  'data/adt.hl7': `MSH|^~\\&|LAB|LAKE|EHR|LAKE|20260301101500||ADT^A01|MSG1|P|2.5.1\rPID|1||${V.mrn}^^^LAKE^MR||Quackenbush^Zebulon^^^MR||19310723|M|||4817 Thistledownroad^^Eldritchford^IL^60699||${V.phone}|||||${V.member}|${V.ssn}\r`,
  'data/patient.json': JSON.stringify({ resourceType: 'Patient', identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: V.ssn }], name: [{ family: 'Quackenbush', given: ['Zebulon'] }], birthDate: V.born, telecom: [{ system: 'phone', value: V.phone }] }),
  'data/export.csv': `name,ssn,mrn,dob,phone,email,address\n"${V.name}",${V.ssn},${V.mrn},${V.born},"${V.phone}",${V.email},"${V.address}"\n`,
  'notes/visit.prompt.md': NOTE,
  'notes/visit.md': NOTE,
  [`notes/${V.ssn}/labs.md`]: NOTE,
  [`notes/patient-${V.mrn}.txt`]: NOTE,
  [`notes/${V.ssn}.md`]: NOTE,
  [`notes/${V.listedName} discharge.txt`]: NOTE,
  'notes/312-555-0187.png': picture(V.name),
  'min.js': `const ssn = '${V.ssn}';${'x'.repeat(21_000)}`,
}; // prettier-ignore

describe('planted values and the tools of assistants', function () {
  // Each test talks to a process of its own.
  this.timeout(60_000);
  let open: Assistant;
  before(async () => {
    open = await assistant(tempProject(FILES), { args: ['--date', '2026-11-22'] });
  });
  after(() => open.close());

  it('are found, or the searches below prove nothing', async () => {
    const { text } = await open.call('scan_paths');
    for (const rule of ['phi/ssn', 'phi/mrn', 'phi/name', 'phi/phone', 'phi/date', 'llm/hardcoded-key', 'llm/unknown-destination'])
      assert.ok(text.includes(`× ${rule} (`), `${rule}\n${text}`);
    assertFree(text, 'scan_paths');
  }); // prettier-ignore

  it('are in no page of findings', async () => {
    for (const input of [{ severity: 'hint', limit: 200 }, { rule: 'phi/*', offset: 5, limit: 3 }, ...Object.keys(FILES).map((file) => ({ paths: [file] }))])
      assertFree((await open.call('list_phi_findings', input)).text, JSON.stringify(input));
  }); // prettier-ignore

  it('are in no file that is read, nor in the refusal to read one', async () => {
    let read = 0;
    for (const file of Object.keys(FILES)) {
      const { text, isError } = await open.call('read_file_deidentified', { path: file });
      assertFree(text, `reading ${file}`);
      if (!isError) read++;
      for (const startLine of [1, 2, 3]) {
        const part = await open.call('read_file_deidentified', { path: file, startLine, endLine: startLine });
        assertFree(part.text, `line ${startLine} of ${file}`);
      }
    }
    assert.equal(read, Object.keys(FILES).length - 2);
  });

  it('are not needed to name a file whose name is masked', async () => {
    const listed = (await open.call('scan_paths', { paths: ['notes'] })).text;
    const masked = [...new Set(listed.match(/notes\/[^:\n]*\[[A-Z]+\][^:\n]*\.(?:md|txt)(?=[:\n])/g) ?? [])];
    assert.equal(masked.length, 4, listed);
    for (const path of masked) {
      const { text, isError } = await open.call('read_file_deidentified', { path });
      assert.equal(isError, false, text);
      assert.ok(text.startsWith(path), text);
      assert.match(text, /Ask the user to rename it/);
      assertFree(text, path);
    }
  });

  it('are in no answer about endpoints', async () => {
    for (const input of [
      { provider: 'openai' }, { provider: 'azure-openai', path: 'src/client.ts' }, { url: `https://user:${V.key}@api.openai.com/v1/chat/completions?ssn=${V.ssn}` },
      { host: `${V.ssn}.example.test` }, { url: `https://proxy.example.test/${V.mrn}/${V.name}` }, { provider: V.name }, { provider: 'openai', path: `www/${V.ssn}.ts` },
      { url: V.name }, { host: V.name },
    ])
      assertFree((await open.call('check_llm_endpoint', input)).text, JSON.stringify(input));
  }); // prettier-ignore

  it('are in no answer to a call that is wrong', async () => {
    const outside = `${tempFolder()}/${V.ssn}.md`;
    for (const path of [`${V.name}.md`, `${V.ssn}/x.md`, outside, `../${V.mrn}`, `patients/${V.listedName}.txt`, V.email]) {
      // A model that names a file has its name; what it may not have comes back masked all the same.
      const { text, isError } = await open.call('read_file_deidentified', { path });
      assert.ok(isError);
      if (!path.includes('Zebulon')) assertFree(text, path);
    }
    for (const [name, input] of [
      ['list_phi_findings', { rule: V.name }], ['list_phi_findings', { severity: V.ssn }], ['list_phi_findings', { [V.name]: V.ssn }],
      ['scan_paths', { paths: V.name }], ['scan_paths', { text: NOTE }], [V.ssn, {}],
    ] as const)
      assertFree((await open.call(name, input)).text, name);
  }); // prettier-ignore

  it('are in no answer under a policy that is broken by them', async () => {
    const policies = [
      `{ "version": 1, "${V.name}": "${V.ssn}", "zones": "${V.mrn}" }`,
      `{ "version": 1, "approvals": { "${V.email}": { "provider": "${V.name}" } } } ${V.ssn}`,
    ];
    for (const policy of policies) {
      const other = await assistant(tempProject({ '.phi-cordon.json': policy, [`${V.ssn}.md`]: NOTE }));
      for (const name of [
        'scan_paths',
        'list_phi_findings',
        'read_file_deidentified',
        'check_llm_endpoint',
      ]) {
        const input = {
          read_file_deidentified: { path: `${V.ssn}.md` },
          check_llm_endpoint: { provider: 'openai' },
        };
        const { text, isError } = await other.call(name, input[name as keyof typeof input]);
        assert.ok(isError && text.includes('.phi-cordon.json:1:'), text);
        assertFree(text, name);
      }
      await other.close();
    }
  });

  it('are not on standard error', () => assert.equal(open.said(), ''));
});
