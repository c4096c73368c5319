import type { RawFinding, RemedyRef } from '../finding';
import type { EffectivePolicy } from '../policy';
import type { RuleId } from '../rules';

/**
 * Which remedies a finding has, by id, in the order in which they are offered; `src/core/remedies` computes the edits.
 * `route:KEY` names the approval that a call is routed to.
 */
export function remedyRefs(
  rule: RuleId,
  raw: { readonly kind: string } | RawFinding,
  policy: EffectivePolicy,
  day: string,
): RemedyRef[] {
  if (rule.startsWith('policy/')) return [];
  const quiet = policy.locked(rule) ? [] : ['suppress', 'allow'];
  const ids = rule.startsWith('phi/') ? ['redact', 'surrogate'] : endpointRemedies(rule, raw, policy, day);
  return [...ids, ...quiet].map((id, index) => ({
    id,
    preferred: index === 0 && (id === 'redact' || id.startsWith('route:')),
  }));
}

function endpointRemedies(
  rule: RuleId,
  raw: { readonly kind: string } | RawFinding,
  policy: EffectivePolicy,
  day: string,
): string[] {
  if (rule === 'llm/hardcoded-key') return ['redact'];
  if (!('destination' in raw) || !raw.destination?.provider)
    return rule.startsWith('llm/') ? ['request-approval'] : [];
  const routes =
    raw.kind === 'use'
      ? policy.routes(raw.destination.provider, day).map(({ approval }) => `route:${approval}`)
      : [];
  return [
    ...routes,
    ...(routes.length === 0 && raw.kind === 'use' ? ['explain-route'] : []),
    'request-approval',
  ];
}
