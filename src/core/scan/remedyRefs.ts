import type { Finding, RemedyRef } from '../finding';
import type { EffectivePolicy, RouteTarget } from '../policy';
import type { RawFinding } from '../rawFinding';
import type { RuleId } from '../rules';
import { safeName } from '../safeText';

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
  const refs = rule.startsWith('phi/')
    ? ['redact', 'surrogate'].map(plain)
    : endpointRemedies(rule, raw, policy, day);
  return [...refs, ...unlocked.map(plain)].map((ref, index) => ({
    ...ref,
    preferred: index === 0 && (ref.id === 'redact' || ref.id.startsWith('route:')),
  }));
}

type Ref = Omit<RemedyRef, 'preferred'>;

const plain = (id: string): Ref => ({ id });

/** Languages in which the construction of a client can be rewritten. */
const ROUTED = new Set(['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'python']);

function endpointRemedies(
  rule: RuleId,
  raw: { readonly kind: string } | RawFinding,
  policy: EffectivePolicy,
  day: string,
): Ref[] {
  if (rule === 'llm/hardcoded-key') return [plain('redact')];
  const request = policy.locked(rule) || !rule.startsWith('llm/') ? [] : [plain('request-approval')];
  if (raw.kind !== 'use' || !('use' in raw) || !raw.destination.provider) return request;
  const { kind, language } = raw.use;
  const targets =
    kind === 'client' && ROUTED.has(language) ? policy.routes(raw.destination.provider, day) : [];
  if (targets.length === 0) return [plain('explain-route'), ...request];
  return [...targets.map(routeTo), plain(`${ALL}${targets[0]!.approval}`), ...request];
}

function routeTo({ approval, organization }: RouteTarget): Ref {
  return { id: `route:${approval}`, ...(organization ? { owner: safeName(organization) } : {}) };
}

const ALL = 'route-all:';

/** Routing all calls of a file is offered only where there are several. */
export function withoutLoneRouteAll(findings: readonly Finding[]): Finding[] {
  const offers = ({ remedies }: Finding): boolean => remedies.some(({ id }) => id.startsWith(ALL));
  if (findings.filter(offers).length !== 1) return [...findings];
  return findings.map((finding) =>
    offers(finding)
      ? { ...finding, remedies: finding.remedies.filter(({ id }) => !id.startsWith(ALL)) }
      : finding,
  );
}
