import type { EndpointUse, UseCall, UseFeature } from '../../facts';
import type { NearMiss } from '../../finding';
import { message, type Message } from '../../messages';
import type { ApprovalVerdict, Terms } from '../../policy';
import { isShared, keepsByDefault, providerById } from '../../providers';
import type { RawFinding, RawUse } from '../../rawFinding';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../../safeText';
import type { Severity } from '../../terms';
import type { JudgeContext } from '../judgeContext';
import { providerNameOf, softer, type Spoken } from './spoken';

type Approved = Extract<ApprovalVerdict, { readonly kind: 'approved' }>;

/** What is still to say of an approved destination: the agreement's dates, and what its record leaves open. */
export function approvedVerdicts(
  raw: RawUse,
  verdict: Approved,
  severity: Severity,
  args: Message['args'],
  context: JudgeContext,
): Spoken[] {
  const { terms, by } = verdict;
  const said = [
    ...dateVerdicts(verdict, severity, args),
    ...(terms && isModelService(raw) ? [...retentionVerdicts(raw, terms, severity, args), ...trainingVerdicts(raw, terms, severity, args)] : []),
    ...auditVerdicts(raw, args, context),
  ];
  return said.map((one) => ({ decidedBy: by, ...one }));
} // prettier-ignore

/** Keeping is what a vector store or a tracing service is approved for. */
function isModelService({ destination }: RawUse): boolean {
  const kind = destination.provider === undefined ? undefined : providerById(destination.provider)?.kind;
  return kind !== 'vector-db' && kind !== 'observability';
}

function dateVerdicts({ expiring, terms }: Approved, severity: Severity, args: Message['args']): Spoken[] {
  const said: Spoken[] = [];
  if (expiring) {
    const { agreement, days, date } = expiring;
    said.push({ rule: 'llm/baa-expired', severity: 'information', message: message('use.expiring', { agreement, days: safeNumber(days), date }) }); // prettier-ignore
  }
  if (terms?.unreviewedSince) {
    const { agreement, unreviewedSince: date } = terms;
    const loud = severity === 'error' ? 'warning' : 'information';
    said.push({ rule: 'llm/baa-expired', severity: loud, label: fixed('unreviewed'), message: message('use.unreviewed', { ...args, agreement, date }) }); // prettier-ignore
  }
  return said;
}

/** Calls that have the provider keep what is sent, where the agreement records none of it or says nothing. */
function retentionVerdicts(
  { use, destination }: RawUse,
  { agreement: own, retentionDays, keptUnder }: Terms,
  severity: Severity,
  args: Message['args'],
): Spoken[] {
  const agreement = keptUnder?.contract ?? own;
  const decidedBy = keptUnder ? { decidedBy: keptUnder.by } : {};
  if (retentionDays !== undefined && retentionDays > 0) return [];
  const keeping = (use.features ?? []).filter(
    ({ kind, byDefault }) => kind === 'keeps' && (!byDefault || keepsByDefault(destination.provider)),
  );
  const id = retentionDays === 0 ? 'use.retention' : 'use.retentionUnrecorded';
  const loud = retentionDays === 0 ? severity : 'information';
  const said = keeping.map(({ name, place, byDefault, store }): Spoken => {
    const cure = message(store ? 'cure.storeOff' : 'cure.keeps');
    const shown = byDefault ? message('feature.withoutStoreOff', { name }) : name;
    return {
      rule: 'llm/retention',
      severity: loud,
      ...decidedBy,
      message: message(id, { ...args, name: shown, agreement, cure }),
      place,
      label: name,
      remedies: [{ id: store ? 'store-off' : 'explain-retention' }],
    };
  });
  if (!isShared(destination)) return said;
  const model = message(id, { ...args, name: destination.model!, agreement, cure: message('cure.keeps') });
  return [...said, { rule: 'llm/retention', severity: loud, ...decidedBy, message: model, label: destination.model!, remedies: [] }]; // prettier-ignore
}

/** Uses that agree to training or sharing, and providers that train unless somebody objects. */
function trainingVerdicts(
  { use, destination }: RawUse,
  { agreement, training }: Terms,
  severity: Severity,
  args: Message['args'],
): Spoken[] {
  if (training === 'excluded') return [];
  const features = use.features ?? [];
  const agreeing = features.filter(({ kind }) => kind === 'trains');
  if (isShared(destination)) {
    const model = destination.model!;
    const said = message('use.training', { ...args, name: model, agreement });
    return [{ rule: 'llm/training-opt-in', severity, message: said, label: model, remedies: [] }];
  }
  if (agreeing.length > 0) return agreeing.map((feature) => agrees(feature, agreement, severity, args));
  const provider = destination.provider === undefined ? undefined : providerById(destination.provider);
  if (provider?.training !== 'opt-out' || features.some(({ kind }) => kind === 'refuses-training')) return [];
  const said = message('use.trainingDefault', { ...args, agreement });
  return [{ rule: 'llm/training-opt-in', severity: softer(severity), message: said, remedies: [] }];
}

function agrees(
  { name, place }: UseFeature,
  agreement: SafeText,
  severity: Severity,
  args: Message['args'],
): Spoken {
  const said = message('use.training', { ...args, name, agreement });
  return { rule: 'llm/training-opt-in', severity, message: said, place, label: name, remedies: [] };
}

/** Calls in a zone that handles PHI around which no function of the audit trail stands, 45 CFR 164.312(b). */
function auditVerdicts({ use, path }: RawUse, args: Message['args'], { policy }: JudgeContext): Spoken[] {
  const { auditors } = policy;
  if (policy.zone(path).zone !== 'phi') return [];
  return unauditedCalls(use, auditors).map(({ name, place }): Spoken => {
    const said = message('use.unaudited', { ...args, name, auditors: namedAuditors(auditors) });
    return { rule: 'llm/unaudited-call', severity: 'warning', message: said, place, label: name, remedies: [] };
  });
} // prettier-ignore

/** Calls of a use around which none of the functions stands that write the audit trail; none where no policy names one. */
export function unauditedCalls(use: EndpointUse | undefined, auditors: readonly string[]): readonly UseCall[] {
  if (auditors.length === 0) return [];
  return (use?.calls ?? []).filter(({ around }) => !around.some((name) => auditors.some((auditor) => isAuditor(name, auditor))));
} // prettier-ignore

export function namedAuditors(auditors: readonly string[]): SafeText {
  return joinSafe(auditors.slice(0, 3).map(safeName), fixed(', '));
}

/** The policy's word for a function is its name, with what it is a member of or without. */
function isAuditor(called: SafeText, auditor: string): boolean {
  return called === auditor || called.endsWith(`.${auditor}`);
}

/** Uses that a policy's reader may ask about: words that name no call by themselves say nothing. */
const TOLD: ReadonlySet<EndpointUse['kind']> = new Set(['client', 'http-call', 'model-string', 'env', 'url', 'setting', 'assistant']); // prettier-ignore

/** Why an approved use is not reported, for whoever asks. */
export function approvedMiss(raw: RawFinding, { policy, day }: JudgeContext): NearMiss | undefined {
  if (raw.kind !== 'use' || !TOLD.has(raw.use.kind)) return undefined;
  const { path, place, cues, destination } = raw;
  const verdict = policy.approval(destination, day, path);
  if (verdict.kind !== 'approved') return undefined;
  const recorded = verdict.terms?.recorded;
  const record = recorded ? joinSafe([fixed('agreement recorded '), recorded], fixed('')) : fixed('as recorded'); // prettier-ignore
  const why = joinSafe([fixed('approved by policy as '), verdict.approval, fixed(' ('), record, fixed(', not verified by this tool)')], fixed('')); // prettier-ignore
  const label = providerNameOf(destination.provider, destination.host);
  return { rule: 'llm/no-baa', path, place, label, cues, why };
}
