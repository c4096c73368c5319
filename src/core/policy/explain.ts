import { atLeast, type Decision, type Severity } from '../finding';
import type { ProjectPath } from '../ports';
import { RULES, rulePatternMatches } from '../rules';
import { fixed, joinSafe, safeDay, safeName, type SafeText } from '../safeText';
import { maskProse } from '../scan/mask';
import { shownPath } from '../scan/shownPath';
import { agreementsFrom, standingOf, type Standing } from './approval';
import { pathTest } from './globs';
import type { PolicyLayer } from './layers';
import { mergedPolicy, type PolicyOptions } from './resolve';
import { dataLines, environmentLines, line, place, shortOf, upstreamLines } from './explainPlace';
import { decision, policyStack } from './stack';

/**
 * What the policy says of one path on one day, in lines for a person, each with the line of the policy that decided.
 * @param layers as `findPolicies` gives them for the path, nearest first
 */
export function explainPath(
  layers: readonly PolicyLayer[],
  path: ProjectPath,
  day: string,
  options: PolicyOptions = { trusted: true },
): readonly SafeText[] {
  if (layers.every(({ tightens }) => tightens) && layers.length > 0)
    return [fixed('No policy of the project applies: every outside destination is unapproved.'), ...explained(layers, path, day, options)];
  return layers.length > 0 ? explained(layers, path, day, options) : [fixed('No policy applies: every outside destination is unapproved.')];
} // prettier-ignore

function explained(
  layers: readonly PolicyLayer[],
  path: ProjectPath,
  day: string,
  options: PolicyOptions,
): SafeText[] {
  const policy = mergedPolicy(layers, options);
  const { zone, by } = policy.zone(path);
  const files = layers.map(({ loaded }) => shownPath(loaded.source.path));
  return [
    line(fixed('Policy: '), joinSafe(files, fixed(', then '))),
    ...(options.trusted ? [] : [fixed('Untrusted workspace: nothing that loosens counts.')]),
    line(fixed('Zone: '), safeName(zone), by ? place(by) : fixed(' (no zone names this path)')),
    ...dataLines(policy, path, day),
    ...environmentLines(layers, path),
    ...upstreamLines(layers, path),
    ...approvalLines(layers, path, day, options),
    ...severityLines(policy, path),
    ...allowLines(layers, path, day, options),
    ...lockLines(layers),
  ];
}

function approvalLines(
  layers: readonly PolicyLayer[],
  path: ProjectPath,
  day: string,
  { trusted }: PolicyOptions,
): SafeText[] {
  const stack = policyStack(layers, trusted);
  const seen = new Set<string>();
  return layers.flatMap((layer, index) =>
    Object.entries(layer.document.approvals ?? {}).flatMap(([key, approval]) => {
      const standing = standingOf(approval, day, agreementsFrom(layers, index));
      const state =
        layer.tightens ? fixed('does not count: a base policy only tightens')
        : !trusted ? fixed('does not count in an untrusted workspace')
        : !stack.mayApprove(index) ? fixed('does not count: a policy farther out locks the rules it would loosen')
        : seen.has(key) ? fixed('does not count: a nearer policy has one of that name')
        : approval.status !== 'approved' ? fixed('requested, approves nothing yet')
        : joinSafe([standingText(standing), ...shortOf(stack, index, approval, standing, path)], fixed(', but ')); // prettier-ignore
      if (stack.mayApprove(index)) seen.add(key);
      const what = joinSafe([safeName(key), fixed(' ('), safeName(approval.provider), fixed('): '), state], fixed('')); // prettier-ignore
      return [line(fixed('Approval '), what, place(decision(layer, ['approvals', key])))];
    }),
  );
}

export function standingText(standing: Standing): SafeText {
  switch (standing.kind) {
    case 'in-force':
      if (standing.agreement === undefined) return fixed('in force, on own hardware');
      return joinSafe(
        [
          fixed('in force under '),
          safeName(standing.agreement),
          ...(standing.expires === undefined ? [] : [fixed(' until '), safeDay(standing.expires)]),
        ],
        fixed(''),
      );
    case 'expired':
      return joinSafe([safeName(standing.agreement), safeDay(standing.expires)], fixed(' expired on '));
    case 'not-yet':
      return joinSafe([safeName(standing.agreement), fixed(' is not in force yet')], fixed(''));
    case 'missing':
      return joinSafe([fixed('approves nothing: no agreement '), safeName(standing.agreement)], fixed(''));
    case 'not-a-baa':
      return joinSafe([fixed('approves nothing: '), safeName(standing.agreement), fixed(' is not a BAA that covers PHI')], fixed('')); // prettier-ignore
    case 'no-agreement':
      return fixed('approves nothing: it names no agreement');
    case 'hosted-nowhere':
      return fixed('approves nothing: hostedOn is missing');
  }
}

/** Rules whose severity the policy sets here, for a finding without tags and for one of each tag that changes it. */
function severityLines(policy: ReturnType<typeof mergedPolicy>, path: ProjectPath): SafeText[] {
  return RULES.flatMap(({ id }) => {
    const plain = policy.severity(id, path, []);
    const tagged = (['example', 'synthetic', 'provider', 'test'] as const).flatMap((tag) => {
      const set = policy.severity(id, path, [tag]);
      return set && set.severity !== plain?.severity
        ? [said(id, set, fixed(` if tagged ${tag}` as const))]
        : [];
    });
    return [...(plain ? [said(id, plain, fixed(''))] : []), ...tagged];
  });
}

function said(
  id: string,
  { severity, by, atLeast: floor }: { severity: Severity | 'off'; by: Decision; atLeast?: true },
  when: SafeText,
): SafeText {
  const level = floor && severity !== 'off' && !atLeast(severity, 'error') ? fixed('at least ') : fixed('');
  return line(
    fixed('Rule '),
    joinSafe([safeName(id), fixed(': '), level, safeName(severity), when], fixed('')),
    place(by),
  );
}

function allowLines(layers: readonly PolicyLayer[], path: ProjectPath, day: string, { trusted }: PolicyOptions): SafeText[] {
  const { locked } = policyStack(layers, trusted);
  return layers.flatMap((layer) =>
    (layer.document.allow ?? []).flatMap(({ rule, files, reason, expires }, index) => {
      if (!pathTest(files, layer.folder)(path)) return [];
      const rules = RULES.filter(({ id }) => rulePatternMatches(rule, id));
      const state =
        layer.tightens ? fixed('does not count: a base policy only tightens')
        : !trusted ? fixed('does not count in an untrusted workspace')
        : rules.every(({ id }) => locked(id)) ? fixed('does not count: locked')
        : expires !== undefined && expires < day ? joinSafe([fixed('ended on '), safeDay(expires)], fixed(''))
        : joinSafe([fixed('in force'), ...(expires === undefined ? [] : [safeDay(expires)])], fixed(' until '));
      const what = joinSafe([safeName(rule), fixed(': '), state, fixed(', reason: '), maskProse(reason)], fixed(''));
      return [line(fixed('Allow '), what, place(decision(layer, ['allow', index])))];
    }),
  );
} // prettier-ignore

function lockLines(layers: readonly PolicyLayer[]): SafeText[] {
  return layers.flatMap((layer) =>
    (layer.document.lock ?? []).map((pattern, index) =>
      line(fixed('Locked: '), safeName(pattern), place(decision(layer, ['lock', index]))),
    ),
  );
}
