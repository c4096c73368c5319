import assert from 'node:assert/strict';
import { arrangementOf, treeMessage } from '../../../src/editor/tree/arrangement';

const none = { listed: 3, total: 3 };
const grouped = { groups: [], shown: 12, total: 1_284 };

describe('editor/tree/arrangement', () => {
  it('takes what was remembered as far as it is known', () => {
    assert.deepEqual(arrangementOf(undefined), { by: 'file', sort: 'place' });
    assert.deepEqual(arrangementOf({ by: 'owner', sort: 'severity' }), { by: 'owner', sort: 'severity' });
    assert.deepEqual(arrangementOf({ by: 'colour', sort: 7 }), { by: 'file', sort: 'place' });
    assert.deepEqual(arrangementOf('rule'), { by: 'file', sort: 'place' });
  });

  it('says what is left out here and in Problems, and nothing while all is shown', () => {
    const capped = { listed: 1_000, total: 12_431 };
    assert.equal(treeMessage(grouped, false, none), undefined);
    assert.equal(treeMessage(grouped, true, none), 'Showing 12 of 1,284 findings.');
    assert.equal(treeMessage(grouped, false, capped), 'Problems shows 1,000 of 12,431; this view has all.');
    assert.equal(
      treeMessage(grouped, true, capped),
      'Showing 12 of 1,284 findings. Problems shows 1,000 of 12,431.',
    );
  });
});
