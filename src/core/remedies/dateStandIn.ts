import type { SourceText } from '../scan/sourceText';
import { datesIn, daysEarlier, rewriteDates } from './dateText';
import type { Host } from './replacement';

/** How a date must be written where it stands. */
type DateForm = 'words' | 'year' | 'day';

export interface DatedValue {
  readonly value: string;
  readonly start: number;
  /** `PID-7`, `Patient.birthDate`, `column dob`. */
  readonly label: string;
  readonly host: Host;
}

/** X12's qualifier D8 and SQL's type DATE want a whole date, as FHIR's instant does. */
const X12 = /^[A-Z][A-Z0-9]{1,2}\d\d(?: \([A-Z0-9]+\))?$/;
const INSTANT = /^(?:\w+\.(?:issued|recorded|timestamp|lastUpdated)|(?:Appointment|Slot)\.(?:start|end)|DocumentReference\.(?:date|indexed))$/; // prettier-ignore
/** HL7 v2, FHIR and CDA take a bare year. */
const PARTIAL = /^[A-Z][A-Z0-9]{2}-\d+|^[A-Za-z]+\.[a-z]\w*$/;

function formOf({ text, languageId }: SourceText, { label, value, start, host }: DatedValue): DateForm {
  if (X12.test(label) || INSTANT.test(label)) return 'day';
  if (label.startsWith('column ') && (languageId === 'sql' || text[start - 1] === "'")) return 'day';
  if (PARTIAL.test(label)) return 'year';
  return host === 'number' && /^\d{8}$/.test(value) ? 'year' : 'words';
}

const BIRTH = /birth|dob\b|born|^PID-7\b|^NK1-16\b|^GT1-8\b|^IN1-18\b|^DMG02/i;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*/gi;
/** Hours, minutes and seconds behind a whole date, without their zone. */
const CLOCK = /(?<=\d{8}|\d[-/.]\d{1,2})(?:[T ]?\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?)(?=\s*$|Z|[+-])/;

/**
 * The year alone, which is all that Safe Harbor leaves of a date; `90+` for a birth that tells an age over 89, and where
 * the format wants a date, the first year that tells none.
 * @param label stands where no year may or can
 */
export function yearStandIn(source: SourceText, dated: DatedValue, label: () => string): string {
  const { value } = dated;
  const form = formOf(source, dated);
  const dates = datesIn(value);
  const years = [...new Set(dates.map(({ date }) => date.year))];
  const [first] = years;
  const isShort = dates.some(({ parts }) => parts.some(({ part, start, end }) => part === 'year' && end - start < 4)); // prettier-ignore
  if (first === undefined || years.length > 1 || (isShort && form !== 'day')) return label();
  const youngest = youngestToldOver89(source);
  const year = first <= youngest ? youngest + 1 : first;
  if (form === 'day' && dates[0]!.parts.length > 1 && Number.isFinite(year))
    return rewriteDates(value, dates, () => ({ year, month: 1, day: 1 })).replace(CLOCK, (clock) => clock.replace(/\d/g, '0')); // prettier-ignore
  if (first > youngest) return String(first);
  if (form !== 'words') return Number.isFinite(year) ? String(year) : label();
  return BIRTH.test(dated.label) ? '90+' : label();
}

/** The same date so many days earlier, in the same form; what tells an age over 89 goes as it does by Safe Harbor. */
export function shiftedStandIn(
  source: SourceText,
  dated: DatedValue,
  label: () => string,
  days: number,
  dayFirst: boolean,
): string {
  const value = dated.value.replace(WEEKDAY, '');
  const dates = datesIn(value, dayFirst);
  const youngest = youngestToldOver89(source);
  if (dates.length === 0 || dates.some(({ date }) => date.year === undefined)) return label();
  if (dates.some(({ date }) => date.year! <= youngest)) return yearStandIn(source, dated, label);
  return rewriteDates(value, dates, (date) => (date.month === undefined ? date : daysEarlier(date, days)));
}

/** The last birth year that tells an age of 90 or more in the judging year. */
function youngestToldOver89({ site }: SourceText): number {
  return site.year - 90;
}
