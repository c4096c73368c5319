import assert from 'node:assert/strict';
import { customIdentifier } from '../../../src/core/identifiers/custom';
import { NO_POLICY, type InputText } from '../../../src/core';
import { analyse, nearMissesOf } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';
import { effective } from '../policy/support';
import { DAY, memoryProject } from '../support';

const NEVER_ISSUED = '000-12-3456';
const LINE = `const serial = '${NEVER_ISSUED}';`;

function missesIn(text: string) {
  return nearMissesOf(sourceText({ path: 'src/a.ts', text }));
}

describe('near-misses', () => {
  it('say what they look like, where, and why they are not reported', () => {
    const [miss, ...more] = missesIn(`\n${LINE}\n`);
    assert.deepEqual(more, []);
    assert.equal(miss!.rule, 'phi/ssn');
    assert.equal(miss!.path, 'src/a.ts');
    assert.equal(miss!.place.line, 2);
    assert.equal(miss!.place.end - miss!.place.start, NEVER_ISSUED.length);
    assert.match(miss!.why, /never issued/);
    assert.deepEqual(miss!.cues.map(({ effect }) => effect), ['+']);
    assert.doesNotMatch(JSON.stringify(miss), /000-12|3456/);
  }); // prettier-ignore

  it('are collected only when somebody asks, and change no finding', () => {
    const source = sourceText({ path: 'src/a.ts', text: `${LINE}\nconst ssn = '536-22-8417';\n` });
    const plain = analyse(source);
    const explained = analyse(source, undefined, undefined, { explain: true });
    assert.equal(plain.nearMisses, undefined);
    assert.equal(explained.nearMisses?.length, 1);
    assert.deepEqual({ ...explained, nearMisses: undefined }, { ...plain, nearMisses: undefined });
  });

  it('give way to a finding on the same characters', () => {
    const custom = [customIdentifier('study', { pattern: '\\d{3}-\\d{2}-\\d{4}' })];
    const read = (text: string) =>
      nearMissesOf(sourceText({ path: 'src/a.ts', text }, 'source', { year: 2026, custom }));
    assert.deepEqual(
      read("const x = '536-22-8417';").map(({ label }) => label),
      [],
    );
    assert.deepEqual(
      read("const x = '536-22-84173'; const y = 'A-536-22-8417';").map(({ label }) => label),
      ['study'],
    );
  });

  it('never overlap, ascend, and are bounded', () => {
    const misses = missesIn(`${LINE}\n`.repeat(3_000));
    assert.equal(misses.length, 1_000);
    misses.forEach(({ place }, index) => index > 0 && assert.ok(place.start >= misses[index - 1]!.place.end));
  });

  it('are none in a text that is not examined', () => {
    assert.deepEqual(nearMissesOf(sourceText({ path: 'yarn.lock', text: LINE })), []);
  });

  it('are told by a project on request, and not of a rule that the policy turns off', async () => {
    const input: InputText = { path: 'src/a.ts', text: LINE };
    const examine = async (policy = NO_POLICY, explain = true) =>
      (await memoryProject().examine(input, { policy, day: DAY, trusted: true }, { explain })).nearMisses;
    assert.equal((await examine())?.length, 1);
    assert.deepEqual(await examine(effective({ rules: { 'phi/ssn': 'off' } })), []);
    assert.equal(await examine(NO_POLICY, false), undefined);
  });
});
