import { GIVEN_NAMES, WORDLIKE_NAMES } from './givenNames';
import { foldWord } from './lexicon/fold';
import { isEverydayWord, isGivenName, isNamesake, isSurname } from './lexicon/lookup';
import { EPONYMS, STOP } from './personName';

/**
 * What a word of a text can be in a person's name: known as a given name or a surname only; `maybe` where it is also
 * an everyday word or a namesake; `foreign` where its ending or its letters are a surname's; `unknown` where nothing
 * is known of it; `initial`; `word` where it is none.
 */
export type NameKind = 'given' | 'surname' | 'maybe' | 'foreign' | 'unknown' | 'initial' | 'word';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly kind: NameKind;
  /** Known as a given name, whatever else it is. */
  readonly given: boolean;
  readonly surname: boolean;
}

const DRUG = /(?:mab|nib|pril|olol|statin|sartan|azole|cillin|mycin|cycline|oxacin|tidine|gliptin|gliflozin|glutide|dipine|zepam|zolam|barbital|caine|vir|dine|parin|xaban|gatran|lukast|setron|triptan|profen|coxib|thiazide|semide|lactone|phylline|terol|solone|onide|oxetine|pramine|triptyline|azepine|idone|apine|formin|glitazone|itis|osis|emia|pathy|ectomy|plasty|scopy|ostomy|algia|uria|opathy|mide|zine|xate|pam|trel|tide|stim|coccus|bacter|bacillus|mycosis|oides|iformis|plakia|trophy|penia|plegia|phobia|mania)$/; // prettier-ignore

const ENGLISH = /(?:[ts]ions?|ments?|ness|ity|ities|ings?|isms?|ists?|ship|less|ful|able|ible|ous|ive|ware|[ai]zed|[ai]lly|[ae]nces?|hood|wards?|wise|olog(?:y|ist|ical)|graph[ys]?|metry|metric|ical|ional|ular|ative|atory|ology)$/; // prettier-ignore

const SURNAME_ENDING = /(?:sson|sdottir|dottir|dochter|[^aeiou]sen|[aeiou]nen|[lntrdk]ov|[lntrdk]ova|[a-z]yev|[a-z]yeva|[a-z]{3}eva|[lmnr]ev|vich|vych|ovic|evic|[aeiou]nic|wski|wska|[nc]ski|[nc]ska|sky|skaya|berg|strom|quist|lund|gren|mann|stein|feld|baum|wicz|czyk|enko|chuk|[aeiou]yan|[aeiou]shvili|adze|oglu|poulos|poulou|idis|akis|elli|etti|ucci|escu|[aeiou]lainen|aitis|maki|moto|mura|yama|shima|kawa|gawa|zaki|hashi|bayashi|matsu|naga|bergh|huis|stra|sma|inho|eira|[nmrt]ez)$/; // prettier-ignore

const INNER_CAPITAL = /^(?:Mc|Mac|De|Di|Da|Du|Del|La|Le|Van|Von|Fitz|O['’]|D['’]|L['’]|St)\p{Lu}\p{Ll}+$/u;

type Kind = Pick<Word, 'key' | 'kind' | 'given' | 'surname'>;

type Role = Omit<Kind, 'key'>;

/** What words of one text are, by how they are written; most stand there more than once. */
export type KnownKinds = Map<string, Kind>;

/** Describes one word that stands in a text. */
export function wordOf(text: string, start: number, end: number, known: KnownKinds = new Map()): Word {
  const raw = text.slice(start, end).replace(/['’]s?$/, '');
  let kind = known.get(raw);
  if (kind === undefined) {
    const key = foldWord(raw);
    kind = { key, ...kindOf(raw, key) };
    known.set(raw, kind);
  }
  return { start, end: start + raw.length, ...kind };
}

const GAELIC = /^(?:Mc|Mac|O['’]|Fitz)\p{Lu}/u;

/** Months cut short, of which only Jan is a name. */
const MONTHS = new Set('feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Stop words that are names all the same. */
const BOTH = new Set('april june august may will young brown white black best west north south street ward'.split(' ')); // prettier-ignore

const NO_NAME: Role = { kind: 'word', given: false, surname: false };

function kindOf(raw: string, key: string): Role {
  if (raw.length === 1) return { kind: /^\p{L}$/u.test(raw) ? 'initial' : 'word', given: false, surname: false };
  if (/-/.test(raw)) return ofCompound(raw);
  const given = isGivenName(key);
  const surname = isSurname(key);
  const shouted = raw.length > 1 && raw === raw.toUpperCase();
  if ((STOP.has(key) && !BOTH.has(key)) || MONTHS.has(key) || (key.length < 3 && !given && !surname)) return NO_NAME;
  if (given || surname) {
    const doubtful = isNamesake(key) || (!isCurated(key) && (key.length < 3 || isEverydayWord(key) || EPONYMS.has(key)));
    if (shouted && key.length < 5 && !doubtful) return { kind: 'maybe', given, surname };
    return { kind: doubtful ? 'maybe' : given ? 'given' : 'surname', given, surname };
  }
  if (shouted || /^\p{Lu}{2,}s$/u.test(raw) || isEverydayWord(key) || EPONYMS.has(key) || DRUG.test(key)) return NO_NAME;
  if (/\p{Ll}\p{Lu}/u.test(raw) && !INNER_CAPITAL.test(raw)) return NO_NAME;
  const foreign = GAELIC.test(raw) || (key.length > 5 && SURNAME_ENDING.test(key)) || /[^A-Za-z'’]/.test(raw);
  if (foreign) return { kind: 'foreign', given, surname };
  if (key.length > 6 && ENGLISH.test(key)) return NO_NAME;
  return { kind: 'unknown', given, surname };
} // prettier-ignore

/** Whether a name is a frequent given name and no everyday word. */
export const isCurated = (key: string): boolean => GIVEN_NAMES.has(key) && !WORDLIKE_NAMES.has(key);

/** `Lom-Ali`, `Smith-Jones`: as sure as its surest part, no name if a part is a plain word. */
function ofCompound(raw: string): Role {
  const parts = raw.split('-').map((part) => kindOf(part, foldWord(part)));
  const rank: readonly NameKind[] = ['given', 'surname', 'foreign', 'maybe', 'unknown'];
  if (parts.some(({ kind }, i) => kind === 'word' && i === 0) || parts.every(({ kind }) => kind === 'word'))
    return NO_NAME;
  const kind = rank.find((one) => parts.some((part) => part.kind === one)) ?? 'word';
  return {
    kind:
      parts.some((part) => part.kind === 'word') && kind !== 'given' && kind !== 'surname' ? 'word' : kind,
    given: parts.some((part) => part.given),
    surname: parts.some((part) => part.surname),
  };
}

/** Where the words of a text stand; hyphens and apostrophes between letters belong to a word. */
export function wordBounds(text: string): Int32Array {
  const bounds: number[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (isLetter(code)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      if ((code === 39 || code === 45 || code === 0x2019) && isLetter(text.charCodeAt(i + 1))) continue;
      bounds.push(start, i);
      start = -1;
    }
  }
  return Int32Array.from(bounds);
}

/** Letters of the scripts that have capitals, and marks that combine with them. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code < 0x590 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code < 0x2000)
  );
}
