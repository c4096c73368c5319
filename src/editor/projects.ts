import * as vscode from 'vscode';
import type { ProjectPath, ProjectReader } from '../core/ports';
import { languageOf } from '../core/scan/fileKinds';
import { core } from './core';
import { notebookOf } from './examinable';
import { grammarStore } from './grammarStore';
import { projectRoot } from './projectRoot';
import { workspaceReader } from './workspaceReader';

/** Core's engine for one root, made when the first text is examined. */
export type Engine = Awaited<ReturnType<typeof makeEngine>>;

/** One root with what reads it. Two folders of one repository share a root, so that both are judged as in CI. */
export interface OpenProject {
  readonly root: vscode.Uri;
  readonly reader: ProjectReader;
  engine(): Promise<Engine>;
  /** Whether the engine was made, so that it may know texts. */
  started(): boolean;
}

/** Where a text stands in a project. */
export interface Located {
  readonly uri: vscode.Uri;
  readonly project: OpenProject;
  readonly path: ProjectPath;
  /** Set where the path does not decide the language, so that the editor and the command line read files alike. */
  readonly languageId?: string;
}

export interface Projects {
  locate(uri: vscode.Uri, languageId?: string): Promise<Located>;
  /** Where text without a file is judged, such as the clipboard: the first workspace folder, so that its policy applies. */
  ofLooseText(): Promise<OpenProject>;
  /** The projects of the workspace's folders, without repetition. */
  ofWorkspace(): Promise<
    readonly { readonly project: OpenProject; readonly folders: readonly vscode.Uri[] }[]
  >;
  /** The projects that texts have been read of so far. */
  known(): readonly OpenProject[];
  /** Forgets the roots, e.g. when folders change. */
  reset(): void;
}

export function openProjects(extensionUri: vscode.Uri): Projects {
  const roots = new Map<string, Promise<vscode.Uri>>();
  const projects = new Map<string, OpenProject>();
  let loader: ReturnType<typeof makeLoader> | undefined;

  async function at(folder: vscode.Uri): Promise<OpenProject> {
    const key = folder.toString();
    const root = roots.get(key) ?? projectRoot(folder);
    roots.set(key, root);
    return projectAt(await root);
  }

  function projectAt(root: vscode.Uri, reader = workspaceReader(root)): OpenProject {
    const key = root.toString();
    const known = projects.get(key);
    if (known) return known;
    let engine: Promise<Engine> | undefined;
    const project: OpenProject = {
      root,
      reader,
      engine: () => (engine ??= makeEngine(reader, (loader ??= makeLoader(extensionUri)))),
      started: () => engine !== undefined,
    };
    projects.set(key, project);
    return project;
  }

  async function ofLooseText(): Promise<OpenProject> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return folder ? at(folder.uri) : projectAt(vscode.Uri.from({ scheme: 'untitled', path: '/' }), NOTHING);
  }

  return {
    async locate(uri, languageId) {
      const notebook = notebookOf(uri);
      const own = languageId === undefined ? {} : { languageId };
      if (uri.scheme === 'vscode-scm')
        return { uri, project: await ofLooseText(), path: 'scm/input', ...own };
      if (uri.scheme === 'untitled' || (uri.scheme === 'vscode-notebook-cell' && !notebook))
        return { uri, project: await ofLooseText(), path: uri.path.replace(/^\/+/, ''), ...own };
      const file = notebook?.uri ?? uri;
      const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
      const project = await at(folder);
      const path = relative(project.root, file);
      const decided = !notebook && languageOf(path) !== 'plaintext';
      return { uri, project, path, ...(decided ? {} : own) };
    },
    ofLooseText,
    async ofWorkspace() {
      const found = new Map<OpenProject, vscode.Uri[]>();
      for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
        const project = await at(uri);
        found.set(project, [...(found.get(project) ?? []), uri]);
      }
      return [...found].map(([project, folders]) => ({ project, folders }));
    },
    known: () => [...projects.values()],
    reset() {
      roots.clear();
      projects.clear();
    },
  };
}

/** A file's path below a root; the last part of its path if it lies elsewhere. */
export function relative(root: vscode.Uri, file: vscode.Uri): ProjectPath {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return file.path.startsWith(base)
    ? file.path.slice(base.length)
    : file.path.slice(file.path.lastIndexOf('/') + 1);
}

const NOTHING: ProjectReader = {
  read: async (path) => ({ path, reason: 'missing' }),
  list: async () => [],
};

async function makeLoader(extensionUri: vscode.Uri) {
  return (await core()).grammarLoader(grammarStore(extensionUri));
}

async function makeEngine(reader: ProjectReader, loader: ReturnType<typeof makeLoader>) {
  const grammars = await loader;
  return { project: (await core()).createProject(reader, grammars), grammars };
}
