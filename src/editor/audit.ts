import * as vscode from 'vscode';
import type { AuditEvent } from '../core/audit';
import type { ProjectPath } from '../core/ports';
import type { Log } from './log';
import type { Located } from './projects';

/** Writes into the trail of a root on the disk, if the policy there asks for one. */
export type RecordAudit = (
  root: string,
  happened: readonly { readonly event: AuditEvent; readonly path: ProjectPath }[],
) => Promise<unknown>;

/** The audit trail, for whatever in the editor somebody does that it should keep. */
export interface Audit {
  record(where: Located, ...events: readonly AuditEvent[]): Promise<void>;
}

/**
 * Nothing is recorded in an untrusted workspace, whose policy has no say in what is written, nor where there is no disk.
 * What could not be recorded is said: the act itself has happened.
 * @param write absent in the browser
 */
export function auditTrail(log: Log, write?: RecordAudit): Audit {
  return {
    async record({ project: { root }, path }, ...events) {
      if (!write || root.scheme !== 'file' || !vscode.workspace.isTrusted || events.length === 0) return;
      try {
        await write(root.fsPath, events.map((event) => ({ event, path }))); // prettier-ignore
      } catch (error) {
        log.failed('The audit trail could not be written', error);
        const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error';
        void vscode.window.showWarningMessage(
          `PHI Cordon: this could not be recorded in the audit trail (${code}).`,
        );
      }
    },
  };
}
