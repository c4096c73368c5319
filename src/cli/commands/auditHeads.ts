import { headText, verifyTrail } from '../../core/audit';
import { sha256 } from '../../node/audit';
import { EXIT, type ExitCode } from '../exitCodes';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { trailOf } from './auditTrail';

/** Prints the heads alone, one a line, so that a script can keep them. */
export async function auditHeads(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const { files } = await trailOf(paths, args);
  const { heads, problems } = verifyTrail(files, [], sha256);
  await io.out(heads.map((head) => `${headText(head)}\n`).join(''));
  if (problems.length > 0) io.say('The trail does not fit everywhere; audit verify says where.');
  return EXIT.done;
}
