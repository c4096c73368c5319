import assert from 'node:assert/strict';
import { surrogateTable } from '../../../src/core';
import { grammars } from '../support';
import { counting, redactAll, type Redacting } from './redactSupport';

async function result(path: string, text: string, rest: Partial<Redacting> = {}): Promise<string> {
  return (await redactAll({ path, text, surrogates: surrogateTable(counting()), ...rest })).text;
}

const HL7 = [
  'MSH|^~\\&|LAB|LAKESIDE|EHR|LAKESIDE|20261103081522||ADT^A04|88|P|2.5.1',
  'PID|1||LC4471903^^^LAKESIDE^MR||Brightwater^Odalys^T||19580314|F|||2210 Quarry Mill Lane^^Waupelo^WI^54937^USA||(920)555-0142|||M||ACC20931774|847-52-9036',
  'PV1|1|O|CARD^201^A|||||||||||||||||||||||||||||||||||||||||20261103081522',
].join('\r'); // prettier-ignore

const X12 = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261103*0815*^*00501*000000001*0*P*:~NM1*IL*1*BRIGHTWATER*ODALYS****MI*LKS884207315~N3*2210 QUARRY MILL LANE~N4*WAUPELO*WI*54937~DMG*D8*19580314*F~'; // prettier-ignore

describe('redaction by Safe Harbor', () => {
  before(() => Promise.all([grammars.load('typescript'), grammars.load('python')]));

  it('leaves years, a State, three digits and 90+ in prose', async () => {
    const text = 'Patient Odalys Brightwater, DOB 03/14/1958, lives at 418 Alder Ridge Road, Waupelo, WI 54937. Her mother is 94 years old. Ms. Brightwater has SSN 536-22-8145.'; // prettier-ignore
    assert.equal(
      await result('note.txt', text),
      'Patient [NAME-100], DOB 1958, lives at [PLACE-101], WI 549. Her mother is 90+ years old. [NAME-100] has SSN [SSN-102].',
    );
  });

  it('tells no year of a birth 90 years ago', async () => {
    assert.equal(await result('a.json', '{ "patient": { "dob": "1931-03-14" } }'), '{ "patient": { "dob": "90+" } }'); // prettier-ignore
    const fhir = '{ "resourceType": "Patient", "birthDate": "1931-03-14" }';
    assert.equal(await result('p.json', fhir), '{ "resourceType": "Patient", "birthDate": "1937" }');
    assert.equal(await result('p.json', fhir, { year: 2020 }), fhir.replace('1931-03-14', '1931'));
  });

  it('keeps the separators of HL7 v2', async () => {
    const done = await result('a.hl7', HL7);
    const shape = (text: string): number[] => text.split('\r').map((line) => line.split(/[|^~&]/).length);
    assert.deepEqual(shape(done), shape(HL7));
    assert.match(done, /\|\[NAME-(\d+)\]\^\[NAME-\1\]\^\[NAME-\1\]\|\|1958\|F\|\|\|\[PLACE-\d+\]\^\^\[PLACE-\d+\]\^WI\^549\^USA/);
    assert.match(done, /\|2026$/);
    assert.equal(done.split('\r')[0], HL7.split('\r')[0]);
  }); // prettier-ignore

  it('keeps the lengths of X12', async () => {
    const done = await result('a.x12', X12);
    assert.deepEqual(done.split('~').map((part) => part.split('*').length), X12.split('~').map((part) => part.split('*').length)); // prettier-ignore
    assert.match(done, /NM1\*IL\*1\*\[NAME-(\d+)\]\*\[NAME-\1\]\*\*\*\*MI\*\[PLAN-ID-\d+\]~N3\*\[PLACE-\d+\]~N4\*\[PLACE-\d+\]\*WI\*549~DMG\*D8\*19580101\*F~/);
  }); // prettier-ignore

  it('keeps columns, numbers and quotes of tables', async () => {
    assert.equal(
      await result(
        'a.csv',
        'mrn,first_name,last_name,dob,zip\n4471903,Odalys,"Brightwater",03/14/1958,02139\n',
      ),
      'mrn,first_name,last_name,dob,zip\n909000100,[NAME-101],"[NAME-101]",1958,021\n',
    );
    assert.equal(
      await result('a.sql', "INSERT INTO patients (mrn, last_name, dob, zip) VALUES (4471903, 'Brightwater', '1958-03-14', '54937');"), // prettier-ignore
      "INSERT INTO patients (mrn, last_name, dob, zip) VALUES (909000100, '[NAME-101]', '1958-01-01', '549');",
    );
  });

  it('keeps the types of JSON and of YAML', async () => {
    assert.deepEqual(
      JSON.parse(await result('a.json', '{ "patient": { "mrn": 44719036, "ssn": "536-22-8145", "name": "Odalys Brightwater", "zip": 54937 } }')), // prettier-ignore
      { patient: { mrn: 909000100, ssn: '[SSN-101]', name: '[NAME-102]', zip: 549 } },
    );
    assert.equal(
      await result('a.yaml', 'patient:\n  ssn: 536-22-8145\n  name: "Odalys Brightwater"\n'),
      'patient:\n  ssn: (SSN-100)\n  name: "[NAME-101]"\n',
    );
    assert.equal(
      await result('ask.txt', 'Check {"patient": {"ssn": 536228145}} for me'),
      'Check {"patient": {"ssn": 909000100}} for me',
    );
  });

  it('keeps programs programs', async () => {
    assert.equal(
      await result('a.ts', 'const patient = { ssn: 536228145, dob: "1958-03-14" }; // SSN 536-22-8145', { surface: 'source' }), // prettier-ignore
      'const patient = { ssn: 909000100, dob: "1958" }; // SSN [SSN-100]',
    );
  });

  it('replaces keys of services and what repeats a value', async () => {
    const key = `sk-ant-api03-${'Ab1'.repeat(31)}AA`;
    const done = await result('notes.txt', `ANTHROPIC_API_KEY=${key}\nPatient MRN 00482913 moved. Ticket 00482913, file 00482913.pdf\n`); // prettier-ignore
    assert.match(done, /^ANTHROPIC_API_KEY=\[KEY-\d+\]$/m);
    assert.doesNotMatch(done, /00482913/);
    assert.equal(new Set(done.match(/\[MRN-\d+\]/g)).size, 1);
  });

  it('leaves what only looks like a repeat', async () => {
    const text =
      'Patient: Hope Brightwater, MRN 00482913.\nWe hope that patient 100482913 and v00482913 stay.\n';
    const done = await result('notes.txt', text);
    assert.match(done, /We hope that patient 100482913 and v00482913 stay\./);
  });
});

describe('redaction to a limited data set', () => {
  it('keeps dates, ages, towns and ZIP codes, and takes the rest', async () => {
    const text = 'Patient Odalys Brightwater, 94 years old, DOB 03/14/1931, lives at 418 Alder Ridge Road, Waupelo, WI 54937, phone (920) 555-0142.'; // prettier-ignore
    assert.equal(
      await result('note.txt', text, { standard: 'limited-data-set' }),
      'Patient [NAME-100], 94 years old, DOB 03/14/1931, lives at [PLACE-101], Waupelo, WI 54937, phone [PHONE-102].',
    );
  });

  it('takes parts and hashes of listed ones', async () => {
    const text =
      'patient = { mrn: "LC4471903", ssnLast4: "8145", initials: "O.B.", visit_number: "V-2210417" }; // clinic';
    const done = await result('a.ts', text, { standard: 'limited-data-set', surface: 'source' });
    for (const gone of ['4471903', '8145', 'O.B.']) assert.ok(!done.includes(gone), done);
  });

  it('takes national ids, which stand for listed ones, and keeps others', async () => {
    const text = 'mrn,national_id,encounter_uuid\n4471903,ZT 01 87 75,e-77\n';
    const done = await result('a.csv', text, { standard: 'limited-data-set' });
    assert.match(done, /\n909000\d{3},\[ID-\d+\],e-77\n$/);
  });

  it('knows the parts of an address by their fields', async () => {
    const done = await result('a.hl7', HL7, { standard: 'limited-data-set' });
    assert.match(done, /\|19580314\|F\|\|\|\[PLACE-\d+\]\^\^Waupelo\^WI\^54937\^USA\|\|\[PHONE-\d+\]/);
    const fhir = '{ "resourceType": "Patient", "address": [{ "line": ["418 Alder Ridge Road"], "city": "Waupelo", "district": "Oneka County", "postalCode": "54937" }] }'; // prettier-ignore
    assert.match(
      await result('p.json', fhir, { standard: 'limited-data-set' }),
      /"line": \["\[PLACE-\d+\]"\], "city": "Waupelo", "district": "\[PLACE-\d+\]", "postalCode": "54937"/,
    );
  });
});

describe('redaction with surrogate dates', () => {
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const standard = 'surrogate-dates';

  it('keeps the days between the dates of one person, and not those between two', async () => {
    const text = 'mrn,last_name,dob,admission_date\n1001234,Brightwater,1958-03-14,2021-06-01\n1005678,Quennell,1962-11-30,2021-06-01\n1001234,Brightwater,1958-03-14,2022-02-28\n'; // prettier-ignore
    const { text: done } = await redactAll({ path: 'a.csv', text, standard });
    const rows = done.trim().split('\n').slice(1).map((row) => row.split(',')); // prettier-ignore
    assert.equal(days(rows[0]![2]!, rows[0]![3]!), days('1958-03-14', '2021-06-01'));
    assert.equal(days(rows[0]![3]!, rows[2]![3]!), days('2021-06-01', '2022-02-28'));
    assert.equal(rows[0]![2], rows[2]![2]);
    for (const row of rows) assert.ok(days(row[3]!, '2022-02-28') > -1 && row[3] !== '2021-06-01');
    const shifts = [days(rows[0]![3]!, '2021-06-01'), days(rows[1]![3]!, '2021-06-01')];
    assert.ok(shifts.every((shift) => shift >= 1 && shift <= 364));
  });

  it('knows a person in the next file by the number there', async () => {
    const surrogates = surrogateTable();
    const first = await redactAll({ path: 'a.hl7', text: HL7.replace('LC4471903', '4471903'), standard, surrogates }); // prettier-ignore
    const second = await redactAll({ path: 'b.csv', text: 'mrn,dob\n4471903,1958-03-14\n4471904,1958-03-14\n', standard, surrogates }); // prettier-ignore
    const birth = /\|(\d{8})\|F\|/.exec(first.text)![1]!;
    const iso = birth.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
    assert.notEqual(iso, '1958-03-14');
    assert.equal(second.text.split('\n')[1]!.split(',')[1], iso);
  });

  it('tells the patients of a Bundle apart', async () => {
    const patient = (id: string, birthDate: string) => ({
      resource: { resourceType: 'Patient', id, birthDate },
    });
    const visit = (id: string, start: string) => ({ resource: { resourceType: 'Encounter', subject: { reference: `Patient/${id}` }, period: { start } } }); // prettier-ignore
    const bundle = { resourceType: 'Bundle', entry: [patient('p1', '1958-03-14'), visit('p1', '2021-06-01'), patient('p2', '1958-03-14'), visit('p2', '2021-06-01')] }; // prettier-ignore
    const offsets = new Set<number>();
    for (let run = 0; run < 6; run++) {
      const { text } = await redactAll({ path: 'b.json', text: JSON.stringify(bundle), standard });
      const dates = text.match(/\d{4}-\d\d-\d\d/g)!;
      assert.equal(days(dates[0]!, dates[1]!), days('1958-03-14', '2021-06-01'));
      assert.equal(days(dates[2]!, dates[3]!), days('1958-03-14', '2021-06-01'));
      offsets.add(days(dates[0]!, dates[2]!));
    }
    assert.ok(offsets.size > 1);
  });

  it('shifts no age over 89 into sight', async () => {
    assert.match(
      await result('note.txt', 'Patient DOB: 03/14/1931, MRN 00482913', { standard }),
      /DOB: 90\+,/,
    );
  });
});
