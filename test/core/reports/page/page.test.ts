import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { RULES, SEVERITIES, type SafeText } from '../../../../src/core';
import { htmlReport, visible, type Report } from '../../../../src/core/reports';
import type { PolicyChange } from '../../../../src/core/policy';
import { THEME } from '../../../../src/editor/reportTheme';
import { startBrowser } from '../../../host/browser';
import { FAINT } from './contrast';
import { madeFinding, manyFindings, reportWith } from './many';

const HOSTILE = [
  '</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '<!--', ']]>', '&lt;b&gt;', '\u202egnp.exe', 'a\nb\u2028c', '${alert(1)}',
  '\\u003cscript>', '__proto__', 'constructor', '@lakeside/team "x"', 'javascript:alert(1)', ' ', 'ü/é/Ж.ts', '😀', '\ud800', '<style>*{display:none}</style>',
]; // prettier-ignore

describe('the page of the HTML report in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder: string;
  const pages: Page[] = [];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'phi-cordon-page-'));
    browser = await startBrowser();
  });
  afterEach(() => Promise.all(pages.splice(0).map((page) => page.close())));
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a report as the file that somebody was handed. @param said what it asked for, and what the browser complained of */
  async function open(report: Report, how: { colorScheme?: 'light' | 'dark'; width?: number; javaScriptEnabled?: boolean } = {}) {
    const { width = 1280, ...rest } = how;
    const file = path.join(folder, `${pages.length}.html`);
    writeFileSync(file, htmlReport(report));
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...rest });
    const page = await context.newPage();
    pages.push(page);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => (said.push('a dialog'), void dialog.dismiss()));
    const address = pathToFileURL(file).href;
    page.on('request', (request) => request.url().split('#')[0] !== address && said.push(request.url()));
    await page.goto(address);
    return { page, said };
  } // prettier-ignore

  /** The page as it stands in the editor, with what it asks of it kept in `asked`. */
  async function openPanel(report: Report, notes: readonly string[] = [], changes: readonly PolicyChange[] = []) {
    const file = path.join(folder, `panel-${pages.length}.html`);
    writeFileSync(file, htmlReport(report, { nonce: 'n0', theme: THEME, notes }, changes));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    pages.push(page);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => (said.push('a dialog'), void dialog.dismiss()));
    await page.addInitScript('globalThis.asked = []; globalThis.acquireVsCodeApi = () => ({ postMessage: (one) => asked.push(one), setState() {}, getState() {} })');
    await page.goto(pathToFileURL(file).href);
    return { page, said };
  } // prettier-ignore

  it('shows whatever findings hold as text, in tables and forms that are sound', async () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 })).map((one) => one as SafeText);
    const finding = fc.record({
      path: text, message: text, context: text, basis: text, owners: fc.array(text, { maxLength: 3 }), host: text,
      rule: fc.constantFrom(...RULES.map(({ id }) => id)), severity: fc.constantFrom(...SEVERITIES),
      remedies: fc.array(fc.record({ id: text, title: text, preferred: fc.boolean() }), { maxLength: 2 }),
      steps: fc.array(fc.record({ path: text, line: fc.nat(), column: fc.nat(), message: text }), { maxLength: 2 }),
      decidedBy: fc.option(text, { nil: undefined }),
    }); // prettier-ignore
    const reports = fc.sample(fc.array(finding, { minLength: 1, maxLength: 25 }), { numRuns: 12, seed: 7 });
    for (const changes of reports) {
      const report = reportWith(changes.map((change, index) => madeFinding(index, change)));
      const { page, said } = await open(report);
      const got = (await page.evaluate(SHAPE)) as Shape;
      assert.deepEqual(said, []);
      assert.deepEqual(got.tags.filter((tag) => !TAGS.has(tag)), []);
      assert.deepEqual([got.scripts, got.unlabelled, got.duplicates, got.headless], [2, [], [], 0]);
      const shown = report.findings.map(({ message }) => visible(message).replace(/\r\n?/g, '\n'));
      assert.deepEqual(got.messages.map(wellFormed), shown.map(wellFormed));
    }
  }); // prettier-ignore

  it('opens ten thousand findings, makes the rows near the screen, and finds the others', async () => {
    const { page, said } = await open(manyFindings(10_000));
    const nodes = () => page.evaluate('document.querySelectorAll("*").length') as Promise<number>;
    /** After the frame in which a filter is applied. */
    const shown = async () => {
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return page.locator('#shown').innerText();
    };
    assert.equal(await shown(), '10,000 of 10,000 shown');
    assert.ok((await nodes()) < 6000);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.locator('tr[aria-rowindex="10001"]').waitFor();
    assert.ok((await nodes()) < 12_000);
    await page.evaluate('scrollTo(0, 0)');

    await page.locator('input[type=search]').fill('number 4711. unit-19');
    assert.equal(await shown(), '1 of 10,000 shown');
    assert.match(await page.locator('.findings tbody').innerText(), /number 4711\./);
    assert.match(page.url(), /#text=number\+4711/);
    await page.reload();
    assert.equal(await shown(), '1 of 10,000 shown');
    await page.locator('button[type=reset]').click();
    assert.equal(await shown(), '10,000 of 10,000 shown');

    await page.locator('select[name=owner]').selectOption('@lakeside/team-4');
    await page.locator('select[name=folder]').selectOption('services/unit-5/');
    await page.locator('input[value=error]').uncheck();
    const count = Number((await shown()).split(' ')[0]);
    const expected = Array.from({ length: 10_000 }, (_, index) => madeFinding(index)).filter((one) => one.owners?.[0] === '@lakeside/team-4' && one.path.startsWith('services/unit-5/') && one.severity !== 'error');
    assert.ok(count > 0);
    assert.equal(count, expected.length);
    await page.locator('select[name=group]').selectOption('rule');
    assert.match(await page.locator('.group').first().innerText(), /^[a-z]+\/[a-z-]+ \d+ findings?$/);
    assert.deepEqual(said, []);
  }); // prettier-ignore

  it('leads from a count to its findings, by keys alone', async () => {
    const { page } = await open(manyFindings(300));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'To the findings');
    const link = page.locator('a[data-dimension=service]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('select[name=service]').inputValue(), await link.getAttribute('data-name'));
    assert.equal(await page.evaluate('document.activeElement.id'), 'findings');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.name'), 'text');
    await page.locator('.findings summary').first().focus();
    await page.keyboard.press('Space');
    assert.match(await page.locator('.findings details[open]').innerText(), /Why it counts[^]*What helps[^]*masked on both sides/);
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    assert.equal(outline, 'solid');
  }); // prettier-ignore

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has a contrast of 4.5 and more everywhere (${colorScheme})`, async () => {
      const { page } = await open(withAll(manyFindings(60)), { colorScheme });
      await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
      assert.deepEqual(await page.evaluate(FAINT), []);
    });

  it('is told to a screen reader whole: every control by a name of its own, every section, what a filter leaves', async () => {
    const { page } = await openPanel(withAll(manyFindings(8)));
    await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
    const nodes = await accessibilityTree(page);
    const controls = nodes.filter(({ role }) => CONTROLS.has(role));
    assert.deepEqual(controls.filter(({ name }) => name.trim() === ''), []);
    const buttons = controls.filter(({ role }) => role === 'button').map(({ name }) => name);
    assert.deepEqual(buttons.filter((name, index) => buttons.indexOf(name) !== index), []);
    assert.ok(buttons.includes('Apply the preferred remedy: Person name, services/unit-0/src/file-0.ts line 1'), buttons.join('\n'));
    const levels = nodes.filter(({ role }) => role === 'heading').map(({ level }) => level!);
    assert.ok(levels[0] === 1 && levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1), levels.join());
    for (const role of ['banner', 'main', 'contentinfo', 'search', 'region']) assert.ok(nodes.some((node) => node.role === role), role);
    for (const table of nodes.filter(({ role }) => role === 'table')) assert.notEqual(table.name.trim(), '');
    const [status] = nodes.filter(({ role }) => role === 'status').slice(-1);
    assert.equal(status?.live, 'polite');
    const rows = nodes.filter(({ role }) => role === 'rowheader').length;
    assert.ok(rows >= 8);
  }); // prettier-ignore

  it('is walked by Tab in the order in which it is read', async () => {
    const { page } = await openPanel(withAll(manyFindings(4)));
    const order: number[] = [];
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab');
      const place = (await page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)")) as number;
      // Behind the last one is the window itself.
      if (await page.evaluate('document.activeElement === document.body')) break;
      order.push(place);
    }
    assert.ok(order.length > 15);
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
  }); // prettier-ignore

  it('asks the editor by the number of a row alone, whatever the row and the notes hold', async () => {
    for (const text of HOSTILE.filter((one) => one.trim() !== '')) {
      const hostile = text as SafeText;
      const finding = madeFinding(0, { path: hostile, message: hostile, context: hostile, host: hostile, owners: [hostile] });
      const change = { effect: 'loosens', entry: hostile, what: hostile, side: 'after', path: hostile, line: 1 } as const;
      const { page, said } = await openPanel(reportWith([finding]), [text], [change]);
      assert.equal(await page.locator('.note').evaluate((one) => one.textContent), wellFormed(visible(text)));
      await page.locator('.findings summary').first().click();
      await page.locator('button[data-do=open]').first().click();
      await page.locator('button[data-do=remedy]').first().click();
      assert.deepEqual(await page.evaluate('asked'), [{ kind: 'ready' }, { kind: 'open', index: 0 }, { kind: 'remedy', index: 0 }]);
      assert.deepEqual(said, []);
    }
  }); // prettier-ignore

  it('stays within a narrow screen', async () => {
    const { page } = await open(withAll(manyFindings(60)), { width: 360 });
    assert.ok(((await page.evaluate('document.documentElement.scrollWidth')) as number) <= 360);
  });

  it('prints every finding that is shown, whole, up to a thousand, and says so beyond', async () => {
    const { page } = await open(manyFindings(1200));
    const print = async () => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      const state = await page.evaluate(`({
        rows: document.querySelectorAll('.findings tr[data-index]').length,
        reasons: [...document.querySelectorAll('.findings .more')].filter((one) => one.checkVisibility()).length,
        said: document.querySelector('#filtered').textContent })`);
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      await page.emulateMedia({ media: 'screen' });
      return state as { rows: number; reasons: number; said: string };
    };
    const all = await print();
    assert.deepEqual([all.rows, all.reasons], [1200, 0]);
    assert.match(all.said, /^More than 1,000 findings: printed without their reasons/);
    await page.locator('input[value=error]').uncheck();
    await page.locator('#shown', { hasText: '800 of 1,200 shown' }).waitFor();
    const some = await print();
    assert.deepEqual([some.rows, some.reasons], [800, 800]);
    assert.equal(some.said, '800 of 1,200 shown: severities warning, information.');
    const pdf = await page.pdf({ format: 'Letter' });
    assert.ok((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length > 40);
  }); // prettier-ignore

  it('is readable where scripts do not run', async () => {
    const { page } = await open(manyFindings(300), { javaScriptEnabled: false });
    assert.equal(await page.locator('.findings tr[data-index]').count(), 250);
    assert.match(await page.locator('#rest').innerText(), /^50 more stand in this file/);
    assert.equal(await page.locator('form').isVisible(), false);
  });
});

const CONTROLS = new Set(['button', 'link', 'searchbox', 'checkbox', 'combobox', 'DisclosureTriangle']);

/** What the browser tells assistive technology, in its order. */
async function accessibilityTree(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const property = (wanted: string): unknown => properties.find((one) => one.name === wanted)?.value.value;
      return { role: String(role?.value), name: String(name?.value ?? '').replace(/\s*:/, ':').replace(/\s+/g, ' '), level: property('level') as number | undefined, live: property('live') };
    });
} // prettier-ignore

/** Half of a character becomes the sign for what is none, as in every file. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** With a baseline, receivers, gaps and suppressions. */
function withAll(report: Report): Report {
  const safe = (text: string) => text as SafeText;
  const receiver = { provider: 'openai', host: safe('api.openai.com'), reach: 'public' } as const;
  return {
    ...report,
    baseline: { accepted: 40, moved: 2, stale: [{ path: 'a.ts', rule: 'phi/ssn', fingerprint: '0' }] },
    receivers: (['none', 'ended', 'outside', 'requested', 'approved'] as const).map((standing, index) => ({ ...receiver, standing, places: index + 1 })),
    notExamined: [{ path: safe('big.csv'), reason: 'too-large', detail: undefined }],
    suppressed: [{ rule: 'phi/ssn', path: safe('a.ts'), line: 1, by: 'comment', reason: safe('made up'), fingerprint: '0' }],
  };
} // prettier-ignore

interface Shape {
  readonly tags: string[];
  readonly scripts: number;
  readonly unlabelled: string[];
  readonly duplicates: string[];
  readonly headless: number;
  readonly messages: string[];
}

const TAGS = new Set('HTML HEAD META TITLE STYLE BODY A HEADER MAIN FOOTER SECTION DIV P H1 H2 H3 SPAN B BR I UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TR TH TD FORM FIELDSET LEGEND LABEL INPUT SELECT OPTION BUTTON OUTPUT DETAILS SUMMARY CODE WBR FIGURE FIGCAPTION INS DEL SCRIPT svg path'.split(' ')); // prettier-ignore

const SHAPE = `(() => {
  const all = (query) => [...document.querySelectorAll(query)];
  const ids = all('[id]').map((one) => one.id);
  return {
    tags: [...new Set(all('*').map((one) => one.tagName))],
    scripts: all('script').length,
    unlabelled: all('input, select').filter((one) => one.labels.length === 0 || one.labels[0].textContent.trim() === '').map((one) => one.name),
    duplicates: ids.filter((id, index) => ids.indexOf(id) !== index),
    headless: all('table').filter((table) => !table.caption || !table.tHead).length,
    messages: all('.findings .what').map((one) => one.textContent),
  };
})()`;
