import type { JSONPath } from 'jsonc-parser';
import { message, type Message } from '../messages';
import { CATALOGUE } from '../providers';
import { RULES, rulePatternMatches, type RuleId } from '../rules';
import { fixed, safeDay, safeHost, safeName, safeNumber, type SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { agreementsFrom, EXPIRING_DAYS, standingOf } from './approval';
import { daysBetween } from './days';
import { exactEndpoint } from './endpoints';
import { layerOf, type PolicyLayer } from './layers';
import type { LoadedPolicy } from './load';
import { editDistance } from './nearest';
import { problemAt, shownWord, type PolicyProblem } from './problem';
import type { Approval, Level, PolicyDocument } from './schema';

type Say = (rule: RuleId, path: JSONPath, said: Message, of?: 'key' | 'value') => PolicyProblem;

/**
 * What is wrong with a policy: why it cannot be used, or, if it can, what in it does not do what it seems to.
 * @param outer the policies that apply besides it: its base and those of outer folders, nearest first
 */
export function policyProblems(
  loaded: LoadedPolicy,
  day: string,
  outer: readonly PolicyLayer[] = [],
): readonly PolicyProblem[] {
  const [layer] = layerOf(loaded);
  if (!layer) return loaded.problems;
  const say: Say = (rule, path, said, of = 'value') => problemAt(loaded.source, loaded.at(path, of), rule, said); // prettier-ignore
  const layers = [layer, ...outer];
  return [
    ...agreementProblems(layer.document, day, say),
    ...approvalProblems(layers, day, say),
    ...routeProblems(layers, day, say),
    ...entryProblems(layer.document, day, say),
    ...lockProblems(layers, say),
  ].sort((a, b) => a.start - b.start);
}

function agreementProblems({ agreements = {} }: PolicyDocument, day: string, say: Say): PolicyProblem[] {
  return Object.entries(agreements).flatMap(([name, { expires }]) => {
    if (expires === undefined || expires === 'evergreen') return [];
    const days = daysBetween(day, expires);
    const args = { agreement: safeName(name), date: safeDay(expires), days: safeNumber(days) };
    const path = ['agreements', name, 'expires'];
    if (days < 0) return [say('policy/agreement-expired', path, message('policy.expired', args))];
    return days <= EXPIRING_DAYS
      ? [say('policy/agreement-expiring', path, message('policy.expiring', args))]
      : [];
  });
}

function approvalProblems(layers: readonly PolicyLayer[], day: string, say: Say): PolicyProblem[] {
  const find = agreementsFrom(layers, 0);
  return Object.entries(layers[0]?.document.approvals ?? {}).flatMap(([key, approval]) => {
    const path = ['approvals', key];
    const suffixes = approval.endpoints.flatMap((text, index) =>
      exactEndpoint(text)
        ? []
        : [say('policy/endpoint-suffix', [...path, 'endpoints', index], message('policy.suffix', { endpoint: hostText(text) }))],
    );
    return [
      ...providerProblems(approval.provider, [...path, 'provider'], say),
      ...suffixes,
      ...standingProblems(key, approval, standingOf(approval, day, find), say),
    ];
  });
} // prettier-ignore

function hostText(endpoint: string): SafeText {
  return safeHost(endpoint.replace(/^https?:\/\//i, '').replace(/[/?#].*$/, ''));
}

function standingProblems(
  key: string,
  approval: Approval,
  standing: ReturnType<typeof standingOf>,
  say: Say,
): PolicyProblem[] {
  const path = ['approvals', key];
  const named = [...path, approval.selfHosted ? 'hostedOn' : 'agreement'];
  const args = { approval: safeName(key), ...('agreement' in standing && standing.agreement !== undefined ? { agreement: safeName(standing.agreement) } : {}) }; // prettier-ignore
  const missing = (at: JSONPath, said: Message, of: 'key' | 'value' = 'value'): PolicyProblem[] => [
    say('policy/missing-agreement', at, said, of),
  ];
  if (standing.kind === 'missing') return missing(named, message('policy.missingAgreement', args));
  if (approval.status !== 'approved') return [];
  if (standing.kind === 'no-agreement') return missing(path, message('policy.noAgreement', args), 'key');
  if (standing.kind === 'hosted-nowhere') return missing(path, message('policy.hostedOn', args), 'key');
  if (standing.kind === 'not-a-baa') return missing(named, message('policy.agreementKind', args));
  return [];
}

/** Only a near-miss: a provider that the catalogue does not know may still be somebody's. */
function providerProblems(provider: string, path: JSONPath, say: Say): PolicyProblem[] {
  if (CATALOGUE.some(({ id }) => id === provider)) return [];
  const near = CATALOGUE.find(({ id }) => editDistance(id, provider, 3) < 3);
  if (!near) return [];
  const nearest = message('policy.nearest', { key: safeName(near.id) });
  return [say('policy/unknown-key', path, message('policy.provider', { provider: shownWord(provider), nearest }))]; // prettier-ignore
}

function routeProblems(layers: readonly PolicyLayer[], day: string, say: Say): PolicyProblem[] {
  return (layers[0]?.document.routes ?? []).flatMap(({ from, to }, index) => {
    const at = layers.findIndex(({ document }) => Object.hasOwn(document.approvals ?? {}, to));
    const approval = layers[at]?.document.approvals?.[to];
    const open =
      approval?.status === 'approved' &&
      approval.endpoints.some((text) => exactEndpoint(text)) &&
      standingOf(approval, day, agreementsFrom(layers, at)).kind === 'in-force';
    const said = message('policy.route', { approval: shownWord(to, fixed('an approval')) });
    return [
      ...providerProblems(from, ['routes', index, 'from'], say),
      ...(open ? [] : [say('policy/route-unapproved', ['routes', index, 'to'], said)]),
    ];
  });
}

function entryProblems(
  { allow = [], zones = [], overrides = [] }: PolicyDocument,
  day: string,
  say: Say,
): PolicyProblem[] {
  return [
    ...allow.flatMap(({ expires }, index) =>
      expires !== undefined && expires < day
        ? [say('policy/allow-expired', ['allow', index, 'expires'], message('policy.allowExpired', { date: safeDay(expires) }))]
        : [],
    ),
    ...zones.flatMap(({ handles, reason }, index) =>
      handles === 'none' && !reason?.trim()
        ? [say('policy/zone-reason', ['zones', index, 'handles'], message('policy.zoneReason'))]
        : [],
    ),
    ...overrides.flatMap(({ when, rules }, index) =>
      when
        ? []
        : Object.entries(rules)
            .filter(([pattern, level]) => level === 'off' && (pattern === '*' || pattern.startsWith('phi/')))
            .map(([pattern]) =>
              say('policy/path-only-override', ['overrides', index, 'rules', pattern], message('policy.pathOnly', { rule: safeName(pattern) }), 'key'),
            ),
    ),
  ];
} // prettier-ignore

/** Entries that a lock leaves without any effect. An entry at `error` raises, so it is none of them. */
function lockProblems(layers: readonly PolicyLayer[], say: Say): PolicyProblem[] {
  const document = layers[0]!.document;
  const lockedBy = (pattern: string, from: number): SafeText | undefined => {
    const layer = layers.slice(from).find((l) => (l.document.lock ?? []).some((lock) => coversAll(lock, pattern))); // prettier-ignore
    return layer && (layer === layers[0] ? fixed('this policy') : shownPath(layer.loaded.source.path));
  };
  const check = (pattern: string, level: Level | undefined, path: JSONPath, of: 'key' | 'value', from = 0): PolicyProblem[] => {
    const policy = level === 'error' ? undefined : lockedBy(pattern, from);
    return policy ? [say('policy/locked-override', path, message('policy.locked', { rule: safeName(pattern), policy }), of)] : [];
  }; // prettier-ignore
  return [
    ...Object.entries(document.rules ?? {}).flatMap(([pattern, level]) => check(pattern, level, ['rules', pattern], 'key', 1)), // prettier-ignore
    ...(document.overrides ?? []).flatMap(
      ({ rules }, index) =>
      Object.entries(rules).flatMap(([pattern, level]) => check(pattern, level, ['overrides', index, 'rules', pattern], 'key')), // prettier-ignore
    ),
    ...(document.allow ?? []).flatMap(({ rule }, index) => check(rule, undefined, ['allow', index, 'rule'], 'value')), // prettier-ignore
  ];
}

/** Whether a lock covers every rule that a pattern names. */
function coversAll(lock: string, pattern: string): boolean {
  const named = RULES.filter(({ id }) => rulePatternMatches(pattern, id));
  return named.length > 0 && named.every(({ id }) => rulePatternMatches(lock, id));
}
