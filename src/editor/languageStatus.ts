import * as vscode from 'vscode';
import type { NotExaminedReason } from '../core/ports';
import type { FindingsStore } from './findingsStore';
import { isExaminable } from './examinable';
import { settingsFor } from './settings';

const REASONS: Readonly<Record<NotExaminedReason, string>> = {
  missing: 'the file is gone',
  'not-checked-out': 'not checked out',
  archive: 'an archive',
  document: 'a PDF or office document',
  image: 'an image',
  dicom: 'a DICOM file',
  database: 'a database or binary table',
  media: 'sound, video or a font',
  binary: 'binary content',
  'lock-file': 'a lock file',
  minified: 'minified code, in which only identifiers are looked for',
  'too-large': 'larger than the setting allows',
  unreadable: 'could not be read',
  encoding: 'unknown encoding',
  'timed-out': 'took too long',
  cancelled: 'cancelled',
  failed: 'an internal error, see the output',
};

export function reasonText(reason: NotExaminedReason): string {
  return REASONS[reason];
}

/** Says beside the language of the active editor why its text was not examined. Absent when it was. */
export function languageStatus(store: FindingsStore): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const hide = () => {
    item?.dispose();
    item = undefined;
  };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isExaminable(document.uri)) return hide();
    const off = settingsFor(document.uri).run === 'off';
    const reason = store.get(document.uri.toString())?.notExamined[0]?.reason;
    if (!off && !reason) return hide();
    const setting = off ? 'phiCordon.run' : reason === 'too-large' ? 'phiCordon.maxFileSize' : undefined;
    item ??= vscode.languages.createLanguageStatusItem('phiCordon.examined', '*');
    item.name = 'PHI Cordon';
    item.text = 'PHI Cordon: not examined';
    item.detail = off || !reason ? 'switched off' : REASONS[reason];
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.command = setting
      ? { title: 'Open Setting', command: 'workbench.action.openSettings', arguments: [setting] }
      : { title: 'Show Output', command: 'phiCordon.showOutput' };
  };
  update();
  return vscode.Disposable.from(
    { dispose: hide },
    store.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(update),
  );
}
