import type { Finding, Severity } from '../../core/finding';
import { render } from '../../core/messages';
import { ruleById } from '../../core/rules';
import { shownPath } from '../../core/scan/shownPath';

/** What of the store the tree shows. A list that is absent lets everything through. */
export interface Filter {
  readonly severities?: readonly Severity[];
  /** The parts of rule ids before the slash. */
  readonly families?: readonly string[];
  /** Every word of it has to stand in a finding's rule, message, label, host or path. */
  readonly text: string;
}

export const NO_FILTER: Filter = { text: '' };

export function isFiltering({ severities, families, text }: Filter): boolean {
  return severities !== undefined || families !== undefined || wordsOf(text).length > 0;
}

/** `phi/ssn` is of the family `phi`. */
export function familyOf({ rule }: Pick<Finding, 'rule'>): string {
  return rule.slice(0, rule.indexOf('/'));
}

/** Whether a finding passes. Made once for many findings. */
export function passes({ severities, families, text }: Filter): (finding: Finding) => boolean {
  const words = wordsOf(text);
  // Masking costs more than all the rest, and a file has many findings.
  const paths = new Map<string, string>();
  return (finding) => {
    if (severities && !severities.includes(finding.severity)) return false;
    if (families && !families.includes(familyOf(finding))) return false;
    if (words.length === 0) return true;
    const path = paths.get(finding.path) ?? shownPath(finding.path);
    paths.set(finding.path, path);
    const said = wordingOf(finding, path);
    return words.every((word) => said.includes(word));
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** What a reader sees of a finding, so that nothing hidden decides: paths are masked as everywhere. */
function wordingOf({ rule, message, label, destination }: Finding, path: string): string {
  const parts = [rule, ruleById(rule).title, render(message), label, destination?.host, path];
  return parts.join('\n').toLowerCase();
}
