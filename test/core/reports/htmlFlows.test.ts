import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEVERITIES, type SafeText } from '../../../src/core';
import { MESSAGES } from '../../../src/core/messages';
import { htmlReport, type Report, type ReportedFinding } from '../../../src/core/reports';
import { flowLayout } from '../../../src/core/reports/flowLayout';
import { flowLines, reportedFlow } from '../../../src/core/reports/flows';
import { flowsSection } from '../../../src/core/reports/htmlFlows';
import { emptyReport, flowReport } from './sample';

/** A finding of a flow as a report has it, whatever its names are. */
function flowing(base: ReportedFinding, source: string, change: Partial<ReportedFinding> = {}, callee = 'log.info'): ReportedFinding {
  return { ...base, flow: { sink: 'log', source: source as SafeText, callee: callee as SafeText }, ...change };
} // prettier-ignore

describe('what flows where, in the HTML report', () => {
  let report: Report;
  let base: ReportedFinding;

  before(async () => {
    report = await flowReport();
    base = report.findings.find(({ rule }) => rule === 'flow/phi-to-log')!;
  });

  it('draws a line from what flows to whom it reaches, and says the same in a table', () => {
    const lines = flowLines(report.findings);
    const brief = lines.map(({ source, sink, callees, severity, count }) => [source, sink, callees, severity, count]);
    assert.deepEqual(brief, [
      ['patient.ssn and 1 more', 'analytics', ['posthog.capture'], 'error', 1],
      ['patient.mrn', 'log', ['console.log'], 'warning', 1],
    ]);
    const html = htmlReport(report);
    assert.equal(html.match(/class="way /g)!.length, 2);
    assert.match(html, /<svg [^>]*role="img" aria-label="2 flows from 2 sources of PHI to 2 ways out;/);
    assert.match(html, /<tspan class="title">an analytics service<\/tspan>/);
    assert.match(html, /●<\/span> error, solid/);
    assert.match(html, /How it gets there<\/dt><dd><ol>(?:<li>.*?<\/li>){3,}<\/ol>/);
  }); // prettier-ignore

  it('is left out where there is no flow', () => {
    assert.doesNotMatch(htmlReport(emptyReport()), /What flows where/);
    assert.equal(flowsSection([]), '');
  });

  it('knows the way out of every sentence about a flow', async () => {
    const { findings } = await flowReport();
    assert.ok(findings.filter(({ rule }) => rule.startsWith('flow/')).every(({ flow }) => flow));
    const args = { source: 'a' as SafeText, callee: 'b' as SafeText };
    for (const id of Object.keys(MESSAGES) as (keyof typeof MESSAGES)[])
      if (/^flow\.\w+$/.test(id)) assert.ok(reportedFlow({ message: { id, args } }), id);
  });

  it('joins the same flow of several places, and keeps what differs at one', () => {
    const unscoped = { rule: 'flow/unscoped-retrieval' } as const;
    const model = { provider: 'openai', host: 'api.openai.com' as SafeText };
    const at = (start: number) => ({ start, path: 'a.ts' as SafeText });
    const lines = flowLines([
      flowing(base, 'a', at(1)),
      flowing(base, 'a', { ...at(2), severity: 'error' }, 'log.warn'),
      flowing(base, 'b', at(1)),
      flowing(base, 'c', { ...at(3), ...model }),
      flowing(base, 'c', { ...at(3), ...unscoped }),
      flowing(base, 'd', { ...at(4), ...unscoped }),
    ]);
    assert.deepEqual(lines.map(({ source, receiver, callees, severity, count }) => [source, receiver, callees, severity, count]), [
      ['a', undefined, ['log.info', 'log.warn'], 'error', 2],
      ['b', undefined, ['log.info'], 'warning', 1],
      ['c', 'OpenAI', ['log.info'], 'warning', 1],
      ['d', undefined, ['log.info'], 'warning', 1],
    ]);
  }); // prettier-ignore

  it('takes hostile names for text', () => {
    const hostile = '</svg><script>alert(1)</script>"\'&\u202e';
    const finding = flowing(base, hostile, { host: hostile as SafeText }, hostile);
    const html = htmlReport({ ...report, findings: [finding, ...report.findings] });
    assert.equal(html.match(/<script/g)!.length, 2);
    assert.doesNotMatch(html, /alert\(1\)<\/script>|\u202e/);
    const section = flowsSection(flowLines([finding]));
    assert.equal(section.match(/<\/svg>/g)!.length, 1);
    assert.ok(section.match(/&lt;\/svg&gt;&lt;script&gt;/g)!.length >= 4);
    const tags = new Set([...section.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
    assert.ok(!tags.has('script'));
  });

  it('draws what a reader can take in, says how many more there are, and lists them all', () => {
    const findings = Array.from({ length: 60 }, (_, index) => flowing(base, `patient.field${index}`, { start: index }));
    const html = flowsSection(flowLines(findings));
    assert.equal(html.match(/class="way /g)!.length, 10);
    assert.match(html, /and 50 more flows in the table/);
    assert.equal(html.match(/<th scope="row"/g)!.length, 60);
    assert.match(html, /<details><summary>As a table: 60 flows/);
  }); // prettier-ignore

  it('puts every line into its boxes, and no box over another', () => {
    const name = fc.integer({ min: 0, max: 25 }).map(String);
    const finding = fc.record({ source: name, host: fc.option(name, { nil: undefined }), severity: fc.constantFrom(...SEVERITIES), start: fc.nat(99) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 80 }), (made) => {
        const lines = flowLines(made.map(({ source, host, severity, start }) => flowing(base, source, { host: host as SafeText | undefined, severity, start })));
        const { sources, exits, edges, more, height } = flowLayout(lines);
        assert.equal(edges.length + more, lines.length);
        assert.ok(edges.length > 0 && edges.length <= 20 && sources.length <= 10 && exits.length <= 10);
        for (const column of [sources, exits])
          column.forEach(({ y, height: tall }, index) => {
            assert.ok(y >= (index === 0 ? 0 : column[index - 1]!.y + column[index - 1]!.height) && y + tall <= height);
          });
        for (const { line, from, to } of edges) {
          assert.ok(sources.some((box) => box.line.source === line.source && from > box.y && from < box.y + box.height));
          assert.ok(exits.some((box) => box.line.host === line.host && to > box.y && to < box.y + box.height));
        }
        for (const ends of [edges.map(({ from }) => from), edges.map(({ to }) => to)]) assert.equal(new Set(ends).size, ends.length);
      }),
    );
  }); // prettier-ignore
});
