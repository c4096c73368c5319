import type { Tag } from '../finding';
import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { GIVEN_NAMES, WORDLIKE_NAMES } from './givenNames';
import { isExampleName, nameAt } from './personName';

/** A name that begins with a known given name, in text on its way out. */
export const givenName: Detector = {
  id: 'given-name',
  rule: 'phi/name',
  identifier: 'A',
  title: fixed('Person name'),
  triggers: onPrompts(words(...GIVEN_NAMES)),
  detect(hit, context) {
    const { text } = context;
    if (!/^\p{Lu}/u.test(text.slice(hit.start, hit.start + 1))) return [];
    if (/[\p{L}\d_'’@/.-]/u.test(text[hit.start - 1] ?? '')) return [];
    if (/\p{Lu}[\p{L}'’]* $/u.test(text.slice(Math.max(0, hit.start - 20), hit.start)) && !startsHere(text, hit.start)) return []; // prettier-ignore
    const person = nameAt(text, hit.start);
    if (!person || person.end < hit.end) return [];
    const wordlike = WORDLIKE_NAMES.has(person.first);
    const alone = person.parts === 1;
    if (wordlike && (alone || !context.person(hit.start))) return [];
    if (alone && !context.person(hit.start) && !beginsSentence(text, hit.start)) return [];
    const value = text.slice(person.start, person.end);
    const tags: Tag[] = isExampleName(value) ? ['example'] : [];
    return [
      {
        start: person.start,
        end: person.end,
        confidence: alone || wordlike ? 'medium' : 'high',
        cues: [up(fixed('begins with a given name'))],
        tags,
        label: fixed('no label'),
      },
    ];
  },
};

/** Whether the capitalised word before belongs to something else: a sentence's first word or a title. */
function startsHere(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /(?:^|[.!?:]\s|\n|["'(])[\p{L}'’]+ $/u.test(before) || /\b(?:[Pp]atient|[Pp]t|Mr|Mrs|Ms|Miss|Dr|Prof)\.? $/.test(before); // prettier-ignore
}

function beginsSentence(text: string, start: number): boolean {
  return start === 0 || /[\n"“:,]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}
