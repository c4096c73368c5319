import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requestOf } from '../../src/editor/reportRequest';

describe('requests of the report page', () => {
  it('takes those that the page sends', () => {
    assert.deepEqual(requestOf({ kind: 'open', index: 3, path: '/etc' }), { kind: 'open', index: 3 });
    assert.deepEqual(requestOf({ kind: 'refresh', index: 'x' }), { kind: 'refresh' });
  });

  it('takes nothing else', () => {
    for (const index of [-1, 0.5, NaN, Infinity, '0', null, undefined, [0]])
      assert.equal(requestOf({ kind: 'remedy', index }), undefined);
    fc.assert(
      fc.property(fc.anything(), (message) => {
        const request = requestOf(message);
        if (request) assert.ok(['ready', 'refresh', 'scan', 'open', 'remedy'].includes(request.kind));
      }),
    );
  });
});
