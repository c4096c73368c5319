import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse, type ParseError } from 'jsonc-parser';
import { atLeast, judge, link, NO_POLICY, STANDARDS, surrogateTable, type Finding, type Standard, type Surface } from '../../../src/core'; // prettier-ignore
import { languageOf } from '../../../src/core/scan/fileKinds';
import { grammars, DAY } from '../support';
import { look, redactAll, type Redacting } from './redactSupport';

/** What a standard lets stay, and a scan finds all the same. */
const KEPT: Readonly<Record<Standard, readonly string[]>> = {
  'safe-harbor': [],
  'limited-data-set': ['phi/date', 'phi/age-over-89', 'phi/geography', 'phi/other-id'],
  'surrogate-dates': ['phi/date'],
};

function loud(given: Redacting): Finding[] {
  const { source, facts } = look(given);
  const context = { policy: NO_POLICY, day: DAY, trusted: true, surface: source.surface };
  return judge(link(given.path, new Map([[given.path, facts]])), facts, context).findings.filter(
    ({ rule, severity, place }) =>
      (rule.startsWith('phi/') || rule === 'llm/hardcoded-key') &&
      place.end > 0 &&
      atLeast(severity, 'warning'),
  );
}

function syntaxErrors(id: 'typescript' | 'tsx' | 'javascript' | 'python', text: string): number {
  return grammars.withTree(id, text, ({ rootNode }) => rootNode.descendantsOfType('ERROR').length);
}

/** What of a text must be the same after redaction, by its kind. */
function shapeOf(file: string, text: string): unknown {
  const counts = (separators: RegExp) => text.split(/\r\n|\r|\n/).map((line) => line.split(separators).length);
  switch (languageOf(file)) {
    case 'json':
    case 'jupyter':
      return jsonc(text);
    case 'ndjson':
      return text.trim().split('\n').map((line) => typed(JSON.parse(line)));
    case 'csv':
      return counts(/,/);
    case 'hl7v2':
      return counts(/[|^~&]/);
    case 'sql':
      return [counts(/,/), text.replace(/''/g, '').split("'").length];
    case 'xml':
      return [...text.matchAll(/<\/?[\w:]+|["=]/g)].length;
    case 'typescript':
      return syntaxErrors('typescript', text);
    case 'javascript':
      return syntaxErrors('javascript', text);
    case 'python':
      return syntaxErrors('python', text);
    default:
      return file.endsWith('.x12') ? text.split('~').map((segment) => segment.split('*').map((one, i) => (i === 3 && /^\d{8}$/.test(one) ? 8 : 0))) : 0;
  }
} // prettier-ignore

/** The types of JSON with comments, as the policy is, and what is wrong with it. */
function jsonc(text: string): unknown {
  const errors: ParseError[] = [];
  return [typed(parse(text, errors)), errors.length];
}

/** A value with its leaves reduced to their types. */
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (value === null || typeof value !== 'object') return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typed(one)]));
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly ssn: string;
  readonly mrn: string;
  readonly birth: string;
  readonly phone: string;
  readonly email: string;
  readonly house: number;
  readonly zip: string;
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-8]\\d{${length - 1}}$`));

const person: fc.Arbitrary<Person> = fc.record({
  given: fc.constantFrom('Odalys', 'Wendell', 'Tamsin', 'Quillon', 'Imogen', 'Rosalind'),
  family: fc.constantFrom('Brightwater', 'Vantreight', 'Castellanos', 'Quennell', 'Okonjo-Marsh', "O'Brannock"),
  ssn: fc.tuple(digits(3).filter((area) => area !== '666'), digits(2), digits(4)).map((parts) => parts.join('-')),
  mrn: digits(8),
  birth: fc.tuple(fc.integer({ min: 1920, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 28 })).map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  phone: digits(4).map((line) => `(312) 555-${line}`),
  email: fc.stringMatching(/^[a-z]{6,10}$/).map((name) => `${name}@lakeside-mail.net`),
  house: fc.integer({ min: 100, max: 9999 }),
  zip: fc.constantFrom('54937', '60614', '03601', '82101'),
}); // prettier-ignore

/** Texts of each kind about some people, with the values that no standard lets stay. */
const TEXTS: Readonly<Record<string, (people: readonly Person[]) => string>> = {
  'note.txt': (people) => people.map((p) => `Patient: ${p.given} ${p.family}, SSN ${p.ssn}, MRN ${p.mrn}, DOB ${p.birth}, phone ${p.phone}, email ${p.email}.\nLives at ${p.house} Alder Ridge Road, Waupelo, WI ${p.zip}.\n`).join('\n'),
  'people.csv': (people) => `mrn,first_name,last_name,ssn,dob,phone,email,address,city,state,zip\n${people.map((p) => [p.mrn, p.given, p.family, p.ssn, p.birth, p.phone, p.email, `${p.house} Alder Ridge Road`, 'Waupelo', 'WI', p.zip].join(',')).join('\n')}\n`,
  'people.json': (people) => JSON.stringify({ patients: people.map((p) => ({ patientName: `${p.given} ${p.family}`, mrn: Number(p.mrn), ssn: p.ssn, dateOfBirth: p.birth, phone: p.phone, email: p.email })) }, null, 2),
  'bundle.json': (people) => JSON.stringify({ resourceType: 'Bundle', entry: people.map((p, i) => ({ resource: { resourceType: 'Patient', id: `p${i}`, identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: p.ssn }, { type: { coding: [{ code: 'MR' }] }, value: p.mrn }], name: [{ family: p.family, given: [p.given] }], birthDate: p.birth, telecom: [{ system: 'phone', value: p.phone }, { system: 'email', value: p.email }], address: [{ line: [`${p.house} Alder Ridge Road`], city: 'Waupelo', state: 'WI', postalCode: p.zip }] } })) }),
  'adt.hl7': (people) => people.map((p) => `MSH|^~\\&|A|B|C|D|20261103||ADT^A04|1|P|2.5.1\rPID|1||${p.mrn}^^^LAKESIDE^MR||${p.family}^${p.given}||${p.birth.replace(/-/g, '')}|F|||${p.house} Alder Ridge Road^^Waupelo^WI^${p.zip}||${p.phone}^PRN^PH^${p.email}|||||${p.mrn}|${p.ssn}`).join('\r'),
  'claim.x12': (people) => `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261103*0815*^*00501*000000001*0*P*:~${people.map((p) => `NM1*IL*1*${p.family}*${p.given}****34*${p.ssn.replace(/-/g, '')}~N3*${p.house} ALDER RIDGE ROAD~N4*WAUPELO*WI*${p.zip}~DMG*D8*${p.birth.replace(/-/g, '')}*F~REF*EA*${p.mrn}~`).join('')}`,
  'seed.sql': (people) => `INSERT INTO patients (mrn, first_name, last_name, ssn, dob, zip) VALUES\n${people.map((p) => `  (${p.mrn}, '${p.given}', '${p.family.replace(/'/g, "''")}', '${p.ssn}', '${p.birth}', '${p.zip}')`).join(',\n')};\n`,
  'people.yaml': (people) => `patients:\n${people.map((p) => `  - patient_name: "${p.given} ${p.family}"\n    ssn: ${p.ssn}\n    mrn: ${p.mrn}\n    email: ${p.email}\n`).join('')}`,
  'seed.ts': (people) => `export const patients = [\n${people.map((p) => `  { ssn: '${p.ssn}', mrn: ${p.mrn}, dob: '${p.birth}', email: \`${p.email}\` }, // SSN ${p.ssn}\n`).join('')}];\n`,
  'seed.py': (people) => `patients = [\n${people.map((p) => `    {"ssn": "${p.ssn}", "mrn": ${p.mrn}, "dob": "${p.birth}", "phone": "${p.phone}"},  # SSN ${p.ssn}\n`).join('')}]\n`,
}; // prettier-ignore

async function holds(given: Redacting & { standard: Standard }, gone: readonly string[]): Promise<void> {
  const done = await redactAll(given);
  assert.equal(done.left.size, 0, 'nothing is left over');
  assert.deepEqual(shapeOf(given.path, done.text), shapeOf(given.path, given.text), `shape of\n${done.text}`);
  for (const value of gone) assert.ok(!done.text.includes(value), `${value} in\n${done.text}`);
  const found = loud({ ...given, text: done.text }).filter(
    ({ rule }) => !KEPT[given.standard].includes(rule),
  );
  assert.deepEqual(found.map(({ rule, place }) => `${rule} ${done.text.slice(place.start, place.end)}`), [], done.text); // prettier-ignore
  if (given.standard === 'surrogate-dates') return;
  assert.equal((await redactAll({ ...given, text: done.text })).text, done.text, 'a second time changes nothing'); // prettier-ignore
}

describe('after redaction', function () {
  this.timeout(120_000);
  before(() => Promise.all((['typescript', 'tsx', 'javascript', 'python'] as const).map((id) => grammars.load(id)))); // prettier-ignore

  for (const standard of STANDARDS)
    for (const [file, write] of Object.entries(TEXTS))
      it(`${file} holds no direct identifier, parses and scans quiet: ${standard}`, () =>
        fc.assert(
          fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 4 }), async (people) => {
            const text = write(people);
            const gone = people.flatMap((p) => [p.ssn, p.mrn, p.email, p.phone, p.family, p.given, ...(standard === 'limited-data-set' ? [] : [p.birth, p.zip])]); // prettier-ignore
            await holds(
              { path: file, text, standard },
              gone.filter((value) => text.includes(value)),
            );
          }),
          { numRuns: 15 },
        ));

  const root = 'examples/lakeside-clinic';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(root, file)).isFile(),
  );

  for (const standard of STANDARDS)
    it(`every file of the example project parses and scans quiet: ${standard}`, async () => {
      const surrogates = surrogateTable();
      for (const name of files) {
        const file = name.split(path.sep).join('/');
        const text = readFileSync(path.join(root, file), 'utf8');
        for (const surface of ['prompt', 'source'] satisfies Surface[])
          await holds({ path: file, text, standard, surface, surrogates }, []).catch((error: unknown) => {
            throw new Error(`${file} (${surface})`, { cause: error });
          });
      }
    });
});
