import * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import { ruleById } from '../../core/rules';
import type { MemoryView } from '../memoryView';
import { examineOutgoing, type Outgoing } from '../outgoingText';
import type { Policies } from '../policies';
import { plural } from '../present';
import type { Projects } from '../projects';

/** Examines the clipboard as text on its way out, shows it with identifiers replaced and offers to put that back. */
export function scanClipboard(projects: Projects, policies: Policies, view: MemoryView) {
  return async (): Promise<void> => {
    const text = await vscode.env.clipboard.readText();
    if (text.trim() === '') return say('The clipboard holds no text.');
    const result = await examineOutgoing(text, await projects.ofLooseText(), policies);
    const findings = result.findings.filter(({ severity }) => severity !== 'hint');
    if (findings.length === 0 && result.count === 0) return say('Nothing found in the clipboard.');
    await view.show([...summary(findings), '', ...result.summary, '', '— the text, with what was found replaced —', '', result.replaced].join('\n'));
    void offer(text, result);
  };
} // prettier-ignore

/** `2 × Social Security number (phi/ssn, error)` */
function summary(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    const kind = `${ruleById(rule).title} (${rule}, ${severity})`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [`PHI Cordon: ${plural(findings.length, 'finding')} in the clipboard`, ...[...counts].map(([kind, count]) => `${count} × ${kind}`)];
} // prettier-ignore

async function offer(text: string, { replaced, count }: Outgoing): Promise<void> {
  if (count === 0) return;
  const button = 'Replace Clipboard';
  const chosen = await vscode.window.showWarningMessage(
    `PHI Cordon: ${plural(count, 'identifier')} in the clipboard. Read the text before you share it: replacing them is not a de-identification determination.`,
    button,
  );
  if (chosen !== button) return;
  if ((await vscode.env.clipboard.readText()) !== text)
    return say('The clipboard has changed meanwhile and was left as it is.');
  await vscode.env.clipboard.writeText(replaced);
  vscode.window.setStatusBarMessage(
    `PHI Cordon: ${plural(count, 'identifier')} replaced in the clipboard`,
    5000,
  );
}

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
