import { message } from '../../messages';
import { safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import type { LintContext } from './context';

/** Overrides that turn identifiers off by path alone. */
export function overrideProblems({ document, say }: LintContext): PolicyProblem[] {
  return (document.overrides ?? []).flatMap(({ when, rules }, index) =>
    when
      ? []
      : Object.entries(rules)
          .filter(([pattern, level]) => level === 'off' && (pattern === '*' || pattern.startsWith('phi/')))
          .map(([pattern]) =>
            say('policy/path-only-override', ['overrides', index, 'rules', pattern], message('policy.pathOnly', { rule: safeName(pattern) }), 'key'),
          ),
  );
} // prettier-ignore
