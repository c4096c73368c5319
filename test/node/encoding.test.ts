import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode, type Encoding } from '../../src/node';

const ENCODINGS: readonly Encoding[] = ['utf8', 'utf8-bom', 'utf16le', 'utf16be'];

/** Text as it can lie in a file: no NUL, no lone surrogate, no byte order mark of its own. */
const text = fc.string({ unit: 'binary' }).map((s) => s.replace(/[\0\ufeff]/g, ''));

describe('encodings', () => {
  it('reads back what it wrote, in every encoding', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...ENCODINGS), (written, encoding) => {
        assert.deepEqual(decode(encode({ text: written, encoding })), { text: written, encoding });
      }),
    );
  });

  it('gives any bytes back unchanged, unless they are a binary', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 60 }), (bytes) => {
        const decoded = decode(bytes);
        // An odd last byte of UTF-16 is no character.
        if (!decoded || decoded.encoding.startsWith('utf16')) return;
        assert.deepEqual(encode(decoded), Buffer.from(bytes));
      }),
    );
  });

  it('reads UTF-16 without its mark where most of it is ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 8 }), fc.constantFrom('utf16le-bare' as const, 'utf16be-bare' as const), (written, encoding) => {
        assert.deepEqual(decode(encode({ text: written, encoding })), { text: written, encoding });
      }),
    );
    assert.equal(decode(Buffer.from('\0\0\0\x01'.repeat(20), 'latin1')), undefined);
  }); // prettier-ignore

  it('takes bytes that are no UTF-8 for Windows-1252, and a NUL for a binary', () => {
    assert.deepEqual(decode(Uint8Array.of(0x4d, 0xfc, 0x6c)), { text: 'Mül', encoding: 'windows-1252' });
    assert.equal(decode(Uint8Array.of(0x4f, 0x92, 0x42, 0x81, 0x80))!.text, 'O’B\x81€');
    assert.equal(decode(Uint8Array.of(0x4d, 0, 0x6c)), undefined);
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf8' });
  });
});
