import assert from 'node:assert/strict';
import { NoText, OtherEncoding, textChunks } from '../../src/node/textChunks';
import { picture } from '../cli/support';
import { encode, type Encoding } from '../../src/node';

const LINE = 'Señora Zebulon Quackenbush, naïve résumé, 20 €\n';

async function textOf(bytes: Uint8Array, encoding?: Encoding, size = 70_001): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const chunk of textChunks('large.txt', chunks(), encoding)) text += chunk;
  return text;
}

describe('a text from the disk, a part at a time', () => {
  const text = LINE.repeat(30_000);

  for (const encoding of ['utf8', 'utf8-bom', 'utf16le', 'utf16be', 'windows-1252'] as const)
    it(`is what it is as a whole: ${encoding}`, async () => {
      assert.ok((await textOf(encode({ text, encoding }))) === text);
    });

  it('needs no byte order mark', async () => {
    const ascii = 'id,first_name\n'.repeat(80_000);
    for (const encoding of ['utf16le-bare', 'utf16be-bare'] as const)
      assert.ok((await textOf(encode({ text: ascii, encoding }))) === ascii);
  });

  it('says that it read what is no UTF-8 wrongly, however late', async () => {
    const bytes = Buffer.concat([Buffer.from('plain\n'.repeat(300_000)), Buffer.from(LINE, 'latin1')]);
    await assert.rejects(textOf(bytes), OtherEncoding);
    assert.ok((await textOf(bytes, 'windows-1252')).endsWith('naïve résumé, 20 ¬\n'));
  });

  it('reads no binary', () => assert.rejects(textOf(Uint8Array.of(1, 0, 2, 0, 0, 9)), new NoText('binary')));

  it('reads neither an image nor what stands for a file of Git LFS', async () => {
    await assert.rejects(textOf(picture()), new NoText('image'));
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9000000\n`;
    await assert.rejects(textOf(Buffer.from(pointer)), new NoText('too-large'));
  });
});
