import type { Surface } from '../finding';
import { isTranslation } from '../scan/fileKinds';
import type { SourceText } from '../scan/sourceText';
import { countHealth, healthWords, type Weight } from './healthWords';
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
  /** Whether a patient, or what only a patient's record holds, is named close by. */
  patient(offset: number): boolean;
}

const HEALTH_REACH = 800;
const PERSON_REACH = 400;
const PATIENT_REACH = 300;

/** A word may lie across the end of a block, so each block is read this much further. */
const LONGEST_WORD = 24;

/** Read after humps of camelCase are parted; `petclinic` and `healthcheck` are no words of care. */
const OF_CARE_IN_PATH =
  /(?<![a-z])(?:patients?|medical|clinic(?:s|al|ian)?|hospitals?|ehr|emr|fhir|hl7(?:v2)?|health[-_ ]?(?:care|records?|plans?|data)|(?:mental|public|home)[-_ ]?health)(?![a-z])/i;

const NO_WORDS: ReadonlyMap<string, Weight> = new Map();

/** Read after humps of camelCase are parted. */
const PATIENT_WORDS =
  /(?<![a-z])(?:patients?|mrn|dob|ssn|mbi|beneficiary|guarantor|birth_?date|date of birth|next of kin)(?![a-z])/i;

const PERSON_WORDS =
  /\b(?:patient|pt|mrs?|ms|he|she|his|her|hers|him|my (?:name|wife|husband|son|daughter|mother|father|mom|dad|kid|child|brother|sister|patient|address|account|birthday|doctor|card|phone)|i (?:live|am|was)|i['’]m|lives?|born|mrn|dob|ssn|wife|husband|widow|\d{1,3}[ -]?(?:years?|yrs?|yo|y\/o|months?)(?:[ -]?old)?|year-old|was admitted|admitted to|seen (?:at|by|on)|treated (?:at|by)|diagnosed (?:on|at)|presented to|who (?:was|had|is|has))\b/i; // prettier-ignore

export function textContext(source: SourceText): TextContext {
  const { text } = source;
  const healthAt = new Map<number, number>();
  const personAt = new Map<number, boolean>();
  const wordsIn = new Map<number, ReadonlyMap<string, Weight>>();
  const inPath = OF_CARE_IN_PATH.test(source.path.replace(/([a-z])([A-Z])/g, '$1 $2')) ? 1 : 0;
  const silent = source.surface === 'source' && isTranslation(source.path);
  const around = source.around === undefined ? NO_WORDS : healthWords(source.around);
  const wordsAt = (bucket: number): ReadonlyMap<string, Weight> => {
    if (bucket < 0 || bucket * HEALTH_REACH >= text.length) return NO_WORDS;
    let words = wordsIn.get(bucket);
    if (!words) {
      const from = bucket * HEALTH_REACH;
      wordsIn.set(bucket, (words = healthWords(text.slice(from, from + HEALTH_REACH + LONGEST_WORD))));
    }
    return words;
  };
  return {
    source,
    text,
    surface: source.surface,
    label: (offset) => findLabel(text, offset),
    health(offset) {
      if (silent) return 0;
      const bucket = Math.floor(offset / HEALTH_REACH);
      const known = healthAt.get(bucket);
      if (known !== undefined) return known;
      const near = new Map([...around, ...wordsAt(bucket - 1), ...wordsAt(bucket), ...wordsAt(bucket + 1)]);
      const count = countHealth(near, source.surface === 'source' && inPath === 0) + inPath;
      healthAt.set(bucket, count);
      return count;
    },
    patient(offset) {
      const near = text.slice(Math.max(0, offset - PATIENT_REACH), offset + PATIENT_REACH);
      return PATIENT_WORDS.test(near.replace(/([a-z])([A-Z])/g, '$1 $2'));
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
