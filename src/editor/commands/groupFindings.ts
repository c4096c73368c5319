import * as vscode from 'vscode';
import type { ShownFindings } from '../shownFindings';
import type { Arrangement } from '../tree/arrangement';
import { GROUPINGS, SORTS, type Grouping, type Sort } from '../tree/groups';

const BY: Readonly<Record<Grouping, string>> = {
  file: 'File',
  rule: 'Rule',
  provider: 'Provider',
  owner: 'Owner',
  severity: 'Severity',
};

const DETAILS: Partial<Record<Grouping, string>> = { owner: 'as CODEOWNERS names them' };

const SORTED: Readonly<Record<Sort, string>> = { place: 'Place', severity: 'Severity' };

interface Choice extends vscode.QuickPickItem {
  readonly wanted?: Arrangement;
}

/** How the tree groups its findings, and their order within a group. */
export function groupFindings(shown: ShownFindings) {
  return async (): Promise<void> => {
    const now = shown.arrangement();
    const mark = (on: boolean) => (on ? '$(check) ' : '$(blank) ');
    const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
    const choices: Choice[] = [
      separator('Group by'),
      ...GROUPINGS.map((by) => ({
        label: `${mark(by === now.by)}${BY[by]}`,
        ...(DETAILS[by] === undefined ? {} : { description: DETAILS[by] }),
        wanted: { ...now, by },
      })),
      separator('Within a group, sort by'),
      ...SORTS.map((sort) => ({
        label: `${mark(sort === now.sort)}${SORTED[sort]}`,
        description: sort === 'place' ? 'file, then line' : 'worst first',
        wanted: { ...now, sort },
      })),
    ];
    const chosen = await vscode.window.showQuickPick(choices, { title: 'Group Findings By' });
    if (chosen?.wanted) await shown.arrange(chosen.wanted);
  };
}
