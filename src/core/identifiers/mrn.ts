import { fixed } from '../safeText';
import { up, words, type Detector } from './detector';

/**
 * Medical record number. Its shape is the site's own, so a label is mandatory: `MRN`, `medical record`, `MR#`,
 * `chart number`, `patient id`.
 */
export const mrn: Detector = {
  id: 'mrn',
  rule: 'phi/mrn',
  identifier: 'H',
  title: fixed('Medical record number'),
  triggers: words('mrn', 'mrns', 'medical record', 'medical_record', 'medicalrecord', 'mr#', 'chart number', 'chart no', 'chart_number', 'chartnumber', 'patient id', 'patient_id', 'patientid', 'med rec'), // prettier-ignore
  detect(hit, { text }) {
    const after = text.slice(hit.end, hit.end + 60);
    const value = /^(?:[ _]?(?:number|num|no\.?|id|value))?["'`\]]*\s*(?:[:=#(,]|=>|:=|is|was|of)?\s*#?\s*(?:["'`]|\\")*((?:[A-Z]{1,5}-?)?\d[\d-]{2,13}\d)(?![\w.]*[\w])/i.exec(after); // prettier-ignore
    if (!value) return [];
    const end = hit.end + value[0].length;
    const digits = value[1]!;
    const start = end - digits.length;
    if (/^(?:19|20)\d\d-\d\d-\d\d/.test(digits)) return [];
    const example = /^(?:[A-Z]*-?)?(?:0+|1234567?8?9?0?)$/i.test(digits);
    return [
      {
        start,
        end,
        confidence: 'high',
        cues: [up(fixed('labelled as a record number'))],
        tags: example ? ['example'] : [],
        label: fixed('MRN'),
      },
    ];
  },
};
