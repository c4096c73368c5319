import * as vscode from 'vscode';
import type { ProjectPath } from '../../core/ports';
import type { LineHistory } from '../../core/remedies/reportOfficer';
import { core } from '../core';
import type { Fresh } from '../freshEntry';
import type { Policies } from '../policies';
import type { Projects } from '../projects';

/** Asks git of a root on the disk when a line was last written. */
export type AskHistory = (
  root: string,
  path: ProjectPath,
  line: number,
  text: string,
) => Promise<{ readonly commit: string; readonly history: LineHistory } | undefined>;

/**
 * Opens a note about one finding as an unsaved document. Nothing is sent.
 * @param history absent where there is no git
 */
export function reportToOfficer(fresh: Fresh, projects: Projects, policies: Policies, history?: AskHistory) {
  return async ({ uri, fingerprint }: { uri: string; fingerprint: string }): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    const finding = (await fresh(document))?.findings.find((one) => one.fingerprint === fingerprint);
    if (!finding) return;
    const { officerNote } = await core();
    const { project, path } = await projects.locate(document.uri);
    const { day } = await policies.context(project, path);
    const { line, cell } = finding.place;
    // An untrusted repository's settings could have git run programs; a cell's lines are not the file's.
    const ask = project.root.scheme === 'file' && vscode.workspace.isTrusted && cell === undefined && line <= document.lineCount;
    const known = ask ? await history?.(project.root.fsPath, path, line, document.lineAt(line - 1).text) : undefined;
    const content = officerNote({ finding, day, ...known });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  };
} // prettier-ignore
