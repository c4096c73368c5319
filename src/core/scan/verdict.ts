import { atLeast, type Confidence, type Finding, type Severity, type Surface, type Tag } from '../finding';
import { message, type Message } from '../messages';
import type { ApprovalVerdict, Zone } from '../policy';
import { providerById } from '../providers';
import type { Notice, RawFinding, RawFlow, RawIdentifier, RawUse } from '../rawFinding';
import { ruleById, type RuleId } from '../rules';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../safeText';
import type { JudgeContext } from './judgeContext';
import { remedyRefs } from './remedyRefs';

/** A finding before its fingerprint. */
export type Verdict = Omit<Finding, 'fingerprint'>;

/** What the policy makes of one raw finding: none, one, or several verdicts. */
export function verdictOf(raw: RawFinding | Notice, context: JudgeContext): Verdict[] {
  const spoken =
    raw.kind === 'identifier' ? [identifierVerdict(raw, context.surface)]
    : raw.kind === 'use' ? useVerdicts(raw, context)
    : raw.kind === 'flow' ? flowVerdicts(raw, context)
    : [{ rule: raw.rule, message: raw.message, severity: ruleById(raw.rule).severity }]; // prettier-ignore
  return spoken.flatMap((said) => settle(raw, said, context));
}

/** Rule, sentence and severity as the rules have it, before the policy sets its own severity. */
interface Spoken {
  readonly rule: RuleId;
  readonly message: Message;
  readonly severity: Severity;
  readonly decidedBy?: Finding['decidedBy'];
  readonly label?: SafeText;
  readonly identifier?: Finding['identifier'];
  readonly steps?: Finding['steps'];
}

function settle(raw: RawFinding | Notice, said: Spoken, { policy, day }: JudgeContext): Verdict[] {
  const set = policy.severity(said.rule, raw.path, raw.tags);
  if (set?.severity === 'off') return [];
  const destination = 'destination' in raw ? raw.destination : undefined;
  const stands = set?.atLeast && atLeast(said.severity, set.severity as Severity);
  const decidedBy = stands ? said.decidedBy : (set?.by ?? said.decidedBy);
  return [
    {
      rule: said.rule,
      path: raw.path,
      place: raw.place,
      severity: set && !stands ? (set.severity as Severity) : said.severity,
      confidence: raw.confidence,
      message: said.message,
      cues: raw.cues,
      tags: raw.tags,
      basis: ruleById(said.rule).basis as SafeText,
      steps: said.steps ?? [],
      remedies: remedyRefs(said.rule, raw, policy, day),
      ...(said.identifier ? { identifier: said.identifier } : {}),
      ...(destination ? { destination } : {}),
      ...(decidedBy ? { decidedBy } : {}),
      ...(said.label ? { label: said.label } : {}),
    },
  ];
}

const BY_CONFIDENCE: Readonly<Record<Surface, Readonly<Record<Confidence, Severity>>>> = {
  // Two proofs make an error, one a warning; a mere shape is a hint.
  source: { 'very-high': 'error', high: 'warning', medium: 'information', low: 'hint' },
  // Text on its way out: PHI that leaves is an error.
  prompt: { 'very-high': 'error', high: 'error', medium: 'warning', low: 'hint' },
};

const QUIET: ReadonlySet<Tag> = new Set(['example', 'synthetic', 'provider']);

function identifierVerdict(
  { rule, message, label, identifier, tags, confidence }: RawIdentifier,
  surface: Surface,
): Spoken {
  const loud = BY_CONFIDENCE[surface][confidence];
  const severity = loud !== 'hint' && tags.some((tag) => QUIET.has(tag)) ? 'information' : loud;
  return { rule, message, severity, label, identifier };
}

/** Errors where the code handles PHI, warnings where undeclared, information where it handles none. */
function byZone(zone: Zone): Severity {
  return zone === 'phi' ? 'error' : zone === 'undeclared' ? 'warning' : 'information';
}

function useVerdicts(raw: RawUse, context: JudgeContext): Spoken[] {
  const { use, destination } = raw;
  const { policy, day } = context;
  const { zone } = policy.zone(raw.path);
  const who = providerNameOf(destination.provider, destination.host);
  const shown = shownUse(raw);
  const host = destination.host ?? fixed('its default host');
  if (use.kind === 'key') {
    return [
      {
        rule: 'llm/hardcoded-key',
        severity: 'error',
        message: message('use.key', { provider: who }),
      },
    ];
  }
  const said: Spoken[] = [];
  if (destination.origin?.startsWith('http:') && destination.reach === 'public') {
    said.push({
      rule: 'llm/insecure-transport',
      severity: byZone(zone),
      message: message('use.insecure', { use: shown, host }),
    });
  }
  const verdict = policy.approval(destination, day);
  const severity = use.confidence === 'low' ? 'information' : byZone(zone);
  const args = { use: shown, provider: who, host, cure: cureOf(raw, context) };
  said.push(...approvalVerdicts(verdict, severity, args, raw));
  return said;
}

function approvalVerdicts(
  verdict: ApprovalVerdict,
  severity: Severity,
  args: Message['args'],
  raw: RawUse,
): Spoken[] {
  const { destination, use } = raw;
  switch (verdict.kind) {
    case 'approved':
      if (!verdict.expiring) return [];
      return [
        {
          rule: 'llm/baa-expired',
          severity: 'information',
          decidedBy: verdict.by,
          message: message('use.expiring', {
            agreement: verdict.expiring.agreement,
            days: safeNumber(verdict.expiring.days),
            date: verdict.expiring.date,
          }),
        },
      ];
    case 'expired':
      return [{ rule: 'llm/baa-expired', severity, decidedBy: verdict.by, message: message('use.expired', { ...args, agreement: verdict.agreement, date: verdict.date }) }];
    case 'service-not-covered':
      return [{ rule: 'llm/service-not-covered', severity, decidedBy: verdict.by, message: message('use.service', { ...args, approval: verdict.approval, service: verdict.service }) }];
    case 'region':
      return [{ rule: 'llm/region', severity, decidedBy: verdict.by, message: message('use.region', { ...args, approval: verdict.approval, region: verdict.region, regions: verdict.regions }) }];
    case 'requested':
      return [{ rule: 'llm/no-baa', severity, decidedBy: verdict.by, message: message('use.requested', { ...args, approval: verdict.approval }) }];
    case 'none':
      break;
  } // prettier-ignore
  if (destination.reach === 'loopback' || destination.reach === 'private') {
    return [
      {
        rule: 'llm/unknown-destination',
        severity: 'information',
        message: message('use.unproven', { ...args, cure: message('cure.selfHosted') }),
      },
    ];
  }
  if (use.kind === 'assistant') {
    // A server that nothing names is given only what the assistant asks it with.
    return [
      destination.provider
        ? { rule: 'llm/assistant-config', severity, message: message('use.assistant', args) }
        : { rule: 'llm/assistant-config', severity: softer(severity), message: message('use.assistantUnknown', args) },
    ];
  } // prettier-ignore
  const kind = destination.provider ? providerById(destination.provider)?.kind : undefined;
  if (use.kind === 'setting' || kind === 'observability') {
    return [
      { rule: 'llm/tracing', severity, message: message('use.tracing', { ...args, setting: args['use']! }) },
    ];
  }
  if (kind === 'gateway' || kind === 'vector-db') {
    const word = kind === 'gateway' ? fixed('gateway') : fixed('vector store');
    return [
      { rule: 'llm/subprocessor', severity, message: message('use.subprocessor', { ...args, kind: word }) },
    ];
  }
  if (!destination.provider) {
    const unknown = { ...args, host: destination.host ?? fixed('a host that nothing here names') };
    return [{ rule: 'llm/unknown-destination', severity, message: message('use.unknown', unknown) }];
  }
  return [
    {
      rule: 'llm/no-baa',
      severity,
      message: message(destination.host ? 'use.noBaa' : 'use.noBaaDefault', args),
    },
  ];
}

function flowVerdicts(raw: RawFlow, context: JudgeContext): Spoken[] {
  const { flow, destination, place } = raw;
  const { policy, day } = context;
  const common = { label: flow.source, steps: flow.steps };
  const args = { source: flow.source, callee: flow.callee, line: safeNumber(place.line) };
  const severity =
    raw.confidence === 'low' ? 'information' : raw.confidence === 'medium' ? 'warning' : 'error';
  switch (flow.sink) {
    case 'log':
      return [
        {
          ...common,
          rule: 'flow/phi-to-log',
          severity: softer(severity),
          message: message('flow.log', args),
        },
      ];
    case 'third-party':
      return [
        { ...common, rule: 'flow/phi-to-third-party', severity, message: message('flow.thirdParty', args) },
      ];
    case 'llm': {
      if (!destination || destination.reach === 'loopback' || destination.reach === 'private') return [];
      if (policy.approval(destination, day).kind === 'approved') return [];
      const provider = providerNameOf(destination.provider, destination.host);
      return [
        {
          ...common,
          rule: 'flow/phi-to-llm',
          severity,
          message: message('flow.llm', { ...args, provider, cure: cureOf(raw, context) }),
        },
      ];
    }
  }
}

/** A log stays on the machine until somebody ships it: one step below a disclosure. */
function softer(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

function cureOf(raw: RawUse | RawFlow, { policy, day }: JudgeContext): Message {
  const provider = raw.destination?.provider;
  const target = provider === undefined ? undefined : policy.routes(provider, day)[0];
  return target ? message('cure.route', { approval: safeName(target.approval) }) : message('cure.request');
}

function providerNameOf(provider: string | undefined, host: SafeText | undefined): SafeText {
  const known = provider === undefined ? undefined : providerById(provider);
  return known ? (known.name as SafeText) : (host ?? fixed('an unknown service'));
}

const USE_WORDS = {
  client: fixed('client'),
  'http-call': fixed('call'),
  url: fixed('URL'),
  'model-string': fixed('model string'),
  env: fixed('variable'),
  key: fixed('key'),
  import: fixed('import'),
  setting: fixed('setting'),
  assistant: fixed('setting'),
} as const;

/** `OpenAI client`, `OPENAI_BASE_URL variable`, `HTTP call`. */
function shownUse({ use }: RawUse): SafeText {
  const word = USE_WORDS[use.kind];
  if (!use.callee) return word;
  // `genai.Client` and `boto3.client` say it themselves.
  return /client$/i.test(use.callee) ? fixed('This client') : joinSafe([use.callee, word], fixed(' '));
}
