import { append } from '../core/append';
import type * as vscode from 'vscode';
import type { Judged } from '../core/finding';
import { isNotExamined, type CancelSignal, type ProjectPath } from '../core/ports';
import { core } from './core';
import { isSharedPath } from './examinable';
import type { Entry, FindingsStore } from './findingsStore';
import type { Log } from './log';
import { cellOf, onFirstLine, outputTexts, type InOutput } from './notebookOutputs';
import type { Policies } from './policies';
import type { Located, OpenProject, Projects } from './projects';
import { settingsFor } from './settings';
import { tooLarge, uriOf } from './workspaceReader';

/** Brings the store up to date with one text. */
export interface Examiner {
  /** Examines an open document as it stands; leaves the store alone if the document changes meanwhile. */
  document(document: vscode.TextDocument, signal: CancelSignal): Promise<void>;
  /** Examines a file of a project as it is read. Undefined if it is gone or was cancelled. */
  file(project: OpenProject, path: ProjectPath, signal: CancelSignal): Promise<Entry | undefined>;
  /** Applies a changed policy, or trust, to a text examined before. False if it has to be examined anew. */
  rejudge(entry: Entry): Promise<boolean>;
}

export function createExaminer({
  projects,
  policies,
  store,
  log,
}: {
  projects: Projects;
  policies: Policies;
  store: FindingsStore;
  log: Log;
}): Examiner {
  const policyIn = (project: OpenProject) => async (path: ProjectPath) =>
    (await policies.context(project, path)).policy;

  // prettier-ignore
  async function judgeText(located: Located, text: string, signal: CancelSignal): Promise<Judged> {
    const { project, path, languageId } = located;
    if (text.length > settingsFor(located.uri).maxFileSize) return unexamined(tooLarge(path));
    const { project: engine } = await project.engine();
    const input = { path, text, ...(languageId === undefined ? {} : { languageId }) };
    const context = { ...(await policies.context(project, path)), evidence: true };
    return engine.examine(input, context, { signal, policyOf: policyIn(project) });
  }

  /** The outputs of a notebook's cell, each read like a text of its own. */
  async function withOutputs(located: Located, document: vscode.TextDocument, judged: Judged, signal: CancelSignal): Promise<Judged> {
    const cell = cellOf(document);
    const texts = cell ? outputTexts(cell) : [];
    if (texts.length === 0) return judged;
    const { outputLanguage } = await core();
    const found: InOutput[] = [];
    const notExamined = [...judged.notExamined];
    for (const one of texts) {
      const own = await judgeText({ ...located, languageId: outputLanguage(one.mime) }, one.text, signal);
      // What an output shows is read for identifiers; it calls nobody.
      for (const finding of own.findings) if (finding.identifier !== undefined) found.push({ ...one, finding });
      append(notExamined, own.notExamined);
    }
    return { ...judged, findings: [...judged.findings, ...onFirstLine(document, found)], notExamined };
  } // prettier-ignore

  /** A fault in one text must not end the examination of the others; it is listed and logged without its message. */
  async function guarded(path: ProjectPath, work: () => Promise<Judged>): Promise<Judged> {
    try {
      return await work();
    } catch (error) {
      log.failed('A text could not be examined', error);
      return unexamined({ path, reason: 'failed' });
    }
  }

  return {
    async document(document, signal) {
      const { uri, version } = document;
      const stale = () => signal.aborted || document.isClosed || document.version !== version;
      const located = await projects.locate(uri, document.languageId);
      if (stale()) return;
      const text = document.getText();
      const judged = await guarded(located.path, async () =>
        withOutputs(located, document, await judgeText(located, text, signal), signal),
      );
      if (stale()) return;
      store.set(entryOf(located, version, text.length, judged));
    },
    async file(project, path, signal) {
      const uri = uriOf(project.root, path);
      const located = await projects.locate(uri);
      const input = await project.reader.read(path, signal);
      if (signal.aborted || (isNotExamined(input) && input.reason === 'missing')) return undefined;
      // Of a file that holds no text, its name is still told.
      const named = await guarded(path, () =>
        judgeText(located, isNotExamined(input) ? '' : input.text, signal),
      );
      const judged = isNotExamined(input) ? { ...named, notExamined: [input] } : named;
      const size = isNotExamined(input) ? 0 : input.text.length;
      return signal.aborted ? undefined : entryOf(located, undefined, size, judged);
    },
    async rejudge(entry) {
      const project = projects.known().find(({ root }) => root.toString() === entry.root);
      if (!project || isSharedPath(entry.uri)) return false;
      const { project: engine } = await project.engine();
      const others = await (await core()).policiesOf(engine.reaches(entry.path), policyIn(project));
      const judged = engine.rejudge(entry.path, {
        ...(await policies.context(project, entry.path)),
        policies: others,
        evidence: true,
      });
      if (!judged || store.examined(entry.uri) !== entry) return false;
      store.set({ ...entry, ...byFile(judged, project.root, entry.path) });
      return true;
    },
  };
}

function entryOf(
  { uri, project, path }: Located,
  version: number | undefined,
  size: number,
  judged: Judged,
): Entry {
  const { root } = project;
  return { uri: uri.toString(), version, root: root.toString(), path, size, ...byFile(judged, root, path) };
}

/** Sets what a text brings about in other files apart from what stands in itself. */
function byFile({ findings, suppressed, ...rest }: Judged, root: vscode.Uri, path: ProjectPath) {
  const others = new Set([...findings, ...suppressed].map((one) => one.path));
  others.delete(path);
  const at = (other: ProjectPath) => ({
    findings: findings.filter((one) => one.path === other),
    suppressed: suppressed.filter((one) => one.path === other),
  });
  const elsewhere = [...others].map((other) => ({ uri: uriOf(root, other).toString(), path: other, ...at(other) }));
  return { ...rest, ...at(path), elsewhere };
} // prettier-ignore

function unexamined(item: Judged['notExamined'][number]): Judged {
  return { findings: [], suppressed: [], notExamined: [item] };
}
