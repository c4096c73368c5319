import assert from 'node:assert/strict';
import { personsOf } from '../../../../src/core/flows/sources/persons';

describe('variables of which an identifier is read', () => {
  const found = (text: string): string[] => [...personsOf(text, true)];

  it('are people, however it is read', () => {
    assert.deepEqual(found('check(form.ssn, row["dob"], request.getDateOfBirth(), guest?.mrn)'), [
      'form',
      'row',
      'request',
      'guest',
    ]);
  });

  it('are none where they are staff, about fields, or of any function', () => {
    assert.deepEqual(found('user.ssn + errors.dob + labels["mrn"] + this.ssn + obj.dob + res.mrn'), []);
  });

  it('are none in a text that does not speak of health care', () => {
    assert.deepEqual([...personsOf('form.ssn', false)], []);
  });
});
