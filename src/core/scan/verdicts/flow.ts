import { message } from '../../messages';
import type { RawFlow } from '../../rawFinding';
import { safeNumber } from '../../safeText';
import type { JudgeContext } from '../judgeContext';
import { cureOf, providerNameOf, softer, type Spoken } from './spoken';

/** What the policy makes of a source that reaches a sink. */
export function flowVerdicts(raw: RawFlow, context: JudgeContext): Spoken[] {
  const { flow, destination, place } = raw;
  const { policy, day } = context;
  const common = { label: flow.source, steps: flow.steps };
  const args = { source: flow.source, callee: flow.callee, line: safeNumber(place.line) };
  const severity =
    raw.confidence === 'low' ? 'information' : raw.confidence === 'medium' ? 'warning' : 'error';
  switch (flow.sink) {
    case 'log':
      // A log stays on the machine until somebody ships it: one step below a disclosure.
      return [{ ...common, rule: 'flow/phi-to-log', severity: softer(severity), message: message('flow.log', args) }]; // prettier-ignore
    case 'third-party':
      return [{ ...common, rule: 'flow/phi-to-third-party', severity, message: message('flow.thirdParty', args) }]; // prettier-ignore
    case 'llm': {
      if (!destination || destination.reach === 'loopback' || destination.reach === 'private') return [];
      if (policy.approval(destination, day, raw.path).kind === 'approved') return [];
      const provider = providerNameOf(destination.provider, destination.host);
      const said = message('flow.llm', { ...args, provider, cure: cureOf(raw, context) });
      return [{ ...common, rule: 'flow/phi-to-llm', severity, message: said }];
    }
  }
}
