import type { Node } from 'jsonc-parser';
import type { Tag } from '../finding';
import { tellsAgeOver89 } from '../identifiers/birthYear';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import { CONFORMANCE, elements, identifierKind, isFhirDate, isTextType, properties, property, stringOf } from './fhirElements'; // prettier-ignore
import { fieldOf, type FieldKind } from './fieldRules';
import type { EncodedText, Field } from './reader';
import type { Span } from './span';

/** Where the fields of a text are gathered. */
export interface FhirSink {
  readonly text: string;
  /** Where the parsed piece begins in the text. */
  readonly base: number;
  /** The judging year: decides whether a birth year tells an age over 89. */
  readonly year: number;
  readonly fields: Field[];
  readonly claimed: Span[];
  readonly encoded: EncodedText[];
}

interface Subject {
  readonly resource: SafeText;
  readonly tags: readonly Tag[];
  /** The element that led here. */
  readonly link?: string;
}

const PEOPLE = new Set(['Patient', 'RelatedPerson', 'Person']);
const PROVIDERS = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService', 'Endpoint', 'OrganizationAffiliation']); // prettier-ignore
/** Elements that link a resource to the person it is about. */
const PERSON_LINKS = new Set(['subject', 'patient', 'beneficiary', 'individual', 'for', 'subscriber', 'policyHolder', 'consenter', 'focalSubject']); // prettier-ignore
const LINKS = [...PERSON_LINKS, 'participant', 'source'];
const BUSINESS_IDENTIFIERS = /^(?:identifier|accessionIdentifier)$/;
const MODEL_ELEMENTS = ['contact', 'publisher', 'date', 'copyright', 'author', 'editor', 'reviewer', 'endorser', 'contributor', 'approvalDate', 'lastReviewDate', 'effectivePeriod']; // prettier-ignore

/** Reads the resources of a tree wherever they stand: `Bundle.entry`, `contained`, or any wrapper. */
export function readResources(node: Node, sink: FhirSink, tags: readonly Tag[]): void {
  if (node.type === 'array') {
    for (const child of node.children ?? []) readResources(child, sink, tags);
    return;
  }
  if (node.type !== 'object') return;
  const type = stringOf(property(node, 'resourceType'));
  const inherited = isTestData(node) ? (['synthetic'] as const) : tags;
  if (type) readResource(node, type, sink, inherited);
  for (const [key, value] of properties(node)) {
    if (!type || key === 'entry' || key === 'contained' || key === 'resource' || key === 'parameter') readResources(value, sink, inherited); // prettier-ignore
  }
}

function isTestData(node: Node): boolean {
  return elements(property(property(node, 'meta'), 'security')).some(
    (label) => stringOf(property(label, 'code')) === 'HTEST',
  );
}

function readResource(node: Node, type: string, sink: FhirSink, tags: readonly Tag[]): void {
  const resource = safeIdentifier(type);
  if (CONFORMANCE.has(type)) {
    for (const key of MODEL_ELEMENTS) claim(property(node, key), sink);
  } else if (PEOPLE.has(type)) {
    readPerson(node, { resource, tags }, sink, type === 'Patient');
  } else if (PROVIDERS.has(type)) {
    if (type === 'Practitioner') readPerson(node, { resource, tags: ['provider', ...tags] }, sink, false);
    for (const key of ['identifier', 'telecom', 'address']) claim(property(node, key), sink);
  } else {
    const linked = LINKS.some((link) => property(node, link) !== undefined);
    if (linked) readBusinessIdentifiers(node, type, { resource, tags }, sink);
    readClinical(node, { resource, tags }, sink, linked);
  }
}

function readPerson(node: Node, subject: Subject, sink: FhirSink, patient: boolean): void {
  const provider = subject.tags.includes('provider');
  for (const identifier of elements(property(node, 'identifier'))) {
    const kind = provider ? 'license' : (kindOfIdentifier(identifier) ?? (patient ? 'mrn' : 'other'));
    emit(property(identifier, 'value'), kind, subject, 'identifier', sink);
  }
  readContactPoints(node, subject, sink, '');
  readBirthDate(property(node, 'birthDate'), subject, sink);
  emit(property(node, 'deceasedDateTime'), 'date', subject, 'deceasedDateTime', sink);
  for (const dated of ['birthDate', '_birthDate', '_deceasedDateTime'])
    readExtensions(property(node, dated), subject, sink);
  for (const photo of elements(property(node, 'photo'))) {
    for (const key of ['data', 'url']) emit(property(photo, key), 'photo', subject, 'photo', sink);
  }
  for (const contact of elements(property(node, 'contact')))
    readContactPoints(contact, subject, sink, 'contact.');
  for (const link of elements(property(node, 'link'))) readClinical(link, subject, sink, false);
  readExtensions(node, subject, sink);
  if (!provider) readPeriods(node, subject, sink);
}

/** Since when a person has had a name, an address or a number. */
function readPeriods(node: Node, subject: Subject, sink: FhirSink): void {
  for (const key of ['identifier', 'name', 'telecom', 'address', 'contact']) {
    for (const part of elements(property(node, key))) {
      const period = property(part, 'period');
      for (const bound of ['start', 'end']) {
        const date = property(period, bound);
        if (date && isFhirDate(stringOf(date))) emit(date, 'date', subject, `${key}.period`, sink, 'high');
      }
      if (key === 'contact') readPeriods(part, subject, sink);
    }
  }
}

const YEAR_MAY_STAY = fixed('a year of birth may stay unless it tells an age over 89');

function readBirthDate(birth: Node | undefined, subject: Subject, sink: FhirSink): void {
  if (birth?.type !== 'string') return;
  const before = sink.fields.length;
  emit(birth, 'date', subject, 'birthDate', sink);
  const value = stringOf(birth);
  if (!/^\d{4}$/.test(value) || tellsAgeOver89(Number(value), sink.year)) return;
  for (const field of sink.fields.splice(before)) sink.fields.push({ ...field, allowed: YEAR_MAY_STAY });
}

function kindOfIdentifier(identifier: Node): FieldKind | undefined {
  const coding = elements(property(property(identifier, 'type'), 'coding'));
  const code = coding.map((c) => stringOf(property(c, 'code'))).find(Boolean) ?? '';
  return identifierKind(stringOf(property(identifier, 'system')), code);
}

/** Numbers of the patient's encounters, claims, specimens, devices and plans; a UUID only repeats a resource's id. */
function readBusinessIdentifiers(node: Node, type: string, subject: Subject, sink: FhirSink): void {
  const usual: FieldKind = type === 'Coverage' ? 'plan' : type === 'Device' ? 'device' : type === 'Account' || type === 'Encounter' ? 'account' : 'other'; // prettier-ignore
  const read = (identifier: Node, unknown: FieldKind, label: string) => {
    const value = property(identifier, 'value');
    if (value && !/^(?:urn:|https?:)|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i.test(stringOf(value)))
      emit(value, kindOfIdentifier(identifier) ?? unknown, subject, label, sink, type === 'Coverage' ? 'very-high' : 'high'); // prettier-ignore
  };
  for (const [key, value] of properties(node)) {
    if (BUSINESS_IDENTIFIERS.test(key)) for (const identifier of elements(value)) read(identifier, usual, key);
    // A logical reference names the person by an identifier.
    else if (PERSON_LINKS.has(key)) for (const identifier of elements(property(value, 'identifier'))) read(identifier, 'mrn', key); // prettier-ignore
  }
}

function readContactPoints(node: Node, subject: Subject, sink: FhirSink, prefix: 'contact.' | ''): void {
  for (const name of elements(property(node, 'name'))) readName(name, subject, `${prefix}name`, sink);
  for (const telecom of elements(property(node, 'telecom'))) {
    const system = stringOf(property(telecom, 'system'));
    const kind: FieldKind =
      system === 'email' ? 'email' : system === 'fax' ? 'fax' : system === 'url' ? 'other' : 'phone';
    emit(property(telecom, 'value'), kind, subject, `${prefix}telecom`, sink);
  }
  for (const address of elements(property(node, 'address')))
    readAddress(address, subject, `${prefix}address`, sink);
}

function readName(name: Node, subject: Subject, label: string, sink: FhirSink): void {
  if (name.type === 'string') return emit(name, 'name', subject, label, sink);
  for (const key of ['text', 'family', 'given']) {
    for (const part of elements(property(name, key))) emit(part, 'name', subject, label, sink);
  }
  for (const key of ['_family', '_given'])
    for (const part of elements(property(name, key))) readExtensions(part, subject, sink);
}

function readAddress(address: Node, subject: Subject, label: string, sink: FhirSink): void {
  for (const key of ['text', 'line', 'city', 'district', 'postalCode']) {
    for (const part of elements(property(address, key))) emit(part, 'geography', subject, label, sink);
  }
  readExtensions(address, subject, sink);
  for (const line of elements(property(address, '_line'))) readExtensions(line, subject, sink);
}

/** Names, addresses and their parts, birth times and coordinates that stand in extensions. */
function readExtensions(node: Node | undefined, subject: Subject, sink: FhirSink): void {
  for (const extension of elements(property(node, 'extension'))) {
    const url = stringOf(property(extension, 'url'));
    if (/maiden|Name$|own-name|partner-name/i.test(url) && !url.includes('ADXP'))
      emit(property(extension, 'valueString'), 'name', subject, 'extension', sink);
    if (/ADXP-(?:street|house|building|unit|additional|postBox|delivery|careOf|precinct|censusTract)/.test(url)) emit(property(extension, 'valueString'), 'geography', subject, 'extension', sink); // prettier-ignore
    if (/birthTime|birthdate/i.test(url)) emit(property(extension, 'valueDateTime') ?? property(extension, 'valueDate'), 'date', subject, 'extension', sink); // prettier-ignore
    if (/^(?:latitude|longitude)$/.test(url)) emit(property(extension, 'valueDecimal'), 'geography', subject, 'extension', sink); // prettier-ignore
    const address = property(extension, 'valueAddress');
    if (address) readAddress(address, subject, 'extension', sink);
    const name = property(extension, 'valueHumanName');
    if (name) readName(name, subject, 'extension', sink);
    readExtensions(extension, subject, sink);
  }
}

/** A resource about care: dates, the displays of people, plan numbers, device serials, attachments. */
function readClinical(node: Node, subject: Subject, sink: FhirSink, linked: boolean): void {
  for (const [key, value] of properties(node)) {
    if (key === 'meta' || key === 'contained' || key === 'text' || key === 'entry' || key === 'resource') continue;
    if (key === 'subscriberId') emit(value, 'plan', subject, key, sink);
    else if (key === 'serialNumber' || key === 'carrierHRF') emit(value, 'device', subject, key, sink);
    else if ((key === 'data' || key === 'content') && value.type === 'string' && value.length > 40) readAttachment(node, value, subject, sink);
    else if (key === 'display' && value.type === 'string') readDisplay(node, value, subject, sink);
    else if (value.type === 'string' && linked && isFhirDate(stringOf(value)) && !/manufactur|expiration/i.test(key))
      emit(value, 'date', subject, key, sink, 'high');
    else for (const child of elements(value)) if (child.type === 'object') readClinical(child, { ...subject, link: key }, sink, linked);
  }
} // prettier-ignore

/** Base64 of a text is read as the text; of anything else it is accounted for. */
function readAttachment(parent: Node, data: Node, { tags }: Subject, sink: FhirSink): void {
  const type = stringOf(property(parent, 'contentType'));
  const [start, end] = rangeOf(data, sink);
  claim(data, sink);
  if (isTextType(type)) sink.encoded.push({ start, end, label: fixed('attachment (base64)'), tags });
}

/** The display of a reference to a person. */
function readDisplay(parent: Node, display: Node, subject: Subject, sink: FhirSink): void {
  const reference = stringOf(property(parent, 'reference'));
  const link = subject.link ?? '';
  if (
    /(?:^|\/)(?:Patient|RelatedPerson|Person)\//.test(reference) ||
    (PERSON_LINKS.has(link) && link !== 'individual' && link !== 'for' && /^(?:urn:.*)?$/.test(reference) && !property(parent, 'code')) // prettier-ignore
  )
    emit(display, 'name', subject, 'display', sink);
  else if (/(?:^|\/)Practitioner\//.test(reference))
    emit(display, 'name', { ...subject, tags: ['provider', ...subject.tags] }, 'display', sink);
}

function emit(node: Node | undefined, kind: FieldKind, subject: Subject, label: string, sink: FhirSink, confidence: 'high' | 'very-high' = 'very-high'): void {
  if (!node || (node.type !== 'string' && node.type !== 'number')) return;
  const [start, end] = rangeOf(node, sink);
  const name = joinSafe([subject.resource, safeIdentifier(label)], fixed('.'));
  sink.fields.push(...fieldOf(sink.text, start, end, kind, name, subject.tags, confidence));
  if (start < end) sink.claimed.push({ start, end });
} // prettier-ignore

function claim(node: Node | undefined, { base, claimed }: FhirSink): void {
  for (const { offset, length } of elements(node))
    claimed.push({ start: base + offset, end: base + offset + length });
}

/** A string's content without its quotes; one that never closes ends with the text. */
function rangeOf(node: Node, { text, base }: FhirSink): readonly [number, number] {
  const start = base + node.offset;
  const end = Math.min(text.length, start + node.length);
  if (node.type !== 'string') return [start, end];
  return [start + 1, text[end - 1] === text[start] && end - 1 > start ? end - 1 : end];
}
