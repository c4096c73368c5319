import { fixed } from '../safeText';
import { nearMiss, up, words, type Detector } from './detector';
import { besidePatient } from './surroundings';
import { valueAfter } from './values';

const PARTS = ['fingerprint', 'thumbprint', 'palm', 'palm_vein', 'iris', 'retina', 'retinal', 'face', 'facial', 'voice', 'gait', 'biometric']; // prettier-ignore
const FORMS = ['template', 'scan', 'image', 'data', 'minutiae', 'embedding', 'encoding', 'vector', 'descriptor', 'code', 'signature', 'pattern', 'sample', 'recording', 'hash', 'features', 'id', 'file']; // prettier-ignore

/** What a template, an embedding or a recording is written as: encoded bytes, numbers, a file. */
const VALUE =
  /((?:data:[\w/+.-]{3,40};base64,)?(?=[A-Za-z+/]{0,60}\d)[A-Za-z\d+/]{24,400000}={0,2}|[\da-f]{16,400000}|-?\d{1,3}\.\d{2,}(?:\s{0,20},\s{0,20}-?\d{1,3}\.\d{2,}(?:e-?\d+)?){3,5000}|[\w./:-]{1,200}\.(?:wsq|fmr|iso|png|jpe?g|bmp|tiff?|wav|mp3|m4a|flac|npy|bin)|[A-Z]{2,5}-[\dA-Z]*\d[\dA-Z-]{3,40})(?![\w])/iy; // prettier-ignore

/** Fingerprints of programs and keys. */
const OF_A_MACHINE =
  /\b(?:certificate|cert|tls|ssl|ssh|browser|canvas|webpack|bundle|file|asset|public key|gpg|pgp)[\w ']{0,20}$/i;

/** Fields that hold a fingerprint, voiceprint, iris, retina or face template of a patient. */
export const biometric: Detector = {
  id: 'biometric',
  rule: 'phi/biometric',
  identifier: 'P',
  title: fixed('Biometric identifier'),
  triggers: words(...new Set([
    ...PARTS.flatMap((part) => FORMS.flatMap((form) => [`${part}_${form}`, `${part}${form}`, `${part} ${form}`])),
    'voiceprint sample', 'voiceprint file', 'voiceprint', 'voice_print', 'voice print', 'faceprint', 'face_print', 'palmprint', 'palm_print', 'iriscode', 'patient fingerprint', 'patient_fingerprint', 'biometric_id', 'biometricid', 'biometric_hash',
  ])),
  detect(hit, context) {
    const found = valueAfter(context.text, hit.end, VALUE);
    if (!found) return [];
    const { start, end } = found;
    if (OF_A_MACHINE.test(context.text.slice(Math.max(0, hit.start - 40), hit.start))) return [nearMiss(start, end, fixed('the fingerprint of a program or a key'))];
    const near = besidePatient(context, start);
    if (!near || (context.surface === 'source' && !context.patient(start)))
      return [nearMiss(start, end, fixed('nothing nearby ties it to a patient'))];
    return [
      {
        start,
        end,
        confidence: near,
        cues: [up(fixed('the field names a biometric')), up(fixed('its value is that of a template or a recording'))],
        tags: [],
        label: fixed('biometric'),
      },
    ];
  },
}; // prettier-ignore
