import type { Destination } from '../finding';
import { hostRegion } from '../providers';
import { fixed, safeName, type SafeText } from '../safeText';
import type { ExactEndpoint } from './endpoints';
import type { Approval } from './schema';

/** A profile by which Amazon Bedrock spreads requests over regions: `us.anthropic.claude…`, `bedrock/global.amazon.nova…`. */
const PROFILE = /(?:^|\/)(global|us-gov|us|eu|apac|jp|au|ca|sa|me|af)\.[a-z0-9-]+\./;

/** What the regions of a profile begin with. */
const GEOGRAPHIES: Readonly<Record<string, RegExp>> = {
  'us-gov': /^us-gov-/, us: /^us-(?!gov-)/, eu: /^eu-/, apac: /^ap-/, jp: /^ap-northeast-[13]$/, au: /^ap-southeast-[24]$/,
  ca: /^ca-/, sa: /^sa-/, me: /^me-/, af: /^af-/,
}; // prettier-ignore

/**
 * Where a destination processes, if the approval does not list that: the region that its host or client names, or the
 * geography of a cross-region profile. A profile is within the approval if one of its regions is, or if it is listed itself.
 */
export function outsideRegions({ regions }: Approval, { region, model }: Destination): SafeText | undefined {
  if (!regions) return undefined;
  const listed = regions.map((name) => name.toLowerCase());
  if (region !== undefined && !listed.includes(region.toLowerCase())) return region;
  const profile = model === undefined ? undefined : PROFILE.exec(model)?.[1];
  if (profile === undefined || listed.includes(profile)) return undefined;
  return listed.some((name) => GEOGRAPHIES[profile]?.test(name)) ? undefined : safeName(profile);
}

/**
 * Where an approved use is processed, as far as anything says: by its client, its host or the profile of its model; else
 * the regions of the approval. A profile counts as its geography.
 */
export function regionsOf({ regions }: Approval, destination: Destination | undefined): readonly string[] {
  const { region, origin, model } = destination ?? {};
  const profile = model === undefined ? undefined : PROFILE.exec(model)?.[1];
  const said = [region, origin && hostRegion(origin), profile].filter(
    (name) => name !== undefined && name !== '',
  );
  return said.length > 0 ? [...new Set(said as string[])] : (regions ?? []);
}

/** Another region's host of an endpoint that is approved: the region, and those of the approval. */
export function otherRegion(
  { provider, regions }: Approval,
  endpoints: readonly ExactEndpoint[],
  destination: Destination,
): { readonly region: SafeText; readonly approved: readonly string[] } | undefined {
  const { origin } = destination;
  if (origin === undefined || destination.provider !== provider) return undefined;
  const region = hostRegion(origin) ?? destination.region ?? fixed('global');
  const alike = endpoints.flatMap((endpoint) => {
    const own = hostRegion(endpoint.origin);
    return own !== undefined && without(endpoint.origin, own) === without(origin, region) ? [own] : [];
  });
  const approved = regions ?? alike;
  return alike.length > 0 && !approved.includes(region) ? { region, approved } : undefined;
}

/** An origin without its region: `https://us-east5-aiplatform.googleapis.com` is `https://aiplatform.googleapis.com`. */
function without(origin: string, region: string): string {
  return origin.replace(new RegExp(`(?<=[/.])${region}[-.]|-${region}(?=\\.)`), '');
}
