import type { Destination } from '../finding';
import type { ProjectPath } from '../ports';
import { providerById } from '../providers';
import { fixed, joinSafe, safeDay, safeModelId, safeName, type SafeText } from '../safeText';
import { daysBetween } from './days';
import type {
  ApprovalVerdict,
  ApprovedVerdict,
  EffectivePolicy,
  RouteTarget,
  Subprocessor,
} from './effective';
import { environmentsFrom, outsideEnvironments, type Environments } from './environments';
import { exactEndpoint, isAt, type ExactEndpoint } from './endpoints';
import type { PolicyLayer } from './layers';
import { otherRegion, outsideRegions } from './regions';
import type { Agreement, Approval } from './schema';
import { decision, type PolicyStack } from './stack';
import { termsOf } from './terms';
import { contractsOf, underContracts, upstreamLimits, type Contracts } from './upstream';

/** How long before its end an agreement is said to expire. */
export const EXPIRING_DAYS = 60;

/** What an approval stands on, on one day. */
export type Standing =
  | { readonly kind: 'in-force'; readonly agreement?: string; readonly expires?: string; readonly days?: number }
  | { readonly kind: 'expired'; readonly agreement: string; readonly expires: string }
  | { readonly kind: 'not-yet'; readonly agreement: string }
  | { readonly kind: 'no-agreement' }
  | { readonly kind: 'missing'; readonly agreement: string }
  | { readonly kind: 'not-a-baa'; readonly agreement: string }
  | { readonly kind: 'hosted-nowhere' }; // prettier-ignore

/** @param find an agreement by name, where the approval can see it */
export function standingOf(
  approval: Approval,
  day: string,
  find: (name: string) => Agreement | undefined,
): Standing {
  if (approval.selfHosted && approval.hostedOn === undefined) return { kind: 'hosted-nowhere' };
  const name = approval.selfHosted ? approval.hostedOn : approval.agreement;
  if (name === undefined) return { kind: 'no-agreement' };
  if (approval.selfHosted && name === 'own-hardware') return { kind: 'in-force' };
  const agreement = find(name);
  if (!agreement) return { kind: 'missing', agreement: name };
  const isBaa = agreement.kind === 'baa' || agreement.kind === 'subcontractor-baa';
  if (!isBaa || !(agreement.covers ?? ['phi']).includes('phi')) return { kind: 'not-a-baa', agreement: name };
  const from = [agreement.accepted, agreement.effective].filter((d) => d !== undefined).sort().at(-1);
  if (from !== undefined && day < from) return { kind: 'not-yet', agreement: name };
  const { expires } = agreement;
  if (expires === undefined || expires === 'evergreen') return { kind: 'in-force', agreement: name };
  if (expires < day) return { kind: 'expired', agreement: name, expires };
  return { kind: 'in-force', agreement: name, expires, days: daysBetween(day, expires) };
} // prettier-ignore

/**
 * An agreement as seen from a layer: its own file first, then those farther out. Nearer ones cannot replace it, and
 * those of a base policy do not count: an approval could stand on them.
 */
export function agreementsFrom(layers: readonly PolicyLayer[], index: number) {
  return (name: string): Agreement | undefined =>
    layers
      .slice(index)
      .map(({ document, tightens }) => (tightens ? undefined : own(document.agreements, name)))
      .find((agreement) => agreement !== undefined);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

interface Candidate {
  readonly key: string;
  readonly approval: Approval;
  readonly endpoints: readonly ExactEndpoint[];
  readonly layer: PolicyLayer;
  readonly standing: (day: string) => Standing;
  readonly find: (name: string) => Agreement | undefined;
  readonly environments: Environments;
  readonly contracts: Contracts;
}

const BEST_FIRST = [
  'approved',
  'upstream',
  'environment',
  'requested',
  'expired',
  'service-not-covered',
  'region',
  'none',
] as const;

export type Approvals = Pick<EffectivePolicy, 'approval' | 'subprocessor' | 'routes'>;

/** Every approval that counts; of two with one name, the nearest. */
export function approvalResolver(stack: PolicyStack): Approvals {
  const { layers, mayApprove } = stack;
  const contracts = contractsOf(stack);
  const candidates = new Map<string, Candidate>();
  layers.forEach((layer, index) => {
    if (!mayApprove(index)) return;
    const find = agreementsFrom(layers, index);
    const environments = environmentsFrom(layers, index);
    for (const [key, approval] of Object.entries(layer.document.approvals ?? {})) {
      if (candidates.has(key)) continue;
      const endpoints = approval.endpoints.flatMap((text) => exactEndpoint(text) ?? []);
      candidates.set(key, { key, approval, endpoints, layer, find, standing: (day) => standingOf(approval, day, find), environments, contracts }); // prettier-ignore
    }
  });
  return {
    approval: (destination, day, path) =>
      [...candidates.values()]
        .map((candidate) => verdict(candidate, destination, day, path))
        .reduce((a, b) => (better(b, a) ? b : a), { kind: 'none' }),
    subprocessor: (provider, day) => subprocessorOf([...candidates.values()], provider, day),
    routes(fromProvider, day, path) {
      const wanted = layers.flatMap(({ document }, index) => (mayApprove(index) ? (document.routes ?? []) : []));
      const keys = new Set(wanted.filter(({ from }) => from === fromProvider).map(({ to }) => to));
      return [...keys].flatMap((key) => {
        const candidate = candidates.get(key);
        return candidate && isOpen(candidate, day) && isFree(candidate, day, path) ? [routeTarget(candidate, layers)] : [];
      });
    },
  };
} // prettier-ignore

function better(a: ApprovalVerdict, b: ApprovalVerdict): boolean {
  const byKind = BEST_FIRST.indexOf(a.kind) - BEST_FIRST.indexOf(b.kind);
  return byKind < 0 || (byKind === 0 && a.kind === 'approved' && b.kind === 'approved' && !a.expiring && !!b.expiring); // prettier-ignore
}

function isOpen({ approval, endpoints, standing }: Candidate, day: string): boolean {
  return approval.status === 'approved' && endpoints.length > 0 && standing(day).kind === 'in-force';
}

/** Whether neither an environment nor a contract above keeps a file from an approval. */
function isFree(candidate: Candidate, day: string, path: ProjectPath | undefined): boolean {
  const { approval, environments, contracts } = candidate;
  if (outsideEnvironments(approval.environments, environments, path)) return false;
  return upstreamLimits(contracts(path), { approval, ...recordOf(candidate, day) }).length === 0;
}

/** The agreement that an approval stands on, on a day. */
function recordOf({ standing, find }: Candidate, day: string): { name: string | undefined; agreement: Agreement | undefined } {
  const on = standing(day);
  const name = on.kind === 'in-force' ? on.agreement : undefined;
  return { name, agreement: name === undefined ? undefined : find(name) };
} // prettier-ignore

function routeTarget({ key, approval }: Candidate, layers: readonly PolicyLayer[]): RouteTarget {
  return {
    approval: key,
    provider: approval.provider,
    endpoints: approval.endpoints.filter((text) => exactEndpoint(text) !== undefined),
    deployments: approval.deployments ?? {},
    models: approval.models ?? [],
    regions: approval.regions ?? [],
    ...(approval.selfHosted ? { selfHosted: true } : {}),
    ...(approval.keyEnv === undefined ? {} : { keyEnv: approval.keyEnv }),
    ...(approval.project === undefined ? {} : { project: approval.project }),
    ...(approval.apiVersion === undefined ? {} : { apiVersion: approval.apiVersion }),
    organization: layers.map(({ document }) => document.organization?.name).find((name) => name !== undefined), // prettier-ignore
  };
}

function verdict(candidate: Candidate, destination: Destination, day: string, path: ProjectPath | undefined): ApprovalVerdict {
  const { key, approval, layer } = candidate;
  if (!isFor(candidate, destination)) return elsewhere(candidate, destination, day);
  const common = { approval: safeName(key), by: decision(layer, ['approvals', key]) };
  if (approval.status !== 'approved') return { kind: 'requested', ...common };
  const standing = candidate.standing(day);
  if (standing.kind === 'expired')
    return { kind: 'expired', ...common, agreement: safeName(standing.agreement), date: safeDay(standing.expires) }; // prettier-ignore
  if (standing.kind !== 'in-force') return { kind: 'none' };
  const elsewhereOnly = outsideEnvironments(approval.environments, candidate.environments, path);
  if (elsewhereOnly) return { kind: 'environment', ...common, ...elsewhereOnly };
  const uncovered = uncoveredPart(approval, destination);
  if (uncovered !== undefined)
    return { kind: 'service-not-covered', ...common, service: safeName(uncovered) };
  const region = outsideRegions(approval, destination);
  if (region !== undefined) return regionVerdict(candidate, region, approval.regions!);
  const { agreement, expires, days } = standing;
  const record = agreement === undefined || approval.selfHosted ? undefined : candidate.find(agreement);
  const terms = agreement !== undefined && record ? { terms: termsOf(agreement, record, day) } : {};
  const ends = agreement !== undefined && expires !== undefined && days !== undefined && days <= EXPIRING_DAYS;
  const expiring = ends ? { expiring: { agreement: safeName(agreement), date: safeDay(expires), days } } : {};
  const above = candidate.contracts(path);
  const approved: ApprovedVerdict = underContracts({ kind: 'approved', ...common, ...terms, ...expiring }, above);
  const limits = upstreamLimits(above, { approval, ...recordOf(candidate, day), destination });
  if (limits.length === 0) return approved;
  return { kind: 'upstream', approval: common.approval, by: limits[0]!.by, limits, approved };
} // prettier-ignore

/** Nothing, unless only the region keeps a destination from an endpoint that is approved today. */
function elsewhere(candidate: Candidate, destination: Destination, day: string): ApprovalVerdict {
  const { approval, endpoints } = candidate;
  const other = isOpen(candidate, day) ? otherRegion(approval, endpoints, destination) : undefined;
  return other ? regionVerdict(candidate, other.region, other.approved) : { kind: 'none' };
}

function regionVerdict(
  { key, approval, layer }: Candidate,
  region: SafeText,
  regions: readonly string[],
): ApprovalVerdict {
  const line = approval.regions ? 'regions' : 'endpoints';
  return {
    kind: 'region',
    approval: safeName(key),
    by: decision(layer, ['approvals', key, line]),
    region,
    regions: joinSafe(regions.map(safeName), fixed(', ')),
  };
}

/** Only what an approval in force stands on counts; of several entries, one that is bound. */
function subprocessorOf(candidates: readonly Candidate[], provider: string, day: string): Subprocessor | undefined {
  const names = [provider, providerById(provider)?.name ?? provider].map((name) => name.toLowerCase());
  const found = candidates.flatMap((candidate): Subprocessor[] => {
    const standing = isOpen(candidate, day) ? candidate.standing(day) : undefined;
    const agreement = standing?.kind === 'in-force' ? standing.agreement : undefined;
    if (agreement === undefined) return [];
    return (candidate.find(agreement)?.subprocessors ?? [])
      .filter(({ name }) => names.includes(name.toLowerCase()))
      .map((entry) => ({ agreement: safeName(agreement), bound: entry.agreement, by: decision(candidate.layer, ['approvals', candidate.key, 'agreement']) }));
  });
  return found.find(({ bound }) => bound) ?? found[0];
} // prettier-ignore

/**
 * The exact endpoint, and no other provider behind it: a host may carry several (Anthropic on a Foundry host). A
 * host that the catalogue does not know is taken at the policy's word; on own hardware any local server will do.
 */
function isFor({ approval, endpoints }: Candidate, { provider, origin, path }: Destination): boolean {
  if (origin === undefined || !endpoints.some((endpoint) => isAt(endpoint, origin, path))) return false;
  if (provider === undefined || provider === approval.provider) return true;
  return approval.selfHosted === true && providerById(provider)?.kind === 'local';
}

/** The first service or model that the approval does not list; undefined if all are covered. */
function uncoveredPart(
  { services, models, deployments }: Approval,
  destination: Destination,
): string | undefined {
  const service = services && destination.services.find((name) => !services.includes(name));
  if (service !== undefined) return service;
  const { model } = destination;
  if (models === undefined || model === undefined) return undefined;
  const listed = [...models, ...Object.keys(deployments ?? {}), ...Object.values(deployments ?? {})];
  return listed.some((name) => modelMatches(name, model)) ? undefined : model;
}

/** A destination's model is safe text, so the name in the policy is compared as safe text too. */
function modelMatches(listed: string, model: string): boolean {
  if (listed.endsWith('*')) return model.startsWith(safeModelId(listed.slice(0, -1)));
  return listed === model || safeModelId(listed) === model;
}
