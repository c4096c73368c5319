// The findings tree by keys and clicks: groups, filter, the walk from finding to finding, what a finding's menu copies, and many remedies at once.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { screenshot } from '../bridge';
import type { TestResult } from '../results';
import { assertNoValue } from '../scenes';
import { openFile, runCommand } from '../workbench';
import { onPage } from './page';
import { chooseTheme } from './reportThemes';

export function runTreeScenes(): Promise<TestResult[]> {
  return onPage('tree', { extensions: ['continue.continue', 'lakeside.plain'] }, async (chain, { page }, folder) => {
    writeFileSync(path.join(folder, 'CODEOWNERS'), '*.ts @lakeside/web\n*.py @lakeside/models\n');

    await chain.check('a scan fills the tree by file, with counts and a badge', async () => {
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      await runCommand(page, 'PHI Cordon: Scan Workspace');
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      await row(page, 'admission.hl7').first().waitFor();
      await row(page, /^intake\.ts.*2 findings/).waitFor();
      await page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).first().waitFor();
      await screenshot(page, 'tree-file');
    });

    await chain.check('AI extensions that the policy does not know stand last, and leave once it does', async () => {
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      await page.keyboard.press('End');
      await row(page, /AI extensions in this window.*1 not in the policy/).waitFor();
      await page.keyboard.press('ArrowRight');
      await row(page, /^Continue/).waitFor();
      await screenshot(page, 'tree-assistants');
      const policy = path.join(folder, '.phi-cordon.json');
      const before = readFileSync(policy, 'utf8');
      writeFileSync(policy, before.replace('"version": 1,', '"version": 1, "rules": { "llm/assistant-config": "off" },'));
      await row(page, 'AI extensions').waitFor({ state: 'hidden' });
      writeFileSync(policy, before);
      await row(page, 'AI extensions').waitFor();
    });

    for (const [by, first, second] of [
      ['Rule', /^Social Security number.*findings?/, /^No BAA on record.*findings?/],
      ['Provider', /^OpenAI.*findings?/, /^No provider.*findings?/],
      ['Owner', /^@lakeside\/web.*findings?/, /^No owner.*findings?/],
      ['Severity', /^Errors.*findings?/, /^(?:Warnings|Information).*findings?/],
    ] as const)
      await chain.check(`it groups by ${by.toLowerCase()}`, async () => {
        await groupBy(page, by);
        await row(page, first).first().waitFor();
        await row(page, second).first().waitFor();
        assertNoValue(await tree(page).innerText(), 'the tree');
        await screenshot(page, `tree-${by.toLowerCase()}`);
      });

    await chain.check('a filter says how many it shows, and is cleared', async () => {
      await titleAction(page, 'Filter Findings…');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Errors' }).waitFor();
      await page.keyboard.type('intake');
      await screenshot(page, 'tree-filter-choice');
      await page.keyboard.press('Enter');
      await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: /^Showing 2 of \d+ findings\.$/ }).waitFor();
      await screenshot(page, 'tree-filtered');
      await titleAction(page, 'Clear Filter');
      await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Showing' }).waitFor({ state: 'hidden' });
      await row(page, 'No BAA on record').first().waitFor();
    });

    await chain.check('the grouping is remembered when the window is loaded again', async () => {
      await page.reload();
      await page.locator('.statusbar-item[id^="phi-cordon.phi-cordon"]').first().waitFor();
      await runCommand(page, 'PHI Cordon: Scan Workspace');
      await runCommand(page, 'PHI Cordon: Focus on Findings View');
      await row(page, /^Errors.*findings?/).first().waitFor();
      await groupBy(page, 'File');
    });

    await chain.check('Next and Previous Finding go through what is shown, across files and around', async () => {
      await filterBy(page, 'src/');
      for (const [command, file, line] of [
        ['Next', 'intake.ts', 2],
        ['Next', 'intake.ts', 3],
        ['Next', 'summary.py', 3],
        ['Previous', 'intake.ts', 3],
        ['Previous', 'intake.ts', 2],
        ['Previous', 'summary.ts', 3],
      ] as const) {
        await runCommand(page, `PHI Cordon: ${command} Finding`);
        await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
        await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col`) }).waitFor();
        await tree(page).locator('.monaco-list-row.selected', { hasText: `line ${line}` }).waitFor();
      }
      await screenshot(page, 'tree-walk');
      await runCommand(page, 'PHI Cordon: Clear Filter');
    });

    await chain.check('its keys go there too', async () => {
      const at = (file: string, line: number) => Promise.all([page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor(), page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col`) }).waitFor()]);
      await filterBy(page, 'src/');
      await openFile(page, 'intake.ts');
      await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+Home');
      for (const [key, line] of [['F8', 2], ['F8', 3], ['Shift+F8', 2]] as const) {
        await page.keyboard.press('Control+K');
        await page.keyboard.press(key);
        await at('intake.ts', line);
      }
      await runCommand(page, 'PHI Cordon: Clear Filter');
    });

    await chain.check('a finding is explained, and copied without its value', async () => {
      const finding = row(page, /Social Security number.*SSN.*line 3/);
      await menuItem(page, finding, 'Explain Finding');
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '164.514' }).first();
      await hover.waitFor();
      assertNoValue(await hover.innerText(), 'the hover');
      await screenshot(page, 'tree-explain');
      await page.keyboard.press('Escape');
      await menuItem(page, finding, 'Copy Link to Finding', 'tree-menu');
      assert.equal(await clipboard(page, /#L/), 'src/intake.ts#L3');
      await menuItem(page, finding, 'Copy Finding as Markdown');
      const copied = await clipboard(page, /phi\/ssn/);
      assert.match(copied, /^\*\*Social Security number\*\*[^]*intake\.ts&#58;3[^]*164/);
      assertNoValue(copied, 'the clipboard');
    });

    await chain.check('Fix All in Group shows every edit first, and makes those that are ticked', async () => {
      await runCommand(page, 'View: Close All Editors');
      await groupBy(page, 'Rule');
      await menuItem(page, row(page, /^Social Security number/).first(), 'Fix All in Group…');
      const panel = page.locator('.part.panel', { hasText: 'Refactor Preview' });
      await panel.locator('.monaco-list-row', { hasText: 'intake.ts' }).first().locator('.edit-checkbox').click();
      // Its lines end in carriage returns, which VS Code makes CRLF.
      await panel.locator('.monaco-list-row', { hasText: 'admission.hl7' }).first().locator('.edit-checkbox').click();
      await screenshot(page, 'tree-fix-preview');
      await panel.locator('.monaco-button', { hasText: 'Apply' }).first().click();
      await openFile(page, 'intake.ts');
      await page.locator('.view-line', { hasText: "ssn: '[SSN]'," }).first().waitFor();
      await screenshot(page, 'tree-fixed');
      await openFile(page, 'admission.hl7');
      await page.locator('.view-line', { hasText: /\|\[SSN\]$/ }).first().waitFor();
    });

    await chain.check('it can be read in a dark theme', async () => {
      await runCommand(page, 'Notifications: Clear All Notifications');
      await chooseTheme(page, 'Dark Modern');
      await screenshot(page, 'tree-dark');
    });
  });
} // prettier-ignore

function tree(page: Page): Locator {
  return page.locator('.pane-body .monaco-list').first();
}

function row(page: Page, text: string | RegExp): Locator {
  return tree(page).locator('.monaco-list-row', { hasText: text });
}

/** One of the icons above the tree, which show while the pointer is there. */
async function titleAction(page: Page, title: string): Promise<void> {
  await tree(page).hover();
  await page.locator(`.part.sidebar .title-actions, .part.sidebar .pane-header .actions, .part.sidebar .composite.title`).locator(`[aria-label^="${title}"]`).first().click();
} // prettier-ignore

async function groupBy(page: Page, by: string): Promise<void> {
  await titleAction(page, 'Group Findings By…');
  await page.locator('.quick-input-title', { hasText: 'Group Findings By' }).waitFor();
  if (by === 'Rule') await screenshot(page, 'tree-group-choice');
  await page.keyboard.type(by);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: by }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function filterBy(page: Page, text: string): Promise<void> {
  await titleAction(page, 'Filter Findings…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Errors' }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Showing' }).waitFor();
}

/**
 * An entry of the menu that a right click on a row opens. The tree may be drawn anew under the pointer: then the click
 * was for another row, or for none, and is made again.
 */
async function menuItem(page: Page, on: Locator, title: string, shot?: string): Promise<void> {
  const item = page.locator('.monaco-menu .action-item', { hasText: title });
  for (let clicks = 1; ; clicks++) {
    await on.click({ button: 'right' });
    const came = await item.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (came) break;
    assert.ok(clicks < 5, `no menu with ${title}`);
    await page.keyboard.press('Escape');
  }
  if (shot) await screenshot(page, shot);
  // A menu that has just opened takes no click, so that the one that opened it chooses nothing.
  await item.hover();
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'hidden' });
}

/** The clipboard, once it holds such a text. */
async function clipboard(page: Page, text: RegExp): Promise<string> {
  for (let time = 1; ; time++) {
    const held = await page.evaluate(() => navigator.clipboard.readText());
    if (text.test(held) || time === 50) return held;
    await page.waitForTimeout(100);
  }
}
