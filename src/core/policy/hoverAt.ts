import { getLocation, type JSONPath } from 'jsonc-parser';
import { providerById, type Provider } from '../providers';
import { hostRegion, providerAt } from '../providers/hosts';
import { isRuleId, RULES, ruleById, rulePatternMatches, type RuleId } from '../rules';
import { fixed, joinSafe, safeHost, safeName, safeNumber, type SafeText } from '../safeText';
import { agreementsFrom, standingOf } from './approval';
import { exactEndpoint } from './endpoints';
import { standingText } from './explain';
import type { PolicyLayer } from './layers';
import { policyStack } from './stack';

/** What is known of a place in a policy, beyond what the schema says of its keys. */
export interface PolicyHover {
  /** UTF-16 offsets of the word that it is about. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly SafeText[];
  /** Where it was read, and on which day. */
  readonly source?: { readonly url: string; readonly day: string };
  readonly rule?: RuleId;
}

/**
 * @param text of the policy file
 * @param layers in force where it lies, nearest first, and the path of this file among them
 */
export function policyHoverAt(
  text: string,
  offset: number,
  layers: readonly PolicyLayer[],
  path: string,
  { day, trusted }: { readonly day: string; readonly trusted: boolean },
): PolicyHover | undefined {
  const { path: at, previousNode: node, isAtPropertyKey } = getLocation(text, offset);
  if (node?.type !== 'string' && node?.type !== 'property') return undefined;
  if (offset < node.offset || offset >= node.offset + node.length) return undefined;
  const word = String(node.value);
  const about =
    isAtPropertyKey ? (is(at, 'approvals', '*') ? approvalLines(word, layers, path, day, trusted) : undefined)
    : isProvider(at) ? providerLines(word)
    : is(at, 'approvals', '*', 'endpoints', '*') ? endpointLines(word)
    : is(at, 'routes', '*', 'to') ? approvalLines(word, layers, path, day, trusted)
    : is(at, 'allow', '*', 'rule') || is(at, 'lock', '*') || is(at, 'expect', '*', 'rule') ? ruleLines(word)
    : undefined; // prettier-ignore
  return about && { start: node.offset, end: node.offset + node.length, ...about };
}

type About = Omit<PolicyHover, 'start' | 'end'>;

function is(at: JSONPath, ...wanted: readonly string[]): boolean {
  return at.length === wanted.length && wanted.every((part, index) => part === '*' || part === at[index]);
}

function isProvider(at: JSONPath): boolean {
  return (
    is(at, 'approvals', '*', 'provider') ||
    is(at, 'routes', '*', 'from') ||
    is(at, 'upstream', '*', 'allowedProviders', '*') ||
    is(at, 'agreements', '*', 'subprocessors', '*', 'name') ||
    is(at, 'expect', '*', 'provider')
  );
}

const BAA: Readonly<Record<Provider['baa']['status'], SafeText>> = {
  available: fixed('A BAA can be had'),
  none: fixed('No BAA is known to be had'),
  unknown: fixed('Nothing is known of a BAA'),
  'not-needed': fixed('No BAA is needed while it runs on your own hardware'),
};

const TRAINING: Readonly<Record<NonNullable<Provider['training']>, SafeText>> = {
  off: fixed('Prompts do not train models, it states.'),
  'opt-in': fixed('Prompts train models once somebody agrees.'),
  'opt-out': fixed('Prompts train models until somebody objects.'),
};

function providerLines(id: string): About | undefined {
  const provider = providerById(id);
  if (!provider) return undefined;
  const { name, kind, baa, training, regions } = provider;
  return {
    lines: [
      joined(ours(name), fixed(' ('), ours(kind), fixed(')')),
      joined(BAA[baa.status], ...(baa.conditions === '' ? [] : [fixed(': '), ours(baa.conditions)])),
      ...(training ? [TRAINING[training]] : []),
      ...(regions === '' ? [] : [joined(fixed('Regions: '), ours(regions))]),
    ],
    source: { url: baa.source, day: baa.asOf },
  };
}

/** A text of the catalogue, which is written in our own source. */
function ours(text: string): SafeText {
  return text as SafeText;
}

/** Whether an approval is in force today, and why not. */
function approvalLines(key: string, layers: readonly PolicyLayer[], path: string, day: string, trusted: boolean): About | undefined {
  const from = layers.findIndex(({ loaded }) => loaded.source.path === path);
  const index = layers.findIndex(({ document }, at) => at >= from && Object.hasOwn(document.approvals ?? {}, key));
  if (from < 0 || index < 0) return undefined;
  const approval = layers[index]!.document.approvals![key]!;
  const nearer = layers.slice(0, index).some(({ document }) => Object.hasOwn(document.approvals ?? {}, key));
  const state =
    layers[index]!.tightens ? fixed('does not count: a base policy only tightens')
    : !trusted ? fixed('does not count in an untrusted workspace')
    : !policyStack(layers, trusted).mayApprove(index) ? fixed('does not count: a policy farther out locks the rules it would loosen')
    : nearer ? fixed('does not count: a nearer policy has one of that name')
    : approval.status !== 'approved' ? fixed('requested, approves nothing yet')
    : approval.endpoints.every((endpoint) => exactEndpoint(endpoint) === undefined) ? fixed('approves nothing: none of its endpoints is one exact host')
    : standingText(standingOf(approval, day, agreementsFrom(layers, index)));
  return { lines: [joined(fixed('Approval '), safeName(key), fixed(' today: '), state)] };
} // prettier-ignore

function endpointLines(text: string): About {
  const endpoint = exactEndpoint(text);
  if (!endpoint)
    return { lines: [fixed('Not one exact host over HTTP or HTTPS, so it approves nothing. Name each host.')] };
  const { host } = new URL(endpoint.origin);
  const provider = providerAt({ host: safeHost(host), path: safeName(endpoint.path) })?.provider;
  const region = hostRegion(endpoint.origin);
  return {
    lines: [
      provider
        ? joined(safeHost(host), fixed(': a host of '), ours(provider.name), fixed(' ('), ours(provider.id), fixed(') in the catalogue'))
        : joined(safeHost(host), fixed(': not in the catalogue, so taken at the word of this entry')),
      ...(region === undefined ? [] : [joined(fixed('Region: '), region)]),
      endpoint.path === ''
        ? fixed('Every path on this host, port and scheme; no other host.')
        : fixed('Only paths that begin with this one; no other host.'),
    ],
  };
} // prettier-ignore

function ruleLines(pattern: string): About | undefined {
  if (isRuleId(pattern)) {
    const { title, summary } = ruleById(pattern);
    return { lines: [joined(ours(title), fixed(' ('), ours(pattern), fixed(')')), ours(summary)], rule: pattern };
  }
  const count = RULES.filter(({ id }) => rulePatternMatches(pattern, id)).length;
  return count === 0 ? undefined : { lines: [joined(safeName(pattern), fixed(' stands for '), safeNumber(count), fixed(' rules'))] };
} // prettier-ignore

function joined(...parts: readonly SafeText[]): SafeText {
  return joinSafe(parts, fixed(''));
}
