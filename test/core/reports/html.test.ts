import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { htmlReport } from '../../../src/core/reports';
import { SCRIPT_HASH } from '../../../src/core/reports/htmlScript';
import { emptyReport, sampleReport } from './sample';

describe('HTML report', () => {
  it('runs its own script and nothing else', async () => {
    const html = htmlReport(await sampleReport());
    const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
    assert.equal(scripts.length, 1);
    assert.equal(createHash('sha256').update(scripts[0]![1]!).digest('base64'), SCRIPT_HASH);
    assert.match(html, new RegExp(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH.replace(/[+/]/g, '\\$&')}'`)); // prettier-ignore
    assert.doesNotMatch(html, /\son\w+=|javascript:|<(?:link|img|iframe|object|base)\b|@import|url\(/i);
  });

  it('escapes what comes from the project', async () => {
    const html = htmlReport(
      await sampleReport({ policy: { found: true, path: '"><script>alert(1)</script>' } }),
    );
    assert.doesNotMatch(html, /<a>|<script>alert/);
    assert.match(html, /src\/<wbr>a b\/<wbr>&lt;a&gt;\.ts/);
  });

  it('is sound for keyboard and screen reader', async () => {
    const html = htmlReport(await sampleReport());
    assert.equal(html.match(/<table/g)!.length, html.match(/<caption/g)!.length);
    for (const [head] of html.matchAll(/<th\b[^>]*>/g)) assert.match(head, /scope="(?:col|row)"/);
    for (const [, id] of html.matchAll(/<input id="(\w+)"/g)) assert.match(html, new RegExp(`<label for="${id}"`)); // prettier-ignore
    assert.match(html, /aria-live="polite"/);
    assert.match(html, /<html lang="en">/);
  });

  it('says what was not examined, and is small when empty', async () => {
    assert.match(htmlReport(await sampleReport()), /1 file: too large \(--max-size includes it\)/);
    const empty = htmlReport(emptyReport());
    assert.match(empty, /Nothing found in what was examined\./);
    assert.ok(empty.length < 20_000);
    assert.doesNotMatch(empty, /<script>|\b(?:safe|compliant|no PHI)\b/);
  });
});
