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
  const { approvals, unplaced } = entries(uses);
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
  "approvals": ${approvals.length + unplaced.length > 0 ? `{\n${[...unplaced, approvals.join(',\n')].filter(Boolean).join('\n')}\n  }` : '{}'},

  // Where calls are sent instead, once an approval is in force: { "from": "openai", "to": "a name under approvals" }.
  "routes": [],

  // Which code handles PHI (unapproved destinations are errors there) and which none (information; needs a reason):
  //   { "files": ["services/**"], "handles": "phi" },
  //   { "files": ["www/**"], "handles": "none", "reason": "public pages, no patient data" }
  "zones": []
}
`;
} // prettier-ignore

/** One line for each provider: an approval, or a comment if nothing fixes its endpoint. */
function entries(uses: readonly FoundUse[]): { approvals: string[]; unplaced: string[] } {
  const hosts = new Map<string, Set<string>>();
  for (const { provider, host } of uses) {
    const endpoint = endpointOf(provider, host);
    const known = hosts.get(provider) ?? new Set<string>();
    if (endpoint !== undefined) known.add(endpoint);
    hosts.set(provider, known);
  }
  const sorted = [...hosts].sort(([a], [b]) => (a < b ? -1 : 1));
  const approvals = sorted
    .filter(([, endpoints]) => endpoints.size > 0)
    .map(([provider, endpoints]) => {
      const list = [...endpoints].sort().map((endpoint) => JSON.stringify(endpoint)).join(', ');
      return `    ${JSON.stringify(provider)}: { "provider": ${JSON.stringify(provider)}, "endpoints": [${list}], "status": "requested" }`;
    });
  const unplaced = sorted
    .filter(([, endpoints]) => endpoints.size === 0)
    .map(([provider]) => `    // ${JSON.stringify(provider)} is used too, but nothing in the code fixes its endpoint.`);
  return { approvals, unplaced };
} // prettier-ignore

/** The exact endpoint of a use: its host, else where the provider's SDK sends by default. */
function endpointOf(provider: string, host: string | undefined): string | undefined {
  const text = host === undefined ? providerById(provider)?.origin : host.includes('://') ? host : `https://${host}`;
  return text === undefined || text.includes('#') ? undefined : exactEndpoint(text)?.origin;
} // prettier-ignore
