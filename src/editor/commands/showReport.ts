import * as vscode from 'vscode';
import type { ReportInput } from '../../core/reports';
import type { FindingsStore, Scanned } from '../findingsStore';
import type { Policies } from '../policies';
import type { Projects } from '../projects';

/** Set by the build. */
declare const PHI_CORDON_VERSION: string;

/** The page's colours in the editor's theme, high contrast included. */
export const THEME = `<style>
body[class*="vscode-"] { --page: var(--vscode-editor-background); --card: var(--vscode-editorWidget-background); --ink: var(--vscode-foreground);
  --soft: var(--vscode-descriptionForeground); --line: var(--vscode-contrastBorder, var(--vscode-panel-border)); --code: var(--vscode-textCodeBlock-background);
  --accent: var(--vscode-textLink-foreground); --error: var(--vscode-errorForeground); --warning: var(--vscode-editorWarning-foreground);
  --information: var(--vscode-editorInfo-foreground); --hint: var(--vscode-descriptionForeground); }
body.vscode-light { color-scheme: light } body.vscode-dark { color-scheme: dark }
</style>`;

/** Shows the findings of the session as one page. The page brings its own content security policy and loads nothing. */
export function showReport(store: FindingsStore, scanned: Scanned, projects: Projects, policies: Policies) {
  let panel: vscode.WebviewPanel | undefined;
  return async (): Promise<void> => {
    const { buildReport, htmlReport } = await import('../../core/reports');
    const html = htmlReport(buildReport(await collect(store, scanned, projects, policies)));
    if (!panel) {
      panel = vscode.window.createWebviewPanel(
        'phiCordon.report',
        'PHI Cordon Report',
        vscode.ViewColumn.Active,
        {
          enableScripts: true,
          enableFindWidget: true,
          localResourceRoots: [],
        },
      );
      panel.onDidDispose(() => (panel = undefined));
    }
    panel.webview.html = html.replace('</head>', () => `${THEME}</head>`);
    panel.reveal();
  };
}

async function collect(
  store: FindingsStore,
  scanned: Scanned,
  projects: Projects,
  policies: Policies,
): Promise<ReportInput> {
  const entries = store.all();
  const sizes = new Map([...scanned, ...store.allExamined().map(({ uri, size }) => [uri, size] as const)]);
  const { policy, day } = await policies.context(await projects.ofLooseText(), 'report');
  return {
    version: PHI_CORDON_VERSION,
    day,
    policy: { found: policy.found, ...(policy.path === undefined ? {} : { path: policy.path }) },
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    findings: entries.flatMap(({ findings }) => findings),
    suppressed: entries.flatMap(({ suppressed }) => suppressed),
    notExamined: entries.flatMap(({ notExamined }) => notExamined),
  };
}
