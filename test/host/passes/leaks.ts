// Plants values in everything that the extension reads, uses it, and looks for them in everything that is kept.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pageText, screenshot } from '../bridge';
import { clipboardOf } from '../clipboard';
import { Chain, type TestResult } from '../results';
import { openSession, temporaryWorkspace, type Session } from '../session';
import { openFile, runCommand } from '../workbench';

/** Invented, each for one place, so that a find tells where it came from. */
const PLANTED = {
  file: { name: 'Perpetua Vantreight', ssn: '531-62-9047', mrn: 'LC-7730418', phone: '(312) 555-0187' },
  prompt: { name: 'Leopoldina Ashgrove', ssn: '418-73-2290', mrn: 'LC-6627301', phone: '(312) 555-0151' },
  policy: { name: 'Ottoline Fairweather', ssn: '377-51-8046', mrn: 'LC-2295184', phone: '(312) 555-0139' },
  clipboard: { name: 'Zebulon Quackenbush', ssn: '219-45-6781', mrn: 'LC-8841290', phone: '(312) 555-0164' },
  edited: { name: 'Barnaby Threlkeld', ssn: '602-31-4478', mrn: 'LC-5519027', phone: '(312) 555-0172' },
} as const;

type Place = keyof typeof PLANTED;

const note = (place: Place) => {
  const { name, ssn, mrn, phone } = PLANTED[place];
  return `Patient: ${name}\nSSN: ${ssn}\nMRN: ${mrn}\nPhone: ${phone}\n`;
};

/** A value whole, without its signs, and the words and long numbers in it. */
const needles = (place: Place): string[] =>
  Object.values(PLANTED[place]).flatMap((value) => [value, value.replace(/\W/g, ''), ...(value.match(/[A-Za-z]{5,}|\d{7,}/g) ?? [])]); // prettier-ignore

/**
 * Where VS Code itself keeps a text that the user edited: unsaved changes for the next start, saved ones as history. It
 * would do so with any other text, and no extension can keep it from it.
 */
const KEPT_BY_EDITOR = /[/\\](?:Backups|History)[/\\]/;

/** One thing that is kept, and where. */
interface Kept {
  readonly where: string;
  readonly text: string;
}

export async function runLeaks(): Promise<TestResult[]> {
  const workspace = temporaryWorkspace();
  const { folder } = workspace;
  plant(folder);
  const kept: Kept[] = [];
  let session: Session | undefined;
  const chain = new Chain('planted values', async () => session && screenshot(session.page, 'failure-planted-values'));
  try {
    await chain.check('the workbench opens', async () => {
      session = await openSession({ folder, settings: { 'git.enabled': true, 'workbench.localHistory.mergeWindow': 0 }, prepare: async (page) => void page.on('console', (message) => kept.push({ where: 'the console of the page', text: message.text() })), inspect: (data) => kept.push(...filesBelow(data)) });
    });
    if (session) await use(chain, session, folder, kept);
  } finally {
    await session?.close();
  }
  chain.scene();
  await chain.check('the search would find them: unsaved and saved edits are where VS Code keeps those', () => {
    assert.deepEqual(found(kept, 'edited').filter(({ where }) => KEPT_BY_EDITOR.test(where)).length > 1, true);
    assert.ok(kept.length > 20 && kept.some(({ where }) => where.includes('indexedDB')), `${kept.length} things were searched`);
  });
  for (const place of Object.keys(PLANTED) as Place[]) {
    chain.scene();
    await chain.check(`none of ${place} is in a log, a store, a backup or a history, but for edited texts`, () => {
      const hits = found(kept, place).filter(({ where }) => place !== 'edited' || !KEPT_BY_EDITOR.test(where));
      assert.deepEqual([...new Set(hits.map(({ where }) => where))], []);
    });
  }
  workspace.remove();
  return chain.results;
} // prettier-ignore

function plant(folder: string): void {
  mkdirSync(path.join(folder, 'notes'));
  writeFileSync(path.join(folder, 'notes/visit.md'), note('file'));
  writeFileSync(path.join(folder, 'notes/ask.prompt.md'), `Summarise this.\n\n${note('prompt')}`);
  writeFileSync(path.join(folder, 'notes/draft.md'), 'A draft.\n');
  writeFileSync(path.join(folder, 'notes/saved.md'), 'To be saved.\n');
  const file = path.join(folder, '.phi-cordon.json');
  const policy = JSON.parse(readFileSync(file, 'utf8')) as object;
  const reason = note('policy').replaceAll('\n', ', ');
  writeFileSync(file, JSON.stringify({ ...policy, allow: [{ rule: 'phi/phone', files: ['nothing/**'], reason }] }, null, 2)); // prettier-ignore
}

/** Every command that reads what is planted, by keys. */
async function use(chain: Chain, { page, server }: Session, folder: string, kept: Kept[]): Promise<void> {
  const shown = (where: string) => pageText(page).then((text) => kept.push({ where, text }));
  const { read, write, changed } = clipboardOf(page);
  const before = await read();

  await chain.check('files are opened, copied and edited', async () => {
    for (const name of ['visit.md', 'ask.prompt.md']) {
      const editor = await openFile(page, name);
      await editor.locator('.squiggly-error').first().waitFor();
      await editor.locator('.view-lines').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.locator('.statusbar-item[id$="phiCordon.clipboard"]', { hasText: 'identifiers' }).waitFor();
    }
    for (const name of ['saved.md', 'draft.md']) {
      const editor = await openFile(page, name);
      await editor.locator('.view-lines').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(note('edited'));
      await editor.locator('.squiggly-error').first().waitFor();
      if (name === 'saved.md') await page.keyboard.press('Control+S');
    }
  });
  chain.scene();
  await chain.check('the clipboard is scanned, masked and replaced', async () => {
    for (const command of ['Scan Clipboard', 'Mask Identifiers in Clipboard', 'Replace Identifiers in Clipboard']) {
      await write(note('clipboard'));
      await runCommand(page, `PHI Cordon: ${command}`);
      if (command === 'Scan Clipboard') await page.locator('.codelens-decoration a', { hasText: 'Masked' }).waitFor();
      else await changed(note('clipboard'));
    }
    await write(note('clipboard'));
    await runCommand(page, 'PHI Cordon: Scan Clipboard');
    await page.locator('.tab', { hasText: 'Clipboard 2' }).waitFor();
  });
  chain.scene();
  await chain.check('the workspace is scanned and reported', async () => {
    await runCommand(page, 'PHI Cordon: Scan Workspace');
    await runCommand(page, 'PHI Cordon: Focus on Findings View');
    await page.locator('.pane-body .monaco-list-row', { hasText: 'ask.prompt.md' }).first().waitFor();
    for (const [command, mark] of [['Open Report', 'phi/ssn'], ['Show Evidence', 'risk analysis']] as const) {
      await runCommand(page, 'View: Close All Editors');
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: /Don't Save/ }).click({ timeout: 2000 }).catch(() => undefined);
      await runCommand(page, `PHI Cordon: ${command}`);
      await page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body', { hasText: mark }).waitFor();
    }
  });
  chain.scene();
  await chain.check('a policy that breaks is told of, and the output shown', async () => {
    writeFileSync(path.join(folder, '.phi-cordon.json'), `{ "version": 1, "${PLANTED.policy.name} ${PLANTED.policy.ssn}": ${PLANTED.policy.mrn} }`);
    await page.locator('.statusbar-item', { hasText: 'Policy: line' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'PHI Cordon: Show Output');
    await page.locator('.panel .output-view, .part.panel', { hasText: /output/i }).first().waitFor();
    await shown('the page with the output');
  });
  chain.scene();
  await chain.check('an unsaved edit is left for the next start', async () => {
    const editor = await openFile(page, 'draft.md');
    await editor.locator('.view-lines').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(note('edited'));
    await page.locator('.tab.active.dirty').waitFor();
    await write(note('clipboard'));
    await runCommand(page, 'PHI Cordon: Scan Clipboard');
    await page.locator('.tab.active', { hasText: 'Clipboard' }).waitFor();
  });
  await chain.check('VS Code keeps that edit', async () => {
    const isKept = () => found(filesBelow(server.folder), 'edited').some(({ where }) => /[/\\]Backups[/\\]/.test(where));
    for (const end = Date.now() + 20_000; !isKept(); await page.waitForTimeout(200)) assert.ok(Date.now() < end);
  });
  chain.scene();
  await chain.check('the window is closed, with the clipboard as it was', async () => {
    await write(before);
    await page.goto(`${server.url}robots.txt`);
    kept.push(...(await storesOf(page)));
  });
} // prettier-ignore

/** What the page's origin has stored: VS Code in a browser keeps its state, backups and histories there. */
async function storesOf(page: Page): Promise<Kept[]> {
  // What runs the tests gives functions their names by this.
  await page.evaluate('globalThis.__name = (value) => value');
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('a store cannot be read'));
      });
    const textOf = (value: unknown): string =>
      value instanceof Uint8Array || value instanceof ArrayBuffer ? new TextDecoder().decode(value) : typeof value === 'string' ? value : JSON.stringify(value);
    const all: { where: string; text: string }[] = [];
    for (const storage of [localStorage, sessionStorage])
      for (const [key, text] of Object.entries(storage) as [string, string][]) all.push({ where: `storage of the page: ${key}`, text: key + text });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of Array.from(database.objectStoreNames)) {
        const open = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(open.getAllKeys()), done(open.getAll())]);
        keys.forEach((key, index) => all.push({ where: `indexedDB ${name}, ${store}: ${textOf(key)}`, text: textOf(key) + textOf(values[index]) }));
      }
      database.close();
    }
    return all;
  });
} // prettier-ignore

function filesBelow(folder: string): Kept[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      try {
        return [{ where: path.relative(folder, file), text: `${file}\n${readFileSync(file, 'latin1')}` }];
      } catch {
        // Taken away meanwhile.
        return [];
      }
    });
}

function found(kept: readonly Kept[], place: Place): readonly Kept[] {
  const wanted = needles(place).flatMap((needle) => [needle, [...needle].join('\0')]).map((needle) => needle.toLowerCase()); // prettier-ignore
  return kept.filter(({ text }) => {
    const plain = text.replace(/\u00a0/g, ' ').toLowerCase();
    return wanted.some((needle) => plain.includes(needle));
  });
}
