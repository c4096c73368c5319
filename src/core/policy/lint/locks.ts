import type { JSONPath } from 'jsonc-parser';
import { message } from '../../messages';
import { RULES, rulePatternMatches } from '../../rules';
import { fixed, safeName, type SafeText } from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import type { PolicyProblem } from '../problem';
import type { Level } from '../schema';
import type { LintContext } from './context';

/** Entries that a lock leaves without any effect. An entry at `error` raises, so it is none of them. */
export function lockProblems({ document, layers, say }: LintContext): PolicyProblem[] {
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
