import { fixed } from '../safeText';
import { nearMiss, up, words, type Detector } from './detector';
import { valueAfter } from './values';

const LABELS = ['dob', 'd.o.b', 'birthdate', 'birth_date', 'birth date', 'birthday', 'date of birth', 'date_of_birth', 'dateofbirth', 'born', 'date of death', 'date_of_death', 'dod', 'death_date', 'birth_month_year', 'dob_month_year', 'birth_year_month']; // prettier-ignore
const OF_ONE_PART = [
  'birth_month',
  'birthmonth',
  'birth month',
  'month of birth',
  'month_of_birth',
  'birth_day',
  'birth_week',
];

/** Month and year, month and day, week and year, quarter and year: all but the bare year. */
const PART =
  /((?:0?[1-9]|1[0-2])[/.-](?:(?:18|19|20)\d\d|\d\d)|(?:18|19|20)\d\d[/.-](?:0?[1-9]|1[0-2])|--?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])|(?:18|19|20)\d\d-?W(?:0[1-9]|[1-4]\d|5[0-3])|(?:week \d{1,2}|Q[1-4])(?: of|,)? (?:18|19|20)\d\d|(?:18|19|20)\d\d-?Q[1-4])(?![\w/.-]*\d)/iy;

const MONTH =
  /(0?[1-9]|1[0-2]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|[12]\d|3[01])(?![\w.])/iy;

/** A truncated date of birth or death: every element but the year counts (45 CFR 164.514(b)(2)(i)(C)). */
export const birthPart: Detector = {
  id: 'birth-part',
  rule: 'phi/date',
  identifier: 'C',
  title: fixed('Part of a date of birth'),
  triggers: words(...LABELS, ...OF_ONE_PART),
  detect(hit, context) {
    const { text, surface } = context;
    const single = OF_ONE_PART.includes(hit.trigger.text);
    const found = valueAfter(text, hit.end, single ? MONTH : PART);
    if (!found) {
      const year = single ? undefined : valueAfter(text, hit.end, /((?:18|19|20)\d\d)(?![\w/.-]*\d)/y);
      return year && hit.trigger.text !== 'born' ? [nearMiss(year.start, year.end, fixed('a year alone may stay'))] : [];
    }
    const { start, end } = found;
    const words = context.health(start);
    if (surface === 'source' && (single || /born|birthday/.test(hit.trigger.text) ? words < 2 : words < 1)) return [];
    return [
      {
        start,
        end,
        confidence: surface === 'source' && single ? 'medium' : 'high',
        cues: [up(fixed('more exact than a year, and labelled as a date of birth or death'))],
        tags: [],
        label: /death|dod/.test(hit.trigger.text) ? fixed('date of death') : fixed('date of birth'),
      },
    ];
  },
}; // prettier-ignore
