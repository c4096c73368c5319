import {
  CATALOGUE,
  fixed,
  joinSafe,
  nearest,
  safeHost,
  safeName,
  type Destination,
  type PolicyAt,
  type Provider,
} from '../../core';
import { BrokenPolicy } from '../../node';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { Failure } from '../failure';
import type { Arguments } from '../options';
import { JUDGING, targetOf } from '../target';

const BAA_WORDS: Readonly<Record<Provider['baa']['status'], string>> = {
  available: 'a BAA can be had',
  none: 'no BAA offered',
  unknown: 'not known',
  'not-needed': 'none needed while you run it yourself',
};

export const providers: Command = {
  name: 'providers',
  usage: 'providers [NAME]',
  summary: 'lists the services that are known, and what is published about their BAA',
  details: [
    'What a vendor publishes is no agreement with you: the policy records those.',
    'Exit code: 0 done · 2 could not do what was asked',
  ],
  options: [
    { name: 'hosts', help: 'list the hosts as well' },
    { name: 'unapproved', help: 'only those that the policy here does not approve' },
    ...JUDGING.filter(({ name }) => name !== 'max-size'),
  ],
  async run(args, io) {
    const [name, ...more] = args.positionals;
    if (more.length > 0) throw new Failure('providers takes one name.');
    if (name !== undefined) {
      await io.out(details(named(name)));
      return EXIT.done;
    }
    const approved = args.has('unapproved') ? await approvedProviders(args) : new Set<string>();
    const listed = CATALOGUE.filter(({ id }) => !approved.has(id));
    const width = Math.max(0, ...listed.map(({ id }) => id.length));
    const nameWidth = Math.max(0, ...listed.map((provider) => provider.name.length));
    for (const provider of listed) {
      await io.out(`${provider.id.padEnd(width)}  ${provider.name.padEnd(nameWidth)}  ${BAA_WORDS[provider.baa.status]}\n`);
      if (args.has('hosts')) for (const host of provider.hosts) await io.out(`${' '.repeat(width)}  ${host}\n`);
    }
    return EXIT.done;
  },
}; // prettier-ignore

function named(name: string): Provider {
  const wanted = name.toLowerCase();
  const found = CATALOGUE.find((provider) => provider.id === wanted || provider.name.toLowerCase() === wanted);
  if (found) return found;
  const near = nearest(wanted, CATALOGUE.map(({ id }) => id));
  throw new Failure(`The catalogue has no provider of that name.${near === undefined ? '' : ` Did you mean ${near}?`}`);
} // prettier-ignore

function details({ id, name, kind, baa, hosts, regions }: Provider): string {
  return [
    `${name} (${id}), ${kind}`,
    `  BAA      ${BAA_WORDS[baa.status]}`,
    `           ${baa.conditions}`,
    `           ${baa.source}, read on ${baa.asOf}`,
    ...hosts.map((host, index) => `${index === 0 ? '  Hosts    ' : '           '}${host}`),
    `  Regions  ${regions}`,
    '',
  ].join('\n');
}

/** Providers of which at least one endpoint is approved on the day, in the current folder. */
async function approvedProviders(args: Arguments): Promise<ReadonlySet<string>> {
  const { policies, folder, day } = await targetOf([], args);
  const { policy, layers, problems }: PolicyAt = await policies(folder === '' ? 'x' : `${folder}/x`);
  if (problems.length > 0) throw new BrokenPolicy(problems);
  const approvals = layers.flatMap(({ document }) => Object.values(document.approvals ?? {}));
  const inForce = approvals.filter(({ provider, endpoints, services = [] }) =>
    endpoints
      .filter((endpoint) => URL.canParse(endpoint))
      .some(
        (endpoint) =>
          policy.approval(destinationOf(provider, new URL(endpoint), services), day).kind === 'approved',
      ),
  );
  return new Set(inForce.map(({ provider }) => provider));
}

function destinationOf(provider: string, url: URL, services: readonly string[]): Destination {
  const host = safeHost(url.host);
  const scheme = url.protocol === 'http:' ? fixed('http') : fixed('https');
  const origin = joinSafe([scheme, host], fixed('://'));
  return { provider, origin, host, path: safeName(url.pathname), services, reach: 'public', from: fixed('the policy') };
} // prettier-ignore
