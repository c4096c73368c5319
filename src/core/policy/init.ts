import { providerById } from '../providers';
import { exactEndpoint } from './endpoints';

/** A provider that the code uses. */
export interface FoundUse {
  /** Its id in the catalogue, which becomes the name of its approval. */
  readonly provider: string;
  /** The host or origin it sends to, if that is known. */
  readonly host?: string;
}

/**
 * A policy to start from: what was found, every provider `requested`, which approves nothing. It loads without
 * complaint and decides nothing by itself.
 * @param uses in any order, repeated or not
 * @param organization its name, if the user gave one
 */
export function initialPolicy(uses: readonly FoundUse[], organization?: string): string {
  const approvals = entries(uses);
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

  // ${approvals.length > 0 ? 'The services that this code uses today. "requested" approves nothing: name the agreement,' : 'Who may receive PHI. "requested" approves nothing: name the agreement,'}
  // check the endpoints, then set "approved".
  "approvals": ${approvals.length > 0 ? `{\n${approvals.join(',\n')}\n  }` : '{}'},

  // Where calls are sent instead, once an approval is in force: { "from": "openai", "to": "a name under approvals" }.
  "routes": [],

  // Which code handles PHI (unapproved destinations are errors there) and which none (information; needs a reason):
  //   { "files": ["services/**"], "handles": "phi" },
  //   { "files": ["www/**"], "handles": "none", "reason": "public pages, no patient data" }
  "zones": []
}
`;
} // prettier-ignore

function entries(uses: readonly FoundUse[]): string[] {
  const hosts = new Map<string, Set<string>>();
  for (const { provider, host } of uses) {
    const endpoint = endpointOf(provider, host);
    const known = hosts.get(provider) ?? new Set<string>();
    if (endpoint !== undefined) known.add(endpoint);
    hosts.set(provider, known);
  }
  return [...hosts]
    .filter(([, endpoints]) => endpoints.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([provider, endpoints]) => {
      const list = [...endpoints].sort().map((endpoint) => JSON.stringify(endpoint)).join(', ');
      return `    ${JSON.stringify(provider)}: { "provider": ${JSON.stringify(provider)}, "endpoints": [${list}], "status": "requested" }`;
    });
} // prettier-ignore

/** The exact endpoint of a use: its host, else where the provider's SDK sends by default. */
export function endpointOf(provider: string, host: string | undefined): string | undefined {
  const text = host === undefined ? providerById(provider)?.origin : host.includes('://') ? host : `https://${host}`;
  return text === undefined || text.includes('#') ? undefined : exactEndpoint(text)?.origin;
} // prettier-ignore
