import { message } from '../../messages';
import { safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import type { LintContext } from './context';

/** Models by a glob that names more than one family: what comes out next year would be approved already. */
export function modelGlobs({ document, say }: LintContext): PolicyProblem[] {
  return Object.entries(document.approvals ?? {}).flatMap(([key, { models = [] }]) =>
    models.flatMap((model, index) =>
      isWiderThanFamily(model)
        ? [say('policy/model-glob', ['approvals', key, 'models', index], message('policy.modelGlob', { model: safeName(model) }))]
        : [],
    ),
  );
} // prettier-ignore

/** What stands before the model's own name: a path, a profile of Bedrock, a maker. */
const MAKER = /^.*\/|^(?:(?:us|us-gov|eu|apac|global)\.)?[a-z0-9-]+\.(?=[a-z])/;

/**
 * Whether a glob reaches beyond one family: it names no version (`gpt-*`), stops within one (`gpt-4*` is 4, 4o, 4.1 and
 * 4-turbo), or names a version of Claude without its size.
 */
export function isWiderThanFamily(glob: string): boolean {
  if (!glob.endsWith('*')) return false;
  const stem = glob.slice(0, -1).toLowerCase().replace(MAKER, '');
  if (!/\d/.test(stem)) return true;
  if (stem.startsWith('claude') && !/opus|sonnet|haiku/.test(stem)) return true;
  return /^\D*(?<!v)\d+$/.test(stem);
}
