import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { decode, encode, HASH_BYTES, type CacheEntry } from '../../../src/node/cache/format';

const KEY = randomBytes(32);
const ORIGIN = { engine: 'e', place: '1 /somewhere', written: 1_700_000_000_000 };

const stamp = fc.record({ size: fc.nat(), mtime: fc.double({ noNaN: true }), ctime: fc.double({ noNaN: true }), ino: fc.maxSafeNat() }, { noNullPrototype: true }); // prettier-ignore
const entry: fc.Arbitrary<CacheEntry> = fc
  .record({
    stamp,
    racy: fc.boolean(),
    whole: fc.boolean(),
    bytes: fc.uint8Array({ minLength: HASH_BYTES, maxLength: HASH_BYTES }).map((bytes) => Buffer.from(bytes).toString('latin1')), // prettier-ignore
    facts: fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }))).map((all) => new Map(all)),
  })
  .chain((base) => fc.option(fc.constant({ ...base, gap: { reason: 'binary' as const } })).map((gap) => gap ?? base)); // prettier-ignore
const entries = fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }).filter((path) => !path.includes('\0')), entry)).map((all) => new Map(all)); // prettier-ignore

function plain({ stamp, racy, whole, bytes, facts, gap }: CacheEntry): unknown {
  return { stamp, racy, whole, bytes, facts: [...facts], gap };
}

describe("the cache's file", () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const decoded = decode(encode(all, ORIGIN, KEY), KEY)!;
        assert.deepEqual([decoded.engine, decoded.place, decoded.written], Object.values(ORIGIN));
        assert.deepEqual(decoded.paths, [...all.keys()]);
        [...all.values()].forEach((one, index) => {
          const kept = decoded.entry(index);
          assert.deepEqual(plain(kept), plain(one));
          for (const [as, body] of one.facts) assert.equal(kept.find(as), body);
          assert.equal(kept.find('never written'), undefined);
        });
      }),
    );
  });

  it('is believed only whole, unchanged and under its own key', () => {
    const file = encode(new Map(fc.sample(fc.tuple(fc.string({ minLength: 3 }), entry), 5)), ORIGIN, KEY);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(file);
        changed[at]! ^= change;
        assert.equal(decode(changed, KEY), undefined);
        assert.equal(decode(file.subarray(0, at), KEY), undefined);
      }),
    );
    assert.equal(decode(Buffer.concat([file, Buffer.from('x')]), KEY), undefined);
    assert.equal(decode(file, randomBytes(32)), undefined);
    assert.ok(decode(file, KEY));
  });
});
