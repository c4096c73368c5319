// npm run test:editor: the editor tests in a real VS Code, in several passes.
import { execFileSync } from 'node:child_process';
import { hostSupported } from './install';
import { runAsUser } from './passes/asUser';
import { runCopyScenes } from './passes/copyScenes';
import { runLeaks } from './passes/leaks';
import { runOpenEditor } from './passes/openEditor';
import { runPasteScenes } from './passes/pasteScenes';
import { runInDesktop, runInHost } from './passes/extensionHost';
import { runReportScenes } from './passes/reportScenes';
import { runReportThemes } from './passes/reportThemes';
import { runReviewScenes } from './passes/reviewScenes';
import { runRestricted } from './passes/restricted';
import { runTwoRoots } from './passes/twoRoots';
import { runTreeScenes } from './passes/treeScenes';
import { runInWebHost } from './passes/webHost';
import { ROOT } from './paths';
import { conclude, type TestResult } from './results';

const PASSES: readonly (readonly [string, () => Promise<TestResult[]>])[] = [
  ['inside the extension host', runInHost],
  ['as a user on the page', runAsUser],
  ['the clipboard, by keys', runCopyScenes],
  ['planted values', runLeaks],
  ['paste by keys', runPasteScenes],
  ['the report', runReportScenes],
  ['report in themes', runReportThemes],
  ['the review', runReviewScenes],
  ['two roots', runTwoRoots],
  ['the findings tree', runTreeScenes],
  ['Restricted Mode', runRestricted],
  ['web extension host', runInWebHost],
  ['npm run editor', runOpenEditor],
];

async function main(): Promise<void> {
  const executable = process.env.VSCODE_EXECUTABLE;
  const desktop = executable !== undefined || process.env.VSCODE_DOWNLOAD === '1';
  if (!desktop && !hostSupported) {
    console.log('SKIP editor tests: the npm editor host is Linux x64 only.');
    console.log('     Set VSCODE_EXECUTABLE to a desktop VS Code, or VSCODE_DOWNLOAD=1 to download one.');
    console.log('editor: 0 passed, 0 failed, 1 skipped');
    return;
  }
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
  const only = process.argv[2];
  const passes = desktop ? [['desktop VS Code', () => runInDesktop(executable)] as const] : PASSES;
  const results: TestResult[] = [];
  for (const [name, run] of passes) {
    if (only && !name.includes(only)) continue;
    const start = Date.now();
    console.log(`\n— ${name}`);
    results.push(...(await run()));
    console.log(`— ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  conclude('editor', results);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
