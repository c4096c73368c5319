import type { SafeHarborLetter } from '../finding';
import { GIVEN_NAMES, WORDLIKE_NAMES } from '../identifiers/givenNames';
import type { ProjectPath } from '../ports';
import type { RuleId } from '../rules';
import { fixed, type SafeText } from '../safeText';
import { isKnownWord } from './vocabulary';

/** A kind of identifier that a path can hold, and how to take it out. */
interface InPath {
  readonly rule: RuleId;
  readonly identifier: SafeHarborLetter;
  readonly what: SafeText;
  hide(path: ProjectPath): string;
}

function shape(
  rule: RuleId,
  identifier: SafeHarborLetter,
  what: SafeText,
  pattern: RegExp,
  instead: string,
): InPath {
  return { rule, identifier, what, hide: (path) => path.replace(pattern, instead) };
}

const KINDS: readonly InPath[] = [
  shape('phi/ssn', 'G', fixed('Social Security number'), /(?<!\d)\d{3}[-_. ]\d{2}[-_. ]\d{4}(?!\d)/g, '[SSN]'),
  shape('phi/mrn', 'H', fixed('Medical record number'), /(?<=(?:mrn|patient|chart|member)[-_ .]?(?:id|no)?[-_ .]?)(?:[A-Z]{1,3}-?)?\d{5,}[\d-]*/gi, '[ID]'),
  shape('phi/phone', 'D', fixed('Phone number'), /(?<!\d)\(?\d{3}\)?[-. _]\d{3}[-. _]\d{4}(?!\d)/g, '[PHONE]'),
  shape('phi/email', 'F', fixed('E-mail address'), /[\w.+-]+@(?!\d+\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=[/_.]|$)/gi, '[EMAIL]'),
  { rule: 'phi/name', identifier: 'A', what: fixed('Person name'), hide: hideName },
]; // prettier-ignore

/** Files that are about somebody if a name stands on them; the second kind only where the path speaks of health care. */
const DOCUMENT = /\.(?:pdf|docx?|rtf|xlsx?|csv|hl7|dcm|jpe?g|png|tiff?|heic|eml|msg)$/i;
const TEXT = /\.(?:txt|md|json|ndjson|xml|html?|log|ya?ml)$/i;
const HEALTH =
  /patient|chart|record|referral|discharge|lab|result|visit|encounter|hl7|fhir|mrn|clinic|intake|x-?ray|mri/i;

/** `Jennifer Garcia.pdf`, `garcia_jennifer-labs.csv`: a given name beside a word that is nothing else. */
function hideName(path: ProjectPath): string {
  if (!DOCUMENT.test(path) && !(TEXT.test(path) && HEALTH.test(path))) return path;
  const at = path.lastIndexOf('/') + 1;
  const words = path.slice(at).split(/([-_. ,]+)/);
  const isGiven = (word = ''): boolean =>
    GIVEN_NAMES.has(word.toLowerCase()) && !WORDLIKE_NAMES.has(word.toLowerCase());
  const isOther = (word = ''): boolean =>
    /^\p{L}{2,}$/u.test(word) && !isKnownWord(word) && !HEALTH.test(word);
  for (let i = 0; i < words.length - 2; i += 2) {
    if (!isGiven(words[i])) continue;
    const last = words.length - 1;
    const beside =
      i + 2 < last && isOther(words[i + 2]) ? i + 2 : i >= 2 && isOther(words[i - 2]) ? i - 2 : undefined;
    if (beside === undefined) continue;
    const [from, to] = [Math.min(i, beside), Math.max(i, beside)];
    words.splice(from, to - from + 1, '[NAME]');
  }
  return path.slice(0, at) + words.join('');
}

/** The path as a report may show it: identifiers in a file name are replaced by `[…]`. */
export function shownPath(path: ProjectPath): SafeText {
  return KINDS.reduce((shown, { hide }) => hide(shown), path) as SafeText;
}

/** The kinds of identifier that a path holds. */
export function pathIdentifiers(path: ProjectPath): readonly Omit<InPath, 'hide'>[] {
  return KINDS.filter(({ hide }) => hide(path) !== path);
}
