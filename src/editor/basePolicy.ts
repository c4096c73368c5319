import * as vscode from 'vscode';
import type { BasePolicy, PolicyProblem } from '../core/policy';
import type { ProjectPath } from '../core/ports';
import { core } from './core';
import { decode } from '../core/scan/decode';

/** The organization's base policy, as a setting of the machine names it. */
export interface BasePolicyFile extends vscode.Disposable {
  /** What it says; where it is broken, its last good text, and the problem. Without either, its problems come along. */
  read(): Promise<{ readonly policies: readonly BasePolicy[]; readonly broken?: PolicyProblem }>;
  /** The file itself, if a place names the base policy. */
  uriOf(path: ProjectPath): vscode.Uri | undefined;
}

const SETTING = 'basePolicy';

/** Follows the setting and the file. @param changed either is another than before */
export function watchBasePolicy(changed: () => void): BasePolicyFile {
  let watcher: vscode.Disposable | undefined;
  let lastGood: string | undefined;
  let name: string | undefined;

  function follow(): void {
    watcher?.dispose();
    const uri = configured();
    watcher = uri && watch(uri, changed);
  }
  follow();
  const settings = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`phiCordon.${SETTING}`)) return;
    lastGood = undefined;
    follow();
    changed();
  });

  return {
    async read() {
      const uri = configured();
      if (!uri) return { policies: [] };
      const { BASE_POLICY, basePolicy } = await core();
      name = BASE_POLICY;
      const text = await textOf(uri);
      const policy = basePolicy(text);
      const [broken] = policy.problems;
      if (!broken) lastGood = text;
      else if (lastGood !== undefined) return { policies: [basePolicy(lastGood)], broken };
      return { policies: [policy], ...(broken ? { broken } : {}) };
    },
    uriOf: (path) => (path === name ? configured() : undefined),
    dispose() {
      settings.dispose();
      watcher?.dispose();
    },
  };
}

/** What the base policy says now, broken or not. */
export async function basePoliciesNow(): Promise<readonly BasePolicy[]> {
  const uri = configured();
  return uri ? [(await core()).basePolicy(await textOf(uri))] : [];
}

function configured(): vscode.Uri | undefined {
  const file = vscode.workspace.getConfiguration('phiCordon').get(SETTING, '').trim();
  return file === '' ? undefined : vscode.Uri.file(file);
}

/** Undefined if it cannot be read: a file that is named and missing is not "no policy". */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decode(await vscode.workspace.fs.readFile(uri))?.text;
  } catch {
    return undefined;
  }
}

function watch(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  const pattern = new vscode.RelativePattern(folder, uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}
