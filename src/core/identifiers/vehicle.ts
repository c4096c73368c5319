import { fixed } from '../safeText';
import { isVin } from './checksums';
import { down, nearMiss, onPrompts, up, words, type Candidate, type Detector, type Hit } from './detector';
import { besidePatient, surer } from './surroundings';
import type { TextContext } from './textContext';
import { isSigned, valueAfter } from './values';

/** 17 capitals and digits without I, O and Q, not within a longer token. */
const VIN = /(?<![\w/+=-])([A-HJ-NPR-Z\d]{17})(?![\w/+=]|-\w)/y;
const VINS = new RegExp(VIN.source, 'g');

/** Two to eight letters and digits as states issue them, one dash, dot or blank between. */
const PLATE = /(?:[A-Z]{2} (?=[A-Z\d]{4,}))?([A-Z\d]{1,4}[-· ]?[A-Z\d]{2,5}|[A-Z\d]{4,8})(?![\w-])/y;

const VIN_LABELS = words('vin', 'vin number', 'vin_number', 'vin #', 'vin no', 'vehicle identification', 'vehicle_identification', 'vehicle id', 'vehicle_id', 'vehicleid', 'chassis number', 'chassis_number', 'chassis no'); // prettier-ignore
const PLATE_LABELS = words('license plate', 'licence plate', 'license_plate', 'licence_plate', 'licenseplate', 'licenceplate', 'plate number', 'plate_number', 'platenumber', 'plate no', 'number plate', 'numberplate', 'vehicle registration', 'vehicle_registration', 'registration plate'); // prettier-ignore
const VEHICLES = words('vehicle', 'ambulance', 'motor vehicle accident', 'mva');

/** Published in standards and textbooks. */
const EXAMPLES = new Set([
  '1M8GDM9AXKP042788',
  '1HGBH41JXMN109186',
  '1HGCM82633A004352',
  '11111111111111111',
]);

const REACH = 160;

/** Vehicle identification numbers (49 CFR 565) and licence plates. */
export const vehicle: Detector = {
  id: 'vehicle',
  rule: 'phi/vehicle-id',
  identifier: 'L',
  title: fixed('Vehicle identifier'),
  triggers: [
    ...VIN_LABELS,
    ...PLATE_LABELS,
    ...VEHICLES,
    ...onPrompts(words('car', 'truck', 'van', 'driving', 'drove', 'plate', 'plates', 'registration number')),
  ],
  detect(hit, context) {
    if (has(VIN_LABELS, hit)) return labelledVin(hit, context);
    if (has(PLATE_LABELS, hit) || /plate|registration/.test(hit.trigger.text)) return plate(hit, context);
    return nearbyVins(hit, context);
  },
};

function has(triggers: readonly Hit['trigger'][], hit: Hit): boolean {
  return triggers.includes(hit.trigger);
}

function labelledVin(hit: Hit, context: TextContext): Candidate[] {
  const found = valueAfter(context.text, hit.end, VIN);
  if (!found || /^\d+$|^[A-Z]+$/.test(found.value)) return [];
  const { start, end, value } = found;
  const near = besidePatient(context, start);
  if (!near) return [nearMiss(start, end, fixed('a VIN that nothing nearby ties to a patient'))];
  const fits = isVin(value);
  return [
    {
      start,
      end,
      confidence: fits ? surer(near) : near,
      cues: [up(fixed('labelled as a VIN')), fits ? up(fixed('check digit fits')) : down(fixed('check digit does not fit'))],
      tags: EXAMPLES.has(value) ? ['example'] : [],
      label: fixed('VIN'),
    },
  ]; // prettier-ignore
}

/** Without a label a VIN needs its check digit, a vehicle named before it, and a patient. */
function nearbyVins(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  return [...text.slice(hit.end, hit.end + REACH).matchAll(VINS)].flatMap(({ index, 0: value }): Candidate[] => {
    const start = hit.end + index;
    if (/^\d+$|^[A-Z]+$/.test(value) || !besidePatient(context, start)) return [];
    if (!isVin(value)) return [nearMiss(start, start + 17, fixed('its check digit is not that of a VIN'))];
    return [
      {
        start,
        end: start + 17,
        confidence: 'high',
        cues: [up(fixed('check digit of a VIN fits')), up(fixed('a vehicle is named nearby'))],
        tags: EXAMPLES.has(value) ? ['example'] : [],
        label: fixed('VIN'),
      },
    ];
  });
} // prettier-ignore

function plate(hit: Hit, context: TextContext): Candidate[] {
  const found = valueAfter(context.text, hit.end, PLATE);
  if (!found || !/\d/.test(found.value) || found.value.length < 4) return [];
  const { start, end, value } = found;
  const loose = hit.trigger.surface === 'prompt';
  if (loose && !(/[A-Z]/.test(value) && value.length > 4)) return [];
  if (/^(?:19|20)\d\d$/.test(value) || (!isSigned(context.text, hit.end, start) && !/[A-Z]/.test(value))) return []; // prettier-ignore
  const near = besidePatient(context, start);
  if (!near) return [nearMiss(start, end, fixed('a licence plate that nothing nearby ties to a patient'))];
  return [
    {
      start,
      end,
      confidence: near,
      cues: [up(fixed('labelled as a licence plate'))],
      tags: /^ABC[- ]?(?:123|1234)$/.test(value) ? ['example'] : [],
      label: fixed('licence plate'),
    },
  ];
}
