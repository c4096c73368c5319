import { SEVERITIES } from '../finding';
import type { ReportedFinding, ReportedGap, ReportedNearMiss, ReportedSuppression } from './report';

/**
 * Worst first, then path, then place. By what is shown alone, so that parts of a scan join to the order of the whole; what
 * agrees in all of this is told apart by the rest of its text.
 */
export function compareReported(a: ReportedFinding, b: ReportedFinding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byPath(a, b) ||
    a.start - b.start ||
    a.end - b.end ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

export function byPlace(a: ReportedSuppression, b: ReportedSuppression): number {
  return (
    byPath(a, b) ||
    a.line - b.line ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint) ||
    compare(a.by, b.by)
  );
}

type Placed = Pick<ReportedFinding | ReportedGap | ReportedNearMiss, 'path'>;

export function byPath(a: Placed, b: Placed): number {
  return compare(a.path, b.path);
}

/** By code units, so that every machine sorts alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
