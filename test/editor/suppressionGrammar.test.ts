import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isRuleId, RULES } from '../../src/core';

const GRAMMAR = 'syntaxes/suppression.tmLanguage.json';
/** VS Code's own tokenizer comes with the editor host; without it only the shape is tested. */
const HOST = path.resolve('test/host/node_modules');

const HOST_GRAMMAR = JSON.stringify({
  scopeName: 'source.host',
  patterns: [
    { begin: '//|#', end: '$', name: 'comment.line' },
    { begin: '/\\*', end: '\\*/', name: 'comment.block' },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { begin: '"', end: '"', name: 'string.quoted' },
  ],
});

interface Tokenizer {
  tokenizeLine(line: string): {
    tokens: readonly { startIndex: number; endIndex: number; scopes: readonly string[] }[];
  };
}

async function tokenizer(): Promise<Tokenizer> {
  const load = createRequire(path.join(HOST, 'x.js'));
  const oniguruma = load('vscode-oniguruma');
  const textmate = load('vscode-textmate');
  await oniguruma.loadWASM(readFileSync(load.resolve('vscode-oniguruma/release/onig.wasm')));
  const files: Record<string, string> = {
    'source.host': HOST_GRAMMAR,
    'phi-cordon.suppression.injection': readFileSync(GRAMMAR, 'utf8'),
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => textmate.parseRawGrammar(files[scope]!, `${scope}.json`),
    getInjections: (scope: string) =>
      scope === 'source.host' ? ['phi-cordon.suppression.injection'] : undefined,
  });
  return registry.loadGrammar('source.host');
}

describe('the grammar of suppression comments', () => {
  it('is an injection into comments', () => {
    const grammar = JSON.parse(readFileSync(GRAMMAR, 'utf8'));
    assert.equal(grammar.scopeName, 'phi-cordon.suppression.injection');
    assert.equal(grammar.injectionSelector, 'L:comment');
  });

  describe('in the editor’s tokenizer', function () {
    let grammar: Tokenizer;

    before(async function () {
      if (!existsSync(path.join(HOST, 'vscode-textmate'))) return this.skip();
      grammar = await tokenizer();
    });

    /** The texts of a line that carry a scope ending in `.<part>.phi-cordon`. */
    const scoped = (line: string, part: string): string[] =>
      grammar
        .tokenizeLine(line)
        .tokens.filter(({ scopes }) =>
          scopes.some((scope) => scope.endsWith('.phi-cordon') && scope.includes(part)),
        )
        .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex));

    for (const [opening, closing] of [
      ['// ', ''],
      ['# ', ''],
      ['/* ', ' */'],
      ['<!-- ', ' -->'],
    ] as const) {
      it(`colours directive, rules and reason after ${opening}`, () => {
        const line = `${opening}phi-cordon-disable-next-line phi/ssn, llm/* -- printed in a leaflet${closing}`;
        assert.deepEqual(scoped(line, 'directive'), ['disable-next-line']);
        assert.deepEqual(scoped(line, 'tag.rule'), ['phi/ssn', 'llm/*']);
        assert.deepEqual(scoped(line, 'reason.phi'), ['--', 'printed in a leaflet']);
      });
    }

    it('knows each verb and each rule', () => {
      for (const verb of ['disable', 'disable-line', 'disable-next-line', 'disable-file', 'enable']) {
        assert.deepEqual(scoped(`// phi-cordon-${verb} phi/ssn -- reason`, 'directive'), [verb]);
      }
      for (const { id } of RULES) {
        assert.ok(isRuleId(id));
        assert.deepEqual(scoped(`# phi-cordon-disable-line ${id} -- reason`, 'tag.rule'), [id]);
      }
    });

    it('leaves strings, other words and comments without a directive alone', () => {
      for (const line of [
        'x = "phi-cordon-disable-line phi/ssn -- reason"',
        '// phi-cordon-disable-nothing phi/ssn',
        '// see phi/ssn -- a rule',
        '// the phi-cordon extension',
      ]) {
        assert.deepEqual(scoped(line, 'phi-cordon'), [], line);
      }
    });
  });
});
