// The report in its panel, by keys and clicks: filter, open the place of a finding, come back, see that it is out of date.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { pageText, screenshot } from '../bridge';
import type { TestResult } from '../results';
import { assertNoValue } from '../scenes';
import { isKept, refocus, runCommand } from '../workbench';
import { onPage } from './page';

export function runReportScenes(): Promise<TestResult[]> {
  return onPage('report', {}, async (chain, { page }, folder) => {
    writeFileSync(path.join(folder, 'CODEOWNERS'), '* @lakeside/platform\n*.ts @lakeside/web\n');
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
    });

    await chain.check('Open Report shows what a scan found, in the theme of the editor, without a value', async () => {
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      await runCommand(page, 'PHI Cordon: Scan Workspace');
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      await page.locator('.pane-body .monaco-list-row', { hasText: 'admission.hl7' }).first().waitFor();
      await runCommand(page, 'PHI Cordon: Open Report');
      const frame = reportFrame(page);
      await frame.locator('#shown', { hasText: /of \d+ shown/ }).waitFor();
      const colours = await frame.locator('body').evaluate((body) => [
        getComputedStyle(body).backgroundColor,
        getComputedStyle(body).getPropertyValue('--vscode-editor-background').trim(),
      ]);
      assert.equal(colours[0], rgb(colours[1]!));
      assertNoValue(await pageText(page), 'the page');
      await screenshot(page, 'report-panel');
    });

    await chain.check('typing filters, and what is left is said', async () => {
      const frame = reportFrame(page);
      await frame.locator('input[type=search]').fill('intake ssn');
      await frame.locator('#shown', { hasText: /^1 of \d+ shown$/ }).waitFor();
      await frame.locator('.findings summary').first().click();
      assertNoValue(await pageText(page), 'the page');
      await screenshot(page, 'report-filtered');
    });

    await chain.check('a click on a place opens the editor there', async () => {
      await reportFrame(page).locator('button[data-do=open]').first().click();
      await page.locator('.tab.active[data-resource-name="intake.ts"]').waitFor();
      await page.locator('.statusbar-item', { hasText: /Ln 3, Col \d+ \(\d+ selected\)/ }).waitFor();
      await screenshot(page, 'report-opened');
    });

    await chain.check('the filter is there again after the panel was hidden', async () => {
      await page.locator('.tab', { hasText: 'PHI Cordon Report' }).click();
      const frame = reportFrame(page);
      await frame.locator('#shown', { hasText: /^1 of \d+ shown$/ }).waitFor();
      assert.equal(await frame.locator('input[type=search]').inputValue(), 'intake ssn');
    });

    await chain.check('the preferred remedy is applied from the report, which then says that it is out of date', async () => {
      const frame = reportFrame(page);
      await frame.locator('.findings summary').first().click();
      await frame.locator('button[data-do=remedy]').first().click();
      await page.locator('.tab.active[data-resource-name="intake.ts"]').waitFor();
      await page.locator('.view-line', { hasText: '[SSN]' }).first().waitFor();
      await page.locator('.editor-instance .squiggly-error').nth(1).waitFor({ state: 'detached' });
      await page.locator('.tab', { hasText: 'PHI Cordon Report' }).click();
      const again = reportFrame(page);
      await again.locator('#stale').waitFor();
      await screenshot(page, 'report-stale');
      await again.locator('#refresh').click();
      await again.locator('#shown', { hasText: /^0 of \d+ shown$/ }).waitFor();
      assert.equal(await again.locator('#stale').isVisible(), false);
    });

    await chain.check('a reload of the window shows the report again', async () => {
      await page.locator('.tab', { hasText: 'intake.ts' }).click();
      await runCommand(page, 'File: Revert File');
      await page.locator('.tab', { hasText: 'PHI Cordon Report' }).click();
      const title = reportFrame(page).locator('h1', { hasText: 'PHI Cordon report' });
      await refocus(page);
      await isKept(page, 'phiCordon.report');
      await page.reload();
      // The window may have kept that it is open before it kept that it is in front.
      await page.locator('.tab', { hasText: 'PHI Cordon Report' }).click();
      await title.waitFor();
      await screenshot(page, 'report-restored');
    });

    chain.scene();
    await chain.check("nothing asked for more than the page's policy allows", () => assert.deepEqual(complaints, []));
  });
} // prettier-ignore

function reportFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** `#1f1f1f` as the browser computes it. */
function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
