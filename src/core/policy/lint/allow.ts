import { message } from '../../messages';
import { safeDay, safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import type { LintContext } from './context';

/** Allow entries that have ended, or that accept more than anybody can have looked at. */
export function allowProblems({ document, day, say }: LintContext): PolicyProblem[] {
  return (document.allow ?? []).flatMap(({ rule, files, expires }, index) => {
    if (expires !== undefined && expires < day)
      return [say('policy/allow-expired', ['allow', index, 'expires'], message('policy.allowExpired', { date: safeDay(expires) }))];
    if (rule === '*') return [say('policy/allow-wide', ['allow', index, 'rule'], message('policy.allowEveryRule'))];
    const at = files.findIndex((glob) => (rule.endsWith('/*') ? !namesFolder(glob) : isWholeTree(glob)));
    return at < 0 ? [] : [say('policy/allow-wide', ['allow', index, 'files', at], message('policy.allowWide', { rule: safeName(rule) }))];
  });
} // prettier-ignore

/** `**`, `**` + `/*.ts`: a glob that names no folder and no file. */
function isWholeTree(glob: string): boolean {
  return /^(?:\.\/)?(?:\*\*\/)*\*+(?:\.[\w*{},]+)?$/.test(glob);
}

/** Whether a glob is bound to one folder or one file by name. */
function namesFolder(glob: string): boolean {
  return glob.split('/').some((part) => /^[^*?[\]{}]+$/.test(part) && part !== '.');
}
