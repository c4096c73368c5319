import * as vscode from 'vscode';
import type { Finding } from '../core/finding';
import type { Log } from './log';
import { reportInput, type ReportSources } from './reportInput';
import { requestOf } from './reportRequest';
import { THEME } from './reportTheme';

const VIEW_TYPE = 'phiCordon.report';

export interface ReportPanel extends vscode.Disposable {
  open(): Promise<void>;
}

/** What a row of the page stands for. */
interface Row {
  readonly uri: string;
  readonly finding: Finding;
}

/**
 * The findings of the session as one page. It is made anew when it is opened, or when its reader asks; a change meanwhile
 * is told and moves nothing. The page's policy lets it load nothing, and what it asks for is told by a row's number.
 */
export function createReportPanel(sources: ReportSources & { readonly log: Log }): ReportPanel {
  const { store, log } = sources;
  let panel: vscode.WebviewPanel | undefined;
  let rows: readonly Row[] = [];
  /** Whether the page shows less or other than the store holds. */
  let stale = false;

  async function render({ webview }: vscode.WebviewPanel): Promise<void> {
    const { buildReport, htmlReport } = await import('../core/reports');
    const { input, uris } = await reportInput(sources);
    const order = new Map<unknown, Row>();
    const report = buildReport(input, (reported, finding) => order.set(reported, { uri: uris.get(finding)!, finding }));
    rows = report.findings.map((reported) => order.get(reported)!);
    stale = false;
    webview.html = htmlReport(report, { nonce: crypto.randomUUID(), theme: THEME });
  } // prettier-ignore

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
    if (request.kind === 'scan' || request.kind === 'refresh') return panel && render(panel);
    const row = rows[request.index];
    if (!row) return;
    const { uri, finding } = row;
    const { fingerprint } = finding;
    await vscode.commands.executeCommand('phiCordon.revealFinding', { uri, fingerprint });
    const remedy = finding.remedies.find(({ preferred }) => preferred)?.id;
    if (request.kind === 'remedy' && remedy !== undefined)
      await vscode.commands.executeCommand('phiCordon.applyRemedy', { uri, fingerprint, remedy });
  }

  /** A page that is hidden hears nothing; it asks when it is shown again. */
  function tell(): void {
    if (stale) void panel?.webview.postMessage('stale');
  }

  const changes = store.onDidChange(() => {
    if (stale) return;
    stale = true;
    tell();
  });
  const restored = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    async deserializeWebviewPanel(fresh) {
      attach(fresh);
      await log.guard('The report could not be shown again', () => render(fresh));
    },
  });

  return {
    async open() {
      if (!panel)
        attach(
          vscode.window.createWebviewPanel(VIEW_TYPE, 'PHI Cordon Report', vscode.ViewColumn.Active, {
            enableFindWidget: true,
          }),
        );
      await render(panel!);
      panel?.reveal();
    },
    dispose: () => vscode.Disposable.from(changes, restored).dispose(),
  };
}
