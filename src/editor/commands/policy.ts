import * as vscode from 'vscode';
import { core } from '../core';
import { exists } from '../projectRoot';
import type { Projects } from '../projects';

/** Opens the policy of the workspace, at a place if one is given; offers to create it if there is none. */
export function openPolicy(projects: Projects) {
  return async (place?: { uri: vscode.Uri; line: number; column: number }): Promise<void> => {
    const uri = place?.uri ?? (await policyUri(projects));
    if (!uri) return;
    if (!(await exists(uri))) {
      const create = 'Create Policy';
      const chosen = await vscode.window.showInformationMessage(
        'PHI Cordon: there is no policy yet.',
        create,
      );
      if (chosen === create) await vscode.commands.executeCommand('phiCordon.createPolicy');
      return;
    }
    const position = place && new vscode.Position(place.line - 1, place.column - 1);
    await vscode.window.showTextDocument(
      uri,
      position ? { selection: new vscode.Range(position, position) } : {},
    );
  };
}

/** The policy file of a project's root; the user chooses if the workspace has several. */
export async function policyUri(projects: Projects): Promise<vscode.Uri | undefined> {
  const { POLICY_FILE } = await core();
  const found = await projects.ofWorkspace();
  const roots = found.map(({ project }) => project.root);
  const root = roots.length > 1 ? await pickRoot(roots) : roots[0];
  return root && vscode.Uri.joinPath(root, POLICY_FILE);
}

async function pickRoot(roots: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showQuickPick(
    roots.map((root) => ({
      label: root.path.slice(root.path.lastIndexOf('/') + 1),
      description: root.path,
      root,
    })),
    { title: 'Which policy?' },
  );
  return picked?.root;
}
