import type * as vscode from 'vscode';
import { actOf } from '../../core/audit/acts';
import type { Finding } from '../../core/finding';
import type { Services } from '../remedyEdits';

/** Records a remedy that has been applied, if it is one that the trail keeps. */
export function recordRemedy({ projects, audit }: Services) {
  return async (uri: vscode.Uri, finding: Finding, remedy: string, reason?: string): Promise<void> => {
    const act = actOf(remedy);
    if (!act) return;
    const { auditEvent } = await import('../../core/audit/event');
    await audit.record(await projects.locate(uri), auditEvent(act, finding, reason));
  };
}
