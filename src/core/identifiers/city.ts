import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { CITIES, STATE } from './places';

const PLACED =
  /\b(?:in|from|at|near|to|of|around|outside|lives?|visit(?:ed|ing)?)(?: the| downtown| our)? $/i;
const STATE_BEHIND = new RegExp(`^, ?(?:${STATE})\\b`);
const CITED = /\b(?:guidelines?|study|studies|trial|criteria|university|declaration|classification|conference|protocol|treaty|times|virus) (?:of|in|from|at) $/i; // prettier-ignore

/** A city that a person is connected with, in text on its way out. */
export const city: Detector = {
  id: 'city',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('City'),
  triggers: onPrompts(words(...new Set(CITIES))),
  detect(hit, context) {
    const { text } = context;
    if (!/^\p{Lu}/u.test(text.slice(hit.start, hit.start + 1)) || /[\w-]/.test(text[hit.start - 1] ?? ''))
      return [];
    const lead = text.slice(Math.max(0, hit.start - 40), hit.start);
    const behind = text.slice(hit.end, hit.end + 24);
    if (/^(?:['’]s)? (?:[A-Z][a-z]+ )?(?:University|Times|Criteria|Classification|Score|Declaration|Protocol|Virus|Journal)/.test(behind)) return []; // prettier-ignore
    const state = STATE_BEHIND.test(behind);
    if (!state && (!PLACED.test(lead) || CITED.test(lead))) return [];
    if (!context.person(hit.start)) return [];
    return [
      {
        start: hit.start,
        end: hit.end,
        confidence: 'medium',
        cues: [up(fixed('a city beside a person'))],
        label: fixed('city'),
      },
    ];
  },
};
