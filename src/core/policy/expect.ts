import type { Destination } from '../finding';
import { message, type Message } from '../messages';
import type { ProjectPath } from '../ports';
import { providerAt } from '../providers/hosts';
import type { RuleId } from '../rules';
import { fixed, joinSafe, safeHost, safeModelId, safeName, safeNumber, type SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { dataEffect } from './dataEffect';
import type { EffectivePolicy } from './effective';
import { exactEndpoint } from './endpoints';
import type { LoadedPolicy } from './load';
import { problemAt, type PolicyProblem } from './problem';
import type { Expectation } from './schema';

/** The files of the cases of a policy, in their order, relative to the root. @param folder of the policy */
export function expectedFiles({ policy }: LoadedPolicy, folder: ProjectPath): readonly ProjectPath[] {
  return (policy?.expect ?? []).map(({ file }) => (folder === '' ? file : `${folder}/${file}`));
}

/**
 * Runs one case of a policy's own tests.
 * @param policy in force for the file of the case
 * @returns the case as a problem at its place, in words, if the policy says something else; undefined if it holds
 */
export function failedExpectation(
  loaded: LoadedPolicy,
  index: number,
  file: ProjectPath,
  policy: EffectivePolicy,
  today: string,
): PolicyProblem | undefined {
  const expected = loaded.policy?.expect?.[index];
  if (!expected) return undefined;
  const is = answer(expected, file, policy, expected.day ?? today);
  if (is === expected.is) return undefined;
  const said: Message = message('policy.expectation', {
    number: safeNumber(index + 1),
    what: subject(expected),
    is: safeName(is),
    expected: safeName(expected.is),
  });
  return problemAt(loaded.source, loaded.at(['expect', index, 'is'], 'value'), 'policy/invalid', said);
}

function answer(expected: Expectation, file: ProjectPath, policy: EffectivePolicy, day: string): string {
  const { endpoint, rule } = expected;
  if (endpoint !== undefined) {
    const { kind } = policy.approval(destinationOf(endpoint, expected), day, file);
    return kind === 'none' ? 'unapproved' : kind;
  }
  return rule === undefined ? policy.zone(file).zone : levelOf(rule, expected, file, policy, day);
}

/** How loud a rule is: what the data there is said to be outdoes `rules`, where it tightens. */
function levelOf(rule: RuleId, { tag = [] }: Expectation, file: ProjectPath, policy: EffectivePolicy, day: string): string {
  const data = policy.data(file, day, rule);
  const effect = data && rule.startsWith('phi/') ? dataEffect(data, rule, '') : undefined;
  if (effect === 'error') return effect;
  return policy.severity(rule, file, tag)?.severity ?? effect ?? 'default';
} // prettier-ignore

function destinationOf(endpoint: string, { provider, service, model, region }: Expectation): Destination {
  const url = exactEndpoint(endpoint);
  const host = safeHost(url ? new URL(url.origin).host : endpoint);
  const scheme = url?.origin.startsWith('http:') ? fixed('http') : fixed('https');
  const match = providerAt({ host, path: safeName(url?.path ?? '') });
  const known = provider ?? match?.provider.id;
  const where = region === undefined ? match?.region : safeName(region);
  return {
    host,
    origin: joinSafe([scheme, host], fixed('://')),
    services: service === undefined ? [] : [service],
    reach: 'public',
    from: fixed('the expectation'),
    ...(known === undefined ? {} : { provider: known }),
    ...(url && url.path !== '' ? { path: safeName(url.path) } : {}),
    ...(model === undefined ? {} : { model: safeModelId(model) }),
    ...(where === undefined ? {} : { region: where }),
  };
}

function subject({ file, endpoint, rule }: Expectation): SafeText {
  const host = endpoint === undefined ? undefined : exactEndpoint(endpoint);
  if (host) return joinSafe([safeHost(new URL(host.origin).host), shownPath(file)], fixed(' from '));
  if (endpoint !== undefined) return joinSafe([fixed('the endpoint'), shownPath(file)], fixed(' from '));
  const about = rule === undefined ? fixed('the zone') : safeName(rule);
  return joinSafe([about, shownPath(file)], fixed(' in '));
}
