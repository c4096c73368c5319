import { splitWords } from '../scan/vocabulary';
import type { FieldKind } from './fieldRules';

interface Column {
  readonly kind: FieldKind;
  /** Whether a table with such a column is about people by itself. */
  readonly strong: boolean;
}

const STRONG: Readonly<Record<string, FieldKind>> = {
  ssn: 'ssn', ss: 'ssn', social: 'ssn', socialsecurity: 'ssn', socialsecuritynumber: 'ssn', ssnnumber: 'ssn', patientssn: 'ssn',
  mrn: 'mrn', medicalrecord: 'mrn', medicalrecordnumber: 'mrn', medrecno: 'mrn', patientmrn: 'mrn', chartnumber: 'mrn', mrnumber: 'mrn', personsourcevalue: 'mrn',
  patientid: 'mrn', patid: 'mrn', pid: 'mrn', pubpid: 'mrn', personid: 'mrn',
  dob: 'date', birthdate: 'date', dateofbirth: 'date', birthday: 'date', birthdatetime: 'date', deathdate: 'date', dateofdeath: 'date', deceaseddate: 'date', dod: 'date', patientdob: 'date',
  firstname: 'name', lastname: 'name', first: 'name', last: 'name', fname: 'name', lname: 'name', mname: 'name', givenname: 'name', surname: 'name', familyname: 'name', middlename: 'name', maiden: 'name', maidenname: 'name',
  mothersmaiden: 'name', mothersmaidenname: 'name', patientname: 'name', fullname: 'name', patientfirstname: 'name', patientlastname: 'name', middle: 'name', patientfirst: 'name', patientlast: 'name', guarantorname: 'name', subscribername: 'name', emergencycontact: 'name', nextofkin: 'name', membername: 'name',
  mbi: 'plan', hicn: 'plan', memberid: 'plan', subscriberid: 'plan', medicaidid: 'plan', medicareid: 'plan', beneficiaryid: 'plan', insuranceid: 'plan', insurancenumber: 'plan', policynumber: 'plan',
  drivers: 'license', driverslicense: 'license', driverlicense: 'license', driverslicence: 'license', dln: 'license', passport: 'other', passportnumber: 'other', nationalid: 'other',
}; // prettier-ignore

/** Columns that identify somebody only in a table about people. */
const WEAK: Readonly<Record<string, FieldKind>> = {
  name: 'name', displayname: 'name', contactname: 'name', contact: 'name',
  address: 'geography', addr: 'geography', street: 'geography', streetaddress: 'geography', address1: 'geography', address2: 'geography', addressline1: 'geography', addressline2: 'geography', apartment: 'geography', apt: 'geography',
  city: 'geography', town: 'geography', county: 'geography', zip: 'geography', zipcode: 'geography', zip5: 'geography', pcode: 'geography', postalcode: 'geography', postcode: 'geography', birthplace: 'geography', lat: 'geography', lon: 'geography', lng: 'geography', latitude: 'geography', longitude: 'geography',
  phone: 'phone', phonenumber: 'phone', telephone: 'phone', telephonenumber: 'phone', tel: 'phone', mobile: 'phone', cell: 'phone', home: 'phone', homephone: 'phone', workphone: 'phone', cellphone: 'phone', mobilephone: 'phone', phonehome: 'phone', phonecell: 'phone', phonebiz: 'phone', contactphone: 'phone',
  fax: 'fax', faxnumber: 'fax', email: 'email', emailaddress: 'email', mail: 'email',
  account: 'account', accountnumber: 'account', acct: 'account', ccnumber: 'account', iban: 'account', creditcard: 'account', accountno: 'account',
  admissiondate: 'date', admitdate: 'date', dischargedate: 'date', servicedate: 'date', visitdate: 'date', encounterdate: 'date', appointmentdate: 'date', dateofservice: 'date', dos: 'date', surgerydate: 'date', diagnosisdate: 'date', start: 'date', stop: 'date', admitted: 'date', discharged: 'date', lastvisit: 'date', nextvisit: 'date', visitstartdate: 'date', visitenddate: 'date', starttime: 'date', appointment: 'date',
  licensenumber: 'license', photo: 'photo', photourl: 'photo',
}; // prettier-ignore

/** What a column's name says of its values; undefined for one that identifies nobody. */
export function columnOf(name: string): Column | undefined {
  const bare = splitWords(name.replace(/['’]/g, '')).join('');
  const strong = STRONG[bare];
  if (strong) return { kind: strong, strong: true };
  const weak = WEAK[bare] ?? (/^(?:patient|member|subscriber|guarantor|home|mailing|primary)/.test(bare) ? WEAK[bare.replace(/^(?:patient|member|subscriber|guarantor|home|mailing|primary)/, '')] : undefined); // prettier-ignore
  return weak && { kind: weak, strong: bare.startsWith('patient') };
}

/**
 * The columns of a table that identify people, if the table is about people: one column says so by itself, or a pair
 * of names does.
 */
export function identifyingColumns(names: readonly string[]): readonly (FieldKind | undefined)[] | undefined {
  const columns = names.map(columnOf);
  if (!columns.some((column) => column?.strong)) return undefined;
  return columns.map((column) => column?.kind);
}

/** Whether a cell can be what its column says. */
export function cellHolds(kind: FieldKind, value: string): boolean {
  switch (kind) {
    case 'ssn':
      return /\d/.test(value) && value.replace(/\D/g, '').length >= 4;
    case 'date':
      return /\d{2}/.test(value) && !/^\d{4}$/.test(value);
    case 'phone':
    case 'fax':
      return value.replace(/\D/g, '').length >= 6;
    case 'email':
      return value.includes('@');
    case 'mrn':
    case 'plan':
    case 'account':
    case 'license':
    case 'device':
    case 'other':
      return /\d/.test(value);
    case 'name':
      return /\p{L}{2}/u.test(value);
    case 'geography':
      return value.length > 1;
    case 'photo':
      return value.length > 3;
  }
}

/** Exports of clinicians and organisations carry the same columns. */
export function isAboutProviders(name: string): boolean {
  return /(?:^|[/_.-])(?:providers?|physicians?|clinicians?|organizations?|payers?|practitioners?|facilit(?:y|ies)|care_?sites?)(?:[/_.-]|$)/i.test(name); // prettier-ignore
}
