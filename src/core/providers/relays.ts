import type { SafeUrl } from '../facts';
import type { ProjectPath } from '../ports';
import { safeIdentifier, type SafeText } from '../safeText';
import { localServerAt, reachOf } from './hosts';
import { foldersAbove } from './modules';

/** The name under which a LiteLLM proxy's list of models tells its upstreams. */
export const LITELLM_UPSTREAM = 'relay.litellm';

const NAMES: Readonly<Record<string, string>> = { 'litellm-proxy': LITELLM_UPSTREAM };

/** The name under which a relay on this machine or network tells its upstreams; undefined if no known relay listens there. */
export function relayName({ origin, host }: Pick<SafeUrl, 'origin' | 'host'>): SafeText | undefined {
  const reach = reachOf(host);
  const server = reach === 'loopback' || reach === 'private' ? localServerAt(origin)?.id : undefined;
  const name = server === undefined ? undefined : NAMES[server];
  return name === undefined ? undefined : safeIdentifier(name);
}

const FILES = ['litellm_config', 'litellm-config', 'litellm', 'proxy_config', 'config'].flatMap((name) =>
  ['', 'litellm/', 'config/'].flatMap((folder) =>
    ['yaml', 'yml'].map((ending) => `${folder}${name}.${ending}`),
  ),
);

/** The files that may hold a relay's list of models: beside a file and in each folder above. */
export function relayFiles(path: ProjectPath): ProjectPath[] {
  return foldersAbove(path).flatMap((folder) => FILES.map((name) => (folder ? `${folder}/${name}` : name)));
}
