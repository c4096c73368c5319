import type { AuditAct } from './entry';

/** What choosing a remedy means for the trail; the others mend the text and loosen nothing. */
const ACTS: Readonly<Record<string, AuditAct>> = {
  suppress: 'suppressed',
  allow: 'allowed',
  'request-approval': 'requested-approval',
};

/** The act that a remedy is; undefined if the trail does not keep it. */
export function actOf(remedy: string): AuditAct | undefined {
  return Object.hasOwn(ACTS, remedy) ? ACTS[remedy] : undefined;
}
