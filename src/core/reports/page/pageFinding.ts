import { SEVERITIES, type Confidence, type Severity, type Tag } from '../../terms';
import type { MaskedDiff } from '../maskedDiff';
import type { ReportedCommit, ReportedFinding, ReportedPlace, ReportedRemedy } from '../report';

/** What the page tells of a rule. */
export interface PageRule {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly basis: string;
  /** The regulation's text, if it is public law. */
  readonly url: string | null;
}

/** All that a row of the page shows and a filter asks for. Every text of it was safe before it came here. */
export interface PageFinding {
  readonly severity: Severity;
  readonly rule: PageRule;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The 0-based index of the notebook's cell. */
  readonly cell: number | null;
  readonly confidence: Confidence;
  readonly message: string;
  /** The line, masked. */
  readonly context: string;
  readonly basis: string;
  /** Who would receive it, by name. */
  readonly service: string | null;
  readonly host: string | null;
  readonly owners: readonly string[];
  readonly tags: readonly Tag[];
  readonly remedies: readonly Pick<ReportedRemedy, 'title' | 'preferred'>[];
  readonly diff: MaskedDiff | null;
  readonly cues: ReportedFinding['cues'];
  readonly steps: readonly (ReportedPlace & { readonly message: string })[];
  readonly decidedBy: string | null;
  /** The commit that brought it, in a report of the history. */
  readonly commit: ReportedCommit | null;
}

/** What the findings are told by, beside their severity. */
export const DIMENSIONS = ['rule', 'service', 'folder', 'owner'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  rule: 'Rule',
  service: 'Service',
  folder: 'Folder',
  owner: 'Owner',
};

/** The names under which a finding is counted; a file may have several owners. */
export function namesOf({ rule, service, path, owners }: PageFinding, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'rule':
      return [rule.id];
    case 'service':
      return service === null ? [] : [service];
    case 'folder':
      return [folderOf(path)];
    case 'owner':
      return owners;
  }
} // prettier-ignore

/** Two levels of folders are what a reader can tell apart; `./` is the root. */
function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1).slice(0, 2);
  return folders.length === 0 ? './' : `${folders.join('/')}/`;
}

/** How often a name occurs, by severity. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** The names of a dimension, the most frequent first. */
export function sharesOf(findings: readonly PageFinding[], dimension: Dimension): Share[] {
  const shares = new Map<string, { count: number; bySeverity: Record<Severity, number> }>();
  for (const finding of findings)
    for (const name of namesOf(finding, dimension)) {
      const none = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]));
      const share = shares.get(name) ?? { count: 0, bySeverity: none as Record<Severity, number> };
      share.count++;
      share.bySeverity[finding.severity]++;
      shares.set(name, share);
    }
  return [...shares]
    .map(([name, share]) => ({ name, ...share }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
