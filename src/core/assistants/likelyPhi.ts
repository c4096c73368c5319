import type { Finding } from '../finding';

/** Whether a finding is an identifier that is likely somebody's: not a published example, nor a mere shape. */
export function isLikelyPhi({ rule, severity }: Finding): boolean {
  return rule.startsWith('phi/') && (severity === 'error' || severity === 'warning');
}
