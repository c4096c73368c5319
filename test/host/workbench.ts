// What a user does on the page, for passes that run without test code in the extension host.
import type { Locator, Page } from 'playwright-core';

const WAIT = { timeout: 30_000 };

/** Opens a file by Quick Open and waits for its text. */
export async function openFile(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor(WAIT);
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click(WAIT);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor(WAIT);
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.locator('.view-line').first().waitFor(WAIT);
  return editor;
}

/**
 * Runs a command by its title, from the Command Palette. The palette of the command before may still be closing, and
 * closes then under what is typed: the key is pressed again, as a user would.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (let presses = 1; ; presses++) {
    const patience = presses === 5 ? WAIT : { timeout: 3_000 };
    await page.keyboard.press('F1');
    try {
      await input.fill(`>${title}`, patience);
      return await row.click(patience);
    } catch (error) {
      if (presses === 5) throw error;
    }
  }
}

/** A notice in the notification centre, which opens once there is one. */
export async function notice(page: Page, text: string): Promise<Locator> {
  await page.locator('.statusbar-item[id="status.notifications"] .codicon-bell-dot, .notifications-toasts.visible').first().waitFor(WAIT);
  await runCommand(page, 'Notifications: Show Notifications');
  return page.locator('.notification-list-item', { hasText: text }).first();
} // prettier-ignore

/** Puts the caret into the first squiggle of a severity, by the keyboard: the editor's own *next problem*. */
export async function gotoProblem(page: Page): Promise<void> {
  await page.locator('.editor-instance .monaco-editor .view-lines').first().click(WAIT);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+F8');
  await page.locator('.marker-widget').first().waitFor(WAIT);
  await page.keyboard.press('Escape');
}

/**
 * Opens the quick-fix menu at the caret and waits for an entry. The editor drops what Ctrl+. asks if it asks by itself
 * meanwhile, which it does a while after each change of markers; then the key is pressed again, as a user would.
 */
export async function quickFixMenu(page: Page, entry: RegExp): Promise<void> {
  const item = page.locator('.action-widget .monaco-list-row', { hasText: entry }).first();
  for (let presses = 1; ; presses++) {
    await page.keyboard.press('Control+.');
    const shown = item.waitFor({ timeout: 2_000 });
    if (presses === 4) return shown;
    const came = await shown.then(
      () => true,
      () => false,
    );
    if (came) return;
  }
}

/** The text of the active editor as it stands on the screen. */
export async function screenText(page: Page): Promise<string> {
  const lines = await page.locator('.editor-instance .monaco-editor .view-lines').first().innerText(WAIT);
  return lines.replace(/\u00a0/g, ' ');
}

/** The window loses the focus and gets it back, as when another one is used meanwhile: it keeps then which editors are open. */
export async function refocus(page: Page): Promise<void> {
  for (const [type, has] of [
    ['blur', false],
    ['focus', true],
  ] as const) {
    await page.evaluate(
      ([name, focused]) => {
        document.hasFocus = () => focused;
        window.dispatchEvent(new Event(name));
      },
      [type, has] as const,
    );
    await page.waitForTimeout(300);
  }
}

/** Waits until the window has kept that an editor of a kind is open: a page that is gone before that forgets it. */
export async function isKept(page: Page, kind: string): Promise<void> {
  for (const end = Date.now() + 30_000; ; await page.waitForTimeout(200)) {
    const kept = await page.evaluate(keptEditors);
    if (kept.includes(kind)) return;
    if (Date.now() > end) throw new Error('the window keeps no such editor');
  }
} // prettier-ignore

/** What the windows of this browser keep of their editors. Runs in the page, where no helper of the test is known. */
function keptEditors(): Promise<string> {
  return new Promise((resolve, reject) => {
    void indexedDB.databases().then((all) => {
      const names = all.map(({ name }) => name!).filter((name) => /^vscode-web-state-db-(?!global)/.test(name));
      const kept: string[] = [];
      if (names.length === 0) resolve('');
      for (const name of names) {
        const opened = indexedDB.open(name);
        opened.onerror = () => reject(new Error('a state cannot be opened'));
        opened.onsuccess = () => {
          const store = opened.result.objectStoreNames.item(0);
          const asked = opened.result.transaction(store!).objectStore(store!).get('memento/workbench.parts.editor');
          asked.onerror = () => reject(new Error('a state cannot be read'));
          asked.onsuccess = () => {
            opened.result.close();
            if (kept.push(String(asked.result)) === names.length) resolve(kept.join('\n'));
          };
        };
      }
    });
  });
} // prettier-ignore
