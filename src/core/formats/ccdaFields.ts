import { tellsAgeOver89 } from '../identifiers/birthYear';
import { identifierKind } from './fhirElements';
import type { FieldKind } from './fieldRules';

/** Whom an element describes: the patient, a relative, the member of a health plan, a clinician or organisation, a device. */
export type Role = 'patient' | 'relative' | 'member' | 'provider' | 'device';

/** Elements of CDA R2 that set whom the elements below describe. The innermost one counts. */
export const ROLES: ReadonlyMap<string, Role> = new Map([
  ...(['recordTarget', 'patientRole', 'patient', 'patientPerson', 'birthplace'].map((name) => [name, 'patient'] as const)),
  ...(['guardian', 'guardianPerson', 'relatedEntity', 'relatedPerson', 'associatedEntity', 'associatedPerson', 'relatedSubject'].map((name) => [name, 'relative'] as const)),
  ...([
    'author', 'assignedAuthor', 'assignedEntity', 'assignedPerson', 'authenticator', 'legalAuthenticator', 'dataEnterer', 'performer', 'responsibleParty', 'encounterParticipant',
    'informationRecipient', 'intendedRecipient', 'receivedOrganization', 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'providerOrganization',
    'representedOrganization', 'serviceProviderOrganization', 'scopingOrganization', 'scopingEntity', 'wholeOrganization', 'manufacturerOrganization', 'manufacturedProduct',
    'healthCareFacility', 'specimenRole',
  ].map((name) => [name, 'provider'] as const)),
]); // prettier-ignore

/** Elements that hold one person’s name, of whatever role. */
export const PERSONS: ReadonlySet<string> = new Set(['patient', 'patientPerson', 'guardianPerson', 'relatedPerson', 'associatedPerson', 'assignedPerson', 'informationRecipient', 'subject']); // prettier-ignore

/** Acts and the document itself: what a date belongs to. */
export const ACTS: ReadonlySet<string> = new Set([
  'ClinicalDocument', 'section', 'encompassingEncounter', 'serviceEvent', 'act', 'encounter', 'observation', 'observationMedia', 'organizer', 'procedure', 'regionOfInterest',
  'substanceAdministration', 'supply', 'participant', 'informant', 'consent', 'order', 'parentDocument', 'externalDocument', 'externalAct', 'subject',
]); // prettier-ignore

/** Elements with which a piece of CDA can begin, in a document or pasted from one. */
export const PIECES: ReadonlySet<string> = new Set([
  ...ROLES.keys(), ...ACTS, 'component', 'entry', 'entryRelationship', 'structuredBody', 'nonXMLBody', 'documentationOf', 'componentOf', 'relatedDocument', 'authorization', 'inFulfillmentOf',
  'participantRole', 'templateId', 'effectiveTime', 'realmCode', 'criterion', 'specimen', 'reference',
]); // prettier-ignore

/** Elements of type TS or IVL_TS that date the patient’s care. */
export const TIMES: ReadonlySet<string> = new Set(['effectiveTime', 'time', 'availabilityTime', 'awarenessTime', 'deceasedTime', 'signatureTime']); // prettier-ignore

/** The bounds of an interval. */
export const BOUNDS: ReadonlySet<string> = new Set(['low', 'high', 'center']);

/** Parts of an address (AD) below the state; state and country identify nobody. */
export const ADDRESS_PARTS: ReadonlySet<string> = new Set([
  'streetAddressLine', 'deliveryAddressLine', 'streetName', 'streetNameBase', 'houseNumber', 'houseNumberNumeric', 'buildingNumberSuffix', 'unitID', 'additionalLocator', 'postBox',
  'city', 'county', 'precinct', 'postalCode', 'censusTract',
]); // prettier-ignore

/** Parts of a name (PN) that name somebody; prefix and suffix are titles. */
export const NAME_PARTS: ReadonlySet<string> = new Set(['given', 'family']);

/** The FDA’s root of unique device identifiers. */
const UDI = '2.16.840.1.113883.3.3719';

/** What an `id` with an extension identifies, by its root and by whose it is; undefined where it names nobody. */
export function idKind(root: string, role: Role, owner: string): FieldKind | undefined {
  if (root === UDI) return 'device';
  const known = identifierKind(root, '');
  if (role === 'provider') return known === 'license' || root.endsWith('.113883.4.814') ? 'license' : undefined;
  if (known) return known;
  if (role === 'member') return 'plan';
  if (role === 'device') return undefined;
  return role === 'patient' || owner === 'relatedSubject' ? 'mrn' : 'other';
} // prettier-ignore

/** What a `telecom` holds. Its value is a URI, so that the scheme is a part of it. */
export function telecomKind(value: string): FieldKind | undefined {
  const scheme = /^\s*(tel|fax|x-text-fax|mailto|sms|https?|ftp|mllp|file|nfs|telnet)\s*:\s*/i.exec(value);
  const rest = value.slice(scheme?.[0].length ?? 0);
  switch (scheme?.[1]?.toLowerCase()) {
    case 'mailto':
      return rest.includes('@') ? 'email' : undefined;
    case 'fax':
    case 'x-text-fax':
      return hasNumber(rest) ? 'fax' : undefined;
    case 'tel':
    case 'sms':
    case undefined:
      return rest.includes('@') ? 'email' : hasNumber(rest) ? 'phone' : undefined;
    default:
      return 'other';
  }
}

function hasNumber(value: string): boolean {
  return (value.match(/\d/g)?.length ?? 0) > 4;
}

/** An HL7 time stamp (TS) or an ISO date that is more exact than its year. */
export function isExactTime(value: string): boolean {
  return /^\s*(?:18|19|20)\d\d-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01])(?:T?[\d:]{2,8}(?:\.\d{1,6})?)?(?:[+-]\d\d:?\d\d|Z)?)?\s*$/.test(value);
} // prettier-ignore

/** A birth time, or a year alone once it tells an age over 89 (45 CFR 164.514(b)(2)(i)(C)). */
export function isBirthTime(value: string, judgingYear: number): boolean {
  const year = /^\s*((?:18|19|20)\d\d)\s*$/.exec(value)?.[1];
  return isExactTime(value) || (year !== undefined && tellsAgeOver89(Number(year), judgingYear));
}
