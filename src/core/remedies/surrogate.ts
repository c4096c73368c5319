import { fixed } from '../safeText';
import type { Remedy } from './remedy';
import { fitting, kindOfValue } from './replacement';

/** Puts a stand-in that stays the same for the same value during the session: `[SSN-1]`. */
export const surrogate: Remedy = {
  id: 'surrogate',
  asksReason: false,
  inFixAll: false,
  title: () => fixed('Replace by a surrogate'),
  edit({ rule, path, place }, _argument, { source, grammars, surrogates }) {
    const { start, end } = place;
    const standIn = surrogates.surrogate(kindOfValue(rule), source.text.slice(start, end));
    return [
      {
        path,
        needsConfirmation: false,
        edits: [{ start, end, newText: fitting(standIn, source, place, grammars) }],
      },
    ];
  },
};
