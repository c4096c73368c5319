import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { htmlReport } from '../../../src/core/reports';
import { emptyReport, sampleReport } from './sample';

/** What stands in the page before its script runs. */
const markup = (html: string) => html.replace(/<script[^]*?<\/script>/g, '');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

describe('HTML report', () => {
  it('runs its own script, wears its own style, and nothing else', async () => {
    const html = htmlReport(await sampleReport());
    const [script, ...others] = [...html.matchAll(/<script>([^]*?)<\/script>/g)];
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)];
    assert.deepEqual([others.length, styles.length], [0, 1]);
    const policy = `default-src 'none'; style-src 'sha256-${sha256(styles[0]![1]!)}'; script-src 'sha256-${sha256(script![1]!)}'; base-uri 'none'; form-action 'none'`;
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`));
    assert.doesNotMatch(html, /\son\w+=|\sstyle=|javascript:|<(?:link|img|iframe|object|base)\b|@import|url\(/i);
  }); // prettier-ignore

  it('runs by the nonce in the editor, where places and remedies are buttons', async () => {
    const html = htmlReport(await sampleReport(), { nonce: 'abc', theme: 'body{--page:red}' });
    assert.match(html, /style-src 'nonce-abc'; script-src 'nonce-abc';/);
    assert.equal(html.match(/<(?:style|script) nonce="abc">/g)!.length, 3);
    assert.match(html, /<button type="button" class="link" data-do="open">/);
    assert.doesNotMatch(markup(htmlReport(await sampleReport())), /data-do=/);
  });

  it('escapes what comes from the project', async () => {
    const html = htmlReport(
      await sampleReport({ policy: { found: true, path: '"><script>alert(1)</script>' } }),
    );
    assert.doesNotMatch(html, /<a>|<script>alert/);
    assert.match(html, /src\/<wbr>a b\/<wbr>&lt;a&gt;\.ts/);
  });

  it('is sound for keyboard and screen reader', async () => {
    const html = markup(htmlReport(await sampleReport()));
    assert.equal(html.match(/<table/g)!.length, html.match(/<caption/g)!.length);
    for (const [head] of html.matchAll(/<th\b[^>]*>/g)) assert.match(head, /scope="(?:col|row)"/);
    assert.match(html, /<output[^>]* role="status"/);
    assert.match(html, /<html lang="en">/);
    assert.match(html, /<a class="skip" href="#findings">/);
  });

  it('says what was not examined, and is small when empty', async () => {
    assert.match(htmlReport(await sampleReport()), /1 file: too large \(--max-size includes it\)/);
    const empty = htmlReport(emptyReport());
    assert.match(empty, /Nothing found in what was examined\./);
    assert.ok(empty.length < 25_000);
    assert.doesNotMatch(empty, /<script>|\b(?:safe|compliant|no PHI)\b/);
  });
});
