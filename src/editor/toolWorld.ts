import * as vscode from 'vscode';
import type { ToolPlace, ToolProject, ToolSelection, ToolWorld } from '../core/agentTools';
import { basePoliciesNow } from './basePolicy';
import { core } from './core';
import type { Machine } from './machine';
import { today } from './policies';
import { relative, type OpenProject, type Projects } from './projects';
import { sessionSurrogates } from './remedyEdits';
import { settingsFor } from './settings';
import { walk } from './walk';
import { uriOf } from './workspaceReader';

/**
 * The workspace as tools see it, made anew for each call: its folders, with the texts of unsaved documents, the policies
 * as they stand and the stand-ins of the session.
 * @param machine absent where there is no disk
 */
export async function editorWorld(projects: Projects, machine: Machine | undefined): Promise<ToolWorld> {
  const tools = new Map<OpenProject, Promise<ToolProject>>();
  const toolOf = (project: OpenProject): Promise<ToolProject> => {
    const made = tools.get(project) ?? toolProject(project);
    tools.set(project, made);
    return made;
  };
  return {
    surrogates: await sessionSurrogates(),
    standard: settingsFor(undefined).standard,
    async roots(): Promise<ToolPlace[]> {
      const folders = vscode.workspace.workspaceFolders ?? [];
      if (folders.length === 0) throw await refusal('No folder is open.');
      return Promise.all(folders.map(({ uri }) => placeAt(uri)));
    },
    async place(given): Promise<ToolPlace> {
      const inside = (await candidates(given, projects)).filter((uri) => vscode.workspace.getWorkspaceFolder(uri)); // prettier-ignore
      for (const uri of inside) {
        const place = await placeAt(uri);
        if (place.kind !== 'missing' && (await leadsOut(uri, machine))) throw await outside();
        if (place.kind !== 'missing') return place;
      }
      if (inside[0]) return placeAt(inside[0]);
      throw await outside();
    },
    async selection(): Promise<ToolSelection | undefined> {
      const editor = vscode.window.activeTextEditor;
      if (!editor || editor.selection.isEmpty) return undefined;
      const { document, selection } = editor;
      const { project, path, languageId } = await projects.locate(document.uri, document.languageId);
      return {
        project: await toolOf(project),
        input: { path, text: document.getText(), ...(languageId === undefined ? {} : { languageId }) },
        start: document.offsetAt(selection.start),
        end: document.offsetAt(selection.end),
      };
    },
  };

  async function placeAt(uri: vscode.Uri): Promise<ToolPlace> {
    const { project } = await projects.locate(uri);
    const path = uri.path.replace(/\/+$/, '') === project.root.path.replace(/\/+$/, '') ? '' : relative(project.root, uri); // prettier-ignore
    return { project: await toolOf(project), path: path.replace(/\/+$/, ''), kind: await kindOf(uri) };
  }
}

/**
 * What a path may mean: an absolute one itself; else from each folder, from a folder that it begins with the name of, and
 * from the root that the paths of answers count from.
 */
async function candidates(given: string, projects: Projects): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const path = given.replace(/\\/g, '/');
  if (given.includes('\0')) return [];
  if (/^(?:\/|[A-Za-z]:\/)/.test(path))
    return folders.slice(0, 1).map(({ uri }) => (uri.scheme === 'file' ? vscode.Uri.file(given) : uri.with({ path }))); // prettier-ignore
  const roots = (await projects.ofWorkspace()).map(({ project }) => project.root);
  const named = folders.filter(({ name }) => path.startsWith(`${name}/`));
  return [
    ...folders.map(({ uri }) => vscode.Uri.joinPath(uri, path)),
    ...named.map(({ uri, name }) => vscode.Uri.joinPath(uri, path.slice(name.length + 1))),
    ...roots.map((root) => vscode.Uri.joinPath(root, path)),
  ];
}

async function kindOf(uri: vscode.Uri): Promise<ToolPlace['kind']> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** Whether a link leads out of the folder; where there is no disk to ask, every link is taken to. */
async function leadsOut(uri: vscode.Uri, machine: Machine | undefined): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)!.uri;
  if (machine && uri.scheme === 'file') return !(await machine.liesWithin(folder.fsPath, uri.fsPath));
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

async function toolProject(project: OpenProject): Promise<ToolProject> {
  const { policyResolver } = await core();
  const { root, reader } = project;
  const { isTrusted: trusted } = vscode.workspace;
  return {
    reader,
    grammars: (await project.engine()).grammars,
    policies: policyResolver(reader, { trusted, bases: await basePoliciesNow() }),
    day: today(),
    trusted,
    async walk(path, signal) {
      if ((await kindOf(uriOf(root, path))) !== 'folder') return { files: [path], notExamined: [] };
      const files: string[] = [];
      for await (const found of walk(reader, [path === '' ? '' : `${path}/`], signal)) files.push(...found);
      return { files, notExamined: [] };
    },
  };
}

async function outside(): Promise<Error> {
  return refusal('That path leads out of the workspace. Paths count from a folder of the workspace, and links may not lead out of it.'); // prettier-ignore
}

async function refusal(text: string): Promise<Error> {
  const { ToolRefusal } = await import('../core/agentTools');
  return new ToolRefusal(text);
}
