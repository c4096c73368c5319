import assert from 'node:assert/strict';
import { readCodeowners } from '../../src/core/codeowners';

describe('CODEOWNERS', () => {
  const of = (text: string, path: string) => readCodeowners(text)(path);

  it('takes the last line that matches', () => {
    const text = '* @all\n/services/triage/ @triage @lead # why\n*.md @docs\n/services/triage/vendor\n';
    assert.deepEqual(of(text, 'a.ts'), ['@all']);
    assert.deepEqual(of(text, 'services/triage/deep/a.ts'), ['@triage', '@lead']);
    assert.deepEqual(of(text, 'services/triage/a.md'), ['@docs']);
    assert.deepEqual(of(text, 'services/triage/vendor/a.ts'), []);
    assert.deepEqual(of(text, 'x/services/triage/a.ts'), ['@all']);
  });

  for (const [pattern, path, owned] of [
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/b/a.md', false],
    ['apps/', 'x/apps/a', true],
    ['/apps/', 'x/apps/a', false],
    ['apps/web', 'apps/web/a', true],
    ['apps/web', 'apps/website', false],
    ['**/logs', 'build/deep/logs/a', true],
    ['/build/**', 'build/a/b', true],
    ['a?.ts', 'ab.ts', true],
    ['a?.ts', 'a/.ts', false],
    ['with\\ blank/', 'with blank/a', true],
    ['a.ts', 'abts', false],
    ['!a.ts', 'a.ts', false],
    ['*'.repeat(30), 'a.ts', true],
    ['*a'.repeat(30), 'a'.repeat(5000), false],
  ] as const)
    it(`reads ${pattern.slice(0, 20)} for ${path.slice(0, 20)}`, () =>
      assert.deepEqual(of(`${pattern} @x`, path), owned ? ['@x'] : []));

  it('knows sections: each adds its owners, and has its own where a line names none', () => {
    const text = '* @all\n[Database][2] @dba\ndb/\n^[Docs]\n*.md @docs\n';
    assert.deepEqual(of(text, 'db/a.md'), ['@all', '@dba', '@docs']);
  });

  it('shows no e-mail address, nor more than three digits in a row', () => {
    assert.deepEqual(of('* someone@lakeside.test @team1 @u12345', 'a'), ['[EMAIL]', '@team1', '@u####']);
  });
});
