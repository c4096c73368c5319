import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';

const FOLDER = path.join(__dirname, 'code');

/** Test code as people write it around HL7 v2 and X12; what must be found stands in «». */
describe('HL7 v2 and X12 inside code', () => {
  for (const file of readdirSync(FOLDER).sort()) {
    it(`finds what is marked in ${file}, and nothing else`, () => {
      const marked = readFileSync(path.join(FOLDER, file), 'utf8');
      assert.deepEqual(found(marked.replace(/[«»]/g, ''), file.replace(/\.txt$/, '')), expected(marked));
    });
  }
});

function found(text: string, name: string): string[] {
  const { identifiers } = analyse(sourceText({ path: name, text }));
  return identifiers
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ place }) => `${place.line}: ${text.slice(place.start, place.end)}`);
}

function expected(marked: string): string[] {
  return marked
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(/«([^»]*)»/g)].map(([, value]) => `${index + 1}: ${value}`));
}
