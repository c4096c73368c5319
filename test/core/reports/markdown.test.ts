import assert from 'node:assert/strict';
import { fixed, type PolicyChange } from '../../../src/core';
import { markdownReport } from '../../../src/core/reports';
import { code, prose } from '../../../src/core/reports/markdownText';
import { emptyReport, flowReport, hostileReport, HOSTILE, sampleReport } from './sample';

/** Without the elements that we write ourselves. */
function withoutOurs(markdown: string): string {
  return markdown.replace(/<\/?(?:code|details|summary|sub)>|<br>|<!-- -->|<!-- phi-cordon -->/g, '');
}

describe('Markdown report', () => {
  it('begins with its mark, names receivers first, and folds the table', async () => {
    const text = markdownReport(await sampleReport());
    assert.match(text, /^<!-- phi-cordon -->\n\n### PHI Cordon: \d+ errors?, /);
    assert.match(text, /\*\*Receivers of PHI\*\*\n\n- OpenAI, <code>api\.openai\.com<\/code>: /);
    assert.ok(text.indexOf('Receivers') < text.indexOf('<details>'));
    assert.match(text, /\n\*\*Not examined\*\*: 1 binary, 1 too large \\\(\\-\\-max\\-size includes it\\\): <code>big\.csv<\/code>\n/);
    assert.doesNotMatch(text, /Changed policy|, new\b/);
  }); // prettier-ignore

  it('says so where there is nothing, and that all was examined', () => {
    const text = markdownReport(emptyReport());
    assert.match(text, /### PHI Cordon: Nothing found in what was examined\.\n/);
    assert.match(text, /Every file that was listed was examined\./);
    assert.doesNotMatch(text, /<details>|Receivers|\b(?:safe|compliant|no PHI)\b/);
  });

  it('tells of a change what it adds, and what it does to the policy', async () => {
    const changes: PolicyChange[] = [
      { effect: 'loosens', entry: fixed('approvals.azure-prod'), what: fixed('added'), side: 'after', path: fixed('.phi-cordon.json'), line: 3 },
    ];
    const compared = { what: 'changed', with: fixed('origin/main'), commit: 'c'.repeat(40) } as const;
    const text = markdownReport(await sampleReport({ compared }), changes);
    assert.match(text, /### PHI Cordon: .*, new\n/);
    assert.match(text, /\*\*New receivers of PHI\*\*/);
    assert.match(text, /\*\*Changed policy\*\*\n\n- \*\*loosens\*\* <code>approvals\.azure-prod<\/code>: added /);
    assert.doesNotMatch(markdownReport(emptyReport({ compared }), []), /Changed policy/);
  }); // prettier-ignore

  it('names the receiver of a flow', async () => {
    assert.match(
      markdownReport(await flowReport()),
      /\*\*Receivers of PHI\*\*\n\n- <code>posthog\.capture<\/code>: /,
    );
  });

  it('lets no path become markup, a cell, a mention or a link', async () => {
    const text = markdownReport(await hostileReport());
    const rest = withoutOurs(text);
    assert.doesNotMatch(rest, /<(?:img|script|a|\/details)\b/i);
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('phi/'));
    assert.ok(rows.length >= HOSTILE.length);
    for (const row of rows) assert.equal(row.match(/\|/g)!.length, 5, row);
    for (const hostile of HOSTILE) {
      assert.doesNotMatch(withoutOurs(code(hostile)), /[<>|`@[\]\n]/);
      const said = prose(hostile);
      assert.doesNotMatch(withoutOurs(said), /(?<!\\)[<>|`*[\]]|\n/);
      assert.doesNotMatch(said, /@\w|https?:\/\/|(?<!-->)www\./);
    }
  });

  it('stays below what a comment may hold', async () => {
    const report = await sampleReport();
    const many = { ...report, findings: Array.from({ length: 5000 }, () => report.findings[0]!) };
    const text = markdownReport(many);
    assert.ok(text.length < 65_000);
    assert.match(text, /\n4,900 more are in the other formats\.\n/);
    const long = { ...many, findings: many.findings.map((one) => ({ ...one, context: fixed('x').repeat(3000) as typeof one.context })) }; // prettier-ignore
    assert.ok(markdownReport(long).length < 65_000);
    assert.match(markdownReport(long), /<\/details>/);
  });
});
