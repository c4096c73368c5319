import { append } from '../../core/append';
import { createProject, isNotExamined, isPolicyFile, render, shownPath, type Finding } from '../../core';
import { plural, visible } from '../../core/reports';
import { NO_POLICIES, walk } from '../../node';
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { targetOf } from '../target';

/** What is wrong with policies: the files given, or every one in the root. */
export async function policyCheck(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const file = args.value('policy');
  const target = await targetOf(file === undefined ? paths : [file], args);
  const starts = paths.length === 0 && file === undefined ? [target.root] : target.starts;
  const { files } = await walk(target.root, starts, { obeyIgnore: true });
  const policies = files.filter((one) => isPolicyFile(one) || starts.length === files.length);
  if (policies.length === 0) throw new Failure('There is no policy here; policy init starts one.');
  const project = createProject(target.reader, target.grammars);
  const findings: Finding[] = [];
  for (const one of policies) {
    const input = await target.reader.read(one);
    if (isNotExamined(input)) throw new Failure(`${visible(shownPath(one))} cannot be read: ${input.reason}.`);
    const { policy } = await NO_POLICIES(one);
    const judged = await project.examine(input, { policy, day: target.day, trusted: true });
    append(findings, judged.findings.filter(({ rule }) => rule.startsWith('policy/')));
  }
  const lines = findings.map(
    ({ path, place, severity, rule, message }) =>
      `${visible(shownPath(path))}:${place.line}:${place.column}: ${severity}: ${visible(render(message))} (${rule})\n`,
  );
  const said = findings.length === 0 ? 'nothing to mend' : plural(findings.length, 'problem');
  await io.out(`${lines.join('')}${plural(policies.length, 'policy', 'policies')} checked on ${target.day}: ${said}.\n`);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
} // prettier-ignore
