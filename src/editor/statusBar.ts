import * as vscode from 'vscode';
import type { FindingsStore } from './findingsStore';
import type { Policies } from './policies';
import { plural } from './present';

/** A small shield with the number of findings; a warning with the line to mend while a policy cannot be read. */
export function statusBar(store: FindingsStore, policies: Policies): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('phiCordon.status', vscode.StatusBarAlignment.Left, 0);
  item.name = 'PHI Cordon';
  item.command = 'phiCordon.showMenu';
  const update = () => {
    const { error, warning, information } = store.count();
    const total = error + warning + information;
    const broken = policies.broken()[0];
    const spoken = broken
      ? `policy needs mending at line ${broken.line}; the last good one stays in force`
      : `${plural(total, 'finding')}, ${plural(error, 'error')}, ${plural(warning, 'warning')}`;
    item.text = broken ? `$(warning) Policy: line ${broken.line}` : `$(shield) ${total}`;
    item.tooltip = `PHI Cordon: ${spoken}`;
    item.accessibilityInformation = { label: `PHI Cordon: ${spoken}`, role: 'button' };
    item.backgroundColor = broken && new vscode.ThemeColor('statusBarItem.warningBackground');
  };
  update();
  item.show();
  return vscode.Disposable.from(
    item,
    store.onDidChange(update),
    policies.onDidReload(update),
    policies.onDidChangeProblems(update),
  );
}
