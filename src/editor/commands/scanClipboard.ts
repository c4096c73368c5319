import * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import { ruleById } from '../../core/rules';
import { TOO_MUCH, type ClipboardGuard } from '../clipboardGuard';
import type { ClipboardLens } from '../clipboardLens';
import type { MemoryView } from '../memoryView';
import { examineOutgoing, looseText } from '../outgoingText';
import { plural } from '../present';
import type { Services } from '../remedyEdits';
import { settingsFor } from '../settings';

interface Parts extends Pick<Services, 'projects' | 'policies'> {
  readonly view: MemoryView;
  readonly guard: ClipboardGuard;
  readonly lens: ClipboardLens;
}

/** Examines the clipboard as text on its way out and shows it with identifiers replaced, under what can be done with it. */
export function scanClipboard({ projects, policies, view, guard, lens }: Parts) {
  return async (): Promise<void> => {
    const text = await vscode.env.clipboard.readText();
    if (text.trim() === '') return say('The clipboard holds no text.');
    if (text.length > settingsFor(undefined).maxFileSize) return say(TOO_MUCH);
    const excerpt = looseText(text, await projects.ofLooseText());
    const result = await examineOutgoing(excerpt, policies);
    const findings = result.findings.filter(({ severity }) => severity !== 'hint');
    if (findings.length === 0 && result.count === 0) return say('Nothing found in the clipboard.');
    const number = guard.keep({ text, excerpt, count: result.count });
    const said = result.summary.map((line) => line.replace(/(?<=\.) (?=[A-Z])/g, '\n'));
    const parts = [...summary(findings), '', ...said, '', '— the text, with what was found replaced —', '', result.replaced];
    lens.about(await view.show(parts.join('\n')), number);
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

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
