import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isNotExamined, type NotExamined } from '../../src/core';
import { fileReader } from '../../src/node';
import { isFolder } from '../../src/node/files';
import { tempFolder, tempProject } from '../cli/support';

describe('file reader', () => {
  const outside = tempProject({ 'secret.txt': 'outside' });
  const root = tempProject({
    'a.txt': 'inside',
    'b/c.txt': 'deeper',
    'big.txt': 'x'.repeat(100),
    'p.png': Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'),
  });
  symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'out.txt'));
  symlinkSync(outside, path.join(root, 'outdir'));
  symlinkSync(path.join(root, 'b'), path.join(root, 'bdir'));
  symlinkSync('a.txt', path.join(root, 'link.txt'));
  symlinkSync('circle.txt', path.join(root, 'circle.txt'));
  symlinkSync('nowhere', path.join(root, 'broken.txt'));
  const reader = fileReader(root, { maxBytes: 50 });
  const reasonOf = async (file: string) => {
    const read = await reader.read(file);
    return isNotExamined(read) ? read.reason : read.text;
  }; // prettier-ignore

  it('reads what lies in the root, through links too', async () => {
    assert.equal(await reasonOf('a.txt'), 'inside');
    assert.equal(await reasonOf('bdir/c.txt'), 'deeper');
    const linked = await reader.read('link.txt');
    assert.ok(!isNotExamined(linked));
    assert.deepEqual([linked.text, linked.target], ['inside', 'a.txt']);
  });

  it('reads nothing that lies outside', async () => {
    const name = path.basename(outside);
    for (const file of ['out.txt', 'outdir/secret.txt', `../${name}/secret.txt`, path.join(outside, 'secret.txt'), 'b/../../x', 'a.txt\0'])
      assert.notEqual(await reasonOf(file), 'outside', file);
    assert.deepEqual(await reader.list('..'), []);
    assert.deepEqual(await reader.list('outdir'), []);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('..', '.', 'b', 'outdir', 'bdir', name, '/', 'secret.txt', 'link.txt')), async (parts) => {
        assert.notEqual(await reasonOf(parts.join('/')), 'outside');
      }),
    );
  }); // prettier-ignore

  it('says why it did not read', async () => {
    assert.equal(await reasonOf('nowhere.txt'), 'missing');
    assert.equal(await reasonOf('big.txt'), 'too-large');
    assert.equal(await reasonOf('p.png'), 'image');
    assert.equal(await reasonOf('out.txt'), 'unreadable');
    assert.equal(await reasonOf('circle.txt'), 'unreadable');
    assert.equal(await reasonOf('broken.txt'), 'unreadable');
    assert.equal(await reasonOf('b'), 'missing');
    const folder = async (file: string) => isFolder((await reader.read(file)) as NotExamined);
    assert.deepEqual(
      [await folder('b'), await folder('bdir'), await folder('nowhere.txt')],
      [true, true, false],
    );
  });

  it('tells by its content what a file without text is, whatever its name', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const noise = Uint8Array.from({ length: 600 }, (_, at) => 1 + ((at * 7919) % 255));
    const folder = tempProject({
      'table.xls': 'mrn\tname\n', 'report.doc': bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'), 'a.docx': bytes('PK\x03\x04\0'),
      'a.zip': bytes('PK\x03\x04\0'), 'named.txt': bytes('PK\x03\x04\0'), 'dump.gz': bytes('\x1f\x8b\x08\xff'),
      'slice': bytes(`${'\0'.repeat(128)}DICM`), 'slice.dcm': bytes('\x08\0\x05\0'), 'a.sqlite': bytes('SQLite format 3\0'),
      'a.mp4': bytes('\0\0\0 ftyp'), 'a.wasm': bytes('\0asm'), 'sealed.gpg': noise, 'a.pdf': '%PDF-1.4 in ASCII',
      'field.ncpdp': bytes('\x02AM01\x1cC419800101\x1cCAJ\xf6rg\x1e\x03'), 'pointer.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 3\n`,
      'wide.csv': Buffer.from('mrn,name\n1,a\n', 'utf16le'), 'quad.txt': bytes('\xff\xfe\0\0a\0\0\0'),
    });
    const own = fileReader(folder);
    const found = await Promise.all((await own.list('')).map(async (file) => {
      const read = await own.read(file);
      return [file, isNotExamined(read) ? read.reason : read.encoding];
    }));
    assert.deepEqual(Object.fromEntries(found), {
      'table.xls': 'utf8', 'report.doc': 'document', 'a.docx': 'document', 'a.zip': 'archive', 'named.txt': 'archive', 'dump.gz': 'archive',
      slice: 'dicom', 'slice.dcm': 'dicom', 'a.sqlite': 'database', 'a.mp4': 'media', 'a.wasm': 'binary', 'sealed.gpg': 'binary', 'a.pdf': 'document',
      'field.ncpdp': 'windows-1252', 'pointer.csv': 'not-checked-out', 'wide.csv': 'utf16le-bare', 'quad.txt': 'encoding',
    });
  }); // prettier-ignore

  it('says of a large file that it is none of text, if it is none', async () => {
    const folder = tempProject({ 'a.zip': `PK\x03\x04${'x'.repeat(100)}`, 'b.bin': '\0'.repeat(100), 'c.csv': 'x'.repeat(100), 'd.log': 'x'.repeat(50) });
    const own = fileReader(folder, { maxBytes: 50 });
    const reasons = await Promise.all(['a.zip', 'b.bin', 'c.csv'].map(async (file) => ((await own.read(file)) as NotExamined).reason));
    assert.deepEqual(reasons, ['archive', 'binary', 'too-large']);
    assert.ok(!isNotExamined(await own.read('d.log')));
  }); // prettier-ignore

  it('reads a file that has no size, and no more than the limit of one that never ends', async function () {
    if (process.platform !== 'linux') this.skip();
    const made = await fileReader('/proc').read('self/status');
    assert.ok(!isNotExamined(made) && made.text.includes('Pid:'));
    const endless = await fileReader('/proc', { maxBytes: 100 }).read('self/status');
    assert.ok(isNotExamined(endless) && endless.reason === 'too-large');
  });

  it('does not wait for a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = tempFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    const read = await fileReader(folder).read('pipe');
    assert.ok(isNotExamined(read) && read.reason === 'unreadable');
  });

  it('lists a folder, folders with a slash', async () => {
    mkdirSync(path.join(root, 'l/m'), { recursive: true });
    writeFileSync(path.join(root, 'l/n.txt'), '');
    assert.deepEqual(await reader.list('l'), ['l/m/', 'l/n.txt']);
    assert.ok((await reader.list('')).includes('a.txt'));
  });
});
