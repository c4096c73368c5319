import * as vscode from 'vscode';
import type { CancelSignal } from '../core/ports';
import { isOpenNotebook, shownDocuments } from './examinable';
import type { Examiner } from './examiner';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Projects } from './projects';

/**
 * What the scheduler runs for a URI: the document if the user has it open, else the file if a workspace scan listed
 * it. The cells of an open notebook speak for their file. Anything else has been closed or deleted and leaves the store.
 * @param edited called when a document's text may be another than at its last examination
 */
export function examination(
  { store, projects, scanned }: { store: FindingsStore; projects: Projects; scanned: Scanned },
  examiner: Examiner,
  edited: (uri: vscode.Uri) => void,
) {
  return async (key: string, signal: CancelSignal): Promise<void> => {
    const document = shownDocuments().find(({ uri }) => uri.toString() === key);
    const before = store.examined(key);
    if (document) {
      await examiner.document(document, signal);
    } else if (scanned.has(key) && !isOpenNotebook(key)) {
      const { project, path } = await projects.locate(vscode.Uri.parse(key, true));
      const entry = await examiner.file(project, path, signal);
      if (entry) store.set(entry);
      else if (!signal.aborted) store.delete(key);
    } else {
      store.delete(key);
      // A document in the background, such as a policy that a quick fix has read, still decides about others.
      return edited(vscode.Uri.parse(key, true));
    }
    const after = store.examined(key);
    if (before && after && after.version !== before.version) edited(vscode.Uri.parse(key, true));
  };
}
