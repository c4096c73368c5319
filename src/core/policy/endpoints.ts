import { CATALOGUE } from '../providers';

/** An endpoint that names one host: `path` is '' or a prefix beyond the API's version. */
export interface ExactEndpoint {
  readonly origin: string;
  readonly path: string;
}

/** The API's own version path, which says nothing about whose resource it is. */
const VERSION_PATH = /^(?:\/openai|\/api)?(?:\/v\d+(?:(?:alpha|beta)\d*)?)?$/;

/** Reads an endpoint of an approval; undefined if it is not one exact host over HTTP or HTTPS. */
export function exactEndpoint(text: string): ExactEndpoint | undefined {
  if (/[*{}<>\s]/.test(text) || !/^https?:\/\/[^/.]/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash || isSharedSuffix(url.hostname))
    return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return { origin: url.origin, path: VERSION_PATH.test(path) ? '' : path };
}

const HOSTS = CATALOGUE.flatMap(({ hosts }) => hosts.map((host) => host.replace(/\/.*$/, '')));

/** `openai.azure.com` of `{resource}.openai.azure.com`: the domain of every customer, the host of none. */
const SHARED_SUFFIXES: ReadonlySet<string> = new Set(
  HOSTS.filter((host) => host.includes('}.')).map((host) => host.slice(host.lastIndexOf('}.') + 2)),
);

function isSharedSuffix(host: string): boolean {
  return SHARED_SUFFIXES.has(host) && !HOSTS.includes(host);
}

/** Whether a destination lies at an endpoint: same scheme, host and port, and under its path if it has one. */
export function isAt(endpoint: ExactEndpoint, origin: string, path: string | undefined): boolean {
  if (endpoint.origin !== originOf(origin)) return false;
  return endpoint.path === '' || path === endpoint.path || (path ?? '').startsWith(`${endpoint.path}/`);
}

/** Lower case, without the scheme's own port; a web socket begins as HTTP. A masked origin (`#`) proves nothing. */
function originOf(text: string): string | undefined {
  const http = text.replace(/^ws(?=s?:)/i, 'http');
  return !http.includes('#') && URL.canParse(http) ? new URL(http).origin : undefined;
}
