import { dateAt } from '../identifiers/calendar';
import { nameAt } from '../identifiers/personName';
import { textContext, type TextContext } from '../identifiers/textContext';
import { safeIdentifier } from '../safeText';
import { fieldOf, type FieldKind } from './fieldRules';
import { readLiteral } from './literals';
import { memberValue, type MemberValue } from './memberValue';
import type { Field, FormatReader } from './reader';

const NAMES: Partial<Record<FieldKind, string>> = {
  name: 'patientname,patient_name,patient name,firstname,first_name,first name,lastname,last_name,last name,fullname,full_name,familyname,family_name,givenname,given_name,surname,setfamily,addgiven,withfamily,withgiven',
  date: 'dob,dateofbirth,date_of_birth,date of birth,birthdate,birth_date',
  ssn: 'ssn,socialsecuritynumber,social_security_number',
  mrn: 'mrn,medicalrecordnumber,medical_record_number,patientmrn,patient_mrn,addidentifier',
}; // prettier-ignore

const KIND_OF: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(',').map((name) => [name, kind as FieldKind] as const),
  ),
);

/** The members that take a value by being called. */
const BUILDER = /^(?:set|add|with)/;
/** What a test does with a field of a form. */
const TYPED = /\.(?:fill|type|enter\w*|sendKeys|send_keys|setValue|fill_in|selectOption|press)$/i;
/** `addIdentifier().setSystem("…").setValue("` */
const IDENTIFIER =
  /addIdentifier\(\)(?:\s{0,40}\.set(?:System|Use|Type)\([^()]{0,80}\)){0,3}\s{0,40}\.setValue\((?=")/y;
const GIVEN = /\bfamily["']?\s{0,3}:\s{0,3}["']([^"'\r\n]{2,40})["']/;
const GIVEN_VALUE = /given["']?\s{0,3}:\s{0,3}\[?\s{0,20}["']([^"'\r\n]{2,40})["']/y;

/**
 * Values of a person that a program compares, wraps or builds with, told by the member's name: `assertEquals("…",
 * patient.getFirstName())`, `dateOfBirth(LocalDate.parse("…"))`, `"dob" to "…"`, `addName().setFamily("…")`,
 * `getByLabel('Date of birth').fill('…')`, `{ family: '…', given: ['…'] }`. Plain assignments are read by their keys
 * elsewhere. Names count only beside words of health care.
 */
export const personMembers: FormatReader = {
  id: 'person-members',
  triggers: [
    ...[...KIND_OF.keys()].map((text) => ({ text, kind: 'word' as const })),
    { text: 'given:', kind: 'mark' },
  ],
  read(source, hits) {
    if (source.kind !== 'code' && source.kind !== 'prose') return { fields: [], claimed: [] };
    const context = textContext(source);
    return { fields: hits.flatMap((hit) => [...atMember(context, hit), ...atGiven(context, hit)]), claimed: [] };
  },
}; // prettier-ignore

function atMember(context: TextContext, start: number): Field[] {
  const { text } = context;
  const name = /^[A-Za-z_]+(?: of birth| name)?/i.exec(text.slice(start, start + 40))?.[0] ?? '';
  const kind = KIND_OF.get(name.toLowerCase());
  if (!kind) return [];
  if (name.toLowerCase() === 'addidentifier') {
    IDENTIFIER.lastIndex = start;
    const found = IDENTIFIER.exec(text);
    return found ? fieldAt(context, 'mrn', start + found[0].length + 1, '"', name) : [];
  }
  const value = memberValue(text, start, start + name.length);
  if (!value || !isMeant(value, name)) return [];
  return fieldAt(context, kind, value.start, value.enclosure, name);
}

function isMeant({ compared, wrapped, joint, chain }: MemberValue, name: string): boolean {
  if (/(?:getBy|label|column|header|message|error|exists|contains)\w*$/i.test(chain)) return false;
  if (compared) return true;
  if (BUILDER.test(name.toLowerCase())) return joint === '(' && chain === '';
  return joint === 'to' || (wrapped && /^(?:[=:,]|\()$/.test(joint)) || (joint === '(' && TYPED.test(chain));
}

/** FHIR's HumanName as an object literal. */
function atGiven(context: TextContext, start: number): Field[] {
  const { text } = context;
  if (!text.startsWith('given:', start) && !text.startsWith('given":', start)) return [];
  const from = Math.max(0, start - 80);
  const family = GIVEN.exec(text.slice(from, start + 160));
  GIVEN_VALUE.lastIndex = start;
  const given = GIVEN_VALUE.exec(text);
  if (!family || !given) return [];
  const familyAt = from + family.index + family[0].length - family[1]!.length - 1;
  const givenAt = start + given[0].length - given[1]!.length - 1;
  return [
    ...fieldAt(context, 'name', familyAt, family[0].at(-1) as '"', 'family'),
    ...fieldAt(context, 'name', givenAt, given[0].at(-1) as '"', 'given'),
  ];
}

function fieldAt(
  context: TextContext,
  kind: FieldKind,
  start: number,
  enclosure: MemberValue['enclosure'],
  name: string,
): Field[] {
  const literal = readLiteral(context.text, start, enclosure, {
    limit: 100,
    ends: (character) => character === '\n' || character === '\r',
    beginsAnew: () => true,
  });
  if (!holds(kind, literal.text) || (kind !== 'ssn' && context.health(start) < 2)) return [];
  return fieldOf(context.text, start, literal.end, kind, safeIdentifier(name.replaceAll(' ', '_')), [], 'high');
} // prettier-ignore

function holds(kind: FieldKind, value: string): boolean {
  switch (kind) {
    case 'name': {
      const person = nameAt(value, 0, true);
      return person !== undefined && person.end === value.length && person.parts < 5;
    }
    case 'date':
      return dateAt(value, 0, true) === value.length;
    case 'ssn':
      return /^\d{3}-?\d{2}-?\d{4}$/.test(value);
    default:
      return /^(?:[A-Z]{1,8}-?)?\d[\dA-Z-]{3,18}$/i.test(value);
  }
}
