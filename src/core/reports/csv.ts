import type { Report } from './report';
import { csvRecord } from './csvCells';
import { HISTORY_PAGE } from './historyWords';
import { REASONS } from './words';

const COLUMNS = ['kind', 'severity', 'rule', 'path', 'line', 'column', 'message', 'context', 'confidence', 'identifier', 'provider', 'host', 'basis', 'tags', 'remedy', 'fingerprint', 'commit', 'committed', 'inHead', 'help'] as const; // prettier-ignore

type Row = Partial<Record<(typeof COLUMNS)[number], string>> & { readonly kind: string };

/**
 * One row for each finding, each suppression (`kind` is `suppressed by …`), each entry of a baseline that is stale, and each
 * file that was not examined. RFC 4180.
 */
export function csvReport({ findings, suppressed, baseline, notExamined }: Report): string {
  const rows: Row[] = [
    ...findings.map((finding): Row => ({
      kind: 'finding',
      severity: finding.severity,
      rule: finding.rule,
      path: finding.path,
      line: String(finding.line),
      column: String(finding.column),
      message: finding.message,
      context: finding.context,
      confidence: finding.confidence,
      identifier: finding.identifier ?? '',
      provider: finding.provider ?? '',
      host: finding.host ?? '',
      basis: finding.basis,
      tags: finding.tags.join(' '),
      remedy: finding.remedies.find(({ preferred }) => preferred)?.title ?? '',
      fingerprint: finding.fingerprint,
      ...(finding.commit ? { commit: finding.commit.hash, committed: finding.commit.day, inHead: String(finding.commit.inHead ?? ''), help: HISTORY_PAGE } : {}),
    })),
    ...suppressed.map(({ rule, path, line, by, reason, fingerprint }): Row => ({
      kind: `suppressed by ${by}`, rule, path, line: String(line), message: reason, fingerprint,
    })),
    ...(baseline?.stale ?? []).map(({ path, rule, fingerprint }): Row => ({
      kind: 'stale in the baseline', rule, path, fingerprint,
    })),
    ...notExamined.map(({ path, reason, detail }): Row => ({
      kind: 'not examined', path, message: detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`,
    })),
  ]; // prettier-ignore
  return [csvRecord(COLUMNS), ...rows.map((row) => csvRecord(COLUMNS.map((column) => row[column] ?? '')))].join(''); // prettier-ignore
}
