import * as vscode from 'vscode';
import type { PasteStyle } from '../core/remedies/pasteStyles';
import { clipboardSettings } from './clipboardSettings';
import { inLayoutOf, isSameText } from './clipboardText';
import { listeners, type Disposable } from './listeners';
import type { Log } from './log';
import { examineOutgoing, type Excerpt } from './outgoingText';
import type { Policies } from './policies';
import { plural } from './present';
import { settingsFor } from './settings';

/** For how long a text of which something was told is kept in memory, and for how long the status bar says so. */
const KEPT_MS = 10 * 60_000;
const SHOWN_MS = 60_000;

/** A text that was seen on the clipboard with PHI in it. */
export interface Seen {
  /** As it is on the clipboard. */
  readonly text: string;
  readonly excerpt: Excerpt;
  /** How many identifiers were found. */
  readonly count: number;
}

/** What told of it: the setting that turns it off, or a policy that nobody turns off. */
export type Source = 'copy' | 'scanOnFocus' | 'policy';

/** What is known of the clipboard. VS Code tells of no change: whether a text is still there is seen when it is asked for. */
export interface ClipboardGuard extends vscode.Disposable {
  /**
   * Keeps a text for the commands, in memory.
   * @returns its number, for which it is known from now on
   */
  keep(seen: Seen): number;
  /** Says that PHI is on the clipboard: quietly, and with a notice the first time. */
  tell(seen: Seen, from: Source): void;
  /** Something else was copied. */
  forget(): void;
  isKept(number: number): boolean;
  readonly onDidChange: (listener: () => void) => Disposable;
  /**
   * Replaces what identifies a person in the text on the clipboard, if it is the one of that number (any, without a number).
   */
  replace(style: PasteStyle, loose: (text: string) => Promise<Excerpt>, number?: number): Promise<void>;
  clear(number?: number): Promise<void>;
}

export function clipboardGuard(policies: Policies, log: Log): ClipboardGuard {
  let kept: (Seen & { readonly number: number }) | undefined;
  let numbers = 0;
  let told = false;
  let timers: NodeJS.Timeout[] = [];
  let waiting: vscode.Disposable | undefined;
  const changes = listeners<void>();
  const item = vscode.window.createStatusBarItem('phiCordon.clipboard', vscode.StatusBarAlignment.Left, -1);
  item.name = 'PHI Cordon: Clipboard';

  function forget(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    waiting?.dispose();
    waiting = undefined;
    item.hide();
    if (!kept) return;
    kept = undefined;
    changes.fire();
  }

  function keep(seen: Seen): number {
    forget();
    const number = ++numbers;
    kept = { ...seen, number };
    timers.push(setTimeout(forget, KEPT_MS));
    changes.fire();
    return number;
  }

  function tell(seen: Seen, from: Source): void {
    const number = keep(seen);
    const what = plural(seen.count, 'identifier');
    item.text = `$(clippy) ${what} copied`;
    item.tooltip = `PHI Cordon: ${what} on the clipboard. Click to replace.`;
    item.accessibilityInformation = { label: `PHI Cordon: ${what} on the clipboard. Replace`, role: 'button' };
    item.command = { title: REPLACE, command: 'phiCordon.replaceClipboard', arguments: [number] };
    item.show();
    timers.push(setTimeout(() => item.hide(), SHOWN_MS));
    const { clearAfter } = clipboardSettings();
    if (clearAfter > 0 && from !== 'scanOnFocus') timers.push(setTimeout(() => void log.guard('The clipboard could not be cleared', () => clearLater(number)), clearAfter * 1000));
    if (told) return;
    told = true;
    void log.guard('The notice could not be shown', () => notice(what, number, from));
  } // prettier-ignore

  /** In a browser the clipboard can be read only while the window has the focus. */
  async function clearLater(number: number): Promise<void> {
    const text = kept?.number === number ? await vscode.env.clipboard.readText() : undefined;
    if (text === undefined || kept?.number !== number) return;
    if (isSameText(text, kept.text)) return clear(number);
    if (text !== '' || vscode.window.state.focused) return forget();
    waiting = vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      waiting?.dispose();
      void log.guard('The clipboard could not be cleared', () => clearLater(number));
    });
  }

  async function clear(number?: number): Promise<void> {
    if (number !== undefined && !(await isStillThere(number))) return gone(number);
    await vscode.env.clipboard.writeText('');
    forget();
    quietly('the clipboard was cleared.');
  }

  /** What was told of that text holds no longer. */
  function gone(number: number): void {
    say(CHANGED);
    if (kept?.number === number) forget();
  }

  async function isStillThere(number: number): Promise<boolean> {
    const text = await vscode.env.clipboard.readText();
    return kept?.number === number && isSameText(text, kept.text);
  }

  async function replace(style: PasteStyle, loose: (text: string) => Promise<Excerpt>, number?: number): Promise<void> {
    const text = await vscode.env.clipboard.readText();
    const known = kept && isSameText(text, kept.text) ? kept : undefined;
    if (number !== undefined && known?.number !== number) return gone(number);
    if (text.trim() === '') return say('The clipboard holds no text.');
    if (text.length > settingsFor(undefined).maxFileSize) return say(TOO_MUCH);
    const { replaced, count } = await examineOutgoing(known?.excerpt ?? (await loose(text)), policies, style);
    if (count === 0) return say('Nothing found in the clipboard.');
    if ((await vscode.env.clipboard.readText()) !== text) return say(CHANGED);
    await vscode.env.clipboard.writeText(inLayoutOf(replaced, text));
    forget();
    const done = style === 'replaced' ? '' : ` (${style})`;
    quietly(`${plural(count, 'identifier')} replaced${done}; not a de-identification determination, read it before you share it.`);
  } // prettier-ignore

  return {
    keep,
    tell,
    forget,
    isKept: (number) => kept?.number === number,
    onDidChange: changes.event,
    replace,
    clear,
    dispose() {
      forget();
      item.dispose();
    },
  };
}

export const REPLACE = 'Replace Clipboard';
const TURN_OFF = "Don't Tell Again";
/** Said instead of an examination. */
export const TOO_MUCH = 'The clipboard holds more than phiCordon.maxFileSize lets be examined.';
const CHANGED = 'The clipboard has changed meanwhile and was left as it is.';

async function notice(what: string, number: number, from: Source): Promise<void> {
  const said = `PHI Cordon: ${what} on the clipboard. Replace them before you paste into a chat or a page.`;
  const chosen = await vscode.window.showInformationMessage(
    said,
    REPLACE,
    ...(from === 'policy' ? [] : [TURN_OFF]),
  );
  if (chosen === REPLACE) await vscode.commands.executeCommand('phiCordon.replaceClipboard', number);
  if (chosen !== TURN_OFF || from === 'policy') return;
  const settings = vscode.workspace.getConfiguration('phiCordon.clipboard');
  await settings.update(from, from === 'copy' ? 'off' : false, vscode.ConfigurationTarget.Global);
}

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}

function quietly(text: string): void {
  vscode.window.setStatusBarMessage(`PHI Cordon: ${text}`, 8000);
}
