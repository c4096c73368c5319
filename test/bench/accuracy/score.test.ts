import assert from 'node:assert/strict';
import type { LabelledSpan, LabelledText, Span } from './corpora';
import { redactPii } from './engines';
import { fScore, precision, recall, score } from './score';

function documentOf(text: string, spans: readonly LabelledSpan[]): LabelledText {
  return { group: 'text', source: 'made', path: 'a.txt', text, spans };
}

const NAME: LabelledSpan = { start: 0, end: 10, type: 'NAME' };

describe('the sums of the accuracy bench', () => {
  const tally = (spans: readonly Span[], labels: readonly LabelledSpan[] = [NAME]) =>
    score([{ document: documentOf('x'.repeat(20), labels), spans }]).groups.get('text')!;

  it('counts an overlap as found, whatever its type, and asks for the type besides', () => {
    const sums = tally([{ start: 8, end: 12, type: 'GEO' }]);
    assert.deepEqual([sums.found, sums.rightType, sums.right, sums.covered], [1, 0, 1, 0]);
  });

  it('covers a span from 80% of its characters on', () => {
    assert.equal(tally([{ start: 0, end: 8, type: 'NAME' }]).covered, 1);
    assert.equal(tally([{ start: 0, end: 7, type: 'NAME' }]).covered, 0);
  });

  it('lets an optional span count neither way', () => {
    const sums = tally([{ start: 0, end: 4, type: 'NAME' }], [{ ...NAME, opt: true }]);
    assert.deepEqual([sums.labelled, sums.predicted, sums.flagged], [0, 0, 0]);
  });

  it('flags a document without a span for what is found in it', () => {
    const sums = tally([{ start: 0, end: 4, type: 'NAME' }], []);
    assert.deepEqual([sums.without, sums.flagged, precision(sums)], [1, 1, 0]);
  });

  it('weighs recall in F2', () => {
    const sums = tally([
      { start: 0, end: 4, type: 'NAME' },
      { start: 15, end: 18, type: 'NAME' },
    ]);
    assert.deepEqual([recall(sums), precision(sums)], [1, 0.5]);
    assert.ok(Math.abs(fScore(sums, 2) - 5 / 6) < 1e-9);
  });
});

describe('the peer that only rewrites', () => {
  it('is given the places that it replaced', async () => {
    const text = 'write to a.b@lakeside.test or c.d@lakeside.test now';
    const found = await redactPii().detect(text, { path: 'a.txt', surface: 'prompt' });
    const emails = found
      .filter(({ type }) => type === 'EMAIL')
      .map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(emails, ['a.b@lakeside.test', 'c.d@lakeside.test']);
  });
});
