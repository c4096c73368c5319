import * as vscode from 'vscode';
import type { CancelSignal, NotExamined, ProjectPath } from '../core/ports';
import type { Machine } from './machine';
import { relative, type OpenProject } from './projects';
import { walk } from './walk';

/** The files of a scan, and what could not even be listed. */
export interface ListedFiles {
  readonly files: readonly ProjectPath[];
  readonly notExamined: readonly NotExamined[];
}

/**
 * The files below some folders of a project, as the command line lists them. Git is not asked in Restricted Mode, since
 * it would read settings of the repository, nor where there is no disk: there a `.gitignore` alone decides.
 * @param machine absent where there is no disk
 */
export async function listFiles(
  { root, reader }: OpenProject,
  folders: readonly vscode.Uri[],
  machine: Machine | undefined,
  signal: CancelSignal,
): Promise<ListedFiles> {
  if (machine && root.scheme === 'file' && vscode.workspace.isTrusted) {
    const listed = await machine.listFiles(root.fsPath, folders.map(({ fsPath }) => fsPath)).catch(() => undefined); // prettier-ignore
    if (listed) return listed;
  }
  const files: ProjectPath[] = [];
  const starts = folders.map((folder) => folderPath(root, folder));
  for await (const paths of walk(reader, starts, signal)) files.push(...paths);
  return { files, notExamined: [] };
}

/** A workspace folder as `ProjectReader.list` names it. */
function folderPath(root: vscode.Uri, folder: vscode.Uri): ProjectPath {
  return root.toString() === folder.toString() ? '' : `${relative(root, folder)}/`;
}
