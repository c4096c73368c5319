import assert from 'node:assert/strict';
import { fires, identifiersIn, quiet, only } from './support';

/** What public source code holds by the thousand and no patient is in. */
describe('ordinary source', () => {
  const loud = (text: string, path?: string) =>
    identifiersIn(text, path ? { path } : {}).filter(
      ({ confidence, tags }) => (confidence === 'high' || confidence === 'very-high') && tags.length === 0,
    );
  const silent: readonly (readonly [text: string, path: string])[] = [
    ['person = Person.new(name: "Francesca", date_of_birth: "2004-12-12")', 'guides/models.rb'],
    ['{ "author": { "name": "H. Quill", "birthDate": "1926-04-28" } }', 'data/authors.json'],
    ['"display_name": "Mom", // patient, clinic, mrn', 'docs/actors.md'],
    ['patient.firstName=Primer Nombre\npatient.lastName=Apellido\n', 'src/resources/messages_es.properties'],
    ['"emergency_contact_number": "Emergency Contact Number"', 'src/Locale/en.json'],
    ["INSERT INTO subscribers (nick, name) VALUES ('me', 'Andy'), ('you', 'Betty');", 'db/seed.sql'],
    ['one:\n  subscriber_id: webster132\n  book_id: 1\n', 'fixtures/subscriptions.yml'],
    ["INSERT INTO owners VALUES (1, 'Betty', 'Quill', '638 Cardinal Ave.', 'Sun Prairie', '6085550149');\nINSERT INTO pets VALUES (1, 'Leo', 'hamster');\nINSERT INTO vets VALUES (1, 'radiology', 'surgery');", 'db/data.sql'], // prettier-ignore
    ['mkEntry(PID_2, "rack2"), mkEntry(PID_3, "rack3")', 'src/RackTest.java'],
    ['assert email is "a@b.com"; // patient, clinic, mrn', 'src/check.ts'],
    ['patient: { mrn, zip: "12345" } // clinic', 'src/redaction.ts'],
    ["const patientName = 'Dummy Patient 11'; // clinic, mrn", 'cypress/doctor.ts'],
  ];
  for (const [text, path] of silent) {
    it(`raises no warning in ${path}`, () => {
      assert.deepEqual(loud(text, path).map(({ rule, label }) => [rule, label]), []);
    });
  } // prettier-ignore

  it('says of a birth date by itself only that it stands there', () => {
    assert.equal(only('phi/date', 'birth_date = "1958-03-14"').confidence, 'medium');
    assert.equal(only('phi/date', 'dob = "1958-03-14"').confidence, 'high');
    assert.equal(only('phi/date', 'patient.birth_date = "1958-03-14"; // mrn').confidence, 'very-high');
  });

  describe('what an assistant is told of a project', () => {
    const where = { path: 'AGENTS.md', surface: 'prompt' } as const;
    quiet('phi/name', ['# Velmora Dashboard\n\nThis frontend connects to a local Velmora instance.'], where);
    fires('phi/name', ['Ask our patient «Imogen Castellane» (born 1958) first.'], where);
  });
});
