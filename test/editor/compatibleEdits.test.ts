import assert from 'node:assert/strict';
import type { FileEdit } from '../../src/core/remedies/remedy';
import { compatibleEdits } from '../../src/editor/compatibleEdits';

const edit = (start: number, end: number, more: Partial<FileEdit> = {}): FileEdit => ({
  path: 'a.ts',
  needsConfirmation: false,
  edits: [{ start, end, newText: 'x' }],
  ...more,
});

describe('editor/compatibleEdits', () => {
  it('takes each remedy whole, and of two that touch the same text the first', () => {
    const [first, clashing, next] = [edit(0, 10), edit(5, 12), edit(10, 20)];
    assert.deepEqual(compatibleEdits([[first], [clashing], [next]]), [first, next]);
  });

  it('leaves to the user what edits a second file, creates one or wants to be confirmed', () => {
    const confirm = edit(0, 1, { needsConfirmation: true });
    const create = edit(2, 3, { create: true });
    assert.deepEqual(
      compatibleEdits([[confirm], [create], [edit(4, 5), edit(0, 1, { path: '.env' })], []]),
      [],
    );
  });
});
