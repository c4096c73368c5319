import type { Finding, RemedyRef } from '../finding';
import type { EffectivePolicy, RouteTarget } from '../policy';
import type { RawFinding, RawFlow } from '../rawFinding';
import { rowsFor, type RouteRow } from '../routeTable';
import type { RuleId } from '../rules';
import { safeName } from '../safeText';
import { flowMends } from './flowMends';

/**
 * Which remedies a finding has, by id, in the order in which they are offered; `src/core/remedies` computes the edits.
 * `route:KEY` names the approval that a call is routed to.
 */
export function remedyRefs(
  rule: RuleId,
  raw: { readonly kind: string; readonly fixes?: readonly string[] } | RawFinding,
  policy: EffectivePolicy,
  day: string,
): RemedyRef[] {
  if (rule.startsWith('policy/')) return 'fixes' in raw ? policyRefs(raw.fixes ?? []) : [];
  const unlocked = policy.locked(rule) ? [] : ['suppress', 'allow'];
  const refs = rule.startsWith('phi/')
    ? ['redact', 'surrogate'].map(plain)
    : rule.startsWith('flow/') && raw.kind === 'flow' && 'flow' in raw ? [...flowMends(rule, raw), ...routesOf(rule, raw, policy, day)]
    : endpointRemedies(rule, raw, policy, day); // prettier-ignore
  return [...refs, ...unlocked.map(plain)].map((ref, index) => ({
    ...ref,
    preferred: index === 0 && ref.imports === undefined && PREFERRED.test(ref.id),
  }));
}

const PREFERRED = /^(?:redact$|route:|sanitize:|drop-from-log$)/;

function policyRefs(fixes: readonly string[]): RemedyRef[] {
  return fixes.map((fix, index) => ({ id: fix === 'reason' ? 'policy-reason' : `policy-fix:${fix}`, preferred: index === 0 }));
} // prettier-ignore

type Ref = Omit<RemedyRef, 'preferred'>;

const plain = (id: string): Ref => ({ id });

/** A call to a model is routed where its client is. */
function routesOf(rule: RuleId, { use, destination, ...base }: RawFlow, policy: EffectivePolicy, day: string): Ref[] {
  if (rule !== 'flow/phi-to-llm' || !use || !destination?.provider) return [];
  return endpointRemedies(rule, { ...base, kind: 'use', use, destination }, policy, day).filter(({ id }) => id.startsWith('route:'));
} // prettier-ignore

function endpointRemedies(
  rule: RuleId,
  raw: { readonly kind: string } | RawFinding,
  policy: EffectivePolicy,
  day: string,
): Ref[] {
  if (rule === 'llm/hardcoded-key') return [plain('redact')];
  const asked = rule === 'llm/no-baa' && 'destination' in raw && raw.destination !== undefined && policy.approval(raw.destination, day, raw.path).kind === 'requested';
  const request = asked || policy.locked(rule) || !rule.startsWith('llm/') ? [] : [plain('request-approval')];
  if (raw.kind !== 'use' || !('use' in raw) || !raw.destination.provider) return request;
  const { provider } = raw.destination;
  const routes = policy.routes(provider, day, raw.path).flatMap((target) => rowsFor(raw.use, provider, target).slice(0, 1).map((row) => ({ target, row })));
  const [first] = routes.sort((a, b) => Number(a.row.installs !== undefined) - Number(b.row.installs !== undefined));
  if (!first) return [plain('explain-route'), ...request];
  return [...routes.map(routeTo), plain(`${ALL}${first.target.approval}`), ...request];
} // prettier-ignore

function routeTo({ target, row }: { readonly target: RouteTarget; readonly row: RouteRow }): Ref {
  const { approval, organization } = target;
  return {
    id: `route:${approval}`,
    ...(organization ? { owner: safeName(organization) } : {}),
    ...(row.installs === undefined ? {} : { installs: safeName(row.installs) }),
  };
}

const ALL = 'route-all:';

/** Routing all calls of a file is offered only where several go to the same provider. */
export function withoutLoneRouteAll(findings: readonly Finding[]): Finding[] {
  const offers = new Map<string, number>();
  const keyOf = (finding: Finding): string | undefined => {
    const ref = finding.remedies.find(({ id }) => id.startsWith(ALL));
    return ref && `${ref.id} ${finding.destination?.provider}`;
  };
  for (const key of findings.map(keyOf)) if (key !== undefined) offers.set(key, (offers.get(key) ?? 0) + 1);
  return findings.map((finding) => {
    const key = keyOf(finding);
    if (key === undefined || offers.get(key)! > 1) return finding;
    return { ...finding, remedies: finding.remedies.filter(({ id }) => !id.startsWith(ALL)) };
  });
}
