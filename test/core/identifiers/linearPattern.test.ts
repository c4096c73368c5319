import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import {
  isProblem,
  isWhole,
  linearPattern,
  LONGEST_PATTERN,
} from '../../../src/core/identifiers/linearPattern';
import { patternShape } from '../../../src/core/identifiers/patternShape';

function problemOf(pattern: string): string {
  const made = linearPattern(pattern);
  assert.ok(isProblem(made), `${pattern} is taken`);
  assert.match(made.cure, /^[A-Z].*\.$/);
  return made.problem;
}

describe('an expression that somebody typed', () => {
  for (const pattern of ['LC-\\d{7}', '^LC\\d{5}$', '(?:LC|LD)-?\\d{6,8}', '(?i)mrn\\s?\\d{6}', '\\d{8}', '[A-Z]{2}\\d{6}', 'P\\.\\d{3}\\.\\d{3}', '[\\dX-]{3}\\d{5}'])
    it(`may be ${pattern}`, () => assert.ok(!isProblem(linearPattern(pattern)))); // prettier-ignore

  for (const [pattern, reason] of [
    ['(?=LC)LC-\\d{7}', /ahead or behind/],
    ['(?<!X)LC-\\d{7}', /ahead or behind/],
    ['(LC)-\\1-\\d{7}', /refers back/],
    ['LC-\\d++', /possessive/],
    ['LC-[\\d{7}', /not a well-formed/],
    ['LC-\\d{7', /not closed/],
    ['LC-\\d{2000}', /not a well-formed/],
    ['(?:LC-\\d{0,30}){0,30}', /empty|too large/],
    ['LC-(?:\\d{1,30}-){1,30}', /too large/],
    ['', /empty/],
    ['(?:LC-\\d{7})?', /empty/],
    ['.*', /empty/],
    ['\\d+', /nearly everything/],
    ['\\d{4}', /nearly everything/],
    ['\\w+', /nearly everything/],
    ['[A-Za-z0-9-]{6,12}', /nearly everything/],
    ['LC-\\d{7}|\\w+', /nearly everything/],
    ['(a+)+$', /nearly everything/],
    [`LC-${'\\d'.repeat(LONGEST_PATTERN)}`, /longer/],
  ] as const)
    it(`is refused with reason and cure: ${pattern.slice(0, 40)}`, () => assert.match(problemOf(pattern), reason)); // prettier-ignore

  it('is matched only near what each of its matches holds', () => {
    const part = fc.constantFrom('X', 'X', '9', '-?', '[A-F]?', '\\d{2,3}', '\\d+', '(?:AB|CD)', '(?:QX){2}', '(X-?)?', '\\.', '.', '\\b'); // prettier-ignore
    const pattern = fc.oneof(
      fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')),
      fc.tuple(part, part, part).map(([a, b, c]) => `${a}${b}|${c}\\d{3}`),
    );
    const text = fc.array(fc.constantFrom('X', 'X', 'X-', '-', 'A', '9', '99', 'AB', 'CD', 'QXQX', '.'), { maxLength: 8 }).map((parts) => parts.join('')); // prettier-ignore
    fc.assert(
      fc.property(pattern, text, (pattern, text) => {
        const { anchors, minLength, spells } = patternShape(pattern);
        for (const [value] of RE2JS.compile(pattern).matchAll(text)) {
          assert.ok(value!.length >= minLength, `${pattern} fits ${value}`);
          if (spells) assert.match(value!, /[A-Z]/);
          if (!anchors) continue;
          const holds = anchors.some(({ literal, digits }) => (literal === undefined ? new RegExp(`\\d{${digits}}`).test(value!) : value!.includes(literal))); // prettier-ignore
          assert.ok(holds, `${pattern} fits ${value}, which holds none of ${JSON.stringify(anchors)}`);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('counts as a whole word only', () => {
    assert.ok(isWhole('a LC-1 b', 2, 6));
    assert.ok(isWhole('(LC-1)', 1, 5));
    assert.ok(!isWhole('XLC-1', 1, 5));
    assert.ok(!isWhole('LC-12', 0, 4));
  });
});
