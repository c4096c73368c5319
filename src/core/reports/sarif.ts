import type { Fix, Log, Notification, ReportingDescriptor, Result, ThreadFlowLocation } from 'sarif';
import type { BaselineEntry } from '../baseline';
import type { Severity } from '../finding';
import type { NotExaminedReason } from '../ports';
import { ruleById, RULES, type Rule } from '../rules';
import { commitText, HISTORY_HELP, HISTORY_PAGE } from './historyWords';
import type { MaskedDiff } from './maskedDiff';
import type { Report, ReportedFinding, ReportedGap, ReportedSuppression } from './report';
import { REASONS } from './words';

const HOME = 'https://github.com/phi-cordon/phi-cordon';
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<Severity, string>; // prettier-ignore

type Step = ReportedFinding['steps'][number];

/** SARIF 2.1.0, for code scanning and viewers. Offsets and columns count UTF-16 code units. */
export function sarifReport(report: Report): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'PHI Cordon',
            version: report.version,
            semanticVersion: report.version,
            informationUri: HOME,
            rules: RULES.map(descriptor),
            notifications: [
              ...(Object.keys(REASONS) as NotExaminedReason[]).map((reason) => ({
                id: notificationId(reason),
                shortDescription: { text: `Not examined: ${REASONS[reason]}.` },
              })),
              { id: STALE, shortDescription: { text: 'An entry of the baseline that matches nothing.' } },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the project.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...report.notExamined.map(notification),
              ...(report.baseline?.stale ?? []).map(staleNotification),
            ],
          },
        ],
        results: [...report.findings.map(result), ...report.suppressed.map(suppressedResult)],
        properties: {
          date: report.day,
          ...(report.commit === undefined ? {} : { commit: report.commit }),
          filesExamined: report.summary.files,
          bytesExamined: report.summary.bytes,
          ...(report.summary.history ? { history: report.summary.history } : {}),
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: Rule): ReportingDescriptor {
  const page = `${HOME}/blob/main/docs/rules/${rule.id.replace('/', '-')}.md`;
  return {
    id: rule.id,
    name: rule.title,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.summary },
    help: {
      text: `${rule.summary} Basis: ${rule.basis}.`,
      markdown: `${rule.summary}\n\nBasis: ${rule.url ? `[${rule.basis}](${rule.url})` : rule.basis}. [More](${page}).`,
    },
    helpUri: page,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: ['security', 'privacy'] },
  };
}

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

function result(finding: ReportedFinding): Result {
  const { rule, severity, message, start, end, steps } = finding;
  const region = {
    startLine: finding.line,
    startColumn: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    charOffset: start,
    charLength: end - start,
  };
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule)!,
    level: LEVELS[severity],
    message: { text: finding.commit ? `${message} Commit ${commitText(finding.commit)}. [${HISTORY_HELP}](${HISTORY_PAGE}).` : message },
    locations: [{ physicalLocation: { artifactLocation: artifact(finding.path), region } }],
    partialFingerprints: fingerprints(finding),
    ...(finding.more === undefined ? {} : { occurrenceCount: finding.more }),
    ...(steps.length > 0 ? { codeFlows: [{ threadFlows: [{ locations: steps.map(stepOf) }] }] } : {}),
    ...(finding.diff?.edits ? { fixes: [fixOf(finding.diff.title, finding.diff.edits)] } : {}),
    properties: {
      severity,
      confidence: finding.confidence,
      basis: finding.basis,
      tags: [...finding.tags],
      ...(finding.commit ? { commit: finding.commit.hash, committed: finding.commit.day, inHead: finding.commit.inHead ?? null, help: HISTORY_PAGE } : {}),
      ...(finding.identifier === undefined ? {} : { identifier: finding.identifier }),
      ...(finding.provider === undefined ? {} : { provider: finding.provider }),
      ...(finding.host === undefined ? {} : { host: finding.host }),
    },
  };
} // prettier-ignore

/** What the preferred remedy would change, for programs that apply it. */
function fixOf(title: string, edits: NonNullable<MaskedDiff['edits']>): Fix {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: edits
        .filter((edit) => edit.path === path)
        .map(({ start, end, line, column, endLine, endColumn, newText }) => ({
          deletedRegion: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: start,
            charLength: end - start,
          },
          insertedContent: { text: newText },
        })),
    })),
  };
}

/**
 * Names of a result that survive when lines move. Without the second, which code scanning on GitHub looks for, the upload
 * would make one by hashing the line itself, value included.
 */
function fingerprints({ fingerprint }: Pick<ReportedFinding, 'fingerprint'>) {
  return { 'phiCordon/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` };
}

function suppressedResult(suppressed: ReportedSuppression): Result {
  const { rule, path, line, by, reason } = suppressed;
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule)!,
    level: 'note',
    message: { text: `${ruleById(rule).title}: suppressed.` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: line } } }],
    partialFingerprints: fingerprints(suppressed),
    suppressions: [
      { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', justification: reason },
    ],
    properties: { by },
  };
}

/** A viewer may fold what is not essential: where PHI comes from and where it leaves are. */
function stepOf({ path, line, column, message }: Step, index: number, { length }: readonly Step[]): ThreadFlowLocation {
  const region = { startLine: line, startColumn: column };
  const location = { physicalLocation: { artifactLocation: artifact(path), region }, message: { text: message } };
  const importance = index === 0 || index === length - 1 ? 'essential' : 'important';
  return { location, executionOrder: index + 1, importance };
} // prettier-ignore

function notification({ path, reason, detail }: ReportedGap): Notification {
  const why = detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`;
  return {
    descriptor: { id: notificationId(reason) },
    level: 'warning',
    message: { text: `Not examined: ${why}.` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

const STALE = 'baseline/stale';

function staleNotification({ path, rule }: BaselineEntry): Notification {
  return {
    descriptor: { id: STALE },
    level: 'note',
    message: { text: `The baseline has an entry of ${rule} here that matches nothing.` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

function notificationId(reason: NotExaminedReason): string {
  return `not-examined/${reason}`;
}

function artifact(path: string) {
  // A lone surrogate, which Windows allows in a name, has no encoding.
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  return { uri: wellFormed.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}
