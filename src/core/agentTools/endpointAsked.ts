import type { SafeUrl } from '../facts';
import type { Destination } from '../finding';
import { nearest } from '../policy/nearest';
import { CATALOGUE, type Provider } from '../providers';
import { defaultOrigin, localServerAt, providerAt, reachOf } from '../providers/hosts';
import { safeUrl } from '../providers/safeUrl';
import { servicesOfPath } from '../providers/services';
import { fixed } from '../safeText';
import type { CheckInput } from './definitions';
import { ToolRefusal } from './tool';

/** Where a call would go, as far as what was asked tells. */
export interface Endpoint {
  readonly destination: Destination;
  readonly provider?: Provider;
}

/** @throws ToolRefusal for an unknown provider, what is no URL, and more or fewer than one question */
export function endpointAsked({ provider, host, url }: CheckInput): Endpoint {
  const asked = [provider, host, url].filter((one) => one !== undefined);
  if (asked.length !== 1) throw new ToolRefusal('Give exactly one of provider, host and url.');
  if (provider !== undefined) return atDefault(named(provider));
  const read = safeUrl(url ?? (/^(?:https?|wss?):\/\//i.test(host!) ? host! : `https://${host!}`));
  if (!read) throw new ToolRefusal(`${url === undefined ? 'host' : 'url'} is none that can be called over HTTP: give ${url === undefined ? 'a name such as api.openai.com' : 'one such as https://api.openai.com/v1/responses'}.`); // prettier-ignore
  return at(read);
}

function named(name: string): Provider {
  const wanted = name.trim().toLowerCase();
  const found = CATALOGUE.find((one) => one.id === wanted || one.name.toLowerCase() === wanted);
  if (found) return found;
  const near = nearest(wanted, CATALOGUE.flatMap((one) => [one.id, one.name.toLowerCase()]));
  throw new ToolRefusal(`The catalogue has no provider of that name${near === undefined ? '' : `; did you mean ${near}?`} Ask by host or url otherwise.`);
} // prettier-ignore

/** Where the provider's SDK sends if nothing says otherwise; many providers have no such place. */
function atDefault(provider: Provider): Endpoint {
  const origin = defaultOrigin(provider, undefined);
  const url = origin === undefined ? undefined : safeUrl(origin);
  if (url) return { ...at(url, provider), provider };
  const reach = provider.kind === 'local' ? 'loopback' : 'unknown';
  return { provider, destination: { provider: provider.id, services: [], reach, from: FROM } };
}

/** @param known who answers there, where that is not the catalogue's word for the host */
export function at(url: SafeUrl, known?: Provider): Endpoint {
  const reach = reachOf(url.host);
  const match = providerAt(url);
  const local = reach === 'loopback' || reach === 'private' ? localServerAt(url.origin) : undefined;
  const provider = known ?? match?.provider ?? local;
  const destination: Destination = {
    origin: url.origin,
    host: url.host,
    path: url.path,
    ...(provider ? { provider: provider.id } : {}),
    ...(match?.region ? { region: match.region } : {}),
    services: servicesOfPath(url.path, provider?.id),
    reach,
    from: FROM,
  };
  return { destination, ...(provider ? { provider } : {}) };
}

const FROM = fixed('the question');
