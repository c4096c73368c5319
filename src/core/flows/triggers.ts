import { words, type Trigger } from '../identifiers/detector';
import { DIRECT_NAMES, RECORD_NAMES } from './sources/lexicon';

/** A name as it may stand in a program: `dateOfBirth`, `date_of_birth`. */
const asNames = (phrases: Iterable<string>): string[] => [...phrases].flatMap((phrase) => ['', '_'].map((join) => phrase.split(' ').join(join))); // prettier-ignore

/** Words of health care, without which names of two senses count for nothing. */
const HEALTH_WORDS = 'patient patients clinic clinical clinician medical medicare medicaid hospital insurance insurer payer diagnosis diagnoses hipaa fhir hl0 hl0v0 hl0apy nhapi pydicom dcmread encounter encounters prescription ehr emr phi ephi hpi healthcare complaint chiefcomplaint soap progressnote progressnotes progress_note progress_notes discharge_summary dischargesummary discharge_note triage immunization immunizations telehealth physician rxnorm loinc snomed icd pharmacy radiology pathology oncology visitnote visitnotes visit_note visit_notes visitsummary visit_summary labresult labresults lab_result lab_results vitalsigns vital_signs medication medications memberid member_id symptoms'.split(' '); // prettier-ignore

/** Words without which a program holds no PHI that its own text tells of. */
export const SOURCE_TRIGGERS: readonly Trigger[] = words(
  ...new Set([...asNames([...Object.values(DIRECT_NAMES).flatMap((names) => [...names]), ...RECORD_NAMES]), ...HEALTH_WORDS].filter((word) => !/[1-9]/.test(word))),
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
