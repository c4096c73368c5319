import type { Confidence } from '../finding';
import { splitWords } from '../scan/vocabulary';

/** What a name says of the value it stands for. */
export interface NamedPhi {
  readonly confidence: Extract<Confidence, 'high' | 'medium'>;
  /** A patient as a whole, whose members are to be judged by their own names. */
  readonly record: boolean;
  readonly why: 'direct' | 'record' | 'soft' | 'member';
}

const DIRECT: NamedPhi = { confidence: 'high', record: false, why: 'direct' };
const SOFT: NamedPhi = { confidence: 'medium', record: false, why: 'soft' };
const RECORD: NamedPhi = { confidence: 'high', record: true, why: 'record' };
const MEMBER: NamedPhi = { confidence: 'medium', record: false, why: 'member' };

/** Identifiers by their own name, wherever they stand. The last words of a name decide. */
const DIRECT_NAMES = phrases(`
  ssn | social security | social security number | social security no | ssn last4 | mrn | medical record number | medical record no | dob
  | date of birth | birth date | birthdate | birthday | mbi | medicare id | medicare number | medicaid id | patient name | patient full name
  | patient first name | patient last name | patient address | patient phone | patient email | patient ssn | patient dob | patient zip
  | next of kin`);

/** Names that hold PHI in health care and something else elsewhere: they count only in a text that speaks of it. */
const SOFT_NAMES = phrases(`
  member id | member number | member no | subscriber id | subscriber number | beneficiary id | health plan id | insurance id | clinical note
  | clinical notes | progress note | progress notes | discharge summary | patient note | patient notes | patient diagnosis | patient history
  | visit note | visit notes`);

const RECORD_NAMES = phrases(
  `patient | patients | patient record | patient records | patient data | patient info | patient details | patient chart | patient profile | patient json`,
);

/** Direct identifiers once they stand in a patient's record (45 CFR 164.514(b)(2)(i)). */
const RECORD_FIELDS = phrases(`
  name | names | first name | last name | full name | given name | family name | middle name | maiden name | surname | given | family | phone | phones
  | phone number | mobile | fax | telecom | email | emails | email address | address | addresses | street | zip | zip code | postal code | photo
  | identifier | identifiers | identification | account number | license number | contact | contacts | demographics`);

/** Members that say nothing of the person: counts, keys, states. */
const PLAIN_FIELDS = phrases(`
  id | ids | uuid | guid | key | pk | length | count | size | total | type | kind | status | state | active | enabled | version | revision | index | role
  | created at | updated at | created | updated | resource type | locale | language | lang | schema | meta | model | class | constructor | prototype
  | tenant | tenant id | columns | dtypes | shape | keys | page | limit | offset | errors | error`);

/** A name that begins so speaks about a value, or holds one that was altered by design. */
const ABOUT = new Set(
  'is has had no non not without missing invalid require required requires show hide hidden should can allow include exclude skip use masked redacted hashed encrypted tokenized fake mock dummy synthetic num count total max min set get on handle validate parse format check find load fetch create update delete'.split(
    ' ',
  ),
);

/** `errors.dob`, `labels.ssn`: about a field, not the field. */
const ABOUT_OBJECTS = new Set(
  'errors error touched dirty labels label fields field columns column types schema schemas config options rules validators patterns pattern regex regexes styles css classes routes urls paths icons strings messages constants i18n translations keys flags permissions features counts stats metrics totals selectors enums'.split(
    ' ',
  ),
);

/** Words without which a soft name counts for nothing. */
const HEALTH = /patient|clinic|medic|hospital|insur|payer|eligib|diagnos|hipaa|encounter|fhir|hl7/i;

/** Words without which a text holds no source, as they stand in names: `dateOfBirth`, `date_of_birth`. */
export const SOURCE_WORDS: readonly string[] = [
  ...new Set(
    [...DIRECT_NAMES, ...SOFT_NAMES, ...RECORD_NAMES].flatMap((phrase) =>
      ['', '_'].map((join) => phrase.split(' ').join(join)),
    ),
  ),
].filter((word) => !/\d/.test(word));

/** Whether a text speaks of health care. */
export function speaksOfHealth(text: string): boolean {
  return HEALTH.test(text);
}

/** What a variable, parameter or property says by its own name. */
export function phiByName(name: string, health: boolean): NamedPhi | undefined {
  const words = wordsOf(name);
  if (words.length === 0 || ABOUT.has(words[0]!)) return undefined;
  if (endsWith(words, DIRECT_NAMES)) return DIRECT;
  if (isClassName(name)) return undefined;
  if (endsWith(words, RECORD_NAMES)) return RECORD;
  return health && endsWith(words, SOFT_NAMES) ? SOFT : undefined;
}

/** What a member of a patient's record holds; undefined if it says nothing of the person. */
export function phiInRecord(member: string): NamedPhi | undefined {
  const words = wordsOf(member);
  const known = phiByName(member, true);
  if (known) return known;
  if (words.length === 0 || isPlainMember(member)) return undefined;
  return endsWith(words, RECORD_FIELDS) ? DIRECT : MEMBER;
}

/** Whether a member of anything is a key, a count or a state. */
export function isPlainMember(member: string): boolean {
  const words = wordsOf(member);
  const last = words.at(-1);
  return (
    ABOUT.has(words[0] ?? '') ||
    PLAIN_FIELDS.has(words.join(' ')) ||
    (last !== undefined && ['id', 'ids', 'count', 'uuid'].includes(last) && !endsWith(words, SOFT_NAMES) && !endsWith(words, DIRECT_NAMES)) // prettier-ignore
  );
}

/** Whether members of this object are about fields: `errors`, `Labels`, `COLUMNS`. */
export function isAboutFields(object: string): boolean {
  return ABOUT_OBJECTS.has(wordsOf(object).at(-1) ?? '') || isClassName(object);
}

function isClassName(name: string): boolean {
  return /^[A-Z][A-Za-z]*[a-z]/.test(name);
}

function wordsOf(name: string): string[] {
  const words = splitWords(name);
  const last = words.at(-1);
  if (last === undefined) return words;
  const bare = /^(?!last4$)(.*?)\d+$/.exec(last)?.[1];
  return bare === undefined ? words : [...words.slice(0, -1), ...(bare === '' ? [] : [bare])];
}

function endsWith(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    if (phrases.has(words.slice(from).join(' '))) return true;
  }
  return false;
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((phrase) => phrase.trim()));
}
