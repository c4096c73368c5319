// The clipboard of the page, which is the real one of its browser.
import type { Page } from 'playwright-core';

export interface PageClipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
  /** Waits until it holds something else. */
  changed(from: string): Promise<string>;
}

export function clipboardOf(page: Page): PageClipboard {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  return {
    read,
    write: (text) => page.evaluate((value) => navigator.clipboard.writeText(value), text),
    async changed(from) {
      for (const end = Date.now() + 10_000; ; await page.waitForTimeout(40)) {
        const now = await read();
        if (now !== from) return now;
        if (Date.now() > end) throw new Error('the clipboard stays as it is');
      }
    },
  };
}
