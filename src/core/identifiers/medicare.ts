import { fixed } from '../safeText';
import { up, words, type Detector } from './detector';
import { labelHas } from './textContext';

/** C A AN N A AN N A A N N; the letters without S, L, O, I, B and Z (CMS, MBI format). Dashes are for display. */
const MBI = /(?<![\w-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d\d(?![\w-])/gi; // prettier-ignore

const REACH = 120;

/** Medicare Beneficiary Identifier, near a word of Medicare. */
export const medicare: Detector = {
  id: 'medicare',
  rule: 'phi/health-plan-id',
  identifier: 'I',
  title: fixed('Medicare Beneficiary Identifier'),
  triggers: words('mbi', 'medicare', 'beneficiary', 'mbi_number', 'us-mbi'),
  detect(hit, context) {
    const from = hit.end;
    return [...context.text.slice(from, from + REACH).matchAll(MBI)].map(({ 0: value, index }) => {
      const start = from + index;
      const labelled = labelHas(context.label(start), 'mbi', 'medicare', 'beneficiary');
      return {
        start,
        end: start + value.length,
        confidence: labelled ? 'very-high' : 'high',
        cues: [up(fixed('format of an MBI')), up(labelled ? fixed('labelled as one') : fixed('Medicare is named nearby'))],
        tags: /^1EG4-?TE5-?MK7[23]$/i.test(value) ? ['example'] : [],
        label: fixed('MBI'),
      } as const;
    }); // prettier-ignore
  },
};
