import { matchBaseline, type BaselineEntry, type BaselineScope } from '../baseline';
import { fixed } from '../safeText';
import { byPlace } from './order';
import type { Report, ReportedFinding, ReportedSuppression } from './report';
import { summaryOf } from './summary';

/** A report of what is new, and what the baseline becomes if all of it is accepted. */
export interface Baselined {
  readonly report: Report;
  readonly updated: readonly BaselineEntry[];
}

/**
 * Moves the findings that a baseline holds to the suppressed ones.
 * @param isLocked whether a policy locks a finding's rule where it stands: no baseline hides that
 */
export function withBaseline(
  report: Report,
  entries: readonly BaselineEntry[],
  scope: BaselineScope,
  isLocked: (finding: ReportedFinding) => boolean,
): Baselined {
  const { accepted, fresh, stale, updated } = matchBaseline(entries, report.findings, scope, (finding) => !isLocked(finding));
  const told = accepted.map(({ finding: { rule, path, line, fingerprint }, moved }): ReportedSuppression => ({
    rule, path, line, by: 'baseline', reason: moved ? MOVED : ACCEPTED, fingerprint,
  }));
  const suppressed = [...report.suppressed, ...told].sort(byPlace);
  const baseline = { accepted: accepted.length, moved: accepted.filter(({ moved }) => moved).length, stale };
  const summary = summaryOf(report.summary, { findings: fresh, suppressed, notExamined: report.notExamined });
  return { report: { ...report, summary, baseline, findings: fresh, suppressed }, updated };
} // prettier-ignore

const ACCEPTED = fixed('in the baseline');
const MOVED = fixed('in the baseline, under the path of a file that is gone');
