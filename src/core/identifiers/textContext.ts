import type { Surface } from '../finding';
import type { SourceText } from '../scan/sourceText';
import { findLabel, type Label } from './label';

/** What detectors may ask of the text around a place. */
export interface TextContext {
  readonly source: SourceText;
  readonly text: string;
  readonly surface: Surface;
  /** The words attached to the value at an offset: key, variable, label, or the bare label on the line before. */
  label(offset: number): Label;
  /** How many different words of health care, scheduling, billing or payment stand within reach. */
  health(offset: number): number;
  /** Whether the text around speaks of one particular person: a title, an age, `patient`, `my name is`, `she`. */
  person(offset: number): boolean;
}

const HEALTH_REACH = 800;
const PERSON_REACH = 400;

const HEALTH_WORDS =
  /\b(?:patients?|pt|diagnos\w+|dx|mrn|medical|clinic\w*|hospital\w*|admitted|admissions?|admit|discharged?|encounters?|physicians?|nurses?|medications?|prescri\w+|dosage|symptoms?|surg(?:ery|ical|eon)\w*|therap(?:y|ies|ist)\w*|allerg\w+|insurance|medicare|medicaid|beneficiar\w+|copay|appointments?|referral|vitals|lab results?|icd|cpt|ehr|emr|hl7|fhir|hipaa|phi|ssn|dob|health ?(?:care|plan)|care plan|oncolog\w+|cardiolog\w+|psychiatr\w+|radiolog\w+|birth ?date|date of birth|guarantor|next of kin)\b/gi; // prettier-ignore

const PERSON_WORDS =
  /\b(?:patient|pt|mrs?|ms|he|she|his|her|hers|him|my (?:name|wife|husband|son|daughter|mother|father|mom|dad|kid|child|brother|sister|patient|address|account|birthday|doctor|card|phone)|i (?:live|am|was)|i['’]m|lives?|born|mrn|dob|ssn|wife|husband|widow|\d{1,3}[ -]?(?:years?|yrs?|yo|y\/o|months?)(?:[ -]?old)?|year-old|was admitted|admitted to|seen (?:at|by|on)|treated (?:at|by)|diagnosed (?:on|at)|presented to|who (?:was|had|is|has))\b/i; // prettier-ignore

export function textContext(source: SourceText): TextContext {
  const { text } = source;
  const healthAt = new Map<number, number>();
  const personAt = new Map<number, boolean>();
  const inPath = /patient|medical|clinic|hospital|health|ehr|fhir|hl7/i.test(source.path) ? 1 : 0;
  return {
    source,
    text,
    surface: source.surface,
    label: (offset) => findLabel(text, offset),
    health(offset) {
      const bucket = Math.floor(offset / HEALTH_REACH);
      const known = healthAt.get(bucket);
      if (known !== undefined) return known;
      const from = Math.max(0, (bucket - 1) * HEALTH_REACH);
      const near = text.slice(from, (bucket + 2) * HEALTH_REACH).replace(/([a-z\d])([A-Z])|_/g, '$1 $2');
      const count = new Set((near.match(HEALTH_WORDS) ?? []).map((word) => word.toLowerCase())).size + inPath;
      healthAt.set(bucket, count);
      return count;
    },
    person(offset) {
      const bucket = Math.floor(offset / PERSON_REACH);
      const known = personAt.get(bucket);
      if (known !== undefined) return known;
      const from = Math.max(0, (bucket - 1) * PERSON_REACH);
      const near = PERSON_WORDS.test(text.slice(from, (bucket + 2) * PERSON_REACH));
      personAt.set(bucket, near);
      return near;
    },
  };
}

export { labelHas, type Label } from './label';
