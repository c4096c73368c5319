import type { Decision, Destination } from '../finding';
import type { ProjectPath } from '../ports';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../safeText';
import type { ApprovedVerdict, UpstreamLimit } from './effective';
import { pathTest } from './globs';
import type { PolicyLayer } from './layers';
import { regionsOf } from './regions';
import { countryOf, isWithinResidency } from './residency';
import type { Agreement, Approval, Upstream } from './schema';
import { decision, type PolicyStack } from './stack';

/** A contract under which PHI is received, and where it counts. */
interface Contract {
  readonly name: SafeText;
  readonly upstream: Upstream;
  readonly by: (key: keyof Upstream) => Decision;
}

/** The contracts above that count for a file: those of every layer, since each only tightens. */
export type Contracts = (path: ProjectPath | undefined) => readonly Contract[];

/** 45 CFR 164.504(e)(5), 164.502(e)(1)(ii): what a business associate may not do, its subcontractor may not either. */
export function contractsOf({ layers }: PolicyStack): Contracts {
  const all = layers.flatMap((layer) =>
    Object.entries(layer.document.upstream ?? {}).map(([key, upstream]) => ({
      applies: upstream.files ? pathTest(upstream.files, layer.folder) : () => true,
      contract: { name: safeName(key), upstream, by: (of: keyof Upstream) => limitLine(layer, key, of) },
    })),
  );
  return (path) => all.filter(({ applies }) => path !== undefined && applies(path)).map(({ contract }) => contract);
} // prettier-ignore

function limitLine(layer: PolicyLayer, key: string, of: keyof Upstream): Decision {
  const { upstream = {} } = layer.document;
  return decision(layer, Object.hasOwn(upstream[key] ?? {}, of) ? ['upstream', key, of] : ['upstream', key]);
}

/** What is sent, under which approval and which record. */
export interface Sent {
  readonly approval: Approval;
  readonly name: string | undefined;
  readonly agreement: Agreement | undefined;
  readonly destination?: Destination;
}

/** Everything in which a use that is approved exceeds a contract above. The strictest of all counts, so each is told. */
export function upstreamLimits(contracts: readonly Contract[], sent: Sent): UpstreamLimit[] {
  return contracts.flatMap((contract) => [
    ...regionLimit(contract, sent),
    ...partyLimits(contract, sent),
    ...recordLimits(contract, sent),
  ]);
}

function regionLimit({ name, upstream, by }: Contract, { approval, destination }: Sent): UpstreamLimit[] {
  const { residency, offshore } = upstream;
  const where = regionsOf(approval, destination);
  const key = residency ? 'residency' : 'offshore';
  const outside = where.filter((region) =>
    residency ? !isWithinResidency(region, residency) : !offshore && isOffshore(region),
  );
  if (outside.length === 0) return [];
  const listed = (names: readonly string[]): SafeText => joinSafe(names.map(safeName), fixed(', '));
  return [{ kind: 'region', contract: name, by: by(key), region: listed(outside), regions: residency ? listed(residency) : fixed('us') }]; // prettier-ignore
}

/** A region of which nothing is known passes; the linter and the evidence say so. */
function isOffshore(region: string): boolean {
  const country = countryOf(region);
  return country !== undefined && country !== 'us';
}

function partyLimits({ name, upstream, by }: Contract, { approval, agreement }: Sent): UpstreamLimit[] {
  const { subcontractors, allowedProviders = [], purposes } = upstream;
  // A model on own hardware makes nobody a subcontractor.
  const isParty = !approval.selfHosted || agreement !== undefined;
  const unlisted =
    subcontractors === 'none' ||
    (subcontractors === 'listed' && !approval.selfHosted && !allowedProviders.includes(approval.provider));
  const purpose = purposes && approval.purposes?.find((one) => !purposes.includes(one));
  return [
    ...(isParty && unlisted ? [{ kind: 'provider', contract: name, by: by('subcontractors') } as const] : []),
    ...(purpose ? [{ kind: 'purpose', contract: name, by: by('purposes'), purpose: safeName(purpose) } as const] : []),
  ];
} // prettier-ignore

function recordLimits({ name, upstream, by }: Contract, sent: Sent): UpstreamLimit[] {
  const { agreement } = sent;
  if (!agreement || sent.name === undefined) return [];
  const record = safeName(sent.name);
  const trains = agreement.training === 'permitted' || agreement.permissions?.train === true;
  const most = upstream.retentionDays;
  const { retentionDays: kept } = agreement;
  const keeps = typeof most === 'number' && kept !== undefined && (kept === 'unlimited' || kept > most);
  return [
    ...(trains && !upstream.train ? [{ kind: 'training', contract: name, by: by('train'), agreement: record } as const] : []),
    ...(keeps ? [{ kind: 'retention', contract: name, by: by('retentionDays'), agreement: record, kept: kept === 'unlimited' ? fixed('an unlimited number of') : safeNumber(kept), days: safeNumber(most) } as const] : []),
  ];
} // prettier-ignore

/** An approval as the contracts above leave it: where one of them lets nothing be kept, calls that have it kept are found. */
export function underContracts(approved: ApprovedVerdict, contracts: readonly Contract[]): ApprovedVerdict {
  const { terms } = approved;
  const strictest = contracts.find(({ upstream }) => upstream.retentionDays === 0);
  if (!terms || terms.retentionDays === 0 || !strictest) return approved;
  const keptUnder = { contract: strictest.name, by: strictest.by('retentionDays') };
  return { ...approved, terms: { ...terms, retentionDays: 0, keptUnder } };
}
