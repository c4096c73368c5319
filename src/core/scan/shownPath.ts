import type { SafeHarborLetter } from '../finding';
import type { ProjectPath } from '../ports';
import type { RuleId } from '../rules';
import { fixed, type SafeText } from '../safeText';

/** Shapes that identify a person even in a file name. */
const IN_NAMES: readonly { rule: RuleId; identifier: SafeHarborLetter; what: SafeText; shape: RegExp; instead: string }[] = [
  { rule: 'phi/ssn', identifier: 'G', what: fixed('Social Security number'), shape: /(?<!\d)\d{3}[-_. ]\d{2}[-_. ]\d{4}(?!\d)/g, instead: '[SSN]' },
  { rule: 'phi/mrn', identifier: 'H', what: fixed('Medical record number'), shape: /(?<=(?:mrn|patient|chart|member)[-_ .]?(?:id|no)?[-_ .]?)(?:[A-Z]{1,3}-?)?\d{5,}[\d-]*/gi, instead: '[ID]' },
  { rule: 'phi/phone', identifier: 'D', what: fixed('Phone number'), shape: /(?<!\d)\(?\d{3}\)?[-. _]\d{3}[-. _]\d{4}(?!\d)/g, instead: '[PHONE]' },
  { rule: 'phi/email', identifier: 'F', what: fixed('E-mail address'), shape: /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=[/_.]|$)/gi, instead: '[EMAIL]' },
]; // prettier-ignore

/** What every one of these shapes holds. */
const MAY_IDENTIFY = /\d{3}|@/;

/** The path as a report may show it: identifiers in a file name are replaced by `[…]`. */
export function shownPath(path: ProjectPath): SafeText {
  if (!MAY_IDENTIFY.test(path)) return path as SafeText;
  return IN_NAMES.reduce((shown, { shape, instead }) => shown.replace(shape, instead), path) as SafeText;
}

/** The kinds of identifier that a path holds. */
export function pathIdentifiers(
  path: ProjectPath,
): readonly { rule: RuleId; identifier: SafeHarborLetter; what: SafeText }[] {
  if (!MAY_IDENTIFY.test(path)) return [];
  return IN_NAMES.filter(({ shape }) => path.search(shape) >= 0);
}
