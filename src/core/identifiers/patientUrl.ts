import type { Confidence } from '../finding';
import { fixed } from '../safeText';
import { down, nearMiss, up, type Candidate, type Detector } from './detector';
import { GIVEN_NAMES, WORDLIKE_NAMES } from './givenNames';
import type { TextContext } from './textContext';

/** Path segments before the id of a person. */
const PATHS = ['/patient/', '/patients/', '/mrn/', '/beneficiary/', '/beneficiaries/', '/medical-record/', '/medical-records/', '/chart/', '/charts/']; // prettier-ignore

/** Those that other programs have as well: they count where care is spoken of. */
const SHARED_PATHS = ['/encounter/', '/encounters/', '/visit/', '/visits/', '/member/', '/members/', '/person/', '/appointment/', '/appointments/']; // prettier-ignore

/** Keys of a query whose value identifies a patient. */
const KEYS = ['mrn=', 'patient=', 'patientid=', 'patient_id=', 'patient-id=', 'patientmrn=', 'patient_mrn=', 'ssn=', 'dob=', 'mbi=', 'memberid=', 'member_id=', 'patientname=', 'patient_name=']; // prettier-ignore

/** FHIR search parameters of a patient. */
const SEARCHES = ['/patient?', '/patients?'];
const SEARCH =
  /[?&](?:name|family|given|birthdate|identifier|phone|email|address|telecom)(?::\w+)?=([^&#\s"'`<>]{2,80})/gi;

/** An id: digits, letters with digits, a UUID. Versions, words and placeholders are none. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ID = /^(?=(?:[^\d]{0,12}\d){3})[A-Za-z]{0,6}[-_.|]?[\w.|-]{2,40}$/;

/** `:id`, `{id}`, `${id}`, `<id>`, `[id]`, `%s`, `*`, `$id`. */
const TEMPLATE = /^(?::|\{|\$|<|\[|%[sd{]|\*|@|#|__)|\$\{|\{\{|%7B/i;

/** Web addresses whose path or query identifies a patient. */
export const patientUrl: Detector = {
  id: 'patient-url',
  rule: 'phi/url',
  identifier: 'N',
  title: fixed('URL that identifies a patient'),
  triggers: [...PATHS, ...SHARED_PATHS, ...KEYS, ...SEARCHES].map((text) => ({
    text,
    kind: 'mark' as const,
  })),
  detect(hit, context) {
    const { text } = context;
    const trigger = hit.trigger.text;
    if (KEYS.includes(trigger) && !/[?&;#]/.test(text[hit.start - 1] ?? '')) return [];
    const value = /^[^/?&#\s"'`<>|\\^\])},;]{0,64}/.exec(text.slice(hit.end, hit.end + 64))![0];
    const template = TEMPLATE.test(/^[^\s"'`]{0,64}/.exec(text.slice(hit.end, hit.end + 64))![0]);
    if (!template && !SEARCHES.includes(trigger) && !isValue(trigger, value)) return [];
    if (SHARED_PATHS.includes(trigger) && context.health(hit.start) < 2) return [];
    const start = beginOf(text, hit.start);
    const end = endOf(text, hit.end);
    const whole = text.slice(start, end);
    if (!/^(?:https?:\/\/|\/|[a-z][\w+.-]{1,20}:\/\/)/i.test(whole) || isNamespace(whole)) return [];
    if (template) return [nearMiss(start, end, fixed('a route template holds no value'))];
    if (!SEARCHES.includes(trigger))
      return [claim(start, end, whole, confidenceOf(whole, value, trigger, context))];
    const values = [...text.slice(hit.end - 1, end).matchAll(SEARCH)].map((match) => match[1]!);
    return values.some((found) => !TEMPLATE.test(found)) ? [claim(start, end, whole, 'very-high')] : [];
  },
};

function isValue(trigger: string, value: string): boolean {
  if (/name=$/.test(trigger)) return /^\p{L}{2,}/u.test(value) && !/^(?:name|string|value)$/i.test(value);
  return UUID.test(value) || (ID.test(value) && !/^v?\d+\.\d+(?:\.\d+)?$/i.test(value)) || isNameSlug(value);
}

/** `jennifer-garcia`: a given name and another word. */
function isNameSlug(value: string): boolean {
  const [given, ...others] = value.toLowerCase().split(/[-_.+]|%20/);
  return others.length > 0 && others.length < 4 && GIVEN_NAMES.has(given!) && !WORDLIKE_NAMES.has(given!) && /^\p{L}{2,}$/u.test(others[0]!); // prettier-ignore
}

/** A host makes it an address that somebody can open; a bare path needs an id that is no count. */
function confidenceOf(whole: string, value: string, trigger: string, context: TextContext): Confidence {
  if (context.surface === 'prompt' || whole.includes('://') || trigger.endsWith('=')) return 'high';
  return value.length > 5 ? 'high' : 'medium';
}

function claim(start: number, end: number, whole: string, confidence: Confidence): Candidate {
  const example = /^\w+:\/\/(?:[^/]*\.)?(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|127\.0\.0\.1)(?:[:/?]|$)/i.test(whole); // prettier-ignore
  return {
    start,
    end,
    confidence,
    cues: [
      up(fixed('a path or query that names a patient')),
      ...(example ? [down(fixed('a host reserved for examples'))] : []),
    ],
    tags: example ? ['example'] : [],
    label: fixed('URL'),
  };
}

/** Names of profiles, code systems and namespaces look like addresses and lead to nobody. */
function isNamespace(whole: string): boolean {
  return /\/StructureDefinition\/|\/ValueSet\/|\/CodeSystem\/|\/SearchParameter\/|\/NamingSystem\/|\/OperationDefinition\/|^https?:\/\/(?:www\.)?(?:hl7\.org|terminology\.hl7\.org|loinc\.org|snomed\.info|unitsofmeasure\.org)\//i.test(whole.slice(0, 160)); // prettier-ignore
}

/** How far an address is followed from its telling part, in characters. */
const BEFORE = 200;
const AFTER = 300;

/** What an address cannot hold, and what assigns or opens it. */
const ENDS_URL: ReadonlySet<string> = new Set(' \t\r\n"\'`<>|\\^])},;({[=');

function beginOf(text: string, at: number): number {
  let start = at;
  while (start > Math.max(0, at - BEFORE) && !ENDS_URL.has(text[start - 1]!)) start--;
  return start;
}

function endOf(text: string, at: number): number {
  const after = /^[^\s"'`<>|\\^\])},;]*/.exec(text.slice(at, at + AFTER))![0];
  return at + after.replace(/[.,:!?*)]+$/, '').length;
}
