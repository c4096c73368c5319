import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../host/chromium';
import { evidenceHtml } from '../../src/core/reports/evidence';
import { sampleEvidence } from '../core/reports/evidence/sample';

describe('the evidence page in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;

  before(async () => {
    const { executable, env } = findChromium();
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    browser = await chromium.launch({
      executablePath: executable,
      env: { ...inherited, ...env },
      args: ['--no-sandbox'],
    });
  });
  after(() => browser?.close());

  for (const [name, width, media] of [
    ['a screen', 1280, 'screen'],
    ['a narrow screen', 380, 'screen'],
    ['paper', 1030, 'print'],
  ] as const) {
    it(`is readable on ${name}, asks for nothing and complains of nothing`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: true });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('request', (request) => said.push(request.url()));
      await page.emulateMedia({ media });
      await page.setContent(evidenceHtml(await sampleEvidence()));
      const shape = (await page.evaluate(`({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        heads: [...document.querySelectorAll('thead')].map((head) => getComputedStyle(head).display),
        clipped: [...document.querySelectorAll('.panel')].filter((panel) => panel.scrollWidth > panel.clientWidth + 1).length,
        nav: getComputedStyle(document.querySelector('nav')).display,
        ink: getComputedStyle(document.body).color,
      })`)) as { overflow: number; heads: string[]; clipped: number; nav: string; ink: string }; // prettier-ignore
      assert.deepEqual(said, []);
      assert.ok(shape.overflow <= 0, `the page is ${shape.overflow} pixels too wide`);
      assert.equal(shape.clipped, 0);
      const head = name === 'a narrow screen' ? 'none' : 'table-header-group';
      assert.ok(shape.heads.length > 5 && shape.heads.every((display) => display === head));
      if (media === 'print') assert.deepEqual([shape.nav, shape.ink], ['none', 'rgb(0, 0, 0)']);
      await page.close();
    });
  }

  it('prints on several pages', async () => {
    const page = await browser.newPage();
    await page.setContent(evidenceHtml(await sampleEvidence()));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.ok((pdf.match(/\/Type \/Page\b/g) ?? []).length >= 3);
    await page.close();
  });
});
