// npm run picture: takes the README's picture from the real editor, open on the example clinic.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './paths';
import { openSession } from './session';
import { gotoProblem, openFile, quickFixMenu, runCommand } from './workbench';

/** The workbench without the browser's title bar. */
const CLIP = { x: 0, y: 30, width: 1280, height: 770 };

async function main(): Promise<void> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-picture-'));
  const folder = path.join(temporary, 'lakeside-clinic');
  cpSync(path.join(ROOT, 'examples/lakeside-clinic'), folder, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git(
    '-c',
    'user.name=Lakeside',
    '-c',
    'user.email=dev@lakeside.test',
    'commit',
    '--quiet',
    '--no-gpg-sign',
    '--message=Start',
  );
  const session = await openSession({ folder });
  try {
    const { page } = session;
    await openFile(page, 'summarize.ts');
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'no BAA on record' }).first().waitFor();
    await gotoProblem(page);
    await quickFixMenu(page, /azure-prod/);
    mkdirSync(path.join(ROOT, 'docs/images'), { recursive: true });
    await page.screenshot({ path: path.join(ROOT, 'docs/images/editor.png'), clip: CLIP });
  } finally {
    await session.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

void main();
