import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { headText, readHead, readHeads, verifyTrail, type Head, type TrailNote } from '../../core/audit';
import { plural, visible } from '../../core/reports';
import { ownHeads, sha256, TRAIL_FOLDER } from '../../node/audit';
import { EXIT, type ExitCode } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { shown } from '../target';
import { trailOf } from './auditTrail';

/** Says of each line that does not fit where it is and how; exit code 1 if there is one. */
export async function auditVerify(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const anchors = (await Promise.all(args.values('anchor').map(anchorsOf))).flat();
  const { root, files } = await trailOf(paths, args);
  const { entries, problems, notes, heads } = verifyTrail(files, anchors, sha256);
  for (const problem of problems) await io.out(`${lineOf(problem)}\n`);
  for (const note of notes) await io.out(`${lineOf(note)}\n`);
  if (problems.length === 0) for (const note of await elsewhere(root, heads)) await io.out(`${note}\n`);
  if (files.length === 0 && problems.length === 0) await io.out('No audit trail here.\n');
  else {
    const read = `${plural(entries.length, 'entry', 'entries')} in ${plural(files.length, 'file')}`;
    const held = anchors.length > 0 ? ` and ${plural(anchors.length, 'anchor')}` : '';
    await io.out(problems.length === 0 ? `${read}${held}: each fits the one before it.\n` : `${read}${held}: ${plural(problems.length, 'problem')}.\n`);
  }
  if (problems.length > 0) return EXIT.findings;
  for (const head of heads) await io.out(`head ${headText(head)}\n`);
  return EXIT.done;
} // prettier-ignore

async function anchorsOf(given: string): Promise<readonly Head[]> {
  const head = readHead(given);
  if (head) return [head];
  if (!existsSync(given) || !statSync(given).isFile())
    throw new Failure(`--anchor takes a head, WRITER:SEQ:HASH, or a file of them; there is no file ${shown(given)}.`); // prettier-ignore
  const text = await readFile(given, 'utf8').catch((error: unknown) => {
    throw new Failure(`The file of --anchor cannot be read (${codeOf(error)}).`);
  });
  const heads = readHeads(text);
  if (!heads) throw new Failure('The file of --anchor has a line that is no head: WRITER:SEQ:HASH.');
  return heads;
}

/** What this user wrote last and is not here: nothing wrong by itself, since branches have trails of their own. */
async function elsewhere(root: string, heads: readonly Head[]): Promise<string[]> {
  const here = new Map(heads.map(({ writer, seq }) => [writer, seq]));
  const own = await ownHeads(root);
  return own
    .filter(({ writer, seq }) => (here.get(writer) ?? 0) < seq)
    .map(({ writer, seq }) => `You wrote entry ${seq} of writer ${writer}, which is not here: it is on another branch, or was cut off.`); // prettier-ignore
}

function lineOf({ file, line, anchor, says }: TrailNote): string {
  if (anchor) return `anchor ${headText(anchor)}: ${says}.`;
  const where = [file && `${TRAIL_FOLDER}/${visible(file)}`, line].filter((part) => part !== undefined).join(':');
  return `${where}: ${says}.`;
} // prettier-ignore
