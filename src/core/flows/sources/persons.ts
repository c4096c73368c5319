import { isAboutFields, type Health } from './names';
import { wordsOf } from './words';

/** An identifier that nobody but a person has, read from a variable: `form.ssn`, `row["dob"]`, `request.getDateOfBirth()`. */
const READ =
  /\b([A-Za-z_]\w*)(?:\?\.|&\.|\.|->|\??\[["':])(?:get_?)?(?:(?:patient|member|subscriber|insured|beneficiary)_?)?(?:ssn|mrn|dob|date_?of_?birth|birth_?date|social_?security(?:_?number)?|medical_?record_?number)\b(?!["']?\]?\s*=[^=>~])/gi;

/** They have a date of birth as well, and are nobody's patients by it; or are other things in other functions. */
const STAFF = /^(?:this|self|user|account|employee|staff|doctor|physician|provider|clinician|practitioner|nurse|admin|props|state|e|event|req|ctx|body|data|obj|object|o|it|val|value|v|tmp|args?|opts|options|params|res|resp|response|result)$/; // prettier-ignore

/**
 * The variables of which a text reads an SSN, a record number or a date of birth: where it speaks of health care, their names
 * and contacts are a person's too.
 */
export function personsOf(text: string, health: Health): ReadonlySet<string> {
  const found = new Set<string>();
  if (health === false) return found;
  for (const [, name] of text.matchAll(READ))
    if (!STAFF.test(wordsOf(name!).at(-1) ?? 'this') && !isAboutFields(name!)) found.add(name!);
  return found;
}
