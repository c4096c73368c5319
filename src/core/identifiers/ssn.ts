import type { Tag } from '../finding';
import { fixed } from '../safeText';
import { down, shapes, up, words, type Candidate, type Detector } from './detector';
import { labelHas, type TextContext } from './textContext';

/** Numbers that were published in advertisements or forms, and the usual hand-made ones. */
const EXAMPLES = new Set(['078051120', '219099999', '457555462', '042103580', '123456789', '987654321']);

const LABELS = ['ssn', 'ssns', 'social security', 'socialsecurity', 'social', 'ss', 'tax id', 'taxid'];

/** Social Security number. Structure: area 001–899 without 666, group and serial not zero (SSA, 20 CFR 422). */
export const ssn: Detector = {
  id: 'ssn',
  rule: 'phi/ssn',
  identifier: 'G',
  title: fixed('Social Security number'),
  triggers: [
    ...shapes('000-00-0000', '000 00 0000'),
    ...words('ssn', 'social security', 'social_security', 'socialsecurity'),
  ],
  detect(hit, context) {
    if (hit.trigger.kind === 'shape') return judgeNumber(hit.start, hit.end, context);
    return bareNumbersAfter(hit.end, context).flatMap(([start, end]) => judgeNumber(start, end, context));
  },
};

/** Nine digits without separators need the label that led here. */
function bareNumbersAfter(end: number, { text }: TextContext): [number, number][] {
  const found = /^[^\d\r\n]{0,30}?(?<!\d[.\d]*)\b(\d{9})\b(?!\.\d)/.exec(text.slice(end, end + 50));
  return found ? [[end + found[0].length - 9, end + found[0].length]] : [];
}

function judgeNumber(start: number, end: number, context: TextContext): Candidate[] {
  const { text } = context;
  if (/[-.\d]/.test(text[start - 1] ?? '') || /^[-.]?\d/.test(text.slice(end, end + 2))) return [];
  const digits = text.slice(start, end).replace(/\D/g, '');
  const label = context.label(start);
  const labelled = labelHas(label, ...LABELS);
  const valid = isStructurallyValid(digits);
  const example = isExample(digits);
  if (!valid && !example && !labelled) return [];
  const separated = end - start === 11;
  const near = context.health(start) > 0;
  const tags: Tag[] = [
    ...(example ? ['example' as const] : []),
    ...(digits.startsWith('9') && !example ? ['synthetic' as const] : []),
  ];
  if (!labelled && !separated) return [];
  return [
    {
      start,
      end,
      confidence: labelled ? (valid || example ? 'very-high' : 'high') : near ? 'high' : 'medium',
      cues: [
        up(fixed('shape of a Social Security number')),
        ...(valid
          ? [up(fixed('area, group and serial are issuable'))]
          : [down(fixed('area, group or serial is never issued'))]),
        ...(labelled ? [up(fixed('labelled as one'))] : []),
        ...(near ? [up(fixed('health context nearby'))] : []),
      ],
      tags,
      label: labelled ? fixed('SSN') : fixed('no label'),
    },
  ];
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
