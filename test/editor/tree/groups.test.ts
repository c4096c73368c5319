import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEVERITIES } from '../../../src/core/finding';
import { NO_FILTER, passes } from '../../../src/editor/tree/filter';
import { groupFindings, GROUPINGS, SORTS, type Grouping, type Sort } from '../../../src/editor/tree/groups';
import { inOrder, keyOf } from '../../../src/editor/tree/order';
import { entriesOf, finding, NAMES, type Sketch } from './fixtures';

const SOME = [
  finding({ path: 'api/b.ts', line: 9, severity: 'error' }),
  finding({ path: 'api/b.ts', line: 2, severity: 'warning', rule: 'llm/no-baa', provider: 'openai', host: 'api.openai.com' }),
  finding({ path: 'web/a.ts', line: 4, severity: 'warning', rule: 'llm/unknown-destination', host: 'llm.example' }),
  finding({ path: 'c.ts', line: 1, severity: 'hint', rule: 'phi/mrn' }),
]; // prettier-ignore

const grouped = (by: Grouping, sort: Sort = 'place', filter = NO_FILTER) =>
  groupFindings(entriesOf(SOME), by, sort, filter, NAMES);

const shape = (by: Grouping, sort?: Sort) =>
  grouped(by, sort).groups.map(({ label, findings }) => [label, ...findings.map((one) => one.finding.place.line)]); // prettier-ignore

describe('editor/tree/groups', () => {
  it('groups by file, worst first, with the findings in the order of their places', () => {
    assert.deepEqual(shape('file'), [['api/b.ts', 2, 9], ['web/a.ts', 4], ['c.ts', 1]]); // prettier-ignore
    assert.deepEqual(shape('file', 'severity')[0], ['api/b.ts', 9, 2]);
  });

  it('groups by rule and by severity', () => {
    assert.deepEqual(shape('rule').map(([label]) => label), ['Social Security number', 'No BAA on record', 'Unknown AI destination', 'Medical record number']); // prettier-ignore
    assert.deepEqual(shape('severity'), [['Errors', 9], ['Warnings', 2, 4], ['Hints', 1]]); // prettier-ignore
  });

  it('groups by provider: its name, else the host, and last what goes nowhere', () => {
    assert.deepEqual(shape('provider'), [['OpenAI', 2], ['llm.example', 4], ['No provider', 9, 1]]); // prettier-ignore
  });

  it('groups by owner: those of a file together, and last what nobody owns', () => {
    assert.deepEqual(shape('owner'), [['@api', 2, 9], ['@web, @platform', 4], ['No owner', 1]]); // prettier-ignore
  });

  it('masks an identifier in a file name', () => {
    const named = entriesOf([finding({ path: 'notes/536-22-8417.txt' })]);
    const { groups } = groupFindings(named, 'file', 'place', NO_FILTER, NAMES);
    assert.deepEqual(groups.map(({ label }) => label), ['notes/[SSN].txt']); // prettier-ignore
  });

  it('leaves out what the filter does, and says how many there are', () => {
    const { groups, shown, total } = grouped('file', 'place', { text: '', severities: ['warning'] });
    assert.deepEqual([groups.length, shown, total], [2, 2, 4]);
  });

  it('puts each finding that passes into exactly one group, whatever the grouping', () => {
    const sketch: fc.Arbitrary<Sketch> = fc.record(
      {
        path: fc.constantFrom('api/a.ts', 'web/b.ts', 'c.ts', 'd/e.ts'),
        line: fc.integer({ min: 1, max: 50 }),
        severity: fc.constantFrom(...SEVERITIES),
        rule: fc.constantFrom('phi/ssn' as const, 'phi/mrn' as const, 'llm/no-baa' as const),
        provider: fc.constantFrom('openai', 'anthropic'),
        host: fc.constantFrom('api.openai.com', 'llm.example'),
        print: fc.uuid(),
      },
      { requiredKeys: ['path', 'line', 'severity', 'rule', 'print'] },
    );
    const filter = fc.record(
      {
        text: fc.constantFrom('', 'openai', 'record number', 'api/ SSN'),
        severities: fc.subarray([...SEVERITIES]),
        families: fc.subarray(['phi', 'llm']),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(sketch), fc.constantFrom(...GROUPINGS), fc.constantFrom(...SORTS), filter, (sketches, by, sort, wanted) => {
        const all = sketches.map(finding);
        const { groups, shown, total } = groupFindings(entriesOf(all), by, sort, wanted, NAMES);
        const passing = all.filter(passes(wanted));
        assert.equal(total, all.length);
        assert.equal(shown, passing.length);
        assert.equal(groups.reduce((sum, { findings }) => sum + findings.length, 0), shown);
        assert.deepEqual(new Set(inOrder(groups).map((one) => one.finding)), new Set(passing));
        assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
        assert.ok(groups.every(({ findings }) => findings.length > 0));
        const again = groupFindings(entriesOf([...all].reverse()), by, sort, wanted, NAMES);
        assert.deepEqual(inOrder(again.groups).map(keyOf), inOrder(groups).map(keyOf));
      }),
    );
  }); // prettier-ignore

  it('holds ten thousand findings', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      finding({ path: `src/${at % 97}.ts`, line: 1 + (at % 500), severity: SEVERITIES[at % 4]!, print: String(at) }),
    ); // prettier-ignore
    for (const by of GROUPINGS) {
      const { groups, shown } = groupFindings(entriesOf(many), by, 'severity', NO_FILTER, NAMES);
      assert.equal(shown, 10_000);
      assert.equal(new Set(inOrder(groups).map(keyOf)).size, 10_000);
    }
  });
});
