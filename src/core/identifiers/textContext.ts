import type { SourceText } from '../scan/sourceText';
import { splitWords } from '../scan/vocabulary';

/** What detectors may ask of the text around a place. */
export interface TextContext {
  readonly source: SourceText;
  readonly text: string;
  /** The words attached to the value at an offset: key, variable, label, or the bare label on the line before. */
  label(offset: number): Label;
  /** How many different words of health care, scheduling, billing or payment stand within reach. */
  health(offset: number): number;
}

export interface Label {
  /** Split on camelCase and snake_case, lower case, in order: `patientMrn` → patient, mrn. */
  readonly words: readonly string[];
  /** How the label is attached. */
  readonly kind: 'key' | 'prose' | 'line-before' | 'none';
}

export const NO_LABEL: Label = { words: [], kind: 'none' };

/** How far back a label may stand on the same line, in characters. */
const LABEL_REACH = 60;
const HEALTH_REACH = 800;

const HEALTH_WORDS =
  /\b(?:patients?|pt|diagnos\w+|dx|mrn|medical|clinic\w*|hospital\w*|admi(?:t|ssion)\w*|discharged?|encounters?|physicians?|nurses?|medications?|prescri\w+|dosage|symptoms?|surg\w+|therap\w+|treatments?|allerg\w+|insurance|medicare|medicaid|beneficiar\w+|subscriber|copay|claims?|appointments?|referr\w+|vitals?|lab results?|icd|cpt|ehr|emr|hl7|fhir|hipaa|phi|ssn|dob|health\w*|care plan|ward|oncolog\w+|cardiolog\w+|psychiatr\w+|radiolog\w+|birth_?date)\b/gi;

export function textContext(source: SourceText): TextContext {
  const { text } = source;
  const healthAt = new Map<number, number>();
  return {
    source,
    text,
    label: (offset) => findLabel(text, offset),
    health(offset) {
      const bucket = Math.floor(offset / HEALTH_REACH);
      let count = healthAt.get(bucket);
      if (count === undefined) {
        const from = Math.max(0, (bucket - 1) * HEALTH_REACH);
        const near = text.slice(from, (bucket + 2) * HEALTH_REACH).replace(/([a-z\d])([A-Z])|_/g, '$1 $2');
        count = new Set((near.match(HEALTH_WORDS) ?? []).map((word) => word.toLowerCase())).size;
        if (/(?:patient|medical|clinic|hospital|health|ehr|fhir|hl7)/i.test(source.path)) count++;
        healthAt.set(bucket, count);
      }
      return count;
    },
  };
}

/**
 * Looks left from a value for what names it: `"mrn": "…"`, `patientSsn = …`, `MRN: …`, `SSN is …`, `<dob>…`, or a line
 * that holds nothing but a label.
 */
function findLabel(text: string, offset: number): Label {
  const from = Math.max(0, offset - LABEL_REACH);
  const before = text.slice(from, offset);
  const lineBreak = before.search(/[\r\n][^\r\n]*$/);
  const line = before.slice(lineBreak + 1);
  const key = /([\p{L}_$][\p{L}\p{N}_$ .#-]{0,40}?)\s*(?:['"`\])]|\\")*\s*(?:=>|:=|[:=>])\s*(?:[({[]\s*)?(?:\w{1,2}(?=["'`]))?(?:['"`]|\\")*\s*$/u.exec(line); // prettier-ignore
  if (key) return { words: splitWords(key[1]!), kind: 'key' };
  const prose =
    /([\p{L}#][\p{L}\p{N}#. -]{0,30}?)\s+(?:is|was|number|no\.?|num|id|#|of|on)?\s*[#:(]*\s*$/u.exec(line);
  if (prose) return { words: splitWords(prose[1]!).slice(-4), kind: 'prose' };
  if (/^\s*$/.test(line) && lineBreak >= 0) {
    const previous = /(?:^|[\r\n])[ \t]*([\p{L}][\p{L} .#/-]{0,30}?):?[ \t]*\r?\n?[ \t]*$/u.exec(text.slice(Math.max(0, from - 20), offset)); // prettier-ignore
    if (previous) return { words: splitWords(previous[1]!), kind: 'line-before' };
  }
  return NO_LABEL;
}

/** Whether a label holds one of the words, or the words of a phrase in a row. */
export function labelHas(label: Label, ...phrases: string[]): boolean {
  const joined = ` ${label.words.join(' ')} `;
  return phrases.some((phrase) => joined.includes(` ${phrase} `));
}
