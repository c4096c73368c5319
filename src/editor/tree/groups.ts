import { compareFindings, type Finding } from '../../core/finding';
import type { SafeText } from '../../core/safeText';
import { ruleById } from '../../core/rules';
import { shownPath } from '../../core/scan/shownPath';
import type { Entry } from '../findingsStore';
import { passes, type Filter } from './filter';

export const GROUPINGS = ['file', 'rule', 'provider', 'owner', 'severity'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTS = ['place', 'severity'] as const;
/** The order of findings within a group; groups stand worst first. */
export type Sort = (typeof SORTS)[number];

/** A finding with the text in which it stands. */
export interface Standing {
  readonly entry: Entry;
  readonly finding: Finding;
}

export interface Group {
  readonly by: Grouping;
  /** Unique among the groups of a grouping. */
  readonly key: string;
  readonly label: string;
  /** Never empty, in the order in which they are shown. */
  readonly findings: readonly Standing[];
}

export interface Grouped {
  readonly groups: readonly Group[];
  readonly shown: number;
  readonly total: number;
}

/** What names groups beside the findings themselves. */
export interface Names {
  /** The name of a provider of the catalogue. */
  provider(id: string): string | undefined;
  /** Who owns the file of a finding. */
  owners(standing: Standing): readonly SafeText[];
}

/** Where a finding belongs: `rest` marks the group of those that no other takes, which comes last. */
interface Belonging {
  readonly key: string;
  /** Asked for once a group, since it masks. */
  readonly label: () => string;
  readonly rest?: boolean;
}

/**
 * The findings of the store as groups, each finding in one: a file with two owners belongs to both of them together.
 * @returns groups by their worst finding, those of no provider or owner last; a group without a finding that passes is left out
 */
export function groupFindings(entries: readonly Entry[], by: Grouping, sort: Sort, filter: Filter, names: Names): Grouped {
  const pass = passes(filter);
  const found = new Map<string, { belonging: Belonging; findings: Standing[]; worst: Finding }>();
  let [shown, total] = [0, 0];
  for (const entry of entries) {
    total += entry.findings.length;
    for (const finding of entry.findings) {
      if (!pass(finding)) continue;
      shown++;
      const standing = { entry, finding };
      const belonging = BELONGING[by](standing, names);
      const known = found.get(belonging.key);
      if (!known) found.set(belonging.key, { belonging, findings: [standing], worst: finding });
      else {
        known.findings.push(standing);
        if (compareFindings(finding, known.worst) < 0) known.worst = finding;
      }
    }
  }
  const groups = [...found.values()]
    .sort((a, b) => Number(a.belonging.rest ?? false) - Number(b.belonging.rest ?? false) || compareFindings(a.worst, b.worst))
    .map(({ belonging: { key, label }, findings }) => ({ by, key, label: label(), findings: findings.sort(ORDER[sort]) }));
  return { groups, shown, total };
} // prettier-ignore

const BELONGING: Readonly<Record<Grouping, (standing: Standing, names: Names) => Belonging>> = {
  file: ({ entry: { uri }, finding }) => ({ key: uri, label: () => shownPath(finding.path) }),
  rule: ({ finding: { rule } }) => ({ key: rule, label: () => ruleById(rule).title }),
  provider({ finding: { destination } }, names) {
    const { provider, host } = destination ?? {};
    if (provider !== undefined) return { key: provider, label: () => names.provider(provider) ?? provider };
    return host === undefined ? { key: '', label: () => 'No provider', rest: true } : { key: `//${host}`, label: () => host };
  },
  owner(standing, names) {
    const owners = names.owners(standing).join(', ');
    return owners === '' ? { key: '', label: () => 'No owner', rest: true } : { key: owners, label: () => owners };
  },
  severity: ({ finding: { severity } }) => ({ key: severity, label: () => SEVERITY_LABELS[severity] }),
}; // prettier-ignore

export const SEVERITY_LABELS: Readonly<Record<Finding['severity'], string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
};

/** Cells of a notebook share a path: their URIs keep them apart. */
function byPlace(a: Standing, b: Standing): number {
  return (
    compareText(a.finding.path, b.finding.path) ||
    (a.finding.place.cell ?? 0) - (b.finding.place.cell ?? 0) ||
    compareText(a.entry.uri, b.entry.uri) ||
    a.finding.place.start - b.finding.place.start ||
    compareFindings(a.finding, b.finding)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ORDER: Readonly<Record<Sort, (a: Standing, b: Standing) => number>> = {
  place: byPlace,
  severity: (a, b) => compareFindings(a.finding, b.finding) || byPlace(a, b),
};
