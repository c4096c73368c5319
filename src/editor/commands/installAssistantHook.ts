import * as vscode from 'vscode';
import type { Harness, HookFile } from '../../core/assistantHooks';
import type { HookLauncher } from '../hookLauncher';
import type { Machine } from '../machine';
import { proposeText, textOf } from '../proposeText';

interface Choice extends vscode.QuickPickItem {
  readonly harness: Harness;
  /** What there is to know once it is installed. */
  readonly note: string;
}

const CHOICES: readonly Choice[] = [
  {
    label: 'Claude Code',
    description: '.claude/settings.local.json',
    detail: 'Keeps back prompts, reads of files with PHI, and what would go to other services.',
    harness: 'claude',
    note: 'Sessions that are open load the hook when they start anew.',
  },
  {
    label: 'GitHub Copilot',
    description: '.github/hooks/phi-cordon.json',
    detail: "Keeps back prompts in VS Code's own sessions, and tool calls everywhere. Its command line lets no hook stop a prompt.",
    harness: 'copilot',
    note: 'Whether hooks may run is a matter of your organization and of the session.',
  },
  {
    label: 'Codex',
    description: '.codex/hooks.json',
    detail: 'Keeps back prompts, commands that show files with PHI, and what would go to other services.',
    harness: 'codex',
    note: 'Codex runs it once you have trusted it: /hooks in a session.',
  },
]; // prettier-ignore

const ON_ERROR = [
  { label: 'Go On', description: 'recommended', detail: 'What cannot be looked at goes on, with a message: a broken policy or a missing runtime stops nobody.', closed: false },
  { label: 'Keep Back', detail: 'What cannot be looked at is kept back. An assistant then does nothing until the cause is mended.', closed: true },
] as const; // prettier-ignore

/**
 * Has an assistant ask before anything leaves. The change is shown first, in the editor's own diff, and written once it is
 * confirmed; where the hook is there already, it can be taken away.
 */
export function installAssistantHook(launcher: HookLauncher, machine: Machine | undefined) {
  return async (): Promise<void> => {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    if (!machine || !folder) return say('A hook needs a folder on a disk.');
    const chosen = await vscode.window.showQuickPick([...CHOICES], { title: 'Install Assistant Hook', placeHolder: 'For which assistant?' }); // prettier-ignore
    if (!chosen) return;
    const onError = await vscode.window.showQuickPick([...ON_ERROR], { title: 'Install Assistant Hook', placeHolder: 'If something cannot be looked at' }); // prettier-ignore
    if (!onError) return;
    const { file, ofThisMachine } = await fileFor(folder.uri, chosen.harness, onError.closed, launcher, machine); // prettier-ignore
    await propose(folder.uri, file, chosen, ofThisMachine);
  };
}

/** With the package among the project's dependencies, the command is the same on every machine. */
async function fileFor(folder: vscode.Uri, harness: Harness, closed: boolean, launcher: HookLauncher, machine: Machine) {
  const { hookFile, machineRunner, projectRunner } = await import('../../core/assistantHooks');
  const isDependency = await vscode.workspace.fs
    .stat(vscode.Uri.joinPath(folder, 'node_modules/phi-cordon/dist/cli.js'))
    .then(() => true, () => false);
  const runner = isDependency
    ? projectRunner(closed)
    : machineRunner(await machine.scriptRuntime(), (await launcher.write()).fsPath);
  return { file: hookFile(harness, runner, { closed, local: !isDependency }), ofThisMachine: !isDependency };
} // prettier-ignore

async function propose(folder: vscode.Uri, file: HookFile, { label, note, harness }: Choice, ofThisMachine: boolean): Promise<void> {
  const { withHooks, withoutHooks } = await import('../../core/assistantHooks');
  const uri = vscode.Uri.joinPath(folder, file.path);
  const before = await textOf(uri);
  try {
    const after = withHooks(before, file.entries, file.frame);
    if (after === before) return await offerRemoval(uri, before, withoutHooks(before, file.frame), label);
    const question = { text: `Write ${file.path}?`, button: 'Write' };
    if (!(await proposeText(uri, before, after, question))) return;
    const shared = ofThisMachine && harness !== 'claude' ? ` ${file.path} names files of this machine, so do not commit it.` : '';
    say(`The hook for ${label} is installed.${shared} ${note}`);
  } catch (error) {
    const { UnusableSettings } = await import('../../core/assistantHooks');
    if (!(error instanceof UnusableSettings)) throw error;
    say(`${file.path} cannot be changed: ${error.message}.`);
  }
} // prettier-ignore

async function offerRemoval(uri: vscode.Uri, before: string, after: string | undefined, label: string): Promise<void> {
  const text = `The hook for ${label} is installed already. Take it out of ${vscode.workspace.asRelativePath(uri, false)}?`;
  if (await proposeText(uri, before, after, { text, button: 'Remove' })) say(`The hook for ${label} is removed.`);
} // prettier-ignore

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
