import { fixed, render, type Destination } from '../../../src/core';
import {
  effectivePolicy,
  loadPolicy,
  type EffectivePolicy,
  type LoadedPolicy,
} from '../../../src/core/policy';
import { policyProblems } from '../../../src/core/policy';
import { safeHost } from '../../../src/core/safeText';
import type { SafeText } from '../../../src/core';

export const DAY = '2026-11-22';

export function load(policy: object | string, path = '.phi-cordon.json'): LoadedPolicy {
  return loadPolicy({ path, text: typeof policy === 'string' ? policy : JSON.stringify(policy, null, 2) });
}

/** A policy that must be usable. */
export function effective(policy: object, trusted = true): EffectivePolicy {
  const loaded = load({ version: 1, ...policy });
  if (!loaded.policy) throw new Error(loaded.problems.map(({ message }) => render(message)).join('\n'));
  return effectivePolicy(loaded, { trusted });
}

/** Rules of the problems of a policy, in order. */
export function complaints(policy: object | string): string[] {
  return policyProblems(load(policy), DAY).map(({ rule }) => rule);
}

export function to(origin: string, rest: Partial<Destination> = {}): Destination {
  const host = safeHost(origin.replace(/^https?:\/\//, ''));
  return {
    origin: origin as SafeText,
    host,
    services: [],
    reach: 'public',
    from: fixed('a test'),
    ...rest,
  };
}

export const MSFT = { kind: 'baa', accepted: '2026-01-14', expires: 'evergreen' };
/** With the terms that weigh most on record. */
export const RECORDED = {
  ...MSFT,
  training: 'excluded',
  retentionDays: 30,
  breachNoticeHours: 72,
  riskAssessment: '2026-02-01',
};
export const AZURE = {
  provider: 'azure-openai',
  agreement: 'msft',
  endpoints: ['https://lakeside-phi.openai.azure.com'],
  status: 'approved',
};
