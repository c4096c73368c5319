const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'; // prettier-ignore
const CLOCK = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AP]M)?(?: ?Z|[+-]\\d{2}:?\\d{2})?)?';
const ORDINAL = '(?:st|nd|rd|th)?';

/** Dates in figures: ISO, `MM/DD/YYYY`, `D.M.YYYY`, two-digit years. Sticky. */
export const FIGURES = new RegExp(
  `(?:((?:18|19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6((?:18|19|20)\\d\\d|\\d\\d))(?!\\d)${CLOCK}`,
  'iy',
);

/** Dates with a month's name: `April 12th, 2023`, `12 Apr 2023`, `12-APR-2023`, `March 5`, `March 2021`. Sticky. */
export const NAMED = new RegExp(
  `(?:(?:${MONTH})\\.?[ -](?:the )?\\d{1,2}${ORDINAL}(?:,? ?-?(?:18|19|20)\\d\\d)?|\\d{1,2}${ORDINAL}[ -](?:of )?(?:${MONTH})\\.?(?:,?[ -](?:(?:18|19|20)\\d\\d|\\d\\d))?|(?:${MONTH})\\.?,? (?:of )?(?:18|19|20)\\d\\d)(?![\\w])${CLOCK}`,
  'iy',
);

/** HL7's and DICOM's `YYYYMMDD[HHMM[SS]]`. Sticky; only believed beside a label. */
export const COMPACT = /((?:18|19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{4}(?:\d{2})?(?:\.\d{1,4})?)?(?:[+-]\d{4})?(?!\d)/y; // prettier-ignore

/** Placeholders that programs write where no date is known. */
const PLACEHOLDER = /^(?:1970-01-01|0001-01-01|9999-12-31|2000-01-01|1900-01-01|0?1\/0?1\/(?:1900|1970|2000)|12\/31\/9999)/; // prettier-ignore

export function isPlaceholderDate(value: string): boolean {
  return PLACEHOLDER.test(value);
}

/**
 * A date that begins at an offset, if it is in the calendar.
 * @param labelled also reads `YYYYMMDD`
 * @returns its end
 */
export function dateAt(text: string, start: number, labelled: boolean): number | undefined {
  FIGURES.lastIndex = start;
  const figures = FIGURES.exec(text);
  if (figures) {
    const [, , , month, day, first, , second] = figures;
    const ok = month ? isMonthDay(month, day!) : isMonthDay(first!, second!) || isMonthDay(second!, first!);
    return ok ? start + figures[0].length : undefined;
  }
  NAMED.lastIndex = start;
  const named = NAMED.exec(text);
  if (named) return start + named[0].length;
  if (!labelled) return undefined;
  COMPACT.lastIndex = start;
  const compact = COMPACT.exec(text);
  return compact ? start + compact[0].length : undefined;
}

function isMonthDay(month: string, day: string): boolean {
  return +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
}
