// npm run editor: the extension at work on the example, in the desktop VS Code or else in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hostSupported } from './install';
import { ROOT } from './paths';
import { startServer } from './server';
import { workbenchUrl } from './session';

const EXAMPLE = path.join(ROOT, 'examples/lakeside-clinic');
const WINDOWS = process.platform === 'win32';

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  const opened = path.resolve(folder ?? EXAMPLE);
  if (!existsSync(opened)) throw new Error(`${opened} does not exist`);
  const desktop = check ? undefined : findDesktop();
  if (desktop) return openDesktop(desktop, opened);
  if (!hostSupported)
    return fail(
      'No desktop VS Code was found, and the npm editor host is Linux x64 only.',
      'Install VS Code so that `code` is on the PATH, or set VSCODE_EXECUTABLE to it.',
    );
  await openInBrowser(opened, check);
}

/** VSCODE_EXECUTABLE, or `code` where the PATH has it. */
function findDesktop(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const { status } = spawnSync(WINDOWS ? 'where' : 'which', ['code'], { stdio: 'ignore' });
  return status === 0 ? 'code' : undefined;
}

function openDesktop(executable: string, folder: string): void {
  console.log(`Opening ${folder} in VS Code (${executable}) with PHI Cordon loaded from ${ROOT}.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder];
  // On Windows `code` is a batch file, which only a shell starts.
  const viaShell = WINDOWS && executable === 'code';
  const quoted = viaShell ? args.map((argument) => `"${argument}"`) : args;
  spawn(executable, quoted, { stdio: 'ignore', detached: true, shell: viaShell })
    .on('error', (error) => fail(`VS Code did not start: ${error.message}`))
    .unref();
}

async function openInBrowser(folder: string, check: boolean): Promise<void> {
  const server = await startServer({ settings: { 'git.enabled': true } });
  const url = workbenchUrl(server, { folder });
  if (check) {
    const answer = await (await fetch(url)).text();
    await server.stop();
    if (!answer.includes('vs/code/browser/workbench')) fail('The workbench did not answer.');
    else console.log('The workbench answers.');
    return;
  }
  console.log(`VS Code runs on this machine, with PHI Cordon loaded, and opens ${folder}:\n\n  ${url}\n`);
  console.log('Open the address in a browser. Ctrl+C ends it.');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.stop();
}

function fail(...lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
