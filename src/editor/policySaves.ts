import * as vscode from 'vscode';
import type { Audit } from './audit';
import type { Projects } from './projects';

/** Records that a policy was saved; the trail keeps it if the text is another than before. */
export function policySaves(projects: Projects, audit: Audit): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async ({ uri }) => {
    if (!uri.path.endsWith('/.phi-cordon.json')) return;
    await audit.record(await projects.locate(uri), { what: 'policy-changed' });
  });
}
