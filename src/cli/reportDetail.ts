import type { Finding } from '../core';
import { remedyDiffs as diffsOf, type MaskedDiff } from '../core/reports';
import type { Target } from './target';

/** What the preferred remedies of a target's findings would change. */
export function remedyDiffs({ policies, ...target }: Target, findings: readonly Finding[]): Promise<ReadonlyMap<Finding, MaskedDiff>> {
  return diffsOf({ ...target, policyOf: async (path) => (await policies(path)).policy }, findings);
} // prettier-ignore
