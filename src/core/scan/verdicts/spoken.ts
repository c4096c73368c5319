import type { EndpointUse } from '../../facts';
import type { Finding, Place, RemedyRef, Severity } from '../../finding';
import { message, type Message } from '../../messages';
import type { Zone } from '../../policy';
import { providerById } from '../../providers';
import type { RawFlow, RawUse } from '../../rawFinding';
import type { RuleId } from '../../rules';
import { fixed, joinSafe, safeName, type SafeText } from '../../safeText';
import type { JudgeContext } from '../judgeContext';

/** Rule, sentence and severity as the rules have it, before the policy sets its own severity. */
export interface Spoken {
  readonly rule: RuleId;
  readonly message: Message;
  readonly severity: Severity;
  readonly decidedBy?: Finding['decidedBy'];
  readonly label?: SafeText;
  readonly identifier?: Finding['identifier'];
  readonly steps?: Finding['steps'];
  /** Where it stands, if not at the raw finding's own place. */
  readonly place?: Place;
  /** Whether it is the same for every destination of the text, and so is said once. */
  readonly shared?: boolean;
  /** Whether no severity of the policy makes it quieter. */
  readonly stands?: boolean;
  /** What is offered first, in place of what every finding of the rule is offered. */
  readonly remedies?: readonly Omit<RemedyRef, 'preferred'>[];
}

/** Errors where the code handles PHI, warnings where undeclared, information where it handles none. */
export function byZone(zone: Zone): Severity {
  return zone === 'phi' ? 'error' : zone === 'undeclared' ? 'warning' : 'information';
}

/** One step below an error, for what is no disclosure by itself. */
export function softer(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

export function cureOf(raw: RawUse | RawFlow, { policy, day }: JudgeContext): Message {
  const provider = raw.destination?.provider;
  const target = provider === undefined ? undefined : policy.routes(provider, day, raw.path)[0];
  return target ? message('cure.route', { approval: safeName(target.approval) }) : message('cure.request');
}

export function providerNameOf(provider: string | undefined, host: SafeText | undefined): SafeText {
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
export function shownUse({ kind, callee }: EndpointUse): SafeText {
  const word = USE_WORDS[kind];
  if (!callee) return word;
  // `genai.Client` and `boto3.client` say it themselves.
  return /client$/i.test(callee) ? fixed('This client') : joinSafe([callee, word], fixed(' '));
}
