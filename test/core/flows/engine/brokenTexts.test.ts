import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { sourceText } from '../../../../src/core';
import { analyseFlow } from '../../../../src/core/flows';
import type { FlowModule } from '../../../../src/core/flows/module';
import type { GrammarId } from '../../../../src/core/ports';
import { grammars } from '../../support';

const SUITE = path.resolve(__dirname, '../../../bench/flows/programs');

const GRAMMARS: Readonly<Record<string, GrammarId>> = {
  js: 'javascript',
  ts: 'typescript',
  tsx: 'tsx',
  py: 'python',
  java: 'java',
  cs: 'c-sharp',
  go: 'go',
  rb: 'ruby',
  php: 'php',
};

const PIECES = ['(', ')', '{', '}', '"', "'", '`', '\n', ' => ', ' end ', '${', '#{', '<<~X\n', 'class ', 'yield ', '\u{1f9ec}', '\u0000', '\ud800', '...', '@', '$', ':', ';']; // prettier-ignore

const files = readdirSync(SUITE, { recursive: true })
  .map((name) => path.join(SUITE, String(name)))
  .filter((name) => statSync(name).isFile())
  .sort();

/** Programs of a language; TSX is TypeScript too. */
function programsOf(ending: string): string[] {
  const own = files.filter(
    (name) => name.endsWith(`.${ending}`) || (ending === 'tsx' && name.endsWith('.ts')),
  );
  return own.slice(0, 60).map((name) => readFileSync(name, 'utf8'));
}

/** What may befall a text while somebody writes it: it breaks off, loses a piece, gains one, or says one twice. */
function broken(texts: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const change = fc.tuple(fc.constantFrom('cut', 'drop', 'put', 'twice'), place, place, fc.constantFrom(...PIECES)); // prettier-ignore
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((held, [what, a, b, piece]) => {
      const [from, to] = [a, b].map((at) => Math.floor(at * held.length)).sort((x, y) => x - y) as [number, number];
      if (what === 'cut') return held.slice(0, to);
      if (what === 'drop') return held.slice(0, from) + held.slice(Math.min(to, from + 200));
      if (what === 'put') return held.slice(0, from) + piece + held.slice(from);
      return held.slice(0, to) + held.slice(from, Math.min(to, from + 300)) + held.slice(to);
    }, text),
  ); // prettier-ignore
}

describe('texts that break off, lack something or have too much', function () {
  this.timeout(300_000);

  for (const [ending, grammar] of Object.entries(GRAMMARS)) {
    it(`are read to an end, twice alike, with places within them: ${grammar}`, async () => {
      await grammars.load(grammar);
      const texts = programsOf(ending);
      assert.ok(texts.length > 10);
      fc.assert(
        fc.property(broken(texts), (text) => {
          const first = flowOf(`src/a.${ending}`, text, grammar);
          assert.deepEqual(flowOf(`src/a.${ending}`, text, grammar), first);
          placesWithin(first, text);
        }),
        { numRuns: 40 },
      );
    });
  }
});

function flowOf(file: string, text: string, grammar: GrammarId): FlowModule {
  const source = sourceText({ path: file, text });
  return grammars.withTree(grammar, text, (tree) => analyseFlow(source, tree, [])!.flow);
}

function placesWithin({ ends }: FlowModule, text: string): void {
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { place, parts } of ends) {
    assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
    for (const part of parts) {
      assert.ok(0 <= part.start && part.start <= part.end && part.end <= text.length);
      for (const { steps } of part.taints)
        for (const { line, column } of steps) assert.ok(line >= 1 && line <= lines && column >= 1);
    }
  }
}
