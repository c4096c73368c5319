// Restricted Mode: everything still scans, and what would loosen the policy does not count.
import type { TestResult } from '../results';
import { notice, openFile, runCommand } from '../workbench';
import { onPage } from './page';

const SETTINGS = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

export function runRestricted(): Promise<TestResult[]> {
  return onPage('restricted', { settings: SETTINGS }, async (chain, { page }) => {
    await chain.check('the workspace is not trusted', () =>
      page.locator('.statusbar-item[aria-label*="Restricted Mode"]').first().waitFor(),
    );
    await chain.check('a squiggle appears', async () => {
      const editor = await openFile(page, 'intake.ts');
      await editor.locator('.squiggly-error').first().waitFor();
    });
    await chain.check('an approval of the untrusted policy does not count', async () => {
      const editor = await openFile(page, 'approved.ts');
      await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    });
    await chain.check(
      'changes are not reviewed, since git would read settings of the repository',
      async () => {
        await runCommand(page, 'PHI Cordon: Review Changes');
        await (await notice(page, 'Trust the workspace first')).waitFor();
      },
    );
  });
}
