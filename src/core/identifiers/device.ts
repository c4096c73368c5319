import { fixed } from '../safeText';
import { passesLuhn } from './checksums';
import { down, nearMiss, onPrompts, up, words, type Candidate, type Detector, type Hit } from './detector';
import { besidePatient, surer } from './surroundings';
import type { TextContext } from './textContext';
import { isSigned, valueAfter } from './values';

const IMEI_LABELS = words('imei', 'imei_number', 'imei number', 'imei0', 'imei_0', 'imeisv');
const IMEI = /(\d{15}|\d{2}[- ]\d{6}[- ]\d{6}[- ]\d)(?![\w-]|\.\d)/y;

/** Published in standards and manuals. */
const EXAMPLES = new Set(['490154203237518', '356938035643809', '012345678901237']);

/** Labels that name a medical device by themselves. */
const OWN = words('device serial', 'device_serial', 'deviceserial', 'implant serial', 'implant_serial', 'implantserial', 'pacemaker serial', 'pacemaker_serial', 'pacemaker sn', 'pump serial', 'pump_serial', 'monitor serial', 'lead serial', 'defibrillator serial', 'valve serial', 'prosthesis serial', 'device id', 'device_id', 'deviceid', 'device identifier', 'device_identifier', 'implant id', 'implant_id'); // prettier-ignore

/** Labels that count only where a medical device is named. */
const BARE = words(
  'serial number',
  'serial_number',
  'serialnumber',
  'serial no',
  'serial_no',
  'serial #',
  'serial',
);

const MEDICAL_DEVICE =
  /pacemaker|implant|defibrillator|insulin pump|infusion pump|glucose (?:monitor|sensor|meter)|cochlear|prosthe|stent|ventilator|hearing aid|wearable|medical.?device|patient.?device|c-?pap|neurostimulator|heart valve|holter|oximeter|nebuli[sz]er|inhaler|wheelchair/i;

const SERIAL = /#?((?:[A-Z]{1,6}[-/]?){0,2}\d[\dA-Z]{0,19}(?:-[\dA-Z]{1,10}){0,3})(?![\w]|-\w|\.\d)/iy;

/** Serial numbers of a patient's devices, and the IMEI of a telephone. */
export const device: Detector = {
  id: 'device',
  rule: 'phi/device-id',
  identifier: 'M',
  title: fixed('Device identifier'),
  triggers: [...IMEI_LABELS, ...OWN, ...BARE, ...onPrompts(words('sn'))],
  detect(hit, context) {
    return IMEI_LABELS.includes(hit.trigger) ? imei(hit, context) : serial(hit, context);
  },
};

function imei(hit: Hit, context: TextContext): Candidate[] {
  const found = valueAfter(context.text, hit.end, IMEI);
  if (!found) return [];
  const { start, end } = found;
  const digits = found.value.replace(/\D/g, '');
  const fits = passesLuhn(digits);
  if (!fits && /^(\d)\1+$/.test(digits)) return [];
  const near = besidePatient(context, start);
  if (!near) return [nearMiss(start, end, fixed('an IMEI that nothing nearby ties to a patient'))];
  return [
    {
      start,
      end,
      confidence: fits ? surer(near) : near,
      cues: [up(fixed('labelled as an IMEI')), fits ? up(fixed('check digit fits')) : down(fixed('check digit does not fit'))],
      tags: EXAMPLES.has(digits) ? ['example'] : [],
      label: fixed('IMEI'),
    },
  ]; // prettier-ignore
}

function serial(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const found = valueAfter(text, hit.end, SERIAL);
  if (!found || found.value.replace(/\D/g, '').length < 4 || found.value.length > 30) return [];
  const { start, end, value } = found;
  if (/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(value)) return [];
  if (!isSigned(text, hit.end, start) && value.length < 6) return [];
  const own = OWN.includes(hit.trigger);
  const device = own || MEDICAL_DEVICE.test(text.slice(Math.max(0, hit.start - 200), end + 120));
  const near = besidePatient(context, start);
  if (!device || !near || (context.surface === 'source' && !context.patient(start))) return [];
  return [
    {
      start,
      end,
      confidence: near,
      cues: [up(fixed('labelled as a serial number')), up(own ? fixed('the label names a device') : fixed('a medical device is named nearby'))],
      tags: [],
      label: fixed('serial number'),
    },
  ]; // prettier-ignore
}
