import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CHAIN_START, chainLine, headText, readHead, readHeads, readLine, trailFileName, verifyTrail, type AuditEntry, type TrailFile } from '../../../src/core/audit'; // prettier-ignore
import { fixed, type SafeText } from '../../../src/core/safeText';

const sha256 = (bytes: string): string => createHash('sha256').update(bytes, 'latin1').digest('hex');
const WRITER = '00112233aabbccdd';
const NAME = trailFileName('2026', WRITER);

function entryOf(seq: number, changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    version: 1,
    seq,
    at: `2026-11-22T10:00:${String(seq % 60).padStart(2, '0')}.000Z`,
    writer: WRITER,
    who: { name: 'Dana Fóx', email: 'dana@lakeside.test', selfAsserted: 'git config' },
    what: 'suppressed',
    rule: 'phi/phone',
    place: { path: fixed('src/contact.ts'), line: seq },
    why: fixed('published line'),
    policy: [{ path: fixed('.phi-cordon.json'), sha256: 'ab'.repeat(32) }],
    ...changes,
  };
}

interface Written {
  readonly lines: string[];
  readonly hashes: string[];
}

function write(entries: readonly AuditEntry[], from = CHAIN_START): Written {
  let prev = from;
  const done: Written = { lines: [], hashes: [] };
  for (const entry of entries) {
    const { line, hash } = chainLine(entry, prev, sha256);
    done.lines.push(line);
    done.hashes.push((prev = hash));
  }
  return done;
}

const numbered = (count: number): AuditEntry[] => Array.from({ length: count }, (_, at) => entryOf(at + 1));
const fileOf = (lines: readonly string[], name = NAME): TrailFile => ({ name, text: lines.map((line) => `${line}\n`).join('') }); // prettier-ignore
const told = (text: string | readonly string[], anchors: string[] = []): string[] => {
  const file = typeof text === 'string' ? { name: NAME, text } : fileOf(text);
  return verifyTrail([file], anchors.map((one) => readHead(one)!), sha256).problems.map(({ line, says }) => `${line ?? '-'} ${says}`); // prettier-ignore
};

describe('audit chain', () => {
  const { lines, hashes } = write(numbered(8));
  const text = fileOf(lines).text;

  it('fits as written, in plain ASCII, and comes back as it was', () => {
    assert.deepEqual(told(lines), []);
    assert.match(text, /^[\n\x20-\x7e]*$/);
    const read = readLine(lines[0]!, sha256);
    assert.ok('entry' in read);
    assert.deepEqual(read.entry, entryOf(1));
    assert.deepEqual(verifyTrail([fileOf(lines)], [], sha256).heads, [
      { writer: WRITER, seq: 8, hash: hashes[7] },
    ]);
  });

  it('tells any change of any byte', () => {
    const place = fc.integer({ min: 0, max: text.length - 1 });
    const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(place, byte, fc.constantFrom('replace', 'insert', 'remove'), (at, char, how) => {
        const changed =
          text.slice(0, at) + (how === 'remove' ? '' : char) + text.slice(how === 'insert' ? at : at + 1);
        fc.pre(changed !== text);
        assert.notDeepEqual(told(changed), []);
      }),
      { numRuns: 1500 },
    );
  });

  it('tells any removal, exchange, repetition and insertion of lines', () => {
    const at = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(at, at, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        if (high < 7)
          assert.notDeepEqual(told([...lines.slice(0, low), ...lines.slice(high + 1)]), [], 'removed');
        assert.notDeepEqual(told(lines.toSpliced(one, 0, lines[other]!)), [], 'repeated');
        if (low === high) return;
        const swapped = lines.with(low, lines[high]!).with(high, lines[low]!);
        assert.notDeepEqual(told(swapped), [], 'exchanged');
      }),
    );
  });

  it('tells an entry that somebody forged into the middle with a hash of its own', () => {
    const forged = chainLine(entryOf(4, { why: fixed('other') }), hashes[2]!, sha256).line;
    assert.deepEqual(told(lines.with(3, forged)), ['5 does not fit the entry before it']);
  });

  it('says where, and only there', () => {
    assert.deepEqual(told(lines.with(3, lines[3]!.replace('published', 'forgotten'))), ['4 was changed, inserted, or torn without a record: its hash does not fit']); // prettier-ignore
    assert.deepEqual(told(lines.toSpliced(2, 3)), ['3 follows a gap: entries missing before it: 3']);
    assert.deepEqual(told(lines.toSpliced(5, 0, lines[1]!))[0], '6 is out of order, or a copy');
    assert.deepEqual(told(text.slice(0, -1)), ['8 has no line end: an interrupted write, or cut off']);
    assert.deepEqual(told(''), ['- is empty: an interrupted write, or emptied']);
    assert.equal(told(text.replaceAll('\n', '\r\n')).length, 8);
  });

  it('cannot tell that last entries are cut off, and can with an anchor', () => {
    const anchor = headText({ writer: WRITER, seq: 6, hash: hashes[5]! });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (kept) => {
        assert.deepEqual(told(lines.slice(0, kept)), []);
        assert.equal(told(lines.slice(0, kept), [anchor]).length, kept < 6 ? 1 : 0);
      }),
    );
    const rewritten = write(numbered(8).with(2, entryOf(3, { what: 'allowed' })));
    assert.deepEqual(told(rewritten.lines), []);
    assert.deepEqual(told(rewritten.lines, [anchor]), ['- is not there: changed, cut off, or removed']);
    assert.deepEqual(readHeads(`# heads\r\n${anchor}\n\n`), [readHead(anchor)]);
    assert.equal(readHeads('not a head'), undefined);
  });

  it('goes on through the years, so that a year cannot go missing', () => {
    const next = write([entryOf(9, { at: '2027-01-01T00:00:00.000Z' })], hashes[7]);
    const later = fileOf(next.lines, trailFileName('2027', WRITER));
    assert.deepEqual(verifyTrail([later, fileOf(lines)], [], sha256).problems, []);
    const [gone] = verifyTrail([later], [], sha256).problems;
    assert.equal(gone?.says, 'follows a gap: entries missing before it: 8');
    assert.equal(told([...lines, ...next.lines])[0], '9 is of another year');
  });

  it('takes a torn line that the next entry recorded for what it is, and nothing else', () => {
    const torn = lines[3]!.slice(0, 50);
    const record = entryOf(4, { what: 'torn-line', torn: { lines: 1, sha256: sha256(torn) } });
    const after = write([record, entryOf(5)], hashes[2]);
    const whole = [...lines.slice(0, 3), torn, ...after.lines];
    const { problems, notes } = verifyTrail([fileOf(whole)], [], sha256);
    assert.deepEqual([problems, notes.map(({ line }) => line)], [[], [4]]);
    assert.notDeepEqual(told(whole.with(3, torn.slice(1))), []);
    assert.deepEqual(told(whole.toSpliced(3, 1)), ['4 records a torn line that is not there']);
    assert.notDeepEqual(told(whole.toSpliced(3, 0, torn)), []);
  });

  it('tells files and entries that stand where they do not belong', () => {
    const other = { name: trailFileName('2026', 'ffffffffffffffff'), text };
    assert.ok(verifyTrail([other], [], sha256).problems.every(({ says }) => says === 'is of another writer'));
    const [stranger] = verifyTrail([{ name: '536-22-8145.txt', text: 'x' }], [], sha256).problems;
    assert.equal(stranger?.says, 'is no file of the trail');
    assert.doesNotMatch(stranger!.file!, /8145/);
  });

  it('masks again what it reads, since anybody may have written it', () => {
    const planted = entryOf(1, {
      what: 'gave 536228145' as SafeText,
      why: 'Zebulon Quackenbush, 536-22-8145' as SafeText,
      place: { path: 'patient-7730418.txt' as SafeText, line: 1 },
      receiver: 'x 5362281456' as SafeText,
      who: { name: 'Dana\u001b[2J 536-22-8145', selfAsserted: 'git config' },
    });
    const read = readLine(chainLine(planted, CHAIN_START, sha256).line, sha256);
    assert.doesNotMatch(JSON.stringify(read), /Quackenbush|8145|7730418|\\u001b/);
  });
});
