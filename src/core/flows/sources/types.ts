import * as lexicon from './lexicon';
import type { Health, NamedPhi } from './names';
import { isClassName, phrases, wordSet, wordsOf } from './words';

const RECORD: NamedPhi = { confidence: 'high', record: true, why: 'record' };
const RESOURCE: NamedPhi = { confidence: 'medium', record: true, why: 'soft', of: 'care' };

/** What a class name may have before its subject: `FhirPatient`, `IPatient`, `CreatePatientDto`. */
const BEFORE = wordSet(
  'current selected active fhir i hl7 r4 r5 stu3 us core raw new full db domain api base create update upsert edit internal external my the clinic hospital legacy register registered admit enroll add save',
);

/** What it may have behind it and still be the record. `PatientService`, `PatientId`, `PatientList` are no records. */
const BEHIND = wordSet(
  'dto entity model record records data info detail details profile document doc row resource response request payload body input output in out read create update base vm view json dict chart demographics summary item schema orm pojo bean r4 full form registration intake command',
);

/** A view that draws something of a patient is written as `PatientView`: too seldom a record to count. */
const NO_RECORD = phrases('patient view | patient schema | patient item | patient base');

const UNMISTAKABLE = phrases(`
  patient | medical record | health record | ehr record | emr record | electronic health record | patient chart | patient history | clinical note | soap note
  | progress note | discharge summary | allergy intolerance | medication request | medication statement | explanation of benefit | related person
  | phi | phi record | patient record`);

const IN_HEALTH = phrases(`
  encounter | diagnosis | prescription | lab result | lab report | pathology report | radiology report | diagnostic report | chart | beneficiary | enrollee
  | subscriber | demographics | admission | observation | medication | immunization | treatment plan | care plan`);

/** Texts and papers of care: `EncounterNote`, `IntakeForm`, `LabOrder`. */
const OF_CARE =
  /^(?:encounter|visit|clinical|progress|nursing|physician|doctor|consult(?:ation)?|therapy|session|triage|intake|discharge|referral|lab(?:oratory)?|pathology|radiology|imaging|medication|symptom|operative|admission) (?:note|notes|summary|report|result|results|order|letter|form|transcript|recording|dictation|narrative|history)$/;

/**
 * What a class, struct or interface says of its objects: `Patient`, `PatientDto`, `FhirPatient`, `MedicalRecord`.
 *
 * @param name the plain name, without type arguments and package
 * @param health what the text speaks of; `Encounter` counts in health care, `Condition` where FHIR is spoken of
 */
export function phiOfType(name: string, health: Health = false): NamedPhi | undefined {
  if (!isClassName(name)) return undefined;
  const words = wordsOf(name);
  let from = 0;
  while (from < words.length - 1 && BEFORE.has(words[from]!)) from++;
  let end = words.length;
  for (;;) {
    const subject = words.slice(from, end).join(' ');
    if (UNMISTAKABLE.has(subject)) return NO_RECORD.has(words.slice(from).join(' ')) ? undefined : RECORD;
    if (health && (IN_HEALTH.has(subject) || OF_CARE.test(subject))) return RESOURCE;
    if (health === 'fhir' && lexicon.FHIR_RESOURCE_NAMES.has(subject)) return RESOURCE;
    if (end - from < 2 || !BEHIND.has(words[end - 1]!)) return undefined;
    end--;
  }
}
