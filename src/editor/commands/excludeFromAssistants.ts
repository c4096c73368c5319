import * as vscode from 'vscode';
import type { Excludable, ExclusionChange } from '../../core/assistants/exclusions';
import { isLikelyPhi } from '../../core/assistants/likelyPhi';
import { isNotExamined, type ProjectPath } from '../../core/ports';
import { core } from '../core';
import type { FindingsStore, Scanned } from '../findingsStore';
import type { MemoryView } from '../memoryView';
import { plural } from '../present';
import { relative } from '../projects';
import { uriOf, workspaceReader } from '../workspaceReader';

interface Parts {
  readonly store: FindingsStore;
  readonly scanned: Scanned;
  readonly view: MemoryView;
}

/**
 * Adds the files in which the last workspace scan found PHI to what assistants may not read, after a preview. Each folder
 * gets files of its own, since that is where an assistant of this window looks for them.
 */
export function excludeFromAssistants({ store, scanned, view }: Parts) {
  return async (): Promise<void> => {
    if (scanned.size === 0) await vscode.commands.executeCommand('phiCordon.scanWorkspace');
    if (scanned.size === 0) return;
    const assistants = await chooseAssistants();
    if (!assistants) return;
    const withPhi: ProjectPath[] = [];
    const changes: (Change & { readonly uri: vscode.Uri })[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const examined = examinedIn(folder.uri, store, scanned);
      withPhi.push(...examined.withPhi);
      for (const change of await changesIn(folder.uri, examined, assistants)) {
        if ('cannot' in change) say(`${change.path} was left as it is. ${change.cannot}`);
        else changes.push({ ...change, uri: uriOf(folder.uri, change.path) });
      }
    }
    if (changes.length > 0 && !(await agreed(changes, view))) return;
    if (changes.length > 0) await write(changes);
    else if (withPhi.length === 0) say('No file with PHI was found, so there is nothing to exclude.');
    else if (assistants.some(({ file }) => file !== undefined)) say('These files are excluded already.');
    if (assistants.some(({ id }) => id === 'copilot') && withPhi.length > 0) await showCopilot(withPhi, view);
  };
} // prettier-ignore

type Change = Exclude<ExclusionChange, { readonly cannot: unknown }>;

/** Shows what would change, in the editor's own comparison, and asks. */
async function agreed(changes: readonly (Change & { readonly uri: vscode.Uri })[], view: MemoryView): Promise<boolean> {
  const sides = changes.map(({ uri, path, before, after }) => [uri, before === undefined ? undefined : uri, after === undefined ? undefined : view.keep(after, path)]);
  await vscode.commands.executeCommand('vscode.changes', 'Exclude Files with PHI from Assistants', sides);
  const button = 'Write';
  const said = `PHI Cordon: write ${plural(changes.length, 'file')} as shown?`;
  return (await vscode.window.showInformationMessage(said, button)) === button;
} // prettier-ignore

async function chooseAssistants(): Promise<readonly Excludable[] | undefined> {
  const { EXCLUDABLE } = await core();
  const items = EXCLUDABLE.map((assistant) => ({
    label: assistant.name,
    description: assistant.file ?? 'text to paste',
    detail: assistant.limit,
    picked: true,
    assistant,
  }));
  const options = { title: 'Exclude Files with PHI from Assistants', canPickMany: true } as const;
  const picked = await vscode.window.showQuickPick(items, options);
  return picked && picked.length > 0 ? picked.map(({ assistant }) => assistant) : undefined;
}

/** What the last scan says of the files of a folder. */
function examinedIn(folder: vscode.Uri, store: FindingsStore, scanned: Scanned) {
  const base = `${folder.toString().replace(/\/$/, '')}/`;
  const withPhi: ProjectPath[] = [];
  const without: ProjectPath[] = [];
  for (const uri of new Set([...scanned.keys(), ...store.all().map((entry) => entry.uri)])) {
    if (!uri.startsWith(base)) continue;
    const entry = store.get(uri);
    const path = relative(folder, vscode.Uri.parse(uri, true));
    if (entry?.findings.some(isLikelyPhi)) withPhi.push(path);
    else if (scanned.has(uri) && !entry?.notExamined.length) without.push(path);
  }
  return { withPhi, without };
}

async function changesIn(folder: vscode.Uri, examined: ReturnType<typeof examinedIn>, assistants: readonly Excludable[]): Promise<readonly ExclusionChange[]> {
  const { exclusionChanges } = await core();
  const reader = workspaceReader(folder);
  const texts = new Map<ProjectPath, string>();
  const readable: Excludable[] = [];
  for (const assistant of assistants) {
    const read = assistant.file === undefined ? undefined : await reader.read(assistant.file);
    if (read && isNotExamined(read) && read.reason !== 'missing') {
      say(`${read.path} cannot be read and was left as it is.`);
      continue;
    }
    if (read && !isNotExamined(read)) texts.set(read.path, read.text);
    readable.push(assistant);
  }
  return exclusionChanges(examined, readable, texts);
} // prettier-ignore

/** In one undoable step, and to the disk, which is what assistants read. */
async function write(changes: readonly (Change & { readonly uri: vscode.Uri })[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const documents: vscode.TextDocument[] = [];
  for (const { uri, before, after } of changes) {
    if (after === undefined) edit.deleteFile(uri);
    else if (before === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(after) });
    else {
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.getText() !== before) say(`${uri.path.slice(uri.path.lastIndexOf('/') + 1)} has changed meanwhile and was left as it is.`);
      else {
        const { start, end, newText } = difference(before, after);
        edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
        documents.push(document);
      }
    }
  }
  if (await vscode.workspace.applyEdit(edit)) for (const document of documents) await document.save();
  else say('The files could not be written.');
} // prettier-ignore

/** The one part in which two texts differ. */
function difference(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: before.length - end, newText: after.slice(start, after.length - end) };
}

async function showCopilot(withPhi: readonly ProjectPath[], view: MemoryView): Promise<void> {
  const { copilotExclusion } = await core();
  const said = [
    '# GitHub Copilot reads no file for this. An administrator of the repository pastes',
    `# ${plural(withPhi.length, 'path')} under Settings, Copilot, Content exclusion.`,
  ];
  await view.show(`${said.join('\n')}\n${copilotExclusion(withPhi)}`);
}

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
