import assert from 'node:assert/strict';
import type { IdentifierFact } from '../../../src/core/facts';
import type { Surface } from '../../../src/core/finding';
import type { RuleId } from '../../../src/core/rules';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';

export interface Where {
  readonly path?: string;
  readonly surface?: Surface;
}

/** What the core sees in one text. */
export function identifiersIn(text: string, { path = 'src/visit.ts', surface = 'source' }: Where = {}): readonly IdentifierFact[] {
  return analyse(sourceText({ path, text }, surface)).identifiers;
} // prettier-ignore

/** Checks that each text gives the values in «…», and nothing else, under one rule. */
export function fires(rule: RuleId, marked: readonly string[], where: Where = {}): void {
  for (const text of marked) {
    it(`finds it in ${text.replace(/\s+/g, ' ')}`, () => {
      const plain = text.replace(/[«»]/g, '');
      const found = identifiersIn(plain, where).filter((fact) => fact.rule === rule);
      const expected = [...text.matchAll(/«([^»]*)»/g)].map((match) => match[1]);
      assert.deepEqual(found.map(({ place }) => plain.slice(place.start, place.end)), expected);
    });
  }
} // prettier-ignore

/** Checks that texts give nothing under one rule. */
export function quiet(rule: RuleId, texts: readonly string[], where: Where = {}): void {
  for (const text of texts) {
    it(`leaves alone ${text.replace(/\s+/g, ' ')}`, () => {
      const found = identifiersIn(text, where).filter((fact) => fact.rule === rule);
      assert.deepEqual(found.map(({ label, confidence }) => [label, confidence]), []);
    });
  }
} // prettier-ignore

/** The one fact of a rule in a text. */
export function only(rule: RuleId, text: string, where: Where = {}): IdentifierFact {
  const found = identifiersIn(text, where).filter((fact) => fact.rule === rule);
  assert.equal(found.length, 1, text);
  return found[0]!;
}
