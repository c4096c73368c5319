import { parseTree } from 'jsonc-parser';
import type { Tag } from '../finding';
import { readResources, type FhirSink } from './fhirResources';
import { fhirXmlAt } from './fhirXml';
import type { FormatReader } from './reader';

/**
 * FHIR (DSTU2 to R5) in JSON and XML: one resource, a Bundle, NDJSON, or a resource pasted into other text. People's
 * elements, identifiers by type and system, and the dates and numbers of resources that are linked to a patient.
 */
export const fhir: FormatReader = {
  id: 'fhir',
  narrative: true,
  triggers: ['"resourcetype"', '="http://hl0.org/fhir"', "='http://hl0.org/fhir'", '=\\"http://hl0.org/fhir\\"'].map(
    (text) => ({ text, kind: 'mark' }),
  ),
  read({ text, site }, hits) {
    const tags: readonly Tag[] = text.includes('synthetichealth') ? ['synthetic'] : [];
    const sink: Omit<FhirSink, 'base'> = { text, year: site.year, fields: [], claimed: [], encoded: [] };
    // The first character behind what is done that is neither white space nor a comma.
    let solid = -1;
    try {
      let done = 0;
      for (const hit of hits) {
        if (hit < done) continue;
        done = text[hit] === '=' ? readXml(hit, done) : readJson(hit, done);
      }
    } catch (error) {
      // A nesting deeper than the stack is no FHIR; what was read until then stands.
      if (!(error instanceof RangeError)) throw error;
    }
    const { fields, claimed, encoded } = sink;
    return {
      fields: fields.sort((a, b) => a.start - b.start),
      claimed: claimed.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start),
      encoded,
    };

    function readJson(hit: number, from: number): number {
      if (solid < from) solid = nextSolid(text, from);
      const base = jsonStart(text, hit, from, solid);
      const root = base === undefined ? undefined : parseTree(text.slice(base), [], { allowTrailingComma: true });
      if (!root || base === undefined) return from;
      readResources(root, { ...sink, base }, tags);
      return Math.max(hit + 1, base + root.offset + root.length);
    }

    function readXml(hit: number, from: number): number {
      const start = text.lastIndexOf('<', hit);
      if (start < from || hit - start > LONGEST_TAG) return from;
      const { root, end } = fhirXmlAt(text, start);
      readResources(root, { ...sink, base: 0 }, tags);
      return Math.max(hit + 1, end);
    }
  },
}; // prettier-ignore

/** How far behind a root's `<` its namespace may be declared. */
const LONGEST_TAG = 2000;

/** Where the JSON value that holds a hit begins: the text's or line's first bracket, else the brace right before it. */
function jsonStart(text: string, hit: number, done: number, solid: number): number | undefined {
  if (solid < hit && (text[solid] === '{' || text[solid] === '[')) return solid;
  const brace = /\{\s*(?:"[\w.]{1,40}"\s*:\s*"[^"\\{}]{0,200}"\s*,\s*){0,4}$/.exec(
    text.slice(Math.max(done, hit - 600), hit),
  );
  return brace ? hit - brace[0].length : undefined;
}

function nextSolid(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,\uFEFF]/.test(text[at]!)) at++;
  return at;
}
