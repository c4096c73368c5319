import { fixed } from '../safeText';
import { down, up, words, type Detector } from './detector';
import { isStructurallyValid } from './ssn';
import { besidePatient, surer } from './surroundings';
import { valueAfter } from './values';

/** Nine digits of an SSN and a beneficiary identification code: A, B, B1–B9, BA…, C1–C9, D, E, F1–F8, HA, J1–J4, K1–K9, M, T, W… (SSA, POMS RS 00204.001 and HI 00208.070). */
const SOCIAL =
  /(\d{3}[- ]?\d{2}[- ]?\d{4}[- ]?(?:[ABDEW][\dA-Z]?|C\d?[A-Z]?|F[1-8]|HA|HB|HC|J[1-4]|K[\dA-M]|M1?|T[A-Z\d]?))(?![\w-])/iy;

/** Railroad Retirement Board: a prefix and six or nine digits. */
const RAILROAD =
  /((?:WCA|WCD|WCH|MA|MH|PA|PD|PH|WA|WD|WH|CA|JA|A|H)[- ]?(?:\d{3}[- ]?\d{2}[- ]?\d{4}|\d{6}))(?![\w-])/iy;

/** Health Insurance Claim Number, which Medicare printed until 2019: it holds a Social Security number. */
export const hicn: Detector = {
  id: 'hicn',
  rule: 'phi/health-plan-id',
  identifier: 'I',
  title: fixed('Health Insurance Claim Number'),
  triggers: words('hicn', 'hic number', 'hic_number', 'hic no', 'hic #', 'hicno', 'health insurance claim number', 'health_insurance_claim_number', 'medicare claim number', 'medicare_claim_number', 'medicare number', 'medicare_number', 'medicarenumber', 'medicare no', 'medicare id', 'medicare_id', 'medicareid', 'medicare #', 'medicare', 'rrb number', 'railroad medicare'),
  detect(hit, context) {
    const { text } = context;
    const social = valueAfter(text, hit.end, SOCIAL);
    const found = social ?? valueAfter(text, hit.end, RAILROAD);
    if (!found) return [];
    const { start, end, value } = found;
    const digits = value.replace(/\D/g, '').slice(0, 9);
    const fits = digits.length === 6 || isStructurallyValid(digits);
    const near = besidePatient(context, start) ?? 'medium';
    return [
      {
        start,
        end,
        confidence: fits ? surer(near) : near,
        cues: [up(fixed('labelled as a Medicare number')), fits ? up(fixed('form of a claim number')) : down(fixed('area, group or serial is never issued'))],
        tags: digits === '123456789' ? ['example'] : [],
        label: fixed('HICN'),
      },
    ];
  },
}; // prettier-ignore
