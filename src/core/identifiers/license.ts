import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { isDriverLicense } from './licenseFormats';
import { besidePatient } from './surroundings';
import { isSigned, valueAfter } from './values';

const SHAPE = /#?([A-Z]{0,3}[- ]?\d[\dA-Z]{1,14}(?:-[\dA-Z]{2,8}){0,4})(?![\w]|-\w|\.\d)/iy;

/** Driver licences and professional licences; the shapes are the states' own, so the label is mandatory. */
export const license: Detector = {
  id: 'license',
  rule: 'phi/license-number',
  identifier: 'K',
  title: fixed('Licence number'),
  triggers: [
    ...words('driver license', 'drivers license', "driver's license", 'driver’s license', 'driver licence', 'drivers licence', "driver's licence", 'driving licence', 'driver_license', 'drivers_license', 'driverlicense', 'driverslicense', 'patient_dl', 'dl_number', 'dlnumber', 'driver_lic', 'drivers_lic', 'dl number', 'dl no', 'dl#', 'dln', 'license number', 'license_number', 'licensenumber', 'license no', 'license #', 'medical license', 'medical_license', 'medicallicense', 'medical licence', 'nursing license', 'nursing_license', 'rn license', 'pharmacist license', 'pharmacy license', 'state license', 'state_license', 'statelicense', 'state license number', 'provider license', 'provider_license', 'license id', 'license_id', 'licenseid', 'professional license', 'professional_license', 'certificate number', 'certificate_number', 'certificatenumber', 'certificate no', 'certification number', 'certification_number', 'certification no', 'registration number', 'registration_number', 'upin'),
    ...onPrompts(words('licence number', 'licence no', 'license', 'dl', 'driver id')),
  ], // prettier-ignore
  detect(hit, context) {
    const { text } = context;
    const found = valueAfter(text, hit.end, SHAPE);
    if (!found || found.value.replace(/\D/g, '').length < 4 || !isSigned(text, hit.end, found.start) && found.value.length < 6) return []; // prettier-ignore
    if (/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(found.value)) return [];
    const drivers = /driv|(?:^|_)dl/.test(hit.trigger.text);
    if (!drivers && context.health(found.start) < 2 && !(hit.trigger.surface !== 'prompt' && isSigned(text, hit.end, found.start) && besidePatient(context, found.start))) return [];
    const provider = /medical|nursing|^rn|pharmac|provider|upin|state.?license/.test(hit.trigger.text) || /provider|physician|doctor|nurse|prescriber|pharmacist|therapist|practitioner|clinician/i.test(text.slice(Math.max(0, hit.start - 60), hit.start)); // prettier-ignore
    return [
      {
        start: found.start,
        end: found.end,
        confidence: drivers && isDriverLicense(found.value) && context.health(found.start) > 0 ? 'very-high' : 'high',
        cues: [
          up(fixed('labelled as a licence number')),
          ...(drivers && isDriverLicense(found.value) ? [up(fixed('shape of a state’s driver licence'))] : []),
        ],
        tags: provider ? ['provider'] : [],
        label: drivers ? fixed('driver licence') : fixed('licence'),
      },
    ];
  },
}; // prettier-ignore
