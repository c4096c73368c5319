import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { liesWithin, placeWithin } from '../../src/node/confine';
import { tempFolder, tempProject } from '../cli/support';

describe('the place that a path names', () => {
  const root = tempProject({ 'a/b.txt': 'x', 'c.txt': 'x' });
  const outside = tempFolder();
  writeFileSync(path.join(outside, 'o.txt'), 'x');
  symlinkSync(outside, path.join(root, 'out'));
  symlinkSync(path.join(root, 'a'), path.join(root, 'in'));

  it('is a file, a folder or nothing yet, with its links followed', async () => {
    assert.deepEqual(await placeWithin(root, 'a/b.txt'), { path: 'a/b.txt', kind: 'file' });
    assert.deepEqual(await placeWithin(root, path.join(root, 'in/b.txt')), { path: 'a/b.txt', kind: 'file' });
    assert.deepEqual(await placeWithin(root, 'a/'), { path: 'a', kind: 'folder' });
    assert.deepEqual(await placeWithin(root, '.'), { path: '', kind: 'folder' });
    assert.deepEqual(await placeWithin(root, 'none/x'), { path: 'none/x', kind: 'missing' });
  });

  it('is none outside, however the path winds', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'a',
      'in',
      'out',
      'o.txt',
      'b.txt',
      'none',
      '',
      path.basename(root),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.boolean(), async (parts, absolute) => {
        const given = absolute ? path.sep + parts.join('/') : parts.join('/');
        const found = await placeWithin(root, given);
        if (found)
          assert.ok(!found.path.startsWith('..') && !path.isAbsolute(found.path) && (found.kind === 'missing' || !found.path.startsWith('out')), given); // prettier-ignore
        else assert.ok(/\.\.|out/.test(given) || path.isAbsolute(given), given);
      }),
    );
  });

  it('is judged by where links lead', async () => {
    assert.equal(await liesWithin(root, path.join(root, 'in/b.txt')), true);
    assert.equal(await liesWithin(root, path.join(root, 'out/o.txt')), false);
    assert.equal(await liesWithin(path.join(root, 'in'), path.join(root, 'a/b.txt')), true);
  });
});
