import type { FieldKind } from './fieldRules';

/** Whom the segments that follow an NM1 or N1 are about. */
export type Owner = 'person' | 'provider' | 'organisation';

const OWNERS: Readonly<Record<Owner, string>> = {
  // The insured, the patient, their family and representatives, the employer, and where an ambulance met the patient.
  person: 'IL QC 74 70 03 31 36 45 PW HK QD E1 EI EXS EY GB GD J6 LR S1 S2 S3 S4 T3 X4 6Y 9K DEP QE',
  provider: '71 72 73 77 82 85 87 1P 1T 2D 3D DD DK DN DQ FA G0 G3 HH LI OB OD P2 P3 P4 P6 P7 PE QA QB QH QN QV SJ SU SK TL AAJ 0B 1H 1I 1X 2C 4D 80 AAK DL DOC FG HF L5 ON OR VN XX ZZ',
  organisation: 'PR PRP TT TTP SEP IN IAE IAT P5 40 41 46 2B GP GW X3 ACV AY BO TV CA M8 GM NCT RX RV C1 QO O4 XV FJ 5B RB PS 75',
}; // prettier-ignore

const OWNER_OF = new Map<string, Owner>(
  (Object.keys(OWNERS) as Owner[]).flatMap((owner) => OWNERS[owner].split(' ').map((code) => [code, owner])),
);

/** Whom an entity code names (data element 98). Of a code that is not known, a person is one and an organisation is not. */
export function ownerOf(code: string, isPerson: boolean): Owner {
  return OWNER_OF.get(code) ?? (isPerson ? 'person' : 'organisation');
}

/** What NM109 or N104 holds, by its qualifier (data element 66); undefined: nothing that identifies anybody. */
export function idKind(qualifier: string, owner: Owner): FieldKind | undefined {
  if (owner === 'organisation') return undefined;
  if (qualifier === '34' || qualifier === 'SY') return 'ssn';
  if (qualifier === 'XX' || qualifier === 'SV') return 'license';
  if (/^(?:EI|FI|24|ZY)$/.test(qualifier)) return 'other';
  return owner === 'person' ? 'plan' : 'license';
}

const KINDS_OF: Readonly<Record<string, string>> = {
  ssn: 'SY',
  mrn: 'EA MRN',
  plan: '1W 0F IG 1L 6P NQ F6 Q4 HJ ZH',
  account: 'EJ 1K F8 AAO',
  other: 'D9 23 3H ABB A6 4A G1 9F 9A 9C 9D G4 Y4',
};

const REFERENCES = new Map<string, FieldKind>(
  Object.entries(KINDS_OF).flatMap(([kind, codes]) =>
    codes.split(' ').map((code) => [code, kind as FieldKind] as const),
  ),
);

/** What REF02 holds, by its qualifier (data element 128). Licence and tax numbers count only beside a provider. */
export function referenceKind(qualifier: string, owner: Owner | undefined): FieldKind | undefined {
  if (owner === 'provider' && /^(?:0B|1[A-J]|G2|LU|HPI|X4|D3|PQ|N5|N7|9K)$/.test(qualifier)) return 'license';
  if (/^(?:EI|TJ)$/.test(qualifier)) return owner === 'provider' || owner === 'person' ? 'other' : undefined;
  return REFERENCES.get(qualifier);
}

/** Dates of the transaction, not of the person: received, processed, produced, adjudicated, filed. */
export function isAdministrative(qualifier: string): boolean {
  return /^(?:007|009|050|097|102|405|573|809|814)$/.test(qualifier);
}

/** What a communication number is (data element 365). */
export const CONTACTS: Readonly<Record<string, FieldKind>> = {
  TE: 'phone', HP: 'phone', WP: 'phone', CP: 'phone', AP: 'phone', BN: 'phone', PC: 'phone', NP: 'phone', FX: 'fax', FT: 'fax', HF: 'fax', EM: 'email',
}; // prettier-ignore

/** Elements that hold one kind of identifier wherever their segment stands. */
export const ELEMENTS: Readonly<Record<string, Readonly<Record<number, FieldKind>>>> = {
  CLM: { 1: 'account' },
  CLP: { 1: 'account', 7: 'account' },
  ACT: { 1: 'account' },
  SBR: { 3: 'plan' },
  COB: { 2: 'plan' },
  INS: { 12: 'date' },
  PAT: { 6: 'date' },
  DMG: { 2: 'date' },
};

/** A segment after which nothing belongs to the last entity any more. */
export const RESETS: ReadonlySet<string> = new Set(
  'ISA GS ST SE GE IEA HL CLM CLP LX SBR PAT INS HD SVC SV1 SV2 SV3 TRN EQ EB COB LS LE SVD'.split(' '),
);

/** The first element that is free text: from there on the segment stays open to the detectors. */
export const FREE_TEXT: Readonly<Record<string, number>> = { MSG: 1, NTE: 2, K3: 1, REF: 3, STC: 12, EB: 5, PWK: 7, CR1: 9, CR2: 10 }; // prettier-ignore

/** Every segment of the claim, eligibility, status, enrolment and remittance sets (X12N 005010). */
export const SEGMENTS =
  'ISA GS ST SE GE IEA TA1 BHT BGN BPR HL NM1 N1 N2 N3 N4 PER REF DMG DTP DTM INS HD CLM CLP SBR PAT TRN ACT COB EC ICM DSB AMT HI LX SV1 SV2 SV3 SV4 SV5 SV6 SV7 SVC SVD CAS OI MIA MOA PWK CN1 K3 NTE MSG STC EQ EB III AAA PRV CUR CRC CR1 CR2 CR3 CR4 CR5 CR6 CR7 HCP HCR LIN CTP LQ FRM MEA PS1 TOO DN1 DN2 QTY LS LE HSD UM ENT RMR PLB LUI IDC RDM TS2 TS3 NX1 PLA HLH VEH MPI AK1 AK2 AK3 AK4 AK5 AK9 IK3 IK4 IK5 CTX'; // prettier-ignore
