import {
  findPolicies,
  mergedPolicy,
  type Finding,
  type NotExamined,
  type SeenFlow,
  type SeenUse,
  type Suppressed,
} from '../../../../src/core';
import { collectEvidence, type EvidenceInput } from '../../../../src/core/reports/evidence';
import { DAY, memoryProject, memoryReader } from '../../support';

export const POLICY = {
  version: 1,
  organization: { name: 'Lakeside Clinic', privacyOfficer: 'privacy@lakeside.test' },
  role: 'covered-entity',
  agreements: {
    msft: { kind: 'baa', accepted: '2024-02-29', expires: '2027-01-10', training: 'excluded', retentionDays: 0, encryptionAtRest: false, auditReviewed: '2026-06-01', subprocessors: [{ name: 'pinecone', agreement: false }], owner: 'privacy@lakeside.test' },
    old: { kind: 'baa', accepted: '2020-01-01', expires: '2026-06-30' },
  },
  approvals: {
    'azure-prod': { provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside-phi.openai.azure.com'], status: 'approved', approvedBy: 'privacy@lakeside.test' },
    pilot: { provider: 'anthropic', agreement: 'old', endpoints: ['https://api.anthropic.com'], status: 'approved', approvedBy: 'R. Ostrander' },
  },
  zones: [{ files: ['src/**'], handles: 'phi' }],
  data: [{ files: ['data/**'], status: 'expert-determination', expires: '2026-12-31' }],
  allow: [{ rule: 'phi/phone', files: ['src/contact.ts'], reason: 'published clinic line', approvedBy: 'privacy@lakeside.test', expires: '2027-01-01' }],
}; // prettier-ignore

export const FILES = {
  'src/azure.ts': `import OpenAI from 'openai';\nconst ai = new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1', apiKey: process.env.AZURE_OPENAI_API_KEY });\nawait ai.chat.completions.create({ model: 'gpt-4o', messages: [], store: false });\n`,
  'src/plain.ts': `import OpenAI from 'openai';\nexport const ai = new OpenAI();\nexport const ask = (patient: Patient) => ai.responses.create({ model: 'gpt-4o', input: patient.ssn });\n`,
  'src/pilot.py': `from anthropic import Anthropic\nclient = Anthropic()\nclient.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=[])\n`,
  'src/intake.ts': `const patient = { ssn: '219-45-6781' };\n// phi-cordon-disable-next-line phi/ssn -- made up example\nconst other = { ssn: '219-45-6782' };\n`,
}; // prettier-ignore

/** What a door hands in after a scan of some files in memory. */
export async function evidenceInput(
  files: Readonly<Record<string, string>> = FILES,
  policy: unknown = POLICY,
  day = DAY,
): Promise<EvidenceInput> {
  const all = policy === null ? files : { ...files, '.phi-cordon.json': JSON.stringify(policy) };
  const { layers } = await findPolicies(memoryReader(all), 'x');
  const effective = mergedPolicy(layers, { trusted: true });
  const project = memoryProject(all);
  const uses: SeenUse[] = [];
  const flows: SeenFlow[] = [];
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const notExamined: NotExamined[] = [{ path: 'scan-219-45-6781.png', reason: 'binary' }];
  for (const [path, text] of Object.entries(all)) {
    const judged = await project.examine(
      { path, text },
      { policy: effective, day, trusted: true, evidence: true },
    );
    uses.push(...judged.seen!.uses);
    flows.push(...judged.seen!.flows);
    findings.push(...judged.findings);
    suppressed.push(...judged.suppressed);
    notExamined.push(...judged.notExamined);
  }
  return {
    version: '1.2.3',
    day,
    commit: 'c'.repeat(40),
    trusted: true,
    files: Object.keys(all).length,
    bytes: 1,
    seen: { uses, flows },
    findings,
    suppressed,
    notExamined,
    policies: [layers],
    hashes: new Map(layers.map(({ loaded }) => [loaded.source.path, 'a'.repeat(64)])),
  };
}

export async function sampleEvidence(...args: Parameters<typeof evidenceInput>) {
  return collectEvidence(await evidenceInput(...args));
}
