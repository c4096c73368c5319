import type { Confidence, Tag } from '../finding';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { cellKind, whyAllowed } from './cells';
import { columnOf, type Column } from './columns';
import { columnWords } from './columnWords';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field } from './reader';
import type { Span } from './span';

/** A table about people: what its header says of each column. */
export interface Table {
  readonly columns: readonly (LabelledColumn | undefined)[];
  /** Whether its names or its title speak of patients. */
  readonly health: boolean;
  readonly tags: readonly Tag[];
}

interface LabelledColumn extends Column {
  readonly name: string;
  readonly label: SafeText;
}

const HEALTH = /^(?:patients?|beneficiaries|beneficiary|guarantor|medical|medicare|medicaid|mrn|mbi|hicn|diagnosis|icd|icd9|icd10|healthcare|health|hospital|clinic|clinical|medication|prescription|allergy|allergies|blood|npi|ndc|cpt|hcpcs|loinc|snomed|insurance|insured|copay|symptom|symptoms|disease|bmi|smoker|pregnancy|gestation|gestage|immunization|immunizations|vaccination|vaccinations|vaccine|surgery|nurse|physician|ehr|emr|hl7|fhir|omop|dicom|hipaa|phi|oncology|cancer|therapist|pcp|covid|autism|pharmacy|dosage|triage|hadm|icustay)$/; // prettier-ignore

/** Words of care and business alike: two of them, or one beside what only a record of a person holds. */
const SHARED = /^(?:subscribers|subscriber|payer|claim|claims|condition|conditions|observation|observations|drug|vitals|therapy|discharge|admission|encounter)$/; // prettier-ignore

/** Columns of tables about people: beside one of them a `name` is a person's. */
const DEMOGRAPHIC = /^(?:age|sex|gender|race|ethnicity|marital|occupation|religion)$/;

const PEOPLE = /^(?:patients?|beneficiary|beneficiaries|subscribers?|guarantors?|insured|people|persons?|users?|customers?|clients?|contacts?|employees?|members?|students?|voters?|residents?|guests?|passengers?|demographics?|individuals?|participants?|subjects?)$/; // prettier-ignore

const ANIMALS = /^(?:pets?|animals?|dogs?|cats?|horses?|species|breed|livestock)$/;

const PROVIDERS = /^(?:providers?|physicians?|doctors?|clinicians?|organization|payers?|practitioners?|facility|hospital|clinics?|pharmacy|pharmacies|site|nurses?|vets|staff|prescribers?)$/; // prettier-ignore

/** Tells clinicians' directories from patients' records. */
const CREDENTIALS = /^(?:npi|dea|taxonomy|specialty|speciality|credential|credentials)$/;

/** Numbers that identify a person wherever they stand. */
const SURE: ReadonlySet<string> = new Set(['ssn', 'mrn', 'plan']);

/**
 * What a header says; undefined for a table that is not about people.
 * @param title the table's name, or the file's
 */
export function tableOf(names: readonly string[], title: string): Table | undefined {
  const columns = names.map(columnOf);
  if (!columns.some(Boolean)) return undefined;
  const nameWords = new Set(names.flatMap(columnWords));
  const titleWords = columnWords(title.slice(title.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  const has = (pattern: RegExp) => [...nameWords].some((word) => pattern.test(word));
  const titled = (pattern: RegExp) => titleWords.some((word) => pattern.test(word));
  if (has(ANIMALS) || titled(ANIMALS)) return undefined;
  const shared = new Set([...nameWords, ...titleWords].filter((word) => SHARED.test(word))).size;
  const ofAPerson = columns.some((column) => column && /^(?:ssn|life|mrn)$/.test(column.kind));
  const health = has(HEALTH) || titled(HEALTH) || shared + (ofAPerson ? 1 : 0) > 1;
  const aboutProviders = (titled(PROVIDERS) && !titled(/^patients?$/)) || (has(CREDENTIALS) && !columns.some(isPatients));
  const directory = aboutProviders && columns.some((column) => column?.kind === 'name');
  if (!directory && !isAboutPeople(columns, has(DEMOGRAPHIC), titled(PEOPLE))) return undefined;
  return {
    columns: columns.map((column, index) => column && keep(column, columns, health, names[index]!)),
    health,
    tags: [...(aboutProviders ? ['provider' as const] : []), ...(/synthea/i.test(title) ? ['synthetic' as const] : [])],
  };
} // prettier-ignore

function isAboutPeople(columns: readonly (Column | undefined)[], demographic: boolean, titled: boolean): boolean {
  if (columns.some((column) => column && column.weight !== 'weak')) return true;
  if (isPair(columns)) return true;
  return (demographic || titled) && columns.some((column) => column?.kind === 'name' && column.owner !== 'provider');
} // prettier-ignore

/** `first` and `last` side by side. */
function isPair(columns: readonly (Column | undefined)[]): boolean {
  return ['first', 'last'].every((half) => columns.some((column) => column?.words.join() === half));
}

function isPatients(column: Column | undefined): boolean {
  return column !== undefined && (column.owner === 'patient' || /^(?:ssn|mrn|life|plan)$/.test(column.kind));
}

function keep(column: Column, columns: readonly (Column | undefined)[], health: boolean, name: string): LabelledColumn | undefined {
  const { kind, words } = column;
  if (kind === 'event' && !health) return undefined;
  if (/^(?:first|last|middle)$/.test(words.join()) && !isPair(columns)) return undefined;
  const shown = columnWords(name).length === words.length ? name : words.join('_');
  return { ...column, name, label: joinSafe([fixed('column'), safeIdentifier(shown.trim().replace(/[ -]/g, '_'))], fixed(' ')) };
} // prettier-ignore

/**
 * The fields of one row. A synthetic name makes its whole row synthetic.
 * @param cells in the order of the header
 */
export function readRow(source: SourceText, table: Table, cells: readonly Span[]): { fields: Field[]; claimed: Span[] } {
  const { text, site, surface } = source;
  const fields: Field[] = [];
  const claimed: Span[] = [];
  cells.forEach(({ start, end }, index) => {
    const column = table.columns[index];
    if (!column || start >= end) return;
    claimed.push({ start, end });
    const value = text.slice(start, end).trim();
    const isProvider = column.owner === 'provider' || isProviders(column) || table.tags.includes('provider');
    // Where clinicians work, and how they are reached, identifies no patient.
    if (isProvider && column.kind !== 'name' && column.kind !== 'license') return;
    const kind = value.toLowerCase() === column.name.trim().toLowerCase() ? undefined : cellKind(column.kind, value, site.year);
    const allowed = kind ? undefined : whyAllowed(column.kind, value);
    if (allowed) fields.push(...fieldOf(text, start, end, NEAR[column.kind] ?? 'date', column.label, [], 'low').map((field) => ({ ...field, allowed })));
    if (!kind) return;
    const tags: Tag[] = isProvider ? [...new Set<Tag>([...table.tags, 'provider'])] : [...table.tags];
    fields.push(...fieldOf(text, start, end, kind, column.label, tags, confidenceOf(column, value, table.health, surface)));
  });
  const synthetic = fields.some(({ rule, tags }) => rule === 'phi/name' && tags.includes('synthetic'));
  return { fields: synthetic ? fields.map(markSynthetic) : fields, claimed };
} // prettier-ignore

/** What a cell would have been. */
const NEAR: Readonly<Partial<Record<Column['kind'], FieldKind>>> = { age: 'age', zip: 'geography' };

function isProviders({ kind, words }: Column): boolean {
  return kind === 'license' && words.some((word) => word === 'npi' || word === 'dea');
}

function confidenceOf(column: Column, value: string, health: boolean, surface: SourceText['surface']): Confidence {
  // A row number is no record number that somebody could look up elsewhere.
  if (value.length < 3 && column.kind !== 'name' && column.kind !== 'age') return 'medium';
  if (column.kind === 'event') return 'high';
  if (health || (SURE.has(column.kind) && column.owner !== 'plan-member')) return 'very-high';
  return surface === 'prompt' ? 'high' : 'medium';
} // prettier-ignore

function markSynthetic(field: Field): Field {
  return field.tags.includes('synthetic') ? field : { ...field, tags: [...field.tags, 'synthetic'] };
}
