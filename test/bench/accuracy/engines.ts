import { OpenRedaction } from 'openredaction';
import { Redactor } from '@redactpii/node';
import { analyse, sourceText, type RuleId, type Surface } from '../../../src/core';
import type { Span, SpanType } from './corpora';

/** Something that finds identifiers in a text. */
export interface Engine {
  readonly name: string;
  detect(text: string, where: { path: string; surface: Surface }): Promise<readonly Span[]>;
}

const BY_RULE: Partial<Record<RuleId, SpanType>> = {
  'phi/name': 'NAME', 'phi/geography': 'GEO', 'phi/date': 'DATE', 'phi/age-over-89': 'DATE', 'phi/phone': 'PHONE', 'phi/fax': 'FAX',
  'phi/email': 'EMAIL', 'phi/ssn': 'SSN', 'phi/mrn': 'MRN', 'phi/health-plan-id': 'PLAN_ID', 'phi/account-number': 'ACCOUNT',
  'phi/license-number': 'LICENSE', 'phi/device-id': 'DEVICE', 'phi/photo': 'PHOTO', 'phi/other-id': 'OTHER_ID',
  'phi/vehicle-id': 'VEHICLE', 'phi/url': 'URL', 'phi/ip-address': 'IP', 'phi/biometric': 'BIOMETRIC',
}; // prettier-ignore

/** All that is shown: a finding of low confidence is a hint and does not count. */
export function phiCordon(year: number): Engine {
  return {
    name: 'PHI Cordon',
    detect: async (text, { path, surface }) =>
      analyse(sourceText({ path, text }, surface, { year }))
        .identifiers.filter(({ confidence }) => confidence !== 'low')
        .map(({ rule, place: { start, end } }) => ({ start, end, type: BY_RULE[rule] ?? 'OTHER_ID' })),
  };
}

const OPENREDACTION_TYPES: readonly (readonly [RegExp, SpanType])[] = [
  [/BIRTH|DATE|DOB/, 'DATE'], [/FAX/, 'FAX'], [/PHONE|TELEPHONE|MOBILE/, 'PHONE'], [/EMAIL/, 'EMAIL'], [/SSN|SOCIAL_SECURITY/, 'SSN'],
  [/MEDICAL_RECORD|MRN|PATIENT/, 'MRN'], [/MEDICARE|MEDICAID|INSURANCE|HEALTH_PLAN|MBI|MEMBER|BENEFICIARY/, 'PLAN_ID'], [/NPI|DEA|LICENSE|LICENCE|PASSPORT/, 'LICENSE'],
  [/VIN|VEHICLE|PLATE/, 'VEHICLE'], [/DEVICE|IMEI|MAC_|SERIAL/, 'DEVICE'], [/URL|DOMAIN/, 'URL'], [/IPV?[46]?(?:_|$)/, 'IP'], [/BIOMETRIC/, 'BIOMETRIC'],
  [/ADDRESS|ZIP|POST|CITY|COORDINATE|GEO|LOCATION/, 'GEO'], [/ACCOUNT|IBAN|CARD|ROUTING|SWIFT/, 'ACCOUNT'], [/NAME|PERSON/, 'NAME'],
]; // prettier-ignore

/** @param preset of openredaction; none for its default */
export function openRedaction(preset?: 'hipaa'): Engine {
  const engine = new OpenRedaction(preset ? { preset } : {});
  return {
    name: `openredaction${preset ? ` (${preset})` : ''}`,
    detect: async (text) =>
      (await engine.detect(text)).detections.map(({ type, position: [start, end] }) => ({
        start,
        end,
        type: OPENREDACTION_TYPES.find(([shape]) => shape.test(type))?.[1] ?? 'OTHER_ID',
      })),
  };
}

const REDACTPII_RULES = {
  NAME: 'NAME',
  EMAIL: 'EMAIL',
  PHONE: 'PHONE',
  SSN: 'SSN',
  CREDIT_CARD: 'ACCOUNT',
} as const satisfies Readonly<Record<string, SpanType>>;

const MARK = '\u0001';

/** It only rewrites, so each rule rewrites on its own and the places follow from what is left. */
export function redactPii(): Engine {
  const rules = Object.entries(REDACTPII_RULES).map(([rule, type]) => ({
    type,
    redactor: new Redactor({
      globalReplaceWith: MARK,
      rules: Object.fromEntries(Object.keys(REDACTPII_RULES).map((key) => [key, key === rule])),
    }),
  }));
  return {
    name: '@redactpii/node',
    detect: async (text) =>
      rules.flatMap(({ type, redactor }) =>
        replacedRanges(text, redactor.redact(text)).map((range) => ({ ...range, type })),
      ),
  };
}

function replacedRanges(before: string, after: string): { start: number; end: number }[] {
  const kept = after.split(MARK);
  const ranges: { start: number; end: number }[] = [];
  let at = kept[0]!.length;
  for (const [index, piece] of kept.slice(1).entries()) {
    const last = index === kept.length - 2;
    const end = last ? before.length - piece.length : before.indexOf(piece === '' ? MARK : piece, at + 1);
    if (end > at) ranges.push({ start: at, end });
    at = Math.max(at, end) + piece.length;
  }
  return ranges;
}
