import * as vscode from 'vscode';
import type { Finding } from '../core/finding';
import type { PolicyChange } from '../core/policy';
import type { Report, ReportInput } from '../core/reports';
import type { FindingsStore } from './findingsStore';
import type { Log } from './log';
import { requestOf } from './reportRequest';
import { THEME } from './reportTheme';
import { revealPlace } from './revealPlace';

/** What a page tells. */
export interface PageContent {
  readonly input: ReportInput;
  /** The text in which each finding stands, as a URI. */
  readonly uris: ReadonlyMap<Finding, string>;
  /** What a change does to the policies; undefined where nothing is known to compare with. */
  readonly policyChanges?: readonly PolicyChange[] | undefined;
  /** What its reader should know of how it was made. */
  readonly notes?: readonly string[];
  /** Leaves out what is not told. */
  readonly finish?: (report: Report) => Promise<Report>;
}

/** A report in a panel. The panel outlives the extension: a window that is reloaded shows it again. */
export interface ReportPage {
  open(title: string, content: PageContent): Promise<void>;
  /** Shows a panel of an earlier window again, or closes it if there is nothing to show. */
  restore(panel: vscode.WebviewPanel, title?: (content: PageContent) => string): Promise<void>;
  /** Tells the reader that there may be more or other findings; nothing moves before they ask. */
  markStale(): void;
  isOpen(): boolean;
}

interface PageOptions {
  readonly viewType: string;
  /** What there is now; undefined if the page is to stay as it is. */
  readonly gather: () => Promise<PageContent | undefined>;
  readonly store: FindingsStore;
  readonly log: Log;
}

/** What a row of the page stands for. */
interface Row {
  readonly uri: string;
  readonly finding: Finding;
}

/**
 * A page that is made anew when it is opened, or when its reader asks. The page's policy lets it load nothing, and what it
 * asks for is told by a row's number.
 */
export function reportPage({ viewType, gather, store, log }: PageOptions): ReportPage {
  let panel: vscode.WebviewPanel | undefined;
  let rows: readonly Row[] = [];
  /** Whether the page shows less or other than there is. */
  let stale = false;

  async function render(content: PageContent | undefined): Promise<void> {
    if (!panel || !content) return;
    const { buildReport, htmlReport } = await import('../core/reports');
    const { input, uris, policyChanges, notes = [], finish } = content;
    const order = new Map<unknown, Row>();
    const all = buildReport(input, (reported, finding) => order.set(reported, { uri: uris.get(finding)!, finding }));
    const report = finish ? await finish(all) : all;
    if (!panel) return;
    rows = report.findings.map((reported) => order.get(reported)!);
    stale = false;
    panel.webview.html = htmlReport(report, { nonce: crypto.randomUUID(), theme: THEME, notes }, policyChanges);
  }

  function attach(fresh: vscode.WebviewPanel): void {
    panel = fresh;
    fresh.webview.options = { enableScripts: true, localResourceRoots: [] };
    fresh.webview.onDidReceiveMessage((message: unknown) => {
      void log.guard('The report could not do that', () => answer(message));
    });
    fresh.onDidDispose(() => {
      panel = undefined;
      rows = [];
    });
  }

  async function answer(message: unknown): Promise<void> {
    const request = requestOf(message);
    if (!request) return;
    if (request.kind === 'ready') return tell();
    if (request.kind === 'scan') await vscode.commands.executeCommand('phiCordon.scanWorkspace');
    if (request.kind === 'scan' || request.kind === 'refresh') return render(await gather());
    const row = rows[request.index];
    if (!row) return;
    const { uri, finding } = row;
    // What the session knows of it may have moved since.
    const now = store.get(uri)?.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
    const text = await revealPlace(uri, now ?? finding);
    const remedy = finding.remedies.find(({ preferred }) => preferred)?.id;
    if (request.kind === 'remedy' && remedy !== undefined)
      await vscode.commands.executeCommand('phiCordon.applyRemedy', { uri: text, fingerprint: finding.fingerprint, remedy });
  }

  /** A page that is hidden hears nothing; it asks when it is shown again. */
  function tell(): void {
    if (stale) void panel?.webview.postMessage('stale');
  }

  return {
    async open(title, content) {
      if (!panel) attach(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, { enableFindWidget: true }));
      panel!.title = title;
      await render(content);
      panel?.reveal();
    },
    async restore(fresh, title) {
      attach(fresh);
      const content = await gather();
      if (!content) return fresh.dispose();
      // The window may have kept the title of what the panel showed before.
      if (title) fresh.title = title(content);
      await render(content);
    },
    markStale() {
      if (stale) return;
      stale = true;
      tell();
    },
    isOpen: () => panel !== undefined,
  };
} // prettier-ignore
