import type { Confidence } from '../finding';
import { fixed } from '../safeText';
import { addressesIn, ENOUGH } from './addressSweep';
import { tailOf } from './addressTail';
import { onPrompts, up, words, type Candidate, type Detector, type Hit } from './detector';
import { STATE, STREET_SUFFIX } from './places';
import type { TextContext } from './textContext';
import { isSigned, valueAfter } from './values';

const UNIT = '(?:,?\\s{1,3}(?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Floor|Fl|Bldg|#)\\.? ?#?[\\w-]{1,8})?';
const CITY = "(?:,?\\s{1,4}\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,2})";
const ZIP = '\\d{5}(?:-\\d{4})?';

/** Number, up to four words, suffix, unit, city, state and ZIP as far as they follow. Sticky. */
const STREET = new RegExp(
  `\\d{1,6}[A-Z]?(?:-\\d{1,5})? (?:[NSEW]\\.? |North |South |East |West )?(?:[\\p{Lu}\\d][\\p{L}\\d.'’-]{0,20} ){1,4}(?:${STREET_SUFFIX})\\b\\.?${UNIT}(?:${CITY}(?:,?\\s{1,3}(?:${STATE})\\b)?(?:,?\\s{1,3}${ZIP}(?!\\d))?)?`,
  'uy',
);

const BOX = new RegExp(`P\\.? ?O\\.? ?Box \\d{1,7}(?:${CITY}(?:,? (?:${STATE})\\b)?(?:,? ${ZIP})?)?`, 'iuy');
const CITY_STATE_ZIP = new RegExp(
  `(?:\\p{Lu}[\\p{L}.'’-]{1,20} ?){1,3}, ?(?:${STATE})\\.? {1,2}${ZIP}(?!\\d)`,
  'uy',
);
const LINE = /[^"'`<>|{}\r\n;]{4,120}/y;

const LABELS = ['street_address', 'streetaddress', 'street address', 'address_line', 'address_line0', 'address_line_0', 'addressline0', 'addressline', 'address0', 'address_0', 'addr0', 'home address', 'home_address', 'homeaddress', 'mailing address', 'mailing_address', 'mailingaddress', 'billing address', 'billing_address', 'billingaddress', 'patient_address', 'patientaddress', 'patient address', 'residence', 'residential address']; // prettier-ignore

const SUFFIXES = ['street', 'avenue', 'ave', 'blvd', 'boulevard', 'road', 'lane', 'parkway', 'pkwy'];
const PROMPT_SUFFIXES = ['st', 'rd', 'drive', 'dr', 'ln', 'court', 'ct', 'circle', 'cir', 'way', 'terrace', 'place', 'pl', 'highway', 'hwy', 'trail', 'square', 'loop', 'plaza', 'crescent', 'ridge', 'route', 'grove', 'heights', 'row', 'broadway']; // prettier-ignore

/** Street addresses with city and ZIP, P.O. boxes, and what follows a label of an address. */
export const address: Detector = {
  id: 'address',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('Street address'),
  triggers: [
    ...words(...LABELS, ...SUFFIXES, 'po box', 'p.o. box', 'p. o. box'),
    ...onPrompts(words(...PROMPT_SUFFIXES, 'lives at', 'live at', 'lives in', 'living at', 'reside at', 'resides at', 'address', 'address is', 'located at', 'meet me at', 'moved to', 'apt', 'apt.', 'suite')),
  ], // prettier-ignore
  detect(hit, context) {
    const trigger = hit.trigger.text;
    if (trigger.endsWith('box')) return shaped(BOX, hit.start, hit, context);
    if (SUFFIXES.includes(trigger) || PROMPT_SUFFIXES.includes(trigger)) return backwards(hit, context);
    if (trigger.startsWith('apt') || trigger === 'suite') return [];
    return labelled(hit, context);
  },
  sweep({ text }) {
    return addressesIn(text).map(({ start, end, score }) =>
      claim(start, end, score > ENOUGH ? 'high' : 'medium', text.slice(start, end)),
    );
  },
};

/** From a suffix back to its house number, at most six words. A prompt's numbers are swept; here it looks for a street without one. */
function backwards(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const from = Math.max(0, hit.start - 70);
  const before = text.slice(from, hit.start);
  if (context.surface === 'prompt') return withoutNumber(hit, before, text);
  const numbers = [...before.matchAll(/(?<![\p{L}\d$.,#:/-])\d{1,6}[A-Z]?(?:-\d{1,5})?(?= [\p{L}\d])/gu)];
  for (const { index } of numbers) {
    const found = shaped(STREET, from + index, hit, context);
    if (found.length > 0 && found[0]!.end >= hit.end) return found;
  }
  return [];
}

const LIVED_ON =
  /\b(?:liv(?:e|es|ed|ing)|resid\w+|house|home|apartment|flat|moved?|moving|stay(?:s|ed|ing)?|corner|address|intersection)\b[^.!?\n]{0,30} (?:on|at|of|near|off|and|to) $/i;

/** `lives on Alder Street`, `the corner of Alder Street and Birch Road`. */
function withoutNumber(hit: Hit, before: string, text: string): Candidate[] {
  const name = /(?:\p{Lu}[\p{L}.'’-]{1,20} ){1,3}$/u.exec(before);
  if (!name || !/^\p{Lu}/u.test(text.slice(hit.start, hit.start + 1))) return [];
  if (!LIVED_ON.test(before.slice(0, name.index))) return [];
  const { end } = tailOf(text, hit.end, false);
  return [claim(hit.start - name[0].length, end, 'medium', name[0])];
}

function shaped(shape: RegExp, start: number, _hit: Hit, context: TextContext): Candidate[] {
  shape.lastIndex = start;
  const found = shape.exec(context.text);
  if (!found) return [];
  const near = context.health(start) > 1;
  if (!near && context.surface === 'source') return [];
  return [claim(start, wholeEnd(start + found[0].length, context), 'high', found[0])];
}

/** In a prompt what follows a street goes with it, over line ends too. */
function wholeEnd(end: number, { text, surface }: TextContext): number {
  return surface === 'prompt' ? tailOf(text, end, false).end : end;
}

function labelled(hit: Hit, context: TextContext): Candidate[] {
  const { text, surface } = context;
  const found = valueAfter(text, hit.end, LINE);
  if (!found) return [];
  const signed = isSigned(text, hit.end, found.start);
  for (const shape of [STREET, BOX, CITY_STATE_ZIP]) {
    shape.lastIndex = found.start;
    const exact = shape.exec(text);
    if (exact && (surface === 'prompt' || context.health(found.start) > 1))
      return [
        claim(
          found.start,
          wholeEnd(found.start + exact[0].length, context),
          signed ? 'very-high' : 'high',
          exact[0],
        ),
      ];
  }
  const value = found.value.replace(/[\s,.:]+$/, '').replace(/[.?!]\s.*$/s, '');
  if (!signed || (surface === 'source' && context.health(found.start) < 2)) return [];
  if (!/\d/.test(value) || !/\p{Lu}/u.test(value) || /[=(){}$@]|https?:/.test(value)) return [];
  if (surface === 'source' && !/["'`>|]\s*$/.test(text.slice(hit.end, found.start))) return [];
  return [claim(found.start, found.start + value.length, 'high', value)];
}

function claim(start: number, end: number, confidence: Confidence, value: string): Candidate {
  const example = /^(?:123 (?:Main|Any|Fake|Test)|1600 Pennsylvania|742 Evergreen|221B Baker)/i.test(value);
  return {
    start,
    end,
    confidence,
    cues: [up(fixed('shape of an address'))],
    tags: example ? ['example'] : [],
    label: fixed('address'),
  };
}
