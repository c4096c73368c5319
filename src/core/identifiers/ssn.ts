import type { Tag } from '../finding';
import { fixed, type SafeText } from '../safeText';
import { down, shapes, up, words, type Candidate, type Detector } from './detector';
import { isInNumberList, isInsideToken } from './shapeVeto';
import { labelHas, type TextContext } from './textContext';
import { valueAfter } from './values';

/** Numbers that were published in advertisements or forms, and the usual hand-made ones. */
const EXAMPLES = new Set(['078051120', '219099999', '457555462', '042103580', '123456789', '987654321']);

const LABELS = [
  'ssn',
  'ssns',
  'social security',
  'socialsecurity',
  'social',
  'ss',
  'tax id',
  'taxid',
  'itin',
];

/** Social Security number. Structure: area 001–899 without 666, group and serial not zero (SSA, 20 CFR 422). */
export const ssn: Detector = {
  id: 'ssn',
  rule: 'phi/ssn',
  identifier: 'G',
  title: fixed('Social Security number'),
  triggers: [
    ...shapes('000-00-0000', '000 00 0000'),
    ...words('ssn', 'ssns', 'social security', 'social_security', 'socialsecurity', 'ss#'),
  ],
  detect(hit, context) {
    if (hit.trigger.kind === 'shape') return judgeNumber(hit.start, hit.end, context, false);
    const found = valueAfter(context.text, hit.end, /(\d{9}|\d{3}[-. ]\d{2}[-. ]\d{4})(?![\w-]|\.\d)/y);
    return found ? judgeNumber(found.start, found.end, context, true) : [];
  },
};

function judgeNumber(start: number, end: number, context: TextContext, led: boolean): Candidate[] {
  const { text } = context;
  const labelled = led || labelHas(context.label(start), ...LABELS);
  if (isInsideToken(text, start, end)) return [];
  if (!labelled && text[start + 3] === ' ' && isInNumberList(text, start, end)) return [];
  const digits = text.slice(start, end).replace(/\D/g, '');
  const valid = isStructurallyValid(digits);
  const example = isExample(digits);
  const near = context.health(start) > 1;
  if (!labelled && !near) {
    if (text[start + 3] === ' ') return [notReported(start, end, UNNAMED)];
    if (!valid && !example) return [notReported(start, end, NEVER_ISSUED)];
  }
  const tags: Tag[] = example ? ['example'] : digits.startsWith('9') ? ['synthetic'] : [];
  return [
    {
      start,
      end,
      confidence: labelled
        ? valid || example
          ? 'very-high'
          : 'high'
        : near && (valid || example)
          ? 'high'
          : 'medium',
      cues: [
        up(fixed('shape of a Social Security number')),
        valid
          ? up(fixed('area, group and serial are issuable'))
          : down(fixed('area, group or serial is never issued')),
        ...(labelled ? [up(fixed('labelled as one'))] : []),
        ...(near ? [up(fixed('health context nearby'))] : []),
      ],
      tags,
      label: labelled ? fixed('SSN') : fixed('no label'),
    },
  ];
}

const UNNAMED = fixed('digits in three groups with spaces are common, and nothing names these an SSN');
const NEVER_ISSUED = fixed('its area, group or serial is never issued, and nothing names it an SSN');

function notReported(start: number, end: number, allowed: SafeText): Candidate {
  return { start, end, confidence: 'low', cues: [up(fixed('shape of a Social Security number'))], allowed };
}

/** @param digits nine digits */
export function isStructurallyValid(digits: string): boolean {
  const area = digits.slice(0, 3);
  return (
    area !== '000' &&
    area !== '666' &&
    area < '900' &&
    digits.slice(3, 5) !== '00' &&
    digits.slice(5) !== '0000'
  );
}

function isExample(digits: string): boolean {
  return EXAMPLES.has(digits) || /^(\d)\1{8}$/.test(digits) || /^98765432\d$/.test(digits);
}
