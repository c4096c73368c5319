import { ruleById, type RuleId } from '../rules';
import { STANDARD_TEXTS, type Standard } from './standards';

/** What was done to one text or many. */
export interface RedactionCounts {
  readonly replaced: ReadonlyMap<RuleId, number>;
  readonly kept: ReadonlyMap<RuleId, number>;
  readonly left: ReadonlyMap<RuleId, number>;
}

/** Adds up what was done to several texts. */
export function sumOf(all: readonly RedactionCounts[]): RedactionCounts {
  const add = (pick: (one: RedactionCounts) => ReadonlyMap<RuleId, number>): Map<RuleId, number> => {
    const sum = new Map<RuleId, number>();
    for (const one of all) for (const [rule, count] of pick(one)) sum.set(rule, (sum.get(rule) ?? 0) + count);
    return sum;
  };
  return { replaced: add((one) => one.replaced), kept: add((one) => one.kept), left: add((one) => one.left) };
}

/**
 * What the result is and what it is not, a sentence a line: how many of which kind, by which standard, what stays by it,
 * what a last look still found. Never that nothing is left: nobody knows.
 */
export function redactionSummary({ replaced, kept, left }: RedactionCounts, standard: Standard): string[] {
  const { by, note } = STANDARD_TEXTS[standard];
  const total = totalOf(replaced);
  const kinds = total === 0 ? '' : ` (${listed(replaced)})`;
  return [
    `${counted(total, 'identifier')} replaced${kinds}, by ${by}.`,
    ...(totalOf(kept) > 0 ? [`${counted(totalOf(kept), 'value')} kept, as this standard allows (${listed(kept)}).`] : []), // prettier-ignore
    ...(totalOf(left) > 0 ? [`Still found after replacing, and to be read with care: ${listed(left)}.`] : []),
    'This is not a de-identification determination: what is not recognised stays. Read the result before you share it.',
    ...(note === undefined ? [] : [note]),
  ];
}

function totalOf(counts: ReadonlyMap<RuleId, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}

/** `3 Person name, 1 Social Security number`; the most frequent first. */
function listed(counts: ReadonlyMap<RuleId, number>): string {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `${ruleById(rule).title}: ${count}`)
    .join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
