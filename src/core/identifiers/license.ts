import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { isSigned, valueAfter } from './values';

const SHAPE = /#?([A-Z]{0,3}[- ]?\d[\dA-Z]{1,14}(?:-[\dA-Z]{2,8}){0,4})(?![\w]|-\w|\.\d)/iy;

/** Driver licences and professional licences; the shapes are the states' own, so the label is mandatory. */
export const license: Detector = {
  id: 'license',
  rule: 'phi/license-number',
  identifier: 'K',
  title: fixed('Licence number'),
  triggers: [
    ...words('driver license', 'drivers license', "driver's license", 'driver’s license', 'driver licence', 'drivers licence', "driver's licence", 'driving licence', 'driver_license', 'drivers_license', 'driverlicense', 'driverslicense', 'dl number', 'dl no', 'dl#', 'dln', 'license number', 'license_number', 'licensenumber', 'license no', 'license #', 'medical license', 'medical_license', 'nursing license'),
    ...onPrompts(words('licence number', 'license', 'dl')),
  ], // prettier-ignore
  detect(hit, context) {
    const { text } = context;
    const found = valueAfter(text, hit.end, SHAPE);
    if (!found || found.value.replace(/\D/g, '').length < 4 || !isSigned(text, hit.end, found.start) && found.value.length < 6) return []; // prettier-ignore
    if (/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(found.value)) return [];
    const drivers = /driv|^dl/.test(hit.trigger.text);
    if (!drivers && context.health(found.start) < 2) return [];
    const provider = /medical|nursing/.test(hit.trigger.text) || /provider|physician|doctor|nurse|prescriber/i.test(text.slice(Math.max(0, hit.start - 60), hit.start)); // prettier-ignore
    return [
      {
        start: found.start,
        end: found.end,
        confidence: 'high',
        cues: [up(fixed('labelled as a licence number'))],
        tags: provider ? ['provider'] : [],
        label: drivers ? fixed('driver licence') : fixed('licence'),
      },
    ];
  },
};
