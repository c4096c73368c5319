import { parseTree, type Node } from 'jsonc-parser';
import type { IdentifierFact } from '../facts';
import { rowAt } from '../formats/csv';
import { elements, properties, property, stringOf } from '../formats/fhirElements';
import type { Span } from '../formats/span';
import type { SourceText } from '../scan/sourceText';

/** A part of a text that is about one person, and what that person is known by there. */
export interface PersonRecord extends Span {
  readonly keys: readonly string[];
}

/** Rules whose values tell people apart wherever they stand. */
const KEYS = new Set(['phi/mrn', 'phi/ssn', 'phi/health-plan-id']);

/**
 * Splits a text by person, as far as its format tells: a row of a table, an HL7 v2 message, a resource of a FHIR Bundle, a
 * loop of X12; any other text is about one person. Records are in order and may leave gaps.
 */
export function recordsOf(source: SourceText, facts: readonly IdentifierFact[]): readonly PersonRecord[] {
  const { text } = source;
  const ids = facts.filter(({ rule }) => KEYS.has(rule));
  const own = (span: Span): string[] =>
    factsWithin(ids, span).map(({ place }) => keyOf(text.slice(place.start, place.end)));
  const known = (span: PersonRecord): PersonRecord => ({
    ...span,
    keys: unique([...span.keys, ...own(span)]),
  });
  const parts = fhirRecords(source) ?? tableRecords(source) ?? splitRecords(text, ids.length > 0);
  if (parts) return parts.map(known);
  // A log or a list of several people: nothing tells whose a date is, so the text is taken for one person's.
  const several = [...KEYS].some((rule) => {
    const values = ids
      .filter((one) => one.rule === rule)
      .map(({ place }) => keyOf(text.slice(place.start, place.end)));
    return new Set(values).size > 1;
  });
  const whole: PersonRecord = { start: 0, end: text.length, keys: [] };
  return [several ? whole : known(whole)];
}

/** @param facts ascending, as analyse hands them out */
export function factsWithin(facts: readonly IdentifierFact[], { start, end }: Span): readonly IdentifierFact[] {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.place.start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < facts.length && facts[last]!.place.end <= end) last++;
  return facts.slice(low, last);
} // prettier-ignore

export function keyOf(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Each HL7 message from its MSH on, each loop of X12 from its HL, INS or CLP on. */
function splitRecords(text: string, hasIds: boolean): PersonRecord[] | undefined {
  if (!hasIds) return undefined;
  const hl7 = [...text.matchAll(/(?<![A-Za-z0-9])MSH[^\w\s][^\w\s]/g)].map(({ index }) => index);
  const x12 = [...text.matchAll(/(?<![A-Za-z0-9])(?:HL|INS|CLP)[*|^]/g)].map(({ index }) => index);
  const starts = hl7.length > 0 ? hl7 : /(?<![A-Za-z0-9])(?:ISA|NM1)[*|^]/.test(text) ? x12 : [];
  if (starts.length < 2) return undefined;
  return [...(starts[0] === 0 ? [] : [0]), ...starts].map((start, index, all) => ({
    start,
    end: all[index + 1] ?? text.length,
    keys: [],
  }));
}

const ID_COLUMN = /^(?:(?:patient|pat|person|member|subject|beneficiary|mrn|medical_?record)(?:_?(?:id|no|num|number|uuid|source_value))?|pid|mrn)$/i; // prettier-ignore

/** Each row of a delimited table, with the cell of the column that names the patient; each tuple of SQL. */
function tableRecords({ text, languageId, path }: SourceText): PersonRecord[] | undefined {
  if (languageId === 'sql') {
    const tuples = [...text.matchAll(/\((?:[^()']|'(?:[^']|'')*'){1,4000}\)/g)];
    return tuples.map(({ 0: tuple, index }) => ({ start: index, end: index + tuple.length, keys: [] }));
  }
  if (languageId !== 'csv' && languageId !== 'tsv') return undefined;
  const delimiter = languageId === 'tsv' ? '\t' : mostFrequent(text.slice(0, text.search(/[\r\n]|$/)));
  const head = rowAt(text, 0, delimiter);
  const names = head.cells.map(({ start, end }) => text.slice(start, end).trim());
  const column = names.findIndex(
    (name) => ID_COLUMN.test(name) || (/^id$/i.test(name) && /patients?\b/i.test(path)),
  );
  const records: PersonRecord[] = [];
  for (let at = head.next; at < text.length;) {
    const row = rowAt(text, at, delimiter);
    const id = row.cells[column];
    records.push({ start: at, end: row.next, keys: id ? unique([keyOf(text.slice(id.start, id.end))]) : [] });
    at = row.next;
  }
  return records;
}

function mostFrequent(line: string): string {
  return [',', ';', '|', '\t'].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  );
}

/** Each resource, alone, in a Bundle or in NDJSON, known by the patient it is about. */
function fhirRecords({ text }: SourceText): PersonRecord[] | undefined {
  if (!text.includes('"resourceType"')) return undefined;
  const records: PersonRecord[] = [];
  const visit = (node: Node, base: number): void => {
    if (node.type === 'array') for (const child of node.children ?? []) visit(child, base);
    if (node.type !== 'object') return;
    const type = stringOf(property(node, 'resourceType'));
    if (type === '' || type === 'Bundle') {
      for (const [, value] of properties(node)) visit(value, base);
      return;
    }
    const start = base + node.offset;
    records.push({ start, end: start + node.length, keys: unique([keyOf(patientOf(node, type))]) });
  };
  try {
    for (const { start, end } of /^\s*\{.*\}\s*\n\s*\{/.test(text) ? lines(text) : [{ start: 0, end: text.length }]) {
      const root = parseTree(text.slice(start, end), [], { allowTrailingComma: true });
      if (root) visit(root, start);
    }
  } catch (error) {
    // A nesting deeper than the stack is no FHIR.
    if (!(error instanceof RangeError)) throw error;
  }
  if (records.length === 0) return undefined;
  const patients = unique(records.flatMap(({ keys }) => keys));
  return records.map((record) => (record.keys.length === 0 && patients.length === 1 ? { ...record, keys: patients } : record));
} // prettier-ignore

/** The id in `Patient/123` or `urn:uuid:…`. */
function patientOf(resource: Node, type: string): string {
  const own = type === 'Patient' ? property(resource, 'id') : undefined;
  const references = ['patient', 'subject', 'beneficiary', 'individual', 'for'].flatMap((name) =>
    elements(property(property(resource, name), 'reference')),
  );
  return stringOf(own ?? references[0]).replace(/^.*[/:]/, '');
}

function lines(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
