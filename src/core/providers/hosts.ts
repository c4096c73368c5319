import type { SafeUrl } from '../facts';
import { fixed, safeHost, type SafeText } from '../safeText';
import { CATALOGUE, type Provider } from './catalogue';

/** Who answers at a URL. */
export interface HostMatch {
  readonly provider: Provider;
  readonly region?: SafeText;
}

/** One DNS label: exact, or `before{name}after`. */
interface LabelPattern {
  readonly before: string;
  readonly name?: string;
  readonly after: string;
}

interface HostPattern {
  readonly provider: Provider;
  readonly labels: readonly LabelPattern[];
  readonly path: string;
}

const PATTERNS: readonly HostPattern[] = CATALOGUE.flatMap((provider) =>
  provider.hosts.map((entry) => {
    const slash = entry.indexOf('/');
    const host = slash < 0 ? entry : entry.slice(0, slash);
    return { provider, labels: host.split('.').map(labelPattern), path: slash < 0 ? '' : entry.slice(slash) };
  }),
).sort((a, b) => precision(b) - precision(a));

function labelPattern(label: string): LabelPattern {
  const found = /^([^{]*)\{(\w+)\}(.*)$/.exec(label);
  return found ? { before: found[1]!, name: found[2]!, after: found[3]! } : { before: label, after: '' };
}

/** A path outweighs exact labels, exact labels outweigh placeholders. */
function precision({ labels, path }: HostPattern): number {
  return (path ? 100 : 0) - labels.filter(({ name }) => name !== undefined).length;
}

/** What stands in a label's placeholder (the label itself if it has none); undefined if the label differs. */
function inLabel({ before, name, after }: LabelPattern, label: string): string | undefined {
  if (name === undefined) return label === before ? label : undefined;
  if (!label.startsWith(before) || !label.endsWith(after)) return undefined;
  return label.slice(before.length, label.length - after.length) || undefined;
}

/** The catalogue's answer for a URL: label by label, never by suffix. */
export function providerAt(url: Pick<SafeUrl, 'host' | 'path'>): HostMatch | undefined {
  const labels = url.host.split('.');
  for (const pattern of PATTERNS) {
    if (pattern.labels.length !== labels.length || !startsWithPath(url.path, pattern.path)) continue;
    const values = pattern.labels.map((label, i) => inLabel(label, labels[i]!));
    if (values.includes(undefined)) continue;
    const region = values[pattern.labels.findIndex(({ name }) => name === 'region')];
    return {
      provider: pattern.provider,
      ...(region && !region.includes('{') ? { region: safeHost(region) } : {}),
    };
  }
  return undefined;
}

/** The region that a host of the catalogue names. */
export function hostRegion(origin: string): SafeText | undefined {
  const host = /^https?:\/\/([^/:]+)/.exec(origin)?.[1];
  return host === undefined ? undefined : providerAt({ host: safeHost(host), path: fixed('') })?.region;
}

function startsWithPath(path: string, prefix: string): boolean {
  return prefix === '' || path === prefix || path.startsWith(`${prefix}/`);
}

/** How far a host reaches from the machine: RFC 1918, RFC 4193, RFC 6598 and names that no public DNS answers are private. */
export function reachOf(host: string | undefined): 'public' | 'private' | 'loopback' | 'unknown' {
  if (host === undefined || /^[*{]/.test(host)) return 'unknown';
  const bare = host.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare.endsWith('.localhost') || /^127\.|^::1$|^0\.0\.0\.0$/.test(bare))
    return 'loopback';
  if (/^\d+(?:\.\d+){3}$/.test(bare)) return PRIVATE_V4.test(bare) ? 'private' : 'public';
  if (bare.includes(':')) return /^(?:f[cd]|fe[89ab])/i.test(bare) ? 'private' : 'public';
  if (!bare.includes('.')) return 'private';
  return /\.(?:internal|local|lan|intranet|home\.arpa|svc)$/.test(bare) ? 'private' : 'public';
}

const PRIVATE_V4 =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** The local server that usually listens at a port of a private or loopback host. */
export function localServerAt(origin: string): Provider | undefined {
  const port = Number(/:(\d+)$/.exec(origin)?.[1]);
  return CATALOGUE.find(({ ports }) => ports?.includes(port));
}

/** A catalogue origin with its region filled in; undefined if it needs one that nothing names. */
export function defaultOrigin(provider: Provider, region: string | undefined): string | undefined {
  if (!provider.origin?.includes('{region}')) return provider.origin;
  if (region === 'global' && provider.id === 'google-vertex') return 'https://aiplatform.googleapis.com';
  return region === undefined ? undefined : provider.origin.replace('{region}', region);
}

export const DEFAULT_FROM: SafeText = fixed("the SDK's default");
