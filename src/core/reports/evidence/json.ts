import type { Evidence } from './evidence';
import { NOTICE, TITLE } from './tables';

/** One object, the contract for scripts: see docs/evidence.md. Keys keep their order. */
export function evidenceJson(evidence: Evidence): string {
  const { version, day, commit, trusted, organization, role, privacyOfficer, policies, files, bytes, ...rows } = evidence; // prettier-ignore
  const object = {
    version: 1,
    title: TITLE,
    notice: NOTICE.join(' '),
    tool: { name: 'phi-cordon', version },
    asOf: day,
    commit: commit ?? null,
    trusted,
    organization: { name: organization ?? null, role: role ?? null, privacyOfficer: privacyOfficer ?? null },
    policies,
    examined: { files, bytes },
    ...rows,
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}
