import type { FieldKind } from './fieldRules';

/** A field's data type, reduced to how it is read, and what an id in it is. */
export interface Hl7Type {
  readonly type: 'XPN' | 'XCN' | 'XAD' | 'XTN' | 'CX' | 'ST' | 'QIP';
  readonly kind: FieldKind;
  /** Identifies a clinician, not the patient. */
  readonly provider?: true;
}

const NAME: Hl7Type = { type: 'XPN', kind: 'name' };
const PERSON: Hl7Type = { type: 'XCN', kind: 'mrn' };
const DOCTOR: Hl7Type = { type: 'XCN', kind: 'name', provider: true };
const OFFICE: Hl7Type = { type: 'XTN', kind: 'phone', provider: true };
const ADDRESS: Hl7Type = { type: 'XAD', kind: 'geography' };
const PHONE: Hl7Type = { type: 'XTN', kind: 'phone' };
const DATE: Hl7Type = { type: 'ST', kind: 'date' };
const MRN: Hl7Type = { type: 'CX', kind: 'mrn' };
const ACCOUNT: Hl7Type = { type: 'CX', kind: 'account' };
const PLAN: Hl7Type = { type: 'CX', kind: 'plan' };
const SSN: Hl7Type = { type: 'ST', kind: 'ssn' };
const OTHER: Hl7Type = { type: 'CX', kind: 'other' };
const PLACE: Hl7Type = { type: 'ST', kind: 'geography' };

/** Fields that identify somebody, by segment and number (HL7 2.5.1, chapters 3, 4, 6 and 10); other fields are read for dates. */
export const HL7_FIELDS: Readonly<Record<string, Readonly<Record<number, Hl7Type>>>> = {
  PID: { 2: MRN, 3: MRN, 4: MRN, 5: NAME, 6: NAME, 7: DATE, 9: NAME, 11: ADDRESS, 12: PLACE, 13: PHONE, 14: PHONE, 18: ACCOUNT, 19: SSN, 20: { type: 'CX', kind: 'license' }, 21: OTHER, 23: PLACE, 29: DATE, 40: PHONE },
  NK1: { 2: NAME, 4: ADDRESS, 5: PHONE, 6: PHONE, 8: DATE, 9: DATE, 12: OTHER, 16: DATE, 26: NAME, 30: NAME, 31: PHONE, 32: ADDRESS, 33: MRN, 37: SSN, 38: PLACE },
  GT1: { 2: ACCOUNT, 3: NAME, 4: NAME, 5: ADDRESS, 6: PHONE, 7: PHONE, 8: DATE, 12: SSN, 17: ADDRESS, 18: PHONE },
  IN1: { 16: NAME, 18: DATE, 19: ADDRESS, 36: PLAN, 49: PLAN, 52: PLACE },
  IN2: { 1: OTHER, 2: SSN, 6: PLAN, 7: NAME, 8: PLAN, 9: NAME, 22: NAME, 25: PLAN, 26: PLAN, 40: NAME, 52: NAME, 53: PHONE, 61: PLAN, 63: PHONE },
  IN3: { 25: PHONE },
  PV1: { 7: DOCTOR, 8: DOCTOR, 9: DOCTOR, 17: DOCTOR, 19: OTHER, 44: DATE, 45: DATE, 52: DOCTOR },
  MRG: { 1: MRN, 2: MRN, 3: ACCOUNT, 4: MRN, 5: OTHER, 6: OTHER, 7: NAME },
  QRD: { 8: PERSON },
  QPD: {},
  OBR: { 7: DATE, 8: DATE, 10: DOCTOR, 16: DOCTOR, 17: OFFICE, 28: DOCTOR, 32: DOCTOR },
  OBX: { 16: DOCTOR, 25: DOCTOR },
  ORC: { 10: DOCTOR, 11: DOCTOR, 12: DOCTOR, 14: OFFICE, 19: DOCTOR },
  DG1: { 16: DOCTOR },
  PR1: { 8: DOCTOR, 11: DOCTOR, 12: DOCTOR },
  PD1: { 4: DOCTOR },
  ROL: { 4: DOCTOR, 12: OFFICE },
  TXA: { 5: DOCTOR, 9: DOCTOR, 10: DOCTOR, 11: DOCTOR },
  SCH: { 12: DOCTOR, 16: DOCTOR, 20: DOCTOR },
  AIP: { 3: DOCTOR },
  RXA: { 10: DOCTOR },
  RXE: { 13: DOCTOR },
  RXO: { 14: DOCTOR },
  FT1: { 20: DOCTOR, 21: DOCTOR },
  PV2: {}, EVN: {}, AL1: {}, SPM: {}, PRT: {}, TQ1: {}, ACC: {}, CON: {}, NTE: {}, IAM: {}, PRB: {}, GOL: {}, AIS: {}, AIG: {}, AIL: {},
}; // prettier-ignore

/** The field of a segment that is free text: it stays open to the detectors. */
export const HL7_FREE_TEXT: Readonly<Record<string, number>> = { NTE: 3, OBX: 5 };

/** A parameter of a query by demographics: `@PID.5.1^…`. */
export const HL7_SUBJECT_FILTER = /^@?([A-Z][A-Z\d]{2})\.(\d{1,2})(?:\.\d{1,2})*$/;
