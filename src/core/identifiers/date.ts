import { fixed, type SafeText } from '../safeText';
import { dateAt, isPlaceholderDate } from './calendar';
import { onPrompts, shapes, up, words, type Candidate, type Detector, type Hit } from './detector';
import type { TextContext } from './textContext';
import { valueAfter } from './values';

/** Labels of dates that relate to a person by themselves. */
const LIFE = ['dob', 'd.o.b', 'd.o.b.', 'dod', 'birthdate', 'birth_date', 'birth date', 'birthday', 'date of birth', 'date_of_birth', 'dateofbirth', 'birthtime', 'date of death', 'date_of_death', 'death_date', 'deathdate', 'death date', 'deceased', 'deceased_date', 'deceaseddatetime', 'expired on']; // prettier-ignore

/** Labels of dates that relate to a person where health care is spoken of. */
const SERVICE = ['admission date', 'admission_date', 'admissiondate', 'admit date', 'admit_date', 'admitdate', 'admitted', 'admitted_at', 'admitted_on', 'date of admission', 'discharge date', 'discharge_date', 'dischargedate', 'discharged', 'date of discharge', 'service date', 'service_date', 'servicedate', 'date of service', 'date_of_service', 'visit date', 'visit_date', 'visitdate', 'date of visit', 'appointment date', 'appointment_date', 'appointmentdate', 'encounter date', 'encounter_date', 'encounterdate', 'surgery date', 'surgery_date', 'procedure date', 'procedure_date', 'diagnosis date', 'diagnosis_date', 'date of diagnosis', 'last seen', 'last_visit', 'last visit', 'next visit', 'follow-up on', 'seen on']; // prettier-ignore

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']; // prettier-ignore

/** Months of other languages; `dateAt` wants a day and a year around them. */
const MONTHS_ABROAD = ['januar', 'janvier', 'enero', 'gennaio', 'janeiro', 'stycznia', 'februar', 'februari', 'février', 'febrero', 'febbraio', 'fevereiro', 'lutego', 'märz', 'mars', 'marzo', 'março', 'maart', 'marca', 'avril', 'abril', 'aprile', 'kwietnia', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'maja', 'juni', 'juin', 'junio', 'giugno', 'junho', 'czerwca', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'lipca', 'août', 'agosto', 'augustus', 'augusti', 'sierpnia', 'septembre', 'septiembre', 'settembre', 'setembro', 'września', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'października', 'novembre', 'noviembre', 'novembro', 'listopada', 'dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro', 'desember', 'grudnia', 'prosince']; // prettier-ignore

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Month and day alone: believed right behind `on` and the like. */
const DAY_SHAPES = ['00/00', '0/00', '00/0', '0/0', '00/0000', '0/0000'];

const FIGURE_SHAPES = ['0000-00-00', '0000-0-00', '0000-0-0', '0000-00-0', '0000/00/00', '00/00/0000', '0/00/0000', '00/0/0000', '0/0/0000', '00/00/00', '0/00/00', '00/0/00', '0/0/00', '00-00-0000', '0-00-0000', '00-0-0000', '0-0-0000', '00.00.0000', '0.00.0000', '00.0.0000', '0.0.0000', '00.00.00', '0000/0/0', '0000/0/00', '0000/00/0', '0000.00.00', '00-00-00']; // prettier-ignore

const ANY = /[^\s"'`<>|]/y;

/** Dates tied to a person; every element but the year counts. Versions, releases and copyright lines are no dates. */
export const date: Detector = {
  id: 'date',
  rule: 'phi/date',
  identifier: 'C',
  title: fixed('Date tied to a person'),
  triggers: [
    ...words(...LIFE, ...SERVICE),
    ...onPrompts(words(...new Set([...MONTHS, ...MONTHS_ABROAD]), ...WEEKDAYS, 'born')),
    ...onPrompts(shapes(...FIGURE_SHAPES, ...DAY_SHAPES)),
  ],
  detect(hit, context) {
    const { text, kind } = hit.trigger;
    if (kind === 'shape') return DAY_SHAPES.includes(text) ? dayOfYear(hit, context) : inPrompt(hit.start, hit, context);
    if (WEEKDAYS.includes(text)) return weekday(hit, context);
    if (MONTHS.includes(text) || MONTHS_ABROAD.includes(text)) return namedInPrompt(hit, context);
    return labelled(hit, context);
  },
}; // prettier-ignore

function labelled(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const found = valueAfter(text, hit.end, ANY);
  if (!found) return [];
  const end = dateAt(text, found.start, true);
  if (end === undefined || /[\w-]/.test(text[end] ?? '')) return [];
  const life = LIFE.includes(hit.trigger.text) || hit.trigger.text === 'born';
  const near = context.health(found.start) > (life ? 1 : 2);
  if (hit.trigger.text === 'birthtime' && !near) return [];
  if (!life && !near && context.surface === 'source') return [];
  return [
    {
      start: found.start,
      end,
      confidence: life && near ? 'very-high' : near || context.surface === 'prompt' || !hit.trigger.text.includes('birth') ? 'high' : 'medium',
      cues: [up(life ? fixed('labelled as a date of birth or death') : fixed('labelled as a date of service')), ...(near ? [up(fixed('health context nearby'))] : [])],
      tags: isPlaceholderDate(text.slice(found.start, end)) ? ['example'] : [],
      label: life ? lifeLabel(hit.trigger.text) : fixed('date of service'),
    },
  ]; // prettier-ignore
}

function lifeLabel(trigger: string): SafeText {
  return /death|deceas|dod|expired/.test(trigger) ? fixed('date of death') : fixed('date of birth');
}

/** A month's name may stand before or behind its day; a weekday before both belongs to the date. */
function namedInPrompt(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const before = /(?:(?:18|19|20)\d\d[ -]|(?:\d{1,2}(?:st|nd|rd|th)? ?(?:-|–|to) ?)?\d{1,2}(?:st|nd|rd|th|\.|\.?º)?[ -](?:day )?(?:of |de )?)$/i.exec(text.slice(Math.max(0, hit.start - 22), hit.start));
  const start = before && !/[\d.,:/]/.test(text[hit.start - before[0].length - 1] ?? '') ? hit.start - before[0].length : hit.start;
  const found = inPrompt(start, hit, context);
  if (found.length > 0 || start === hit.start) return found.length > 0 ? found : monthAlone(hit, context);
  return inPrompt(hit.start, hit, context);
} // prettier-ignore

const WEEKDAY_BEFORE =
  /(?<![\p{L}\d])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,? (?:the )?$/iu;

/** In text on its way out a date counts where a person is spoken of, or where words say that it is somebody's. */
function inPrompt(start: number, hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const end = dateAt(text, start, false);
  if (end === undefined || end < hit.end) return [];
  if (/[\w@./:=-]/.test(text[start - 1] ?? '') || /^-?[\w]|^[./]\d/.test(text.slice(end, end + 2))) return [];
  const lead = text.slice(Math.max(0, start - 60), start);
  if (isOfAThing(lead) || VERSION_BEFORE.test(lead) || /^\)?\s?\/ ?v?\d+\.\d/.test(text.slice(end, end + 8))) return [];
  const near = context.person(start) || context.health(start) > 1 || CLINICAL.test(text.slice(Math.max(0, start - 160), end + 60));
  const full = /\d{1,2}\D/.test(text.slice(start, end).replace(/(?:18|19|20)\d\d/, ''));
  if (!near && !(full && SINCE.test(lead)) && !(ENTRY.test(lead) && FORM.test(text.slice(Math.max(0, start - 250), end + 250)))) return [];
  const day = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 18), start));
  return [
    {
      start: start - (day?.[0].length ?? 0),
      end,
      confidence: near ? 'high' : 'medium',
      cues: [up(near ? fixed('a full date beside a person') : fixed('a full date of something that happened to somebody'))],
      tags: isPlaceholderDate(text.slice(start, end)) ? ['example'] : [],
      label: fixed('no label'),
    },
  ];
} // prettier-ignore

/** What authorities and makers do to things. */
const ISSUED =
  /\b(?:approved|launched|released|founded|announced|issued|recalled|enacted|ratified|published|took place|invented|discovered)\b[^.!?\n]{0,40} (?:on|in) $/i;

/** A release of a changelog: `1.4.0 / `, `v2.1.0 (`. */
const VERSION_BEFORE = /\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?[\])]? ?[/(–-]+ ?\(?$|\.\.\.v?\d[\w.-]*\)? ?\($/;

/** Shorthand of clinical notes. */
const CLINICAL = /\b(?:pts?|hx|dx['’]?d?|rx|s\/p|c\/o|f\/u|admitted|discharged|diagnosed|hospital(?:ized|ised)?|clinic|mrn|dob)\b/i; // prettier-ignore
const SINCE = /\b(?:since|(?:seen|visited|admitted|discharged|born|died|married|met|meet|appointment|appt|surgery|scheduled|diagnosed|symptoms?)(?: \w+){0,2} (?:on|for|since|until|from)|n[ée]e? le|nacid[oa] el|geboren am|nat[oa] il|nascid[oa] em|geboren op|født)(?: about| around)? $/i; // prettier-ignore
const ENTRY = /(?:^|[\n>|*"-]) {0,4}(?:date|when|day|time|start|end|from|to|appointment|visit|scheduled)(?: (?:of|and) \w+)? ?[:=|] ?["']?$/i; // prettier-ignore
const FORM =
  /(?:^|\n|["|])[ >*-]{0,4}(?:name|phone|where|who|patient|address|attendees?|with|venue|location) ?:/i;

/** What is done to or with somebody on a day. */
const EVENT = /\b(?:meet(?:ing)?|see|seen|saw|visit\w*|appointment|appt|admitted|discharged|surgery|operation|scheduled|coming|come|call(?:ed)?|arriv\w*|leav\w*|born|died|pick\w*|presented|last)\b[^.!?\n]{0,30}$/i; // prettier-ignore
const FIRST_PERSON = /(?<![\p{L}'’])(?:i|we|me|us|my|our)(?:['’]ll|['’]m|['’]re)?(?![\p{L}])/iu;

/** A weekday by itself is an element of a date too, where somebody meets, visits or is treated on it. */
function weekday(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const lead = text.slice(Math.max(0, hit.start - 60), hit.start);
  if (/^s\b|^,? (?:the )?\d|^,? \p{Lu}\p{Ll}{2,8} \d/u.test(text.slice(hit.end, hit.end + 16)) || !EVENT.test(lead)) return [];
  if (!context.person(hit.start) && !FIRST_PERSON.test(lead)) return [];
  return [partOfDate(hit.start, hit.end)];
} // prettier-ignore

/** `on 08/22`: a month and a day of a patient. */
function dayOfYear(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const [first, second] = text.slice(hit.start, hit.end).split('/').map(Number) as [number, number];
  if (second > 1899 && second < 2100 ? first < 1 || first > 12 : second > 31) return [];
  const fits = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (second < 1900 && !fits(first, second) && !fits(second, first)) return [];
  if (!/\b(?:on|in|since|until|dated?|from|by|of|up) $/i.test(text.slice(Math.max(0, hit.start - 8), hit.start))) return [];
  if (/^(?:[/.-]\d|\s?%|\s(?:of|scale|pain|ratio|split|mg|strength|points?)\b)/i.test(text.slice(hit.end, hit.end + 10))) return [];
  if (/\b(?:pain|scale|scored?|strength|rated|vision|range|ratio)\b[^.\n]{0,20}$/i.test(text.slice(Math.max(0, hit.start - 40), hit.start))) return [];
  return context.person(hit.start) || context.health(hit.start) > 1 ? [partOfDate(hit.start, hit.end)] : [];
} // prettier-ignore

/** `last July`, `in early March`: a month of somebody's care. */
function monthAlone(hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  if (!/^\p{Lu}/u.test(text.slice(hit.start, hit.start + 1)) || hit.end - hit.start < 3) return [];
  const lead = /\b(?:seen|admitted|discharged|diagnosed|visit\w*|surgery|presented|treated|started|born|died|since|dx['’]?d|hospitali[sz]ed|appointment)\b[^!?\n]{0,60}?((?:last|this|next|past) |\b(?:in|since|during|until) (?:early |late |mid-?)?)$/i.exec(text.slice(Math.max(0, hit.start - 80), hit.start));
  if (!lead || !(context.person(hit.start) || context.health(hit.start) > 1) || /^ (?:\d|and Co|Clinic|Hospital)/.test(text.slice(hit.end, hit.end + 10))) return [];
  const relative = /^(?:last|this|next|past) /i.test(lead[1]!) ? lead[1]!.length : 0;
  return [partOfDate(hit.start - relative, hit.end)];
} // prettier-ignore

function partOfDate(start: number, end: number): Candidate {
  return {
    start,
    end,
    confidence: 'medium',
    cues: [up(fixed('a part of a date beside a person'))],
    label: fixed('no label'),
  };
}

/** What stands before the date of a version, a law, a publication or a file. */
function isOfAThing(before: string): boolean {
  if (ISSUED.test(before)) return true;
  return /(?:version|release[ds]?|updated?|changed|published|copyright|©|\(c\)|effective|guidelines? (?:of|from)|as of|changelog|api|model|approved by the fda (?:on|in)|expir\w+)[ :,"'-]*(?:date|on|in)?[ :"'-]*$/i.test(before); // prettier-ignore
}
