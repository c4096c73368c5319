// Scenes that more than one pass plays: with the extension from the repository, and with the installed package.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { screenshot } from './bridge';
import type { Chain } from './results';
import { VALUES } from './suite/support/values';
import { gotoProblem, openFile, quickFixMenu, runCommand, screenText } from './workbench';

const APPROVED_HOST = 'lakeside-phi.openai.azure.com';

/** No planted value stands in a text, in whole. */
export function assertNoValue(text: string, where: string): void {
  const plain = text.replace(/\u00a0/g, ' ').toLowerCase();
  for (const value of VALUES)
    assert.ok(!plain.includes(value.toLowerCase()), `${where} shows a planted value`);
}

/** Open a file, see the squiggle and the Problems entry, and route the call by Ctrl+. and Enter. */
export async function routeByKeys(chain: Chain, page: Page): Promise<void> {
  const squiggles = page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning');
  let before = '';
  await chain.check('a call to OpenAI gets a squiggle', async () => {
    await openFile(page, 'summary.ts');
    await squiggles.first().waitFor();
    before = await screenText(page);
  });
  await chain.check('Problems has it, in one line', async () => {
    await runCommand(page, 'Problems: Focus on Problems View');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'no BAA on record' }).first();
    await row.waitFor();
    assert.match(await row.innerText(), /llm\/no-baa/);
    await screenshot(page, 'problems');
  });
  await chain.check('Ctrl+. offers the route first', async () => {
    await gotoProblem(page);
    await quickFixMenu(page, /azure-prod/);
    const first = page.locator('.action-widget .monaco-list-row.action').first();
    assert.match(await first.innerText(), /azure-prod/);
    await screenshot(page, 'quick-fix');
  });
  await chain.check('Enter routes the call and the squiggle is gone', async () => {
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .view-lines', { hasText: APPROVED_HOST }).first().waitFor();
    await squiggles.first().waitFor({ state: 'detached' });
    await screenshot(page, 'routed');
  });
  await chain.check('one undo brings everything back', async () => {
    await page.keyboard.press('Control+Z');
    await squiggles.first().waitFor();
    assert.equal(await screenText(page), before);
  });
}
