/** A calendar date; a part that the text does not tell is absent. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

type Part = 'year' | 'month' | 'day' | 'monthName' | 'ordinal';

/** A date in a text, with the ranges of its parts. */
interface DateText {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarDate;
  readonly parts: readonly { readonly part: Part; readonly start: number; readonly end: number }[];
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore
const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'; // prettier-ignore
const YEAR = '(?<year>(?:18|19|20)\\d\\d)';
const TWO = '(?<year>\\d\\d)';
const ORDINAL = '(?<ordinal>st|nd|rd|th)?';

/** Each names its parts; the first that matches at a place counts. */
const FORMS: readonly RegExp[] = [
  `(?<!\\d)${YEAR}(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d)`,
  `(?<!\\d)(?<month>\\d{1,2})(?<sep>[-/. ])(?<day>\\d{1,2})\\k<sep>${YEAR}(?!\\d)`,
  `(?<!\\d)(?<month>\\d{1,2})(?<sep>[-/.])(?<day>\\d{1,2})\\k<sep>${TWO}(?!\\d)`,
  `(?<!\\d)${YEAR}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?=(?:\\d{2}){0,3}(?!\\d)|T)`,
  `(?<![\\p{L}\\d])(?<day>\\d{1,2})${ORDINAL}[ -]?(?:of )?(?<monthName>${MONTH})\\.?,?[ -]?${YEAR}(?!\\d)`,
  `(?<![\\p{L}\\d])(?<day>\\d{1,2})${ORDINAL}[ -](?:of )?(?<monthName>${MONTH})\\.?,?[ -]${TWO}(?!\\d)`,
  `(?<!\\p{L})(?<monthName>${MONTH})\\.?[ -](?:the )?(?<day>\\d{1,2})${ORDINAL},?[ -]{1,2}${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}[ -](?<monthName>${MONTH})[ -](?<day>\\d{1,2})(?!\\d)`,
  `(?<!\\p{L})(?<monthName>${MONTH})\\.?,? ?(?:of )?-?${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}[-/](?<month>0?[1-9]|1[0-2])(?!\\d)`,
  `(?<!\\d)(?<month>0?[1-9]|1[0-2])[-/]${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}(?<month>0[1-9]|1[0-2])(?!\\d)`,
  `(?<!\\d)${YEAR}(?!\\d)`,
].map((form) => new RegExp(form, 'diu'));

/** Longer values are no dates. */
const LONGEST = 80;

/** Every date that a value holds, in order. @param dayFirst whether `3/4/1958` is the third of April */
export function datesIn(value: string, dayFirst = false): readonly DateText[] {
  const found: DateText[] = [];
  if (value.length > LONGEST) return found;
  for (const form of FORMS) {
    const all = new RegExp(form.source, `${form.flags}g`);
    for (const match of value.matchAll(all)) {
      const end = match.index + match[0].length;
      if (found.some((one) => one.start < end && match.index < one.end)) continue;
      const date = dateOf(match, dayFirst);
      if (date) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a date can only be read with its day first: `25/4/1958`. */
export function isDayFirst(value: string): boolean {
  const figures = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)/.exec(value);
  return figures !== null && +figures[1]! > 12 && +figures[3]! <= 12;
}

function dateOf(match: RegExpExecArray, dayFirst: boolean): DateText | undefined {
  const groups = match.indices?.groups ?? {};
  const parts = (['year', 'month', 'day', 'monthName', 'ordinal'] as const).flatMap((part) => {
    const range = groups[part];
    return range ? [{ part: part as Part, start: range[0], end: range[1] }] : [];
  });
  const text = (part: Part): string | undefined => match.groups?.[part];
  const swapped = /^\d{1,2}[-/.]\d{1,2}[-/.]/.test(match[0]) && (+text('month')! > 12 || (dayFirst && +text('day')! <= 12));
  const ranges = swapped ? parts.map((one) => ({ ...one, part: one.part === 'month' ? ('day' as const) : one.part === 'day' ? ('month' as const) : one.part })) : parts;
  const number = (part: 'year' | 'month' | 'day') => {
    const range = ranges.find((one) => one.part === part);
    return range && +match[0].slice(range.start - match.index, range.end - match.index);
  };
  const name = text('monthName');
  const month = name === undefined ? number('month') : MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1;
  const day = number('day');
  if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31))) return undefined;
  const year = fullYear(text('year'));
  return {
    start: match.index,
    end: match.index + match[0].length,
    date: { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    parts: ranges,
  };
} // prettier-ignore

/** Two digits are read as POSIX does: 69 to 99 lie in the last century. */
function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year >= 69 ? 1900 : 2000);
}

/** Writes other dates where a value has its own, each in the form of the one it replaces. */
export function rewriteDates(
  value: string,
  dates: readonly DateText[],
  to: (date: CalendarDate) => CalendarDate,
): string {
  let text = value;
  for (const { date, parts } of [...dates].reverse()) {
    const target = to(date);
    const loose = parts.some(({ part, start, end }) => (part === 'monthName' && !value.includes('-')) || (/month|day/.test(part) && end - start === 1)); // prettier-ignore
    for (const { part, start, end } of [...parts].sort((a, b) => b.start - a.start))
      text = text.slice(0, start) + written(part, text.slice(start, end), target, loose) + text.slice(end);
  }
  return text;
}

/** @param loose whether small numbers have no zero before them: `March 2`, `3/2/1958` */
function written(part: Part, before: string, { year, month, day }: CalendarDate, loose: boolean): string {
  switch (part) {
    case 'year':
      return String(year).slice(-before.length);
    case 'month':
      return padded(month!, before, loose);
    case 'day':
      return padded(day!, before, loose);
    case 'ordinal':
      return day === 1 || day === 21 || day === 31 ? 'st' : day === 2 || day === 22 ? 'nd' : day === 3 || day === 23 ? 'rd' : 'th'; // prettier-ignore
    case 'monthName': {
      const full = MONTHS[month! - 1]!;
      const name = before.length > 4 || (before.length === full.length && before.length > 3) ? full : full.slice(0, 3); // prettier-ignore
      return before === before.toUpperCase()
        ? name.toUpperCase()
        : before === before.toLowerCase()
          ? name
          : name[0]!.toUpperCase() + name.slice(1);
    }
  }
}

function padded(number: number, before: string, loose: boolean): string {
  return String(number).padStart(loose && before[0] !== '0' ? 1 : before.length, '0');
}

/** A date so many days earlier; one without a day is moved as if it were the month's fifteenth. */
export function daysEarlier({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const moved = new Date(Date.UTC(year!, month! - 1, day ?? 15));
  moved.setUTCDate(moved.getUTCDate() - days);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    ...(day === undefined ? {} : { day: moved.getUTCDate() }),
  };
}
