import { providerById } from '../../providers';
import { ruleById, type RuleId } from '../../rules';
import type { Report } from '../report';
import type { PageFinding, PageRule } from './pageFinding';

/** The findings of a report as the page holds them, in the order of the report. */
export function pageFindings({ findings }: Report): PageFinding[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    rule: pageRule(finding.rule),
    path: finding.path,
    line: finding.line,
    column: finding.column,
    cell: finding.cell ?? null,
    confidence: finding.confidence,
    message: finding.message,
    context: finding.context,
    basis: finding.basis,
    service: serviceOf(finding.provider) ?? null,
    host: finding.host ?? null,
    owners: finding.owners ?? [],
    tags: finding.tags,
    remedies: finding.remedies.map(({ title, preferred }) => ({ title, preferred })),
    diff: finding.diff ? { title: finding.diff.title, files: finding.diff.files } : null,
    cues: finding.cues,
    steps: finding.steps,
    decidedBy: finding.decidedBy ?? null,
    commit: finding.commit ?? null,
  }));
}

function serviceOf(provider: string | undefined): string | undefined {
  return provider === undefined ? undefined : providerById(provider)?.name;
}

function pageRule(rule: RuleId): PageRule {
  const { id, title, summary, basis, url } = ruleById(rule);
  return { id, title, summary, basis, url: url ?? null };
}
