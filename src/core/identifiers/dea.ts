import { fixed } from '../safeText';
import { isDea } from './checksums';
import { down, up, words, type Detector } from './detector';
import { labelHas } from './textContext';
import { valueAfter } from './values';

/** DEA registration number: a prescriber's, so tagged `provider`, unless it is labelled as the patient's own. */
export const dea: Detector = {
  id: 'dea',
  rule: 'phi/license-number',
  identifier: 'K',
  title: fixed('DEA number'),
  triggers: words('dea', 'dea_number', 'dea#', 'deanumber', 'drug enforcement administration'),
  detect(hit, context) {
    const found = valueAfter(context.text, hit.end, /([A-Z][A-Z9]\d{7})(?![\w-])/iy);
    if (!found) return [];
    const valid = isDea(found.value);
    const patients = labelHas(context.label(found.start), 'patient', 'patients', 'member', 'subscriber');
    const example = /^(?:AB1234563|BB1388568)$/i.test(found.value);
    return [
      {
        start: found.start,
        end: found.end,
        confidence: valid ? 'very-high' : 'high',
        cues: [up(fixed('labelled as a DEA number')), valid ? up(fixed('check digit fits')) : down(fixed('check digit does not fit'))],
        tags: [...(patients ? [] : (['provider'] as const)), ...(example ? (['example'] as const) : [])],
        label: fixed('DEA'),
      },
    ]; // prettier-ignore
  },
};
