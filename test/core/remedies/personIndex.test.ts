import assert from 'node:assert/strict';
import { personIndex } from '../../../src/core/remedies/personIndex';

function keys(learned: readonly string[], asked: readonly string[]): string[] {
  const people = personIndex();
  learned.forEach((name) => people.learn(name));
  return asked.map((name) => people.keyOf(name));
}

describe('person index', () => {
  it('knows one person by every form of the name', () => {
    const forms = ['Odalys Brightwater', 'Brightwater, Odalys', 'BRIGHTWATER^ODALYS^M', 'Odalys M. Brightwater', 'O. Brightwater', 'Ms. Brightwater', 'Odalys', "Brightwater's", 'Dr. Odalys Brightwater, MD']; // prettier-ignore
    assert.equal(new Set(keys(['Odalys Brightwater'], forms)).size, 1);
  });

  it('does so without accents and whatever comes first', () => {
    assert.equal(new Set(keys(['José Pérez', 'JOSE ANDRES PEREZ'], ['Jose Perez', 'Pérez', 'Andrés'])).size, 1); // prettier-ignore
  });

  it('keeps people apart who share a name', () => {
    const [first, second, shared, other] = keys(
      ['Odalys Brightwater', 'Odalys Quennell'],
      ['Ms. Brightwater', 'Quennell', 'Odalys', 'Tamsin'],
    );
    assert.equal(new Set([first, second, shared, other]).size, 4);
  });

  it('takes an initial for nobody whom it does not fit', () => {
    const [known, fitting, other] = keys(['Odalys Brightwater'], ['Odalys', 'O. Brightwater', 'T. Brightwater']); // prettier-ignore
    assert.equal(fitting, known);
    assert.notEqual(other, known);
  });

  it('has a key for what is no name', () => {
    for (const key of keys([], ['', 'Dr.', '—'])) assert.equal(typeof key, 'string');
  });
});
