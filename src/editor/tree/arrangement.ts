import { plural, thousands } from '../../core/reports/words';
import { GROUPINGS, SORTS, type Grouped, type Grouping, type Sort } from './groups';

/** How the tree stands, as it is remembered for a workspace. */
export interface Arrangement {
  readonly by: Grouping;
  readonly sort: Sort;
}

/** What was remembered, as far as it is known; by file and by place where nothing was. */
export function arrangementOf(remembered: unknown): Arrangement {
  const { by, sort } = (typeof remembered === 'object' && remembered !== null ? remembered : {}) as Readonly<Record<string, unknown>>;
  return {
    by: GROUPINGS.find((one) => one === by) ?? 'file',
    sort: SORTS.find((one) => one === sort) ?? 'place',
  };
} // prettier-ignore

/** How many findings Problems lists, of how many that belong there. */
export interface Listed {
  readonly listed: number;
  readonly total: number;
}

/** What stands above the tree while something is left out, here or in Problems; undefined if nothing is. */
export function treeMessage({ shown, total }: Grouped, filtering: boolean, problems: Listed): string | undefined {
  const capped = problems.listed < problems.total;
  const parts = [
    ...(filtering ? [`Showing ${thousands(shown)} of ${plural(total, 'finding')}.`] : []),
    ...(capped ? [`Problems shows ${thousands(problems.listed)} of ${thousands(problems.total)}${filtering ? '' : '; this view has all'}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
} // prettier-ignore
