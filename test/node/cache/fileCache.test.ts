import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileCache, type FileCache, type Kept } from '../../../src/node/cache/fileCache';
import { decode, encode, type CacheEntries } from '../../../src/node/cache/format';
import { tempProject } from '../../cli/support';
import { countingReader, MAX_BYTES } from './support';

const KEY = randomBytes(32);
const FACTS = { path: 'a.ts', surface: 'source', identifiers: [], uses: [], bindings: [], needs: [], suppressions: [], notExamined: [] } as const; // prettier-ignore

/** What an earlier run kept, as it would come from the disk. */
function keptFrom(all: CacheEntries, provesByStamp = true): Kept {
  const decoded = decode(encode(all, { engine: '', place: '', written: 0 }, KEY), KEY)!;
  return {
    provesByStamp,
    get(file) {
      const index = decoded.paths.indexOf(file);
      return index < 0 ? undefined : decoded.entry(index);
    },
  };
}

/** A run over one file some time after it was written, or at once. */
async function firstRun(root: string, file = 'a.ts', later = 10_000): Promise<CacheEntries> {
  const { reader } = countingReader(root);
  const cache = fileCache(root, reader, keptFrom(new Map()), KEY, MAX_BYTES);
  const { now } = Date;
  Date.now = () => now() + later;
  try {
    const input = await cache.read(file);
    if (!('reason' in input)) cache.put(input, 'plain', { ...FACTS, path: file });
  } finally {
    Date.now = now;
  }
  return cache.entries();
}

function secondRun(root: string, kept: Kept, maxBytes = MAX_BYTES): { cache: FileCache; read: string[] } {
  const { reader, read } = countingReader(root, maxBytes);
  return { cache: fileCache(root, reader, kept, KEY, maxBytes), read };
}

async function factsOf(cache: FileCache, file = 'a.ts') {
  const input = await cache.read(file);
  return 'reason' in input ? undefined : cache.get(input, 'plain');
}

describe('a cache of files', () => {
  it('reads nothing of a file that is as it was', async () => {
    const root = tempProject({ 'a.ts': 'one' });
    const { cache, read } = secondRun(root, keptFrom(await firstRun(root)));
    assert.ok(cache.knows('a.ts'));
    const input = await cache.read('a.ts');
    assert.deepEqual(input, { path: 'a.ts', target: 'a.ts', size: 3 });
    assert.deepEqual(await factsOf(cache), FACTS);
    assert.equal('reason' in input ? '' : cache.get(input, 'otherwise'), undefined);
    assert.deepEqual([read, cache.entries().size], [[], 0]);
  });

  it('reads a file again that was written to, moved into its place or touched, and keeps the facts only of equal bytes', async () => {
    const changes: readonly [string, (file: string) => void, boolean][] = [
      ['grown', (file) => writeFileSync(file, 'longer'), false],
      ['of one size', (file) => writeFileSync(file, 'two'), false],
      ['touched', (file) => utimesSync(file, 1, 1), true],
      ['rewritten as it was', (file) => writeFileSync(file, readFileSync(file)), true],
      ['of one size and time', (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, 'two');
        utimesSync(file, atime, mtime);
      }, false],
      ['another in its place', (file) => {
        writeFileSync(`${file}.new`, 'two');
        renameSync(`${file}.new`, file);
      }, false],
    ]; // prettier-ignore
    for (const [what, change, known] of changes) {
      const root = tempProject({ 'a.ts': 'one' });
      const kept = keptFrom(await firstRun(root));
      change(path.join(root, 'a.ts'));
      const { cache, read } = secondRun(root, kept);
      assert.ok(!cache.knows('a.ts'), what);
      assert.deepEqual(await factsOf(cache), known ? FACTS : undefined, what);
      assert.deepEqual(read, ['a.ts'], what);
    }
  });

  it('hashes a file again that had just been written when it was read', async () => {
    const root = tempProject({ 'a.ts': 'one' });
    const kept = keptFrom(await firstRun(root, 'a.ts', 0));
    const { cache, read } = secondRun(root, kept);
    assert.ok(!cache.knows('a.ts'));
    assert.deepEqual(await factsOf(cache), FACTS);
    assert.deepEqual(read, ['a.ts']);
    // As if it had been changed within one tick of the clock.
    const entry = kept.get('a.ts')!;
    const stale = new Map([['a.ts', { ...entry, facts: entry.facts, bytes: 'x'.repeat(16) }]]);
    assert.equal(await factsOf(secondRun(root, keptFrom(stale)).cache), undefined);
  });

  it('believes no times of another place or clock, but hashes', async () => {
    const root = tempProject({ 'a.ts': 'one' });
    const { cache, read } = secondRun(root, keptFrom(await firstRun(root), false));
    assert.deepEqual(await factsOf(cache), FACTS);
    assert.deepEqual(read, ['a.ts']);
  });

  it('asks anew whether a file is there', async () => {
    const root = tempProject({ 'a.ts': 'one' });
    const kept = keptFrom(await firstRun(root));
    unlinkSync(path.join(root, 'a.ts'));
    const { cache } = secondRun(root, kept);
    assert.deepEqual(await cache.read('a.ts'), { path: 'a.ts', reason: 'missing' });
    assert.deepEqual(await cache.read('no/where.ts'), { path: 'no/where.ts', reason: 'missing' });
  });

  it('gives the text itself on demand, and keeps nothing of one that was changed since', async () => {
    for (const [now, isKept] of [['one', true], ['two', false]] as const) {
      const root = tempProject({ 'a.ts': 'one' });
      const { cache } = secondRun(root, keptFrom(await firstRun(root)));
      const known = await cache.read('a.ts');
      writeFileSync(path.join(root, 'a.ts'), now);
      const text = await cache.text(known);
      assert.equal(text.text, now);
      cache.put(text, 'more', FACTS);
      assert.equal(cache.get(text, 'more') !== undefined, isKept);
      assert.equal(cache.entries().size, isKept ? 1 : 0);
    }
  }); // prettier-ignore

  it('knows nothing of a text that it did not hand out', async () => {
    const root = tempProject({ 'a.ts': 'one' });
    const { cache } = secondRun(root, keptFrom(await firstRun(root)));
    const other = { path: 'a.ts', text: '' };
    assert.equal(cache.get(other, 'plain'), undefined);
    cache.put(other, 'plain', FACTS);
    assert.equal(cache.entries().size, 0);
  });

  it('keeps why a file is no text, as long as the limit gives the same answer', async () => {
    const root = tempProject({ 'a.bin': Uint8Array.of(1, 0, 2, 0, 0, 9) });
    const kept = keptFrom(await firstRun(root, 'a.bin'));
    const same = secondRun(root, kept);
    assert.deepEqual(await same.cache.read('a.bin'), { path: 'a.bin', reason: 'binary' });
    assert.deepEqual(same.read, []);
    const smaller = secondRun(root, kept, 3);
    await smaller.cache.read('a.bin');
    assert.deepEqual(smaller.read, ['a.bin']);
    const text = tempProject({ 'a.ts': 'one' });
    assert.equal(await factsOf(secondRun(text, keptFrom(await firstRun(text)), 2).cache), undefined);
  });

  it('follows no link out of the root, and reads through one as the reader does', async () => {
    const outside = tempProject({ 'a.ts': 'one' });
    const root = tempProject({ 'b/a.ts': 'one' });
    symlinkSync(outside, path.join(root, 'out'));
    symlinkSync('b', path.join(root, 'in'));
    symlinkSync('b/a.ts', path.join(root, 'a.ts'));
    const { cache } = secondRun(root, keptFrom(new Map()));
    for (const file of ['out/a.ts', '../x.ts', 'b/../a.ts']) {
      const input = await cache.read(file);
      assert.ok('reason' in input || input.target === 'b/a.ts', file);
    }
    const through = await cache.read('in/a.ts');
    assert.equal('reason' in through ? '' : through.target, 'b/a.ts');
    const known = secondRun(root, keptFrom(await firstRun(root, 'in/a.ts'))).cache;
    assert.deepEqual(await known.read('in/a.ts'), { path: 'in/a.ts', target: 'b/a.ts', size: 3 });
  });
});
