import { parseTree, type Node } from 'jsonc-parser';
import type { Tag } from '../finding';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import {
  CONFORMANCE,
  elements,
  identifierKind,
  isFhirDate,
  properties,
  property,
  stringOf,
} from './fhirElements';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field, FormatReader, Reading } from './reader';

interface Sink {
  readonly text: string;
  /** Where the parsed piece begins in the text. */
  readonly base: number;
  readonly fields: Field[];
  readonly claimed: { start: number; end: number }[];
}

interface Subject {
  readonly resource: SafeText;
  readonly tags: readonly Tag[];
  /** The element that led here. */
  readonly link?: string;
}

const PEOPLE = new Set(['Patient', 'RelatedPerson', 'Person']);
const PROVIDERS = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService', 'Endpoint', 'OrganizationAffiliation']); // prettier-ignore
const LINKS = [
  'subject',
  'patient',
  'beneficiary',
  'individual',
  'for',
  'subscriber',
  'participant',
  'source',
];

/**
 * FHIR JSON (DSTU2 to R5): one resource, a Bundle, NDJSON, or a resource pasted into other text. People's elements,
 * identifiers by type and system, and the dates of resources that are linked to a patient.
 */
export const fhir: FormatReader = {
  id: 'fhir',
  triggers: [{ text: '"resourcetype"', kind: 'mark' }],
  read(source, hits) {
    const fields: Field[] = [];
    const claimed: { start: number; end: number }[] = [];
    try {
      let done = 0;
      for (const hit of hits) {
        if (hit < done) continue;
        const base = pieceStart(source, hit, done);
        if (base === undefined) continue;
        const root = parseTree(source.text.slice(base), [], { allowTrailingComma: true });
        if (!root) continue;
        done = Math.max(hit + 1, base + root.offset + root.length);
        walk(root, { text: source.text, base, fields, claimed }, []);
      }
    } catch (error) {
      // A nesting deeper than the stack is no FHIR; what was read until then stands.
      if (!(error instanceof RangeError)) throw error;
    }
    return sorted(fields, claimed);
  },
};

/** Where the JSON value that holds a hit begins: the text's or line's first bracket, else the brace right before it. */
function pieceStart({ text }: SourceText, hit: number, done: number): number | undefined {
  for (let at = done; at < hit; at++) {
    if (/\s|,|\uFEFF/.test(text[at]!)) continue;
    if (text[at] === '{' || text[at] === '[') return at;
    break;
  }
  const brace = /\{\s*(?:"[\w.]{1,40}"\s*:\s*"[^"\\{}]{0,200}"\s*,\s*){0,4}$/.exec(
    text.slice(Math.max(done, hit - 600), hit),
  );
  return brace ? hit - brace[0].length : undefined;
}

function sorted(fields: Field[], claimed: { start: number; end: number }[]): Reading {
  return {
    fields: fields.sort((a, b) => a.start - b.start),
    claimed: claimed.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start),
  };
}

/** Finds resources wherever they stand: `Bundle.entry`, `contained`, or any wrapper. */
function walk(node: Node, sink: Sink, tags: readonly Tag[]): void {
  if (node.type === 'array') {
    for (const child of node.children ?? []) walk(child, sink, tags);
    return;
  }
  if (node.type !== 'object') return;
  const type = stringOf(property(node, 'resourceType'));
  const inherited = isTestData(node) ? (['synthetic'] as const) : tags;
  if (type) readResource(node, type, sink, inherited);
  for (const [key, value] of properties(node)) {
    if (!type || key === 'entry' || key === 'contained' || key === 'resource' || key === 'parameter') walk(value, sink, inherited); // prettier-ignore
  }
}

function isTestData(node: Node): boolean {
  return elements(property(property(node, 'meta'), 'security')).some(
    (label) => stringOf(property(label, 'code')) === 'HTEST',
  );
}

function readResource(node: Node, type: string, sink: Sink, tags: readonly Tag[]): void {
  if (CONFORMANCE.has(type)) {
    for (const key of ['contact', 'publisher', 'date', 'copyright', 'author', 'editor', 'reviewer', 'endorser', 'approvalDate', 'lastReviewDate', 'effectivePeriod']) claim(property(node, key), sink); // prettier-ignore
    return;
  }
  const resource = safeIdentifier(type);
  if (PEOPLE.has(type)) {
    const synthea = elements(property(node, 'identifier')).some((id) => stringOf(property(id, 'system')).includes('synthetichealth')); // prettier-ignore
    readPerson(
      node,
      { resource, tags: synthea && tags.length === 0 ? ['synthetic'] : tags },
      sink,
      type === 'Patient',
    );
  } else if (PROVIDERS.has(type)) {
    if (type === 'Practitioner') readPerson(node, { resource, tags: ['provider', ...tags] }, sink, false);
    for (const key of ['identifier', 'telecom', 'address']) claim(property(node, key), sink);
  } else {
    if (type === 'Coverage') {
      for (const id of elements(property(node, 'identifier')))
        emit(property(id, 'value'), 'plan', { resource, tags }, 'identifier', sink);
    }
    const linked = LINKS.some((link) => property(node, link) !== undefined);
    readClinical(node, { resource, tags }, sink, linked);
  }
}

function readPerson(node: Node, subject: Subject, sink: Sink, patient: boolean): void {
  for (const identifier of elements(property(node, 'identifier'))) {
    const system = stringOf(property(identifier, 'system'));
    const coding = elements(property(property(identifier, 'type'), 'coding'));
    const code = coding.map((c) => stringOf(property(c, 'code'))).find(Boolean) ?? '';
    const provider = subject.tags.includes('provider');
    const kind = provider ? 'license' : (identifierKind(system, code) ?? (patient ? 'mrn' : 'other'));
    emit(property(identifier, 'value'), kind, subject, 'identifier', sink);
  }
  readContactPoints(node, subject, sink, '');
  for (const key of ['birthDate', 'deceasedDateTime']) emit(property(node, key), 'date', subject, key, sink);
  for (const shadow of ['_birthDate', '_deceasedDateTime'])
    readExtensions(property(node, shadow), subject, sink);
  for (const photo of elements(property(node, 'photo'))) {
    for (const key of ['data', 'url']) emit(property(photo, key), 'photo', subject, 'photo', sink);
  }
  for (const contact of elements(property(node, 'contact')))
    readContactPoints(contact, subject, sink, 'contact.');
  for (const link of elements(property(node, 'link'))) readClinical(link, subject, sink, false);
  readExtensions(node, subject, sink);
}

function readContactPoints(node: Node, subject: Subject, sink: Sink, prefix: 'contact.' | ''): void {
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

function readName(name: Node, subject: Subject, label: string, sink: Sink): void {
  if (name.type === 'string') return emit(name, 'name', subject, label, sink);
  for (const key of ['text', 'family', 'given']) {
    for (const part of elements(property(name, key)))
      if (stringOf(part).length > 1) emit(part, 'name', subject, label, sink);
  }
}

function readAddress(address: Node, subject: Subject, label: string, sink: Sink): void {
  for (const key of ['text', 'line', 'city', 'district', 'postalCode']) {
    for (const part of elements(property(address, key))) emit(part, 'geography', subject, label, sink);
  }
  readExtensions(address, subject, sink);
  for (const line of elements(property(address, '_line')))
    if (line.type === 'object') readExtensions(line, subject, sink);
}

/** Names, addresses, birth times and coordinates that stand in extensions. */
function readExtensions(node: Node | undefined, subject: Subject, sink: Sink): void {
  for (const extension of elements(property(node, 'extension'))) {
    const url = stringOf(property(extension, 'url'));
    if (/maiden|Name$/i.test(url))
      emit(property(extension, 'valueString'), 'name', subject, 'extension', sink);
    if (/birthTime|birthdate/i.test(url)) emit(property(extension, 'valueDateTime') ?? property(extension, 'valueDate'), 'date', subject, 'extension', sink); // prettier-ignore
    if (/^(?:latitude|longitude)$/.test(url)) emit(property(extension, 'valueDecimal'), 'geography', subject, 'extension', sink); // prettier-ignore
    const address = property(extension, 'valueAddress');
    if (address) readAddress(address, subject, 'extension', sink);
    const name = property(extension, 'valueHumanName');
    if (name) readName(name, subject, 'extension', sink);
    readExtensions(extension, subject, sink);
  }
}

/** A resource about care: dates, the displays of people, plan numbers, device serials; base64 is accounted for. */
function readClinical(node: Node, subject: Subject, sink: Sink, linked: boolean): void {
  for (const [key, value] of properties(node)) {
    if (key === 'meta' || key === 'contained' || key === 'text' || key === 'entry') continue;
    if (key === 'subscriberId') emit(value, 'plan', subject, key, sink);
    else if (key === 'serialNumber' || key === 'carrierHRF') emit(value, 'device', subject, key, sink);
    else if (key === 'data' && value.type === 'string' && value.length > 40) claim(value, sink);
    else if (key === 'display' && value.type === 'string') readDisplay(node, value, subject, sink);
    else if (value.type === 'string' && linked && isFhirDate(stringOf(value)) && !/manufactur|expiration/i.test(key))
      emit(value, 'date', subject, key, sink, 'high');
    else for (const child of elements(value)) if (child.type === 'object') readClinical(child, { ...subject, link: key }, sink, linked);
  }
} // prettier-ignore

/** The display of a reference to a person. */
function readDisplay(parent: Node, display: Node, subject: Subject, sink: Sink): void {
  const reference = stringOf(property(parent, 'reference'));
  if (
    /(?:^|\/)(?:Patient|RelatedPerson|Person)\//.test(reference) ||
    (reference.startsWith('urn:') && /^(?:subject|patient|beneficiary)$/.test(subject.link ?? ''))
  )
    // prettier-ignore
    emit(display, 'name', subject, 'display', sink);
  else if (/(?:^|\/)Practitioner\//.test(reference))
    emit(display, 'name', { ...subject, tags: ['provider', ...subject.tags] }, 'display', sink);
}

function emit(node: Node | undefined, kind: FieldKind, subject: Subject, label: string, sink: Sink, confidence: 'high' | 'very-high' = 'very-high'): void {
  if (!node || (node.type !== 'string' && node.type !== 'number')) return;
  const [start, end] = rangeOf(node, sink);
  const name = joinSafe([subject.resource, safeIdentifier(label)], fixed('.'));
  sink.fields.push(...fieldOf(sink.text, start, end, kind, name, subject.tags, confidence));
  if (start < end) sink.claimed.push({ start, end });
} // prettier-ignore

function claim(node: Node | undefined, sink: Sink): void {
  if (node) sink.claimed.push({ start: sink.base + node.offset, end: sink.base + node.offset + node.length });
}

/** A string's content without its quotes; one that never closes ends with the text. */
function rangeOf(node: Node, { text, base }: Sink): readonly [number, number] {
  const start = base + node.offset;
  const end = Math.min(text.length, start + node.length);
  if (node.type !== 'string') return [start, end];
  return [start + 1, text[end - 1] === '"' && end - 1 > start ? end - 1 : end];
}
