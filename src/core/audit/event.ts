import type { Finding } from '../finding';
import { safeName } from '../safeText';
import { maskProse } from '../scan/mask';
import { auditPath, type AuditAct, type AuditEvent } from './entry';

/**
 * What somebody did about a finding, as the trail may keep it.
 * @param reason as it was typed; only everyday words of it are kept
 */
export function auditEvent(what: AuditAct, finding: Finding, reason?: string): AuditEvent {
  const { rule, path, place, destination, fingerprint } = finding;
  const receiver = destination?.provider ?? destination?.host;
  return {
    what,
    rule,
    ...(receiver === undefined ? {} : { receiver: safeName(receiver) }),
    place: {
      path: auditPath(path),
      line: place.line,
      ...(place.cell === undefined ? {} : { cell: place.cell }),
    },
    ...(reason?.trim() ? { why: maskProse(reason) } : {}),
    fingerprint,
  };
}
