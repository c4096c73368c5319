// What the report's panel tells in each of the editor's kinds of theme: approved receivers, diffs, owners, the trend.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { FAINT } from '../../core/reports/page/contrast';
import { pageText, screenshot } from '../bridge';
import { ROOT } from '../paths';
import type { TestResult } from '../results';
import { assertNoValue } from '../scenes';
import { notice, runCommand } from '../workbench';
import { onPage } from './page';

const THEMES = [
  ['light', 'Light Modern', 'vscode-light'],
  ['dark', 'Dark Modern', 'vscode-dark'],
  ['high-contrast', 'Dark High Contrast', 'vscode-high-contrast'],
  ['high-contrast-light', 'Light High Contrast', 'vscode-high-contrast-light'],
] as const;

export function runReportThemes(): Promise<TestResult[]> {
  return onPage('report in themes', {}, async (chain, { page }, folder) => {
    writeFileSync(path.join(folder, 'CODEOWNERS'), '* @lakeside/platform\n*.ts @lakeside/web\n');
    acceptSome(folder);

    await chain.check('the panel tells what the file of the command line tells', async () => {
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      await runCommand(page, 'PHI Cordon: Scan Workspace');
      await (await notice(page, '14 findings (')).waitFor();
      await runCommand(page, 'Notifications: Clear All Notifications');
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      await runCommand(page, 'PHI Cordon: Open Report');
      const frame = reportFrame(page);
      const receiver = frame.locator('.matrix', { hasText: 'lakeside-phi.openai.azure.com' });
      assert.match(await receiver.innerText(), /Approved/);
      assert.match(await frame.locator('section[aria-labelledby=trend]').innerText(), /2 findings known and accepted[^]*1 entry that matches nothing/);
      assert.match(await frame.locator('select[name=owner]').innerText(), /@lakeside\/platform[^]*@lakeside\/web|@lakeside\/web[^]*@lakeside\/platform/);
      await frame.locator('input[type=search]').fill('summary.ts');
      await frame.locator('.findings summary').first().click();
      assert.match(await frame.locator('.findings details[open]').innerText(), /masked on both sides/);
      assertNoValue(await pageText(page), 'the page');
    });

    for (const [name, theme, kind] of THEMES)
      await chain.check(`it can be read in a ${name} theme`, async () => {
        await chooseTheme(page, theme);
        const frame = reportFrame(page);
        await frame.locator(`body.${kind}`).waitFor();
        await frame.locator('input[type=search]').fill('');
        await frame.locator('body').evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true)); scrollTo(0, 0)');
        await screenshot(page, `report-theme-${name}`);
        await frame.locator('#findings').evaluate('document.querySelector("#findings").scrollIntoView()');
        await screenshot(page, `report-theme-${name}-findings`);
        assert.deepEqual(await frame.locator('body').evaluate(FAINT), []);
      });
  });
} // prettier-ignore

/** A baseline of two findings that are there and one that is not, and of nothing else. */
function acceptSome(folder: string): void {
  const file = path.join(folder, '.phi-cordon/baseline.json');
  mkdirSync(path.dirname(file), { recursive: true });
  execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'scan', '--update-baseline', '--fail-on', 'never', '--no-policy'], { cwd: folder, stdio: 'pipe' });
  const lines = readFileSync(file, 'utf8').split('\n');
  const kept = lines.filter((line) => line.includes('data/admission.hl7')).slice(0, 2);
  const gone = kept[0]!.replace(/"fingerprint": "\w+"/, `"fingerprint": "${'0'.repeat(16)}"`);
  writeFileSync(file, ['{', '  "version": 1,', '  "findings": [', gone, ...kept, '    null', '  ]', '}', ''].join('\n'));
} // prettier-ignore

export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(theme);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: theme }).first().waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

function reportFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
