// The browser bundle in the web extension host, as on vscode.dev.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { EXTENSION_ID } from '../paths';
import type { TestResult } from '../results';
import { notice, openFile, runCommand } from '../workbench';
import { onPage } from './page';

const SETTINGS = { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } };

export function runInWebHost(): Promise<TestResult[]> {
  const asked: string[] = [];
  const prepare = async (page: Page) => {
    page.on('request', (request) => asked.push(request.url()));
  };
  return onPage('web host', { settings: SETTINGS, prepare }, async (chain, { page }) => {
    await chain.check('an identifier gets a squiggle', async () => {
      const editor = await openFile(page, 'intake.ts');
      await editor.locator('.squiggly-error').first().waitFor();
    });
    await chain.check('a call gets a squiggle, by the grammars', async () => {
      const editor = await openFile(page, 'summary.ts');
      await editor.locator('.squiggly-error').first().waitFor();
    });
    await chain.check('Review Changes says that git is not available', async () => {
      await runCommand(page, 'PHI Cordon: Review Changes');
      await (await notice(page, 'git, which is not available in the browser')).waitFor();
    });
    await chain.check('it came from the browser bundle', () =>
      assert.ok(asked.some((url) => url.includes('extension.web.js'))),
    );
  });
}
