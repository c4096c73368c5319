import { fixed } from '../safeText';
import { up, type Candidate, type Detector } from './detector';
import { foldPlace, isStateOrCountry } from './gazetteer';
import { isEverydayWord } from './lexicon/lookup';
import { withRegion } from './placeName';
import { NO_STREET } from './streets';
import type { TextContext } from './textContext';

const LEAD =
  /(?<![\p{L}\d'’-])(?:at|to|from|in|into|by|via|near|with|of|visit(?:ed|s|ing)?|attend(?:ed|s|ing)?|@)(?: (?:the|our|a|his|her|their|my|local|outpatient|nearby))* /giu;

/** Capitalised words, and the words of a facility behind them in any case. Sticky. */
const SITE =
  /(?:\d{1,3}(?:st|nd|rd|th) (?:street |avenue |ave |floor )?)?(?:(?:St|Mt|Ft)\.? )?(?:\p{Lu}[\p{L}\d’'&-]*(?: |-)(?:(?:of|the|and|&|de|la)(?= (?:the )?\p{Lu}) )*){0,6}(?:\p{Lu}[\p{L}\d’'&-]*)?(?: ?(?:med(?:ical)?|health|cancer|heart|eye|dental|children['’]s|university|general|memorial|community|regional|urgent|care|women['’]s|surgery|rehab|veterans))*(?: ?(?:center|centre|ctr|clinic|hospital|office|facility|campus|branch|practice|hosp|pharmacy)(?![\p{L}\d]))?/uy;

const KINDS =
  /(?:^|[ -])(?:hospitals?|hosp|clinics?|cent(?:er|re)|ctr|medical|med|health(?:care|center|system)?|infirmary|hospice|pharmacy|sanatorium|nursing home|urgent care|memorial|presbyterian|methodist|baptist|general|va|office|campus|branch|practice|facility|rehab|medicine|surgery|institute)(?:$|[ '’])/i;

/** A month or weekday behind a name begins a date. */
const WHEN = /[ -](?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s*$/; // prettier-ignore

/** Kinds that are of health care only. */
const MEDICAL = /(?:^|[ -])(?:hospitals?|hosp|clinics?|medical|med|health(?:care|center|system)?|infirmary|hospice|pharmacy|sanatorium|nursing home|urgent care|presbyterian|methodist|rehab)(?:$|[ '’])/i; // prettier-ignore

/** What is done to a patient somewhere, right before the place. */
const DONE_AT =
  /\b(?:seen|treated|evaluated|observed|assessed|reviewed|examined|monitored|admitted|readmitted|present(?:ed|ing|s)|discharged|transferred|hospitali[sz]ed|operated on|diagnosed|followed|scheduled|appointment|visit|check-?up|conducted|performed|underwent surgery|report|surgery|cared for|care|managed|consulted?|case|intake|seen recently|seen last|dx['’]?d|ref(?:erred|['’]?d)|worked up|stay|rounds?)(?: \w+ly| recently| back)?(?: up)? (?:at|to|from|in|into|by|@)(?: (?:the|our|a|his|her|their|my|local))* $/i;

/** A clinician's name, or what is done, somewhat before. */
const CARE =
  /\b(?:seen|treated|evaluated|observed|assessed|admitted|present(?:ed|ing)|discharged|diagnosed|hospitali[sz]ed|referred|ref['’]d|followed|visited|visit|appointment|check-?up|cared for|managed|surgery|consult\w*|dr\.?|doctor|mri|ct|scan|x-?rays?|biopsy|imaging|procedure|echo|delivery|chemo\w*|case|dx['’]?d|ward|chart)\b[^!?\n]{0,60} (?:at|@)(?: (?:the|our))* $|\btransfer\w*\b[^.!?\n]{0,50} (?:to|from)(?: (?:the|our))* $/i;

const CITED =
  /\b(?:according|compared|similar) to (?:the )?$|\b(?:according to|guidelines?|recommend\w*|published|study|studies|research\w*|protocols?|trial|criteria|data|statement|experts?|developed|resources?|rankings?|compare\w*|like|best|known as|based on|works?|job|article|paper|authors?|university) (?:\w+ ){0,2}(?:at|from|by|of|in|to|with)(?: the)? $/i;

const NO_PLACE = /^(?:dr|mr|mrs|ms|prof|stage|grade|type|class|er|ed|icu|nicu|picu|micu|sicu|ccu|pacu|opd|or|gp|pcp|pt|ot|snf|ltc|bp|hr|bmi|ecg|ekg|mri|ct|ldl|hdl|egfr|cardiology|neurology|oncology|psychiatry|dermatology|urology|pediatrics|paediatrics|surgery|radiology|orthopedics|gastroenterology|pulmonology|nephrology|endocrinology|rheumatology|hematology|gynecology|obstetrics|emergency|intensive|outpatient|inpatient|primary|clinic|hospital|medicare|medicaid|i|ii|iii|iv|covid|health|care|medical|center|home|baseline|admission|discharge|presentation|diagnosis|night|birth|risk|least|age|rest|work|school|general|urgent|medicine|office|facility|pharmacy)$/; // prettier-ignore

/** Hospitals, clinics and practices in text on its way out: where a person was treated is a place smaller than a state. */
export const facility: Detector = {
  id: 'facility',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('Facility name'),
  triggers: [],
  detect: () => [],
  sweep(context) {
    const found: Candidate[] = [];
    for (const { 0: lead, index } of context.text.matchAll(LEAD)) {
      const candidate = siteBehind(context, index + lead.length);
      if (candidate) found.push(candidate);
    }
    return found;
  },
};

function siteBehind(context: TextContext, start: number): Candidate | undefined {
  const { text } = context;
  SITE.lastIndex = start;
  const run = SITE.exec(text)?.[0].replace(WHEN, '').replace(/['’]s?$|[\s&'’-]+$|\.$/u, '');
  if (!run || run.length < 2 || !/^(?:\p{Lu}|\d{1,3}(?:st|nd|rd|th) )/u.test(run)) return undefined;
  const lead = text.slice(Math.max(0, start - 90), start);
  const done = DONE_AT.test(lead);
  const cared = done || CARE.test(lead);
  if (CLINICIAN.test(run) || isNoSite(run, done) || CITED.test(lead) || CITED_BEHIND.test(text.slice(start + run.length, start + run.length + 16))) return undefined;
  const named = / |-/.test(run) && KINDS.test(run);
  if (!cared && (!named || !MEDICAL.test(run) || !context.person(start))) return undefined;
  if (!named && isOrdinary(run)) return undefined;
  return {
    start,
    end: withRegion(text, start + run.length),
    confidence: named || done ? 'high' : 'medium',
    cues: [up(fixed('a facility where somebody was treated'))],
    tags: ['provider'],
    label: fixed('facility'),
  };
} // prettier-ignore

/** `seen by NP Lindqvist`: who, not where. */
const CLINICIAN = /^(?:NP|PA|PA-C|RN|LPN|CNA|MD|DO|APRN|CRNA|PT|OT) \p{Lu}/u;

const CITED_BEHIND = /^ ?(?:criteria|guidelines?|scores?|classification|protocol|study|trial)\b/i;

/** Hospitals that are called by their kind alone. */
const PLAIN = /^(?:(?:County |City |State )?General(?: Hospital)?|(?:County|City|State|Community|Memorial|Children['’]s) Hospital)$/; // prettier-ignore

/** Wards, departments, units and kinds without a name. */
function isNoSite(run: string, done: boolean): boolean {
  const words = run.split(/[ -]/);
  if (words.length > 1 && PLAIN.test(run)) return !done;
  return words.length === 1 ? NO_PLACE.test(foldPlace(run)) : words.every((word) => NO_PLACE.test(foldPlace(word)));
} // prettier-ignore

/** A word or a state behind `seen at`, no facility's name. */
function isOrdinary(run: string): boolean {
  const folded = foldPlace(run);
  const first = folded.split(' ', 1)[0]!;
  return NO_STREET.has(first) || isStateOrCountry(folded) || (first === folded && (isEverydayWord(first) || run.length < 3)); // prettier-ignore
}
