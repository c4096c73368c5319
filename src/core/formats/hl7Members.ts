import { safeName, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { HL7_FIELDS, type Hl7Type } from './hl7v2Fields';
import { fieldReader, STANDARD } from './hl7v2Values';
import { readLiteral } from './literals';
import { memberValue, type MemberValue } from './memberValue';
import type { Field, FormatReader } from './reader';

const PATH = /(PID|NK1|GT1|IN[12]|MRG)[-._]F?(\d{1,2})(?!\d)(?:\(\d{1,2}\)|\[\d{1,2}\]|\.R\d{1,2})?(?:[-._]C?(\d{1,2})(?!\d))?(?:[-._]\d{1,2})?/iy; // prettier-ignore

/** Members of the HL7 libraries' classes by the field they stand for; parts in words, as they are found in names. */
const MEMBERS: Readonly<Record<string, string>> = {
  'patient name': 'PID-5', 'mother s maiden name': 'PID-6', 'mothers maiden name': 'PID-6', 'patient alias': 'PID-9', 'patient address': 'PID-11',
  'patient identifier list': 'PID-3', 'patient id': 'PID-2', 'patient id external id': 'PID-2', 'patient id internal id': 'PID-3', 'alternate patient id pid': 'PID-4',
  'date time of birth': 'PID-7', 'patient death date and time': 'PID-29', 'ssn number patient': 'PID-19', 'phone number home': 'PID-13', 'phone number business': 'PID-14',
  'driver s license number patient': 'PID-20', 'patient account number': 'PID-18', 'guarantor name': 'GT1-3', 'guarantor address': 'GT1-5', 'guarantor ssn': 'GT1-12',
  'guarantor number': 'GT1-2', 'name of insured': 'IN1-16', 'insured s date of birth': 'IN1-18', 'insured s address': 'IN1-19', 'insured s id number': 'IN1-49',
  'policy number': 'IN1-36', 'prior patient identifier list': 'MRG-1', 'prior patient name': 'MRG-7', 'family name': 'PID-5', 'given name': 'PID-5',
}; // prettier-ignore

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MEMBERS).flatMap(([words, field]) => [
    [words.replaceAll(' ', ''), field],
    [words.replaceAll(' ', '_'), field],
  ]),
);

/** Members of a part of a field that identifies nobody: its type, its authority, a country. */
const SIDE_PART = /type|authority|facility|country|state|degree|prefix|suffix|universal|namespace|checkdigit|check_digit|usecode|equipment|representation|validity|effective|expiration|size|length|count|class|exists/i; // prettier-ignore

/** A dictionary of fields says `PID-5: Patient Name`; these words make no value. */
const FIELD_WORDS = /\b(?:name|patient|identifier|ids?|number|dates?|birth|dob|address|phone|list|codes?|mother|maiden|alias|family|given|first|last|surname|middle|city|street|zip|postal|county|country|account|required|optional|field|segment|value|missing|invalid|null|empty|string|varies|expected|should|must|was|is|not)\b/i; // prettier-ignore

/** Elsewhere `PID_2` is a process. */
const OF_HL7 = /hl7|terser|n?hapi|MSH[|^~-]|(?:ADT|ORU|ORM|SIU|VXU|MDM)[_^]/i;

/**
 * Values that a program puts into a field of an HL7 v2 message, or compares with one: by the field's path
 * (`terser.set("/PID-5-1", "…")`, `pid.pid_5 = "…"`) or by the members of a library's class
 * (`pid.getPatientName(0).getFamilyName().setValue("…")`).
 */
export const hl7Members: FormatReader = {
  id: 'hl7-members',
  narrative: true,
  triggers: [
    ...['pid', 'nk0', 'gt0', 'in0', 'mrg'].flatMap((name) => ['-0', '.0', '_0', '.f0'].map((tail) => name + tail)),
    ...FIELD_OF.keys(),
  ].map((text) => ({ text, kind: 'word' as const })),
  read(source, hits) {
    if (!OF_HL7.test(source.text)) return { fields: [], claimed: [] };
    const fields = hits.flatMap((hit) => atPath(source, hit) ?? atMember(source, hit));
    return { fields, claimed: [] };
  },
}; // prettier-ignore

function atPath(source: SourceText, start: number): Field[] | undefined {
  const { text } = source;
  PATH.lastIndex = start;
  const path = PATH.exec(text);
  if (!path) return undefined;
  const [whole, segment, number, component] = path;
  const isLower = segment === segment!.toLowerCase();
  if (isLower !== /^\w{3}_/.test(whole) && !(isLower === false && /^[A-Z\d]{3}_/.test(whole))) return [];
  const type = HL7_FIELDS[segment!.toUpperCase()]?.[+number!];
  const value = type && memberValue(text, start, start + whole.length);
  if (!value || /\.[a-z]\w\w_\d+_\d/.test(value.chain)) return [];
  const within = /\b(?:get\w*|set\w*|find\w*|value\w*|read\w*|field\w*|put|add|at|of|\w*\[|\.)(?:\([\w$]{1,20},)?[ "'/.(]*$/i;
  if (value.compared && !within.test(text.slice(Math.max(0, start - 24), start))) return [];
  return valueFields(source, value, type, safeName(`${segment!.toUpperCase()}-${number}`), component);
} // prettier-ignore

function atMember(source: SourceText, start: number): Field[] {
  const { text } = source;
  const name = /^[A-Za-z_]{6,40}/.exec(text.slice(start, start + 40))?.[0] ?? '';
  const field = FIELD_OF.get(name.toLowerCase());
  if (field === undefined || !/(?:\b|\.)(?:[gs]et|add|insert)$|\.$/i.test(text.slice(Math.max(0, start - 8), start))) return [];
  const value = memberValue(text, start, start + name.length);
  if (!value || SIDE_PART.test(value.chain)) return [];
  const part = /^(?:family|given)/i.test(name);
  const isSet = /\.(?:setValue|Value|value|parse)$/.test(value.chain);
  const inner = text.slice(value.start, value.start + 200).split(/["'`\r\n]/)[0]!;
  // A plain `x.patient_name = "…"` is read by its name elsewhere; a field with separators is HL7's own.
  if (!isSet && !inner.includes('^') && !(value.compared && /\(\d{0,2}\)|\[\d\]|\.getValue|\.Value|\.value/.test(value.chain))) return [];
  const [segment, number] = field.split('-');
  const type = HL7_FIELDS[segment!]![+number!]!;
  return valueFields(source, value, type, safeName(field), part || /\.(?:get)?\w*(?:family|given|surname|street|city|zip|postal|id|number)/i.test(value.chain) ? '1' : undefined);
} // prettier-ignore

function valueFields(source: SourceText, value: MemberValue, type: Hl7Type, label: SafeText, component?: string): Field[] {
  const literal = readLiteral(source.text, value.start, value.enclosure, {
    limit: 400,
    ends: (character) => character === '\r' || character === '\n',
    beginsAnew: () => true,
  });
  const { text } = literal;
  const whole = { start: 0, end: text.length };
  if (text === '' || /^[A-Z]{2,3}$/.test(text) || (FIELD_WORDS.test(text) && !text.includes('^'))) return [];
  if (type.kind === 'name' && !/^[\p{Lu}^]/u.test(text)) return [];
  const reader = fieldReader(source, literal, { separators: STANDARD, tags: [] });
  return component === undefined || text.includes('^') ? reader.field(whole, type, label) : reader.component(whole, type, +component, label);
} // prettier-ignore
