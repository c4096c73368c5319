import type { Confidence, Tag } from '../finding';
import { fixed, joinSafe, safeIdentifier } from '../safeText';
import { ACTS, ADDRESS_PARTS, BOUNDS, idKind, isBirthTime, isExactTime, NAME_PARTS, PERSONS, PIECES, ROLES, telecomKind, TIMES, type Role } from './ccdaFields'; // prettier-ignore
import { isTextType } from './fhirElements';
import { fieldOf, type FieldKind } from './fieldRules';
import type { EncodedText, Field, FormatReader } from './reader';
import type { Span } from './span';
import { walkXml, type XmlTag } from './xml';

/** What the elements around a place say about it. */
interface Place {
  /** False outside any piece of CDA. */
  readonly inside: boolean;
  readonly role: Role | undefined;
  /** The element that set the role: a label’s first half. */
  readonly owner: string;
  /** The act or role that a date belongs to. */
  readonly dated: string;
  /** The participation’s type code, for the role below it. */
  readonly participation: string;
  readonly part: 'name' | 'addr' | undefined;
  readonly time: string | undefined;
  /** What text here is, if it identifies. */
  readonly kind: FieldKind | undefined;
  /** Free text is left to the detectors, other text is accounted for. */
  readonly open: boolean;
  /** Text here is the base64 of a text. */
  readonly encoded: boolean;
  /** Inside a narrative block, where tags are markup. */
  readonly narrative: boolean;
}

const OUTSIDE: Place = { inside: false, role: undefined, owner: '', dated: '', participation: '', part: undefined, time: undefined, kind: undefined, open: true, encoded: false, narrative: false }; // prettier-ignore

/**
 * C-CDA and other CDA R2 documents, whole or as pieces of one (a section, a `recordTarget`), in XML files, prompts and
 * string literals: names, addresses, telecoms and ids of the patient and of relatives, and the dates of the document and
 * its entries (HL7 CDA R2, C-CDA R2.1). Clinicians and organisations are tagged so. Narrative stays open to detectors.
 */
export const ccda: FormatReader = {
  id: 'ccda',
  narrative: true,
  triggers: [
    '<clinicaldocument', 'urn:hl0-org:v0', '<recordtarget', '<patientrole', '<relatedsubject', '<associatedentity', '<relatedentity', '<associatedperson', '<relatedperson',
    '<assignedentity', '<assignedauthor', '<serviceevent', 'root="0.00.000.0.000000', 'root=\\"0.00.000.0.000000',
  ].map((text) => ({ text, kind: 'mark' })),
  read({ text, site }) {
    const tags: readonly Tag[] = /synthea|synthetichealth/i.test(text) ? ['synthetic'] : [];
    const fields: Field[] = [];
    const claimed: Span[] = [];
    const encoded: EncodedText[] = [];
    const emit = ({ start, end }: Span, kind: FieldKind, { role }: Place, owner: string, label: string, confidence: Confidence = 'very-high') => {
      const provider = role === 'provider' && kind !== 'date' ? (['provider'] as const) : [];
      const name = joinSafe([safeIdentifier(owner), safeIdentifier(label)], fixed('.'));
      fields.push(...fieldOf(text, start, end, kind, name, [...provider, ...tags], confidence));
    };
    walkXml(text, OUTSIDE, {
      open(tag, outer) {
        const place = placeOf(text, tag, outer);
        if (!place.inside || place.narrative) return place;
        claimed.push({ start: tag.start, end: tag.end });
        readAttributes(text, tag, place, emit, site.year);
        return place;
      },
      text(range, place) {
        if (place.open) return;
        claimed.push(range);
        if (place.encoded) encoded.push({ ...range, label: fixed('text (base64)'), tags });
        if (place.kind && holds(place.kind, text.slice(range.start, range.end)))
          emit(range, place.kind, place, place.owner, place.part ?? 'id');
      },
      close(range, place) {
        if (place.inside && !place.narrative) claimed.push(range);
      },
    });
    return encoded.length > 0 ? { fields, claimed: joined(claimed), encoded } : { fields, claimed: joined(claimed) };
  },
}; // prettier-ignore

/** What a start tag adds to what the elements around it say. */
function placeOf(text: string, { name, attributes }: XmlTag, outer: Place): Place {
  if (outer.narrative) return outer;
  if (!outer.inside && !PIECES.has(name)) return outer;
  const value = (attribute: string) => valueOf(text, attributes, attribute);
  const part = name === 'name' || name === 'addr' ? name : outer.part;
  const role = roleOf(name, value('classCode'), outer);
  const owner = ROLES.has(name) || name === 'participantRole' ? name : outer.owner;
  const encoded = value('representation') === 'B64';
  return {
    inside: true,
    role,
    owner,
    dated: ACTS.has(name) || ROLES.has(name) ? name : outer.dated,
    participation: name === 'participant' ? value('typeCode') : ACTS.has(name) ? '' : outer.participation,
    part,
    time: TIMES.has(name) || (name === 'value' && /^(?:IVL_)?TS$/.test(value('type').replace(/^.*:/, ''))) ? name : BOUNDS.has(name) ? outer.time : undefined,
    kind: role && textKind(name, part, outer, role),
    open: !encoded && part === undefined,
    encoded: encoded && isTextType(value('mediaType')),
    narrative: name === 'text' && !encoded,
  };
} // prettier-ignore

function roleOf(name: string, classCode: string, outer: Place): Role | undefined {
  if (name === 'participantRole') {
    if (/^(?:COV|HLD)$/.test(outer.participation)) return 'member';
    if (classCode === 'MANU') return 'device';
    return /^(?:PRS|NOK|ECON|GUAR|GUARD|CAREGIVER|PAT|SUBY)$/.test(classCode) ? 'relative' : 'provider';
  }
  if (name === 'associatedEntity' && /^(?:PROV|ASSIGNED|LIC|SDLOC|SELL)$/.test(classCode)) return 'provider';
  if (name === 'associatedPerson' && outer.role === 'provider') return 'provider';
  if (ACTS.has(name) && name !== 'subject') return undefined;
  return ROLES.get(name) ?? outer.role;
}

function textKind(name: string, part: Place['part'], outer: Place, role: Role): FieldKind | undefined {
  if (role === 'device') return undefined;
  if (part === 'addr') return name === 'addr' || ADDRESS_PARTS.has(name) ? 'geography' : undefined;
  if (part !== 'name') return undefined;
  if (NAME_PARTS.has(name)) return 'name';
  if (name !== 'name') return undefined;
  // An organisation, a place and a product have a name of this element as well.
  return PERSONS.has(outer.dated) || role === 'member' ? 'name' : undefined;
}

type Emit = (range: Span, kind: FieldKind, place: Place, owner: string, label: string, confidence?: Confidence) => void; // prettier-ignore

function readAttributes(
  text: string,
  { name, attributes }: XmlTag,
  place: Place,
  emit: Emit,
  judgingYear: number,
): void {
  const { role, owner, time } = place;
  if (name === 'id') {
    const extension = attributes.get('extension');
    const kind = role && idKind(valueOf(text, attributes, 'root'), role, owner);
    if (extension && kind) emit(extension, kind, place, owner, 'id');
    return;
  }
  const value = attributes.get('value');
  if (!value) return;
  const content = text.slice(value.start, value.end);
  if (name === 'birthTime') {
    if (role !== 'provider' && isBirthTime(content, judgingYear)) emit(value, 'date', place, owner, name);
  } else if (name === 'telecom') {
    const found = role && role !== 'device' ? telecomKind(content) : undefined;
    if (found) emit(value, found, place, owner, name);
  } else if (time && !attributes.has('unit') && isExactTime(content)) {
    emit(value, 'date', place, place.dated, time, 'high');
  }
}

function valueOf(text: string, attributes: XmlTag['attributes'], name: string): string {
  const range = attributes.get(name);
  return range ? text.slice(range.start, range.end) : '';
}

/** Lone digits name nobody and no place. */
function holds(kind: FieldKind, value: string): boolean {
  const trimmed = value.trim();
  return kind === 'name' ? /\p{L}/u.test(trimmed) : trimmed.length > 2 || /^\d+$/.test(trimmed);
}

/** Claims in order, neighbours in one. */
function joined(ranges: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
