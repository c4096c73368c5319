import * as vscode from 'vscode';
import type { Evidence } from '../../core/reports/evidence';
import { gatherEvidence } from '../evidence';
import type { Log } from '../log';
import type { Policies } from '../policies';
import type { OpenProject, Projects } from '../projects';
import { THEME } from '../reportTheme';

/** Examines the workspace and shows what it and the policy say, as one page that can be saved. The page has no script and loads nothing. */
export function showEvidence(projects: Projects, policies: Policies, log: Log) {
  let panel: vscode.WebviewPanel | undefined;
  return async (): Promise<void> => {
    const project = await chosenProject(projects);
    if (!project) return;
    const evidence = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'PHI Cordon: gathering evidence', cancellable: true },
      (progress, token) => gatherEvidence(project, policies, (message) => progress.report({ message }), token),
    );
    if (evidence === 'cancelled') return;
    if (evidence === 'broken-policy') {
      void vscode.window.showErrorMessage('PHI Cordon: a policy cannot be used. Problems says which line to mend; then there is evidence to show.');
      return;
    }
    const { evidenceHtml } = await import('../../core/reports/evidence');
    if (!panel) {
      panel = vscode.window.createWebviewPanel('phiCordon.evidence', 'PHI Cordon Evidence', vscode.ViewColumn.Active, {
        enableScripts: false,
        enableFindWidget: true,
        localResourceRoots: [],
      });
      panel.onDidDispose(() => (panel = undefined));
    }
    panel.webview.html = evidenceHtml(evidence).replace('</head>', () => `<style>${THEME}</style></head>`);
    panel.reveal();
    void log.guard('The evidence could not be saved', () => offerToSave(project, evidence));
  };
} // prettier-ignore

/** A register belongs to one root, so a page does too. */
async function chosenProject(projects: Projects): Promise<OpenProject | undefined> {
  const open = (await projects.ofWorkspace()).map(({ project }) => project);
  if (open.length < 2) return open[0];
  const items = open.map((project) => ({ label: vscode.workspace.asRelativePath(project.root), project }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Whose evidence?' });
  return picked?.project;
}

async function offerToSave({ root }: OpenProject, evidence: Evidence): Promise<void> {
  const save = 'Save…';
  const said = `PHI Cordon: input to a risk analysis as of ${evidence.day}, not the analysis.`;
  if ((await vscode.window.showInformationMessage(said, save)) !== save) return;
  const { EVIDENCE_FORMATS } = await import('../../core/reports/evidence');
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(root, `phi-cordon-evidence-${evidence.day}.html`),
    filters: Object.fromEntries(EVIDENCE_FORMATS.map(({ title, extension }) => [title, [extension]])),
  });
  if (!uri) return;
  // The extension that was typed decides.
  const format = EVIDENCE_FORMATS.find(({ extension }) => uri.path.endsWith(`.${extension}`)) ?? EVIDENCE_FORMATS[0]; // prettier-ignore
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(format.render(evidence)));
}
