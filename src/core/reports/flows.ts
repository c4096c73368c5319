import { SEVERITIES, type Finding, type Severity } from '../finding';
import type { SinkKind } from '../flows/sinks/sink';
import type { MessageId } from '../messages';
import { providerById } from '../providers';
import type { SafeText } from '../safeText';
import type { ReportedFinding } from './report';

/** What a finding of a flow tells beside its sentence. */
export interface ReportedFlow {
  /** What flows: `patient.ssn and 2 more`. */
  readonly source: SafeText;
  readonly sink: SinkKind;
  readonly callee: SafeText;
}

/** The way out that each sentence speaks of. */
const SINKS: Partial<Record<MessageId, SinkKind>> = {
  'flow.llm': 'llm',
  'flow.llmUnknown': 'llm',
  'flow.minimumNecessary': 'llm',
  'flow.unscoped': 'llm',
  'flow.log': 'log',
  'flow.errorReport': 'error-report',
  'flow.analytics': 'analytics',
  'flow.http': 'http',
  'flow.url': 'url',
  'flow.browserStorage': 'browser-storage',
  'flow.file': 'file',
  'flow.message': 'message',
  'flow.error': 'error',
  'flow.declared': 'declared',
};

/** The flow that a finding tells of; undefined if it tells of none. */
export function reportedFlow({ message: { id, args } }: Pick<Finding, 'message'>): ReportedFlow | undefined {
  const { source, callee } = args;
  const sink = SINKS[id];
  return sink && typeof source === 'string' && typeof callee === 'string' ? { source, sink, callee } : undefined;
} // prettier-ignore

/** One line of the picture: what flows, and through which way out to whom, in however many places. */
export interface FlowLine {
  readonly source: string;
  readonly sink: SinkKind;
  /** Whose service receives it, where the code or the catalogue tells. */
  readonly receiver: string | undefined;
  readonly host: string | undefined;
  /** The calls, in names of the program, in the order of their findings. */
  readonly callees: readonly string[];
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly count: number;
}

type FlowFinding = Pick<
  ReportedFinding,
  'rule' | 'path' | 'start' | 'severity' | 'provider' | 'host' | 'flow'
>;

/** The flows of a report, the worst and most frequent first. */
export function flowLines(findings: readonly FlowFinding[]): FlowLine[] {
  const lines = new Map<string, FlowLine>();
  const told = new Set(findings.filter((finding) => !searches(finding)).map(placeOf));
  for (const finding of findings) {
    const { severity, provider, host, flow } = finding;
    // A search over all patients names no receiver: the flow to the model, where there is one, does.
    if (!flow || (searches(finding) && told.has(placeOf(finding)))) continue;
    const { source, sink, callee } = flow;
    const receiver = (provider === undefined ? undefined : providerById(provider)?.name) ?? host;
    const key = [source, sink, receiver, host].join('\n');
    const line = lines.get(key);
    if (!line) {
      lines.set(key, { source, sink, receiver, host, callees: [callee], severity, count: 1 });
      continue;
    }
    const worst = SEVERITIES[Math.min(SEVERITIES.indexOf(severity), SEVERITIES.indexOf(line.severity))]!;
    const callees = line.callees.includes(callee) ? line.callees : [...line.callees, callee];
    lines.set(key, { ...line, callees, severity: worst, count: line.count + 1 });
  }
  return [...lines.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.count - a.count ||
      compare(a.source, b.source) ||
      compare(exitOf(a), exitOf(b)),
  );
}

/** What lines that lead to the same have in common. */
export function exitOf({ sink, receiver, host }: FlowLine): string {
  return [sink, receiver ?? '', host ?? ''].join('\n');
}

function searches({ rule }: FlowFinding): boolean {
  return rule === 'flow/unscoped-retrieval';
}

function placeOf({ path, start, flow }: FlowFinding): string {
  return [path, start, flow?.source].join('\n');
}

/** By code units, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
