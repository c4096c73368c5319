import type { Confidence, Tag } from '../finding';
import { fixed, type SafeText } from '../safeText';
import { isTranslation } from '../scan/fileKinds';
import { onPrompts, up, words, type Candidate, type Detector, type Hit } from './detector';
import { GIVEN_NAMES } from './givenNames';
import { wordOf } from './nameWords';
import { isExampleName, isSyntheticName, nameAt, type PersonName } from './personName';
import type { TextContext } from './textContext';
import { isSigned, valueAfter } from './values';

/** Labels of a person in health care, scheduling or billing by themselves. */
const OF_A_PATIENT = ['patient name', 'patient_name', 'patientname', 'patient full name', 'patient_full_name', 'patientfullname', 'patient_first_name', 'patientfirstname', 'patient_last_name', 'patientlastname', 'patient first name', 'patient last name', 'name of patient', 'pt name', 'pt_name', 'ptname', 'guarantor', 'guarantor_name', 'guarantorname', 'subscriber_name', 'subscribername', 'subscriber name', 'insured_name', 'insured name', 'insuredname', 'beneficiary_name', 'beneficiary name', 'next of kin', 'next_of_kin', 'nextofkin', 'emergency contact', 'emergency_contact', 'emergency_contact_name', 'emergencycontact', 'mothers_maiden_name', "mother's maiden name", 'maiden_name', 'maiden name', 'caregiver name', 'caregiver_name']; // prettier-ignore

/** Labels of any person; in source they count only beside health context. */
const OF_ANYBODY = ['first_name', 'firstname', 'first name', 'last_name', 'lastname', 'last name', 'full_name', 'fullname', 'full name', 'surname', 'given_name', 'givenname', 'given name', 'family_name', 'familyname', 'family name', 'middle_name', 'middlename', 'middle name', 'display_name', 'member_name', 'member name', 'membername']; // prettier-ignore

const OF_A_PROVIDER = ['provider_name', 'providername', 'provider name', 'physician_name', 'physicianname', 'physician name', 'doctor_name', 'doctorname', 'attending', 'attending physician', 'referring physician', 'prescriber_name', 'prescriber name']; // prettier-ignore

const TITLES = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'doctor',
  'nurse',
  'np',
  'rn',
  'lpn',
  'aprn',
];

/** Words after which a prompt names somebody. */
const CUES = ['my name is', 'my name', 'name is', 'names are', "name's", 'i am', "i'm", 'this is', 'pt', 'pt,', 'named', 'called', 'call me', 'name', 'names', 'client', 'resident', 'mother', 'father', 'wife', 'husband', 'son', 'daughter', 'brother', 'sister', 'spouse', 'partner', 'uncle', 'aunt', 'cousin', 'kid', 'child', 'friend', 'caregiver', 'guardian', 'regards', 'sincerely', 'dear', 'signed', 'attn', 'contact', 'billing address', 'says', 'said', 'maiden name is', 'specifically', 'namely', 'year-old', 'male', 'female', 'man', 'woman', 'boy', 'girl', 'gentleman', 'lady']; // prettier-ignore

/** Cues of everyday prose, after which a name must be a given name or have two parts. */
const WEAK = new Set(['i am', "i'm", 'this is', 'called', 'names', 'client', 'resident', 'contact', 'name', 'partner', 'friend', 'child', 'kid', 'son', 'says', 'said', 'male', 'female', 'man', 'woman', 'boy', 'girl', 'year-old', 'lady', 'gentleman', 'specifically', 'namely', 'dear', 'pt', 'pt,', 'named', 'attn', 'mother', 'father', 'uncle', 'aunt', 'cousin']); // prettier-ignore

/** What follows a name in a record. */
const BEHIND = ['dob', 'mrn', 'ssn', 'lives at', 'lives in', 'was born', 'born on', 'date of birth'];

/** `Pt` counts only as a word of its own: it is also a unit of type. */
const PT = [' pt ', '\npt ', '"pt '];

/** Whose, not who: `display_name: "Mom"`. */
const KIN = /^(?:mom|mum|mommy|mama|dad|daddy|papa|mother|father|parents?|grandma|grandpa|self|spouse|son|daughter|brother|sister|child|me|you)$/i; // prettier-ignore

const QUOTED = /[^"'`<>|{}\r\n]{2,60}/y;

/** A person's name beside a label; in text on its way out also after a title or a cue such as `my name is`. */
export const name: Detector = {
  id: 'name',
  rule: 'phi/name',
  identifier: 'A',
  title: fixed('Person name'),
  triggers: [
    ...words(...OF_A_PATIENT, ...OF_ANYBODY, ...OF_A_PROVIDER),
    ...words('patient', ...BEHIND),
    ...PT.map((text) => ({ text, kind: 'mark' as const })),
    ...onPrompts(words(...TITLES, ...CUES)),
  ],
  detect(hit, context) {
    const trigger = hit.trigger.text;
    if (TITLES.includes(trigger)) return afterTitle(hit, context);
    if (CUES.includes(trigger)) return afterCue(hit, context);
    return labelled(hit, context);
  },
};

function labelled(hit: Hit, context: TextContext): Candidate[] {
  const { text, surface } = context;
  const trigger = hit.trigger.text;
  if (trigger === 'patient' || PT.includes(trigger)) return ofThePatient(hit, context);
  if (BEHIND.includes(trigger)) return beforeCue(hit, context);
  if (surface === 'source' && isTranslation(context.source.path)) return [];
  const found = valueAfter(text, hit.end, QUOTED);
  const person = found && nameAt(text, found.start, true);
  if (!person || isTypeOrKey(text, hit, person) || KIN.test(text.slice(person.start, person.end))) return [];
  const signed = isSigned(text, hit.end, person.start);
  const quoted = /["'`>|]\s*$/.test(text.slice(hit.end, person.start));
  if (surface === 'source' && (!signed || (!quoted && person.parts < 2 && !GIVEN_NAMES.has(person.first))))
    return [];
  const own = OF_A_PATIENT.includes(trigger);
  const near = context.health(person.start) > (own ? 1 : 2);
  if (!own && !near && surface === 'source') return [];
  const provider = OF_A_PROVIDER.includes(trigger);
  return [claim(text, person, own && near && signed ? 'very-high' : 'high', provider ? fixed('provider name') : fixed('name'), provider)]; // prettier-ignore
}

/** `Patient Jane Roe (MRN …`, `patient was Jane Roe`, `Patient(…, name="Jane Roe"`. */
function ofThePatient(hit: Hit, context: TextContext): Candidate[] {
  const { text, surface } = context;
  if (context.health(hit.start) < 2 && surface === 'source') return [];
  const abbreviated = PT.includes(hit.trigger.text);
  const joint = abbreviated ? '' : (/^['’"]?s?[,:]? ?(?:is |was |named |called |like )?["']?/.exec(text.slice(hit.end, hit.end + 20))?.[0] ?? '');
  const person = joint || abbreviated ? nameAt(text, hit.end + joint.length) : undefined;
  if (person && person.parts > 1) {
    const entry = joint.includes(':') && /^\s*(?:\\n|["',;|(\r\n]|$)/.test(text.slice(person.end, person.end + 4));
    if (entry || abbreviated || surface === 'prompt' || GIVEN_NAMES.has(person.first) || standsBesideProof(text, person.end))
      return [claim(text, person, 'high', fixed('patient'), false)];
  }
  const property = /^[^;\n]{0,200}?\bname["']?\s{0,3}[:=]\s{0,3}["'`](?=\p{Lu})/u.exec(text.slice(hit.end, hit.end + 240));
  const named = property && nameAt(text, hit.end + property[0].length, true);
  return named && named.parts > 1 ? [claim(text, named, 'high', fixed('Patient.name'), false)] : [];
} // prettier-ignore

/** Whether an age, a record number or a date of birth stands right behind a name. */
function standsBesideProof(text: string, end: number): boolean {
  return /^[\s,(]{1,3}(?:an? |is |aged? |the )*(?:\d{1,3}[ -]?(?:y|m)|mrn|dob|ssn|born|date of birth|male|female|man|woman)/i.test(text.slice(end, end + 40)); // prettier-ignore
}

/** The name right before `, DOB …`, `(MRN …`, `lives at …`. */
function beforeCue(hit: Hit, context: TextContext): Candidate[] {
  const { text, surface } = context;
  if (surface === 'source' && context.health(hit.start) < 2) return [];
  const before = text.slice(Math.max(0, hit.start - 70), hit.start);
  const run = /(?<![\p{L}\d_."'’-])(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})[ ,(]{1,3}(?:(?:is|was|with|who|currently) )?$/u.exec(before);
  if (!run) return surface === 'prompt' ? lowerCaseBefore(hit, context) : [];
  for (let words = run[1]!.split(' '); words.length > 1; words = words.slice(1)) {
    const start = hit.start - run[0].length + run[1]!.length - words.join(' ').length;
    const person = nameAt(text, start);
    if (person && person.parts > 1 && person.end === hit.start - run[0].length + run[1]!.length) return [claim(text, person, 'high', fixed('name'), false)];
  }
  return [];
} // prettier-ignore

/** `pt kwabena asante-mensah, dob …`: two or three words that are nothing else, in notes written without capitals. */
function lowerCaseBefore(hit: Hit, { text }: TextContext): Candidate[] {
  if (!/^(?:dob|mrn|ssn|date of birth)$/.test(hit.trigger.text)) return [];
  const before = text.slice(Math.max(0, hit.start - 70), hit.start);
  const run = /(?<![\p{L}\d_."'’-])(\p{Ll}[\p{Ll}'’-]+(?: \p{Ll}[\p{Ll}'’-]+){0,3}), $/u.exec(before);
  if (!run) return [];
  const end = hit.start - run[0].length + run[1]!.length;
  let start = end + 1;
  let parts = 0;
  for (const word of run[1]!.split(' ').reverse()) {
    const from = start - 1 - word.length;
    if (word.length < 3 || wordOf(text, from, from + word.length).kind === 'word') break;
    start = from;
    parts++;
  }
  return parts > 1 ? [claim(text, { start, end, parts, first: text.slice(start, end).split(' ')[0]! }, 'high', fixed('name'), false)] : [];
} // prettier-ignore

/** `name: String`, `name = Patient(`, `lastName: Yup.string()`: program text, not a value. */
function isTypeOrKey(text: string, hit: Hit, person: PersonName): boolean {
  const quoted = /["'`>|]/.test(text.slice(hit.end, person.start));
  const after = text.slice(person.end, person.end + 3);
  if (/^\s?[.([<:={?!&|]/.test(after) && !quoted) return true;
  if (quoted)
    return (
      /^(?:[A-Z][a-z]+)$/.test(text.slice(person.start, person.end)) && /^(?: [a-z]|[.:({<])/.test(after)
    );
  return person.parts < 2 && /["'`][^"'`]*$/.test(text.slice(Math.max(0, hit.start - 40), hit.start)) === false && /^[,;)\s]/.test(after) && /[(:=]\s*$/.test(text.slice(hit.end, person.start)) && !/\n/.test(after); // prettier-ignore
}

function afterTitle(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const gap = /^\.?[ ]{1,2}/.exec(text.slice(hit.end, hit.end + 3));
  if (!gap || !/^\p{Lu}/u.test(text.slice(hit.start))) return [];
  const person = nameAt(text, hit.end + gap[0].length);
  if (!person) return [];
  const provider = /^(?:dr|doctor|prof|professor|nurse|np|rn|lpn|aprn)$/.test(hit.trigger.text);
  return [claim(text, { ...person, start: hit.start }, 'high', fixed('title'), provider)];
}

function afterCue(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const cue = hit.trigger.text;
  const gap = /^(?:['"’)]|s\b)?(?:,? (?:patient|pt|like|named|called|is|was|to)\b)?[,:]?(?: [-–])?(?:[ \t]{1,2}|\r?\n[ \t]{0,8})["'(]?/.exec(text.slice(hit.end, hit.end + 30)); // prettier-ignore
  if (!gap) return [];
  let person = nameAt(text, hit.end + gap[0].length);
  if (!person && /name is$|call me/.test(cue)) person = lowerCaseName(text, hit.end + gap[0].length);
  if (!person) return [];
  if (WEAK.has(cue) && person.parts < 2 && !GIVEN_NAMES.has(person.first)) return [];
  if (WEAK.has(cue) && hasNoName(text, person)) return [];
  return [claim(text, person, WEAK.has(cue) ? 'medium' : 'high', fixed('name'), false)];
}

/** `JSON Handler`, `Unique Keys`: everyday words and abbreviations with capitals. */
function hasNoName(text: string, { start, end }: PersonName): boolean {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{M}'’-]+/gu)];
  return words.every(({ 0: word, index }) => word.length === 1 || wordOf(text, start + index, start + index + word.length).kind === 'word'); // prettier-ignore
}

function lowerCaseName(text: string, start: number): PersonName | undefined {
  const found = /^\p{Ll}{2,20}(?: \p{Ll})?(?: \p{Ll}{2,20})?(?=[.,!?\n]|$)/u.exec(
    text.slice(start, start + 50),
  );
  if (!found || /^(?:a|an|the|not|no|on|in|my|your|his|her|it|required|unknown|wrong|missing)\b/.test(found[0])) return undefined; // prettier-ignore
  const parts = found[0].split(' ');
  if (wordOf(text, start, start + parts[0]!.length).kind === 'word') return undefined;
  return { start, end: start + found[0].length, parts: parts.length, first: parts[0]! };
}

function claim(text: string, { start, end }: PersonName, confidence: Confidence, label: SafeText, provider: boolean): Candidate {
  const value = text.slice(start, end);
  const tags: Tag[] = [
    ...(provider ? (['provider'] as const) : []),
    ...(isExampleName(value) ? (['example'] as const) : isSyntheticName(value) ? (['synthetic'] as const) : []),
  ];
  return { start, end, confidence, cues: [up(fixed('a name behind a label or cue'))], tags, label };
} // prettier-ignore
