// npx tsx test/bench/reportPage.ts [COUNT]: opens a report of so many findings in Chromium and says what that takes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { htmlReport } from '../../src/core/reports';
import { manyFindings } from '../core/reports/page/many';
import { startBrowser } from '../host/browser';

const RUNS = 3;

const WATCH = `(() => { globalThis.long = []; new PerformanceObserver((list) => long.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask', buffered: true }); })()`;
const TAKE = `(() => { const worst = Math.max(0, ...long); const count = long.length; long.length = 0; return [count, worst]; })()`;
/** A hundred frames, a screen and a half each. */
const SCROLL = `new Promise((done) => { let frames = 0; const step = () => { scrollBy(0, 1200); if (++frames === 100) done(); else requestAnimationFrame(step); }; step(); })`;
const filter = (text: string) => `new Promise((done) => { const field = document.querySelector('input[type=search]'); const start = performance.now(); field.value = '${text}'; field.dispatchEvent(new Event('input', { bubbles: true })); requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })`; // prettier-ignore

/** In milliseconds. */
async function figures(page: Page): Promise<Record<string, number>> {
  const ask = <T>(code: string) => page.evaluate(code) as Promise<T>;
  const paint = await ask<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  const ready = await ask<number>("performance.getEntriesByType('navigation')[0].loadEventEnd");
  const [, opening] = await ask<[number, number]>(TAKE);
  await ask(SCROLL);
  const [tasks, scrolling] = await ask<[number, number]>(TAKE);
  const nodes = await ask<number>("document.querySelectorAll('*').length");
  await ask('scrollTo(0, 0)');
  const first = await ask<number>(filter('number 47'));
  const again = await ask<number>(filter('number 471'));
  return { paint, ready, opening, tasks, scrolling, nodes, first, again };
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'phi-cordon-bench-'));
  const browser = await startBrowser();
  try {
    const report = manyFindings(count);
    const start = performance.now();
    const html = htmlReport(report);
    console.log(`${count} findings: made in ${Math.round(performance.now() - start)} ms, ${(html.length / 1e6).toFixed(2)} MB`); // prettier-ignore
    const file = path.join(folder, 'report.html');
    writeFileSync(file, html);
    const runs: Record<string, number>[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.addInitScript(WATCH);
      await page.goto(pathToFileURL(file).href);
      await page.waitForTimeout(500);
      runs.push(await figures(page));
      await page.close();
    }
    for (const name of Object.keys(runs[0]!)) {
      const sorted = runs.map((run) => run[name]!).sort((a, b) => a - b);
      console.log(`${name}: median ${Math.round(sorted[RUNS >> 1]!)}, worst ${Math.round(sorted.at(-1)!)}`);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
