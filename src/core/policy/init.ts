import type { Finding } from '../finding';
import type { ProjectPath } from '../ports';
import { providerById } from '../providers';
import { shownPath } from '../scan/shownPath';
import { exactEndpoint } from './endpoints';
import { isPlainGlob, literalGlob } from './globs';

/** A provider that the code uses. */
export interface FoundUse {
  /** Its id in the catalogue, which becomes the name of its approval. */
  readonly provider: string;
  /** The host or origin it sends to, if that is known. */
  readonly host?: string;
  readonly services?: readonly string[];
  readonly model?: string;
  readonly region?: string;
  readonly path?: ProjectPath;
}

/** What the files of a project show, before there is a policy. */
export interface Interview {
  /** In any order, repeated or not. */
  readonly uses: readonly FoundUse[];
  /** Files in which identifiers were found. */
  readonly phiFiles?: readonly ProjectPath[];
  /** The organization's name, if the user gave one. */
  readonly organization?: string | undefined;
}

/** Reads the interview off the findings under no policy. */
export function interviewOf(findings: readonly Finding[], organization?: string): Interview {
  const uses = findings.flatMap(({ destination, path }): FoundUse[] => {
    if (destination?.provider === undefined) return [];
    const { provider, origin, services, model, region } = destination;
    return [{ provider, services, path, ...(origin === undefined ? {} : { host: origin }), ...(model === undefined ? {} : { model }), ...(region === undefined ? {} : { region }) }];
  });
  const loud = findings.filter(({ rule, severity, tags }) => rule.startsWith('phi/') && (severity === 'error' || severity === 'warning') && tags.length === 0);
  return { uses, phiFiles: loud.map(({ path }) => path), ...(organization === undefined ? {} : { organization }) };
} // prettier-ignore

/**
 * A policy to start from: what was found, every provider `requested`, which approves nothing. It loads without
 * complaint and decides nothing by itself; what somebody has to find out stands in it as comments.
 */
export function initialPolicy({ uses, phiFiles = [], organization }: Interview): string {
  const found = providersOf(uses);
  return `{
  // PHI Cordon reads this file in the editor, on the command line and in CI. Commit it, and let the person
  // who answers for privacy review every change to it.
  "version": 1,
  "organization": { "name": ${JSON.stringify(organization ?? 'Our organization')} },

  // What you are under 45 CFR 160.103: covered-entity, business-associate, both or neither.
  "role": "covered-entity",

  // The agreements on record, by a name of your choice, such as:
  //   "acme": { "kind": "baa", "form": "signed", "accepted": "2026-01-14", "expires": "evergreen", "document": "contracts/acme" }
  // Whoever receives PHI for you needs a written contract: 45 CFR 164.502(e), 164.504(e).
  "agreements": {},

  // Who may receive PHI. An entry that is "requested" approves nothing: name its agreement, check its endpoints,
  // then set "approved".
  "approvals": ${approvalsText(found)},

  // Where calls are sent instead, once an approval is in force: { "from": "openai", "to": "a name under approvals" }.
  "routes": [],

  // Which code handles PHI (unapproved destinations are errors there) and which none (information; needs a reason):
${zoneComments(phiFiles)}
  "zones": []
}
`;
} // prettier-ignore

/** What was found of one provider. */
interface Found {
  readonly provider: string;
  readonly endpoints: readonly string[];
  readonly services: readonly string[];
  readonly models: readonly string[];
  readonly regions: readonly string[];
  readonly files: number;
}

function providersOf(uses: readonly FoundUse[]): Found[] {
  const ids = [...new Set(uses.map(({ provider }) => provider))].sort();
  return ids.map((provider) => {
    const own = uses.filter((use) => use.provider === provider);
    return {
      provider,
      endpoints: distinct(own.map(({ host }) => endpointOf(provider, host))),
      services: distinct(own.flatMap(({ services }) => services ?? [])),
      models: distinct(own.map(({ model }) => unmasked(model))),
      regions: distinct(own.map(({ region }) => unmasked(region))),
      files: distinct(own.map(({ path }) => path)).length,
    };
  });
}

/** A masked name would never match, so it is left out. */
function unmasked(name: string | undefined): string | undefined {
  return name?.includes('#') ? undefined : name;
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}

/** For each provider what has to be found out, and its approval; only the comment if nothing fixes its endpoint. */
function approvalsText(found: readonly Found[]): string {
  if (found.length === 0) return '{}';
  const [unplaced, placed] = [found.filter(({ endpoints }) => endpoints.length === 0), found.filter(({ endpoints }) => endpoints.length > 0)];
  const lines = [
    ...unplaced.flatMap((one) => [...toDo(one), `    // ${JSON.stringify(one.provider)} is used too, but nothing in the code fixes its endpoint.`]),
    ...placed.flatMap((one, index) => [...toDo(one), `    ${entry(one)}${index < placed.length - 1 ? ',' : ''}`]),
  ];
  return `{\n${lines.join('\n')}\n  }`;
} // prettier-ignore

function entry({ provider, endpoints, services, models, regions }: Found): string {
  const list = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`; // prettier-ignore
  const optional = Object.entries({ services, models, regions }).flatMap(([key, values]) =>
    values.length === 0 ? [] : [`"${key}": ${list(values)}`],
  );
  const parts = [`"provider": ${JSON.stringify(provider)}`, `"endpoints": ${list(endpoints)}`, ...optional, '"status": "requested"']; // prettier-ignore
  return `${JSON.stringify(provider)}: { ${parts.join(', ')} }`;
}

const BAA_TO_DO = {
  available: 'a BAA can be had',
  none: 'no BAA is known to be had: keep PHI away from it, or route elsewhere',
  unknown: 'find out whether a BAA can be had',
  'not-needed': 'no BAA while it runs on your own hardware: then say "selfHosted" and "hostedOn"',
} as const;

/** What the privacy officer has to find out of a provider, in one or two lines. */
function toDo({ provider, files }: Found): string[] {
  const known = providerById(provider);
  const where = files === 0 ? '' : `, in ${files} ${files === 1 ? 'file' : 'files'}`;
  if (!known) return [`    // ${oneLine(provider)}${where}.`];
  const { status, conditions, source, asOf } = known.baa;
  const terms = conditions === '' ? '' : ` (${conditions.replace(/\.$/, '').replace(/ to \S+@[\w.]+/g, '')})`;
  return [`    // To do: ${known.name}${where}; ${BAA_TO_DO[status]}${terms}. ${source}, read on ${asOf}.`].map(oneLine); // prettier-ignore
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** How many folders are suggested: more would be a list that nobody reads. */
const MOST_ZONES = 5;

/** Zones to consider, as comments: a zone is a decision, not an observation. */
function zoneComments(phiFiles: readonly ProjectPath[]): string {
  const counts = new Map<string, number>();
  for (const path of new Set(phiFiles)) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    const glob = folder === undefined ? literalGlob(path) : `${literalGlob(folder)}/**`;
    if (shownPath(path) === path && isPlainGlob(glob)) counts.set(glob, (counts.get(glob) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_ZONES);
  const examples = [
    '  //   { "files": ["services/**"], "handles": "phi" },',
    '  //   { "files": ["www/**"], "handles": "none", "reason": "public pages, no patient data" }',
  ];
  const suggested = most.map(([glob, count]) => `  //   { "files": [${JSON.stringify(glob)}], "handles": "phi" }  identifiers found in ${count} ${count === 1 ? 'file' : 'files'} there`);
  return (suggested.length === 0 ? examples : ['  // Identifiers were found here; consider:', ...suggested]).map(oneLine).join('\n');
} // prettier-ignore

/** The exact endpoint of a use: its host, else where the provider's SDK sends by default. */
function endpointOf(provider: string, host: string | undefined): string | undefined {
  const text = host === undefined ? providerById(provider)?.origin : host.includes('://') ? host : `https://${host}`;
  return text === undefined || text.includes('#') ? undefined : exactEndpoint(text)?.origin;
} // prettier-ignore
