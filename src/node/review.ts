import { realpath } from 'node:fs/promises';
import { grammarLoader, type BasePolicy, type CancelSignal, type PolicyChange, type PolicyProblem, type ProjectPath } from '../core'; // prettier-ignore
import { codeowners } from '../core/codeowners';
import { remedyDiffs, type ReportInput } from '../core/reports';
import { changeSince, isChangeProblem, stagedChange, type ChangeChoice, type ChangeProblem, type ChosenChange } from './chosenChange'; // prettier-ignore
import { fileReader } from './files';
import { headCommit } from './git';
import { grammarFiles } from './grammarFiles';
import { BrokenPolicy, nearestPolicies } from './policies';
import { policyChanges } from './policyChanges';
import { scanProject, type OnProgress, type ScanOptions } from './scan';

export interface ReviewRequest {
  /** Absolute path of the git top level. */
  readonly root: string;
  readonly choice: ChangeChoice;
  /** Policies of the machine. */
  readonly bases: readonly BasePolicy[];
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  /** A larger file is not examined. */
  readonly maxBytes: number;
  /** Of the product, for the report. */
  readonly version: string;
}

/** What a change brings, as a report tells it, and what it does to the policies. */
export interface Review {
  readonly input: ReportInput;
  /** Undefined where one side cannot be used, so that nothing is known. */
  readonly policyChanges: readonly PolicyChange[] | undefined;
}

/** Why there is no review. */
export type NoReview =
  | ChangeProblem
  | { readonly problem: 'cancelled' }
  | { readonly problem: 'broken-policy'; readonly problems: readonly PolicyProblem[] };

/** Examines what a change adds to a repository that is trusted, as `phi-cordon scan --changed` and `--staged` do. */
export async function review(request: ReviewRequest, onProgress: OnProgress, signal: CancelSignal): Promise<Review | NoReview> {
  const root = await realpath(request.root);
  const { choice, bases, maxBytes } = request;
  if (choice.kind === 'since') {
    const change = await changeSince(root, choice.ref, true);
    if (isChangeProblem(change)) return change;
    const [reader, policies] = [fileReader(root, { maxBytes }), nearestPolicies(fileReader(root), bases)];
    return examined({ ...request, ...change, root, reader, policies }, onProgress, signal);
  }
  const staged = await stagedChange(root);
  if (isChangeProblem(staged)) return staged;
  try {
    const policies = nearestPolicies(staged.reader(Number.MAX_SAFE_INTEGER), bases);
    return await examined({ ...request, ...staged, root, reader: staged.reader(maxBytes), policies }, onProgress, signal);
  } finally {
    staged.close();
  }
} // prettier-ignore

type Target = Omit<ReviewRequest, 'choice'> & ChosenChange & Pick<ScanOptions, 'reader' | 'policies'>;

async function examined(target: Target, onProgress: OnProgress, signal: CancelSignal): Promise<Review | NoReview> {
  const { root, reader, policies, day, version, compared, bases } = target;
  const grammars = grammarLoader(grammarFiles());
  const options = { ...target, grammars, starts: [root], include: [], exclude: [], obeyIgnore: true, trusted: true, evidence: true };
  try {
    const result = await scanProject(options, onProgress, signal);
    if (signal.aborted) return { problem: 'cancelled' };
    const policyOf = async (path: ProjectPath) => (await policies(path)).policy;
    const [policy, commit, ownersOf, diffs, changed] = await Promise.all([
      policyOf('x'),
      headCommit(root),
      codeowners(reader),
      remedyDiffs({ reader, grammars, policyOf, day }, result.findings),
      policyChanges({ ...target, staged: policies }, bases),
    ]);
    const input: ReportInput = {
      ...result,
      version,
      day,
      policy,
      compared,
      diffs,
      ...(commit === undefined ? {} : { commit }),
      ...(ownersOf ? { ownersOf } : {}),
    };
    return signal.aborted ? { problem: 'cancelled' } : { input, policyChanges: changed };
  } catch (error) {
    if (error instanceof BrokenPolicy) return { problem: 'broken-policy', problems: error.problems };
    throw error;
  }
} // prettier-ignore
