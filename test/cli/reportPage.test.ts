import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../host/chromium';
import type { SafeText } from '../../src/core';
import { htmlReport } from '../../src/core/reports';
import { flowReport } from '../core/reports/sample';

/** More flows than are drawn, with names as long as they can be. */
async function crowdedPage(): Promise<string> {
  const report = await flowReport();
  const base = report.findings.find(({ flow }) => flow)!;
  const sinks = ['llm', 'browser-storage', 'message', 'declared'] as const;
  const many = Array.from({ length: 40 }, (_, index) => {
    const source = `wwwwwwwwww.mmmmmmmmmm.member${index}.${'w'.repeat(40)} and 12 more` as SafeText;
    const callee = `client${index % 2}.${'m'.repeat(60)}` as SafeText;
    const host = `${'inference-gateway.'.repeat(3)}${index % 3}.example.test` as SafeText;
    const flow = { source, sink: sinks[index % sinks.length]!, callee };
    return { ...base, start: index, flow, ...(index % 4 === 0 ? { host } : {}) };
  });
  return htmlReport({ ...report, findings: [...many, ...report.findings] });
}

describe('the report page in a browser', function () {
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
    ['paper', 688, 'print'],
  ] as const) {
    it(`shows on ${name} what flows where: as a picture where there is room, as a table everywhere`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('request', (request) => said.push(request.url()));
      await page.emulateMedia({ media });
      await page.setContent(await crowdedPage());
      const shape = (await page.evaluate(`({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        clipped: [...document.querySelectorAll('.panel')].filter((panel) => panel.scrollWidth > panel.clientWidth + 1).length,
        picture: document.querySelector('.flows figure').checkVisibility(),
        rows: [...document.querySelectorAll('.flows tbody tr')].filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length,
        outside: [...document.querySelectorAll('.flows g:has(> rect)')].flatMap((box) => {
          const rect = box.querySelector('rect').getBoundingClientRect();
          return [...box.querySelectorAll('text')].filter((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            return right > 0 && (left < rect.left || right > rect.right || top < rect.top || bottom > rect.bottom);
          }).map((text) => text.textContent);
        }),
      })`)) as { overflow: number; clipped: number; picture: boolean; rows: number; outside: string[] }; // prettier-ignore
      assert.deepEqual(said, []);
      assert.ok(shape.overflow <= 0, `the page is ${shape.overflow} pixels too wide`);
      assert.equal(shape.clipped, 0);
      assert.deepEqual(shape.outside, []);
      assert.equal(shape.picture, width > 400);
      if (media === 'print') assert.equal(shape.rows, 42);
      await page.close();
    });
  }
});
