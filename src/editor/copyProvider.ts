import * as vscode from 'vscode';
import type { ClipboardPolicy } from '../core/policy/effective';
import type { ClipboardGuard } from './clipboardGuard';
import { clipboardSettings } from './clipboardSettings';
import { lastChange, take, type Copied } from './copiedText';
import { isExaminable } from './examinable';
import type { FindingsStore } from './findingsStore';
import type { Log } from './log';
import { countPhi, looseText } from './outgoingText';
import type { Services } from './remedyEdits';

/**
 * A type of our own, which nobody pastes: a paste waits for the copy providers whose types it takes, so that none ever
 * waits for this one.
 */
const COPIED = 'application/vnd.phi-cordon.copied';

interface Parts extends Pick<Services, 'projects' | 'policies'> {
  readonly store: FindingsStore;
  readonly guard: ClipboardGuard;
  readonly log: Log;
}

/**
 * Notices that PHI is copied or cut from an editor. It adds nothing to what is copied and answers at once; the rest is
 * done afterwards. Switched off by the setting or the policy, it is not registered.
 */
export function copyProvider({ projects, policies, store, guard, log }: Parts): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  /** What the policy of the workspace says, as far as it has been read. */
  let policy: ClipboardPolicy | undefined;
  let asked = false;
  let latest: { aborted: boolean } = { aborted: false };

  const changes = lastChange();
  const provider: vscode.DocumentPasteEditProvider = {
    prepareDocumentPaste(document, ranges) {
      latest.aborted = true;
      const signal = (latest = { aborted: false });
      const taken = take(document, ranges, store, changes.of(document));
      void log.guard('A copy could not be examined', async () => {
        const copied = await taken;
        if (!signal.aborted) await look(document, copied, signal);
      });
    },
  };

  async function look(document: vscode.TextDocument, copied: Copied, signal: { readonly aborted: boolean }): Promise<void> {
    const { text, whole, spans } = copied;
    // An old version, an output: text without a place in the project.
    const located = isExaminable(document.uri) ? await projects.locate(document.uri, document.languageId) : undefined;
    const { project, path, languageId } = located ?? looseText(text, await projects.ofLooseText());
    const { copy } = (await policies.context(project, path)).policy.clipboard;
    if (copy === 'off') return guard.forget();
    const count = copied.count ?? (await countPhi(text, project, policies, signal));
    if (signal.aborted || count === undefined) return;
    if (count === 0) return guard.forget();
    const excerpt =
      whole === undefined || !located
        ? looseText(text, project)
        : { project, path, text: whole, spans, ...(languageId === undefined ? {} : { languageId }) };
    guard.tell({ text, excerpt, count }, copy === undefined ? 'copy' : 'policy');
  } // prettier-ignore

  function update(): void {
    const on = (policy?.copy ?? clipboardSettings().copy) !== 'off';
    if (on === (registered !== undefined)) return;
    registered?.dispose();
    registered = on
      ? vscode.languages.registerDocumentPasteEditProvider({ scheme: '*' }, provider, {
          providedPasteEditKinds: [],
          copyMimeTypes: [COPIED],
        })
      : undefined;
    if (!on) guard.forget();
  }

  /** Once somebody has had a policy read, what it says of copying is known without reading anything for it. */
  const ask = () => {
    if (asked) return;
    asked = true;
    void log.guard('The policy could not be asked for the clipboard', async () => {
      const project = await projects.ofLooseText();
      policy = (await policies.context(project, 'clipboard')).policy.clipboard;
      update();
    });
  };

  update();
  return vscode.Disposable.from(
    { dispose: () => registered?.dispose() },
    changes,
    policies.onDidChangeProblems(ask),
    policies.onDidReload(() => {
      asked = false;
      if (policy) ask();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('phiCordon.clipboard.copy')) update();
    }),
  );
}
