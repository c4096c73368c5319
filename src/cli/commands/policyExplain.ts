import path from 'node:path';
import { explainPath } from '../../core';
import { visible } from '../../core/reports';
import { BrokenPolicy, isWithin, projectPath } from '../../node';
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { targetOf } from '../target';

/** What the policy says of one path, each line with the line of the policy that decided. The path need not exist. */
export async function policyExplain(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const [given] = paths;
  if (given === undefined || paths.length > 1) throw new Failure('policy explain takes one path.');
  const target = await targetOf([], args);
  const absolute = path.resolve(given);
  if (!isWithin(target.root, absolute)) throw new Failure('The path leads out of the root.');
  const file = projectPath(target.root, absolute);
  const { layers, problems } = await target.policies(file);
  if (problems.length > 0) throw new BrokenPolicy(problems);
  const lines = explainPath(layers, file, target.day).map((line) => `${visible(line)}\n`);
  await io.out(lines.join(''));
  return EXIT.done;
}
