import type { Declared } from '../flows/engine';
import { customIdentifier, type CustomIdentifier } from '../identifiers/custom';
import { bareDomain, bareName, phoneDigits } from '../identifiers/ownTerms';
import { RULES, type RuleId } from '../rules';
import type { EffectivePolicy } from './effective';
import type { PolicyStack } from './stack';

/** What the policies have to say about reading texts: the organization's own terms, and its own identifiers. */
export function siteTerms(stack: PolicyStack): EffectivePolicy['site'] {
  const custom = customIdentifiers(stack);
  const own = ownTerms(stack);
  const flow = programNames(stack);
  return {
    ...(Object.values(own).some(({ length }) => length > 0) ? { own } : {}),
    ...(custom.length > 0 ? { custom } : {}),
    ...(Object.values(flow).some(({ length }) => length > 0) ? { flow } : {}),
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

/** Every layer adds sources and sinks. A sanitizer quietens findings, so it counts only from a layer that may lower them all. */
function programNames({ layers, mayLower }: PolicyStack): Declared {
  const distinct = (names: readonly string[]) => [...new Set(names)].sort();
  const flows = RULES.flatMap(({ id }) => (id.startsWith('flow/phi-') ? [id] : []));
  return {
    sources: distinct(layers.flatMap(({ document }) => document.sources ?? [])),
    sinks: distinct(layers.flatMap(({ document }) => document.sinks ?? [])),
    sanitizers: distinct(layers.flatMap(({ document }, index) => (flows.every((rule) => mayLower(index, rule)) ? (document.sanitizers ?? []) : []))),
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
