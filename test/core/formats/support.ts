import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Field, FormatReader, Reading } from '../../../src/core/formats';
import { sourceText, type SourceText } from '../../../src/core/scan/sourceText';

/** Offsets of a reader's triggers, as the prefilter would hand them in. */
function hitsOf(reader: FormatReader, text: string): number[] {
  const folded = text.toLowerCase().replace(/\d/g, '0');
  const hits = new Set<number>();
  for (const trigger of reader.triggers) {
    for (let at = folded.indexOf(trigger.text); at >= 0; at = folded.indexOf(trigger.text, at + 1))
      hits.add(at);
  }
  return [...hits].sort((a, b) => a - b);
}

export function readWith(
  reader: FormatReader,
  text: string,
  path: string,
): { source: SourceText; reading: Reading } {
  const source = sourceText({ path, text });
  const hits = hitsOf(reader, text);
  return { source, reading: hits.length > 0 ? reader.read(source, hits) : { fields: [], claimed: [] } };
}

/** `label: value` of each field that is shown, in order of place. */
export function fieldsOf(reader: FormatReader, text: string, path: string): string[] {
  const { reading } = readWith(reader, text, path);
  return reading.fields
    .filter(({ confidence }) => confidence !== 'low')
    .sort((a, b) => a.start - b.start)
    .map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

export function fieldFor(reader: FormatReader, text: string, path: string, label: string): Field {
  const found = readWith(reader, text, path).reading.fields.find((field) => field.label === label);
  assert.ok(found, label);
  return found;
}

/** Whatever the text, a reader answers, twice the same, with ranges inside the text. */
export function survives(reader: FormatReader, seed: string, path: string): void {
  const broken = fc.oneof(
    fc.string(),
    fc.nat(seed.length).map((end) => seed.slice(0, end)),
    fc.nat(seed.length).map((start) => seed.slice(start)),
    fc.tuple(fc.nat(seed.length), fc.string({ maxLength: 4 }), fc.nat(6)).map(([at, put, drop]) => seed.slice(0, at) + put + seed.slice(at + drop)),
    fc.array(fc.constantFrom(...seed.split(/(?<=[|^~\\&{}[\]",;()\n\r:])/)), { maxLength: 60 }).map((parts) => parts.join('')),
  );
  it('never throws, and keeps its ranges inside any broken text', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { reading } = readWith(reader, text, path);
        for (const { start, end } of [...reading.fields, ...reading.claimed]) {
          assert.ok(Number.isInteger(start) && 0 <= start && start < end && end <= text.length, `${start}–${end}`);
        }
        for (const { start, end } of reading.fields) assert.ok(text.slice(start, end).trim() === text.slice(start, end));
        assert.deepEqual(readWith(reader, text, path).reading, reading);
      }),
      { numRuns: 400 },
    );
  });
} // prettier-ignore
