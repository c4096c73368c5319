import assert from 'node:assert/strict';
import { policyWith, told } from './support';

const rule = 'flow/phi-to-third-party';

/** [what, text, the severity of what goes to the tracker] */
const TRACKED: readonly (readonly [string, string, string])[] = [
  ['a specialty on a page that anybody sees', `gtag('event', 'view', { specialty: page.specialty }); // our clinic`, 'information'],
  ['a condition on a page that anybody sees', `posthog.capture('read', { diagnosis: article.diagnosis }); // health care`, 'information'],
  ['the same where somebody is signed in', `const { user } = useSession();\nposthog.capture('read', { diagnosis: article.diagnosis }); // health care`, 'warning'],
  ['the same from a form', `function onSubmit(event) {\n  posthog.capture('sent', { diagnosis: event.diagnosis }); // health care\n}`, 'warning'],
  ['the same beside a patient', `posthog.capture('seen', { patientId, diagnosis: visit.diagnosis });`, 'warning'],
  ['an identifier', `posthog.capture('seen', { mrn: visit.mrn });`, 'error'],
  ['a record', `function seen(patient) {\n  posthog.capture('seen', { patient });\n}`, 'error'],
]; // prettier-ignore

describe('what goes to a tracker', () => {
  for (const [what, text, severity] of TRACKED)
    it(`${what}: ${severity}`, async () => {
      const found = (await told(text)).filter((line) => line.startsWith(rule));
      assert.deepEqual(found.map((line) => line.split(' ')[1]), [severity]); // prettier-ignore
    });
});

describe('PHI in a call of an approved service outside the audit trail', () => {
  const policy = policyWith({ retentionDays: 30, training: 'excluded' }, { auditors: ['auditedCall'] });
  const head = `import OpenAI from 'openai';\nconst ai = new OpenAI();\n`;
  const send = (content: string) => `ai.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: ${content} }] })`; // prettier-ignore
  const found = ['llm/unaudited-call warning 3: completions.create'];
  const unaudited = async (text: string, path: string, by = policy) => (await told(head + text, by, path)).filter((line) => line.startsWith('llm/unaudited')); // prettier-ignore

  it('is told where no zone is declared', async () => {
    assert.deepEqual(await unaudited(`export const go = (patient) => ${send('patient.diagnosis')};`, 'lib/a.ts'), found); // prettier-ignore
  });

  it('is told once where the zone handles PHI', async () => {
    assert.deepEqual(await unaudited(`export const go = (patient) => ${send('patient.diagnosis')};`, 'services/a.ts'), found); // prettier-ignore
  });

  it('near: passes through an auditor', async () => {
    assert.deepEqual(await unaudited(`export const go = (patient) => auditedCall(() => ${send('patient.diagnosis')});`, 'lib/a.ts'), []); // prettier-ignore
  });

  it('near: without PHI, or without auditors', async () => {
    assert.deepEqual(await unaudited(`export const go = () => ${send("'ping'")};`, 'lib/a.ts'), []);
    const none = policyWith({ retentionDays: 30, training: 'excluded' });
    assert.deepEqual(await unaudited(`export const go = (patient) => ${send('patient.diagnosis')};`, 'lib/a.ts', none), []); // prettier-ignore
  });
});
