import { safeDay, safeHost, safeName, shownPath, type PolicyAt, type PolicyDocument, type PolicyLayer } from '../../core'; // prettier-ignore
import { plural, visible } from '../../core/reports';
import { BrokenPolicy, projectPath } from '../../node';
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { targetOf } from '../target';

/** Agreements, approvals, routes, zones and locks in force for a path, from the nearest policy outwards. */
export async function policyShow(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  if (paths.length > 1) throw new Failure('policy show takes one path.');
  const target = await targetOf(paths, args);
  const [start = target.root] = target.starts;
  const own = projectPath(target.root, start);
  const file = start === target.root ? 'x' : target.folder === own ? `${own}/x` : own;
  const at: PolicyAt = await target.policies(file);
  if (at.problems.length > 0) throw new BrokenPolicy(at.problems);
  if (at.layers.length === 0) await io.out('No policy applies: every outside destination is unapproved.\n');
  for (const layer of at.layers) await io.out(`${layerLines(layer).map(visible).join('\n')}\n\n`);
  return EXIT.done;
}

/** Names and dates only: reasons and contacts are words of people. */
function layerLines({ document, loaded }: PolicyLayer): string[] {
  return [
    shownPath(loaded.source.path),
    ...(document.role === undefined ? [] : [`  role         ${safeName(document.role)}`]),
    ...agreementLines(document),
    ...approvalLines(document),
    ...(document.routes ?? []).map(({ from, to }) => `  route        ${safeName(from)} to ${safeName(to)}`),
    ...(document.zones ?? []).map(({ files, handles }) => `  zone         ${handles}: ${files.map(shownPath).join(', ')}`), // prettier-ignore
    ...(document.overrides ?? []).map(({ files }) => `  override     ${files.map(shownPath).join(', ')}`),
    ...(document.allow ?? []).map(({ rule, files, expires }) => `  allow        ${safeName(rule)}: ${files.map(shownPath).join(', ')}${expires === undefined ? '' : ` until ${safeDay(expires)}`}`), // prettier-ignore
    ...(document.lock ?? []).map((pattern) => `  lock         ${safeName(pattern)}`),
  ];
}

function agreementLines({ agreements = {} }: PolicyDocument): string[] {
  return Object.entries(agreements).map(([key, { kind, accepted, expires }]) => {
    const since = accepted === undefined ? '' : `, since ${safeDay(accepted)}`;
    const until = expires === undefined ? '' : expires === 'evergreen' ? ', evergreen' : `, until ${safeDay(expires)}`; // prettier-ignore
    return `  agreement    ${safeName(key)}: ${safeName(kind)}${since}${until}`;
  });
}

function approvalLines({ approvals = {} }: PolicyDocument): string[] {
  return Object.entries(approvals).map(([key, { provider, status, agreement, endpoints }]) => {
    const under = agreement === undefined ? '' : ` under ${safeName(agreement)}`;
    const hosts = endpoints.map((endpoint) => safeHost(hostOf(endpoint)));
    return `  approval     ${safeName(key)}: ${safeName(provider)}, ${safeName(status)}${under}, ${plural(hosts.length, 'endpoint')} (${hosts.join(', ')})`;
  });
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : 'not a URL';
}
