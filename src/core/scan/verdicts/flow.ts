import { message, type Message, type MessageId } from '../../messages';
import type { RawFlow } from '../../rawFinding';
import type { RuleId } from '../../rules';
import { fixed, safeNumber, type SafeText } from '../../safeText';
import { shownSource } from '../flowFindings';
import type { JudgeContext } from '../judgeContext';
import { namedAuditors, unauditedCalls } from './approved';
import { cureOf, providerNameOf, softer, type Spoken } from './spoken';

/** Ways out that are the same wherever they lead, with the rule and sentence of each. */
const PLAIN_SINKS = {
  log: ['flow/phi-to-log', 'flow.log'],
  'error-report': ['flow/phi-to-third-party', 'flow.errorReport'],
  analytics: ['flow/phi-to-third-party', 'flow.analytics'],
  message: ['flow/phi-to-third-party', 'flow.message'],
  declared: ['flow/phi-to-third-party', 'flow.declared'],
  url: ['flow/phi-to-storage', 'flow.url'],
  'browser-storage': ['flow/phi-to-storage', 'flow.browserStorage'],
  file: ['flow/phi-to-storage', 'flow.file'],
  error: ['flow/phi-to-error', 'flow.error'],
} as const satisfies Readonly<Record<string, readonly [RuleId, MessageId]>>;

/** What stays on the machine until somebody ships it is one step below a disclosure. */
const NO_DISCLOSURE: ReadonlySet<RuleId> = new Set(['flow/phi-to-log', 'flow/phi-to-storage', 'flow/phi-to-error']); // prettier-ignore

/** What the policy makes of a source that reaches a sink. */
export function flowVerdicts(raw: RawFlow, context: JudgeContext): Spoken[] {
  const { flow, place } = raw;
  const loud = raw.confidence === 'low' ? 'information' : raw.confidence === 'medium' ? 'warning' : 'error';
  const args = {
    source: shownSource(flow.source, flow.others.length),
    callee: flow.callee,
    line: safeNumber(place.line),
  };
  const common = { label: flow.source, steps: flow.steps };
  switch (flow.sink) {
    case 'llm':
    case 'http':
      return [...outsideVerdicts(raw, loud, args, context), ...unscopedVerdicts(raw, args)].map((said) => ({
        ...common,
        ...said,
      }));
    default: {
      const [rule, id] = PLAIN_SINKS[flow.sink];
      const heard = NO_DISCLOSURE.has(rule) || flow.scheduling ? softer(loud) : loud;
      const severity = flow.sink === 'analytics' && !flow.ofSomebody ? 'information' : heard;
      return [{ ...common, rule, severity, shared: true, message: message(id, args) }];
    }
  }
}

/** A call to somebody outside: what the approvals answer decides. */
function outsideVerdicts(
  raw: RawFlow,
  severity: Spoken['severity'],
  args: Message['args'],
  context: JudgeContext,
): Pick<Spoken, 'rule' | 'severity' | 'message' | 'decidedBy' | 'label'>[] {
  const { flow, destination, path } = raw;
  const { policy, day } = context;
  if (!destination) {
    if (flow.sink === 'http') return [];
    return [{ rule: 'flow/phi-to-llm', severity: softer(severity), message: message('flow.llmUnknown', args) }];
  }
  if (destination.reach === 'loopback' || destination.reach === 'private') return [];
  const answer = policy.approval(destination, day, path);
  if (answer.kind === 'approved') {
    const provider = providerNameOf(destination.provider, destination.host);
    const unaudited = unauditedVerdicts(raw, provider, context);
    if (!flow.wholeRecord) return unaudited;
    return [...unaudited, { rule: 'flow/minimum-necessary', severity: 'information', message: message('flow.minimumNecessary', { ...args, provider }), decidedBy: answer.by }];
  }
  const provider = providerNameOf(destination.provider, destination.host);
  if (flow.sink === 'llm' || destination.provider !== undefined) {
    return [{ rule: 'flow/phi-to-llm', severity, message: message('flow.llm', { ...args, provider, cure: cureOf(raw, context) }) }];
  }
  const { host } = destination;
  if (host === undefined || destination.reach !== 'public' || isOwn(host, context)) return [];
  return [{ rule: 'flow/phi-to-third-party', severity, message: message('flow.http', { ...args, host }) }];
} // prettier-ignore

/** PHI in a call outside the audit trail, 45 CFR 164.312(b). Where PHI is handled, every such call is told by itself. */
function unauditedVerdicts({ flow, place, path, use, destination }: RawFlow, provider: SafeText, { policy }: JudgeContext): Pick<Spoken, 'rule' | 'severity' | 'message' | 'label'>[] {
  if (flow.sink !== 'llm' || policy.zone(path).zone === 'phi') return [];
  const call = unauditedCalls(use, policy.auditors).find((one) => one.place.start < place.end && place.start < one.place.end);
  if (!call) return [];
  const args = { name: call.name, provider, host: destination?.host ?? fixed('an unknown host'), auditors: namedAuditors(policy.auditors) };
  return [{ rule: 'llm/unaudited-call', severity: 'warning', message: message('use.unaudited', args), label: call.name }];
} // prettier-ignore

/** Whoever asks sees what was written about everybody, whether or not the service is approved. */
function unscopedVerdicts(
  { flow }: RawFlow,
  args: Message['args'],
): Pick<Spoken, 'rule' | 'severity' | 'message' | 'shared'>[] {
  if (!flow.unscoped || flow.sink !== 'llm') return [];
  return [
    {
      rule: 'flow/unscoped-retrieval',
      severity: 'warning',
      shared: true,
      message: message('flow.unscoped', args),
    },
  ];
}

/** A host of the organization's own, by its policy. */
function isOwn(host: string, { policy }: JudgeContext): boolean {
  const domains = policy.site.own?.domains ?? [];
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
