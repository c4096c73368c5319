import { fixed } from '../safeText';
import { nearMiss, up, words, type Candidate, type Detector } from './detector';
import { valueAfter } from './values';

const MASKED = [
  'xxx-xx-0000',
  '***-**-0000',
  '###-##-0000',
  'xxxxx0000',
  '*****0000',
  'xxx xx 0000',
  '•••-••-0000',
  'nnn-nn-0000',
];

/** The last four digits of a Social Security number: a part of an identifier is one too. */
export const ssnPart: Detector = {
  id: 'ssn-part',
  rule: 'phi/other-id',
  identifier: 'R',
  title: fixed('Last four of a Social Security number'),
  triggers: [
    ...MASKED.map((text) => ({ text, kind: 'mark' as const })),
    ...words('ssn last 0', 'ssn last four', 'ssn_last0', 'ssn_last_0', 'ssnlast0', 'ssn_last_four', 'ssnlastfour', 'ssn0', 'ssn_0', 'last0ssn', 'last_0_ssn', 'last0_ssn', 'last0_of_ssn', 'lastfourssn', 'last_four_ssn', 'last_four_of_ssn', 'last 0 of ssn', 'last 0 ssn', 'last four ssn', 'last four of ssn', 'last 0 of the ssn', 'last four of the ssn', 'last four of her ssn', 'last four of his ssn', 'last 0 of her ssn', 'last 0 of his ssn', 'last four of my ssn', 'last 0 of my ssn', 'last four digits of ssn', 'last 0 digits of ssn', 'last four of social', 'last 0 of social', 'last four social', 'last 0 social', 'ssn ending in', 'ssn ending', 'ssn ends in', 'social ending in', 'social security number ending in', 'social security ending in'),
  ],
  detect(hit, context) {
    const { text, surface } = context;
    if (hit.trigger.kind === 'word') {
      const found = valueAfter(text, hit.end, /(?:[x*#•]{1,5}[- ]?){0,2}(\d{4})(?![\w]|-\w|\.\d)/iy);
      return found ? [claim(found.start, found.end, 'high')] : [];
    }
    const start = hit.end - 4;
    if (/\w/.test(text[hit.end] ?? '') || /[\w*#]/.test(text[hit.start - 1] ?? '')) return [];
    if (/^(?:0000|1234|9999)$/.test(text.slice(start, hit.end))) return [nearMiss(start, hit.end, fixed('a mask that shows no digits of a number'))];
    const dashed = /-/.test(hit.trigger.text);
    const named = /ssn|social/i.test(text.slice(Math.max(0, hit.start - 60), hit.start));
    if (!named && !(dashed && (surface === 'prompt' || context.health(hit.start) > 0))) return [];
    return [claim(start, hit.end, 'high')];
  },
}; // prettier-ignore

function claim(start: number, end: number, confidence: 'high'): Candidate {
  return {
    start,
    end,
    confidence,
    cues: [up(fixed('labelled as the last four digits'))],
    tags: [],
    label: fixed('last four of the SSN'),
  };
}
