import { columnWords, isColumnWord } from './columnWords';
import type { FieldKind } from './fieldRules';

/** What one column holds. `event` is a date that something happened to a patient on; `life`, one of birth or death. */
export type ColumnKind =
  | Exclude<FieldKind, 'date' | 'age'>
  | 'life' | 'event' | 'month-or-day' | 'birth-year' | 'age' | 'coordinate' | 'person' | 'contact' | 'zip'; // prettier-ignore

export interface Column {
  readonly kind: ColumnKind;
  /** `person`: a table with it is about people. `health`: about patients. `weak`: it identifies beside such a one. */
  readonly weight: 'health' | 'person' | 'weak';
  readonly owner: Owner | undefined;
  /** The words of the name that say so; none of them can be a value. */
  readonly words: readonly string[];
}

export type Owner = 'patient' | 'plan-member' | 'person' | 'relative' | 'provider' | 'organisation';

const OWNERS: ReadonlyMap<string, Owner> = new Map(
  (
    [
      ['patient', 'patient beneficiary insured guarantor resident decedent'],
      ['plan-member', 'member subscriber enrollee cardholder policyholder dependent'],
      ['person', 'person individual subject participant donor recipient client responsible party employee'],
      ['relative', 'mother father spouse husband wife guardian parent partner kin relative household emergency employer caregiver next'],
      ['provider', 'provider physician doctor practitioner clinician prescriber nurse surgeon pcp therapist attending rendering referring ordering operating author performer dispenser operator pharmacist radiologist dentist'],
      ['organisation', 'facility organization hospital pharmacy clinic payer payor company vendor store shop lab laboratory department site school supplier manufacturer carrier bank branch office warehouse institution practice business merchant'],
    ] as const
  ).flatMap(([owner, names]) => names.split(' ').map((name) => [name, owner] as const)),
); // prettier-ignore

/** Which of several, and other words that change nothing. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  'home work primary secondary preferred mailing permanent residential residence legal current previous contact personal other main day evening night full complete formatted raw value text last4'.split(' '),
); // prettier-ignore

/** A set of words in any order → what a column of that name holds. Words are those of `columnWords`. */
const SPECS: readonly (readonly [ColumnKind, Column['weight'], string])[] = [
  ['ssn', 'person', 'ssn, social security, social security number, ss number, social, last ssn, ssn number'],
  ['ssn', 'weak', 'ss, itin, tax id, tin'],
  ['mrn', 'health', 'mrn, mrn id, mrn number, medical record, medical record number, mr number, chart number, empi, mpi, hospital number, pubpid'],
  ['mrn', 'person', 'person id, person source value, person'],
  ['mrn', 'weak', 'pid, resident id, unit number, external id'],
  ['life', 'person', 'birth date, birth date time, birth time, death date, death date time, birth'],
  ['birth-year', 'weak', 'birth year'],
  ['month-or-day', 'weak', 'birth month, birth day, death month'],
  ['name', 'person', 'first name, last name, middle name, maiden name, maiden, mother maiden, mother maiden name, full name, first last name, name person, birth name, first name key, last name key'],
  ['name', 'weak', 'name, first, last, middle, nickname, nick name, alias, initials, name initials, emergency, relative'],
  ['plan', 'health', 'mbi, mbi id, hicn, hicn number, medicare id, medicare number, medicaid id, medicaid number, medicare, insurance id, insurance number, insurance policy number, insurance group number, health plan id'],
  ['plan', 'weak', 'medicaid, policy number, policy id, group number, group id, member, subscriber, certificate number'],
  ['account', 'weak', 'account, account number, account id, fin, fin number, hospital account id, hospital account, credit card, credit card number, card number, iban, bank account, bank account number, billing account number, har'],
  ['license', 'person', 'driver license, driver license number, driver, driver number'],
  ['license', 'weak', 'license number, license, npi, npi number, dea, dea number, license id'],
  ['other', 'person', 'passport, passport number, national id, national number'],
  ['other', 'weak', 'encounter id, encounter number, encounter, visit id, visit number, claim id, claim number, claim control number, accession number, accession, prescription number, specimen id, specimen number, visit occurrence id, visit source value, specimen source id, hadm id, stay id, icustay id, csn, csn id, encounter csn id, employee id, employee number, subject id, participant id, client id, control number, ssn hash, mrn hash, tax number'],
  ['vehicle', 'weak', 'vin, vehicle vin, license plate, plate number, license plate number, vehicle plate, vehicle id'],
  ['device', 'weak', 'device serial, device serial number, serial number, imei, mac, mac address, udi, device id, implant serial, implant serial number, device number, device udi, device id unique, pacemaker serial, pacemaker serial number'],
  ['ip', 'weak', 'ip, ip address'],
  ['url', 'weak', 'website, homepage'],
  ['biometric', 'weak', 'fingerprint, voiceprint, retina, iris, face template, biometric, biometric id, fingerprint id'],
  ['photo', 'weak', 'photo, photograph, picture, portrait, headshot, photo url, image url, face image'],
  ['phone', 'weak', 'phone, phone number, home, cell, mobile, work, home phone, cell phone, mobile phone, mobile number, cell number, contact number, pager, pager number, phone cell, phone mobile, home number, work number, emergency phone'],
  ['fax', 'weak', 'fax, fax number, fax phone'],
  ['email', 'weak', 'email, email address'],
  ['geography', 'weak', 'address, address line, street, street address, street name, street number, city, city name, town, village, suburb, district, county, county name, county number, county code, parish, precinct, municipality, neighborhood, borough, census tract, census block, block group, geocode, birth place, place birth, birth city, hometown, apartment, apartment number, po box, residence, address city, address county, address apartment'],
  ['zip', 'weak', 'zip, zip code, postal code, postal, address zip, address zip code, address postal code'],
  ['coordinate', 'weak', 'latitude, longitude'],
  ['age', 'weak', 'age, age year, age in year, age in year number'],
  ['contact', 'weak', 'contact, emergency contact, contact person'],
]; // prettier-ignore

const COLUMNS: ReadonlyMap<string, readonly [ColumnKind, Column['weight']]> = new Map(
  SPECS.flatMap(([kind, weight, names]) =>
    names.split(', ').map((name) => [setOf(name.split(' ')), [kind, weight]] as const),
  ),
);

function setOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** What may happen to a patient on a date. */
const EVENTS: ReadonlySet<string> = new Set(
  'admission discharge service visit encounter appointment surgery procedure diagnosis start end from through to onset order result collection specimen lab test exam observation measurement chart note immunization vaccination vaccine injury accident exposure condition drug dispense fill prescription medication registration arrival departure claim billing statement eligibility enrollment effective termination coverage contact consult referral followup follow up event report symptom beneficiary member hospitalization transfer last next first scheduled imaging study series acquisition treatment therapy transplant pregnancy delivery consent screening received performed taken given administered illness hospital patient er ed icu seen period current bill payment ordering check checkin admin adt time'.split(' '),
); // prettier-ignore

/** Dates by themselves, without the word. */
const BARE_EVENTS: ReadonlySet<string> = new Set('date start end admission discharge onset'.split(' '));

const IDS: Readonly<Partial<Record<Owner, ColumnKind>>> = { patient: 'mrn', 'plan-member': 'plan', person: 'other', relative: 'other' }; // prettier-ignore

/** What a column's name says of its values; undefined for one that identifies nobody. */
export function columnOf(name: string): Column | undefined {
  const words = columnWords(name);
  if (words.length === 0 || words.length > 8) return undefined;
  return known(words) ?? behindPrefix(words);
}

function known(words: readonly string[]): Column | undefined {
  const owner = words.map((word) => OWNERS.get(word)).find(Boolean);
  if (isEvent(words)) return { kind: 'event', weight: words.some((word) => OWNERS.get(word) === 'patient') ? 'health' : 'weak', owner: undefined, words };
  const found = COLUMNS.get(setOf(words)) ?? stripped(words);
  if (!found) return ownerAlone(words, owner);
  const [kind, weight] = found;
  if (owner === 'organisation' && !/^(?:mrn|account|other|ssn|plan)$/.test(kind)) return undefined;
  return { kind, weight: weightFor(kind, weight, owner), owner, words };
} // prettier-ignore

/** `visit date`, `period.start`, `next appointment`. */
function isEvent(words: readonly string[]): boolean {
  if (words.length === 1) return BARE_EVENTS.has(words[0]!);
  return words.some((word) => POINTS.has(word)) && words.every((word) => word === 'date' || EVENTS.has(word));
}

const POINTS: ReadonlySet<string> = new Set('date time start end last next'.split(' '));

/** The name without whose it is, and without words that change nothing. */
function stripped(words: readonly string[]): readonly [ColumnKind, Column['weight']] | undefined {
  const ownerless = words.filter((word) => !OWNERS.has(word));
  const bare = ownerless.filter((word) => !QUALIFIERS.has(word));
  return COLUMNS.get(setOf(ownerless)) ?? COLUMNS.get(setOf(bare));
}

/** `legacy_ssn`, `p_lname`: a word that nobody knows before a name that says enough. The word may be a value, and is left out. */
function behindPrefix(words: readonly string[]): Column | undefined {
  if (words.length < 2 || isColumnWord(words[0]!) || THINGS.test(words[0]!)) return undefined;
  const column = known(words.slice(1));
  return column && column.weight !== 'weak' && /^(?:ssn|mrn|life|name|plan|event)$/.test(column.kind) ? column : undefined;
} // prettier-ignore

const THINGS = /^(?:pet|animal|dog|cat|horse|species|building|product|file|folder|user|host|server|domain|class|method|function|package|test|drug|brand|item|project|team|event|table|column|has|is|count|total|valid|show|hide)$/; // prettier-ignore

function weightFor(kind: ColumnKind, weight: Column['weight'], owner: Owner | undefined): Column['weight'] {
  if (owner === 'patient') return 'health';
  if (owner === 'provider' || kind === 'age') return 'weak';
  return owner === 'plan-member' && weight === 'weak' ? 'person' : weight;
}

const REFERENCES: ReadonlySet<string> = new Set('id number reference key uuid guid'.split(' '));

/** Whose number is the plan's, though it makes a table one of patients. */
const PLAN_OWNERS = /\b(?:beneficiary|insured)\b/;

/** `patient`, `PATIENT_ID`, `subscriber number`: a reference to a person. */
function ownerAlone(words: readonly string[], owner: Owner | undefined): Column | undefined {
  if (!owner) return undefined;
  const rest = words.filter((word) => !OWNERS.has(word) && !QUALIFIERS.has(word));
  const weight = owner === 'patient' ? 'health' : owner === 'plan-member' ? 'person' : 'weak';
  if (rest.length > 0) {
    const kind = rest.every((word) => REFERENCES.has(word))
      ? PLAN_OWNERS.test(words.join(' '))
        ? 'plan'
        : IDS[owner]
      : undefined;
    return kind && { kind, weight, owner, words };
  }
  if (owner === 'patient') return { kind: 'person', weight, owner, words };
  return owner === 'relative' && words.length < 3 ? { kind: 'contact', weight, owner, words } : undefined;
}
