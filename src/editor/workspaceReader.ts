import * as vscode from 'vscode';
import { fixed } from '../core/safeText';
import type { InputText, NotExamined, ProjectPath, ProjectReader } from '../core/ports';
import { fileText } from '../core/scan/fileText';
import { documentText } from './documentText';
import { settingsFor } from './settings';

/**
 * Reads a project below `root`: unsaved documents first, since they are what the user sees, then `workspace.fs`. A
 * document without unsaved changes says nothing that the file does not, and may outlive it in the background.
 */
export function workspaceReader(root: vscode.Uri): ProjectReader {
  return {
    async read(path): Promise<InputText | NotExamined> {
      const uri = uriOf(root, path);
      const open = openDocument(uri);
      if (open?.isDirty) return { path, text: open.getText() };
      try {
        const { type, size } = await vscode.workspace.fs.stat(uri);
        if (!(type & vscode.FileType.File)) return { path, reason: 'missing' };
        if (size > settingsFor(uri).maxFileSize) return tooLarge(path);
        const text = fileText(path, await vscode.workspace.fs.readFile(uri));
        return 'reason' in text ? text : { path, text: documentText(text.text) };
      } catch (error) {
        const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
        return { path, reason: missing ? 'missing' : 'unreadable' };
      }
    },
    async list(dir): Promise<readonly ProjectPath[]> {
      const entries = await vscode.workspace.fs.readDirectory(uriOf(root, dir));
      const prefix = dir && !dir.endsWith('/') ? `${dir}/` : dir;
      return entries.flatMap(([name, type]) => {
        // A link to a folder may lead in a circle or out of the project.
        if (type & vscode.FileType.Directory)
          return type & vscode.FileType.SymbolicLink ? [] : [`${prefix}${name}/`];
        return type & vscode.FileType.File ? [`${prefix}${name}`] : [];
      });
    },
  };
}

export function tooLarge(path: ProjectPath): NotExamined {
  return { path, reason: 'too-large', detail: fixed('phiCordon.maxFileSize') };
}

export function uriOf(root: vscode.Uri, path: ProjectPath): vscode.Uri {
  return path === '' ? root : vscode.Uri.joinPath(root, path);
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const text = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === text,
  );
}
