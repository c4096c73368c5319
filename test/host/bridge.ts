// Lets a test inside the extension host act as the user on the page: real keys, clicks, what stands on the screen.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { SHOTS } from './paths';

const WAIT = { timeout: 15_000 };

/** What a test may ask for; `suite/support/user.ts` is the other end. */
const OPERATIONS = {
  press: (page: Page, keys: string) => page.keyboard.press(keys),
  type: (page: Page, text: string) => page.keyboard.type(text, { delay: 5 }),
  click: (page: Page, selector: string) => page.locator(selector).first().click(WAIT),
  hover: (page: Page, selector: string) => page.locator(selector).first().hover(WAIT),
  text: (page: Page, selector: string) => page.locator(selector).first().innerText(WAIT),
  texts: (page: Page, selector: string) => page.locator(selector).allInnerTexts(),
  count: (page: Page, selector: string) => page.locator(selector).count(),
  waitFor: (page: Page, selector: string) => page.locator(selector).first().waitFor(WAIT),
  pageText,
  clipboardWrite: (page: Page, text: string) =>
    page.evaluate((value) => navigator.clipboard.writeText(value), text),
  clipboardRead: (page: Page) => page.evaluate(() => navigator.clipboard.readText()),
  screenshot,
} as const;

export type Operation = keyof typeof OPERATIONS;

/** Everything that stands in the page and its frames: texts, titles and labels for screen readers. */
export async function pageText(page: Page): Promise<string> {
  const read = () =>
    document.documentElement.innerText +
    Array.from(document.querySelectorAll('[title], [aria-label]'))
      .map((node) => `\n${node.getAttribute('title')}\n${node.getAttribute('aria-label')}`)
      .join('');
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(read).catch(() => '')));
  return texts.join('\n');
}

/** Writes `out/shots/NAME.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}

export interface Bridge {
  readonly url: string;
  connect(page: Page): void;
  close(): void;
}

/** Loopback only, behind a path that nobody can guess. */
export async function startBridge(): Promise<Bridge> {
  const key = `/${randomBytes(16).toString('hex')}`;
  let page: Page | undefined;
  const answer = async (body: string): Promise<unknown> => {
    const { operation, args } = JSON.parse(body) as { operation: Operation; args: [] };
    const act = OPERATIONS[operation] as (page: Page, ...args: unknown[]) => Promise<unknown>;
    return act(page!, ...args);
  };
  const server = createServer((request, response) => {
    if (request.url !== key) return void response.writeHead(403).end();
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      response.setHeader('connection', 'close');
      answer(body).then(
        (value) => response.end(JSON.stringify({ value: value ?? null })),
        (error: Error) => response.end(JSON.stringify({ error: error.message })),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${key}`,
    connect: (connected) => (page = connected),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
