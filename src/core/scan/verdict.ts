import { atLeast, type Finding, type RemedyRef, type Severity } from '../finding';
import type { Notice, RawFinding } from '../rawFinding';
import { ruleById } from '../rules';
import type { SafeText } from '../safeText';
import type { JudgeContext } from './judgeContext';
import { remedyRefs } from './remedyRefs';
import { flowVerdicts } from './verdicts/flow';
import { identifierVerdict } from './verdicts/identifier';
import type { Spoken } from './verdicts/spoken';
import { useVerdicts } from './verdicts/use';

/** A finding before its fingerprint. */
export type Verdict = Omit<Finding, 'fingerprint'>;

/** What the policy makes of one raw finding: none, one, or several verdicts. */
export function verdictOf(raw: RawFinding | Notice, context: JudgeContext): Verdict[] {
  const spoken =
    raw.kind === 'identifier' ? [identifierVerdict(raw, context)]
    : raw.kind === 'use' ? useVerdicts(raw, context)
    : raw.kind === 'flow' ? flowVerdicts(raw, context)
    : [{ rule: raw.rule, message: raw.message, severity: ruleById(raw.rule).severity }]; // prettier-ignore
  return spoken.flatMap((said) => settle(raw, said, context));
}

function settle(raw: RawFinding | Notice, said: Spoken, context: JudgeContext): Verdict[] {
  const set = context.policy.severity(said.rule, raw.path, raw.tags);
  if (set?.severity === 'off' && !said.stands) return [];
  const destination = 'destination' in raw && !said.shared ? raw.destination : undefined;
  const louder = set && (set.severity === 'off' || atLeast(said.severity, set.severity));
  const stands = (set?.atLeast || said.stands) && louder;
  const decidedBy = stands ? said.decidedBy : (set?.by ?? said.decidedBy);
  return [
    {
      rule: said.rule,
      path: raw.path,
      place: said.place ?? raw.place,
      severity: set && !stands ? (set.severity as Severity) : said.severity,
      confidence: raw.confidence,
      message: said.message,
      cues: raw.cues,
      tags: raw.tags,
      basis: ruleById(said.rule).basis as SafeText,
      steps: said.steps ?? [],
      remedies: remediesOf(raw, said, context),
      ...(said.identifier ? { identifier: said.identifier } : {}),
      ...(destination ? { destination } : {}),
      ...(decidedBy ? { decidedBy } : {}),
      ...(said.label ? { label: said.label } : {}),
      ...(raw.kind === 'flow' ? { parts: raw.flow.parts.map(({ start, end }) => ({ start, end })) } : {}),
    },
  ];
}

function remediesOf(
  raw: RawFinding | Notice,
  { rule, remedies }: Spoken,
  { policy, day }: JudgeContext,
): RemedyRef[] {
  if (!remedies) return remedyRefs(rule, raw, policy, day);
  const silencing = policy.locked(rule) ? [] : [{ id: 'suppress' }, { id: 'allow' }];
  return [...remedies, ...silencing].map((ref, index) => ({ ...ref, preferred: index === 0 && ref.id === 'store-off' })); // prettier-ignore
}
