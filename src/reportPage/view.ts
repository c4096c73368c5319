import { escape } from '../core/reports/htmlText';
import { DIMENSIONS, namesOf, type Dimension, type PageFinding } from '../core/reports/page/pageFinding';
import { plural } from '../core/reports/words';
import { SEVERITIES } from '../core/terms';
import type { Filter } from './filterForm';
import type { Item } from './rowTable';

export interface View {
  readonly items: readonly Item[];
  /** Findings among them. */
  readonly count: number;
}

/** @returns what a filter leaves of the findings, in their order or in groups */
export function viewer(findings: readonly PageFinding[]): (filter: Filter) => View {
  const texts: string[] = [];
  const textOf = (index: number): string => (texts[index] ??= searchText(findings[index]!));
  return (filter) => {
    const { severities, text } = filter;
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = DIMENSIONS.filter((dimension) => filter[dimension] !== '');
    const left: number[] = [];
    findings.forEach((finding, index) => {
      if (severities && !severities.includes(finding.severity)) return;
      if (!asked.every((dimension) => namesOf(finding, dimension).includes(filter[dimension]))) return;
      if (words.length === 0 || words.every((word) => textOf(index).includes(word))) left.push(index);
    });
    return { items: grouped(left, findings, filter.group), count: left.length };
  };
}

/** All that a row shows, in lower case. */
function searchText({ severity, rule, path, line, message, context, basis, service, host, owners, tags, remedies, commit }: PageFinding): string {
  const parts = [severity, rule.id, rule.title, `${path}:${line}`, message, context, basis, service, host, ...owners, ...tags, ...remedies.map(({ title }) => title), ...(commit ? [commit.hash, commit.day] : [])];
  return parts.join('\n').toLowerCase();
} // prettier-ignore

function grouped(indexes: readonly number[], findings: readonly PageFinding[], by: string): readonly Item[] {
  if (by === '') return indexes;
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const finding = findings[index]!;
    const names = by === 'severity' ? [finding.severity] : namesOf(finding, by as Dimension);
    // Of several owners the first one has it in their group, so that each finding stands there once.
    const name = names[0] ?? '';
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  }
  const order = ([name, group]: readonly [string, readonly number[]]): number =>
    by === 'severity' ? SEVERITIES.findIndex((severity) => severity === name) : -group.length;
  return [...groups]
    .sort((a, b) => order(a) - order(b) || (a[0] < b[0] ? -1 : 1))
    .flatMap(([name, group]): Item[] => [{ html: heading(name === '' ? `no ${by}` : name, group.length) }, ...group]);
} // prettier-ignore

function heading(name: string, count: number): string {
  return `<tr role="row" class="group"><th role="rowheader" scope="rowgroup"><h3>${escape(name)} <span class="soft">${plural(count, 'finding')}</span></h3></th></tr>`;
}
