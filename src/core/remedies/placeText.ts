import { STREET_SUFFIX } from '../identifiers/places';
import { isRestrictedZip3 } from '../identifiers/zip3';

const STATE =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TAI]|W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'; // prettier-ignore

const ZIP = /^(\d{5})(?:[- ]?\d{4})?$/;
/** What stands before the State, the State, the ZIP code, and a country. */
const TAIL = new RegExp(`^(.*?)([,\\s]+)(${STATE})(\\.?)(?:([,\\s]+)(\\d{5})(?:-\\d{4})?)?(,?\\s+(?:USA?|U\\.S\\.A?\\.?|United States))?$`, 's'); // prettier-ignore
const ENDS_IN_ZIP = /^(.*?)([,\s]+)(\d{5})(?:-\d{4})?$/s;

/** The first three digits where the area they form may be told, else 000, 45 CFR 164.514(b)(2)(i)(B). */
function zip3(zip: string): string {
  return isRestrictedZip3(zip) ? '000' : zip.slice(0, 3);
}

/** The first three digits of a ZIP code; undefined for what is none. A number has lost its leading zeros. */
export function safeZip(value: string): string | undefined {
  const zip = ZIP.exec(value.trim())?.[1] ?? (/^\d{4}$/.test(value) ? `0${value}` : undefined);
  return zip && zip3(zip);
}

/**
 * A place as Safe Harbor allows it: State and three digits of the ZIP code stay, everything smaller goes.
 * @param label stands where the rest stood
 */
export function safeHarborPlace(value: string, label: string): string {
  const alone = ZIP.exec(value.trim());
  if (alone) return zip3(alone[1]!);
  const tail = TAIL.exec(value);
  const [, street, gap, state, dot, zipGap = '', zip, country = ''] = tail ?? [];
  // `12 Cedar Court CT`: without comma or ZIP code two letters may be a word of a street.
  if (tail && street!.trim() !== '' && (zip !== undefined || gap!.includes(',')))
    return `${label}${gap}${state}${dot}${zip === undefined ? '' : zipGap + zip3(zip)}${country}`;
  const ending = ENDS_IN_ZIP.exec(value);
  return ending ? `${label}${ending[2]}${zip3(ending[3]!)}` : label;
}

const UNIT = '(?:,?\\s{1,3}(?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Floor|Fl|Bldg|#)\\.? ?#?[\\w-]{1,8})?';
const STREET = new RegExp(`^\\d{1,6}[A-Za-z]?(?:-\\d{1,5})?\\s.{0,60}?\\b(?:${STREET_SUFFIX})\\b\\.?(?:\\s(?:${STREET_SUFFIX})\\b\\.?){0,2}${UNIT}`, 'su'); // prettier-ignore
const BOX = /^P\.? ?O\.? ?Box \w{1,8}/i;
const IN_STREET = new RegExp(`^#|^(?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Floor|Fl|Bldg)\\b|\\d|\\b(?:${STREET_SUFFIX})\\.?$`, 'iu'); // prettier-ignore

/**
 * A postal address as a limited data set allows it: town or city, State and ZIP code stay, 164.514(e)(2)(ii).
 * @returns the value itself where nothing of it is a postal address
 */
export function limitedPlace(value: string, label: string): string {
  if (ZIP.test(value.trim())) return value;
  if (isCoordinate(value)) return label;
  const street = (STREET.exec(value) ?? BOX.exec(value))?.[0];
  const kept = street === undefined ? value : value.slice(street.length);
  // What follows may be more of the street: a second line, a unit.
  const rest = kept.split(/(?<=[,\n])/);
  const from = rest.findIndex((part, index) => {
    const plain = part.replace(/^[\s,]+|[\s,]+$/g, '');
    return plain !== '' && (!IN_STREET.test(plain) || (index > 0 && /^(?:[A-Z]{2},? )?\d{5}(?:-\d{4})?$/.test(plain)) || TAIL.test(`, ${plain}`)); // prettier-ignore
  });
  const tail = from < 0 ? '' : rest.slice(from).join('');
  if (tail.length === value.length) return value;
  if (tail.trim() === '') return label;
  const before = value.slice(0, value.length - tail.length);
  return label + value.slice(before.replace(/[\s,]+$/, '').length);
}

function isCoordinate(value: string): boolean {
  return /^[-+]?\d{1,3}\.\d+(?:[,;\s]+[-+]?\d{1,3}\.\d+)?$/.test(value.trim());
}
