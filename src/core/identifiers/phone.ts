import type { Tag } from '../finding';
import { fixed } from '../safeText';
import { down, onPrompts, shapes, up, words, type Candidate, type Detector, type Hit } from './detector';
import { isInNumberList } from './shapeVeto';
import { labelHas, type TextContext } from './textContext';
import { valueAfter } from './values';

const LABELS = ['phone', 'phones', 'telephone', 'tel', 'mobile', 'cell', 'cellphone', 'phonenumber', 'call', 'contact', 'pager', 'home', 'work', 'ph', 'telecom', 'text', 'dial', 'reach']; // prettier-ignore
const FAX = ['fax', 'facsimile', 'telefax', 'faxnumber'];

/** Ten digits of the North American plan as they are written, country code and extension included. Sticky. */
const NANP = /(?:\+?1[-. ]?)?(?:\(([2-9]\d\d)\)[-. ]?|([2-9]\d\d)([-. ]))([2-9]\d\d)[-. ](\d{4})(?: ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\d-]|\.\d)/iy; // prettier-ignore

/** Any number as it may follow a label: 7 to 15 digits with the usual signs between. Sticky. */
const LABELLED = /\+?\(?\d[\d().\-/ ]{5,22}\d(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w])/iy;

const INTERNATIONAL = /\+[1-9]\d{0,2}[ .(-]{0,2}\d[\d().\- ]{5,16}\d(?!\w)/y;

/** Telephone and fax numbers. */
export const phone: Detector = {
  id: 'phone',
  rule: 'phi/phone',
  identifier: 'D',
  title: fixed('Phone number'),
  triggers: [
    ...shapes('000-000-0000', '000.000.0000', '(000) 000-0000', '(000)000-0000', '(000)-000-0000', '000 000-0000'),
    ...words('phone', 'telephone', 'phonenumber', 'fax', 'facsimile', 'cellphone', 'pager', 'callback number', 'mobile number', 'mobile_phone', 'cell number'),
    { text: 'tel:', kind: 'mark' },
    ...onPrompts(shapes('000 000 0000', '0000000000')),
    ...onPrompts([{ text: '+0', kind: 'mark' }]),
    ...onPrompts(words('mobile', 'cell', 'tel', 'call me', 'reach me', 'call', 'contact number', 'phone number is', 'whatsapp', 'text me at')),
  ], // prettier-ignore
  detect(hit, context) {
    const { kind, text } = hit.trigger;
    if (kind === 'shape' || text === '+0') return byShape(hit, context);
    const found = valueAfter(context.text, hit.end, LABELLED);
    return found ? judge(found.start, found.end, context, isFax(text) ? 'fax' : 'phone') : [];
  },
};

function isFax(word: string): boolean {
  return word === 'fax' || word === 'facsimile';
}

function byShape(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const from =
    hit.start - (/(?:\+?1[-. ]?)$/.exec(text.slice(Math.max(0, hit.start - 3), hit.start))?.[0].length ?? 0);
  const shape = hit.trigger.text === '+0' ? INTERNATIONAL : hit.trigger.text === '0000000000' ? /[2-9]\d\d[2-9]\d{6}/y : NANP; // prettier-ignore
  for (const start of from === hit.start ? [from] : [from, hit.start]) {
    shape.lastIndex = start;
    const found = shape.exec(text);
    if (found) return judge(start, start + found[0].length, context, undefined);
  }
  return [];
}

function judge(
  start: number,
  end: number,
  context: TextContext,
  led: 'phone' | 'fax' | undefined,
): Candidate[] {
  const { text } = context;
  const value = text.slice(start, end);
  const digits = value.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}/.test(value))
    return [];
  if (/[\w@#$%&]/.test(text[start - 1] ?? '') || /[-.,]/.test(text[start - 1] ?? '') && /\w/.test(text[start - 2] ?? '')) return []; // prettier-ignore
  if (/^\d+$/.test(value) && digits.length > 10 && !led) return [];
  if (/ /.test(value) && !/[()+-]/.test(value) && !led && isInNumberList(text, start, end)) return [];
  if (/^\d+\.\d+$/.test(value) || /^\d{5}-\d{4}$/.test(value) || /^\d{3}-\d{2}-\d{4}$/.test(value)) return [];
  const label = context.label(start);
  const fax = led === 'fax' || (led === undefined && labelHas(label, ...FAX));
  const labelled = fax || led !== undefined || labelHas(label, ...LABELS);
  const near = context.health(start) > 1;
  if (!labelled && /^\d+$/.test(value) && !context.person(start)) return [];
  if (led && context.surface === 'source' && digits.length < 10 && !near) return [];
  const example = /555-?01\d\d$/.test(digits) || /^(?:1?555|1?800555|1?(\d)\1{9})/.test(digits);
  const tags: Tag[] = example ? ['example'] : [];
  return [
    {
      start,
      end,
      confidence: near || context.surface === 'prompt' ? 'high' : 'medium',
      cues: [
        up(fixed('shape of a phone number')),
        ...(labelled ? [up(fixed('labelled as one'))] : []),
        ...(near ? [up(fixed('health context nearby'))] : []),
        ...(example ? [down(fixed('reserved for examples'))] : []),
      ],
      tags,
      label: fax ? fixed('fax') : labelled ? fixed('phone') : fixed('no label'),
      ...(fax ? { rule: 'phi/fax' as const, identifier: 'E' as const } : {}),
    },
  ]; // prettier-ignore
}
