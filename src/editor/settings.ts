import * as vscode from 'vscode';
import type { Severity } from '../core/finding';
import type { Standard } from '../core/remedies/standards';

export interface Settings {
  readonly run: 'onType' | 'onSave' | 'off';
  readonly minimumSeverity: Severity;
  /** Bytes. */
  readonly maxFileSize: number;
  /** What replacing identifiers replaces. */
  readonly standard: Standard;
}

/** The settings for one resource. Package.json holds the defaults. */
export function settingsFor(uri: vscode.Uri | undefined): Settings {
  const section = vscode.workspace.getConfiguration('phiCordon', uri ?? null);
  return {
    run: section.get('run', 'onType'),
    minimumSeverity: section.get('minimumSeverity', 'information'),
    maxFileSize: section.get('maxFileSize', 5_000_000),
    standard: section.get('redact.standard', 'safe-harbor'),
  };
}
