import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { policyFixes, policyProblems } from '../../../src/core/policy';
import { applyEdits } from '../../../src/core/remedies';
import { examine } from '../support';
import { AZURE, DAY, load, RECORDED } from './support';

type Policy = Record<string, unknown>;
interface Case {
  readonly fault: Policy;
  readonly mended: Policy;
  readonly fix: string;
}

const HOST = AZURE.endpoints[0]!;
const base = { version: 1, agreements: { msft: RECORDED }, approvals: { azure: AZURE } };
const approval = (change: object) => ({ ...base, approvals: { azure: { ...AZURE, ...change } } });
const agreement = (change: object) => ({ ...base, agreements: { msft: { ...RECORDED, ...change } } });
const entry = { rule: 'phi/phone', files: ['src/contact.ts'], reason: 'the clinic line' };
const old = { ...entry, expires: '2026-01-01' };
const allows = (...allow: object[]) => ({ ...base, allow });

const CASES: readonly Case[] = [
  { fault: { ...base, lokc: ['llm/*'] }, mended: { ...base, lock: ['llm/*'] }, fix: 'rename:lock' },
  { fault: agreement({ trainig: 'excluded', training: undefined }), mended: agreement({ training: 'excluded' }), fix: 'rename:training' },
  { fault: { ...base, rules: { 'phi/phne': 'off' } }, mended: { ...base, rules: { 'phi/phone': 'off' } }, fix: 'rename:phi/phone' },
  { fault: approval({ provider: 'azure-opanai' }), mended: base, fix: 'rename:azure-openai' },
  { fault: approval({ agreement: 'mfst' }), mended: base, fix: 'rename:msft' },
  { fault: approval({ agreement: 'mfst' }), mended: approval({ agreement: 'mfst', status: 'requested' }), fix: 'requested' },
  { fault: approval({ agreement: undefined }), mended: approval({ agreement: undefined, status: 'requested' }), fix: 'requested' },
  { fault: { ...base, routes: [{ from: 'openai', to: 'azur' }] }, mended: { ...base, routes: [{ from: 'openai', to: 'azure' }] }, fix: 'rename:azure' },
  { fault: agreement({ accepted: '2026/1/4' }), mended: agreement({ accepted: '2026-01-04' }), fix: 'date' },
  { fault: agreement({ accepted: '1/14/2026' }), mended: agreement({ accepted: '2026-01-14' }), fix: 'date' },
  { fault: agreement({ accepted: '20260114' }), mended: agreement({ accepted: '2026-01-14' }), fix: 'date' },
  { fault: agreement({ expires: 'Evergreen' }), mended: agreement({ expires: 'evergreen' }), fix: 'date' },
  { fault: approval({ endpoints: ['lakeside-phi.openai.azure.com'] }), mended: base, fix: 'endpoint' },
  { fault: approval({ provider: 'openai', endpoints: ['*.openai.com'] }), mended: approval({ provider: 'openai', endpoints: ['https://api.openai.com'] }), fix: 'endpoint' },
  { fault: approval({ endpoints: ['https://*.openai.azure.com', HOST] }), mended: base, fix: 'remove' },
  { fault: approval({ endpoints: [HOST, 'https://*.openai.azure.com'] }), mended: base, fix: 'remove' },
  { fault: allows(old), mended: allows(), fix: 'remove' },
  { fault: allows(entry, old, entry), mended: allows(entry, entry), fix: 'remove' },
  { fault: allows(entry, old), mended: allows(entry), fix: 'remove' },
  { fault: { ...base, zones: [{ files: ['www/**'], handles: 'none' }] }, mended: { ...base, zones: [{ files: ['www/**'], handles: 'none', reason: 'public "pages"' }] }, fix: 'reason' },
]; // prettier-ignore

/** The first fix of that id for any problem of a text. */
function mend(text: string, id: string): { readonly after: string; readonly cut: string } | undefined {
  for (const { rule, start } of policyProblems(load(text), DAY)) {
    const fix = policyFixes(text, rule, start, 'public "pages"').find((one) => one.id === id);
    if (fix) return { after: applyEdits(text, fix.edits), cut: fix.edits.map((edit) => text.slice(edit.start, edit.end)).join('') }; // prettier-ignore
  }
  return undefined;
}

/** JSON as a person may write it: comments where they may stand, any indent and line end, trailing commas, a mark. */
const style = fc.record({
  indent: fc.constantFrom(0, 1, 2, 4, '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
  notes: fc.array(fc.constantFrom('', ' // note, with "quotes" {', ' /* note ] */'), {
    minLength: 1,
    maxLength: 7,
  }),
  trailing: fc.boolean(),
  mark: fc.boolean(),
});

function written(policy: Policy, { indent, eol, notes, trailing, mark }: typeof style extends fc.Arbitrary<infer T> ? T : never): string {
  const lines = JSON.stringify(policy, null, indent).split('\n');
  const text = lines
    .map((line, at) => {
      const comma = trailing && indent !== 0 && /^\s*[\]}]/.test(lines[at + 1] ?? '') && !/[[{,]$/.test(line) ? ',' : '';
      const note = notes[at % notes.length]!;
      return `${line}${comma}${note.startsWith(' //') && at === lines.length - 1 ? '' : note}`;
    })
    .join(eol);
  return (mark ? '\uFEFF' : '') + text;
} // prettier-ignore

const notesIn = (text: string): number => text.split('note').length - 1;

describe('policyFixes', () => {
  it('mends one fault and keeps comments and every other byte, however the file is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), style, ({ fault, mended, fix }, how) => {
        const text = written(fault, how);
        const done = mend(text, fix);
        assert.ok(done, `${fix} is offered`);
        const { after, cut } = done;
        const value: unknown = parse(after.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
        assert.deepEqual(value, JSON.parse(JSON.stringify(mended)));
        assert.ok(load(after).policy, after);
        assert.equal(
          notesIn(after) + notesIn(cut),
          notesIn(text),
          'no comment is lost beside what is taken out',
        );
        assert.equal(after.startsWith('\uFEFF'), how.mark);
        assert.equal(after.replaceAll('\r\n', '').includes('\r'), false);
        if (fix !== 'remove') assert.equal(notesIn(cut), 0);
      }),
      { numRuns: 400 },
    );
  });

  it('offers nothing where it cannot know', () => {
    for (const policy of [
      { ...base, zzzzzz: 1 },
      agreement({ accepted: '3/4/2026' }),
      agreement({ accepted: 'soon' }),
      agreement({ expires: '2026-01-20' }),
      approval({ endpoints: ['https://*.openai.azure.com'] }),
      approval({ status: 'requested', agreement: 'quite-another' }),
      { ...base, routes: [{ from: 'openai', to: 'nowhere' }] },
    ]) {
      const text = JSON.stringify(policy, null, 2);
      const problems = policyProblems(load(text), DAY);
      assert.equal(problems.length, 1, text);
      assert.deepEqual(problems.flatMap(({ rule, start }) => policyFixes(text, rule, start)), [], text);
    }
  }); // prettier-ignore

  it('is offered with the finding, the likeliest first', async () => {
    const text = JSON.stringify(approval({ agreement: 'mfst' }), null, 2);
    const { findings } = await examine({ path: '.phi-cordon.json', text }, { files: { '.phi-cordon.json': text } });
    assert.deepEqual(findings.map(({ remedies }) => remedies), [
      [{ id: 'policy-fix:rename:msft', preferred: true }, { id: 'policy-fix:requested', preferred: false }],
    ]);
  }); // prettier-ignore
});
