import { message, type Message } from '../../messages';
import type { ApprovalVerdict } from '../../policy';
import { providerById } from '../../providers';
import type { RawUse } from '../../rawFinding';
import { fixed, type SafeText } from '../../safeText';
import type { Severity } from '../../terms';
import type { JudgeContext } from '../judgeContext';
import { approvedVerdicts } from './approved';
import { byZone, cureOf, providerNameOf, shownUse, softer, type Spoken } from './spoken';
import { transportVerdicts } from './transport';
import { upstreamVerdicts } from './upstream';

/** What the policy makes of a use with one of its destinations. */
export function useVerdicts(raw: RawUse, context: JudgeContext): Spoken[] {
  const { use, destination } = raw;
  const { policy, day } = context;
  const loud = byZone(policy.zone(raw.path).zone);
  const provider = providerNameOf(destination.provider, destination.host);
  if (use.kind === 'key') {
    return [{ rule: 'llm/hardcoded-key', severity: 'error', message: message('use.key', { provider }) }];
  }
  const host = destination.host ?? fixed('its default host');
  const args = { use: shownUse(use), provider, host, cure: cureOf(raw, context) };
  const severity = use.confidence === 'low' ? 'information' : loud;
  return [
    ...transportVerdicts(raw, loud, args),
    ...answered(raw, policy.approval(destination, day, raw.path), severity, args, context),
  ];
}

function answered(raw: RawUse, verdict: ApprovalVerdict, severity: Severity, args: Message['args'], context: JudgeContext): Spoken[] {
  switch (verdict.kind) {
    case 'approved':
      return approvedVerdicts(raw, verdict, severity, args, context);
    case 'upstream':
      return [...upstreamVerdicts(verdict.limits, severity, args), ...approvedVerdicts(raw, verdict.approved, severity, args, context)];
    case 'none':
      return unapprovedVerdicts(raw, severity, args, context);
    default:
      return [shortVerdict(verdict, severity, args)];
  }
} // prettier-ignore

type Short = Exclude<ApprovalVerdict, { readonly kind: 'approved' | 'upstream' | 'none' }>;

/** An approval that speaks of the destination and falls short of it. */
function shortVerdict(verdict: Short, severity: Severity, args: Message['args']): Spoken {
  const { approval, by } = verdict;
  const common = { severity, decidedBy: by };
  switch (verdict.kind) {
    case 'expired':
      return { ...common, rule: 'llm/baa-expired', message: message('use.expired', { ...args, agreement: verdict.agreement, date: verdict.date }) };
    case 'service-not-covered':
      return { ...common, rule: 'llm/service-not-covered', message: message('use.service', { ...args, approval, service: verdict.service }) };
    case 'environment': {
      const { environment, environments } = verdict;
      const said = environment ? message('use.environment', { ...args, approval, environment, environments }) : message('use.environmentUndeclared', { ...args, approval, environments });
      return { ...common, rule: 'llm/service-not-covered', severity: environment ? severity : softer(severity), message: said };
    }
    case 'region':
      return { ...common, rule: 'llm/region', message: message('use.region', { ...args, approval, region: verdict.region, regions: verdict.regions }) };
    case 'requested':
      return { ...common, rule: 'llm/no-baa', message: message('use.requested', { ...args, approval, cure: asked(args['cure']!) }) };
  }
} // prettier-ignore

/** What would be requested is requested already; a route still leads elsewhere. */
function asked(cure: SafeText | Message): SafeText | Message {
  return typeof cure !== 'string' && cure.id === 'cure.request' ? message('cure.asked') : cure;
}

function unapprovedVerdicts(
  raw: RawUse,
  severity: Severity,
  args: Message['args'],
  { policy, day }: JudgeContext,
): Spoken[] {
  const { destination, use } = raw;
  if (destination.reach === 'loopback' || destination.reach === 'private') {
    const said = message('use.unproven', { ...args, cure: message('cure.selfHosted') });
    return [{ rule: 'llm/unknown-destination', severity: 'information', message: said }];
  }
  if (use.kind === 'assistant') {
    // A server that nothing names is given only what the assistant asks it with.
    return [
      destination.provider
        ? { rule: 'llm/assistant-config', severity, message: message('use.assistant', args) }
        : { rule: 'llm/assistant-config', severity: softer(severity), message: message('use.assistantUnknown', args) },
    ];
  } // prettier-ignore
  const { provider } = destination;
  // An SDK serves the approved endpoint as well, which is where the team's routes send its calls.
  const routed = provider !== undefined && policy.routes(provider, day, raw.path).length > 0;
  if (use.kind === 'import' && use.confidence === 'low' && routed) return [];
  const kind = provider === undefined ? undefined : providerById(provider)?.kind;
  const between = kind === 'gateway' || kind === 'vector-db' || kind === 'observability';
  const listed = between ? policy.subprocessor(provider!, day) : undefined;
  if (listed?.bound) {
    const said = message('use.subprocessorListed', { ...args, agreement: listed.agreement });
    return [{ rule: 'llm/subprocessor', severity: 'information', decidedBy: listed.by, message: said }];
  }
  if (use.kind === 'setting' || kind === 'observability') {
    return [{ rule: 'llm/tracing', severity, message: message('use.tracing', { ...args, setting: args['use']! }) }]; // prettier-ignore
  }
  if (listed) {
    const said = message('use.subprocessorUnbound', { ...args, agreement: listed.agreement });
    return [{ rule: 'llm/subprocessor', severity, decidedBy: listed.by, message: said }];
  }
  if (kind === 'gateway' || kind === 'vector-db') {
    const word = kind === 'gateway' ? fixed('gateway') : fixed('vector store');
    return [{ rule: 'llm/subprocessor', severity, message: message('use.subprocessor', { ...args, kind: word }) }]; // prettier-ignore
  }
  // A name from another module that nothing there makes a client: what makes it is judged where it is made.
  if (!provider && !destination.host && use.kind === 'import') return [];
  if (!provider) {
    const unknown = { ...args, host: destination.host ?? fixed('a host that nothing here names') };
    return [{ rule: 'llm/unknown-destination', severity, message: message('use.unknown', unknown) }];
  }
  const unsent = use.kind === 'import' && use.confidence === 'low';
  const id = unsent ? 'use.brought' : destination.host ? 'use.noBaa' : 'use.noBaaDefault';
  return [{ rule: 'llm/no-baa', severity, message: message(id, args) }];
}
