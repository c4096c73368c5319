import path from 'node:path';
import { fixed, type NotExamined, type ProjectPath } from '../core';
import { decode, isWithin, projectPath, type FileText } from '../node';
import { Failure } from './failure';
import type { Io } from './io';
import type { Arguments } from './options';
import { maxBytesOf, type Target } from './target';

/**
 * Standard input as a text of the project.
 * @throws Failure if `--stdin-path` leads out of the root
 */
export async function stdinText({ root }: Pick<Target, 'root'>, args: Arguments, io: Io): Promise<FileText | NotExamined> {
  const file = stdinPath(root, args.value('stdin-path'));
  const bytes = await io.stdin();
  if (bytes.length > maxBytesOf(args)) return { path: file, reason: 'too-large', detail: fixed('--max-size includes it') };
  const decoded = decode(bytes);
  return decoded ? { path: file, target: file, bytes, ...decoded } : { path: file, reason: 'binary' };
} // prettier-ignore

function stdinPath(root: string, given: string | undefined): ProjectPath {
  if (given === undefined) return 'stdin';
  const absolute = path.resolve(given.replace(/\\/g, '/'));
  if (!isWithin(root, absolute)) throw new Failure('--stdin-path leads out of the root.');
  return projectPath(root, absolute);
}
