import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { parse } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { copilotExclusion, EXCLUDABLE, exclusionChanges, type ExclusionChange } from '../../../src/core';
import { pathPattern } from '../../../src/core/assistants/pathPattern';

const segment = fc.oneof(
  fc.constantFrom('data', 'a b', 'ö', 'x*y', 'a?', '[z]', 'a(1)', '!no', '#no', 'back\\slash', "o'b", 'say "a"', '{a,b}', 'end ', '$a', '~'),
  fc.string({ minLength: 1, maxLength: 5 }).filter((text) => !/[/\0]|^\.{1,2}$/.test(text)),
); // prettier-ignore
const file = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const files = fc.uniqueArray(file, { maxLength: 5 });
const line = fc.constantFrom('', '# mine', 'dist/', '!keep.me', '/data/*.csv', 'build', '  spaced');
const eol = fc.constantFrom('\n', '\r\n');

function after(change: ExclusionChange | undefined): string | undefined {
  assert.ok(!change || !('cannot' in change));
  return change?.after;
}

const one = (id: string) => EXCLUDABLE.filter((assistant) => assistant.id === id);
const ignored = (text: string | undefined, path: string) =>
  ignore({ allowRelativePaths: true, ignorecase: false }).add(text ?? '').ignores(path); // prettier-ignore

describe('the pattern of a path', () => {
  it('matches its file, by the rules of .gitignore', () => {
    // `ignore` takes no path that ends in a slash or climbs; control characters have no form in a line.
    fc.assert(fc.property(file.filter((path) => !/[\n\r]/.test(path)), (path) => assert.ok(ignored(pathPattern(path), path), pathPattern(path)))); // prettier-ignore
  });

  it('matches no file of another shape', () => {
    for (const [path, other] of [['data/a.csv', 'x/data/a.csv'], ['data/a.csv', 'data/b.csv'], ['a(1).txt', 'a(12).txt'], ['x*y', 'xaby']] as const)
      assert.ok(!ignored(pathPattern(path), other), pathPattern(path));
  }); // prettier-ignore

  it('tells no identifier that stands in the name', () => {
    const cases = {
      '219-45-6781': '/???-??-????',
      'notes/219-45-6781.md': '/notes/???-??-????.md',
      'charts/mrn-7730418/visit.txt': '/charts/mrn-???????/visit.txt',
      'scans/Jennifer Garcia.pdf': '/scans/???????? ??????.pdf',
      'calls/312-555-0187 and 312-555-0188.log': '/calls/???-???-???? and ???-???-????.log',
    };
    for (const [path, pattern] of Object.entries(cases)) {
      assert.equal(pathPattern(path), pattern);
      assert.ok(ignored(pattern, path));
    }
  });
});

describe('what keeps assistants from files with PHI', () => {
  const found = ['data/b.hl7', 'data/a.csv'];
  const changes = (texts: Record<string, string> = {}, withPhi = found, without: string[] = []) =>
    exclusionChanges({ withPhi, without }, EXCLUDABLE, new Map(Object.entries(texts)));

  it('is written sorted, a file each', () => {
    const made = new Map(changes().map((change) => [change.path, after(change)]));
    const block = /^# >>> phi-cordon: .*\n\/data\/a\.csv\n\/data\/b\.hl7\n# <<< phi-cordon\n$/;
    assert.match(made.get('.cursorignore')!, block);
    assert.match(made.get('.aiexclude')!, block);
    assert.deepEqual(JSON.parse(made.get('.claude/settings.json')!), { permissions: { deny: ['Read(/data/a.csv)', 'Read(/data/b.hl7)'] } }); // prettier-ignore
    assert.equal(made.size, 3);
    assert.equal(copilotExclusion(found), '- "/data/a.csv"\n- "/data/b.hl7"\n');
  });

  it('is nothing where nothing was found', () => {
    assert.deepEqual(changes({}, []), []);
    assert.deepEqual(changes({ '.cursorignore': 'dist/', '.claude/settings.json': '{}' }, []), []);
    assert.equal(copilotExclusion([]), '');
  });

  it('loses nothing of an ignore file, and says the same twice', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), eol, files, files, (lines, end, first, second) => {
        const before = lines.join(end);
        const step = (text: string | undefined, withPhi: string[], without: string[] = []) => {
          const [change] = exclusionChanges({ withPhi, without }, one('cursor'), new Map(text === undefined ? [] : [['.cursorignore', text]])); // prettier-ignore
          return change ? after(change) : text;
        };
        const made = step(before, first);
        for (const path of first) if (!/[\n\r]/.test(path)) assert.ok(ignored(made, path));
        assert.ok((made ?? '').startsWith(before));
        assert.equal(step(made, first), made);
        const more = step(made, second);
        assert.equal(more, step(step(before, second), first));
        assert.equal(more, step(before, [...first, ...second]));
        // What was examined again and holds nothing goes; what stood there before is left as it was, but for a last line end.
        const plain = [...first, ...second].filter((path) => !pathPattern(path).includes('?'));
        if (plain.length === first.length + second.length)
          assert.equal((step(more, [], plain) ?? '').trim(), before.trim());
      }),
    );
  });

  it('takes out of its block what holds nothing any more, and leaves the lines of others there', () => {
    const text = after(changes({}, ['a.csv', 'b.csv'])[0])!.replace('/a.csv', '/a.csv\nsecret/');
    const made = after(changes({ '.cursorignore': `${text}\n!/b.csv\n` }, [], ['a.csv', 'elsewhere.txt'])[0]);
    assert.match(made!, /^# >>> phi-cordon.*\n\/b\.csv\nsecret\/\n# <<< phi-cordon\n\n!\/b\.csv\n$/);
  });

  it('keeps a pattern that may stand for a file that was not examined again', () => {
    const text = after(changes({}, ['531-62-9047.txt'])[0])!;
    assert.equal(changes({ '.cursorignore': text }, [], ['219-45-6781.txt']).length, 0);
  });

  it('leaves no file without a line, which some assistants read as all files', () => {
    const [change] = changes({ '.cursorignore': after(changes({}, ['a.csv'])[0])! }, [], ['a.csv']);
    assert.ok(change && 'after' in change && change.after === undefined);
  });

  it('adds rules to settings, and changes nothing else in them', () => {
    const rules = fc.uniqueArray(fc.constantFrom('Read(/data/a.csv)', 'Bash(rm *)', 'Read(./.env)'));
    const settings = fc.record({ model: fc.constant('m'), env: fc.constant({ A: '1' }), permissions: fc.record({ allow: rules, deny: rules, defaultMode: fc.constant('plan') }, { requiredKeys: [] }) }, { requiredKeys: [] }); // prettier-ignore
    fc.assert(
      fc.property(
        settings,
        files,
        fc.constantFrom(undefined, 2, 4, '\t'),
        eol,
        (before, paths, indent, end) => {
          const text = JSON.stringify(before, null, indent).replaceAll('\n', end);
          const [change] = exclusionChanges({ withPhi: paths, without: [] }, one('claude'), new Map([['.claude/settings.json', text]])); // prettier-ignore
          const made = change ? after(change)! : text;
          const wanted = [...new Set([...(before.permissions?.deny ?? []), ...paths.map((path) => `Read(${pathPattern(path)})`)])]; // prettier-ignore
          const now = JSON.parse(made) as { permissions?: { deny?: string[] } };
          const { deny = [], ...others } = now.permissions ?? {};
          const { deny: _, ...own } = before.permissions ?? {};
          assert.deepEqual([...deny].sort(), wanted.sort());
          assert.deepEqual(others, own);
          assert.deepEqual({ ...now, permissions: 0 }, { ...before, permissions: 0 });
          if (text.includes('\r\n')) assert.ok(!/(?<!\r)\n/.test(made));
          const again = exclusionChanges({ withPhi: paths, without: [] }, one('claude'), new Map([['.claude/settings.json', made]])); // prettier-ignore
          assert.deepEqual(again, []);
        },
      ),
    );
  });

  it('keeps comments of settings that have some', () => {
    const text =
      '{\n  // mine\n  "permissions": {\n    "deny": [\n      "Bash(rm *)", // why\n    ],\n  },\n}\n';
    const made = after(changes({ '.claude/settings.json': text }).find(({ path }) => path.startsWith('.claude')))!; // prettier-ignore
    assert.match(made, /\/\/ mine/);
    assert.match(made, /\/\/ why/);
    assert.deepEqual(parse(made, [], { allowTrailingComma: true }), { permissions: { deny: ['Bash(rm *)', 'Read(/data/a.csv)', 'Read(/data/b.hl7)'] } }); // prettier-ignore
  });

  it('refuses settings that it cannot read, and does the rest', () => {
    for (const text of ['{ "permissions": [', '[]', '{ "permissions": [] }', '{ "permissions": { "deny": "x" } }', 'deny: x']) {
      const made = changes({ '.claude/settings.json': text });
      assert.deepEqual(made.map((change) => `${change.path} ${'cannot' in change}`), ['.cursorignore false', '.aiexclude false', '.claude/settings.json true']); // prettier-ignore
    }
  }); // prettier-ignore

  it('is YAML that names each file, for Copilot', () => {
    fc.assert(fc.property(files, (paths) => assert.deepEqual(parseYaml(copilotExclusion(paths)) ?? [], [...new Set(paths.map(pathPattern))].sort((a, b) => (a < b ? -1 : 1))))); // prettier-ignore
  });
});
