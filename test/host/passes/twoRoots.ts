// A workspace of two repositories: owners of each, and which of them is reviewed.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { repositoryAt } from '../../node/repository';
import { screenshot } from '../bridge';
import type { TestResult } from '../results';
import { runCommand } from '../workbench';
import { onPage } from './page';

const SSN = "export const patient = { ssn: '536-22-8417' };\n";

export function runTwoRoots(): Promise<TestResult[]> {
  return onPage('two roots', { open: twoRepositories }, async (chain, { page }) => {
    await chain.check('each file has the owners that its own root names', async () => {
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      await runCommand(page, 'PHI Cordon: Scan Workspace');
      const frame = reportFrame(page);
      const all = frame.locator('#shown', { hasText: '2 of 2 shown' });
      // The scan may go on while the first finding is there.
      for (let time = 1; time <= 20 && (await all.count()) === 0; time++) {
        await runCommand(page, 'PHI Cordon: Open Report');
        await frame.locator('h1').waitFor();
      }
      const places = await frame.locator('.findings .place').evaluateAll((cells) => cells.map((cell) => Array.from(cell.querySelectorAll('.path, :scope > .soft'), (one) => one.textContent)));
      const owners = places.map((texts) => [texts[0], texts.at(-1)].join(' '));
      assert.deepEqual(owners.sort(), ['one.ts owner @lakeside/one', 'two.ts owner @lakeside/two']);
      await screenshot(page, 'report-two-roots');
    });

    await chain.check('Review Changes asks of which repository', async () => {
      await runCommand(page, 'PHI Cordon: Review Changes');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'two' }).first().click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'What This Branch Adds' }).filter({ hasText: 'no branch to compare with' }).click();
      await page.locator('.tab', { hasText: 'Changes since HEAD' }).waitFor();
      const frame = reportFrame(page);
      await frame.locator('.findings .place', { hasText: 'two.ts' }).waitFor();
      assert.equal(await frame.locator('.findings .place').count(), 1);
      await screenshot(page, 'review-two-roots');
    });
  });
} // prettier-ignore

/** @returns the file of a workspace of both */
function twoRepositories(folder: string): string {
  for (const name of ['one', 'two']) {
    const root = path.join(folder, name);
    const made = repositoryAt(folder);
    made.git('init', '-q', '-b', `trunk-${name}`, root);
    const one = repositoryAt(root);
    one.write('.gitignore', 'nothing\n');
    one.commit();
    one.write('CODEOWNERS', `* @lakeside/${name}\n`);
    one.write(`${name}.ts`, SSN);
  }
  const file = path.join(folder, 'both.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  return file;
}

function reportFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
