import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { render } from '../../../src/core';
import { policyProblems } from '../../../src/core/policy';
import { DAY, load } from './support';

describe('docs/policy.md', () => {
  it('shows policies that can be used and have nothing to mend', () => {
    const examples = [...readFileSync('docs/policy.md', 'utf8').matchAll(/```jsonc\n([^]*?)```/g)];
    assert.ok(examples.length >= 3);
    for (const [, text] of examples)
      assert.deepEqual(
        policyProblems(load(text!), DAY).map(({ message }) => render(message)),
        [],
      );
    assert.equal(examples[0]![1]!.trim().split('\n').length, 10);
  });
});
