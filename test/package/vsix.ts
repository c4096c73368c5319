// The .vsix: what it holds, and that it works once installed, by a user's keys and clicks.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { screenshot } from '../host/bridge';
import { hostSupported } from '../host/install';
import { onPage } from '../host/passes/page';
import { Chain, type TestResult } from '../host/results';
import { assertNoValue, routeByKeys } from '../host/scenes';
import { openFile, runCommand } from '../host/workbench';
import { zipNames } from './archive';
import { packVsix } from './stage';

const MAX_BYTES = 4 * 2 ** 20;
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|THIRD-PARTY-NOTICES\.md|LICENSE(\.txt|\.md)?)$/i,
  /^extension\/dist\/(extension|extension\.web|cli|commands|core|hook|hookInspect|hookPolicy|lexicon|mcp)\.js$/,
  /^extension\/dist\/grammars\/[\w-]+\.wasm$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/media\/.+\.(svg|png|md)$/,
  /^extension\/docs\/rules\/[\w-]+\.md$/,
];
const NEEDED = [
  'extension/dist/extension.js',
  'extension/dist/extension.web.js',
  'extension/dist/cli.js',
  'extension/dist/commands.js',
  'extension/dist/core.js',
  'extension/dist/hook.js',
  'extension/dist/hookInspect.js',
  'extension/dist/hookPolicy.js',
  'extension/dist/lexicon.js',
  'extension/dist/mcp.js',
  'extension/dist/grammars/tree-sitter.wasm',
  'extension/dist/grammars/tree-sitter-typescript.wasm',
  'extension/syntaxes/policy.schema.json',
  'extension/docs/rules/phi-ssn.md',
  'extension/package.json',
];

export async function testVsix(folder: string): Promise<TestResult[]> {
  const chain = new Chain('vsix');
  let vsix = '';
  await chain.check('is packed without dependencies', () => {
    vsix = packVsix(folder);
  });
  await chain.check('holds what it needs and nothing else', () => {
    const names = zipNames(vsix);
    assert.deepEqual(names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))), []); // prettier-ignore
    assert.deepEqual(NEEDED.filter((name) => !names.includes(name)), []); // prettier-ignore
  });
  await chain.check('is no larger than 4 MB', () => {
    const { size } = statSync(vsix);
    console.log(`     ${(size / 2 ** 20).toFixed(2)} MB`);
    assert.ok(size <= MAX_BYTES, `${size} bytes`);
  });
  if (chain.results.some(({ state }) => state === 'failed')) return chain.results;
  if (!hostSupported) {
    chain.skip('works once installed (the npm editor host is Linux x64 only)');
    return chain.results;
  }
  return [...chain.results, ...(await useInstalled(vsix))];
}

function useInstalled(vsix: string): Promise<TestResult[]> {
  return onPage('installed', { vsix }, async (chain, { page }) => {
    await routeByKeys(chain, page);
    chain.scene();
    await chain.check('an identifier stands in Problems without its value', async () => {
      await openFile(page, 'intake.ts');
      await runCommand(page, 'Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'phi/ssn' }).first().waitFor();
      assertNoValue(await page.locator('.markers-panel').innerText(), 'Problems');
    });
    await chain.check("the rule's page opens from Problems, offline", async () => {
      await page.locator('.markers-panel .monaco-list-row a', { hasText: 'phi/ssn' }).first().click();
      await page.locator('.tab.active', { hasText: /ssn/i }).waitFor();
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await frame.locator('body', { hasText: 'Social Security' }).waitFor();
      await screenshot(page, 'rule-page');
    });
  });
}
