import { fixed } from '../safeText';
import { remedyStandIn } from './remedyStandIn';
import type { Remedy } from './remedy';

/** Takes the value out and leaves the name of its kind, or what Safe Harbor allows of it: `[SSN]`, `1958`, `IL 606`. */
export const redact: Remedy = {
  id: 'redact',
  asksReason: false,
  inFixAll: true,
  title: ({ rule }) => (rule === 'llm/hardcoded-key' ? fixed('Remove the key') : fixed('Redact')),
  edit(finding, _argument, context) {
    return remedyStandIn(finding, context, {
      surrogate: (kind) => `[${kind}]`,
      digits: () => '0',
      uuid: () => '00000000-0000-4000-8000-000000000000',
    });
  },
};
