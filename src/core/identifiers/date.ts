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

const FIGURE_SHAPES = ['0000-00-00', '0000-0-00', '0000-0-0', '0000-00-0', '0000/00/00', '00/00/0000', '0/00/0000', '00/0/0000', '0/0/0000', '00/00/00', '0/00/00', '00/0/00', '0/0/00', '00-00-0000', '0-00-0000', '00-0-0000', '0-0-0000', '00.00.0000', '0.00.0000']; // prettier-ignore

const ANY = /[^\s"'`<>|]/y;

/** Dates tied to a person; every element but the year counts. Versions, releases and copyright lines are no dates. */
export const date: Detector = {
  id: 'date',
  rule: 'phi/date',
  identifier: 'C',
  title: fixed('Date tied to a person'),
  triggers: [
    ...words(...LIFE, ...SERVICE),
    ...onPrompts(words(...MONTHS)),
    ...onPrompts(shapes(...FIGURE_SHAPES)),
    ...onPrompts(words('born')),
  ],
  detect(hit, context) {
    if (hit.trigger.kind === 'shape') return inPrompt(hit.start, hit, context);
    if (MONTHS.includes(hit.trigger.text)) return namedInPrompt(hit, context);
    return labelled(hit, context);
  },
};

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
      confidence: life && near ? 'very-high' : near || !/birth_?day|birth_?date/.test(hit.trigger.text) ? 'high' : 'medium',
      cues: [up(life ? fixed('labelled as a date of birth or death') : fixed('labelled as a date of service')), ...(near ? [up(fixed('health context nearby'))] : [])],
      tags: isPlaceholderDate(text.slice(found.start, end)) ? ['example'] : [],
      label: life ? lifeLabel(hit.trigger.text) : fixed('date of service'),
    },
  ]; // prettier-ignore
}

function lifeLabel(trigger: string): SafeText {
  return /death|deceas|dod|expired/.test(trigger) ? fixed('date of death') : fixed('date of birth');
}

/** A month's name may stand before or behind its day. */
function namedInPrompt(hit: Hit, context: TextContext): Candidate[] {
  const before = /\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?$/i.exec(
    context.text.slice(Math.max(0, hit.start - 12), hit.start),
  );
  const start = before && !/[\d.,:/]/.test(context.text[hit.start - before[0].length - 1] ?? '') ? hit.start - before[0].length : hit.start; // prettier-ignore
  return inPrompt(start, hit, context);
}

/** In text on its way out a date counts where a person is spoken of. */
function inPrompt(start: number, hit: Hit, context: TextContext): Candidate[] {
  const { text } = context;
  const end = dateAt(text, start, false);
  if (end === undefined || end < hit.end) return [];
  if (/[\w@./:=-]/.test(text[start - 1] ?? '') || /^-?[\w]|^[./]\d/.test(text.slice(end, end + 2))) return [];
  if (isOfAThing(text.slice(Math.max(0, start - 40), start))) return [];
  if (!context.person(start) && context.health(start) < 2) return [];
  return [
    {
      start,
      end,
      confidence: 'high',
      cues: [up(fixed('a full date beside a person'))],
      tags: isPlaceholderDate(text.slice(start, end)) ? ['example'] : [],
      label: fixed('no label'),
    },
  ];
}

/** What stands before the date of a version, a law, a publication or a file. */
function isOfAThing(before: string): boolean {
  return /(?:version|release[ds]?|updated?|changed|published|copyright|©|\(c\)|effective|guidelines? (?:of|from)|as of|changelog|api|model|approved by the fda (?:on|in)|expir\w+)[ :,"'-]*(?:date|on|in)?[ :"'-]*$/i.test(before); // prettier-ignore
}
