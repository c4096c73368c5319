import type { Tag } from '../finding';
import type { Confidence } from '../finding';
import { fixed, type SafeText } from '../safeText';
import { dateAt } from '../identifiers/calendar';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field } from './reader';

interface Attribute {
  readonly kind: FieldKind;
  readonly label: SafeText;
  readonly confidence: Confidence;
  readonly tags: readonly Tag[];
}

function attribute(kind: FieldKind, label: SafeText, confidence: Confidence = 'very-high', ...tags: Tag[]): Attribute {
  return { kind, label, confidence, tags };
} // prettier-ignore

/** DICOM attributes that identify (PS3.6 data dictionary; PS3.15 annex E lists them), by group and element in lower case. */
const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  '00100010': attribute('name', fixed('(0010,0010) PatientName')),
  '00100020': attribute('mrn', fixed('(0010,0020) PatientID')),
  '00100030': attribute('date', fixed('(0010,0030) PatientBirthDate')),
  '00101000': attribute('mrn', fixed('(0010,1000) OtherPatientIDs')),
  '00101001': attribute('name', fixed('(0010,1001) OtherPatientNames')),
  '00101005': attribute('name', fixed('(0010,1005) PatientBirthName')),
  '00101010': attribute('age', fixed('(0010,1010) PatientAge')),
  '00101040': attribute('geography', fixed('(0010,1040) PatientAddress')),
  '00101060': attribute('name', fixed('(0010,1060) PatientMotherBirthName')),
  '00101090': attribute('mrn', fixed('(0010,1090) MedicalRecordLocator')),
  '00102152': attribute('geography', fixed('(0010,2152) RegionOfResidence')),
  '00102154': attribute('phone', fixed('(0010,2154) PatientTelephoneNumbers')),
  '00102155': attribute('phone', fixed('(0010,2155) PatientTelecomInformation')),
  '001021d0': attribute('date', fixed('(0010,21D0) LastMenstrualDate'), 'high'),
  '00102297': attribute('name', fixed('(0010,2297) ResponsiblePerson')),
  '00120040': attribute('other', fixed('(0012,0040) ClinicalTrialSubjectID')),
  '00080012': attribute('date', fixed('(0008,0012) InstanceCreationDate'), 'high'),
  '00080020': attribute('date', fixed('(0008,0020) StudyDate'), 'high'),
  '00080021': attribute('date', fixed('(0008,0021) SeriesDate'), 'high'),
  '00080022': attribute('date', fixed('(0008,0022) AcquisitionDate'), 'high'),
  '00080023': attribute('date', fixed('(0008,0023) ContentDate'), 'high'),
  '0008002a': attribute('date', fixed('(0008,002A) AcquisitionDateTime'), 'high'),
  '00080050': attribute('other', fixed('(0008,0050) AccessionNumber')),
  '00080080': attribute('geography', fixed('(0008,0080) InstitutionName'), 'high', 'provider'),
  '00080081': attribute('geography', fixed('(0008,0081) InstitutionAddress'), 'high', 'provider'),
  '00080090': attribute('name', fixed('(0008,0090) ReferringPhysicianName'), 'high', 'provider'),
  '00081048': attribute('name', fixed('(0008,1048) PhysiciansOfRecord'), 'high', 'provider'),
  '00081050': attribute('name', fixed('(0008,1050) PerformingPhysicianName'), 'high', 'provider'),
  '00081060': attribute('name', fixed('(0008,1060) NameOfPhysiciansReadingStudy'), 'high', 'provider'),
  '00081070': attribute('name', fixed('(0008,1070) OperatorsName'), 'high', 'provider'),
  '00321032': attribute('name', fixed('(0032,1032) RequestingPhysician'), 'high', 'provider'),
  '00080018': attribute('other', fixed('(0008,0018) SOPInstanceUID'), 'medium'),
  '0020000d': attribute('other', fixed('(0020,000D) StudyInstanceUID'), 'medium'),
  '0020000e': attribute('other', fixed('(0020,000E) SeriesInstanceUID'), 'medium'),
  '00200052': attribute('other', fixed('(0020,0052) FrameOfReferenceUID'), 'medium'),
  '00200010': attribute('other', fixed('(0020,0010) StudyID'), 'medium'),
  '00181000': attribute('device', fixed('(0018,1000) DeviceSerialNumber'), 'high'),
  '00380010': attribute('account', fixed('(0038,0010) AdmissionID')),
  '00380020': attribute('date', fixed('(0038,0020) AdmittingDate'), 'high'),
  '00400002': attribute('date', fixed('(0040,0002) ScheduledProcedureStepStartDate'), 'high'),
  '00400244': attribute('date', fixed('(0040,0244) PerformedProcedureStepStartDate'), 'high'),
  '00402016': attribute('other', fixed('(0040,2016) PlacerOrderNumber'), 'high'),
  '00402017': attribute('other', fixed('(0040,2017) FillerOrderNumber'), 'high'),
};

/** What anonymisers leave behind. */
const REMOVED =
  /^(?:anon\w*|removed|redacted|deidentified|de-identified|no ?name|none|\(no value available\)|<[^<>]*>)$/i;

/**
 * The field at a place, if the tag there identifies somebody.
 * @param tag group and element, e.g. `00100010`
 */
export function dicomField(text: string, start: number, end: number, tag: string): Field[] {
  const known = ATTRIBUTES[tag.toLowerCase()];
  if (!known) return [];
  const { kind, label, confidence, tags } = known;
  const value = text.slice(start, end).trim();
  if (REMOVED.test(value) || !holds(kind, value)) return [];
  return fieldOf(text, start, end, kind, label, tags, confidence);
}

function holds(kind: FieldKind, value: string): boolean {
  switch (kind) {
    case 'date':
      return dateAt(value, 0, true) !== undefined;
    case 'age':
      return /^(?:09\d|1[0-2]\d)Y$/.test(value);
    case 'name':
      return /\p{L}{2}/u.test(value);
    case 'device':
    case 'mrn':
    case 'other':
    case 'account':
      return /[\dA-Z]/i.test(value) && !/[{}]/.test(value);
    default:
      return value.length > 2;
  }
}
