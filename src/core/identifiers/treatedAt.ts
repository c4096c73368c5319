import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';

const CUES = ['seen at', 'seen in', 'admitted to', 'admitted at', 'treated at', 'treated in', 'evaluated at', 'reviewed at', 'presented at', 'presented to', 'discharged from', 'transferred to', 'transferred from', 'referred to', 'hospitalized at', 'hospitalised at', 'operated on at', 'diagnosed at', 'diagnosed in', 'visit at', 'followed at', 'scheduled at', 'appointment at', 'residing in', 'resides in', 'lives in', 'living in', 'conducted at', 'performed at', 'underwent surgery at', 'report from', 'surgery at']; // prettier-ignore

const PLACE = /(?: the| our)? ((?:St\.? |Mt\.? )?(?:\p{Lu}[\p{L}\d.'’&-]*)(?: (?:\p{Lu}[\p{L}\d.'’&-]*|&|of(?= (?:the )?\p{Lu})|the(?= \p{Lu})))*(?:, [A-Z]{2}(?![\p{L}]))?)/uy; // prettier-ignore

const NO_PLACE = /^(?:Dr|Mr|Mrs|Ms|Prof|Stage|Grade|Type|Class|ER|ED|ICU|NICU|PICU|OR|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|II|III|IV|Cardiology|Neurology|Oncology|Psychiatry|Dermatology|Urology|Pediatrics|Surgery|Radiology|Clinic|Hospital)\b/; // prettier-ignore

const LONGEST = 60;

/** The place behind `seen at`, `admitted to`, `lives in` and the like, in text on its way out. */
export const treatedAt: Detector = {
  id: 'treated-at',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('Place of care or residence'),
  triggers: onPrompts(words(...CUES)),
  detect(hit, { text }) {
    const window = text.slice(hit.end, hit.end + LONGEST + 8);
    PLACE.lastIndex = 0;
    const found = PLACE.exec(window);
    if (!found || NO_PLACE.test(found[1]!)) return [];
    const place = found[1]!.slice(0, LONGEST).replace(/[.,'’&-]+$/, '');
    const start = hit.end + found[0].length - found[1]!.length;
    const residence = /resid|liv/.test(hit.trigger.text);
    return [
      {
        start,
        end: start + place.length,
        confidence: 'high',
        cues: [up(residence ? fixed('where somebody lives') : fixed('where somebody was treated'))],
        tags: residence ? [] : ['provider'],
        label: residence ? fixed('residence') : fixed('facility'),
      },
    ];
  },
};
