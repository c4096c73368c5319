import { cityKind, foldPlace, isStateOrCountry } from './gazetteer';
import type { NameText, Segment } from './nameSegments';
import { MEDICAL_TAIL, PLACE_TAIL } from './personName';

/** Words before or at the ends of a run that make a place or an institution of it. */
const PLACE_HEAD = /\b(?:Lake|Mount|Mt|Cape|Fort|Ft|Port|San|Santa|Saint|St|Loch|Camp|Point|University of|State of|City of|County of|Republic of|Gulf of|Isle of|Bay of)\.? $/i; // prettier-ignore
const PLACE_WORDS = new Set('lake mount cape fort port loch river park street avenue road hospital clinic university college institute center centre bay island county valley beach airport station hotel bridge museum stadium'.split(' ')); // prettier-ignore

/** Persons of history and makers that a text names without meaning anybody's record. */
const WELL_KNOWN = new Set(
  `johns hopkins|kaiser permanente|florence nightingale|roth ira|albert einstein|isaac newton|marie curie|louis pasteur|alexander fleming|sigmund freud|carl jung|charles darwin|gregor mendel|william harvey|joseph lister|edward jenner
jonas salk|robert koch|ignaz semmelweis|william osler|elizabeth blackwell|clara barton|henrietta lacks|virginia apgar|rosalind franklin|james watson|francis crick|ada lovelace|alan turing|grace hopper|nikola tesla|thomas edison|galileo galilei
leonardo da vinci|william shakespeare|jane austen|charles dickens|mark twain|ernest hemingway|vincent van gogh|pablo picasso|ludwig van beethoven|wolfgang amadeus mozart|johann sebastian bach|george washington|abraham lincoln|thomas jefferson
benjamin franklin|theodore roosevelt|franklin roosevelt|winston churchill|adolf hitler|joseph stalin|mahatma gandhi|nelson mandela|martin luther king|rosa parks|john kennedy|ronald reagan|barack obama|donald trump|joe biden|mother teresa
harry potter|sherlock holmes|mickey mouse|santa claus|jesus christ|lou gehrig|eli lilly|johnson & johnson|bristol myers|dana farber|sloan kettering|ronald mcdonald|blue cross|betty crocker|monte carlo|visual studio|google cloud|mercedes benz|aston martin|rolls royce|ben jerry|procter gamble|ernst young|morgan stanley|goldman sachs|wells fargo|charles schwab|ralph lauren|calvin klein|tommy hilfiger`
    .split(/[|\n]/),
); // prettier-ignore

/** Whether what stands around makes another thing of it: `Crohn's disease`, `Jackson Memorial`, `in San Diego`. */
export function isOtherThing({ text }: NameText, segment: Segment): boolean {
  const { start, end, words, title } = segment;
  const rest = text.slice(end, end + 40);
  if (PLACE_TAIL.test(rest) || (words.length < 3 && MEDICAL_TAIL.test(rest))) return true;
  if (title !== undefined) return false;
  if (words.length > 1) {
    if (/^ & \p{Lu}/u.test(rest) || WELL_KNOWN.has(words.map(({ key }) => key).join(' '))) return true;
    if (PLACE_WORDS.has(words[0]!.key) || PLACE_WORDS.has(words.at(-1)!.key)) return true;
  }
  const lead = text.slice(Math.max(0, start - 24), start);
  return PLACE_HEAD.test(lead) || isPlace(text, start, end, lead);
}

const PLACED = /\b(?:between|between \p{Lu}\p{Ll}+ and|in|at|near|from|to|around|into|outside|through|visit(?:ed|ing)?) (?:the |downtown |north(?:ern)? |south(?:ern)? |east(?:ern)? |west(?:ern)? )?$/iu; // prettier-ignore
const STATE_BEHIND = /^, (?:[A-Z]{2}\b|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[ ,.]*\d{5})/u;

/** A known town or country where one is spoken of; a single word only behind `in` and the like, or before a state. */
function isPlace(text: string, start: number, end: number, lead: string): boolean {
  const folded = foldPlace(text.slice(start, end));
  const city = cityKind(folded);
  if (city === undefined && !isStateOrCountry(folded)) return false;
  if (PLACED.test(lead) || STATE_BEHIND.test(text.slice(end, end + 30))) return true;
  return folded.includes(' ') && (city === 'city' || city === undefined) && !/\b(?:my|his|her|our|their) \w+,? $/.test(lead); // prettier-ignore
}

/** Whether a run is the name of a town, a state or a country, whoever else bears it. */
export function isKnownPlace(text: string, { start, end }: Segment): boolean {
  const folded = foldPlace(text.slice(start, end));
  return cityKind(folded) !== undefined || isStateOrCountry(folded);
}
