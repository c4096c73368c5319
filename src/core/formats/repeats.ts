import { up } from '../identifiers/detector';
import { foldWord } from '../identifiers/lexicon/fold';
import { isEverydayWord, isGivenName } from '../identifiers/lexicon/lookup';
import { fixed, joinSafe } from '../safeText';
import { buildAutomaton, fold } from '../scan/automaton';
import { isPlainWord } from '../scan/vocabulary';
import { birthDateForms } from './dateForms';
import { EVERYDAY_NAMES } from './everydayNames';
import type { Field } from './reader';
import type { Span } from './span';

/** How many different values a text is searched for. */
const MOST = 64;

const REPEATED = fixed('(repeated)');
const CUE = up(fixed('repeats what a field of this text says'));

/** What may stand between two parts of a name. */
const JOINT = /^(?:,? |,| \p{Lu}\.? )$/u;

interface Needle {
  readonly text: string;
  readonly field: Field;
  readonly kind: 'exact' | 'name' | 'weak-name';
}

interface Match extends Span {
  readonly needle: Needle;
}

/**
 * Finds the values that labelled fields established (names, numbers, addresses, dates of birth) elsewhere in the same
 * text: in narrative, notes, comments. Whole words only; a part of a name that is also an everyday word, or is short,
 * counts only beside another part. Clinicians are left out. Linear in the text.
 * @param fields of records with free text; those of tables only repeat one another
 * @param inCode whether the text is a program: there a repeat is written alike, and stands in a literal or a comment
 */
export function repeatsOf(text: string, fields: readonly Field[], inCode = false): Field[] {
  const needles = needlesOf(text, fields);
  if (needles.length === 0) return [];
  const found: Match[] = [];
  buildAutomaton(needles.map((needle) => fold(needle.text))).scan(text, (index, end) => {
    const needle = needles[index]!;
    const start = end - needle.text.length;
    if (!stands(text, start, end, needle)) return;
    if (inCode && !(text.slice(start, end) === needle.text && isQuotedOrRemark(text, start, end))) return;
    found.push({ start, end, needle });
  });
  return grouped(text, withoutFields(found, fields)).map(({ start, end, needle }) => ({
    ...needle.field,
    start,
    end,
    label: joinSafe([needle.field.label, REPEATED], fixed(' ')),
    confidence: 'high',
    cues: [CUE],
  }));
}

function needlesOf(text: string, fields: readonly Field[]): Needle[] {
  const needles = new Map<string, Needle>();
  for (const field of fields) {
    if (needles.size >= MOST) break;
    if (field.confidence !== 'very-high' || field.tags.includes('provider')) continue;
    for (const needle of needlesFor(text.slice(field.start, field.end), field)) {
      const key = needle.text.toLowerCase();
      if (!needles.has(key)) needles.set(key, needle);
    }
  }
  return [...needles.values()].slice(0, MOST);
}

function needlesFor(value: string, field: Field): Needle[] {
  const exact = (text: string): Needle => ({ text, field, kind: 'exact' });
  switch (field.rule) {
    case 'phi/name':
      return value.split(/[\s,]+/).flatMap((text): Needle[] => {
        if (!/^\p{L}[\p{L}\p{M}\d'’-]{1,40}$/u.test(text)) return [];
        return [{ text, field, kind: text.length < 4 || isEveryday(text) ? 'weak-name' : 'name' }];
      });
    case 'phi/geography':
      return value.length >= 8 && /^\d{1,6}\S? .*\p{L}{3}/u.test(value) ? [exact(value)] : [];
    case 'phi/date':
      return /birth|PID-7\b|DMG02|dob/i.test(field.label) ? birthDateForms(value).map(exact) : [];
    case 'phi/photo':
      return [];
    default: {
      const bare = value.replace(/^(?:tel|fax|mailto|sms|x-text-fax):\s*/i, '');
      return isTelling(bare) ? [exact(bare)] : [];
    }
  }
}

function isEveryday(word: string): boolean {
  const folded = foldWord(word);
  return (
    EVERYDAY_NAMES.has(folded) || isPlainWord(folded) || (isEverydayWord(folded) && !isGivenName(folded))
  );
}

/** Long and mixed enough to be met again only on purpose. UUIDs link records, OIDs and URLs name systems. */
function isTelling(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (value.length < 4 || value.length > 80 || !/\d|@/.test(value)) return false;
  if (/^[\d.]+$/.test(value) ? digits.length < 6 || /\..*\./.test(value) : value.length < 5) return false;
  return !/:\/\/|^urn:|^[\da-f]{8}-[\da-f]{4}-|^(.)\1*$/i.test(value);
}

function stands(text: string, start: number, end: number, { text: wanted, kind }: Needle): boolean {
  const seen = text.slice(start, end);
  if (seen !== wanted && seen.toLowerCase() !== wanted.toLowerCase()) return false;
  if (kind !== 'exact' && !/^\p{Lu}/u.test(seen)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  // `\n` and its like in a string literal are no letters.
  return (!/[\p{L}\p{N}_]$/u.test(before) || /\\[nrt]$/.test(before)) && !/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2));
} // prettier-ignore

const REMARK = /^\s*(?:\*|\/[/*]|#|--)|\s(?:\/\/|#)\s/;
const QUOTES = /\\.|["'`]/g;

/** Whether a place on a line of program lies behind an open quote, or in a comment. A longer name is none of ours. */
function isQuotedOrRemark(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 400);
  const line = text.slice(from, start);
  if (/[.$-]$/.test(line) || /^(?:[.(:]\w|\()/.test(text.slice(end, end + 2))) return false;
  if (REMARK.test(line)) return true;
  let open = '';
  for (const [sign] of line.matchAll(QUOTES)) if (sign.length === 1 && (open === '' || open === sign)) open = open ? '' : sign;
  return open !== '';
} // prettier-ignore

/** The places that no field holds already; both ascend by their ends. */
function withoutFields(found: readonly Match[], fields: readonly Field[]): Match[] {
  const held = [...fields].sort((a, b) => a.start - b.start);
  let next = 0;
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      while (next < held.length && held[next]!.end <= start) next++;
      return next >= held.length || held[next]!.start >= end;
    });
}

/** Parts of one name become one place; overlapping places and weak parts that stand alone are left out. */
function grouped(text: string, found: readonly Match[]): Match[] {
  const groups: { start: number; end: number; needle: Needle; parts: number }[] = [];
  for (const match of found) {
    const last = groups.at(-1);
    if (last && match.start < last.end) continue;
    const isPart = match.needle.kind !== 'exact' && last && last.needle.kind !== 'exact';
    if (isPart && match.start - last.end < 5 && JOINT.test(text.slice(last.end, match.start))) {
      last.end = match.end;
      last.parts++;
      if (match.needle.kind === 'name') last.needle = match.needle;
    } else {
      groups.push({ start: match.start, end: match.end, needle: match.needle, parts: 1 });
    }
  }
  return groups.filter(({ needle, parts }) => needle.kind !== 'weak-name' || parts > 1);
}
