import * as vscode from 'vscode';
import type { InputText } from '../../core/ports';
import type { JudgeContext } from '../../core/scan/judgeContext';
import type { RestorableTable } from '../../core/remedies';
import { core } from '../core';
import { isExaminable } from '../examinable';
import type { Log } from '../log';
import { sessionSurrogates, type Services } from '../remedyEdits';

type Core = Awaited<ReturnType<typeof core>>;

/** All that a paste into a document is judged with, at hand without waiting for anything. */
export interface Ready extends Pick<InputText, 'path' | 'languageId'> {
  readonly core: Core;
  readonly context: Omit<JudgeContext, 'surface'>;
  readonly surrogates: RestorableTable;
}

export interface Readiness extends vscode.Disposable {
  /** Undefined if the policy for the document is still being read, or not asked for: then it is asked for now. */
  of(document: vscode.TextDocument): Ready | undefined;
  /** The policies that have been read so far, of every document asked for. */
  known(): readonly Ready[];
  readonly onDidChange: vscode.Event<void>;
}

/** After activation; the first document has had its turn by then. */
const FIRST_MS = 1_500;

/**
 * Reads the policy for a document when it gets the keyboard, and again when policies change, so that no paste waits for the
 * disk. Core loads a while after the window has opened.
 */
export function readiness({ projects, policies }: Pick<Services, 'projects' | 'policies'>, log: Log): Readiness {
  const ready = new Map<string, Ready>();
  const changed = new vscode.EventEmitter<void>();
  let warm: Promise<void> | undefined;
  let round = 0;

  const prepare = (document: vscode.TextDocument | undefined): void => {
    if (!document || !isExaminable(document.uri)) return;
    const asked = round;
    void log.guard('A paste could not be prepared', async () => {
      const loaded = await core();
      const { project, path, languageId } = await projects.locate(document.uri, document.languageId);
      const context = await policies.context(project, path);
      const surrogates = await sessionSurrogates();
      warm ??= warmUp(loaded);
      if (asked !== round || document.isClosed) return;
      ready.set(document.uri.toString(), { core: loaded, context, surrogates, path, ...(languageId === undefined ? {} : { languageId }) });
      changed.fire();
    });
  };
  const prepareActive = () => prepare(vscode.window.activeTextEditor?.document);
  const again = () => {
    round++;
    ready.clear();
    if (warm) prepareActive();
  };
  const first = setTimeout(prepareActive, FIRST_MS);
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => prepare(editor?.document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ready.delete(uri.toString())),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    policies.onDidReload(again),
  );
  return {
    of(document) {
      const known = ready.get(document.uri.toString());
      // The day may have changed since, so it is asked again for the next paste.
      prepare(document);
      return known;
    },
    known: () => [...ready.values()],
    onDidChange: changed.event,
    dispose() {
      clearTimeout(first);
      round++;
      subscriptions.dispose();
    },
  };
} // prettier-ignore

const SAMPLE = 'Patient: Jane Doe, MRN 123456, born 01/01/1970, seen at 123 Main St, Springfield, IL, phone 555-555-0142.\nThe next line says nothing.\n'; // prettier-ignore

/** Builds the tables and lets the machine compile what a paste runs, in small steps between which others have their turn. */
async function warmUp({ NO_POLICY, pasteEdits, surrogateTable }: Core): Promise<void> {
  const context = { policy: NO_POLICY, day: '2026-01-01', trusted: true };
  const target = { context, surrogates: surrogateTable(), standard: 'safe-harbor' } as const;
  for (const surface of ['source', 'prompt'] as const)
    for (let turn = 0; turn < 12; turn++) {
      await pasteEdits({ path: 'note.md', text: SAMPLE.repeat(1 + turn) }, { ...target, surface });
      await new Promise((resolve) => setTimeout(resolve));
    }
}
