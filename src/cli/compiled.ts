import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import zlib from 'node:zlib';

type Wrapped = (this: unknown, exports: unknown, require: NodeJS.Require, module: NodeJS.Module, file: string, folder: string) => void; // prettier-ignore

const HEAD = '(function (exports, require, module, __filename, __dirname) {';
const SUM_BYTES = 4;
/** What nobody has made anew for so long, in milliseconds, is of a version that is gone, or is made anew. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * Lets `require` keep what V8 makes of this program's files, which otherwise is half of a short run. It is kept as the
 * program ends, with the functions that this run called, and believed only if it is the user's own and whole: V8 checks
 * neither. Where it cannot be kept, as before Node 20.15, files are compiled as ever.
 * @param folder where; whoever can write to it decides what runs
 * @param use names runs that call about the same functions
 */
export function keepCompiled(folder: string, use: string): void {
  // It costs a tenth of a digest, and what has to be told apart is damage and other versions.
  if (!(zlib as Partial<typeof zlib>).crc32) return;
  const made = new Map<string, Script>();
  const loaders = createRequire(__filename).extensions;
  const ordinary = loaders['.js']!;
  loaders['.js'] = (module, file) => {
    if (path.dirname(file) !== __dirname) return ordinary(module, file);
    const source = readFileSync(file);
    const kept = path.join(folder, `${use}-${cachedDataVersionTag()}-${source.length}-${zlib.crc32(source)}`);
    const cachedData = readKept(kept);
    const script = new Script(`${HEAD}${source.toString()}\n})`, {
      filename: file,
      columnOffset: -HEAD.length,
      ...(cachedData ? { cachedData } : {}),
    });
    if (cachedData === undefined || script.cachedDataRejected) made.set(kept, script);
    const run = script.runInThisContext() as Wrapped;
    run.call(module.exports, module.exports, createRequire(file), module, file, __dirname);
  };
  if (isMainThread) process.once('exit', () => keep(folder, made));
}

function readKept(file: string): Buffer | undefined {
  try {
    if (process.getuid && statSync(file).uid !== process.getuid()) return undefined;
    const bytes = readFileSync(file);
    const data = bytes.subarray(SUM_BYTES);
    return bytes.readUInt32LE() === zlib.crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, since another run may read it at the same time. */
function keep(folder: string, made: ReadonlyMap<string, Script>): void {
  if (made.size === 0) return;
  try {
    makeFolders(folder);
    for (const [file, script] of made) {
      const data = script.createCachedData();
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, Buffer.concat([sum(data), data]), { mode: 0o600 });
      renameSync(unfinished, file);
    }
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > KEPT_FOR) rmSync(file, { force: true, recursive: true });
    }
  } catch {
    // A folder that cannot be written, or another run that tidies up at the same time.
  }
}

/** One by one: where a file system refuses, as `/proc` does, Node's recursive way never ends. */
function makeFolders(folder: string): void {
  for (const one of [path.dirname(path.dirname(folder)), path.dirname(folder), folder])
    if (!existsSync(one)) mkdirSync(one, { mode: 0o700 });
}

function sum(data: Buffer): Buffer {
  const bytes = Buffer.alloc(SUM_BYTES);
  bytes.writeUInt32LE(zlib.crc32(data));
  return bytes;
}
