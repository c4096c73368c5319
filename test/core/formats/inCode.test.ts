import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';

/** Code as people write it, by folder; what must be found stands in «». */
const FOLDERS = {
  code: 'HL7 v2 and X12 inside code',
  literals: 'literals that code gives telling names',
};

for (const [folder, title] of Object.entries(FOLDERS))
  describe(title, () => {
    const directory = path.join(__dirname, folder);
    for (const file of readdirSync(directory).sort()) {
      it(`finds what is marked in ${file}, and nothing else`, () => {
        const marked = readFileSync(path.join(directory, file), 'utf8');
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
