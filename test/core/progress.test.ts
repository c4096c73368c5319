import assert from 'node:assert/strict';
import { progressText } from '../../src/core/progress';

describe('progress', () => {
  it('tells how far, and once it has settled how fast and how long', () => {
    assert.equal(progressText('files', 812, 4000, 400, 5_000_000), '812 of 4,000 files');
    assert.equal(progressText('files', 800, 4000, 2_000, 24_000_000), '800 of 4,000 files, 400 files/s, 12 MB/s, 8 s left');
    assert.equal(progressText('texts', 100, 100_000, 10_000), '100 of 100,000 texts, 10 texts/s, 167 min left');
    assert.equal(progressText('files', 4000, 4000, 10_000, 1), '4,000 of 4,000 files, 400 files/s, 0 MB/s');
    assert.equal(progressText('files', 1, 40, 10_000), '1 of 40 files');
  });
}); // prettier-ignore
