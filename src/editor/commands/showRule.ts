import * as vscode from 'vscode';
import { isRuleId, RULES } from '../../core/rules';

/** Opens a rule's page in the Markdown preview. The pages ship with the extension, so it works offline and in the browser. */
export function showRule(extensionUri: vscode.Uri) {
  return async (rule?: unknown): Promise<void> => {
    const id = typeof rule === 'string' && isRuleId(rule) ? rule : await pickRule();
    if (id === undefined) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${id.replace('/', '-')}.md`);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // The built-in Markdown extension can be switched off.
      await vscode.window.showTextDocument(page, { preview: true });
    }
  };
}

async function pickRule(): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    RULES.map(({ id, title, summary }) => ({ label: id, description: title, detail: summary })),
    { title: 'Show Rule', matchOnDescription: true },
  );
  return picked?.label;
}
