// A headless Chromium that can reach loopback and nothing else.
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium';
import type { Server } from './server';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--proxy-server=direct://',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Names that a webview's own service worker answers; no such host is ever asked. */
const RESOURCES = '.vscode-resource.vscode-cdn.net';

export function startBrowser(): Promise<Browser> {
  const { executable, env } = findChromium();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/**
 * A page that may use the clipboard of the server's origin.
 * @param offsite collects every address off the machine that the page asks for
 */
export async function newPage(browser: Browser, server: Server, offsite: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const origin = new URL(server.url).origin;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const onMachine = hostname === '127.0.0.1' || hostname.endsWith(RESOURCES);
    if (/^(https?|wss?):$/.test(protocol) && !onMachine) offsite.push(request.url());
  });
  return context.newPage();
}
