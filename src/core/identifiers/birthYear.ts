import { fixed } from '../safeText';
import { nearMiss, onPrompts, up, words, type Detector } from './detector';
import { valueAfter } from './values';

/** From this age on a year of birth is indicative of it (45 CFR 164.514(b)(2)(i)(C)). */
const OLDEST_ALLOWED = 89;

/** Whether somebody born in a year is 90 or turns 90 in the judging day's year. */
export function tellsAgeOver89(birthYear: number, judgingYear: number): boolean {
  return judgingYear - birthYear > OLDEST_ALLOWED;
}

/** A year of birth that tells an age over 89; a later one may stay. */
export const birthYear: Detector = {
  id: 'birth-year',
  rule: 'phi/age-over-89',
  identifier: 'C',
  title: fixed('Year of birth that tells an age over 89'),
  triggers: [
    ...words('birth_year', 'birthyear', 'birth year', 'year of birth', 'year_of_birth', 'yearofbirth', 'yob', 'born in', 'birth_yr'),
    ...onPrompts(words('born', 'dob', 'date of birth', 'birthdate')),
  ],
  detect(hit, context) {
    const found = valueAfter(context.text, hit.end, /((?:18|19|20)\d\d)(?![\w/.-]*\d|[\w'’])/y);
    if (!found) return [];
    const { start, end } = found;
    if (context.surface === 'source' && context.health(start) < 1) return [];
    if (context.surface === 'prompt' && /^born/.test(hit.trigger.text) && context.health(start) < 1) return [];
    if (!tellsAgeOver89(Number(found.value), context.source.site.year)) return [nearMiss(start, end, fixed('a year of birth may stay unless it tells an age over 89'))];
    return [
      {
        start,
        end,
        confidence: 'high',
        cues: [up(fixed('labelled as a year of birth, 90 or more years before the judging day'))],
        tags: [],
        label: fixed('year of birth'),
      },
    ];
  },
}; // prettier-ignore
