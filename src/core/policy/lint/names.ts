import { message } from '../../messages';
import { fixed, safeName } from '../../safeText';
import { nearest } from '../nearest';
import { shownWord, type PolicyProblem } from '../problem';
import type { LintContext } from './context';

/** Approvals for environments that no policy describes. */
export function namesMissing({ document, layers, say }: LintContext): PolicyProblem[] {
  const known = layers.flatMap((layer) => Object.keys(layer.document.environments ?? {}));
  return Object.entries(document.approvals ?? {}).flatMap(([key, { environments = [] }]) =>
    environments.flatMap((name, index) => {
      if (known.includes(name)) return [];
      const near = nearest(name, known);
      const hint = near === undefined ? message('policy.describe') : message('policy.nearest', { key: safeName(near) });
      const args = { key: shownWord(name, fixed('This')), parent: fixed('environments'), nearest: hint };
      return [say('policy/unknown-key', ['approvals', key, 'environments', index], message('policy.unknownKey', args))];
    }),
  );
} // prettier-ignore
