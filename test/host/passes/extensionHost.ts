// Runs the suite inside the extension host: of the npm editor host, or of a desktop VS Code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { screenshot, startBridge } from '../bridge';
import { bundleSuite } from '../bundle';
import { ROOT } from '../paths';
import { printResult, type TestResult } from '../results';
import { openSession, temporaryWorkspace } from '../session';

const TIMEOUT_MS = 360_000;
/** What the tests need of the editor; a desktop reads it from the same place as a user's settings. */
const SETTINGS = { 'git.enabled': true };

/** The suite in the npm editor host, with a browser as its window. */
export function runInHost(): Promise<TestResult[]> {
  return withResults('extension host', async (results, folder) => {
    const testsPath = await bundleSuite();
    const bridge = await startBridge();
    let finish: (code: number) => void = () => undefined;
    const finished = new Promise<number>((resolve) => (finish = resolve));
    const prepare = async (page: Page) => {
      await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
      await page.exposeFunction('codeAutomationLog', () => undefined);
      page.on('crash', () => finish(-1));
      bridge.connect(page);
    };
    const env = { PHI_CORDON_TEST_RESULTS: results, PHI_CORDON_TEST_BRIDGE: bridge.url };
    const session = await openSession({ folder, env, settings: SETTINGS, testsPath, prepare });
    const timer = setTimeout(() => finish(-2), TIMEOUT_MS);
    try {
      if ((await finished) < 0) await screenshot(session.page, 'failure-extension-host');
      if (session.offsite.length > 0)
        throw new Error(`the page asked for addresses off the machine:\n${session.offsite.join('\n')}`);
    } finally {
      clearTimeout(timer);
      await session.close();
      bridge.close();
    }
  });
}

/** The suite in a desktop VS Code: the given one, or one that @vscode/test-electron downloads. */
export function runInDesktop(executable: string | undefined): Promise<TestResult[]> {
  return withResults('desktop', async (results, folder) => {
    const { runTests } = await import('@vscode/test-electron');
    const profile = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-profile-'));
    const flags = ['--disable-workspace-trust', '--skip-welcome', '--disable-telemetry'];
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    try {
      await runTests({
        ...(executable ? { vscodeExecutablePath: executable } : { version: 'stable' }),
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: await bundleSuite(),
        extensionTestsEnv: { PHI_CORDON_TEST_RESULTS: results },
        launchArgs: [folder, ...flags, `--user-data-dir=${profile}`],
      });
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

/** Whatever the run says, what counts is the results file: it must be there, whole, and hold a test. */
async function withResults(
  name: string,
  run: (file: string, folder: string) => Promise<void>,
): Promise<TestResult[]> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-results-'));
  const file = path.join(temporary, 'results.jsonl');
  writeFileSync(file, '');
  const workspace = temporaryWorkspace();
  const follow = new ResultsFile(file);
  const timer = setInterval(() => follow.read(), 250);
  const start = Date.now();
  let problem: string | undefined;
  try {
    await run(file, workspace.folder);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  clearInterval(timer);
  follow.read();
  const { results, whole } = follow;
  if (!whole) problem = `the suite did not come to its end: ${problem ?? 'no result'}`;
  else if (results.some(({ state }) => state === 'failed')) problem = undefined;
  if (problem) {
    const failure = {
      title: `${name} ran`,
      state: 'failed',
      ms: Date.now() - start,
      error: problem,
    } as const;
    results.push(failure);
    printResult(failure);
  }
  workspace.remove();
  rmSync(temporary, { recursive: true, force: true });
  return results;
}

/** Prints results as the suite writes them. */
class ResultsFile {
  readonly results: TestResult[] = [];
  /** Whether the suite came to its end. */
  whole = false;
  private lines = 0;

  constructor(private readonly file: string) {}

  read(): void {
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines.slice(this.lines)) {
      const result = JSON.parse(line) as TestResult | { done: true };
      if ('done' in result) this.whole = true;
      else {
        this.results.push(result);
        printResult(result);
      }
    }
    this.lines = lines.length;
  }
}
