import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { loadPolicy, policyProblems, problemText } from '../../../src/core/policy';
import { DAY, load } from './support';

const FULL = readFileSync(path.join(__dirname, 'fixtures/full.phi-cordon.json'), 'utf8');

/** What is said of a policy, `line:column rule message`. */
function said(text: string): string[] {
  return loadPolicy({ path: 'p', text }).problems.map((problem) => `${problem.rule} ${problemText(problem)}`);
}

describe('loadPolicy', () => {
  it('reads a policy that uses every key, without a complaint', () => {
    const loaded = load(FULL);
    assert.deepEqual(loaded.problems, []);
    assert.deepEqual(policyProblems(loaded, DAY), []);
    assert.equal(loaded.policy?.approvals?.['azure-prod']?.agreement, 'msft');
  });

  it("needs ten lines for a small clinic's policy", () => {
    const text = `{
  "version": 1,
  "agreements": { "msft": { "kind": "baa", "form": "incorporated", "accepted": "2026-01-14", "expires": "evergreen", "training": "excluded", "retentionDays": 30, "breachNoticeHours": 72, "riskAssessment": "2026-02-01" } },
  "approvals": {
    "azure": { "provider": "azure-openai", "agreement": "msft", "endpoints": ["https://lakeside.openai.azure.com"], "status": "approved" }
  },
  "routes": [{ "from": "openai", "to": "azure" }],
  "zones": [{ "files": ["src/**"], "handles": "phi" }],
  "lock": ["llm/*"]
}`;
    assert.equal(text.split('\n').length, 10);
    assert.deepEqual(policyProblems(load(text), DAY), []);
    const bare = text.replace(/, "training".*?(?= })/, '');
    const rules = policyProblems(load(bare), DAY).map(({ rule }) => rule);
    assert.deepEqual(
      rules,
      ['policy/risk-assessment', 'policy/unrecorded-terms'],
      'two lines, whatever is missing',
    );
  });

  it('names the line, the column, what was read, what was expected and the nearest key', () => {
    const table: readonly [string, string][] = [
      ['', 'policy/invalid p:1:1: Line 1, column 1: expected a value. Until it is mended, this file cannot be used.'],
      ['{\n "version": 1\n "lock": []}', 'policy/invalid p:3:2: Line 3, column 2: expected a comma before this. Until it is mended, this file cannot be used.'],
      ['[]', 'policy/invalid p:1:1: the policy: read an empty list, expected an object.'],
      ['{}', 'policy/invalid p:1:1: the policy lacks version.'],
      ['{"version": 2}', 'policy/invalid p:1:13: version: read another number, expected 1.'],
      ['{"version":1,\n"aprovals":{}}', 'policy/unknown-key p:2:1: aprovals is not a key of the policy. Did you mean approvals?'],
      ['{"version":1,"version":1}', 'policy/invalid p:1:14: version stands twice. Keep one: of two, one would silently count.'],
      ['{"version":1,"role":"covered_entity"}', 'policy/invalid p:1:21: role: read covered_entity, expected one of covered-entity, business-associate, both, neither.'],
      ['{"version":1,"lock":["llm/no-bba"]}', 'policy/unknown-key p:1:22: llm/no-bba is not a key of the rules. Did you mean llm/no-baa?'],
      ['{"version":1,"lock":["no-baa"]}', 'policy/invalid p:1:22: lock[0]: read no-baa, expected a rule such as phi/phone, or a family such as phi/*.'],
      ['{"version":1,"agreements":{"m":{"kind":"baa","expires":"2026-02-30"}}}', 'policy/bad-date p:1:56: agreements.m.expires: not a calendar date of the form YYYY-MM-DD.'],
      ['{"version":1,"zones":[{"files":["../**"],"handles":"pi"}]}', 'policy/invalid p:1:52: zones[0].handles: read pi, expected one of phi, none.'],
      ['{"version":1,"approvals":{"a b":{}}}', 'policy/unknown-key p:1:27: This is not a key of approvals. It knows: names of letters, digits and . _ - that begin with a letter.'],
      ['{"version":1,"approvals":{"__proto__":{}}}', 'policy/unknown-key p:1:27: This is not a key of approvals. It knows: names of letters, digits and . _ - that begin with a letter.'],
    ]; // prettier-ignore
    for (const [text, expected] of table) {
      assert.deepEqual(said(text), [expected], text);
      assert.equal(loadPolicy({ path: 'p', text }).policy, undefined);
    }
  });

  it('accepts comments, trailing commas, a byte order mark, an evergreen agreement and rules of a later version', () => {
    for (const text of [
      '\uFEFF{"version": 1}',
      '// ours\n{"version": 1, /* so */ "lock": ["phi/*",],}',
      '{"version":1,"agreements":{"m":{"kind":"baa","expires":"evergreen"}}}',
      '{"version":1,"rules":{"phi/ip-address":"off","*":"warning"}}',
    ])
      assert.deepEqual(said(text), [], text);
  });

  it('refuses globs that could match in more than linear time', () => {
    for (const glob of [
      '*a*b*c*d',
      'a**b**',
      '**/a/**/b/**/c/**',
      '{1..9999}',
      '!src/**',
      '{a,{b,c}}',
      '/etc/**',
    ])
      assert.equal(said(`{"version":1,"zones":[{"files":["${glob}"],"handles":"phi"}]}`).length, 1, glob);
    for (const glob of [
      'src/**/*.{ts,tsx}',
      'src/*/*-*.test.*',
      '**/test/**/fixtures/**',
      'app/(group)/[[]id]/page.tsx',
      'a?c/*.*',
    ])
      assert.deepEqual(said(`{"version":1,"zones":[{"files":["${glob}"],"handles":"phi"}]}`), [], glob);
  });

  it('never throws, and never gives a policy together with a problem', () => {
    const never = (text: string): void => {
      const { policy, problems, at } = loadPolicy({ path: 'p', text });
      assert.equal(policy === undefined, problems.length > 0);
      for (const { start, end } of [...problems, at(['approvals', 'x', 0])])
        assert.ok(start >= 0 && end >= start && end <= text.length);
    };
    fc.assert(fc.property(fc.string(), never));
    fc.assert(fc.property(fc.json(), never));
    fc.assert(
      fc.property(fc.nat(FULL.length), fc.nat(8), fc.string({ maxLength: 4 }), (at, cut, paste) =>
        never(FULL.slice(0, at) + paste + FULL.slice(at + cut)),
      ),
    );
    never('['.repeat(200_000));
    never('{"a":'.repeat(200_000));
  });

  it('says no character of a value that has no business in a policy', () => {
    const text = JSON.stringify({
      version: 1,
      role: 'Quentin Zabriskie',
      'Quentin Zabriskie 536-22-8145': 1,
      agreements: { 'x 536-22-8145': { kind: 'Zabriskie 536-22-8145' }, b: { kind: '536-22-8145' } },
      lock: ['536-22-8145'],
      zones: [{ files: ['/Zabriskie 8145'], handles: 'Zabriskie, Quentin' }],
    });
    const all = said(text).join('\n');
    assert.ok(said(text).length >= 6);
    assert.doesNotMatch(all, /Zabriskie|Quentin|536|8145|145/);
  });

  it('generates no code at run time', () => {
    const script = `
      const { loadPolicy, effectivePolicy } = require('./src/core/policy');
      const loaded = loadPolicy({ path: 'p', text: ${JSON.stringify(FULL)} });
      effectivePolicy(loaded, { trusted: true }).zone('services/a.ts');
      if (!loaded.policy) process.exit(1);
      try { eval('1'); process.exit(2); } catch {}`;
    execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '--import', 'tsx', '-e', script], {
      cwd: path.resolve(__dirname, '../../..'),
      stdio: 'pipe',
    });
  }); // prettier-ignore
});
