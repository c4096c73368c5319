import { fixed } from '../safeText';
import { nearMiss, onPrompts, shapes, up, words, type Candidate, type Detector, type Hit } from './detector';
import { STATE } from './places';
import type { TextContext } from './textContext';
import { besidePatient } from './surroundings';
import { valueAfter } from './values';
import { isRestrictedZip3 } from './zip3';

const AFTER_STATE = new RegExp(`(?:^|[\\s,"'>|])(?:${STATE})\\.?,? {1,2}$`);

/** `Boise, ID 83702` is a place, `Employee ID 44812` a number. */
const AFTER_ID =
  /(?:^|\b(?:employee|member|patient|user|customer|case|order|claim|record|device|policy|student|account|group|chart|visit|the|my|your|his|her|their) )ID {1,2}$/i;
const CITY_BEFORE =
  /(?<![\p{L}])\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}(?=, ?[A-Z]{2}\.?,? {1,2}$)/u;

const PREFIX_LABELS = words(
  'zip0',
  'zip_0',
  'zip prefix',
  'zip_prefix',
  'zipprefix',
  'zipcode_prefix',
  'zip code prefix',
  'zip_code_prefix',
  'zip0_code',
  'postal_prefix',
);

/** Three digits, by themselves or with the rest masked: `036`, `036XX`, `036**`. */
const FIRST_THREE = /(\d{3}(?:XX|\*\*|##|__)?)(?![\w*#-]|\.\d)/iy;

/**
 * ZIP code: five digits or ZIP+4, behind a label or a state's abbreviation. The first three alone count where the area
 * they form holds 20,000 people or fewer.
 */
export const zip: Detector = {
  id: 'zip',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('ZIP code'),
  triggers: [
    ...words('zip', 'zipcode', 'zip_code', 'zip code', 'postal_code', 'postalcode', 'postal code', 'postcode'),
    ...PREFIX_LABELS,
    ...onPrompts(shapes('00000', '00000-0000')),
  ],
  detect(hit, context) {
    const { text, surface } = context;
    if (hit.trigger.kind === 'word') {
      const shape = surface === 'prompt' ? /#?(\d{3}[ -]?\d{2,3}(?:-\d{3,4})?|\d{4,5})(?![\w-]|\.\d)/y : /(\d{5}(?:-\d{4})?)(?![\w-]|\.\d)/y;
      const prefix = firstThree(hit, context);
      if (prefix) return prefix;
      const found = valueAfter(text, hit.end, shape);
      if (!found || !besidePatient(context, found.start)) return [];
      return [{ ...claim(found.start, found.end), tags: isExampleZip(found.value) ? ['example' as const] : [] }];
    }
    const before = text.slice(Math.max(0, hit.start - 70), hit.start);
    if (!AFTER_STATE.test(before) || AFTER_ID.test(before)) return [];
    const city = CITY_BEFORE.exec(before);
    const start = city ? hit.start - before.length + city.index : hit.start;
    return [claim(start, hit.end)];
  },
}; // prettier-ignore

/** A restricted area is a finding, any other a near-miss; undefined where no three digits stand. */
function firstThree(hit: Hit, context: TextContext): Candidate[] | undefined {
  const found = valueAfter(context.text, hit.end, FIRST_THREE);
  if (!found) return undefined;
  const { start, end, value } = found;
  if (!besidePatient(context, start)) return [];
  if (!isRestrictedZip3(value)) return [nearMiss(start, end, fixed('the area of these three digits holds more than 20,000 people'))];
  return [{ ...claim(start, end), cues: [up(fixed('an area of 20,000 people or fewer by the census of 2000 or 2010'))], label: fixed('first three of a ZIP code') }];
} // prettier-ignore

/** Digits in a row or alike: what programmers type where any ZIP code would do. */
function isExampleZip(value: string): boolean {
  return /^(?:12345|01234|54321|(\d)\1{4})(?:-(?:6789|0000|1234))?$/.test(value);
}

function claim(start: number, end: number) {
  return {
    start,
    end,
    confidence: 'high' as const,
    cues: [up(fixed('labelled as a ZIP code or behind a state'))],
    label: fixed('ZIP code'),
  };
}
