import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, inStyle, restorable, restoreOriginals, surrogateTable } from '../../../src/core';
import { counting, redactAll } from './redactSupport';

const fresh = () => restorable(surrogateTable(counting()));
const restored = (text: string, table: ReturnType<typeof fresh>) =>
  applyEdits(text, restoreOriginals(text, table).edits);

const NOTE = 'Patient: Marisol Quintanar, MRN LC-4471903, SSN 536-22-8417, phone (608) 555-0142.';

describe('restoring originals', () => {
  it('puts back what this session replaced, in an answer that is another text', async () => {
    const table = fresh();
    const { text } = await redactAll({ path: 'a.prompt.md', text: NOTE, surrogates: table });
    const [name, mrn, ssn] = [/\[NAME-\d+\]/, /\[MRN-\d+\]/, /\[SSN-\d+\]/].map((one) => one.exec(text)![0]);
    const answer = `Ask ${name} (record ${mrn}) to confirm ${ssn}. ${name} is due in May.`;
    assert.equal(restored(answer, table), 'Ask Marisol Quintanar (record LC-4471903) to confirm 536-22-8417. Marisol Quintanar is due in May.'); // prettier-ignore
  });

  it('takes the longest form of a name', () => {
    const table = fresh();
    table.people.learn('Marisol Quintanar');
    const first = table.surrogate('NAME', 'Ms. Quintanar');
    assert.equal(table.surrogate('NAME', 'Marisol Quintanar'), first);
    table.surrogate('NAME', 'Quintanar');
    assert.equal(restored(`${first}.`, table), 'Marisol Quintanar.');
  });

  it('knows a stand-in in every form, and no other', () => {
    const table = fresh();
    assert.equal(table.surrogate('SSN', '536-22-8417'), '[SSN-100]');
    assert.equal(restored('[SSN-100] (SSN-100) SSN_100 909000100 00000000-0000-4000-8000-000000000100', table), Array(5).fill('536-22-8417').join(' ')); // prettier-ignore
    for (const other of ['[SSN-100)', '[MRN-100]', '[SSN]', 'XSSN_100', '[SSN-1000]', '1909000100'])
      assert.equal(restored(other, table), other);
    assert.equal(restoreOriginals('[SSN-101] [MRN-100] [SSN]', table).unknown, 2);
  });

  it('touches nothing outside the range', () => {
    const table = fresh();
    const text = `${table.surrogate('MRN', 'LC-4471903')} [MRN-100]`;
    const { edits } = restoreOriginals(text, table, { start: 10, end: text.length });
    assert.equal(applyEdits(text, edits), '[MRN-100] LC-4471903');
  });

  it('restores whatever was replaced, wherever the stand-ins are quoted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}\d{6}$/), { minLength: 1, maxLength: 20 }), fc.string(), (values, between) => {
        const table = fresh();
        const made = values.map((value) => table.surrogate('MRN', value));
        const quiet = between.replace(/[\[\]()\d]/g, ' ');
        assert.equal(restored(made.join(` ${quiet} `), table), values.join(` ${quiet} `));
      }),
    ); // prettier-ignore
  });

  it('brings back synthetic values too, unless one stands for two', async () => {
    const table = fresh();
    const { edits } = await redactAll({ path: 'a.prompt.md', text: NOTE, surrogates: table });
    const text = inStyle(NOTE, edits, 'synthetic', table);
    assert.notEqual(text, NOTE);
    assert.equal(restored(text, table), NOTE);
    table.remember('Testville-1', 'Madison');
    table.remember('Testville-1', 'Monona');
    assert.equal(restored('Testville-1', table), 'Testville-1');
  });

  it('cannot bring back what was masked', async () => {
    const table = fresh();
    const { edits } = await redactAll({ path: 'a.prompt.md', text: NOTE, surrogates: table });
    const text = inStyle(NOTE, edits, 'masked', table);
    assert.doesNotMatch(text, /\[\w+-\d/);
    assert.equal(restored(text, table), text);
  });
});
