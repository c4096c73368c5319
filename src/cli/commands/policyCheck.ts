import { append } from '../../core/append';
import { BASE_POLICY, createProject, expectedFiles, failedExpectation, folderOf, isNotExamined, isPolicyFile, loadPolicy, render, shownPath, type Finding, type LoadedPolicy } from '../../core'; // prettier-ignore
import { plural, visible } from '../../core/reports';
import { BrokenPolicy, NO_POLICIES, walk } from '../../node';
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { targetOf, type Target } from '../target';

/** What is wrong with policies: the files given, or every one in the root. */
export async function policyCheck(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  if (args.has('policy-ref')) throw new Failure('policy check reads the files as they are; --policy-ref has no part in it.');
  const file = args.value('policy');
  const target = await targetOf(file === undefined ? paths : [file], args);
  const starts = paths.length === 0 && file === undefined ? [target.root] : target.starts;
  const { files } = await walk(target.root, starts, { obeyIgnore: true });
  const policies = files.filter((one) => isPolicyFile(one) || starts.length === files.length);
  if (policies.length === 0) throw new Failure('There is no policy here; policy init starts one.');
  const project = createProject(target.reader, target.grammars);
  await refuseBrokenBase(target);
  const findings: Finding[] = [];
  const cases = { run: 0, failed: [] as string[] };
  for (const one of policies) {
    const input = await target.reader.read(one);
    if (isNotExamined(input)) throw new Failure(`${visible(shownPath(one))} cannot be read: ${input.reason}.`);
    const { policy } = await NO_POLICIES(one);
    const judged = await project.examine(input, { policy, day: target.day, trusted: true });
    await runCases(loadPolicy(input), target, cases);
    append(findings, judged.findings.filter(({ rule }) => rule.startsWith('policy/')));
  }
  const lines = findings.map(
    ({ path, place, severity, rule, message }) =>
      `${visible(shownPath(path))}:${place.line}:${place.column}: ${severity}: ${visible(render(message))} (${rule})\n`,
  );
  const problems = findings.length + cases.failed.length;
  const said = `${problems === 0 ? 'nothing to mend' : plural(problems, 'problem')}${cases.run === 0 ? '' : `; ${plural(cases.run, 'case')} of expect run, ${cases.failed.length} failed`}`;
  await io.out(`${lines.join('')}${cases.failed.join('')}${plural(policies.length, 'policy', 'policies')} checked on ${target.day}: ${said}.\n`);
  return cases.failed.length > 0 || findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
} // prettier-ignore

/** Runs a policy's own tests: each case under everything that applies to its file. */
async function runCases(loaded: LoadedPolicy, { policies, day }: Target, cases: { run: number; failed: string[] }): Promise<void> {
  const { path } = loaded.source;
  for (const [index, file] of expectedFiles(loaded, folderOf(path)).entries()) {
    const { policy, problems } = await policies(file);
    cases.run++;
    if (problems.length > 0) {
      cases.failed.push(`${visible(shownPath(path))}: error: case ${index + 1} of expect cannot be run: a policy that applies to its file cannot be used. (expect)\n`);
      continue;
    }
    const failed = failedExpectation(loaded, index, file, policy, day);
    if (failed) cases.failed.push(`${visible(shownPath(path))}:${failed.line}:${failed.column}: error: ${visible(render(failed.message))} (expect)\n`);
  }
} // prettier-ignore

/** A base policy is none of the files that are checked, but without it no case could be run. */
async function refuseBrokenBase({ policies }: Target): Promise<void> {
  const problems = (await policies('x')).problems.filter(({ path }) => path === BASE_POLICY);
  if (problems.length > 0) throw new BrokenPolicy(problems);
}
