// Copying, and what stands on the clipboard, by keys and clicks; the clipboard is the real one and is left as it was.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pageText, screenshot } from '../bridge';
import { clipboardOf } from '../clipboard';
import type { TestResult } from '../results';
import { assertNoValue } from '../scenes';
import { openFile, refocus, runCommand, screenText } from '../workbench';
import { onPage } from './page';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417, seen 2026-01-14.';
const BEFORE = 'what was there before';

const STATUS = '.statusbar-item[id="phi-cordon.phi-cordon.phiCordon.clipboard"]';
/** The host for tests puts notices into the centre straight away. */
const NOTICE = '.notifications-center .notification-list-item';

export function runCopyScenes(): Promise<TestResult[]> {
  return onPage('clipboard', { settings: { 'phiCordon.clipboard.scanOnFocus': true } }, async (chain, { page }, folder) => {
    const clipboard = clipboardOf(page);
    const { changed } = clipboard;
    const intake = readFileSync(path.join(folder, 'src/intake.ts'), 'utf8');
    await clipboard.write(BEFORE);

    await chain.check('copying PHI copies it as it is, and says so once with a way out', async () => {
      const editor = await openFile(page, 'intake.ts');
      await editor.locator('.squiggly-error').first().waitFor();
      await editor.locator('.view-lines').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.locator(STATUS, { hasText: '2 identifiers' }).waitFor();
      assert.equal(await clipboard.read(), intake);
      const said = await notices(page);
      assert.equal(said.length, 1);
      assert.match(said[0]!, /2 identifiers on the clipboard/);
      await screenshot(page, 'copy-notice');
      assertNoValue(said[0]!, 'the notice');
    });
    await chain.check('Replace Clipboard puts the text with identifiers replaced there, and all else as it was', async () => {
      await page.locator(`${NOTICE} .monaco-button`, { hasText: 'Replace Clipboard' }).click();
      const now = await changed(intake);
      assertNoValue(now, 'the clipboard');
      assert.match(now, /^export const patient = \{\n {2}mrn: '\[MRN-\d+\]',\n {2}ssn: '\[SSN-\d+\]',\n\};\n?$/);
      await page.locator(STATUS).waitFor({ state: 'hidden' });
      await page.locator('.statusbar-item', { hasText: '2 identifiers replaced' }).waitFor();
    });

    chain.scene();
    await dismissNotices(page);
    await chain.check('the next copy is told by the status bar alone', async () => {
      await openFile(page, 'intake.ts');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.locator(STATUS, { hasText: '2 identifiers' }).waitFor();
      assert.deepEqual(await notices(page), [], 'a second notice');
      assertNoValue((await page.locator(STATUS).getAttribute('aria-label')) ?? '', 'the status item');
      await screenshot(page, 'copy-status');
    });
    await chain.check('a click on it replaces', async () => {
      await page.locator(`${STATUS} a`).click();
      assertNoValue(await changed(intake), 'the clipboard');
    });

    chain.scene();
    await chain.check('a whole line without a selection, a bare value and several cursors: labels outside count', async () => {
      await gotoLine(page, 3);
      await page.keyboard.press('Control+C');
      await page.locator(STATUS, { hasText: '1 identifier' }).waitFor();
      await page.locator(`${STATUS} a`).click();
      assert.match(await changed("  ssn: '536-22-8417',\n"), /^ {2}ssn: '\[SSN-\d+\]',\r?\n$/);

      await gotoLine(page, 2);
      await page.keyboard.press('Home');
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
      for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Control+C');
      await page.locator(STATUS, { hasText: '1 identifier' }).waitFor();
      assert.equal(await clipboard.read(), 'LC-4471903');
      await page.locator(`${STATUS} a`).click();
      assert.match(await changed('LC-4471903'), /^\[MRN-\d+\]$/);

      await gotoLine(page, 2);
      await page.keyboard.press('Shift+Alt+ArrowDown');
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('Control+C');
      await page.locator(STATUS, { hasText: '2 identifiers' }).waitFor();
      const raw = await clipboard.read();
      await page.locator(`${STATUS} a`).click();
      assert.match(await changed(raw), /^mrn: '\[MRN-\d+\]',\r?\nssn: '\[SSN-\d+\]',$/);
      await page.keyboard.press('Escape');
    });

    chain.scene();
    await chain.check('a copy without PHI says nothing, and ends what was said', async () => {
      await gotoLine(page, 3);
      await page.keyboard.press('Control+C');
      await page.locator(STATUS).waitFor();
      await gotoLine(page, 1);
      await page.keyboard.press('Control+C');
      await page.locator(STATUS).waitFor({ state: 'hidden' });
      assert.match(await clipboard.read(), /^export const patient = \{/);
    });

    chain.scene();
    await chain.check('what came onto the clipboard meanwhile is left as it is', async () => {
      await gotoLine(page, 3);
      await page.keyboard.press('Control+C');
      await page.locator(STATUS).waitFor();
      await clipboard.write('something else');
      await page.locator(`${STATUS} a`).click();
      await page.locator('.notifications-center-visible, .statusbar-item[id="status.notifications"] .codicon-bell-dot').first().waitFor();
      assert.match((await notices(page)).join(), /has changed meanwhile/);
      await page.locator(STATUS).waitFor({ state: 'hidden' });
      await dismissNotices(page);
      assert.equal(await clipboard.read(), 'something else');
    });

    chain.scene();
    await chain.check('a cut is noticed, and typing straight after it loses nothing', async () => {
      await gotoLine(page, 3);
      await page.keyboard.press('Control+X');
      await page.keyboard.type('// gone');
      await page.locator(STATUS, { hasText: '1 identifier' }).waitFor();
      await page.locator('.view-line', { hasText: '// gone' }).first().waitFor();
      await page.locator(`${STATUS} a`).click();
      assert.match(await changed("  ssn: '536-22-8417',\n"), /\[SSN-\d+\]/);
      await runCommand(page, 'File: Revert File');
    });

    chain.scene();
    await chain.check('Scan Clipboard shows what was found, masked, under what can be done', async () => {
      await clipboard.write(NOTE);
      await runCommand(page, 'PHI Cordon: Scan Clipboard');
      await page.locator('.tab.active', { hasText: /clipboard/i }).waitFor();
      await page.locator('.codelens-decoration a', { hasText: 'Clear Clipboard' }).waitFor();
      assertNoValue(await pageText(page), 'the page');
      assert.deepEqual(await notices(page), [], 'a notice beside the document');
      await screenshot(page, 'clipboard-scan');
    });
    await chain.check('Masked leaves the names of the kinds', async () => {
      await page.locator('.codelens-decoration a', { hasText: 'Masked' }).click();
      assert.equal(await changed(NOTE), 'Patient: [NAME], MRN [MRN], SSN [SSN], seen 2026.');
      await page.locator('.codelens-decoration a', { hasText: 'Scan Clipboard Again' }).waitFor();
      await screenshot(page, 'clipboard-masked');
    });
    await chain.check('Replace and Clear do so, each if the text is still the same', async () => {
      for (const [button, expected] of [['Replace Clipboard', /^Patient: \[NAME-\d+\], MRN \[MRN-\d+\], SSN \[SSN-\d+\], seen 2026\.$/], ['Synthetic', /^Patient: [A-Z]+ TEST-\d+, MRN TEST-\d+, SSN 9\d\d-\d\d-\d{4}, seen 2000-01-01\.$/], ['Clear Clipboard', /^$/]] as const) {
        await clipboard.write(NOTE);
        await page.locator('.codelens-decoration a', { hasText: 'Scan Clipboard Again' }).click();
        await page.locator('.codelens-decoration a', { hasText: button }).click();
        assert.match(await changed(NOTE), expected);
      }
    });
    await chain.check('without a scan, the commands work on whatever is there', async () => {
      await clipboard.write(NOTE);
      await runCommand(page, 'PHI Cordon: Replace Identifiers in Clipboard');
      assertNoValue(await changed(NOTE), 'the clipboard');
    });

    chain.scene();
    await chain.check('what was copied elsewhere is told of when the window gets the focus, for those who asked', async () => {
      await clipboard.write(NOTE);
      await refocus(page);
      await page.locator(STATUS, { hasText: '4 identifiers' }).waitFor();
      await clipboard.write('nothing here');
      await refocus(page);
      await page.locator(STATUS).waitFor({ state: 'hidden' });
    });

    chain.scene();
    await chain.check('Exclude Files with PHI from Assistants previews, writes, and hands out the text for Copilot', async () => {
      await runCommand(page, 'PHI Cordon: Exclude Files with PHI from Assistants');
      const picker = page.locator('.quick-input-widget', { hasText: '.cursorignore' });
      await picker.waitFor();
      await screenshot(page, 'exclude-pick');
      await page.keyboard.press('Enter');
      await page.locator('.editor-instance', { hasText: '.aiexclude' }).waitFor();
      await notices(page);
      await screenshot(page, 'exclude-preview');
      assert.deepEqual(readdirSync(folder).filter((name) => /^\.(?:cursor|ai|claude)/.test(name)), []);
      await page.locator(`${NOTICE} .monaco-button`, { hasText: 'Write' }).click();
      await page.locator('.tab.active', { hasText: 'Copilot' }).waitFor();
      assert.match(await screenText(page), /- "\/data\/admission\.hl7"/);
      for (const file of ['.cursorignore', '.aiexclude', '.claude/settings.json'])
        assert.match(readFileSync(path.join(folder, file), 'utf8'), /\/src\/intake\.ts/);
      assertNoValue(await pageText(page), 'the page');
      await screenshot(page, 'exclude-copilot');
    });

    await clipboard.write(BEFORE);
    chain.scene();
    await chain.check('the clipboard is left as it was', async () => assert.equal(await clipboard.read(), BEFORE));
  });
} // prettier-ignore

/** What our notices say, in the centre, which stays open. */
async function notices(page: Page): Promise<string[]> {
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notifications-center.visible').waitFor();
  const said = await page.locator(NOTICE).allInnerTexts();
  return said.filter((text) => text.includes('PHI Cordon'));
}

async function dismissNotices(page: Page): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.notifications-center.visible').waitFor({ state: 'detached' });
}

/** Puts the caret on a line of intake.ts, by the keyboard. */
async function gotoLine(page: Page, line: number): Promise<void> {
  const editor = await openFile(page, 'intake.ts');
  await editor.locator('.squiggly-error').first().waitFor();
  await editor.locator('.view-lines').click();
  await page.keyboard.press('Control+Home');
  for (let at = 1; at < line; at++) await page.keyboard.press('ArrowDown');
}
