import { render, type Finding } from '../../../../src/core';
import { effective } from '../../policy/support';
import { examine } from '../../support';

/** A policy under which Azure OpenAI, OpenAI, Mistral and Bedrock are approved; `agreement` fills in the record. */
export function policyWith(agreement: object = {}, more: object = {}) {
  const approval = (provider: string, ...endpoints: string[]) => ({ provider, agreement: 'main', endpoints, status: 'approved' }); // prettier-ignore
  return effective({
    agreements: { main: { kind: 'baa', accepted: '2026-01-14', reviewed: '2026-01-14', ...agreement } },
    approvals: {
      azure: approval('azure-openai', 'https://lakeside-phi.openai.azure.com'),
      openai: approval('openai', 'https://api.openai.com'),
      mistral: approval('mistral', 'https://api.mistral.ai'),
      openrouter: approval('openrouter', 'https://openrouter.ai'),
      bedrock: approval('aws-bedrock', 'https://bedrock-runtime.us-east-1.amazonaws.com'),
    },
    zones: [{ files: ['services/**'], handles: 'phi' }],
    ...more,
  });
}

export async function findingsIn(
  text: string,
  policy = policyWith({ retentionDays: 0, training: 'excluded' }),
  path = 'services/a.ts',
): Promise<readonly Finding[]> {
  return (await examine({ path, text }, { policy })).findings;
}

/** `rule severity line: label` of each finding, in the order of the text. */
export async function told(text: string, policy?: ReturnType<typeof policyWith>, path?: string): Promise<string[]> {
  const findings = await findingsIn(text, policy, path);
  return [...findings]
    .sort((a, b) => a.place.start - b.place.start)
    .map(({ rule, severity, place, label }) => `${rule} ${severity} ${place.line}${label ? `: ${label}` : ''}`);
} // prettier-ignore

export async function sentences(text: string, policy?: ReturnType<typeof policyWith>, path?: string): Promise<string[]> {
  return (await findingsIn(text, policy, path)).map(({ message }) => render(message));
} // prettier-ignore
