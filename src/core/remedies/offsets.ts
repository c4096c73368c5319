import type { IdentifierFact } from '../facts';
import type { SourceText } from '../scan/sourceText';
import { factsWithin, recordsOf, type PersonRecord } from './records';
import type { SurrogateTable } from './surrogateTable';

/**
 * By how many days each date of a text is shifted: the same for all dates of one person, in every text of a run. A person
 * is known by the ids in the record, else by the one name there, else is the record's own.
 */
export function offsetsOf(
  source: SourceText,
  facts: readonly IdentifierFact[],
  surrogates: SurrogateTable,
): (start: number) => number {
  const records = recordsOf(source, facts);
  const whole: PersonRecord = { start: 0, end: source.text.length, keys: [] };
  const days = new Map<PersonRecord, number>();
  return (start) => {
    const record = recordAt(records, start) ?? whole;
    const before = days.get(record);
    if (before !== undefined) return before;
    const made = surrogates.offset(keysOf(record, source, facts, surrogates));
    days.set(record, made);
    return made;
  };
}

function recordAt(records: readonly PersonRecord[], start: number): PersonRecord | undefined {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const record = records[low];
  return record && record.start <= start ? record : undefined;
}

function keysOf(
  record: PersonRecord,
  { path, text }: SourceText,
  facts: readonly IdentifierFact[],
  { people }: SurrogateTable,
): readonly string[] {
  if (record.keys.length > 0) return record.keys.map((key) => `id ${key}`);
  const names = factsWithin(facts, record).filter(
    ({ rule, tags }) => rule === 'phi/name' && !tags.includes('provider'),
  );
  const named = new Set(names.map(({ place }) => people.keyOf(text.slice(place.start, place.end))));
  if (named.size === 1) return [`name ${[...named].join()}`];
  return [`place ${path} ${record.start}`];
}
