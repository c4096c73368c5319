// Review Changes as a user sees it: what a branch adds, what is staged, a ref that git does not know.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { repositoryAt, type Repository } from '../../node/repository';
import { pageText, screenshot } from '../bridge';
import type { TestResult } from '../results';
import { assertNoValue } from '../scenes';
import { isKept, notice, openFile, refocus, runCommand } from '../workbench';
import { onPage } from './page';

const SSN = "export const patient = { ssn: '536-22-8417' };\n";

export function runReviewScenes(): Promise<TestResult[]> {
  return onPage('review', { settings: { 'git.enabled': true } }, async (chain, { page }, folder) => {
    const one = branchOf(folder);

    await chain.check('What This Branch Adds says since when, and how much', async () => {
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      await runCommand(page, 'PHI Cordon: Review Changes');
      const item = page.locator('.quick-input-list .monaco-list-row', { hasText: 'What This Branch Adds' });
      await item.filter({ hasText: 'since main, 1 commit, 4 files' }).waitFor();
      await screenshot(page, 'review-choice');
      await item.click();
    });

    await chain.check('the page tells what the branch adds, and nothing that was there before', async () => {
      const frame = reportFrame(page);
      await frame.locator('#shown').waitFor();
      await page.locator('.tab', { hasText: 'Changes since main' }).waitFor();
      const places = await frame.locator('.findings .place').evaluateAll((cells) => cells.map((cell) => Array.from(cell.querySelectorAll('.path, :scope > .soft'), (one) => one.textContent)));
      assert.deepEqual(places.map(([file, line]) => `${file} ${line}`).sort(), ['src/discharge.ts line 3, column 23', 'src/untracked.ts line 1, column 32']);
      const subtitle = await frame.locator('header .soft').innerText();
      for (const commit of ['main', 'HEAD']) assert.ok(subtitle.includes(one.git('rev-parse', commit).slice(0, 10)), subtitle);
      await frame.locator('#receivers', { hasText: 'Receivers that the change adds' }).waitFor();
      assert.match(await frame.locator('.matrix').innerText(), /Anthropic/);
      assert.doesNotMatch(await frame.locator('.matrix').innerText(), /Azure/);
      assert.match(await frame.locator('section[aria-labelledby=policy]').innerText(), /loosens[^]*approvals\.azure-prod\.endpoints/);
      assertNoValue(await pageText(page), 'the page');
      await screenshot(page, 'review-branch');
      await frame.locator('#findings').scrollIntoViewIfNeeded();
      await screenshot(page, 'review-findings');
    });

    await chain.check('a click on a place opens it there, and a saved file says that the page is out of date', async () => {
      const frame = reportFrame(page);
      await frame.locator('button[data-do=open]', { hasText: 'untracked.ts' }).first().click();
      await page.locator('.tab.active[data-resource-name="untracked.ts"]').waitFor();
      await page.locator('.statusbar-item', { hasText: /Ln 1, Col \d+ \(11 selected\)/ }).waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('// more');
      await runCommand(page, 'File: Save');
      await tab(page, 'Changes since main').click();
      await reportFrame(page).locator('#stale').waitFor();
    });

    await chain.check('what is staged is read as it is staged, and unsaved documents are told', async () => {
      one.git('add', 'src/untracked.ts');
      await openFile(page, 'clean.ts');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('// not saved');
      await runCommand(page, 'PHI Cordon: Review Changes');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'What Is Staged' }).filter({ hasText: '1 file' }).click();
      await tab(page, 'Staged Changes').waitFor();
      const frame = reportFrame(page);
      await frame.locator('.note', { hasText: '1 document has changes that are not saved' }).waitFor();
      await frame.locator('#shown', { hasText: /^1 of 1 shown$/ }).waitFor();
      await screenshot(page, 'review-staged');
    });

    await chain.check('a window that is loaded again makes the page anew', async () => {
      await refocus(page);
      await isKept(page, 'phiCordon.review');
      await page.reload();
      // The window may have kept an earlier title of it, and another one in front.
      await page.locator('.tab', { hasText: /Staged Changes|Changes since main/ }).click();
      await tab(page, 'Staged Changes').waitFor();
      await reportFrame(page).locator('#shown', { hasText: /^1 of 1 shown$/ }).waitFor({ timeout: 60_000 });
      await screenshot(page, 'review-restored');
    });

    await chain.check('a ref that git does not know is said, with the way on', async () => {
      await runCommand(page, 'PHI Cordon: Review Changes');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Compare With…' }).click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'feature/discharge' }).waitFor();
      await page.locator('.quick-input-widget input').first().fill('nowhere');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'as typed' }).waitFor();
      await screenshot(page, 'review-compare');
      await page.keyboard.press('Enter');
      await (await notice(page, 'Git finds no commit nowhere here. Fetch it first')).waitFor();
      await screenshot(page, 'review-unknown');
      await runCommand(page, 'Notifications: Clear All Notifications');
    });

    await chain.check('it stands above the findings', async () => {
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      const above = page.locator('.part.sidebar .title-actions, .part.sidebar .pane-header .actions, .part.sidebar .composite.title');
      await above.locator('[aria-label^="Review Changes"]').first().click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'What Is Staged' }).waitFor();
      await screenshot(page, 'review-title');
      await page.keyboard.press('Escape');
    });

    await chain.check('Install Assistant Hook is offered where a server runs the editor', async () => {
      await runCommand(page, 'PHI Cordon: Install Assistant Hook…');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Claude Code' }).waitFor();
      await page.keyboard.press('Escape');
    });

    await chain.check('the Source Control view has it in its menu', async () => {
      await page.locator('.activitybar [aria-label^="Source Control"]').first().click();
      const header = page.locator('.pane-header', { hasText: 'Changes' }).first();
      await header.hover();
      await header.locator('[aria-label*="More Actions"]').first().click();
      await page.locator('.monaco-menu .action-item', { hasText: 'Review Changes' }).waitFor();
      await screenshot(page, 'review-scm');
      await page.keyboard.press('Escape');
    });
  });
} // prettier-ignore

/** The fixture with a branch that adds, renames and removes. */
function branchOf(folder: string): Repository {
  const one = repositoryAt(folder);
  mkdirSync(path.join(folder, 'src'), { recursive: true });
  one.write('src/old.ts', `${SSN}${'// kept\n'.repeat(12)}`);
  one.write('src/gone.ts', SSN);
  one.commit();
  one.git('checkout', '-q', '-b', 'feature/discharge');
  one.git('mv', 'src/old.ts', 'src/renamed.ts');
  one.remove('src/gone.ts');
  one.write('src/discharge.ts', `import Anthropic from '@anthropic-ai/sdk';\n\nexport const ai = new Anthropic();\n`);
  const policy = path.join(folder, '.phi-cordon.json');
  const host = 'https://lakeside-phi.openai.azure.com';
  writeFileSync(policy, readFileSync(policy, 'utf8').replace(`["${host}"]`, `["${host}", "https://lakeside-west.openai.azure.com"]`));
  one.commit();
  one.write('src/untracked.ts', SSN);
  return one;
} // prettier-ignore

function reportFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

function tab(page: Page, title: string): Locator {
  return page.locator('.tab', { hasText: title });
}
