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
  const unlocked = policy.locked(rule) ? [] : ['suppress', 'allow'];
  const ids = rule.startsWith('phi/') ? ['redact', 'surrogate'] : endpointRemedies(rule, raw, policy, day);
  return [...ids, ...unlocked].map((id, index) => ({
    id,
    preferred: index === 0 && (id === 'redact' || id.startsWith('route:')),
  }));
}

/** Languages in which the construction of a client can be rewritten. */
const ROUTED = new Set(['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'python']);

function endpointRemedies(
  rule: RuleId,
  raw: { readonly kind: string } | RawFinding,
  policy: EffectivePolicy,
  day: string,
): string[] {
  if (rule === 'llm/hardcoded-key') return ['redact'];
  const request = policy.locked(rule) || !rule.startsWith('llm/') ? [] : ['request-approval'];
  if (raw.kind !== 'use' || !('use' in raw) || !raw.destination.provider) return request;
  const targets =
    raw.use.kind === 'client' && ROUTED.has(raw.use.language)
      ? policy.routes(raw.destination.provider, day)
      : [];
  if (targets.length === 0) return ['explain-route', ...request];
  return [
    ...targets.map(({ approval }) => `route:${approval}`),
    `route-all:${targets[0]!.approval}`,
    ...request,
  ];
}
