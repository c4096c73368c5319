import assert from 'node:assert/strict';
import { policyWith, told } from './support';

const policy = policyWith(
  { retentionDays: 30, training: 'excluded' },
  { auditors: ['auditedCall', 'audit.write'] },
);
const TS = `import OpenAI from 'openai';\nconst ai = new OpenAI();\n`;
const PY = 'from openai import OpenAI\nclient = OpenAI()\n';
const CALL = `ai.chat.completions.create({ model: 'm', messages })`;
const PYCALL = 'client.chat.completions.create(model="m", messages=[])';
const FOUND = ['llm/unaudited-call warning 3: completions.create'];

/** [what, path, text, findings] */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a bare call', 'a.ts', `${TS}export const go = () => ${CALL};`, FOUND],
  ['a bare call in Python', 'a.py', `${PY}answer = ${PYCALL}\n`, FOUND],
  ['an auditor in another function', 'a.ts', `${TS}export const go = () => ${CALL};\nexport const other = () => auditedCall(noop);`, FOUND],
  ['a statement of the text, an auditor in a function', 'a.py', `${PY}answer = ${PYCALL}\ndef other():\n    auditedCall(noop)\n`, FOUND],
  ['an auditor that is only named', 'a.ts', `${TS}export const go = () => ${CALL};\nexport { auditedCall };`, FOUND],
  ['another function of a like name', 'a.ts', `${TS}export const go = () => notAuditedCall(() => ${CALL});`, FOUND],
  ['near: wrapped', 'a.ts', `${TS}export const go = () => auditedCall(() => ${CALL});`, []],
  ['near: its answer passed through', 'a.ts', `${TS}export async function go() {\n  const answer = await ${CALL};\n  await audit.write(answer);\n  return answer;\n}`, []],
  ['near: by a member of that name', 'a.ts', `${TS}export const go = () => this.auditedCall(() => ${CALL});`, []],
  ['near: within the auditor', 'a.ts', `${TS}export async function auditedCall(messages) { return ${CALL}; }`, []],
  ['near: decorated', 'a.py', `${PY}@auditedCall\ndef go():\n    return ${PYCALL}\n`, []],
  ['near: under a with', 'a.py', `${PY}def go():\n    with auditedCall("triage"):\n        return ${PYCALL}\n`, []],
]; // prettier-ignore

describe('llm/unaudited-call', () => {
  for (const [what, path, text, findings] of CASES)
    it(what, async () => assert.deepEqual(await told(text, policy, `services/${path}`), findings));

  it('is asked only where the policy names auditors, and PHI is handled', async () => {
    const text = `${TS}export const go = () => ${CALL};`;
    assert.deepEqual(await told(text, policyWith({ retentionDays: 30, training: 'excluded' })), []);
    assert.deepEqual(await told(text, policy, 'lib/a.ts'), []);
  });
});
