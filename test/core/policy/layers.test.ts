import assert from 'node:assert/strict';
import { render } from '../../../src/core';
import { findPolicies, policyResolver } from '../../../src/core/policy';
import { memoryReader } from '../support';

const files = (map: Record<string, object | string>): Record<string, string> =>
  Object.fromEntries(Object.entries(map).map(([path, v]) => [path, typeof v === 'string' ? v : JSON.stringify({ version: 1, ...v })])); // prettier-ignore

async function found(map: Record<string, object | string>, path: string) {
  const { layers, problems } = await findPolicies(memoryReader(files(map)), path);
  return {
    layers: layers.map(({ loaded, folder }) => `${loaded.source.path} @${folder}`),
    problems: problems.map(({ path: file, message }) => `${file} ${render(message)}`),
  };
}

describe('findPolicies', () => {
  it('walks from the folder up to the root, each policy followed by its bases', async () => {
    const map = {
      '.phi-cordon.json': { extends: './policies/base.json' },
      'policies/base.json': { extends: 'law.json' },
      'policies/law.json': {},
      'a/.phi-cordon.json': {},
      'a/b/.phi-cordon.json': { extends: '../../policies/law.json' },
      'c/.phi-cordon.json': {},
    };
    const outer = ['.phi-cordon.json @', 'policies/base.json @', 'policies/law.json @'];
    assert.deepEqual((await found(map, 'x.ts')).layers, outer);
    assert.deepEqual(await found(map, 'a/b/c/x.ts'), {
      layers: ['a/b/.phi-cordon.json @a/b', 'policies/law.json @a/b', 'a/.phi-cordon.json @a', ...outer],
      problems: [],
    });
    assert.deepEqual(await found({}, 'a/x.ts'), { layers: [], problems: [] });
  });

  it('says what keeps a file from being used, and ends at a circle', async () => {
    const cannot = (problem: string) => `The base policy cannot be used: ${problem}. Nothing is approved until it can.`; // prettier-ignore
    const problems = async (map: Record<string, object | string>) => (await found(map, 'x.ts')).problems;
    assert.deepEqual(await problems({ '.phi-cordon.json': { extends: 'a.json' } }), [
      `.phi-cordon.json ${cannot('there is no such file')}`,
    ]);
    assert.deepEqual(await problems({ '.phi-cordon.json': { extends: '../a.json' } }), [
      `.phi-cordon.json ${cannot('its path leads out of the root')}`,
    ]);
    assert.deepEqual(await problems({ '.phi-cordon.json': { extends: 'a.json' }, 'a.json': { extends: '.phi-cordon.json' } }), [
      `a.json ${cannot('it extends itself in a circle')}`,
    ]); // prettier-ignore
    assert.deepEqual(await problems({ '.phi-cordon.json': { extends: 'a.json' }, 'a.json': '{' }), [
      'a.json Line 1, column 2: expected a closing brace }. Until it is mended, this file cannot be used.',
    ]);
  });

  it('does not take a policy that cannot be read for no policy', async () => {
    const reader = {
      ...memoryReader({}),
      read: async (path: string) => ({ path, reason: 'unreadable' as const }),
    };
    assert.equal((await findPolicies(reader, 'x.ts')).problems.length, 1);
  });

  it("counts a base's globs from the folder of the file that extends it", async () => {
    const map = files({
      'a/.phi-cordon.json': { extends: '../policies/base.json' },
      'policies/base.json': { zones: [{ files: ['src/**'], handles: 'phi' }] },
    });
    const { policy } = await policyResolver(memoryReader(map), { trusted: true })('a/src/x.ts');
    assert.equal(policy.zone('a/src/x.ts').zone, 'phi');
    assert.equal(policy.zone('src/x.ts').zone, 'undeclared');
  });

  it('reads each policy file once for many paths', async () => {
    const reads: string[] = [];
    const inner = memoryReader(files({ '.phi-cordon.json': {} }));
    const resolve = policyResolver({ ...inner, read: (path) => (reads.push(path), inner.read(path)) }, { trusted: true }); // prettier-ignore
    for (const path of ['a/b/x.ts', 'a/b/y.ts', 'a/z.ts', 'w.ts'])
      assert.ok((await resolve(path)).policy.found);
    assert.deepEqual(reads.sort(), ['.phi-cordon.json', 'a/.phi-cordon.json', 'a/b/.phi-cordon.json']);
  });
});
