import type { Finding } from '../finding';
import { message } from '../messages';
import { ruleById } from '../rules';
import { safeNumber, type SafeText } from '../safeText';
import { fingerprint } from './fingerprint';

/** More of one kind in one file than anybody reads: a table of patients has one in every cell. */
export const MOST_LISTED = 1_000;

/** How many findings of one rule and severity a scan lists of a file; the others are one finding that counts them. */
export interface Listing {
  readonly most: number;
  /** Whether a finding at one place is asked for at all; the others are told nowhere. */
  readonly wants?: (finding: Finding) => boolean;
}

/** What a text's findings become, from its first part to its last. */
export interface Listed {
  /** Those that are listed, in their order. */
  readonly of: (findings: readonly Finding[]) => Finding[];
  /** One finding for all that are not, at the place of the first; none where everything is listed. */
  readonly rest: () => Finding[];
}

/** Findings are handed over by place, so that the first of a file are those that are listed. */
export function listed({ most, wants = () => true }: Listing): Listed {
  const seen = new Map<string, { count: number; first?: Finding }>();
  const isListed = (finding: Finding): boolean => {
    // A way through the program is told whatever else there is.
    if (finding.steps.length > 0) return true;
    if (!wants(finding)) return false;
    const key = `${finding.path}\n${finding.rule}\n${finding.severity}`;
    const group = seen.get(key) ?? { count: 0 };
    seen.set(key, group);
    if (++group.count > most) group.first ??= finding;
    return group.count <= most;
  };
  return {
    of: (findings) => findings.filter(isListed),
    rest: () => [...seen.values()].flatMap(({ count, first }) => (first ? [others(first, count - most, most)] : [])),
  };
} // prettier-ignore

/** Its name does not depend on their number, so that a baseline which accepts them goes on to. */
function others(first: Finding, more: number, most: number): Finding {
  const { rule, severity, label: _label, parts: _parts, ...rest } = first;
  const args = { what: ruleById(rule).title as SafeText, count: safeNumber(more), most: safeNumber(most) };
  return {
    ...rest,
    rule,
    severity,
    message: message('finding.more', args),
    cues: [],
    remedies: [],
    fingerprint: fingerprint(rule, `more ${severity}`, 0),
    more,
  };
} // prettier-ignore

/** How many findings a list stands for. */
export function countOfFindings(findings: readonly Pick<Finding, 'more'>[]): number {
  return findings.reduce((sum, { more = 1 }) => sum + more, 0);
}
