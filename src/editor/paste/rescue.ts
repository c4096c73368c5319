import * as vscode from 'vscode';
import type { Span } from '../../core/formats/span';
import type { Log } from '../log';
import { isTypedAt, moved, type Spot } from './spots';

/** A paste that VS Code has begun. */
export interface Begun {
  readonly document: vscode.TextDocument;
  /** What is put in, and where, if VS Code puts in nothing. */
  readonly spots: readonly Spot[];
  /** The cursors, with what they select. */
  readonly carets: readonly Span[];
}

/** A paste that waits so long for others is none that a person still expects. */
const WAITS_MS = 2_000;
const RETRY_MS = 25;
const RETRIES = 40;

export interface Rescue extends vscode.Disposable {
  /** @returns what to tell it when there is something else to put in */
  begin(begun: Begun): (spots: Begun['spots']) => void;
}

interface Armed extends Begun {
  readonly version: number;
  readonly editor: vscode.TextEditor | undefined;
  spots: readonly Spot[];
  dropped: boolean;
}

/**
 * VS Code drops a paste if the user types or moves while providers think, ours or another's. If something is typed before the
 * pasted text has come, it is put in after all, where it belongs.
 */
export function rescue(log: Log): Rescue {
  let armed: Armed[] = [];

  const disarm = (one: Armed) => void (armed = armed.filter((other) => other !== one));

  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const one of armed) {
        if (one.document !== document) continue;
        one.spots = moved(one.spots, contentChanges);
        // What supersedes a paste has dropped it, whatever it is.
        if (!one.dropped && !isTypedAt(one.carets, contentChanges)) disarm(one);
        else start(one);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === undefined || kind === vscode.TextEditorSelectionChangeKind.Command) return;
      for (const one of armed)
        if (one.editor === textEditor && one.version === textEditor.document.version) start(one);
    }),
  );

  function start(one: Armed): void {
    disarm(one);
    void log.guard('A paste could not be put in', () => putIn(one));
  }

  /** Whoever types on makes the edit void, so that it is tried until it comes between two keys. */
  async function putIn(one: Armed): Promise<void> {
    const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === one.document) one.spots = moved(one.spots, contentChanges);
    });
    try {
      for (let time = 0; time < RETRIES && !one.document.isClosed; time++) {
        const edit = new vscode.WorkspaceEdit();
        for (const { start, end, text } of one.spots)
          edit.replace(one.document.uri, new vscode.Range(one.document.positionAt(start), one.document.positionAt(end)), text); // prettier-ignore
        if (await vscode.workspace.applyEdit(edit)) return;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    } finally {
      changes.dispose();
    }
  }

  return {
    begin(begun) {
      for (const one of armed) if (one.document === begun.document) one.dropped = true;
      const one: Armed = {
        ...begun,
        version: begun.document.version,
        editor: vscode.window.activeTextEditor,
        dropped: false,
      };
      armed.push(one);
      setTimeout(() => disarm(one), WAITS_MS);
      return (spots) => void (one.spots = spots);
    },
    dispose() {
      armed = [];
      subscriptions.dispose();
    },
  };
}
