import assert from 'node:assert/strict';
import type { ProjectReader } from '../../src/core/ports';
import { walk } from '../../src/editor/walk';

function readerOf(files: Readonly<Record<string, string>>): ProjectReader {
  return {
    read: async (path) => (path in files ? { path, text: files[path]! } : { path, reason: 'missing' }),
    list: async (dir) => {
      const inside = Object.keys(files).filter((path) => path.startsWith(dir));
      return [...new Set(inside.map((path) => dir + (/^[^/]*\/?/.exec(path.slice(dir.length))?.[0] ?? '')))];
    },
  };
}

async function listed(
  files: Readonly<Record<string, string>>,
  folders = [''],
  aborted = false,
): Promise<string[]> {
  const all: string[] = [];
  for await (const paths of walk(readerOf(files), folders, { aborted })) all.push(...paths);
  return all.sort();
}

describe('editor/walk', () => {
  it('leaves out what git ignores, and what is never text of the project', async () => {
    const files = { '.gitignore': 'dist\n*.log\n', 'a.ts': '', 'b.log': '', 'dist/a.js': '', 'node_modules/x/i.js': '', '.git/config': '', '.env': '' }; // prettier-ignore
    assert.deepEqual(await listed(files), ['.env', '.gitignore', 'a.ts']);
  });

  it('lets a deeper .gitignore overrule one above it', async () => {
    const files = { '.gitignore': '*.log\n', 'pkg/.gitignore': '!keep.log\nonly-here\n', 'pkg/keep.log': '', 'pkg/other.log': '', 'pkg/only-here': '', 'only-here': '' }; // prettier-ignore
    assert.deepEqual(await listed(files), ['.gitignore', 'only-here', 'pkg/.gitignore', 'pkg/keep.log']);
  });

  it('obeys the rules above the folder it starts in', async () => {
    const files = { '.gitignore': '*.log\n', 'pkg/.gitignore': 'tmp/\n', 'pkg/src/a.log': '', 'pkg/src/a.ts': '', 'pkg/src/tmp/b.ts': '', 'c.ts': '' }; // prettier-ignore
    assert.deepEqual(await listed(files, ['pkg/src/']), ['pkg/src/a.ts']);
  });

  it('stops when it is cancelled', async () => {
    assert.deepEqual(await listed({ 'a.ts': '' }, [''], true), []);
  });
});
