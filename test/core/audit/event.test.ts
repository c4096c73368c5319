import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actOf, auditEvent } from '../../../src/core/audit';
import { REMEDIES } from '../../../src/core/remedies';
import { CODE } from '../reports/sample';
import { examine } from '../support';

describe('what the trail keeps of a remedy', () => {
  it('are the remedies that loosen or ask, and none that mends', () => {
    const kept = REMEDIES.map(({ id }) => id).filter((id) => actOf(id) !== undefined);
    assert.deepEqual(kept.sort(), ['allow', 'request-approval', 'suppress']);
    assert.equal(actOf('constructor'), undefined);
  });

  it('is rule, place and masked reason, whatever was typed or the file is called', async () => {
    const finding = (await examine({ path: 'src/a.ts', text: CODE })).findings[0]!;
    const event = auditEvent('suppressed', { ...finding, path: 'notes/536-22-8145.md' }, 'asked Zebulon, MRN 7730418');
    assert.equal(event.rule, finding.rule);
    assert.equal(event.place?.line, finding.place.line);
    assert.doesNotMatch(JSON.stringify({ ...event, fingerprint: '' }), /8145|Zebulon|7730418/);
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999_999 }), (number) => {
        assert.doesNotMatch(auditEvent('allowed', finding, `said ${number}`).why!, /[1-9]/);
      }),
    );
  }); // prettier-ignore
});
