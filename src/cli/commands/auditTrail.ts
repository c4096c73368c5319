import type { TrailFile } from '../../core/audit';
import { readTrail } from '../../node/audit';
import { codeOf, Failure } from '../failure';
import type { Arguments } from '../options';
import { targetOf } from '../target';

/** The trail of the root that a path lies in. */
export async function trailOf(
  paths: readonly string[],
  args: Arguments,
): Promise<{ readonly root: string; readonly files: readonly TrailFile[] }> {
  const { root } = await targetOf(paths, args);
  try {
    return { root, files: await readTrail(root) };
  } catch (error) {
    throw new Failure(`The audit trail cannot be read (${codeOf(error)}).`);
  }
}
