import type { Confidence } from '../finding';
import { fixed, type SafeText } from '../safeText';
import { nearMiss, up, type Candidate, type Detector } from './detector';
import { isEverydayWord } from './lexicon/lookup';
import { placeNameAt, withPostcode, withRegion, type PlaceName } from './placeName';
import { NO_STREET } from './streets';
import type { TextContext } from './textContext';

/** What may stand right before a place's name. */
const LEAD =
  /(?<![\p{L}\d'’-])(?:in|at|from|to|near|of|around|outside|into|through|via|leaving|visit(?:ed|ing|s)?|downtown|city|town|village|suburb|where|location|hometown|venue|place|birthplace|municipality|county|wohn(?:e|t|haft) in|leb(?:e|t) in|(?:j['’])?habite à|(?:vis|vit|réside) à|viv[eo] en|resid[eo] en|abit[ao] a|viv[eo] a|mor[ao] em|woont? in|bor i)(?: of)?(?:: ?| - | )(?:the |downtown |central |north(?:ern)? |south(?:ern)? |east(?:ern)? |west(?:ern)? |upstate |beautiful |sunny |nearby |city of |town of |village of )?["'“(]?/giu;

/** Somebody's home, birth, journey or stay: what follows is a place, whether a list knows it or not. */
const HOME =
  /(?:\b(?:liv(?:e|es|ed|ing)|resid(?:e|es|ed|ing)|born|raised|grew up|grown up|settled|relocat(?:e|ed|es|ing)|mov(?:ed|ing|es)(?: (?:back|here|away|out|over|again))?|home (?:town|city)|hometown|birthplace|native|resident)(?: \w+ly| in \d{4})?(?: (?:in|at|to|from|of|near|around|outside|is|was))?(?: the)? ?|\b(?:i|we)(?:['’](?:m|re)| am| are| was| were)(?: \w+ly| now| here| still| back)? in |\b(?:where|location|hometown|birthplace|city|town|place of birth|venue)["']?:? |\b(?:wohn(?:e|t|haft) in|leb(?:e|t) in|habite à|vi[st] à|réside à|viv[eo] (?:en|a)|resid[eo] en|abit[ao] a|mor[ao] em|woont? in|bor i|home city|city of|town of|village of|suburb of|municipality of) )["'“(]?$/i;

/** Cheap to see, before what has no capital is looked at. */
const MAY_BE_HOME =
  /liv|resid|born|rais|grew|mov|settl|locat|home|where|wohn|leb|habit|réside|vi[st]|viv|abit|mor|woon|bor|city|town|village|native|birth|['’](?:m|re) |i (?:am|was) /i;

const STAY =
  /\b(?:is|am|are|was|were|['’]m|['’]s|['’]re|be|been|travel\w*|trip|vacation\w*|holiday\w*|flew|fly|flies|flying|drove|drive|driving|commut\w+|visit\w*|return\w*|arriv\w+|came|come|coming|go|going|went|back|based|work\w*|stay\w*|deployed|stationed|stud(?:y|ied|ies|ying)|family|lives?|office|home|apartment|house|store|shop|branch)(?: \w+ly| back| here| over| home| out)? (?:in|to|from|at|near|around|outside|through|via) (?:the |downtown |central |nearby )?["'“(]?$/i;

const CITED =
  /\b(?:according|compared|similar) to (?:the )?$|\b(?:guidelines?|study|studies|trial|criteria|university|declaration|classification|conference|protocol|experts?|recommendations?|treaty|times|virus|battle|style|history|capital|mayor|weather|population|journal) (?:of|in|from|at) (?:the )?$/i;
const THING =
  /^(?:['’]s)? (?:[A-Za-z]+ )?(?:universit(?:y|ies)|times|criteria|criterion|classification|scores?|scoring|declaration|protocol|virus|journal|scale|index|convention|agreement|syndrome|diseases?|sign|test|method|model|study|cohort|consensus|guidelines?|herald|post|stock|accords?|rules?|equation|fever|heart study|questionnaire)\b/i;
/** What a place is the scene of without anybody's being there: research, computing, general knowledge. */
const SCENE = /\b(?:evidence|trials?|stud(?:y|ies)|guidelines?|data|research|population|conference|congress|published|criteria|capital|servers?|regions?|deploy\w*|clusters?|kubernetes|docker|cloud|aws|azure|gcp|postgres\w*|hosted|data ?cent(?:er|re)s?|time ?zone|incidence|prevalence|outbreak|rates?)\b[^!?\n]{0,40}$/i; // prettier-ignore

/** Stems of drugs' names (INN): `moved to Azithromycin`. */
const DRUG = /(?:m[iy]cin|cillin|statin|pril|olol|sartan|azole|mab|nib|tide|gliptin|gliflozin|oxacin|vir|formin|epam|zolam|triptan|dipine|xaban|parin|cycline|oxetine|pramine|setron|thiazide|semide|caine|profen|codone)$/; // prettier-ignore

const FIRST_PERSON = /(?<![\p{L}'’])(?:i|me|my|we|us|our)(?![\p{L}])/iu;
const NO_PLACE = /^(?:er|ed|icu|nicu|picu|or|i|ii|iii|iv|english|spanish|french|german|italian|remission|hospice|rehab|therapy|marketing|sales|engineering|finance|school|college|god|christ|dr|mr|mrs|ms|prof|ai|it|hr|pr|tv|pain|labor|surgery|recovery|person|case|fact|general|addition|summary|conclusion|order|appendix|figure|table|section)$/; // prettier-ignore

/** How far around a place somebody must be spoken of in the first person, in characters. */
const NEAR = 160;

/** A city or town that a person is connected with, in text on its way out. States and countries alone are no identifiers. */
export const city: Detector = {
  id: 'city',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('City'),
  triggers: [],
  detect: () => [],
  sweep(context) {
    const found: Candidate[] = [];
    for (const { 0: lead, index } of context.text.matchAll(LEAD)) {
      const candidate = placeBehind(context, index, index + lead.length);
      if (candidate) found.push(candidate);
    }
    return found;
  },
};

function placeBehind(context: TextContext, leadStart: number, start: number): Candidate | undefined {
  const { text } = context;
  const lead = text.slice(Math.max(0, leadStart - 50), start);
  const capital = /^[\p{Lu}'’]/u.test(text.slice(start, start + 1));
  if (!capital && !MAY_BE_HOME.test(lead)) return undefined;
  const home = HOME.test(lead);
  const place = placeNameAt(text, start) ?? (home ? placeNameAt(text, start, true) : undefined);
  if (!place || NO_PLACE.test(place.first) || CITED.test(lead)) return undefined;
  if (THING.test(text.slice(place.end, place.end + 30))) return undefined;
  if (!home && SCENE.test(lead)) return undefined;
  const whole = withRegion(text, place.end);
  const told = withPostcode(text, place.end) > place.end || (whole > place.end && place.kind !== 'region');
  if (place.kind === 'region' && whole === place.end) {
    return home ? nearMiss(start, place.end, fixed('a state or country alone is no identifier')) : undefined;
  }
  if (!isBelieved(text, place, lead, home, told)) return undefined;
  const near = text.slice(Math.max(0, start - NEAR), place.end + NEAR);
  if (!home && !told && !context.person(start) && !FIRST_PERSON.test(near)) return undefined;
  return claim(start, whole, home ? 'high' : 'medium', home ? fixed('residence') : fixed('city'));
}

/** Whether cues suffice for what the gazetteer knows of a name. */
function isBelieved(
  text: string,
  { start, end, kind, first }: PlaceName,
  lead: string,
  home: boolean,
  told: boolean,
): boolean {
  const lower = !/^["'“(]?\p{Lu}/u.test(text.slice(start, start + 1));
  if (lower) return home && kind === 'city' && !isEverydayWord(first);
  if (kind === 'city') return true;
  const stay = home || STAY.test(lead);
  if (kind === 'person')
    return stay || told || /\b(?:in|near|downtown|outside|around) (?:the )?$/i.test(lead);
  if (kind === 'word') return stay || told;
  if (kind === 'region') return true;
  const value = text.slice(start, end);
  if (/^[A-Z]{1,4}$/.test(value) || NO_STREET.has(first) || isEverydayWord(first) || DRUG.test(first))
    return false;
  if (told) return true;
  return home && /^(?:[.,?!;:)"'”]|\s*(?:\r?\n|$)| (?:for|with|on|at|and|since|where|but|right|now|until|this|last|because|country|when|who|as)\b)/.test(text.slice(end, end + 12)); // prettier-ignore
}

function claim(start: number, end: number, confidence: Confidence, label: SafeText): Candidate {
  return { start, end, confidence, cues: [up(fixed('a city beside a person'))], label };
}
