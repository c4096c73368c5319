import type { Decision } from '../finding';
import type { ProjectPath, ProjectReader } from '../ports';
import { rulePatternMatches } from '../rules';
import { maskProse } from '../scan/mask';
import { approvalResolver } from './approval';
import { dataResolver } from './data';
import { clipboardPolicy } from './clipboard';
import { withBasePolicies, type BasePolicy } from './base';
import { NO_POLICY, type EffectivePolicy, type Zone } from './effective';
import { folderOf, pathTest } from './globs';
import { findPolicies, layerOf, type PolicyCache, type PolicyLayer } from './layers';
import type { LoadedPolicy } from './load';
import type { PolicyProblem } from './problem';
import { siteTerms } from './siteTerms';
import { severityResolver } from './severity';
import { decision, policyStack, type PolicyStack } from './stack';

export interface PolicyOptions {
  /** An untrusted workspace may tighten, never loosen: approvals, allow entries, lower severities and zones without PHI do not count. */
  readonly trusted: boolean;
  /** Base policies of the machine, from outside the project. See base.ts. */
  readonly bases?: readonly BasePolicy[];
}

/** One policy file as it applies. A file that cannot be used gives NO_POLICY; the caller keeps the last good one. */
export function effectivePolicy(loaded: LoadedPolicy, options: PolicyOptions): EffectivePolicy {
  return mergedPolicy(layerOf(loaded), options);
}

/** Several policy files as they apply together: the nearest wins, except where one farther out locks. */
export function mergedPolicy(
  layers: readonly PolicyLayer[],
  { trusted }: Pick<PolicyOptions, 'trusted'>,
): EffectivePolicy {
  if (layers.length === 0) return NO_POLICY;
  const nearest = layers.find(({ tightens }) => !tightens);
  const stack = policyStack(layers, trusted);
  return {
    found: nearest !== undefined,
    ...(nearest ? { path: nearest.loaded.source.path } : {}),
    site: siteTerms(stack),
    zone: zoneResolver(stack),
    ...approvalResolver(stack),
    data: dataResolver(stack),
    auditors: auditorsOf(stack),
    severity: severityResolver(stack),
    allow: allowResolver(stack),
    locked: stack.locked,
    clipboard: clipboardPolicy(stack),
  };
}

/** The most restrictive zone wins: `phi` from any policy, then `none` from one that may say so and gives a reason. */
function zoneResolver(stack: PolicyStack): EffectivePolicy['zone'] {
  const entries = stack.layers.flatMap((layer, layerIndex) =>
    (layer.document.zones ?? []).flatMap(({ files, handles, reason }, index) => {
      const counts = handles === 'phi' || (stack.mayApprove(layerIndex) && isGiven(reason));
      return counts ? [{ handles, applies: pathTest(files, layer.folder), by: () => decision(layer, ['zones', index]) }] : []; // prettier-ignore
    }),
  );
  return (path): { readonly zone: Zone; readonly by?: Decision } => {
    const matching = entries.filter(({ applies }) => applies(path));
    const found = matching.find(({ handles }) => handles === 'phi') ?? matching[0];
    return found ? { zone: found.handles, by: found.by() } : { zone: 'undeclared' };
  };
}

/** Names count from every policy that may approve: another would name a function to silence the rule. */
function auditorsOf({ layers, mayApprove }: PolicyStack): readonly string[] {
  return [...new Set(layers.flatMap(({ document }, index) => (mayApprove(index) ? (document.auditors ?? []) : [])))]; // prettier-ignore
}

function allowResolver(stack: PolicyStack): EffectivePolicy['allow'] {
  if (!stack.trusted) return NO_POLICY.allow;
  const entries = stack.layers
    .filter(({ tightens }) => !tightens)
    .flatMap((layer) =>
      (layer.document.allow ?? []).flatMap(
        ({ files, rule, reason, expires }, index) =>
      isGiven(reason) ? [{ rule, reason, expires, applies: pathTest(files, layer.folder), by: () => decision(layer, ['allow', index]) }] : [], // prettier-ignore
      ),
    );
  return (rule, path, day) => {
    if (stack.locked(rule)) return undefined;
    const found = entries.find(
      (entry) =>
        rulePatternMatches(entry.rule, rule) &&
        (entry.expires === undefined || day <= entry.expires) &&
        entry.applies(path),
    );
    return found && { reason: maskProse(found.reason), by: found.by() };
  };
}

function isGiven(reason: string | undefined): reason is string {
  return reason !== undefined && reason.trim() !== '';
}

/** The policy of one folder, with what keeps its files from being used. */
export interface PolicyAt {
  readonly policy: EffectivePolicy;
  readonly layers: readonly PolicyLayer[];
  readonly problems: readonly PolicyProblem[];
}

/** Answers for path after path; each policy file is read once. Make a new one when a policy file has changed. */
export function policyResolver(
  reader: ProjectReader,
  options: PolicyOptions,
): (path: ProjectPath) => Promise<PolicyAt> {
  const files: PolicyCache = new Map();
  const folders = new Map<ProjectPath, Promise<PolicyAt>>();
  return (path) => {
    const folder = folderOf(path);
    const known = folders.get(folder);
    if (known) return known;
    const found = findPolicies(reader, path, files).then((own) => {
      const { layers, problems } = withBasePolicies(own, options.bases ?? []);
      return { policy: mergedPolicy(layers, options), layers, problems };
    });
    folders.set(folder, found);
    return found;
  };
}
