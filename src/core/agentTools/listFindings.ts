import { atLeast } from '../finding';
import { isRuleId, rulePatternMatches, RULES } from '../rules';
import type { Report, ReportedFinding } from '../reports/report';
import { NOTHING_FOUND, plural } from '../reports/words';
import type { ListInput } from './definitions';
import { examinePlaces } from './examine';
import { findingText, gapsText } from './findingText';
import { placesOf } from './places';
import { ToolRefusal, type RunTool } from './tool';

const PAGE = 50;

/** Open findings with what would mend them, worst first, in pages. */
export const listFindings: RunTool<ListInput> = async (asked, world, signal) => {
  const { rule, severity = 'information', offset = 0, limit = PAGE } = asked;
  const matches = ruleTest(rule);
  const report = await examinePlaces(await placesOf(asked.paths, world), world, signal);
  const all = report.findings.filter((finding) => matches(finding.rule) && atLeast(finding.severity, severity));
  const page = all.slice(offset, offset + limit);
  return [[...headline(all, page, offset), ...page.map(findingText), ...footnotes(report)].join('\n')];
}; // prettier-ignore

/** @throws ToolRefusal for what is no rule and no family */
function ruleTest(pattern: string | undefined): (rule: string) => boolean {
  if (pattern === undefined) return () => true;
  if (!isRuleId(pattern) && !RULES.some(({ id }) => rulePatternMatches(pattern, id)))
    throw new ToolRefusal('There is no such rule. rule takes an id such as phi/ssn or a family: phi/*, llm/*, flow/*, ehr/*, policy/*.'); // prettier-ignore
  return (rule) => rulePatternMatches(pattern, rule);
}

function headline(all: readonly ReportedFinding[], page: readonly ReportedFinding[], offset: number): string[] {
  if (all.length === 0) return [NOTHING_FOUND];
  if (page.length === 0) return [`${plural(all.length, 'finding')} in all; there is none from offset ${offset} on.`];
  const last = offset + page.length;
  const next = last < all.length ? ` For the next page: offset ${last}.` : '';
  return [`Findings ${offset + 1}–${last} of ${all.length}, worst first.${next}`];
} // prettier-ignore

function footnotes({ suppressed, notExamined }: Report): string[] {
  const kept = suppressed.length > 0 ? [`Suppressed with a reason, and not listed: ${plural(suppressed.length, 'finding')}.`] : []; // prettier-ignore
  return [...kept, ...gapsText(notExamined, 10)];
}
