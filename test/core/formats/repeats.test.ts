import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fhir } from '../../../src/core/formats/fhir';
import { repeatsOf } from '../../../src/core/formats/repeats';
import { identifiersIn } from '../identifiers/support';
import { readWith } from './support';

const person = (given: string, family: string, more = '') =>
  `{"resourceType":"Patient","identifier":[{"value":"20931774"}],"name":[{"given":["${given}"],"family":"${family}"}],"birthDate":"1958-03-14","telecom":[{"value":"414-867-5309"}],"address":[{"line":["418 Alder Ridge Rd"]}]${more}}\n`;

/** What is found again behind a patient's resource. */
function again(note: string, given = 'Rosalind', family = 'Abara'): string[] {
  const text = person(given, family) + note;
  const fields = readWith(fhir, text, 'a.txt').reading.fields;
  return repeatsOf(text, fields).map(({ start, end }) => text.slice(start, end));
}

describe('repeats', () => {
  it('finds names, numbers, addresses and the date of birth again, written otherwise too', () => {
    const note = 'Rosalind Abara (born March 14, 1958) of 418 Alder Ridge Rd, MRN 20931774, called from 414-867-5309. ABARA, ROSALIND T. DOB 3/14/1958.';
    assert.deepEqual(again(note), ['Rosalind Abara', 'March 14, 1958', '418 Alder Ridge Rd', '20931774', '414-867-5309', 'ABARA, ROSALIND', '3/14/1958']);
    assert.deepEqual(again('Seen with Rosalind M. Abara.'), ['Rosalind M. Abara']);
  }); // prettier-ignore

  it('takes whole words only, and names only with a capital', () => {
    assert.deepEqual(again('abara Abarason x20931774 209317741 _Abara'), []);
    assert.deepEqual(again('"note\\nAbara came"'), ['Abara']);
  });

  it('takes a short part, or one that is an everyday word, only beside another part', () => {
    assert.deepEqual(again('Lee ate. White rice, Lee.', 'White', 'Lee'), []);
    assert.deepEqual(again('White Lee; Lee, White', 'White', 'Lee'), ['White Lee', 'Lee, White']);
    assert.deepEqual(again('Grace Okafor had grace. Grace left.', 'Grace', 'Okafor'), ['Grace Okafor']);
  });

  it('leaves out clinicians, UUIDs, OIDs and what fields hold already', () => {
    const doctor = '{"resourceType":"Practitioner","name":[{"family":"Okonkwo"}]}\nDr. Okonkwo';
    assert.deepEqual(repeatsOf(doctor, readWith(fhir, doctor, 'a.txt').reading.fields), []);
    const uuid = '7d3c1d5e-0c5f-4d8e-9a51-0f1d2c3b4a59';
    const linked = `{"resourceType":"Patient","identifier":[{"value":"${uuid}"},{"value":"1.2.840.113883"}]} ${uuid} 1.2.840.113883`;
    assert.deepEqual(repeatsOf(linked, readWith(fhir, linked, 'a.txt').reading.fields), []);
    const twice = person('Rosalind', 'Abara') + person('Rosalind', 'Abara');
    assert.deepEqual(repeatsOf(twice, readWith(fhir, twice, 'a.ndjson').reading.fields), []);
  });

  it('reaches the narrative of a resource', () => {
    const text = person('Rosalind', 'Abara', ',"text":{"div":"<div>Visit of <b>Abara</b></div>"}');
    const fact = identifiersIn(text, { path: 'p.json' }).find(({ label }) => label.includes('(repeated)'));
    assert.equal(text.slice(fact!.place.start, fact!.place.end), 'Abara');
    assert.equal(fact!.rule, 'phi/name');
    assert.equal(fact!.confidence, 'high');
  });

  it('keeps its places apart and inside the text', () => {
    const note = fc.array(fc.constantFrom('Rosalind', 'Abara', ' ', ', ', '-', '20931774', '1958-03-14', 'x', '\n'), { maxLength: 40 }); // prettier-ignore
    fc.assert(
      fc.property(note, (parts) => {
        const text = person('Rosalind', 'Abara') + parts.join('');
        const { fields } = readWith(fhir, text, 'a.txt').reading;
        const all = [...fields, ...repeatsOf(text, fields)].sort((a, b) => a.start - b.start);
        all.reduce(
          (before, { start, end }) => (assert.ok(before <= start && start < end && end <= text.length), end),
          0,
        );
      }),
    );
  });
});
