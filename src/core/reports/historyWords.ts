import type { HistoryScope, ReportedCommit, ReportedFinding } from './report';
import { plural, visible } from './words';

/** What to do about a finding in the history: containment, rotation, purge and the clocks of notification. */
export const HISTORY_PAGE = 'https://github.com/phi-cordon/phi-cordon/blob/main/docs/history.md';

/** Said beside a link to it. */
export const HISTORY_HELP = 'Containment, rotation, purge and notification clocks';

/** `3f2a9c01b7de (2024-05-02, as old/name.csv), still in HEAD`: the commit that brought a finding. */
export function commitText(commit: ReportedCommit): string {
  return `${commit.hash.slice(0, 12)} ${standingText(commit)}`;
}

/** All of it but the name of the commit. */
export function standingText({ day, path, inHead }: ReportedCommit): string {
  const still = inHead === undefined ? '' : inHead ? ', still in HEAD' : ', no longer in HEAD';
  return `(${day}${path === undefined ? '' : `, as ${visible(path)}`})${still}`;
}

/** `11,467 commits of all branches and tags, each version of a file once`. */
export function historyText({ range, commits, shallow }: HistoryScope): string {
  const what = range === undefined ? 'all branches and tags' : visible(range);
  return `${plural(commits, 'commit')} of ${what}, each version of a file once${shallow ? '; older ones are not in this clone' : ''}`;
}

/** Whether a report tells of the history, by the findings that it lists. */
export function isOfHistory(findings: readonly ReportedFinding[]): boolean {
  return findings.some(({ commit }) => commit !== undefined);
}
