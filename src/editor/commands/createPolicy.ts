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
      const { initialPolicy } = await core();
      const root = vscode.Uri.joinPath(uri, '..').toString();
      const uses = store
        .all()
        .filter((entry) => entry.root === root)
        .flatMap(({ findings }) => findings)
        .flatMap(({ destination }) =>
          destination?.provider
            ? [{ provider: destination.provider, ...(destination.host ? { host: destination.host } : {}) }]
            : [],
        );
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(initialPolicy(uses)) });
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
