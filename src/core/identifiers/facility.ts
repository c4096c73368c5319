import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';

const KINDS = ['hospital', 'clinic', 'medical center', 'medical centre', 'health center', 'health centre', 'health system', 'healthcare', 'health', 'cancer center', 'care center', 'infirmary', 'hospice', 'nursing home', 'urgent care', 'rehab center', 'rehabilitation center', 'medical group', 'surgery center', 'pharmacy', 'general', 'memorial', 'presbyterian', 'facility', 'medical']; // prettier-ignore

const NAME = /(?:(?:St\.?|Mt\.?|Saint|Mount|Our|\p{Lu}[\p{L}.'’-]{1,20}|of|the|and|&|de|la) ){1,5}$/u;
const PLACED =
  /\b(?:at|to|from|in|into|by|of|visited|visits|visit|attended|attending|attends|near|with|via|our|@)(?: the| our| a| local)? $/i;
const CITED = /\b(?:according to|guidelines?|recommend\w+|published|study|studies|research|protocols?|trial|criteria|data|statement|experts?|developed|resources?) (?:\w+ )?(?:at|from|by|of|in|to)(?: the)? $/i; // prettier-ignore

/** Names of hospitals and clinics in text on its way out: where a person was treated is a place smaller than a state. */
export const facility: Detector = {
  id: 'facility',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('Facility name'),
  triggers: onPrompts(words(...KINDS)),
  detect(hit, context) {
    const { text } = context;
    if (!/^\p{Lu}/u.test(text.slice(hit.start)) && !/^(?:facility|clinic|hospital)$/.test(hit.trigger.text))
      return [];
    const before = text.slice(Math.max(0, hit.start - 80), hit.start);
    const name = NAME.exec(before);
    if (!name) return [];
    const trimmed = name[0].replace(/^(?:(?:of|the|and|&|our|Our|The|At|In|A) )+/, '');
    if (!/\p{Lu}\p{L}/u.test(trimmed)) return [];
    const start = hit.start - trimmed.length;
    const lead = text.slice(Math.max(0, start - 60), start);
    if (!PLACED.test(lead) || CITED.test(lead) || !context.person(start)) return [];
    const tail = /^(?:['’]s)?(?: (?:Hospital|Clinic|Medical Center|Medical Centre|Center|Centre|Health|System|Facility|Department|Office|ER|ED|ICU))*/.exec(text.slice(hit.end, hit.end + 60))?.[0] ?? ''; // prettier-ignore
    return [
      {
        start,
        end: hit.end + tail.length,
        confidence: 'high',
        cues: [up(fixed('a facility where somebody was treated'))],
        tags: ['provider'],
        label: fixed('facility'),
      },
    ];
  },
};
