import { fixed, type SafeText } from '../safeText';
import { nearMiss, onPrompts, up, words, type Detector, type Trigger } from './detector';
import { besidePatient } from './surroundings';
import { isSigned, valueAfter } from './values';

/** Letters and digits as systems number people and events. */
const NUMBER = /#?((?:[A-Z]{1,6}[-/]?){0,2}\d[\dA-Z]{1,15}(?:[-/.][\dA-Z]{1,10}){0,4})(?![\w]|-\w|\.\d)/iy;

interface Kind {
  readonly label: SafeText;
  readonly triggers: readonly Trigger[];
  /** How many digits the value has at least. */
  readonly digits: number;
}

/** The last part of a label, as code and as forms write it. */
function numbered(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) =>
    tails.flatMap((tail) => [`${head} ${tail}`, `${head.replaceAll(' ', '_')}_${tail}`, `${head.replaceAll(' ', '')}${tail}`]),
  );
} // prettier-ignore

const KINDS: readonly Kind[] = [
  {
    label: fixed('passport'),
    triggers: words('passport', ...numbered(['passport'], ['number', 'no', 'id'])),
    digits: 5,
  },
  {
    label: fixed('study participant'),
    triggers: words(...numbered(['participant', 'subject', 'study subject', 'study participant', 'enrollment', 'enrolment', 'randomization'], ['id', 'number', 'no']), 'study id', 'study_id', 'studyid'),
    digits: 2,
  },
  {
    label: fixed('case or encounter number'),
    triggers: words(...numbered(['case', 'accession', 'encounter', 'visit', 'specimen', 'claim', 'referral', 'admission', 'episode', 'prescription'], ['number', 'no', 'id']), 'accession #', 'encounter #', 'case #', 'claim #', 'accession', 'csn', 'rx number', 'rx_number', 'rxnumber', 'prior authorization number', 'authorization number', 'authorization_number', 'fin number'),
    digits: 4,
  },
  {
    label: fixed('personnel or student number'),
    triggers: words(...numbered(['employee', 'student', 'military', 'badge', 'inmate'], ['id', 'number', 'no']), 'edipi', 'dodid', 'dod_id'),
    digits: 4,
  },
  {
    label: fixed('national id'),
    triggers: words(...numbered(['national', 'voter', 'tribal', 'alien', 'immigration', 'visa'], ['id', 'number']), 'national insurance number', 'nhs number', 'nhs_number', 'nhsnumber', 'health card number', 'health_card_number', 'alien registration number', 'a-number'),
    digits: 6,
  },
  {
    label: fixed('other number'),
    triggers: onPrompts(words('accession no.', 'encounter', 'case', 'claim', 'participant', 'fin', 'confirmation number', 'reference number', 'tracking number', 'patient number')),
    digits: 5,
  },
]; // prettier-ignore

const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => kind.triggers.map(({ text }) => [text, kind] as const)),
);

/** Registries number studies, not people: NCT (ClinicalTrials.gov), ISRCTN, EudraCT, PMID, DOI. */
const OF_A_STUDY = /^(?:NCT\d{8}|ISRCTN\d+|\d{4}-\d{6}-\d{2}|PMC?\d+|10\.\d{4,})/i;

/** Numbers of people and events that no other letter lists, by their labels. */
export const otherId: Detector = {
  id: 'other-id',
  rule: 'phi/other-id',
  identifier: 'R',
  title: fixed('Other unique identifier'),
  triggers: KINDS.flatMap(({ triggers }) => triggers),
  detect(hit, context) {
    const { text } = context;
    const kind = KIND_OF.get(hit.trigger.text)!;
    const found = valueAfter(text, hit.end, NUMBER);
    if (!found) return [];
    const { start, end, value } = found;
    const digits = value.replace(/\D/g, '').length;
    const signed = isSigned(text, hit.end, start);
    if (digits < kind.digits || value.length > 32 || /^(?:19|20)\d\d(?:[-/.]\d\d?){0,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^\d+\.\d+(?:\.\d+)*$/.test(value)) return [];
    if (!signed && (digits < 4 || value.length < 5)) return [];
    if (OF_A_STUDY.test(value)) return [nearMiss(start, end, fixed('the number of a study, not of a person'))];
    const named = hit.trigger.surface === 'prompt' ? (context.person(start) || context.health(start) > 0) && (signed || digits > 6 || (/[A-Z]/.test(value) && digits > 4)) : true;
    const near = named ? besidePatient(context, start) : undefined;
    if (!near) return [nearMiss(start, end, fixed('nothing nearby ties the number to a patient'))];
    return [
      {
        start,
        end,
        confidence: near,
        cues: [up(fixed('labelled as a number of a person or an event'))],
        tags: /^(?:[A-Z]+-?)?(?:0+|123456?7?8?9?)$/i.test(value) ? ['example'] : [],
        label: kind.label,
      },
    ];
  },
}; // prettier-ignore
