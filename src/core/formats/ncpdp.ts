import type { Tag } from '../finding';
import type { Trigger } from '../identifiers/detector';
import { fixed, type SafeText } from '../safeText';
import { dateAt } from '../identifiers/calendar';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field, FormatReader } from './reader';

/** NCPDP Telecommunication D.0: the fields that identify, by their two characters, with their number in the data dictionary. */
const FIELDS: Readonly<Record<string, readonly [FieldKind, SafeText, ...Tag[]]>> = {
  CY: ['mrn', fixed('332-CY patient id')],
  C4: ['date', fixed('304-C4 date of birth')],
  CA: ['name', fixed('310-CA patient first name')],
  CB: ['name', fixed('311-CB patient last name')],
  CM: ['geography', fixed('322-CM patient street')],
  CN: ['geography', fixed('323-CN patient city')],
  CP: ['geography', fixed('325-CP patient ZIP')],
  CQ: ['phone', fixed('326-CQ patient phone')],
  HN: ['email', fixed('350-HN patient e-mail')],
  CZ: ['other', fixed('333-CZ employer id')],
  C2: ['plan', fixed('302-C2 cardholder id')],
  C1: ['plan', fixed('301-C1 group id')],
  CC: ['name', fixed('312-CC cardholder first name')],
  CD: ['name', fixed('313-CD cardholder last name')],
  N5: ['plan', fixed('115-N5 Medicaid id')],
  '2A': ['plan', fixed('359-2A Medigap id')],
  NU: ['plan', fixed('356-NU other payer cardholder id')],
  MJ: ['plan', fixed('992-MJ other payer group id')],
  D2: ['other', fixed('402-D2 prescription number')],
  EN: ['other', fixed('456-EN associated prescription')],
  DE: ['date', fixed('414-DE date prescribed')],
  DY: ['date', fixed('434-DY date of injury')],
  DZ: ['other', fixed('435-DZ claim reference id')],
  E8: ['date', fixed('443-E8 other payer date')],
  CF: ['name', fixed('315-CF employer name')],
  CG: ['geography', fixed('316-CG employer street')],
  CH: ['geography', fixed('317-CH employer city')],
  CJ: ['geography', fixed('319-CJ employer ZIP')],
  CK: ['phone', fixed('320-CK employer phone')],
  CL: ['name', fixed('321-CL employer contact')],
  DB: ['license', fixed('411-DB prescriber id'), 'provider'],
  DR: ['name', fixed('427-DR prescriber last name'), 'provider'],
  '2J': ['name', fixed('364-2J prescriber first name'), 'provider'],
  PM: ['phone', fixed('498-PM prescriber phone'), 'provider'],
  '4E': ['name', fixed('570-4E primary care provider'), 'provider'],
};

const SERVICE_DATE = fixed('401-D1 date of service');

/** The field separator (FS, 0x1C) as it stands and as programs and logs print it, up to a segment's id. */
const SEPARATORS = ['\x1c', '\\x1c', '\\u001c', '\\034', '<fs>', '[fs]', '{fs}', '␜', '<1c>', '<0x1c>'];

const PRINTED = String.raw`\x1c|\x1d|\x1e|\x02|\x03|\\x(?:1[cde]|0[23])|\\u00(?:1[cde]|0[23])|\\u\{1[cde]\}|\\03[456]|[<[{](?:0x)?(?:fs|gs|rs|stx|etx|1[cde])[>\]}]|[␜␝␞␂␃]`;
const SEPARATOR = new RegExp(PRINTED, 'gi');

const LONGEST_TRANSMISSION = 40_000;
const LONGEST_VALUE = 200;

/** Where a service date stands in the header of a request: BIN, version, code, PCN, count, and the provider's id before it. */
const HEADER = /\d{6}D0[A-Z]\d.{10}\d.{2}.{15}(\d{8}).{0,10}$/;

/** Pharmacy claims: NCPDP Telecommunication D.0. Segments are RS-separated, fields FS-separated, the raw way or printed. */
export const ncpdp: FormatReader = {
  id: 'ncpdp',
  triggers: SEPARATORS.map((separator): Trigger => ({ text: `${separator.replace(/\d/g, '0')}am00`, kind: 'mark' })),
  read({ text }, hits) {
    const fields: Field[] = [];
    let after = 0;
    for (const hit of hits) {
      if (hit < after) continue;
      fields.push(...headerBefore(text, hit));
      after = readFields(text, hit, fields);
    }
    return { fields, claimed: fields.map(({ start, end }) => ({ start, end })) };
  },
}; // prettier-ignore

/** @returns where the transmission ends */
function readFields(text: string, from: number, fields: Field[]): number {
  SEPARATOR.lastIndex = from;
  const limit = Math.min(text.length, from + LONGEST_TRANSMISSION);
  let last = from;
  for (let separator = SEPARATOR.exec(text); separator && separator.index < limit; separator = SEPARATOR.exec(text)) {
    const start = separator.index + separator[0].length;
    if (separator.index - last > LONGEST_VALUE) break;
    last = start;
    const id = text.slice(start, start + 2);
    const known = FIELDS[id];
    if (!known) continue;
    const end = valueEnd(text, start + 2);
    const [kind, label, ...tags] = known;
    const value = text.slice(start + 2, end).trim();
    if (holds(kind, value)) fields.push(...fieldOf(text, start + 2, end, kind, label, tags, kind === 'date' && id !== 'C4' ? 'high' : 'very-high'));
  }
  return last;
} // prettier-ignore

const VALUE_END = new RegExp(`${PRINTED}|[\\r\\n"'\`]`, 'gi');

function valueEnd(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST_VALUE);
  VALUE_END.lastIndex = 0;
  return start + (VALUE_END.exec(window)?.index ?? window.length);
}

function headerBefore(text: string, hit: number): Field[] {
  const from = Math.max(0, hit - 90);
  const before = text.slice(from, hit).replace(new RegExp(`(?:${PRINTED})+$`, 'i'), '');
  const header = HEADER.exec(before);
  const start = header ? from + header.index + header[0].lastIndexOf(header[1]!) : 0;
  return header && dateAt(header[1]!, 0, true) === 8 ? fieldOf(text, start, start + 8, 'date', SERVICE_DATE, [], 'high') : [];
} // prettier-ignore

function holds(kind: FieldKind, value: string): boolean {
  if (/[{}$%]/.test(value)) return false;
  switch (kind) {
    case 'date':
      return /^\d{8}$/.test(value) && dateAt(value, 0, true) === 8;
    case 'name':
      return /\p{L}/u.test(value);
    case 'email':
      return value.includes('@');
    default:
      return value.length > 1;
  }
}
