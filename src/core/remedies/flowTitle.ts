import type { Finding } from '../finding';
import { fixed, type SafeText } from '../safeText';

/** What flows, as a title names it: `patient.ssn and 1 more`. */
export function shownWhat({ remedies, label }: Finding, id: string): SafeText {
  return remedies.find((ref) => ref.id === id)?.what ?? label ?? fixed('the value');
}
