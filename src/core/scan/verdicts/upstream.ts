import { message, type Message } from '../../messages';
import type { UpstreamLimit } from '../../policy';
import type { Severity } from '../../terms';
import type { Spoken } from './spoken';

/** An approval that goes beyond what a business associate's own contract lets it pass on, 45 CFR 164.504(e)(5). */
export function upstreamVerdicts(
  limits: readonly UpstreamLimit[],
  severity: Severity,
  args: Message['args'],
): Spoken[] {
  return limits.map((limit) => ({ ...spoken(limit, args), severity, label: limit.contract, decidedBy: limit.by, remedies: [] }));
} // prettier-ignore

function spoken(limit: UpstreamLimit, own: Message['args']): Pick<Spoken, 'rule' | 'message'> {
  const args = { ...own, contract: limit.contract };
  switch (limit.kind) {
    case 'region':
      return { rule: 'llm/region', message: message('use.upstreamRegion', { ...args, region: limit.region, regions: limit.regions }) };
    case 'training':
      return { rule: 'llm/training-opt-in', message: message('use.upstreamTraining', { ...args, agreement: limit.agreement }) };
    case 'retention':
      return { rule: 'llm/retention', message: message('use.upstreamRetention', { ...args, agreement: limit.agreement, kept: limit.kept, days: limit.days }) };
    case 'provider':
      return { rule: 'llm/subprocessor', message: message('use.upstreamProvider', args) };
    case 'purpose':
      return { rule: 'llm/service-not-covered', message: message('use.upstreamPurpose', { ...args, purpose: limit.purpose }) };
  }
} // prettier-ignore
