import * as vscode from 'vscode';
import type { ClipboardGuard } from './clipboardGuard';
import { clipboardSettings } from './clipboardSettings';
import type { Log } from './log';
import { countPhi, looseText } from './outgoingText';
import type { Services } from './remedyEdits';

interface Parts extends Pick<Services, 'projects' | 'policies'> {
  readonly guard: ClipboardGuard;
  readonly log: Log;
}

/**
 * Looks at the clipboard when the window gets the focus, for those who asked for it, and tells of it as of a copy. A text
 * that was looked at is not looked at again as long as nothing else is there.
 */
export function clipboardFocus({ projects, policies, guard, log }: Parts): vscode.Disposable {
  let last: string | undefined;
  let latest: { aborted: boolean } = { aborted: false };

  async function look(): Promise<void> {
    const text = await vscode.env.clipboard.readText();
    if (text.trim() === '' || text === last) return;
    last = text;
    latest.aborted = true;
    const signal = (latest = { aborted: false });
    const project = await projects.ofLooseText();
    const count = await countPhi(text, project, policies, signal);
    if (signal.aborted || count === undefined) return;
    if (count === 0) return guard.forget();
    guard.tell({ text, excerpt: looseText(text, project), count }, 'scanOnFocus');
  }

  return vscode.window.onDidChangeWindowState(({ focused }) => {
    if (!clipboardSettings().scanOnFocus) last = undefined;
    else if (focused) void log.guard('The clipboard could not be looked at', look);
  });
}
