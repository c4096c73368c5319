import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../src/core';
import { policyProblems } from '../../../src/core/policy';
import { DAY, load } from './support';

const FILES = ['faults.jsonc', 'broken.jsonc'];

/** `LINE rule` for each finding that a fixture expects, by its own comments. */
function expected(text: string): string[] {
  return text.split('\n').flatMap((line, at) => {
    const [, rules] = / \/\/ -> (.+)$/.exec(line) ?? [];
    return (rules?.split(' ') ?? []).map((rule) => `${at + 1} ${rule}`);
  });
}

const textOf = (file: string): string => readFileSync(path.join(__dirname, 'fixtures', file), 'utf8');

describe('a policy with one seeded fault of each kind', () => {
  for (const file of FILES) {
    it(`has the findings that ${file} names, each on its line, and no other`, () => {
      const text = textOf(file);
      const found = policyProblems(load(text), DAY).map(({ line, rule }) => `${line} ${rule}`);
      assert.deepEqual(found.sort(), expected(text).sort());
    });
  }

  it('leaves no rule of the policy out', () => {
    const seeded = FILES.flatMap((file) => expected(textOf(file)).map((one) => one.split(' ')[1]));
    // A suppression stands in code, not in the policy.
    const rules = RULES.map(({ id }) => id).filter((id) => id.startsWith('policy/') && id !== 'policy/suppression-reason');
    assert.deepEqual(rules.filter((id) => !seeded.includes(id)), []);
  }); // prettier-ignore
});
