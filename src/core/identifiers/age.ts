import { fixed } from '../safeText';
import { nearMiss, onPrompts, up, words, type Detector } from './detector';
import { besidePatient } from './surroundings';
import { isSigned, valueAfter } from './values';

/** An age of 90 or more (45 CFR 164.514(b)(2)(i)(C)); the category `90+` is allowed and not found. */
export const age: Detector = {
  id: 'age',
  rule: 'phi/age-over-89',
  identifier: 'C',
  title: fixed('Age over 89'),
  triggers: [
    ...words('year-old', 'year old', 'years old', 'years-old', 'yr old', 'yr-old', 'y/o', 'yrs old', 'years of age', 'age', 'aged', 'patient_age', 'age_years'), // prettier-ignore
    ...onPrompts([
      { text: '00yo', kind: 'mark' },
      { text: '00 yo', kind: 'mark' },
      { text: '00 y.o', kind: 'mark' },
    ]),
  ],
  detect(hit, context) {
    const { text } = context;
    const place = hit.trigger.text.startsWith('age') || hit.trigger.text.endsWith('age') ? after(text, hit.end) : before(text, hit.start + (hit.trigger.kind === 'mark' ? 2 : 0)); // prettier-ignore
    if (!place || place.value < 89 || place.value > 125) return [];
    if (place.value === 89)
      return [nearMiss(place.start, place.end, fixed('89 may stay; from 90 on an age counts'))];
    const behind = text.slice(place.end, place.end + 24);
    if (/^\s*\+|^\s*(?:years?\s*)?(?:or|and|&)\s+(?:older|over|above)/i.test(behind)) {
      return [nearMiss(place.start, place.end, fixed('the category of age 90 or older may stay'))];
    }
    if (/^\s*(?:years?\s*)?(?:or|and|&)\s+up|^\s*[-–]\s*\d|^[.,]\d|^[\d%]|^\s*%/i.test(behind)) return [];
    if (/\b(?:max|min|over|above|under|than|least|cache|of)[\s_-]*(?:age)?[\s:=-]*$|[\d.-]$/i.test(text.slice(Math.max(0, hit.start - 8), Math.min(hit.start, place.start)))) return []; // prettier-ignore
    const speaks = !hit.trigger.text.startsWith('age');
    if (!besidePatient(context, place.start)) return [];
    return [
      {
        start: place.start,
        end: place.end,
        confidence: speaks || context.health(place.start) > 1 ? 'high' : 'medium',
        cues: [up(fixed('90 or more, and labelled as an age'))],
        label: fixed('age'),
      },
    ];
  },
};

interface Age {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

function after(text: string, end: number): Age | undefined {
  const found = valueAfter(text, end, /\d{2,3}(?![\w.]*\d)/y);
  if (!found || (!isSigned(text, end, found.start) && /\n/.test(text.slice(end, found.start))))
    return undefined;
  return { start: found.start, end: found.end, value: Number(found.value) };
}

function before(text: string, start: number): Age | undefined {
  const found = /(?<![\d.,\w])(\d{2,3})(?:[ -]|)$/.exec(text.slice(Math.max(0, start - 6), start));
  if (!found) return undefined;
  const from = start - found[0].length;
  return { start: from, end: from + found[1]!.length, value: Number(found[1]) };
}
