import type { JSONPath } from 'jsonc-parser';
import { message, type Message } from '../../messages';
import { CATALOGUE } from '../../providers';
import { safeHost, safeName, type SafeText } from '../../safeText';
import { agreementsFrom, standingOf } from '../approval';
import { exactEndpoint } from '../endpoints';
import { editDistance } from '../nearest';
import { shownWord, type PolicyProblem } from '../problem';
import type { Approval } from '../schema';
import type { LintContext, Say } from './context';
import { misusedReason } from './noneNeeded';

/** Approvals of what is not one exact host, of a misspelt provider, or under nothing that approves. */
export function approvalProblems({ layers, day, say }: LintContext): PolicyProblem[] {
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
      // `noneNeeded` says it better.
      ...(misusedReason(approval, find) === undefined ? standingProblems(key, approval, standingOf(approval, day, find), say) : []),
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
export function providerProblems(provider: string, path: JSONPath, say: Say): PolicyProblem[] {
  if (CATALOGUE.some(({ id }) => id === provider)) return [];
  const near = CATALOGUE.find(({ id }) => editDistance(id, provider, 3) < 3);
  if (!near) return [];
  const nearest = message('policy.nearest', { key: safeName(near.id) });
  return [say('policy/unknown-key', path, message('policy.provider', { provider: shownWord(provider), nearest }))]; // prettier-ignore
}
