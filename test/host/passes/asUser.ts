// The extension from the repository, used by keys and clicks; the clipboard is the real one.
import assert from 'node:assert/strict';
import { pageText, screenshot } from '../bridge';
import type { TestResult } from '../results';
import { assertNoValue, routeByKeys } from '../scenes';
import { openFile, runCommand, screenText } from '../workbench';
import { onPage } from './page';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417, seen 2026-01-14.';

export function runAsUser(): Promise<TestResult[]> {
  return onPage('user', {}, async (chain, { page }) => {
    await chain.check('the status item stands there, and nothing popped up', async () => {
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      assert.equal(await page.locator('.notification-toast').count(), 0, 'a notification');
      assert.equal(await page.locator('.tabs-container .tab').count(), 0, 'an editor opened by itself');
    });
    chain.scene();
    await routeByKeys(chain, page);
    chain.scene();
    await chain.check('the hover says why, without a value', async () => {
      const editor = await openFile(page, 'intake.ts');
      await editor.locator('.squiggly-error').first().waitFor();
      await editor.locator('.view-line span', { hasText: /^'\d/ }).last().hover();
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '164.514' }).first();
      await hover.waitFor();
      assertNoValue(await hover.innerText(), 'the hover');
      await screenshot(page, 'hover');
    });
    chain.scene();
    await chain.check('Scan Clipboard opens a masked, read-only report of the real clipboard', async () => {
      await page.evaluate((text) => navigator.clipboard.writeText(text), NOTE);
      await runCommand(page, 'PHI Cordon: Scan Clipboard');
      await page.locator('.tab.active', { hasText: /clipboard/i }).waitFor();
      const shown = await screenText(page);
      assert.match(shown, /Social Security|SSN|phi\/ssn/);
      assertNoValue(shown, 'the clipboard report');
      await screenshot(page, 'clipboard');
    });
    chain.scene();
    await chain.check('Scan Workspace fills the tree', async () => {
      await runCommand(page, 'PHI Cordon: Scan Workspace');
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      const tree = page.locator('.pane-body .monaco-list').first();
      await tree.locator('.monaco-list-row', { hasText: 'admission.hl7' }).first().waitFor();
      assertNoValue(await tree.innerText(), 'the tree');
      await screenshot(page, 'tree');
    });
    chain.scene();
    await chain.check('Open Report opens a page without a value', async () => {
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'PHI Cordon: Open Report');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await frame.locator('body', { hasText: 'phi/ssn' }).waitFor();
      assertNoValue(await pageText(page), 'the page');
      await screenshot(page, 'report');
    });
    chain.scene();
    await chain.check('Show Evidence opens a page that says what it is, without a value', async () => {
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'PHI Cordon: Show Evidence');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await frame.locator('h1', { hasText: 'Input to a risk analysis' }).waitFor();
      await frame.locator('#calendar').waitFor();
      assertNoValue(await pageText(page), 'the page');
      await screenshot(page, 'evidence');
    });
    chain.scene();
    await chain.check('the policy file completes its keys', async () => {
      await openFile(page, '.phi-cordon.json');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Space');
      const list = page.locator('.suggest-widget.visible .monaco-list');
      await list.locator('.monaco-list-row', { hasText: 'overrides' }).first().waitFor();
      await screenshot(page, 'policy-completion');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Z');
      await runCommand(page, 'File: Save');
    });
    chain.scene();
    await chain.check('Route Calls in Workspace asks once, and routes every file', async () => {
      await runCommand(page, 'PHI Cordon: Route Calls in Workspace');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.filter({ hasText: 'azure-prod' }).waitFor();
      await screenshot(page, 'route-workspace');
      await dialog.locator('.monaco-button', { hasText: 'Route' }).click();
      for (const file of ['summary.py', 'summary.ts']) {
        const editor = await openFile(page, file);
        await editor.locator('.view-line', { hasText: 'lakeside-phi.openai.azure.com' }).first().waitFor();
        await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
      }
    });
  });
}
