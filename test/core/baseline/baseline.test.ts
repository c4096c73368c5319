import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isBaselineProblem, matchBaseline, readBaseline, writeBaseline, type BaselineEntry, type BaselineScope } from '../../../src/core/baseline'; // prettier-ignore
import { examine } from '../support';

const entry = fc.record({
  path: fc.constantFrom('src/a.ts', 'src/b.ts', 'lib/c.py', 'é "quoted"\\.md', '[SSN].txt'),
  rule: fc.constantFrom('phi/ssn', 'phi/name', 'flow/phi-to-log'),
  fingerprint: fc.integer({ min: 0, max: 30 }).map((n) => n.toString(16).padStart(16, '0')),
});
const key = ({ path, rule, fingerprint }: BaselineEntry): string => `${path} ${rule} ${fingerprint}`;
const entries = fc.array(entry, { maxLength: 40 });
/** Of a file, each finding has a name of its own. */
const findings = fc.uniqueArray(entry, { maxLength: 40, selector: key });

/** A scan of everything: what is not among the files is gone. */
function wholeScope(files: Iterable<string>): BaselineScope {
  const there = new Set(files);
  return { whole: true, examined: (path) => there.has(path), gone: (path) => !there.has(path) };
}

const scopeOf = (found: readonly BaselineEntry[]) => wholeScope(found.map(({ path }) => path));
const all = () => true;
const keys = (list: readonly BaselineEntry[]): string[] => list.map(key).sort();

function read(text: string): readonly BaselineEntry[] {
  const got = readBaseline(text);
  assert.ok(!isBaselineProblem(got), JSON.stringify(got));
  return got;
}

describe('baseline file', () => {
  it('is read as it was written: sorted, each entry once, on a line of its own', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const text = writeBaseline(list);
        const lines = text.split('\n').slice(3, -4);
        assert.deepEqual(keys(read(text)), [...new Set(list.map(key))].sort());
        assert.equal(lines.length, new Set(list.map(key)).size);
        assert.ok(lines.every((line) => line.startsWith('    { "path": ') && line.endsWith(' },')));
        assert.doesNotThrow(() => JSON.parse(text));
        assert.equal(writeBaseline(read(text)), text);
        assert.equal(writeBaseline([...list].reverse()), text);
      }),
    );
  });

  it('stays readable when its lines are joined in any order, more than once', () => {
    fc.assert(
      fc.property(entries, entries, (ours, theirs) => {
        const [a, b] = [writeBaseline(ours), writeBaseline(theirs)].map((text) => text.split('\n'));
        const joined = [...a!.slice(0, 3), ...a!.slice(3, -4), ...b!.slice(3, -4), ...b!.slice(-4)].join('\n');
        assert.deepEqual([...new Set(keys(read(joined)))], [...new Set([...keys(ours), ...keys(theirs)])].sort());
      }),
    );
  }); // prettier-ignore

  it('is refused with the line where it is broken, and not quoted', () => {
    const text = writeBaseline([{ path: 'secret-name.ts', rule: 'phi/ssn', fingerprint: '0'.repeat(16) }]);
    const broken: readonly (readonly [text: string, line: number, says: RegExp])[] = [
      ['', 1, /not JSON/],
      ['{', 1, /not JSON/],
      [text.replace(' },', ' '), 5, /not JSON/],
      [text.replace('    {', '<<<<<<< ours\n    {'), 4, /merge conflict/],
      [text.replace('    null', '=======\n    null'), 5, /merge conflict/],
      [text.replace('    null', '>>>>>>> secret-name\n    null'), 5, /merge conflict/],
      [text.replace('"version": 1', '"version": 2'), 2, /"version": 1/],
      [text.replace('"rule"', '"rules"'), 4, /no entry/],
      [text.replace('    null', '    7'), 5, /no entry/],
      ['[]', 1, /version/],
      ['{ "version": 1, "findings": {} }', 1, /no list/],
    ];
    for (const [one, line, says] of broken) {
      const problem = readBaseline(one);
      assert.ok(isBaselineProblem(problem), one);
      assert.equal(problem.line, line, one);
      assert.match(problem.problem, says);
      assert.doesNotMatch(problem.problem, /secret/);
    }
    assert.equal(read(`\uFEFF${text.replace(/\n/g, '\r\n')}`).length, 1);
  });
});

describe('matching with a baseline', () => {
  it('gives each finding one entry of its own', () => {
    fc.assert(
      fc.property(entries, findings, (list, found) => {
        const { accepted, fresh } = matchBaseline(list, found, scopeOf(found), all);
        assert.deepEqual(keys([...accepted.map(({ finding }) => finding), ...fresh]), keys(found));
        const held = new Set(list.map(key));
        assert.ok(accepted.length <= held.size);
        for (const finding of found) if (held.has(key(finding))) assert.ok(!fresh.includes(finding));
        for (const { finding, moved } of accepted) assert.equal(held.has(key(finding)), !moved);
      }),
    );
  });

  it('accepts everything after an update, and an update of that changes nothing', () => {
    fc.assert(
      fc.property(entries, findings, fc.boolean(), (list, found, whole) => {
        const scope = { ...scopeOf(found), whole };
        const first = matchBaseline(list, found, scope, all);
        const second = matchBaseline(first.updated, found, scope, all);
        assert.deepEqual([second.fresh, second.stale], [[], []]);
        assert.equal(writeBaseline(second.updated), writeBaseline(first.updated));
      }),
    );
  });

  it('keeps the entries of files that are renamed', () => {
    fc.assert(
      fc.property(findings, (found) => {
        const renamed = found.map((one) => ({ ...one, path: `moved/${one.path}` }));
        const { accepted, fresh, stale } = matchBaseline(found, renamed, scopeOf(renamed), all);
        assert.deepEqual([fresh, stale], [[], []]);
        assert.ok(accepted.every(({ moved }) => moved));
      }),
    );
  });

  it('accepts nothing new: at most as many findings of a name as were accepted', () => {
    fc.assert(
      fc.property(entries, findings, (list, found) => {
        const { accepted } = matchBaseline(list, found, scopeOf(found), all);
        const names = (some: readonly BaselineEntry[]) => some.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`); // prettier-ignore
        const held = names([...new Map(list.map((one) => [key(one), one])).values()]);
        for (const name of names(accepted.map(({ finding }) => finding)))
          assert.ok(held.splice(held.indexOf(name), 1)[0] === name);
      }),
    );
  });

  const old = { path: 'src/a.ts', rule: 'phi/ssn', fingerprint: 'a'.repeat(16) };

  it('takes a like finding in another file for new while the first file is there', () => {
    const copy = { ...old, path: 'src/b.ts' };
    const { fresh, stale } = matchBaseline([old], [copy], wholeScope(['src/a.ts', 'src/b.ts']), all);
    assert.deepEqual([fresh, stale], [[copy], [old]]);
    assert.deepEqual(matchBaseline([old], [old, copy], scopeOf([old, copy]), all).fresh, [copy]);
  });

  it('neither hides nor takes up what a policy locks', () => {
    const { fresh, updated, stale } = matchBaseline([old], [old], scopeOf([old]), () => false);
    assert.deepEqual([fresh, updated, stale], [[old], [], [old]]);
  });

  it('keeps what a narrower scan cannot tell, flows of its files included', () => {
    const flow = { ...old, rule: 'flow/phi-to-log' };
    const elsewhere = { ...old, path: 'lib/z.ts' };
    const scope = { whole: false, examined: (path: string) => path === 'src/a.ts', gone: () => false };
    const { stale, updated } = matchBaseline([old, flow, elsewhere], [], scope, all);
    assert.deepEqual([stale, keys(updated)], [[old], keys([flow, elsewhere])]);
    const gone = matchBaseline([old], [], { ...scope, examined: () => false, gone: () => true }, all);
    assert.deepEqual([gone.stale, gone.updated], [[], [old]]);
  });

  it('knows findings again whose lines move, are indented otherwise or hold another value', async () => {
    const lines = [
      'const patientSsn = "536-22-8145";',
      'export const contact = { patient: true, mrn: "LC-4410283" };',
      'console.log(patient.ssn);',
      'const patientSsn = "536-22-8146";',
    ];
    const named = async (text: string): Promise<readonly BaselineEntry[]> => (await examine({ path: 'src/a.ts', text })).findings;
    const before = await named(lines.join('\n'));
    assert.ok(before.length >= 3);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('', '// note', 'const n = 1;'), { maxLength: 6 }), fc.constantFrom('', '  ', '\t'), async (above, indent) => {
        const text = [...above, ...lines.flatMap((line) => [`${indent}${line.replace(/([=:,{}])/g, ' $1  ')}`, ...above])].join('\r\n');
        const after = await named(text);
        const { fresh, stale } = matchBaseline(before, after, scopeOf(before), all);
        assert.deepEqual([fresh.map(({ rule }) => rule), stale], [[], []]);
      }),
      { numRuns: 15 },
    );
  }); // prettier-ignore
});
