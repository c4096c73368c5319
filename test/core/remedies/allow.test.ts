import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effectivePolicy, loadPolicy } from '../../../src/core/policy';
import { allow } from '../../../src/core/remedies/allow';
import { isRefusal } from '../../../src/core/remedies';
import { afterRemedy, context, DAY, finding, plain, POLICY, refusal } from './policyEdits';

const ENTRY =
  '{ "rule": "phi/phone", "files": ["src/contact.ts"], "reason": "clinic line", "expires": "2027-02-20" }';
const OTHER = '{ "rule": "phi/fax", "files": ["b.ts"], "reason": "r" }';

describe('the remedy allow', () => {
  const after = (before: string | undefined): string =>
    afterRemedy(allow, finding('phi/phone'), before, ' clinic line ').text;

  it('writes rule, file, reason and a day 90 days off, in the style of the file', () => {
    const table: readonly [string, string][] = [
      ['{ "version": 1 }', `{ "version": 1, "allow": [\n    ${ENTRY}\n  ] }`],
      ['{\n\t"version": 1\n}\n', `{\n\t"version": 1,\n\t"allow": [\n\t\t${ENTRY}\n\t]\n}\n`],
      ['{\r\n  "version": 1, // ours\r\n}', `{\r\n  "version": 1, // ours\r\n  "allow": [\r\n    ${ENTRY}\r\n  ],\r\n}`],
      ['{\n  "version": 1, "allow": []\n}', `{\n  "version": 1, "allow": [\n    ${ENTRY}\n  ]\n}`],
      ['{\n  "version": 1,\n  "allow": [\n    // none yet\n  ]\n}', `{\n  "version": 1,\n  "allow": [\n    // none yet\n    ${ENTRY}\n  ]\n}`],
      [`{ "version": 1, "allow": [${OTHER}] }`, `{ "version": 1, "allow": [${OTHER}, ${ENTRY}] }`],
      [`{ "version": 1, "allow": [${OTHER},] }`, `{ "version": 1, "allow": [${OTHER}, ${ENTRY},] }`],
      [`{ "version": 1, "allow": [\n    ${OTHER} // why\n  ] }`, `{ "version": 1, "allow": [\n    ${OTHER}, // why\n    ${ENTRY}\n  ] }`],
      [`{ "version": 1, "allow": [\n    ${OTHER} /* a,\n b */ , // c\n  ] }`, `{ "version": 1, "allow": [\n    ${OTHER} /* a,\n b */ , // c\n    ${ENTRY},\n  ] }`],
      [`\uFEFF{ "version": 1, "allow": [\n    ${OTHER}\n    // last\n  ] }`, `\uFEFF{ "version": 1, "allow": [\n    ${OTHER},\n    ${ENTRY}\n    // last\n  ] }`],
    ]; // prettier-ignore
    for (const [before, expected] of table) assert.equal(after(before), expected);
  });

  it('takes the day that was chosen, and refuses one that has passed or is none', () => {
    const edited = (expires: string) =>
      allow.edit(finding('phi/phone'), '', { ...context('{"version":1}', 'r'), expires });
    const chosen = edited('2026-12-24');
    assert.ok(!isRefusal(chosen));
    assert.match(JSON.stringify(chosen), /2026-12-24/);
    for (const day of ['2026-11-21', '2027-02-30', 'soon']) assert.ok(isRefusal(edited(day)), day);
  });

  it('creates a policy where there is none', () => {
    const { policy, text } = afterRemedy(allow, finding('phi/phone'), undefined, 'clinic line');
    assert.deepEqual(policy.allow, [JSON.parse(ENTRY)]);
    assert.match(text, /\/\/ PHI Cordon reads this file/);
  });

  it('takes effect, on that file alone', () => {
    for (const path of ['src/contact.ts', 'app/(pages)/[id]/[...rest]/page.tsx', 'a b/{c}/d?.ts', '.env', 'ä/é.ts']) {
      const { text } = afterRemedy(allow, finding('phi/phone', path), '{"version":1}', 'r');
      const policy = effectivePolicy(loadPolicy({ path: POLICY, text }), { trusted: true });
      assert.ok(policy.allow('phi/phone', path, DAY), path);
      assert.equal(policy.allow('phi/phone', `${path}x`, DAY), undefined);
      assert.equal(policy.allow('phi/phone', `x/${path}`, DAY), undefined);
    }
  }); // prettier-ignore

  it('writes the path as seen from the policy', () => {
    const { policy } = afterRemedy(allow, finding('phi/phone', 'pkg/a/x.ts'), '{"version":1}', 'r', 'pkg/.phi-cordon.json'); // prettier-ignore
    assert.deepEqual(policy.allow?.[0]?.files, ['a/x.ts']);
  });

  it('refuses a locked rule, a missing reason, a path that holds an identifier and a broken policy', () => {
    const empty = '{"version":1}';
    assert.match(refusal(allow, finding('phi/phone'), '{"version":1,"lock":["phi/*"]}', 'r'), /locked/);
    assert.match(refusal(allow, finding('phi/phone'), empty, ' '), /reason/);
    assert.match(refusal(allow, finding('phi/phone'), empty), /reason/);
    assert.match(refusal(allow, finding('phi/phone', 'notes/536-22-8145.txt'), empty, 'r'), /identifier/);
    assert.match(refusal(allow, finding('phi/phone'), '{"version":1', 'r'), /Mend it first/);
  });

  it('keeps every byte and comment that was there', () => {
    const space = fc.constantFrom('', ' ', '\n', '\r\n  ', '\t', ' // note, "x" ]\n', '/* a } \n, */', '\n\n    ');
    const item = fc.constantFrom(OTHER, OTHER.replaceAll(' ', ''), OTHER.replaceAll(', ', ',\n      '));
    const list = fc.tuple(fc.array(fc.tuple(space, item, space), { maxLength: 3 }), fc.boolean(), space).map(
      ([items, trailing, end]) =>
        `[${items.map((parts) => parts.join('')).join(',')}${trailing && items.length > 0 ? ',' : ''}${end}]`,
    );
    const policy = fc.tuple(space, space, fc.option(list, { nil: undefined }), space, fc.boolean(), space).map(
      ([a, b, allowed, c, trailing, d]) =>
        `${a}{${b}"version": 1${allowed === undefined ? '' : `,${c}"allow":${allowed}`}${trailing ? ',' : ''}${d}}${a}`,
    );
    fc.assert(
      fc.property(policy, (before) => {
        const had = loadPolicy({ path: POLICY, text: before }).policy;
        assert.ok(had, before);
        const { policy: now } = afterRemedy(allow, finding('phi/phone'), before, 'clinic line');
        assert.deepEqual(now, { ...plain(had), allow: [...plain(had.allow ?? []), JSON.parse(ENTRY)] });
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore
});
