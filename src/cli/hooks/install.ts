import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { visible } from '../../core/reports';
import { findRoot, projectPath, writeAtomically } from '../../node';
import { EXIT, type ExitCode } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { lineDiff } from './lineDiff';
import type { FileChange, HookInstaller } from './installer';

/** Shows what would change, and with --write does it. */
export async function installHook(action: 'install' | 'uninstall', installer: HookInstaller, args: Arguments, io: Io): Promise<ExitCode> {
  const root = findRoot(process.cwd()).folder;
  const { changes, notes } = await installer.plan({ action, root, args });
  const write = args.has('write');
  for (const change of changes) {
    await io.out(shownChange(root, change));
    if (write) await apply(change);
  }
  for (const note of notes) io.say(note);
  if (changes.length === 0) io.say('Nothing to change.');
  else io.say(write ? 'Written.' : 'Nothing was written. --write applies this.');
  return EXIT.done;
} // prettier-ignore

/** Lines of others are masked: settings may hold keys. */
function shownChange(root: string, { file, before, after }: FileChange): string {
  const name = visible(projectPath(root, file));
  const [from, to] = [before === undefined ? '/dev/null' : name, after === undefined ? '/dev/null' : name];
  return `--- ${from}\n+++ ${to}\n${lineDiff(before ?? '', after ?? '')}`;
}

async function apply({ file, after, executable }: FileChange): Promise<void> {
  try {
    if (after === undefined) await rm(file);
    else await writeAtomically(file, after);
    if (after !== undefined && executable === true) await chmod(file, 0o755);
  } catch (error) {
    throw new Failure(`${visible(path.basename(file))} cannot be written (${codeOf(error)}).`);
  }
}
