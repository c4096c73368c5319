import * as vscode from 'vscode';
import { core } from '../core';
import type { FindingsStore } from '../findingsStore';
import { exists } from '../projectRoot';
import type { Projects } from '../projects';
import { policyUri } from './policy';

/** Writes a policy that names what was found so far and approves nothing, and opens it. One that exists is only opened. */
export function createPolicy(projects: Projects, store: FindingsStore) {
  return async (): Promise<void> => {
    const uri = await policyUri(projects);
    if (!uri) {
      void vscode.window.showInformationMessage(
        'PHI Cordon: open a folder first; the policy lies at its root.',
      );
      return;
    }
    if (!(await exists(uri))) {
      const { initialPolicy, interviewOf } = await core();
      const root = vscode.Uri.joinPath(uri, '..').toString();
      const entries = store.all().filter((entry) => entry.root === root);
      const interview = interviewOf(entries.flatMap(({ findings }) => findings));
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(uri, {
        ignoreIfExists: true,
        contents: new TextEncoder().encode(initialPolicy(interview)),
      });
      if (!(await vscode.workspace.applyEdit(edit))) {
        void vscode.window.showErrorMessage(
          'PHI Cordon: the policy could not be written. Is the folder read-only?',
        );
        return;
      }
    }
    await vscode.window.showTextDocument(uri);
  };
}
