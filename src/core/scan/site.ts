import type { Declared } from '../flows/engine';
import type { CustomIdentifier } from '../identifiers/custom';

/** What the organization says of itself, in the form in which texts are compared with it. */
export interface OwnTerms {
  /** Ten digits each. */
  readonly phones: readonly string[];
  /** Lower case; subdomains count too. */
  readonly domains: readonly string[];
  /** Lower case, single spaces, letters and digits only. */
  readonly names: readonly string[];
}

/** What reading a text needs to know of the place it is read for. Decides nothing: judging is the policy's. */
export interface Site {
  /** The judging day's year. Whether a birth year tells an age over 89 depends on it, 45 CFR 164.514(b)(2)(i)(C). */
  readonly year: number;
  readonly own?: OwnTerms;
  /** Identifiers that the policy describes. */
  readonly custom?: readonly CustomIdentifier[];
  /** Names of programs that the policy says hold PHI, carry it outside or take it out. */
  readonly flow?: Declared;
}

/** Where no day is known, every birth year counts as telling an age over 89. */
export const UNKNOWN_SITE: Site = { year: Number.POSITIVE_INFINITY };

/** Sites by what their policies say; of one policy and year there is one. */
const SITES = new WeakMap<Omit<Site, 'year'>, Site>();
const KEYS = new WeakMap<Site, string>();

/** The site under a policy on a day, YYYY-MM-DD. */
export function siteOf({ policy, day }: { policy: { readonly site: Omit<Site, 'year'> }; day: string }): Site {
  const year = Number(day.slice(0, 4));
  const known = SITES.get(policy.site);
  if (known?.year === year) return known;
  const site: Site = { year, ...policy.site };
  SITES.set(policy.site, site);
  return site;
} // prettier-ignore

/** Two sites of one key read every text alike, so facts may be kept under it. */
export function siteKey(site: Site): string {
  let key = KEYS.get(site);
  if (key === undefined) {
    key = JSON.stringify([site.year, site.own ?? null, site.custom ?? [], site.flow ?? null]);
    KEYS.set(site, key);
  }
  return key;
}
