import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { isSigned, valueAfter } from './values';

const INITIALS = /([A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?)(?![\w])/y;

/** Initials with points, which no abbreviation of a ward or a test carries. */
const POINTED = /((?:[A-Z]\. ?){1,2}[A-Z]\.)(?! ?[A-Z]\w)/y;

/** Initials of a patient, by label: parts of a name count as the name does. */
export const initials: Detector = {
  id: 'initials',
  rule: 'phi/other-id',
  identifier: 'R',
  title: fixed('Initials of a patient'),
  triggers: [
    ...words('patient initials', 'patient_initials', 'patientinitials', 'subject initials', 'subject_initials', 'participant initials', 'pt initials', 'initials'),
    ...onPrompts(words('patient', 'pt')),
  ],
  detect(hit, context) {
    const { text, surface } = context;
    const named = hit.trigger.text.includes('initials');
    const found = valueAfter(text, hit.end, named ? INITIALS : POINTED);
    if (!found || found.value.replace(/[^A-Z]/g, '').length < 2) return [];
    const { start, end } = found;
    if (named && !isSigned(text, hit.end, start) && !/^ (?:are|is|were) $/.test(text.slice(hit.end, start)) && !(hit.trigger.text !== 'initials' && text[hit.end] === ' ')) return [];
    if (hit.trigger.text === 'initials' && !(surface === 'prompt' ? context.health(start) > 0 || context.person(start) : context.patient(start) && context.health(start) > 1)) return [];
    return [
      {
        start,
        end,
        confidence: 'high',
        cues: [up(named ? fixed('labelled as initials') : fixed('initials beside a patient'))],
        tags: /^(?:A\.?B\.?C?\.?|X\.?X\.?|X\.?Y\.?Z?\.?)$/.test(found.value) ? ['example'] : [],
        label: fixed('initials'),
      },
    ];
  },
}; // prettier-ignore
