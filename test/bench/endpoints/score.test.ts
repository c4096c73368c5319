import assert from 'node:assert/strict';
import { tally, truthName, type SeenFile } from './score';

const file = (label: 'pos' | 'neg', providers: string[], seen: (string | undefined)[], repo = 'a/b'): SeenFile => ({ repo, path: 'src/x.ts', label, providers, seen }); // prettier-ignore

describe('the sums of bench:endpoints', () => {
  it('names catalogue ids as the truth does', () => {
    assert.equal(truthName('aws-bedrock'), 'bedrock');
    assert.equal(truthName('google-vertex'), 'google');
    assert.equal(truthName('fireworks'), 'other-gateway');
    assert.equal(truthName(undefined), 'other-gateway');
  });

  it('counts a positive file by any use, and its provider only if all of them were seen', () => {
    const row = tally([
      file('pos', ['openai'], ['openai', 'openai']),
      file('pos', ['openai', 'bedrock'], ['openai']),
      file('pos', ['openai'], ['azure-openai']),
      file('pos', ['openai'], []),
    ]).get('a/b');
    assert.deepEqual(row, { positive: 4, found: 3, rightProvider: 1, furtherProvider: 1, negative: 0, falseAlarms: 0 }); // prettier-ignore
  });

  it('counts a use in a negative file as a false alarm', () => {
    const row = tally([file('neg', [], []), file('neg', [], [undefined])]).get('a/b');
    assert.equal(row?.negative, 2);
    assert.equal(row.falseAlarms, 1);
  });

  it('sums the repositories up in a last row', () => {
    const rows = tally([file('pos', ['groq'], ['groq']), file('pos', ['groq'], ['groq'], 'c/d'), file('pos', [], [])]); // prettier-ignore
    assert.deepEqual([...rows.keys()], ['a/b', 'c/d', 'all']);
    assert.equal(rows.get('all')?.positive, 3);
    assert.equal(rows.get('all')?.found, 2);
  });
});
