import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { fixed } from '../../../src/core';
import { sarifReport, withBaseline, type Report } from '../../../src/core/reports';
import { examine } from '../support';
import { CODE, emptyReport, flowReport, sampleReport } from './sample';

const text = readFileSync(path.join(__dirname, 'fixtures/sarif-schema-2.1.0.json'), 'utf8');
// The schema is of draft 4, whose `id` and `$schema` this validator does not know; the rest means the same.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(text) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function parsed(report: Report): Log {
  const log = JSON.parse(sarifReport(report)) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
  return log;
}

/** The fingerprint of what a comment suppresses in the sample. */
const SUPPRESSED = 'd91e44f701a7e6ea';

describe('SARIF report', () => {
  it('is valid SARIF 2.1.0, with findings and without', async () => {
    parsed(await sampleReport());
    parsed(emptyReport());
    assert.equal(validate({ version: '2.1.0', runs: [{}] }), false);
  });

  it('names the commit that brought a finding in the history, and where to read what to do', async () => {
    const report = await sampleReport();
    const commit = { hash: 'c0ffee'.padEnd(40, '0'), day: '2024-05-02', path: fixed('old.ts'), inHead: false };
    const findings = report.findings.map((finding) => ({ ...finding, commit }));
    const summary = { ...report.summary, history: { commits: 3, shallow: true } };
    const [run] = parsed({ ...report, summary, findings }).runs;
    assert.deepEqual(run!.properties!.history, summary.history);
    for (const { properties, message, suppressions } of run!.results!) {
      if (suppressions) continue;
      assert.deepEqual([properties!.commit, properties!.committed, properties!.inHead], [commit.hash, commit.day, false]);
      assert.match(message.text!, /Commit c0ffee000000 \(2024-05-02, as old\.ts\), no longer in HEAD\. \[[^\]]+\]\(https:.*history\.md\)\.$/);
    }
  }); // prettier-ignore

  it('points at the place by offset and by line and column', async () => {
    const { results = [] } = parsed(await sampleReport()).runs[0]!;
    const ssn = results.find(({ ruleId, suppressions }) => ruleId === 'phi/ssn' && !suppressions)!;
    const { artifactLocation, region } = ssn.locations![0]!.physicalLocation!;
    assert.equal(artifactLocation!.uri, 'src/a%20b/%3Ca%3E.ts');
    assert.equal(CODE.substr(region!.charOffset!, region!.charLength!), '219-45-6781');
    assert.deepEqual([region!.startLine, region!.startColumn], [3, 25]);
    assert.match(ssn.partialFingerprints!['phiCordon/v1']!, /^[0-9a-f]{16}$/);
  });

  it('tells a flow as one thread, in order, each step in the file where it happens', async () => {
    const { results = [] } = parsed(await flowReport()).runs[0]!;
    const { codeFlows, locations } = results.find(({ ruleId }) => ruleId === 'flow/phi-to-third-party')!;
    assert.equal(codeFlows!.length, 1);
    assert.equal(codeFlows![0]!.threadFlows.length, 1);
    const steps = codeFlows![0]!.threadFlows[0]!.locations;
    assert.deepEqual(steps.map(({ executionOrder }) => executionOrder), steps.map((_, index) => index + 1));
    assert.deepEqual(steps.map(({ importance }) => importance), ['essential', ...steps.slice(2).map(() => 'important'), 'essential']);
    assert.ok(steps.every(({ location }) => location!.message!.text && location!.physicalLocation!.region!.startLine! > 0));
    const files = steps.map(({ location }) => location!.physicalLocation!.artifactLocation!.uri);
    assert.deepEqual([files[0], files.at(-1)], ['src/routes/admit.ts', 'src/lib/a%20b.ts']);
    assert.equal(locations![0]!.physicalLocation!.artifactLocation!.uri, files.at(-1));
  }); // prettier-ignore

  it('names a rule with help for every result, and carries steps, suppressions and gaps', async () => {
    const [run] = parsed(await sampleReport()).runs;
    const { rules = [] } = run!.tool.driver;
    for (const { ruleId, ruleIndex } of run!.results!) assert.equal(rules[ruleIndex!]!.id, ruleId);
    for (const { help, helpUri } of rules) assert.ok(help!.text && helpUri!.startsWith('https://'));
    const flow = run!.results!.find(({ ruleId }) => ruleId === 'flow/phi-to-log')!;
    assert.ok(flow.codeFlows![0]!.threadFlows[0]!.locations.length > 0);
    const suppressed = run!.results!.filter(({ suppressions }) => suppressions);
    assert.deepEqual(suppressed[0]!.suppressions, [{ kind: 'inSource', status: 'accepted', justification: 'made up example' }]); // prettier-ignore
    assert.deepEqual(suppressed[0]!.partialFingerprints, {
      'phiCordon/v1': SUPPRESSED,
      primaryLocationLineHash: `${SUPPRESSED}:1`,
    });
    const notes = run!.invocations![0]!.toolExecutionNotifications!;
    assert.deepEqual(notes.map(({ message }) => message.text), ['Not examined: too large (--max-size includes it).', 'Not examined: binary.']); // prettier-ignore
  });

  it('names each result by what survives when lines move, so that no upload has to hash a line', async () => {
    const names = ({ runs: [run] }: Log) => run!.results!.map(({ partialFingerprints }) => partialFingerprints!);
    const here = names(parsed(await sampleReport()));
    const judged = await examine({ path: 'src/a b/<a>.ts', text: `\n\n${CODE.replace(/^/gm, '  ')}` });
    assert.deepEqual(names(parsed(emptyReport(judged))), here);
    for (const { primaryLocationLineHash, ...own } of here) assert.equal(primaryLocationLineHash, `${own['phiCordon/v1']}:1`);
    assert.equal(new Set(here.map((own) => own['phiCordon/v1'])).size, here.length);
  }); // prettier-ignore

  it('lists what a baseline accepts as suppressed from outside, and its stale entries', async () => {
    const report = await sampleReport();
    const { path: at, rule, fingerprint } = report.findings[0]!;
    const stale = { path: 'gone.ts', rule: 'phi/ssn', fingerprint: '0'.repeat(16) };
    const scope = { whole: true, examined: (file: string) => file === at, gone: (file: string) => file !== at };
    const baselined = withBaseline(report, [{ path: at, rule, fingerprint }, stale], scope, () => false);
    const [run] = parsed(baselined.report).runs;
    const accepted = run!.results!.find(({ partialFingerprints }) => partialFingerprints!['phiCordon/v1'] === fingerprint)!;
    assert.deepEqual(accepted.suppressions, [{ kind: 'external', status: 'accepted', justification: 'in the baseline' }]);
    const notes = run!.invocations![0]!.toolExecutionNotifications!;
    assert.equal(notes.at(-1)!.message.text, 'The baseline has an entry of phi/ssn here that matches nothing.');
    assert.equal(notes.at(-1)!.descriptor!.id, 'baseline/stale');
  }); // prettier-ignore
});
