import assert from 'node:assert/strict';
import { identifiersIn } from '../identifiers/support';

/** What is found, as it stands in the text. */
function valuesIn(text: string, path: string): string[] {
  return identifiersIn(text, { path })
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ place }) => text.slice(place.start, place.end));
}

describe('notes on source', () => {
  const note = 'Patient Imogen Castellane (MRN 84412907) was seen on 2 March 2026.\n\nHer daughter Philippa calls on 9 March 2026.\n';

  it('are read as free text once they name somebody', () => {
    assert.deepEqual(valuesIn(note, 'notes/visit.txt'), ['Imogen Castellane', '84412907', '2 March 2026', 'Philippa', '9 March 2026']);
  });

  it('reach to the end of the paragraph in a document about other things', () => {
    const document = `# Runbook\n\nSlow import on 2026-08-02.\n\n${note}\nIndex added on 2026-08-03.\n`;
    assert.deepEqual(valuesIn(document, 'docs/runbook.md'), ['Imogen Castellane', '84412907', '2 March 2026']);
  });

  it('stay closed where nobody is named', () => {
    const text = 'The clinic saw no patient on 2 March 2026. Philippa wrote the release notes on 9 March 2026.';
    assert.deepEqual(valuesIn(text, 'notes/release.txt'), []);
  });

  it('stand in literals and comments of a program, not in what is around them', () => {
    const program = [
      '// Patient Imogen Castellane (MRN 84412907) lives with her daughter Philippa',
      '// and comes back on 9 March 2026.',
      'const released = "2026-03-10";',
      'const text = `Summarise: patient Imogen Castellane, MRN 84412907, was seen on 3 April 2026 and sent home.`;',
      'const version = parse("4 April 2026");',
    ].join('\n');
    const found = valuesIn(program, 'src/prompt.ts');
    for (const value of ['Philippa', '9 March 2026', '3 April 2026']) assert.ok(found.includes(value), value);
    for (const value of ['2026-03-10', '4 April 2026']) assert.ok(!found.includes(value), value);
  });

  it('are no messages of a format', () => {
    const message = String.raw`String adt = "MSH|^~\\&|A|B|C|D|20260302||ADT^A01|1|P|2.5\rPID|1||84412907^^^A^MR||Castellane^Imogen||19580314|F\rNTE|1||Call me on 9 March 2026 or so at the ward please";`;
    assert.ok(!valuesIn(message, 'src/AdtTest.java').includes('9 March 2026'));
  });

  it('stay closed around examples and clinicians', () => {
    assert.deepEqual(
      identifiersIn('Patient John Doe, seen on 2 March 2026 by Dr. Quill.', { path: 'notes/a.txt' }).filter(({ rule, tags }) => rule === 'phi/name' && tags.length === 0),
      [],
    );
  });

  it('cost no more than the text is long', () => {
    const text = 'Patient Imogen Castellane (MRN 84412907) fell. '.repeat(20_000);
    assert.ok(identifiersIn(text, { path: 'notes/a.txt' }).length > 1000);
  });
}); // prettier-ignore
