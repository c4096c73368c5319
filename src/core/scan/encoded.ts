import type { IdentifierFact } from '../facts';
import { CONFIDENCES } from '../finding';
import { decodeBase64 } from '../formats/base64';
import type { EncodedText } from '../formats/reader';
import { fixed, joinSafe } from '../safeText';
import { placeOf } from './place';
import { sourceText, type SourceText } from './sourceText';

/** How many characters of base64 one text may hold for us to decode. */
const MOST = 2 * 1024 * 1024;

/**
 * Reads the texts that stand in another one as base64. Each gives one fact for each rule, on the encoded range: the
 * surest.
 * @param read finds the identifiers of a decoded text
 */
export function readEncoded(source: SourceText, encoded: readonly EncodedText[], read: (inner: SourceText) => readonly IdentifierFact[]): IdentifierFact[] {
  const facts: IdentifierFact[] = [];
  let budget = MOST;
  let done = 0;
  for (const { start, end, label, tags } of [...encoded].sort((a, b) => a.start - b.start)) {
    // Two readers may have seen the same one.
    if (start < done || end - start > budget) continue;
    done = end;
    budget -= end - start;
    const text = decodeBase64(source.text.slice(start, end));
    if (text === undefined) continue;
    const inner = sourceText({ path: source.path, text, languageId: 'plaintext' }, source.surface, source.site);
    for (const fact of surestOfEach(read(inner))) {
      facts.push({ ...fact, place: placeOf(source, start, end), tags: [...new Set([...fact.tags, ...tags])], label: joinSafe([label, fact.label], fixed(': ')) });
    }
  }
  return facts;
} // prettier-ignore

/** Clinicians are left out: on the range of a whole document they would only stand in the way. */
function surestOfEach(facts: readonly IdentifierFact[]): IdentifierFact[] {
  const surest = new Map<string, IdentifierFact>();
  for (const fact of facts) {
    const known = surest.get(fact.rule);
    if (fact.tags.includes('provider')) continue;
    if (!known || CONFIDENCES.indexOf(fact.confidence) > CONFIDENCES.indexOf(known.confidence))
      surest.set(fact.rule, fact);
  }
  return [...surest.values()];
}
