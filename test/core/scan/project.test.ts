import assert from 'node:assert/strict';
import { NO_POLICY, type EffectivePolicy } from '../../../src/core';
import { effective } from '../policy/support';
import { DAY, memoryProject } from '../support';

const INPUT = {
  path: 'src/a.ts',
  text: "const x = 'LC-4471903'; // appointment, billing: call 608-555-0142",
};
const OURS = effective({ identifiers: { mrn: { pattern: 'LC-\\d{7}' } } });

describe('a project', () => {
  const context = (policy: EffectivePolicy, day = DAY) => ({ policy, day, trusted: true });

  it('applies another policy without reading again, as long as texts are read alike', async () => {
    const project = memoryProject();
    await project.examine(INPUT, context(OURS));
    const off = effective({ identifiers: { mrn: { pattern: 'LC-\\d{7}' } }, rules: { 'phi/mrn': 'off' } });
    assert.deepEqual(rulesOf(project.rejudge(INPUT.path, context(off))).includes('phi/mrn'), false);
    assert.deepEqual(rulesOf(project.rejudge(INPUT.path, context(OURS))).includes('phi/mrn'), true);
  });

  it('asks for a new examination where identifiers, own terms or the year are others', async () => {
    const project = memoryProject();
    await project.examine(INPUT, context(NO_POLICY));
    assert.equal(project.rejudge(INPUT.path, context(OURS)), undefined);
    assert.equal(project.rejudge(INPUT.path, context(NO_POLICY, '2027-01-01')), undefined);
    const own = effective({ organization: { ownPhones: ['608-555-0142'] } });
    assert.equal(project.rejudge(INPUT.path, context(own)), undefined);
    assert.ok(rulesOf(await project.examine(INPUT, context(OURS))).includes('phi/mrn'));
    assert.equal(project.rejudge(INPUT.path, context(NO_POLICY)), undefined);
  });
});

function rulesOf(judged: { findings: readonly { rule: string }[] } | undefined): string[] {
  return judged!.findings.map(({ rule }) => rule);
}
