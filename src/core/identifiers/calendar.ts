const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'; // prettier-ignore
const CLOCK =
  '(?:(?:T|,? (?:at )?)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AP](?:M\\b|\\.M\\.))?(?: ?(?:Z|UTC|GMT)\\b|[+-]\\d{2}:?\\d{2})?|,? (?:at )?\\d{1,2} ?[AP](?:M\\b|\\.M\\.))?';
const ORDINAL = '(?:st|nd|rd|th)?';
const YEAR = '(?:18|19|20)\\d\\d';

/** Months of other languages that write the day before them and the year behind, without marks or with. */
const MONTH_ABROAD = 'j[aä]nn?er|januar[yie]?|janvier|enero|gennaio|janeiro|stycznia|tammikuuta|ledna|februari?|février|fevrier|febrero|febbraio|fevereiro|lutego|února|m[äa]rz|mars|marzo|março|maart|marca|března|avril|abril|aprile|kwietnia|dubna|mai|mayo|maggio|maio|mei|maja|května|juni|juin|junio|giugno|junho|czerwca|června|juli|juillet|julio|luglio|julho|lipca|července|août|aout|agosto|augustus|augusti|sierpnia|srpna|septembre|septiembre|settembre|setembro|września|září|oktober|octobre|octubre|ottobre|outubro|października|října|novembre|noviembre|novembro|listopada|listopadu|dezember|décembre|decembre|diciembre|dicembre|dezembro|desember|grudnia|prosince'; // prettier-ignore

/** Dates in figures: ISO, `MM/DD/YYYY`, `D.M.YYYY`, two-digit years. Sticky. */
export const FIGURES = new RegExp(
  `(?:(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6(${YEAR}|\\d\\d))(?!\\d)${CLOCK}`,
  'iy',
);

/** Dates with a month's name: `April 12th, 2023`, `12 Apr '23`, `12-APR-2023`, `March 5–9`, `March 2021`, `12. März 2021`. Sticky. */
export const NAMED = new RegExp(
  `(?:(?:${MONTH})\\.?[ -](?:the )?\\d{1,2}${ORDINAL}(?: ?(?:-|–|to|and|&|until|through) ?(?:(?:${MONTH})\\.? |the )?\\d{1,2}${ORDINAL}(?!\\d|:|/))?(?:,? ?-?${YEAR}|,? ['’]\\d\\d)?|(?:\\d{1,2}${ORDINAL} ?(?:-|–|to) ?)?\\d{1,2}${ORDINAL}[ -](?:day )?(?:of )?(?:${MONTH})\\.?(?:,?[ -](?:of )?(?:${YEAR}|['’]?\\d\\d)(?!\\d|:))?|(?:${MONTH})\\.?,?[ -](?:of )?${YEAR}|${YEAR}[ -](?:${MONTH})\\.?[ -]\\d{1,2}${ORDINAL}|\\d{1,2}\\.?º? (?:de )?(?:${MONTH_ABROAD})\\.?,? (?:del? )?${YEAR})(?![\\w])${CLOCK}`,
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
