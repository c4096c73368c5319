import assert from 'node:assert/strict';
import type { SafeText } from '../../../../src/core';
import type { PolicyChange } from '../../../../src/core/policy';
import { htmlReport } from '../../../../src/core/reports';
import { sampleReport } from '../sample';

const text = (value: string): SafeText => value as SafeText;
const compared = { what: 'changed', with: text('main'), commit: 'b'.repeat(40) } as const;

/** What stands on the page, as a reader sees it. */
function shown(html: string, id: string): string {
  const section = new RegExp(`<section aria-labelledby="${id}">[^]*?</section>`).exec(html)?.[0] ?? '';
  return section.replace(/<wbr>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
} // prettier-ignore

describe('a change on the page', () => {
  it('names both of its ends, and what becomes of the policy, an entry a row', async () => {
    const changes: PolicyChange[] = [
      { effect: 'loosens', entry: text('approvals.azure.endpoints'), what: text('<b> is added'), side: 'after', path: text('.phi-cordon.json'), line: 4 },
      { effect: 'tightens', entry: text('allow.0'), what: text('taken away'), side: 'before', path: text('a/.phi-cordon.json'), line: 9 },
    ];
    const html = htmlReport(await sampleReport({ compared }), undefined, changes);
    const heading = 'What becomes of the policy 2 entries of the policy that the change adds, takes away or alters. One that loosens lets more pass, or has less said of it.';
    assert.equal(
      shown(html, 'policy'),
      `${heading} Effect Entry What Where ▲ loosens approvals.azure.endpoints &lt;b&gt; is added .phi-cordon.json:4 ✓ tightens allow.0 taken away a/.phi-cordon.json:9, before`,
    );
    const subtitle = /<p class="soft">(.*?)<\/p>/.exec(html)![1]!.replace(/<[^>]+>/g, '');
    assert.match(subtitle, /only what is added since main \(bbbbbbbbbb\), up to cccccccccc, what is not committed included$/);
    assert.match(html, /<h2 id="receivers">Receivers that the change adds/);
    assert.match(html, /<h2>New findings<\/h2>/);
  });

  it('has no section of the policy where nothing becomes of it or nothing is known', async () => {
    for (const changes of [undefined, []])
      assert.equal(shown(htmlReport(await sampleReport({ compared }), undefined, changes), 'policy'), '');
  });

  it('says of nothing staged that nothing was there, and tells what its reader should know', async () => {
    const report = await sampleReport({
      compared: { ...compared, what: 'staged', commit: null }, findings: [], suppressed: [], notExamined: [], files: 0, bytes: 0,
    });
    const html = htmlReport(report, { nonce: 'n', theme: '', notes: ['1 document <is> not saved.'] });
    assert.match(html, /only what is staged, before the first commit/);
    assert.match(html, /The change adds nothing that could be examined\./);
    assert.doesNotMatch(html, /id="scan"|nothing was examined yet/);
    assert.match(html, /<p class="panel note">1 document &lt;is&gt; not saved\.<\/p>/);
  });
}); // prettier-ignore
