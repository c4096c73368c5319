// The paste guard used by keys, with the real clipboard.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { screenshot } from '../bridge';
import { ROOT } from '../paths';
import type { TestResult } from '../results';
import { assertNoValue } from '../scenes';
import { openFile, runCommand } from '../workbench';
import { onPage } from './page';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417, seen 2026-01-14.';
const REPLACED = /^Patient: \[NAME-\d+\], MRN \[MRN-\d+\], SSN \[SSN-\d+\], seen 2026\.$/;

/** All there from the start: Quick Open remembers for a while what is not. */
const FILES = [
  'AGENTS.md',
  'sums.ts',
  'uses.ts',
  'target.ts',
  'answer.md',
  'caret.prompt.md',
  'clean.prompt.md',
  'copied.ts',
  'copied.txt',
  'cursors.prompt.md',
  'from-14.txt',
  'from-7.txt',
  'indented.prompt.md',
  'indented.ts',
  'line.prompt.md',
  'line.ts',
  'note.ts',
  'review.prompt.md',
  'session.prompt.md',
  'signs.prompt.md',
  'spread.prompt.md',
  ...Array.from({ length: 24 }, (_, number) => `typed-${number}.prompt.md`),
];

export function runPasteScenes(): Promise<TestResult[]> {
  // The npm editor host comes without the server that TypeScript's own provider asks.
  const settings = { 'typescript.tsdk': path.join(ROOT, 'node_modules/typescript/lib') };
  return onPage('paste', { settings }, async (chain, { page }, folder) => {
    for (const name of FILES) writeFileSync(path.join(folder, name), '');
    const at = scene(page, folder);
    let typed = 0;
    await chain.check('in a prompt file the replaced text comes first', async () => {
      await at.open('review.prompt.md', '');
      await at.clipboard(NOTE);
      await at.pasteUntil(REPLACED);
      await page.locator('.statusbar', { hasText: 'identifiers replaced' }).waitFor();
      await page.locator('.post-edit-widget').waitFor();
      await screenshot(page, 'paste-prompt');
    });
    await chain.check('the widget offers the others, and the plain text', async () => {
      await page.keyboard.press('Control+.');
      const rows = page.locator('.action-widget .monaco-list-row');
      await rows.first().waitFor();
      const titles = (await rows.allInnerTexts())
        .map((title) => title.trim())
        .filter((title) => title !== '');
      assert.deepEqual(titles.slice(0, 4), ['Paste with Identifiers Replaced', 'Paste with Identifiers Masked', 'Paste with Synthetic Values', 'Insert Plain Text']); // prettier-ignore
      await screenshot(page, 'paste-widget');
      await page.keyboard.press('Escape');
    });
    for (const [title, expected] of [
      ['Masked', /^Patient: \[NAME\], MRN \[MRN\], SSN \[SSN\], seen 2026\.$/],
      ['Synthetic', /^Patient: [A-Z]+ TEST-\d+, MRN TEST-\d{7}, SSN 9\d\d-\d\d-\d{4}, seen 2000-01-01\.$/],
      ['Plain', new RegExp(`^${NOTE.replaceAll('.', '\\.')}$`)],
    ] as const)
      await chain.check(`the widget pastes ${title}`, async () => {
        await at.choose(new RegExp(title));
        await at.until(expected);
        await screenshot(page, `paste-${title.toLowerCase()}`);
      });
    await chain.check('the clipboard is as it was', async () => assert.equal(await at.clipboardText(), NOTE));

    chain.scene();
    await chain.check('in source the plain text comes first, and the replaced one is offered', async () => {
      await at.open('note.ts', 'export const note = ``;\n');
      await at.caret(1, 22);
      await at.clipboard(NOTE);
      await at.pasteUntil(`export const note = \`${NOTE}\`;\n`, true);
      await page.locator('.post-edit-widget').waitFor();
      await screenshot(page, 'paste-source');
      await at.choose(/Identifiers Replaced/);
      await at.until(
        /^export const note = `Patient: \[NAME-\d+\], MRN \[MRN-\d+\], SSN \[SSN-\d+\], seen 2026\.`;\n$/,
      );
    });

    chain.scene();
    await chain.check('a clean text goes in as always, without a widget', async () => {
      await at.open('clean.prompt.md', '');
      await at.clipboard('const total = items.map((item) => item.price);\n\tnext();');
      await at.pasteUntil('const total = items.map((item) => item.price);\n\tnext();');
      assert.equal(await page.locator('.post-edit-widget').count(), 0);
    });

    chain.scene();
    await chain.check('signs of snippets stay what they are', async () => {
      const signs = 'cost $1 ${2:x} \\n } \\} $0 `a`';
      await at.open('signs.prompt.md', '');
      await at.clipboard(`${NOTE} ${signs}`);
      await at.pasteUntil(new RegExp(`${REPLACED.source.slice(0, -1)} ${escaped(signs)}$`));
    });

    // Pastes that VS Code drops before it asks anybody are out of reach, so that how many arrive is not asked here.
    for (const gap of [0, 60])
      for (const [what, clip] of Object.entries({ clean: 'one two three', 'with PHI': NOTE })) {
        chain.scene();
        await chain.check(`typing ${gap} ms after Ctrl+V loses nothing that is typed, ${what}`, async () => {
          for (let time = 0; time < 4; time++) {
            await at.open(`typed-${typed++}.prompt.md`, '');
            await at.clipboard(clip);
            await page.keyboard.press('Control+V');
            if (gap > 0) await page.waitForTimeout(gap);
            await page.keyboard.type('xyz');
            await page.waitForTimeout(800);
            const now = await at.text();
            assert.match(now, /xyz$/, 'what was typed is there, behind what was pasted');
            assert.ok(now === 'xyz' || now.length > 12, 'a paste goes in whole or not at all');
          }
        });
      }

    chain.scene();
    await chain.check('after a paste the caret stands behind it', async () => {
      await at.open('caret.prompt.md', 'before [x] after');
      await at.select(1, 9, 1, 10);
      await at.clipboard(NOTE);
      await at.pasteUntil(/before \[Patient: \[NAME.*2026\.\] after$/);
      await page.keyboard.type('!');
      await at.until(/before \[Patient: \[NAME.*2026\.!\] after$/);
    });

    chain.scene();
    await chain.check('several cursors each get the text', async () => {
      await at.open('cursors.prompt.md', 'a: \nb: \nc: \n');
      await at.cursorsAtLineEnds(3);
      await at.clipboard('SSN 536-22-8417');
      await at.pasteUntil(/^a: (SSN \[SSN-\d+\])\nb: \1\nc: \1\n$/);
      await page.keyboard.type('.');
      await at.until(/^a: (SSN \[SSN-\d+\])\.\nb: \1\.\nc: \1\.\n$/);
      await screenshot(page, 'paste-cursors');
    });
    chain.scene();
    await chain.check('as many lines as cursors are spread over them', async () => {
      await at.open('spread.prompt.md', 'a: \nb: \nc: \n');
      await at.cursorsAtLineEnds(3);
      await at.clipboard('SSN 536-22-8417\nnothing\nMRN LC-4471903');
      await at.pasteUntil(/^a: SSN \[SSN-\d+\]\nb: nothing\nc: MRN \[MRN-\d+\]\n$/);
    });
    chain.scene();
    await chain.check('what several cursors copied goes to as many, in source too', async () => {
      await at.open('copied.txt', 'SSN 536-22-8417\nSSN 536-22-8418\n');
      await at.cursorsAtLineEnds(2);
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Control+C');
      await at.open('copied.ts', "const a = '';\nconst b = '';\n");
      await at.cursorsAtLineEnds(2);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await at.pasteUntil("const a = 'SSN 536-22-8417';\nconst b = 'SSN 536-22-8418';\n", true);
      await at.choose(/Identifiers Replaced/);
      await at.until(/^const a = 'SSN \[SSN-(\d+)\]';\nconst b = 'SSN \[SSN-(?!\1)\d+\]';\n$/);
    });

    for (const [file, expected] of [
      ['line.prompt.md', /^first\nSSN \[SSN-\d+\]\n {2}second\n$/],
      ['line.ts', /^first\nSSN 536-22-8417\n {2}second\n$/],
    ] as const) {
      chain.scene();
      await chain.check(`a line that was copied as a whole goes above, in ${file}`, async () => {
        await at.open(`from-${file.length}.txt`, 'one\nSSN 536-22-8417\ntwo\n');
        await at.caret(2, 3);
        await page.keyboard.press('Control+C');
        await at.open(file, 'first\n  second\n');
        await at.caret(2, 5);
        await at.pasteUntil(expected);
        await page.keyboard.type('!');
        await at.until(new RegExp(expected.source.replace('second', 'se!cond')));
      });
    }

    const BLOCK = "const ssn = '536-22-8417';\nif (ssn) {\n\tcheck(ssn);\n}";
    for (const [file, choose] of [
      ['indented.prompt.md', false],
      ['indented.ts', true],
    ] as const)
      // prettier-ignore
      await (async () => {
        chain.scene();
        await chain.check(`several lines in an indented place stay as they were copied, in ${file}`, async () => {
          await at.open(file, 'function f() {\n    \n}\n');
          await at.caret(2, 5);
          await at.clipboard(BLOCK);
          const replaced = new RegExp(`^function f\\(\\) \\{\n {4}${escaped(BLOCK).replace('536-22-8417', '.SSN-\\d+.')}\n\\}\n$`);
          await at.pasteUntil(choose ? `function f() {\n    ${BLOCK}\n}\n` : replaced, choose);
          if (choose) await at.choose(/Identifiers Replaced/);
          await at.until(replaced);
          await screenshot(page, `paste-${file}`);
        });
      })();

    chain.scene();
    await chain.check('a clean address becomes a link in Markdown, as ever', async () => {
      await at.open('AGENTS.md', 'see docs here');
      await at.select(1, 5, 1, 9);
      await at.clipboard('https://code.visualstudio.com/docs');
      await at.pasteUntil('see [docs](https://code.visualstudio.com/docs) here');
    });

    for (const [what, comment, others] of [
      ['with clean text', '', []],
      ['with PHI', ' // SSN 536-22-8417', ['Paste with Identifiers Replaced', 'Paste with Identifiers Masked', 'Paste with Synthetic Values']],
    ] as const) {
      chain.scene();
      await chain.check(`TypeScript offers the imports of what was copied, as ever, ${what}`, async () => {
        writeFileSync(path.join(folder, 'sums.ts'), 'export function addUp(n: number) {\n  return n + 1;\n}\n');
        // Its server has to be up before anything is copied.
        for (let time = 1; ; time++) {
          await at.open('uses.ts', `import { addUp } from './sums';\nconsole.log(addUp(1));${comment}\n`);
          await page.waitForTimeout(2_000);
          await at.caret(2, 1);
          await page.keyboard.press('Shift+End');
          await page.keyboard.press('Control+C');
          await page.waitForTimeout(500);
          // Of a file that is closed its server says nothing.
          await at.open('target.ts', '', true);
          await page.keyboard.press('Control+V');
          await at.until(`console.log(addUp(1));${comment}`);
          const titles = await at.offered();
          if (titles.includes('Paste with imports') && others.every((title) => titles.includes(title))) break;
          assert.ok(time < 8, `the widget offers ${titles.join(', ')}`);
        }
        await at.choose(/Paste with imports/);
        await at.until(new RegExp(`^import \\{ addUp \\} from ["']\\./sums["'];\\s+console\\.log\\(addUp\\(1\\)\\);${comment}\n?$`));
      });
    } // prettier-ignore

    chain.scene();
    await chain.check('Restore Originals shows what it would change, and puts the values back', async () => {
      await at.open('session.prompt.md', '');
      await at.clipboard(NOTE);
      await at.pasteUntil(REPLACED);
      const [name] = /\[NAME-\d+\]/.exec(await at.text())!;
      await at.open('answer.md', `Call ${name}.\n`);
      await runCommand(page, 'PHI Cordon: Restore Originals');
      await page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor();
      await screenshot(page, 'paste-restore');
      assertNoValue(
        await page
          .locator('.notifications-toasts')
          .innerText()
          .catch(() => ''),
        'a notice',
      );
      await page
        .locator(
          '.bulk-edit-panel .monaco-list-row .monaco-checkbox, .bulk-edit-panel .monaco-list-row input[type=checkbox]',
        )
        .first()
        .click();
      await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
      await at.until('Call MARISOL QUINTANAR.\n');
    });
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What the scenes do: files of their own, the clipboard, the caret; the text is read from the disk. */
function scene(page: Page, folder: string) {
  let file = '';
  const text = async (): Promise<string> => {
    const saved = page.locator('.tab.active:not(.dirty)');
    for (let time = 0; time < 20; time++) {
      await page.keyboard.press('Control+S');
      const is = await saved.waitFor({ timeout: 500 }).then(
        () => true,
        () => false,
      );
      if (is) break;
    }
    return readFileSync(file, 'utf8');
  };
  const until = async (expected: string | RegExp, ms = 8_000, must = true): Promise<boolean> => {
    let now = '';
    for (const end = Date.now() + ms; Date.now() < end; await page.waitForTimeout(100)) {
      now = await text();
      if (typeof expected === 'string' ? now === expected : expected.test(now)) return true;
    }
    if (must) assert.fail(`expected ${String(expected)}, found ${JSON.stringify(now)}`);
    return false;
  };
  const caret = async (line: number, column: number): Promise<void> => {
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  };
  return {
    text,
    until,
    caret,
    /** @param beside whether what is open stays so */
    async open(name: string, content: string, beside = false): Promise<void> {
      if (file) await text();
      if (!beside) await runCommand(page, 'View: Close All Editors');
      file = path.join(folder, name);
      writeFileSync(file, content);
      const editor = await openFile(page, name);
      await editor.locator('.view-lines').first().click();
      await page.keyboard.press('Control+End');
      // Reading the policy for the file takes a moment; nobody pastes sooner.
      await page.waitForTimeout(600);
    },
    async select(line: number, column: number, endLine: number, endColumn: number): Promise<void> {
      await caret(line, column);
      for (let lines = line; lines < endLine; lines++) await page.keyboard.press('Shift+ArrowDown');
      for (let at = column; at < endColumn; at++) await page.keyboard.press('Shift+ArrowRight');
    },
    async cursorsAtLineEnds(count: number): Promise<void> {
      await caret(1, 1);
      for (let line = 1; line < count; line++) await page.keyboard.press('Shift+Alt+ArrowDown');
      await page.keyboard.press('End');
    },
    clipboard: (value: string) => page.evaluate((given) => navigator.clipboard.writeText(given), value),
    clipboardText: () => page.evaluate(() => navigator.clipboard.readText()),
    /**
     * A busy machine may take longer than the guard's budget, and then the text goes in as it is: so it is tried again.
     * @param widget whether VS Code has to offer more than one way to paste
     */
    async pasteUntil(expected: string | RegExp, widget = false): Promise<void> {
      const before = await text();
      for (let time = 1; time <= 8; time++) {
        await page.keyboard.press('Control+V');
        await page.waitForTimeout(400);
        const offered = !widget || (await page.locator('.post-edit-widget').count()) > 0;
        if (offered && (await until(expected, time < 8 ? 500 : 8_000, time === 8))) return;
        for (let undo = 0; undo < 4 && !(await until(before, 1_000, false)); undo++)
          await page.keyboard.press('Control+Z');
      }
      assert.fail('the paste was not as expected');
    },
    /** What the widget offers after a paste; nothing where there is none. */
    async offered(): Promise<string[]> {
      const widget = page.locator('.post-edit-widget');
      if (!(await widget.waitFor({ timeout: 2_000 }).then(() => true, () => false))) return []; // prettier-ignore
      await page.keyboard.press('Control+.');
      const rows = page.locator('.action-widget .monaco-list-row');
      await rows.first().waitFor();
      const titles = (await rows.allInnerTexts()).map((title) => title.trim());
      await page.keyboard.press('Escape');
      return titles.filter((title) => title !== '');
    },
    /** Chooses by the widget that stands there after a paste. */
    async choose(title: RegExp): Promise<void> {
      await page.locator('.post-edit-widget').waitFor();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
    },
  };
}
