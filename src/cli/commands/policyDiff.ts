import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { diffFindings, diffPolicies, fixed, isNotExamined, POLICY_FILE, shownPath, SEVERITIES, type ProjectReader, type SafeText, type Stack } from '../../core'; // prettier-ignore
import { policyDiffJson, policyDiffText, type PolicyDiff } from '../../core/reports';
import { checkPolicies, fileReader, findRoot, nearestPolicies, policiesOfCommit, projectPath, scanProject, type PolicySource, type ScanResult } from '../../node'; // prettier-ignore
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { basePolicies, shown, targetOf, type Target } from '../target';

/** The other policies, and which way the comparison goes. */
interface Other {
  readonly policies: PolicySource;
  readonly name: SafeText;
  /** A file is a proposal, so it comes after; a commit is where the work began, so it comes before. */
  readonly after: boolean;
}

/** What differs between the policies in force and others: entries that loosen or tighten, findings that come and go. */
export async function policyDiff(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const [other, ...rest] = paths;
  if (other === undefined) throw new Failure('policy diff takes a policy file or a git ref to compare with.');
  const target = await targetOf(rest, args);
  const { policies, name, after } = await otherPolicies(other, target, args);
  const inForce = await judged(target, target.policies, io);
  const others = await judged(target, policies, io);
  const [from, to] = after ? [inForce, others] : [others, inForce];
  const names = [fixed('the policies in force'), name] as const;
  const diff: PolicyDiff = {
    from: names[after ? 0 : 1],
    to: names[after ? 1 : 0],
    day: target.day,
    changes: diffPolicies(from.stacks, to.stacks, target.day),
    findings: diffFindings(from.result.findings, to.result.findings),
    files: to.result.files,
    notCompared: [
      ...new Set([...from.result.notExamined, ...to.result.notExamined].map((item) => item.path)),
    ],
  };
  const json = args.value('format') === 'json';
  await io.out(json ? policyDiffJson(diff) : policyDiffText(diff));
  return args.has('fail-on-loosening') && loosens(diff) ? EXIT.findings : EXIT.done;
}

function loosens({ changes, findings: { vanish, change } }: PolicyDiff): boolean {
  const quieter = change.some(({ finding, was }) => SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(was)); // prettier-ignore
  return changes.some(({ effect }) => effect === 'loosens') || vanish.length > 0 || quieter;
}

/** Every file under one set of policies, and the stacks of policies that were met. */
async function judged(target: Target, policies: PolicySource, io: Io): Promise<{ readonly result: ScanResult; readonly stacks: readonly Stack[] }> {
  const stacks = new Set<Stack>();
  const keeping: PolicySource = async (file) => {
    const at = await policies(file);
    stacks.add(at.layers);
    return at;
  };
  const root = target.folder === '' ? 'x' : `${target.folder}/x`;
  await checkPolicies(keeping, [root]);
  const options = { ...target, policies: keeping, include: [], exclude: [], obeyIgnore: true, trusted: true };
  const result = await scanProject(options, (done, total) => io.progress(() => `Judged ${done} of ${total} files`));
  return { result, stacks: [...stacks] };
} // prettier-ignore

/** Base policies of the machine count on both sides, so they make no difference. */
async function otherPolicies(given: string, { root }: Target, args: Arguments): Promise<Other> {
  const bases = await basePolicies(args);
  if (existsSync(given) && statSync(given).isFile()) {
    const file = realpathSync(given);
    return {
      policies: nearestPolicies(await withProposal(fileReader(root), file), bases),
      name: shownPath(path.relative(root, file).split(path.sep).join('/')),
      after: true,
    };
  }
  const policies = await policiesOfCommit(root, given, bases);
  if (policies) return { policies, name: shownPath(given), after: false };
  throw new Failure(`There is no file ${shown(given)}, and git finds no such commit here.`);
}

/** The project with a file in the place of the root's policy; what it extends is looked up from the root. */
async function withProposal(reader: ProjectReader, file: string): Promise<ProjectReader> {
  const { folder } = findRoot(path.dirname(file));
  const input = await fileReader(folder).read(projectPath(folder, file));
  if (isNotExamined(input)) throw new Failure(`The policy ${shown(file)} cannot be read.`);
  return {
    ...reader,
    read: async (one) => (one === POLICY_FILE ? { path: one, text: input.text } : reader.read(one)),
  };
}
