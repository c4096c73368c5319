import * as vscode from 'vscode';
import type { Log } from './log';
import { reportInput, type ReportSources } from './reportInput';
import { reportPage } from './reportPage';

const VIEW_TYPE = 'phiCordon.report';

export interface ReportPanel extends vscode.Disposable {
  open(): Promise<void>;
}

/** The findings of the session as one page; a change meanwhile is told and moves nothing. */
export function createReportPanel(sources: ReportSources & { readonly log: Log }): ReportPanel {
  const { store, log } = sources;
  const page = reportPage({ viewType: VIEW_TYPE, gather: () => reportInput(sources), store, log });
  const changes = store.onDidChange(() => page.markStale());
  const restored = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    deserializeWebviewPanel: (fresh) => log.guard('The report could not be shown again', () => page.restore(fresh)),
  });
  return {
    open: async () => page.open('PHI Cordon Report', await reportInput(sources)),
    dispose: () => vscode.Disposable.from(changes, restored).dispose(),
  };
} // prettier-ignore
