import { fixed } from '../safeText';
import { nearMiss, up, words, type Detector } from './detector';
import { besidePatient } from './surroundings';
import { valueAfter } from './values';

const WHAT = ['ssn', 'mrn', 'patient_id', 'patientid', 'mbi', 'dob', 'patient_name', 'member_id', 'memberid', 'email', 'phone', 'name']; // prettier-ignore
const HOW = ['hash', 'sha0', 'sha000', 'sha_000', 'md0', 'digest', 'hmac', 'encrypted', 'token'];

/** What only a patient's record holds; the others need a patient close by. */
const OF_A_PATIENT = /ssn|mrn|mbi|patient/;

/** Hexadecimal or base64 of at least 64 bits, a UUID, or a bcrypt string. */
const DIGEST =
  /((?:(?:sha\d{1,3}|md5|hmac)[:$-])?(?:[\da-f]{16,128}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\$2[aby]\$\d\d\$[./A-Za-z\d]{53}|(?=[A-Za-z+/_-]{0,40}\d)[A-Za-z\d+/_-]{20,128}={0,2}))(?![\w+/=-])/iy;

/** A hash or a token of an identifier: derived from it, so it may not stand for it (45 CFR 164.514(c)). */
export const derived: Detector = {
  id: 'derived',
  rule: 'phi/other-id',
  identifier: 'R',
  title: fixed('Hash of an identifier'),
  triggers: words(...new Set([
    ...WHAT.flatMap((what) => HOW.map((how) => `${what}_${how}`)),
    ...WHAT.filter((what) => !what.includes('_')).flatMap((what) => HOW.map((how) => `${what}${how.replace('_', '')}`)),
    ...WHAT.flatMap((what) => [`hashed_${what}`, `hashed${what.replace('_', '')}`, `encrypted_${what}`, `hashed ${what}`]),
    'ssn hash', 'mrn hash', 'patient hash', 'patient_hash', 'patienthash', 'patient token', 'patient_token', 'hashed patient id',
  ])),
  detect(hit, context) {
    const found = valueAfter(context.text, hit.end, DIGEST);
    if (!found || /^(\w)\1+$/.test(found.value)) return [];
    const { start, end } = found;
    const own = OF_A_PATIENT.test(hit.trigger.text);
    const near = own ? 'high' : besidePatient(context, start);
    if (!near) return [nearMiss(start, end, fixed('a hash that nothing nearby ties to a patient'))];
    return [
      {
        start,
        end,
        confidence: near,
        cues: [up(fixed('labelled as derived from an identifier'))],
        tags: [],
        label: fixed('hash of an identifier'),
      },
    ];
  },
}; // prettier-ignore
