import { existsSync } from 'node:fs';
import path from 'node:path';
import { initialPolicy, interviewOf, POLICY_FILE } from '../../core';
import { plural } from '../../core/reports';
import { NO_POLICIES, scanProject, writeAtomically } from '../../node';
import { EXIT, type ExitCode } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { targetOf } from '../target';

/** Writes the first policy into the root: every provider that the files use, requested, none approved. */
export async function policyInit(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  if (paths.length > 1) throw new Failure('policy init takes one folder.');
  const target = await targetOf(paths, args);
  const file = path.join(target.root, POLICY_FILE);
  if (existsSync(file)) throw new Failure(`${POLICY_FILE} is there already; policy check tells what is wrong with it.`); // prettier-ignore
  const options = { ...target, policies: NO_POLICIES, include: [], exclude: [], obeyIgnore: true };
  const { findings } = await scanProject({ ...options, trusted: true });
  const interview = interviewOf(findings, args.value('organization'));
  try {
    await writeAtomically(file, initialPolicy(interview));
  } catch (error) {
    throw new Failure(`${POLICY_FILE} cannot be written (${codeOf(error)}).`);
  }
  const providers = new Set(interview.uses.map(({ provider }) => provider)).size;
  await io.out(
    `${POLICY_FILE} written: ${plural(providers, 'provider')} found, none approved. Fill in the agreements, then approve.\n`,
  );
  return EXIT.done;
}
