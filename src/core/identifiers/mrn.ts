import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { isSigned, valueAfter } from './values';

/** Site formats: digits, with a prefix or a suffix of letters; the shape in asq and Epic notes alike. */
const SHAPE =
  /(?:(?:mrn|no|id)[-:#\s]{1,2})?((?:[A-Z]{1,8}-?){0,2}\d[\dA-Z]{0,11}(?:-[\dA-Z]{1,8}){0,2})(?![\w-]|\.\d)/iy;

/**
 * Medical record number. Its shape is the site's own, so a label is mandatory: `MRN`, `medical record`, `MR#`,
 * `chart number`, `patient id`.
 */
export const mrn: Detector = {
  id: 'mrn',
  rule: 'phi/mrn',
  identifier: 'H',
  title: fixed('Medical record number'),
  triggers: [
    ...words('mrn', 'mrns', 'medical record', 'medical_record', 'medicalrecord', 'mr#', 'chart number', 'chart no', 'chart_number', 'chartnumber', 'chart#', 'patient id', 'patient_id', 'patientid', 'patient no', 'patient number', 'med rec', 'pat id', 'pat_id'),
    ...onPrompts(words('chart', 'record number', 'record no', 'record #', 'patient #', 'hospital number', 'medical id', 'medical no', 'med record', 'record id', 'health record')),
  ], // prettier-ignore
  detect(hit, context) {
    const { text } = context;
    const found = valueAfter(text, hit.end, SHAPE);
    if (!found) return [];
    const { start, end, value } = found;
    const digits = value.replace(/\D/g, '').length;
    const signed = isSigned(text, hit.end, start);
    if (digits < (signed ? 4 : 5) && !/[A-Z]/.test(value)) return [];
    if (digits < 3 || value.length > 20) return [];
    if (/^(?:19|20)\d\d-\d\d-\d\d/.test(value) || /^[a-f\d]{8}-[a-f\d]{4}/i.test(value) || text[end] === '(')
      return [];
    if (hit.trigger.surface === 'prompt' && context.health(start) === 0) return [];
    const patientId = /patient.?id/i.test(hit.trigger.text);
    const example = /^(?:[A-Z]*-?)?(?:0+|1234567?8?9?0?)$/i.test(value);
    return [
      {
        start,
        end,
        confidence: patientId && !signed ? 'medium' : 'high',
        cues: [up(fixed('labelled as a record number'))],
        tags: example ? ['example'] : [],
        label: fixed('MRN'),
      },
    ];
  },
};
