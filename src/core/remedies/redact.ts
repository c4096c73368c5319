import { fixed } from '../safeText';
import type { Remedy } from './remedy';
import { fitting, kindOfValue } from './replacement';

/** Takes the value out and leaves the name of its kind: `[SSN]`. */
export const redact: Remedy = {
  id: 'redact',
  asksReason: false,
  inFixAll: true,
  title: ({ rule }) => (rule === 'llm/hardcoded-key' ? fixed('Remove the key') : fixed('Redact')),
  edit({ rule, path, place }, _argument, { source, grammars }) {
    const newText = fitting(`[${kindOfValue(rule)}]`, source, place, grammars);
    return [{ path, needsConfirmation: false, edits: [{ start: place.start, end: place.end, newText }] }];
  },
};
