import assert from 'node:assert/strict';
import { basePolicy, layerOf, mergedPolicy, withBasePolicies } from '../../../src/core/policy';
import { load } from './support';

const nest = (policies: readonly object[], trusted = true, machine: readonly object[] = []) => {
  const own = policies.flatMap((policy, index) => layerOf(load({ version: 1, ...policy }, `${'a/'.repeat(9 - index)}.phi-cordon.json`))); // prettier-ignore
  const bases = machine.map((policy) => basePolicy(JSON.stringify({ version: 1, ...policy })));
  return mergedPolicy(withBasePolicies({ layers: own, problems: [] }, bases).layers, { trusted }).clipboard;
};

describe('what the policies ask of the clipboard guard', () => {
  const off = { clipboard: { paste: 'off', copy: 'off' } };
  const on = { clipboard: { paste: 'replace', copy: 'notice' } };

  it('is nothing where none says anything', () => {
    assert.deepEqual(nest([]), {});
    assert.deepEqual(nest([{}, { clipboard: {} }]), {});
  });

  it('is what the nearest says, each for itself', () => {
    assert.deepEqual(nest([off, on]), off.clipboard);
    assert.deepEqual(nest([on, off]), on.clipboard);
    assert.deepEqual(nest([{ clipboard: { paste: 'offer' } }, on]), { paste: 'offer', copy: 'notice' });
  });

  it('is never loosened by a base policy of the machine, which may tighten', () => {
    assert.deepEqual(nest([on], true, [off]), on.clipboard);
    assert.deepEqual(nest([], true, [off]), {});
    assert.deepEqual(nest([off], true, [on]), on.clipboard);
    assert.deepEqual(nest([off], true, [{ clipboard: { paste: 'offer' } }]), { paste: 'offer', copy: 'off' });
    const reason = { clipboard: { paste: 'require-reason' } };
    assert.equal(nest([on], true, [reason]).paste, 'require-reason');
    assert.equal(nest([reason], true, [on]).paste, 'require-reason');
  });

  it('is not switched off by a workspace that is not trusted', () => {
    assert.deepEqual(nest([off], false), {});
    assert.deepEqual(nest([on], false), on.clipboard);
  });
});
