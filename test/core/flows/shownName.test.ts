import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shownName } from '../../../src/core/flows/shownName';

const shown = (name: string, ...identifiers: string[]): string => shownName(name, new Set(identifiers));

describe('names of a program as they are shown', () => {
  it('are shown where they stand in the text as such', () => {
    assert.equal(shown('patient.ssn', 'patient', 'ssn'), 'patient.ssn');
    assert.equal(shown('quokka.zanzibar', 'quokka', 'zanzibar'), 'quokka.zanzibar');
  });

  it('of literals are shown where they are words of identifiers or of programs, and dots elsewhere', () => {
    for (const name of ['ssn', 'date_of_birth', 'patientName', 'id', 'status'])
      assert.equal(shown(`row.${name}`, 'row'), `row.${name}`);
    for (const name of [
      'Quokka',
      'jane_quokka',
      'Jane Quokka',
      'row 7',
      'q8127',
      'ssn_078051120',
      'ssn078',
    ]) {
      assert.equal(shown(`row.${name}`, 'row'), 'row.…', name);
      assert.equal(shown(name), '…', name);
    }
  });

  it('never carry three digits in a row, nor white space, that stand in literals alone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const said = shown(text.replaceAll('.', ''));
        assert.doesNotMatch(said, /\d{3}|\s/);
      }),
    );
  });
});
