import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countOfFindings, examineLarge, NO_POLICY, type Finding, type Judged } from '../../../src/core';
import { DAY, examine } from '../support';

const CONTEXT = { policy: NO_POLICY, day: DAY, trusted: true };
/** In characters; a record is far shorter, so that each lies in one part or two. */
const SIZE = 3_000;

function inParts(path: string, chunks: readonly string[], size = SIZE): Promise<Judged> {
  async function* all(): AsyncGenerator<string> {
    yield* chunks;
  }
  return examineLarge(path, all(), CONTEXT, { size });
}

/** @param cut whether lines are cut within, so that what stands around a place may end sooner */
const told = ({ findings }: Judged, cut: boolean): unknown[] =>
  findings.map(({ place, rule, severity, fingerprint, label }: Finding) => {
    const { start, end, line, column, endLine, endColumn, context } = place;
    const range = { rule, severity, start, end, line, column, endLine, endColumn, label };
    return cut ? range : { ...range, context, fingerprint };
  });

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const person = fc.record({
  first: fc.constantFrom('Imogen', 'Zebulon', 'Perpetua', 'Quillon'),
  last: fc.constantFrom('Castellane', 'Quackenbush', 'Vantreight'),
  born: fc.date({ min: new Date('1931-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  ssn: digits(6).map((n) => `5${n.slice(0, 2)}-${n.slice(2, 4)}-7${n.slice(3)}`),
  mrn: digits(8),
}); // prettier-ignore
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

const FORMS: Readonly<Record<string, (people: readonly Person[], end: string) => string>> = {
  'data/visits.csv': (people, end) =>
    ['patient_id,first_name,last_name,dob,ssn', ...people.map(({ mrn, first, last, born, ssn }) => `${mrn},${first},"${last}",${born},${ssn}`)].join(end),
  'db/rows.sql': (people, end) =>
    people.map(({ mrn, first, last, born, ssn }) => `INSERT INTO patients (mrn, first_name, last_name, dob, ssn) VALUES ('${mrn}', '${first}', '${last}', '${born}', '${ssn}');`).join(end),
  'db/dump.sql': (people, end) =>
    ['CREATE TABLE patients (', '  mrn text,', '  first_name text,', '  last_name text,', '  dob date', ');', 'INSERT INTO patients VALUES', people.map(({ mrn, first, last, born }) => `('${mrn}', '${first}', '${last}', '${born}')`).join(`,${end}`) + ';', 'SELECT 1;'].join(end),
  'db/line.sql': (people) =>
    `INSERT INTO patients (mrn, first_name, last_name, dob) VALUES ${people.map(({ mrn, first, last, born }) => `('${mrn}','${first}','${last}','${born}')`).join(',')};\n`,
  'db/copy.sql': (people) =>
    `COPY public.patients (mrn, first_name, last_name, dob) FROM stdin;\n${people.map(({ mrn, first, last, born }) => `${mrn}\t${first}\t${last}\t${born}`).join('\n')}\n\\.\n\nSELECT 1;\n`,
  'logs/app.log': (people, end) =>
    people.map(({ first, last, born, ssn, mrn }) => `12:00 INFO worker started\n12:01 patient ${first} ${last}, DOB ${born}, SSN ${ssn}, MRN: ${mrn}`).join(end),
  'in/admit.hl7': (people) =>
    people.map(({ first, last, born, ssn, mrn }) => `MSH|^~\\&|ADT1|LAKESIDE|EHR|LAKESIDE|202603020930||ADT^A01|M1|P|2.5.1\rPID|1||${mrn}^^^LAKESIDE^MR||${last}^${first}||${born.replaceAll('-', '')}|F|||||||||||${ssn}\r`).join(''),
  'in/rows.ndjson': (people, end) =>
    people.map(({ first, last, born, ssn, mrn }) => JSON.stringify({ resourceType: 'Patient', identifier: [{ system: 'http://hospital.example/mrn', value: mrn }], name: [{ family: last, given: [first] }], birthDate: born, ssn })).join(end),
}; // prettier-ignore

describe('a text in parts', function () {
  this.timeout(120_000);

  for (const [path, write] of Object.entries(FORMS))
    it(`shows what it shows as a whole: ${path}`, () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(person, { minLength: 60, maxLength: 300 }),
          fc.constantFrom('\n', '\r\n'),
          fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 5 }),
          async (people, end, lengths) => {
            const text = write(people, end);
            const whole = await examine({ path, text });
            assert.ok(whole.findings.length > people.length);
            const cut = path === 'db/line.sql';
            assert.deepEqual(told(await inParts(path, chunksOf(text, lengths)), cut), told(whole, cut));
          },
        ),
        { numRuns: 8, endOnFailure: true },
      ));

  it('counts the findings of one kind beyond a thousand, in one finding', async () => {
    const row = (n: number): string => `${10_000_000 + n},Imogen,Castellane,1958-04-12\n`;
    const text = `mrn,first_name,last_name,dob\n${Array.from({ length: 3_000 }, (_, n) => row(n)).join('')}`;
    const { findings } = await inParts('data/visits.csv', [text], 20_000);
    const mrns = findings.filter(({ rule }) => rule === 'phi/mrn');
    assert.equal(mrns.length, 1_001);
    assert.deepEqual([mrns.at(-1)!.more, mrns.at(-1)!.place.line], [2_000, 1_002]);
    assert.equal(countOfFindings(mrns), 3_000);
  });

  it('obeys comments with a reason, in the part that they stand in and a little further', async () => {
    const ssn = 'patient SSN: 536-22-8145\n';
    const filler = 'nothing to see here\n'.repeat(400);
    const next = `${filler}# phi-cordon-disable-next-line -- made up\n${ssn}${ssn}${filler}`;
    for (let size = filler.length - 100; size < filler.length + 200; size += 7) {
      const { findings, suppressed } = await inParts('a.log', [next], size);
      assert.deepEqual([findings.length, suppressed.length], [1, 1], `size ${size}`);
    }
    const whole = await inParts('a.log', [`${ssn}# phi-cordon-disable-file -- made up\n${filler}${ssn}`]);
    assert.deepEqual([whole.findings.length, whole.suppressed.length], [0, 2]);
  });

  it('says what it cannot say of a program or a tree', async () => {
    const code = await inParts('src/a.ts', ['const patient = { ssn: "536-22-8145" };\n'.repeat(500)]);
    assert.match(code.notExamined[0]!.detail!, /flows/);
    assert.ok(code.findings.length > 400);
    assert.match((await inParts('a.json', ['{}'])).notExamined[0]!.detail!, /structure/);
    const lock = await inParts('yarn.lock', ['ssn 536-22-8145\n'.repeat(900)]);
    assert.deepEqual(lock, {
      findings: [],
      suppressed: [],
      notExamined: [{ path: 'yarn.lock', reason: 'lock-file' }],
    });
    assert.deepEqual(await inParts('a.csv', []), { findings: [], suppressed: [], notExamined: [] });
  });
});

function chunksOf(text: string, lengths: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return chunks;
}
