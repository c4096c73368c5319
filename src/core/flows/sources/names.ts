import type { Confidence, SafeHarborLetter } from '../../finding';
import { phiInDicom } from './dicom';
import * as lexicon from './lexicon';
import { endOf, isClassName, wordsOf } from './words';

/** What a name says of the value it stands for. */
export interface NamedPhi {
  readonly confidence: Extract<Confidence, 'high' | 'medium'>;
  /** A patient as a whole, whose members are to be judged by their own names. */
  readonly record: boolean;
  /**
   * `direct`: an identifier by its own name. `declared`: named by the policy. `soft`: PHI in a text that speaks of health
   * care. `scheduling`: an appointment's type, a department; it counts in messages and trackers alone.
   */
  readonly why: 'direct' | 'declared' | 'record' | 'soft' | 'member' | 'scheduling';
  /**
   * A record of care (an encounter, an observation), in which a member counts where its own name tells something; or an object
   * of a type of the program's own, with an identifier among its fields, in which the fields of a person count.
   */
  readonly of?: 'care' | 'type' | 'dicom';
  /** A record of care with an identifier among its fields: those of a person count too. */
  readonly named?: true;
  /** A search over texts of patients brought it, limited to none of them. */
  readonly unscoped?: true;
  /** The Safe Harbor identifier that the name stands for, where it is one. */
  readonly identifier?: SafeHarborLetter;
}

/** What a text speaks of: nothing of health care, health care, or FHIR or HL7 resources by name. */
export type Health = boolean | 'fhir';

/** The names that count in a project beside the ones that count everywhere. */
export interface NameDictionary {
  /** In words, lower case. */
  readonly declared: ReadonlySet<string>;
}

const DIRECT = { confidence: 'high', record: false, why: 'direct' } as const satisfies NamedPhi;
const DECLARED: NamedPhi = { confidence: 'high', record: false, why: 'declared' };
const RECORD: NamedPhi = { confidence: 'high', record: true, why: 'record' };
const SOFT: NamedPhi = { confidence: 'medium', record: false, why: 'soft' };
const SOFT_PERSON: NamedPhi = { confidence: 'medium', record: true, why: 'soft' };
const RESOURCE: NamedPhi = { confidence: 'medium', record: true, why: 'soft', of: 'care' };
const MEMBER: NamedPhi = { confidence: 'medium', record: false, why: 'member' };
const SCHEDULING: NamedPhi = { confidence: 'medium', record: false, why: 'scheduling' };

const LETTERS: ReadonlyMap<string, SafeHarborLetter> = new Map(
  Object.entries(lexicon.DIRECT_NAMES).flatMap(([letter, names]) =>
    [...names].map((name) => [name, letter as SafeHarborLetter] as const),
  ),
);

/** Words without which a soft name counts for nothing. */
const HEALTH =
  /patient|clinic|medic(?!i?an\b)|hospital|insurance|insurer|payer|diagnos(?:is|es)|diagnosed?\b|hipaa|fhir|hl7|health[_ -]?(?:care|record|plan|data)|prescri(?:be|ption)|\b(?:ehr|emr|hpi|ephi)\b/i;
/** Names and codes that nothing but care has. */
const CARE =
  /(?:chief|presenting)[_ -]?complaint|(?:soap|progress|discharge|nursing|triage|visit|op)[_ -]?(?:note|summar)|(?:visit|encounter|consult|consultation)[_ -]?(?:transcript|recording|audio)|immuni[sz]ation|telehealth|physician|\bmrn\b|_mrn\b|[a-z]Mrn(?![a-z])|rxnorm|\bloinc|snomed|\bicd[-_ ]?(?:9|10)|lab[_ -]?results?\b|\bLabResult|['"$>@:.]symptoms\b|SymptomC|(?:member|subscriber|insured)_?(?:dob|ssn|birth_?date|date_?of_?birth)|vital[_ -]?signs|pharmac|radiolog|patholog(?!ical)|oncolog|member[_ -]?id[\s\S]{0,400}(?:\bdob\b|date[_ -]?of[_ -]?birth)|(?:\bdob\b|date[_ -]?of[_ -]?birth)[\s\S]{0,400}member[_ -]?id/i;
/** An encounter is a visit in a name; in prose it is what befalls any program. */
const ENCOUNTER = /\b[eE]ncounters?[.,:=()[\]{]|[eE]ncounters?[A-Z_]|_encounter|\bPHI\b/;
const FHIR = /fhir|\bhl7|resourceType|\bsmart[-_ ]on/i;

/** What a policy's `sources` add: `memberNo` is a whole name, or the last words of one (`primaryMemberNo`, `member_no`). */
export function dictionaryOf(sources: readonly string[]): NameDictionary {
  return { declared: new Set(sources.map((source) => wordsOf(source).join(' ')).filter(Boolean)) };
}

export const NO_DICTIONARY: NameDictionary = dictionaryOf([]);

/** Whether a text speaks of health care. */
function speaksOfHealth(text: string): boolean {
  return HEALTH.test(text) || CARE.test(text) || ENCOUNTER.test(text);
}

/** What a text speaks of, as the functions here want to know it. */
export function healthOf(text: string): Health {
  return speaksOfHealth(text) && (FHIR.test(text) ? 'fhir' : true);
}

/** What a variable, parameter or property says by its own name. */
export function phiByName(
  name: string,
  health: Health,
  dictionary: NameDictionary = NO_DICTIONARY,
): NamedPhi | undefined {
  const all = wordsOf(name);
  if (all.length === 0) return undefined;
  if (dictionary.declared.size > 0 && endOfDeclared(all, dictionary)) return DECLARED;
  if (health && PER_PATIENT.test(all.join(' '))) return SOFT;
  const words = lexicon.SOFT_NAMES.has(all.join(' ')) ? all : subjectOf(all);
  if (lexicon.ABOUT.has(words[0] ?? '')) return undefined;
  for (const held of [words, withoutHolders(words)]) {
    const phi = phiOfWords(held, health, shapeOf(name));
    if (phi) return phi;
  }
  return undefined;
}

function phiOfWords(words: readonly string[], health: Health, shape: Shape): NamedPhi | undefined {
  const direct = endOf(words, LETTERS);
  if (direct !== undefined) {
    const identifier = LETTERS.get(direct)!;
    return { ...DIRECT, identifier, ...(identifier === 'C' && !health ? { confidence: 'medium' } : {}) };
  }
  const person = personBefore(words, shape);
  if (person === 'patient') return DIRECT;
  if (shape === 'class') return undefined;
  if (endOf(words, lexicon.RECORD_NAMES) !== undefined) return RECORD;
  if (!health || shape === 'constant') return undefined;
  if (person) return { ...DIRECT, confidence: 'medium' };
  const whole = words.join(' ');
  if (endOf(words, lexicon.SOFT_NAMES) !== undefined || lexicon.EXACT_SOFT_NAMES.has(whole)) return SOFT;
  if (endOf(words, lexicon.SOFT_PERSON_NAMES) !== undefined || lexicon.EXACT_PERSON_NAMES.has(whole)) return SOFT_PERSON;
  if (endOf(words, lexicon.RESOURCE_NAMES) !== undefined || lexicon.EXACT_RESOURCE_NAMES.has(whole)) return RESOURCE;
  if (health === 'fhir' && lexicon.FHIR_RESOURCE_NAMES.has(whole)) return RESOURCE;
  return endOf(words, lexicon.SCHEDULING_NAMES) === undefined ? undefined : SCHEDULING;
} // prettier-ignore

/** How a name is written: `Patient` may be a class, `PATIENT` a constant. */
type Shape = 'class' | 'constant' | 'plain';

function shapeOf(name: string): Shape {
  if (isClassName(name)) return 'class';
  return name.length > 4 && name === name.toUpperCase() ? 'constant' : 'plain';
}

/** What a member of a patient's record holds; undefined if it says nothing of the person. */
export function phiInRecord(
  member: string,
  dictionary: NameDictionary = NO_DICTIONARY,
): NamedPhi | undefined {
  const own = asField(member);
  const known = phiByName(own, true, dictionary);
  if (known && known.why !== 'scheduling') return known;
  const words = wordsOf(own);
  if (words.length === 0 || isPlainMember(own)) return undefined;
  if (words.length === 1 && lexicon.WRAPPERS.has(words[0]!)) return RECORD;
  return endOf(words, lexicon.RECORD_FIELDS) === undefined ? MEMBER : DIRECT;
}

/** Whose name and contact are PHI where a text speaks of health care, whatever the variable's type. */
const INSURED =
  /^(?:subscriber|beneficiary|insured|guarantor|claimant|enrollee|decedent|newborn|policyholder|member)$/;

/**
 * `member.lastName`, `guarantor.phone`: what a member of a person says; a member's bare `name` may be any member's.
 * @param persons variables that are known to be a person's
 */
export function phiOfPerson(holder: string, member: string, health: Health, persons?: ReadonlySet<string>): NamedPhi | undefined {
  if (health === 'fhir' && member === 'code' && /(?:condition|problem|procedure|medication|allergy|prescription|immunization)s?$/i.test(holder)) return SOFT;
  if (persons?.has(holder) && endOf(wordsOf(asField(member)), lexicon.RECORD_FIELDS) === wordsOf(asField(member)).join(' ')) return { ...DIRECT, confidence: 'medium' };
  const person = health ? wordsOf(holder).at(-1) : undefined;
  if (person === undefined || !INSURED.test(person) || (person === 'member' && wordsOf(member).join(' ') === 'name')) return undefined;
  const phi = personBefore([person, ...wordsOf(asField(member))], 'plain');
  return phi && { ...DIRECT, confidence: 'medium' };
} // prettier-ignore

/** What a member of a value that holds PHI holds; undefined if it says nothing of the person. */
export function phiInMember(
  phi: NamedPhi,
  member: string,
  dictionary: NameDictionary = NO_DICTIONARY,
): NamedPhi | undefined {
  if (phi.of === 'care')
    return phiInCare(member, dictionary) ?? (phi.named ? directInRecord(member, dictionary) : undefined);
  if (phi.of === 'dicom') return phiInDicom(phi, member);
  if (phi.of === 'type') {
    const found = phiInRecord(member, dictionary);
    return found?.why === 'member' ? undefined : found;
  }
  if (phi.record) return phiInRecord(member, dictionary);
  if (phi.why === 'scheduling')
    return phiByName(asField(member), true, dictionary) ?? (SCHEDULED.test(member) ? phi : undefined);
  return isPlainMember(member) ? undefined : phi;
}

/** What tells of an appointment or a department what it is for. */
const SCHEDULED =
  /^(?:get_?)?(?:type|reason|status|name|title|label|description|notes?|details?|service|kind|display|text|#.*)(?:_?(?:name|type|code))?$/i;

/** A name, a contact or an identifier of somebody. */
function directInRecord(member: string, dictionary: NameDictionary): NamedPhi | undefined {
  const phi = phiInRecord(member, dictionary);
  return phi?.why === 'direct' ? phi : undefined;
}

function phiInCare(member: string, dictionary: NameDictionary): NamedPhi | undefined {
  const own = asField(member);
  if (lexicon.PATIENT_FIELDS.has(own.toLowerCase())) return RECORD;
  const known = phiByName(own, 'fhir', dictionary);
  if (known && known.why !== 'scheduling') return known;
  const words = wordsOf(own);
  if (words.length === 1 && lexicon.WRAPPERS.has(words[0]!)) return words[0] === 'value' ? MEMBER : RESOURCE;
  return endOf(words, lexicon.RESOURCE_FIELDS) === undefined ? undefined : MEMBER;
}

/** A member as languages write variables: C#'s and Go's `MemberId` is no class, `getSsn` reads `ssn`. */
function asField(member: string): string {
  const own = fieldOfGetter(member) ?? member;
  return /^[A-Z][a-z]/.test(own) ? own.charAt(0).toLowerCase() + own.slice(1) : own;
}

/** Whether a member of anything is a key, a count or a state. */
export function isPlainMember(member: string): boolean {
  const own = asField(member);
  const words = wordsOf(own);
  const last = words.at(-1);
  return (
    (lexicon.ABOUT.has(words[0] ?? '') && !lexicon.ANSWERS.has(words.join(' '))) ||
    lexicon.PLAIN_FIELDS.has(words.join(' ')) ||
    (last !== undefined && ['id', 'ids', 'count', 'uuid', 'guid', 'status'].includes(last) && phiByName(own, true) === undefined) // prettier-ignore
  );
}

/**
 * Whether members of this object are about fields: `errors`, `Labels`, `COLUMNS`.
 *
 * @param isRoot whether nothing stands before it: `Patient.ssn` names a class's column, `visit.Patient.Ssn` a value
 */
export function isAboutFields(object: string, isRoot = true): boolean {
  return (
    lexicon.ABOUT_OBJECTS.has(wordsOf(object).at(-1) ?? '') ||
    (isRoot && isClassName(object) && !/^(?:Items?|Data|Body|Payload|Records?|Attributes)$/.test(object))
  );
}

/** The member that a getter reads: `getLastName` is `lastName`, `GetSsn` is `ssn`, `getMRN` is `MRN`; undefined for other methods. */
export function fieldOfGetter(method: string): string | undefined {
  const field = /^(?:get(?=[A-Z])|Get(?=[A-Z])|get_)(\w+)$/.exec(method)?.[1];
  return field === undefined || /^[A-Z]{2}/.test(field)
    ? field
    : field.charAt(0).toLowerCase() + field.slice(1);
}

/** Texts about patients, by patient: `notes_by_patient`. */
const PER_PATIENT =
  /^(?:notes|histor(?:y|ies)|summar(?:y|ies)|labs|results|messages|symptoms|documents|transcripts|charts|addresses|names|phones|emails) (?:by|per|for|of|from) patients?$/;

/** `notesByPatient` are notes; `list_of_patients` are patients; `number_of_patients` is a count. */
function subjectOf(words: readonly string[]): readonly string[] {
  const joint = words.findIndex(
    (word, index) =>
      index > 0 && lexicon.JOINTS.has(word) && !/^(?:date|time|day)$/.test(words[index + 1] ?? ''),
  );
  const subject = joint > 0 ? words.slice(0, joint) : words;
  const of = subject.indexOf('of');
  return of === 1 && /^(?:list|array|map|set|collection|batch|page)$/.test(subject[0]!)
    ? subject.slice(2)
    : subject;
}

function withoutHolders(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && lexicon.HOLDERS.has(words[end - 1]!)) end--;
  return words.slice(0, end);
}

/** Whose telling word the name ends with: `ptName` a patient's, `guarantorPhone` another's. */
function personBefore(words: readonly string[], shape: Shape): 'patient' | 'other' | undefined {
  const field = endOf(words.slice(1), lexicon.RECORD_FIELDS);
  if (field === undefined || (shape === 'class' && /^(?:identifier|contact)/.test(field))) return undefined;
  let at = words.length - field.split(' ').length - 1;
  while (at > 0 && !isPerson(words[at]!) && lexicon.BETWEEN.has(words[at]!)) at--;
  if (lexicon.PATIENT_WORDS.has(words[at]!)) return 'patient';
  if (words.slice(0, at).some((word) => lexicon.PATIENT_WORDS.has(word)) && isPerson(words[at]!))
    return 'patient';
  return lexicon.PERSON_WORDS.has(words[at]!) ? 'other' : undefined;
}

function isPerson(word: string): boolean {
  return lexicon.PATIENT_WORDS.has(word) || lexicon.PERSON_WORDS.has(word);
}

function endOfDeclared(words: readonly string[], { declared }: NameDictionary): boolean {
  return words.some((_, from) => declared.has(words.slice(from).join(' ')));
}
