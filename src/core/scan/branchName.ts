import type { Judged } from '../finding';
import { message } from '../messages';
import type { ProjectPath } from '../ports';
import type { RawFinding } from '../rawFinding';
import { fixed, type SafeText } from '../safeText';
import { judge } from './judge';
import type { JudgeContext } from './judgeContext';
import { pathIdentifiers, shownPath } from './shownPath';

/** Where git keeps which branch is checked out: the place of what is said about its name. */
export const BRANCH_FILE: ProjectPath = '.git/HEAD';

/** A name of a person counts beside a word of health care only, as in that of a text: people put their own there. */
function asText(branch: string): ProjectPath {
  return `${branch}.txt`;
}

/** The name of a branch, a tag or a commit as a report may show it. */
export function shownBranch(branch: string): SafeText {
  return shownPath(asText(branch)).replace(/\.txt$/, '') as SafeText;
}

/**
 * What the name of a branch or a tag gives away; it goes wherever the commits go.
 * @param at where it is told: masked, if it holds the name
 */
export function judgeBranch(branch: string, context: Omit<JudgeContext, 'surface'>, at: ProjectPath = BRANCH_FILE): Judged {
  const place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1, context: fixed('branch name'), window: fixed('branchname') }; // prettier-ignore
  const raw = pathIdentifiers(asText(branch)).map(({ rule, identifier, what }): RawFinding => ({
    kind: 'identifier',
    rule,
    identifier,
    path: at,
    place,
    confidence: 'high',
    message: message('identifier.branch', { what }),
    cues: [],
    tags: [],
    label: fixed('branch name'),
  }));
  const { findings, ...judged } = judge(raw, { path: at, surface: 'source', identifiers: [], uses: [], bindings: [], needs: [], suppressions: [], notExamined: [] }, { ...context, surface: 'source' }); // prettier-ignore
  // No edit of a file mends it.
  return { ...judged, findings: findings.map((finding) => ({ ...finding, remedies: [] })) };
} // prettier-ignore
