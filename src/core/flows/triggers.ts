import { words, type Trigger } from '../identifiers/detector';
import { DIRECT_NAMES, RECORD_NAMES } from './sources/lexicon';

/** A name as it may stand in a program: `dateOfBirth`, `date_of_birth`. */
const asNames = (phrases: Iterable<string>): string[] => [...phrases].flatMap((phrase) => ['', '_'].map((join) => phrase.split(' ').join(join))); // prettier-ignore

/** Words of health care, without which names of two senses count for nothing. */
const HEALTH_WORDS = 'patient patients clinic clinical clinician medical medicare medicaid hospital insurance insurer payer diagnosis diagnoses hipaa fhir hl0 hl0v0 hl0apy nhapi pydicom dcmread encounter encounters prescription ehr emr phi ephi hpi healthcare complaint soap triage immunization immunizations telehealth physician rxnorm loinc snomed icd pharmacy radiology pathology oncology prescriptions prescribed medication medications memberid member_id symptoms'.split(' '); // prettier-ignore

/** Names of documents and figures of care: `dischargeSummaries`, `visit_note`. */
const CARE_NAMES = asNames([
  ...['soap', 'progress', 'discharge', 'nursing', 'visit', 'op'].flatMap((kind) => ['note', 'notes', 'summary', 'summaries'].map((text) => `${kind} ${text}`)),
  ...['visit', 'encounter', 'consult', 'consultation'].flatMap((kind) => ['transcript', 'transcripts', 'recording', 'audio'].map((text) => `${kind} ${text}`)),
  ...['chief complaint', 'presenting complaint', 'lab result', 'vital sign'].flatMap((name) => [name, `${name}s`]),
]); // prettier-ignore

/** Words without which a program holds no PHI that its own text tells of. */
export const SOURCE_TRIGGERS: readonly Trigger[] = words(
  ...new Set([...asNames([...Object.values(DIRECT_NAMES).flatMap((names) => [...names]), ...RECORD_NAMES]), ...HEALTH_WORDS, ...CARE_NAMES].filter((word) => !/[1-9]/.test(word))),
); // prettier-ignore

/** How a SMART scope for every kind of resource begins. */
export const SCOPE_TRIGGERS: readonly Trigger[] = [
  'patient/*.',
  'user/*.',
  'system/*.',
  'patient%0f*',
  'user%0f*',
  'system%0f*',
].map((text) => ({ text, kind: 'mark' }));

/** Words of the commonest ways out: a text without any is not asked what it imports. */
export const SINK_TRIGGERS: readonly Trigger[] = words(
  ...`console logger log logging print println printf puts echo fetch axios requests httpx sentry analytics track openai anthropic responses completions messages generate invoke embeddings
  write writefile appendfile dump send sendmail publish throw raise panic cookie cookies localstorage sessionstorage error_log fmt slog`.trim().split(/\s+/),
); // prettier-ignore
