import { customIdentifier, type CustomIdentifier } from '../identifiers/custom';
import { bareDomain, bareName, phoneDigits } from '../identifiers/ownTerms';
import type { RuleId } from '../rules';
import type { EffectivePolicy } from './effective';
import type { PolicyStack } from './stack';

/** What the policies have to say about reading texts: the organization's own terms, and its own identifiers. */
export function siteTerms(stack: PolicyStack): EffectivePolicy['site'] {
  const custom = customIdentifiers(stack);
  const own = ownTerms(stack);
  return {
    ...(Object.values(own).some(({ length }) => length > 0) ? { own } : {}),
    ...(custom.length > 0 ? { custom } : {}),
  };
}

/** Own terms quieten findings, so a layer's count only where it may lower the rules they quieten. */
function ownTerms({ layers, mayLower }: PolicyStack) {
  const from = <T>(rules: readonly RuleId[], pick: (of: Organization) => readonly T[] | undefined): T[] =>
    layers.flatMap(({ document: { organization } }, index) =>
      organization && rules.every((rule) => mayLower(index, rule)) ? (pick(organization) ?? []) : [],
    );
  const distinct = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean).sort();
  return {
    phones: distinct(from(['phi/phone', 'phi/fax'], ({ ownPhones }) => ownPhones).map(phoneDigits)),
    domains: distinct(from(['phi/email', 'phi/url'], ({ ownDomains }) => ownDomains).map(bareDomain)),
    names: distinct(from(['phi/name', 'phi/geography'], ({ name }) => (name === undefined ? [] : [name])).map(bareName)),
  };
} // prettier-ignore

type Organization = NonNullable<PolicyStack['layers'][number]['document']['organization']>;

/**
 * Every layer adds. Of one name the nearer counts alone, unless that would take a shape away which a policy farther
 * out locks, that a base policy names, or which an untrusted workspace may not remove: then both do.
 */
function customIdentifiers({ layers, mayLower }: PolicyStack): CustomIdentifier[] {
  const named = layers.map(({ document }) =>
    Object.entries(document.identifiers ?? {}).map(([name, entry]) => customIdentifier(name, entry)),
  );
  return named.flatMap((entries, index) =>
    entries.filter(({ name, rule }) =>
      layers[index]?.tightens ?? named.slice(0, index).every((nearer, at) => nearer.every((one) => one.name !== name) || !mayLower(at, rule)),
    ),
  );
} // prettier-ignore
