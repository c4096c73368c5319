// A workbench on a page: server, browser and page together, started and stopped as one.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newPage, startBrowser } from './browser';
import { ROOT, WORKSPACE } from './paths';
import { startServer, type Server, type ServerOptions } from './server';

export interface SessionOptions extends ServerOptions {
  /** A folder, or the file of a workspace of several. */
  readonly folder: string;
  /** Runs before the page loads, e.g. to expose functions to it. */
  prepare?(page: Page): Promise<void>;
  /** A test suite to run in the extension host. */
  readonly testsPath?: string;
}

export interface Session {
  readonly page: Page;
  readonly server: Server;
  /** What the page asked for off the machine: must stay empty. */
  readonly offsite: readonly string[];
  close(): Promise<void>;
}

/** Opens a folder in the workbench. Starting the host is tried twice; nothing later is. */
export async function openSession(options: SessionOptions): Promise<Session> {
  try {
    return await tryOpen(options);
  } catch (error) {
    console.log(`editor host: ${(error as Error).message}\neditor host: trying once more`);
    return tryOpen(options);
  }
}

async function tryOpen(options: SessionOptions): Promise<Session> {
  const server = await startServer(options);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close().catch(() => undefined);
    await server.stop();
  };
  try {
    browser = await startBrowser();
    const offsite: string[] = [];
    const page = await newPage(browser, server, offsite);
    await options.prepare?.(page);
    await page.goto(workbenchUrl(server, options));
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return { page, server, offsite, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The workbench's address; the extension of this repository is loaded unless a package was installed. */
export function workbenchUrl(
  server: Server,
  { folder, vsix, testsPath }: Pick<SessionOptions, 'folder' | 'vsix' | 'testsPath'>,
): string {
  const payload = [['skipWelcome', 'true']];
  if (!vsix) payload.push(['extensionDevelopmentPath', server.remote + ROOT]);
  if (testsPath) payload.push(['extensionTestsPath', server.remote + testsPath], ['enableProposedApi', '']);
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${server.url}?${new URLSearchParams({ [kind]: folder, payload: JSON.stringify(payload) })}`;
}

/** A copy of the fixture workspace as a git repository with one commit, and how to remove it. */
export function temporaryWorkspace(): { readonly folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-workspace-')));
  cpSync(WORKSPACE, folder, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@lakeside.test');
  git('add', '.');
  git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message=Start');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
