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

/** Words behind a number in a signature or a list: `414 867 5309 mobile`, `(home)`. */
const BEHIND = [
  'office',
  'mobile',
  'cell',
  'fax',
  'home',
  'work',
  'desk',
  'direct',
  'main',
  'landline',
  'pager',
  'tel',
  'phone',
];

/** What stands between a label of a prompt and its number: `call me at`, `number is`, `cell (work):`. */
const JOINT =
  /^(?:['’]s|s)?(?: (?:me|us|him|her|them|back|number|numbers|no\.?|num|line|phone|now|again|directly|today|please|cell|mobile|or text))*(?: (?:my|his|her|their|our) [a-z]{2,12})?(?: ?\([a-z ]{2,12}\))?\.?(?: (?:at|on|is|was|under|via|using|to))?[ \t:.#=–-]*(?:\r?\n[ \t]*)?/i;

const BEFORE_WORD =
  /(?<![\d\p{L}./-])(\+?\(?\d[\d().\-/ ]{4,20}\d(?: ?(?:x|ext\.?) ?\d{1,6})?)[ \t]{1,3}[-–([]?$/iu;

/** Any number as it may follow a label: 7 to 15 digits with the usual signs between. Sticky. */
const LABELLED = /\+?\(?\d[\d().\-/ ]{5,22}\d(?: ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\w])/iy;

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
    ...onPrompts(words('mobile', 'cell', 'tel', 'call', 'reach', 'reached', 'contact', 'dial', 'ring', 'text', 'sms', 'my number', 'registered', 'whatsapp', 'signal', 'office', 'home', 'work', 'desk', 'direct', 'landline', 'handy', 'telefon', 'teléfono', 'telefono', 'téléphone', 'tél', 'móvil', 'celular', 'main', 'ph')),
  ], // prettier-ignore
  detect(hit, context) {
    const { kind, text } = hit.trigger;
    if (kind === 'shape' || text === '+0') return byShape(hit, context);
    if (context.surface === 'prompt') return onPrompt(hit, context);
    const found = valueAfter(context.text, hit.end, LABELLED);
    return found ? judge(found.start, found.end, context, isFax(text) ? 'fax' : 'phone') : [];
  },
};

/** A number behind its word, or before it. */
function onPrompt({ trigger, start, end }: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const led = isFax(trigger.text) ? 'fax' : 'phone';
  if (BEHIND.includes(trigger.text)) {
    const before = BEFORE_WORD.exec(text.slice(Math.max(0, start - 45), start));
    if (before && /^[)\].,;]?(?:\s|$)/.test(text.slice(end, end + 2))) {
      const from = Math.max(0, start - 45) + before.index;
      return judge(from, from + before[1]!.length, context, led);
    }
  }
  const joint = JOINT.exec(text.slice(end, end + 50))![0];
  LABELLED.lastIndex = end + joint.length;
  const found = joint === '' ? null : LABELLED.exec(text);
  const strong = STRONG.has(trigger.text);
  if (found && (strong || isFormatted(found[0], joint)))
    return judge(found.index, found.index + found[0].length, context, led);
  const value = strong ? valueAfter(text, end, LABELLED) : undefined;
  return value ? judge(value.start, value.end, context, led) : [];
}

/** Behind a word of everyday prose, signs or a full length make a number a telephone's; `1 000 000` is an amount. */
function isFormatted(value: string, joint: string): boolean {
  const addressed = /[:#]|\b(?:at|on|is|me|us|him|her|them|number)\b/i.test(joint);
  if (/^\d{1,3}(?: \d{3})+$/.test(value)) return addressed;
  return /[ ().+-]/.test(value) || (addressed && /^\d{9,11}$/.test(value));
}

/** Labels that form fields and programs use as well. */
const STRONG = new Set([
  'phone',
  'telephone',
  'phonenumber',
  'fax',
  'facsimile',
  'cellphone',
  'pager',
  'callback number',
  'mobile number',
  'mobile_phone',
  'cell number',
  'tel:',
  'mobile',
  'cell',
  'tel',
]);

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
  if (
    digits.length < (led && / /.test(value) ? 6 : 7) ||
    digits.length > 15 ||
    /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}/.test(value)
  )
    return [];
  if (/[\w@#$%&]/.test(text[start - 1] ?? '') || /[-.,]/.test(text[start - 1] ?? '') && /\w/.test(text[start - 2] ?? '')) return []; // prettier-ignore
  if (/^\d+$/.test(value) && digits.length > 10 && !led) return [];
  if (/ /.test(value) && !/[()+-]/.test(value) && !led && isInNumberList(text, start, end)) return [];
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value)) return [];
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
