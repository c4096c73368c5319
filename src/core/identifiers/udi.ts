import { fixed } from '../safeText';
import { isGtin } from './checksums';
import { nearMiss, up, words, type Candidate, type Detector } from './detector';
import { surer } from './surroundings';
import { valueAfter } from './values';

/** GS1: (01) device identifier, then (11), (17), (10) and (21), the serial number (GS1 General Specifications, 3.2). */
const GS1 = /\(01\)(\d{14})(?:\((?:10|11|17|21|240|250)\)[^\s"'`()<>|\\]{1,20}){0,5}/y;

/** HIBCC: `+`, labeler, product, and behind `/$+`, `/$$+` or `/S` the serial number (ANSI/HIBC 2.6). */
const HIBCC = /\+[A-Z][A-Z\d]{3}[A-Z\d]{1,19}(?:\/(?:\$\$?\+?|S|16D|14D)[A-Z\d.%-]{1,32}){1,4}/y;

/** ICCBBA: `=/` and the facility, lot `=}`, dates `=>`, donation number `=`, serial number `&,1` (ISBT 128, 7.4). */
const ICCBBA =
  /=\/[A-NP-Z\d][\dA-Z]{4}[A-Z\d]{11}(?:(?:=,|=>|=\}|=%|=-|&,1|=)[A-Z\d]{6,20}){0,5}|=\)[A-Z\d]{8,14}(?:&\)[A-Z\d]{4,14})?/y;

/** Unique device identifiers (21 CFR 830). The part that names the model identifies nobody; a serial number does. */
export const udi: Detector = {
  id: 'udi',
  rule: 'phi/device-id',
  identifier: 'M',
  title: fixed('Unique device identifier'),
  triggers: [
    { text: '(00)00000000000000', kind: 'mark' },
    { text: '=/a0000', kind: 'mark' },
    { text: '=/w0000', kind: 'mark' },
    ...words('udi', 'udi_carrier', 'carrierhrf', 'human readable form', 'device identifier', 'unique device identifier', 'hibc', 'hibcc', 'iccbba'),
  ],
  detect(hit, context) {
    const { text } = context;
    const labelled = hit.trigger.kind === 'word';
    for (const shape of [GS1, HIBCC, ICCBBA]) {
      shape.lastIndex = hit.start;
      const found = labelled ? valueAfter(text, hit.end, new RegExp(`(${shape.source})`, 'y')) : at(shape, text, hit.start);
      if (!found) continue;
      return judge(found.start, found.value, labelled || context.patient(found.start), context.surface === 'prompt' || context.health(found.start) > 0);
    }
    return [];
  },
}; // prettier-ignore

function at(shape: RegExp, text: string, start: number): { start: number; value: string } | undefined {
  shape.lastIndex = start;
  const found = shape.exec(text);
  return found ? { start, value: found[0] } : undefined;
}

function judge(start: number, value: string, patient: boolean, care: boolean): Candidate[] {
  const end = start + value.length;
  const single = /\(21\)|\/(?:\$\$?\+|S)|&,1|&\)/.test(value);
  if (!single) return [nearMiss(start, end, fixed('names the model of a device, not one device'))];
  const gtin = /^\(01\)(\d{14})/.exec(value)?.[1];
  const fits = gtin !== undefined && isGtin(gtin);
  const near = patient && care ? 'high' : 'medium';
  return [
    {
      start,
      end,
      confidence: fits && near === 'high' ? surer(near) : near,
      cues: [
        up(fixed('form of a UDI with a serial number')),
        ...(fits ? [up(fixed('check digit fits'))] : []),
      ],
      tags: gtin === '00844588003288' ? ['example'] : [],
      label: fixed('UDI'),
    },
  ];
}
