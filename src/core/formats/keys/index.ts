import { append } from '../../append';
import { words } from '../../identifiers/detector';
import { foldWord } from '../../identifiers/lexicon/fold';
import { isEverydayWord, isGivenName } from '../../identifiers/lexicon/lookup';
import { fixed, joinSafe, safeIdentifier } from '../../safeText';
import { columnOf } from '../columns';
import { isTranslation } from '../../scan/fileKinds';
import type { SourceText } from '../../scan/sourceText';
import type { Field, FormatReader, Reading } from '../reader';
import type { Span } from '../span';
import { readRow, tableOf, type Table } from '../table';
import { flatTree } from './flatTree';
import { jsonTree } from './jsonTree';
import { recordsOf, type KeyRecord } from './records';
import type { KeyNode } from './tree';
import { xmlTree } from './xmlTree';
import { yamlTree } from './yamlTree';

const NOTHING: Reading = { fields: [], claimed: [] };

/** Keys without one of which no document is about patients. */
const KEYS = `patient,patients,patient_id,patientid,ssn,mrn,dob,date_of_birth,dateofbirth,birth_date,birthdate,birthday,first_name,firstname,first-name,last_name,lastname,last-name,full_name,fullname,
mbi,hicn,member_id,memberid,subscriber,subscriber_id,subscriberid,beneficiary,guarantor,medicare,medicaid,medical_record,next_of_kin,nextofkin,policy_number,policynumber`; // prettier-ignore

/** How a document of a language is read. */
const TREES: Readonly<Record<string, (text: string) => KeyNode>> = {
  json: jsonTree, jsonc: jsonTree, ndjson: jsonTree, yaml: yamlTree, xml: xmlTree, toml: flatTree, ini: flatTree, properties: flatTree, dotenv: flatTree,
}; // prettier-ignore

/** Manifests, settings, schemas and messages: their keys name what programs show and ask for, not what people are. */
const NOT_RECORDS = /(?:^|\/)(?:package|composer|bower|manifest|lerna|nx|tsconfig[\w.-]*|jsconfig[\w.-]*|angular|pom|web\.config)\.(?:json|xml)$|\.schema\.json$|\.xsd$/i; // prettier-ignore

/** Formats that have readers of their own, and descriptions of data rather than data. */
const OTHER_FORMATS = /"resourceType"|"cell_type"|urn:hl7-org|http:\/\/hl7\.org\/fhir|"\$schema"\s{0,9}:\s{0,9}"[^"]{0,200}json-schema|^[ \t]*["']?(?:openapi|swagger)["']?\s*:|<xs:schema|<xsd:schema/m; // prettier-ignore

/**
 * Records of people in JSON, YAML, XML, TOML, INI, `.properties` and `.env`: an object is read as a table's row, its keys
 * and those above it as the header. In files of a project only records with a health context count.
 */
export const keys: FormatReader = {
  id: 'keys',
  narrative: true,
  triggers: words(...KEYS.replaceAll('\n', '').split(',')),
  read(source) {
    const { text, path } = source;
    const tree = TREES[source.languageId] ?? (source.kind === 'prose' && /^\s*[{[]/.test(text) ? jsonTree : undefined);
    if (!tree || NOT_RECORDS.test(path) || isTranslation(path) || OTHER_FORMATS.test(text)) return NOTHING;
    try {
      return readRecords(source, recordsOf(tree(text)));
    } catch (error) {
      // A nesting deeper than the stack is no record.
      if (!(error instanceof RangeError)) throw error;
      return NOTHING;
    }
  },
}; // prettier-ignore

function readRecords(source: SourceText, records: readonly KeyRecord[]): Reading {
  const tables = new Map<string, Table | undefined>();
  const fields: Field[] = [];
  const claimed: Span[] = [];
  for (const record of records) {
    const title = [baseName(source.path), ...record.above].join(' ');
    const signature = [title, ...record.names].join('\n');
    if (!tables.has(signature)) tables.set(signature, labelled(tableOf(record.names, title), source.languageId));
    const table = tables.get(signature);
    if (!table) continue;
    const row = readRow(source, table, record.values);
    const found = row.fields.filter((field) => counts(source, field));
    if (!isAPersons(source, found)) continue;
    const example = record.above.some((key) => /^(?:examples?|samples?|default|defaults|mock|placeholder)$/i.test(key));
    append(fields, (example ? found.map((field): Field => ({ ...field, tags: [...field.tags, 'example'] })) : found));
    append(claimed, found);
  }
  return { fields: fields.sort(byPlace), claimed: claimed.map(({ start, end }) => ({ start, end })).sort(byPlace) };
} // prettier-ignore

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '').replaceAll('.', ' '); // prettier-ignore
}

/** In a list of settings a key stands for itself alone: only one that says whose it is counts. */
function labelled(table: Table | undefined, languageId: string): Table | undefined {
  const flat = languageId === 'dotenv';
  return table && {
    ...table,
    columns: table.columns.map((column) =>
      column && (!flat || column.weight !== 'weak' || column.owner === 'patient' || column.owner === 'plan-member')
        ? { ...column, label: joinSafe([fixed('key'), safeIdentifier(column.name)], fixed(' ')) }
        : undefined,
    ),
  };
} // prettier-ignore

/** Whether a value counts where the text stands, and is no label itself, such as `"dob": "Date of birth"`. */
function counts({ text, surface }: SourceText, { start, end, confidence, rule }: Field): boolean {
  if (surface === 'source' && confidence !== 'very-high' && confidence !== 'high') return false;
  const value = text.slice(start, end);
  return rule !== 'phi/name' && rule !== 'phi/geography'
    ? !/^[{<%$]|\{\{/.test(value)
    : columnOf(value) === undefined;
}

/** A number, or a name that people bear: without either, the values are words of a program. */
function isAPersons({ text }: SourceText, fields: readonly Field[]): boolean {
  return fields.some(({ rule, start, end }) => {
    const value = text.slice(start, end);
    if (rule === 'phi/name') return value.split(/[\s,]+/).some(isGiven);
    return rule !== 'phi/geography' && rule !== 'phi/photo' && rule !== 'phi/url' && (value.match(/\d/g)?.length ?? 0) > 1;
  });
} // prettier-ignore

function isGiven(word: string): boolean {
  const folded = foldWord(word);
  return /^\p{Lu}/u.test(word) && isGivenName(folded) && !isEverydayWord(folded);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}
