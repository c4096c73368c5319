import * as vscode from 'vscode';
import { isRuleId, type RuleId } from '../core/rules';

/**
 * Serves the rules' pages, which ship with the extension, as read-only documents of a scheme of their own. A link
 * of that scheme works wherever VS Code shows a diagnostic's code, in the browser too; `command:` links do not in
 * hovers. The manifest associates the scheme with the Markdown preview.
 */
const SCHEME = 'phi-cordon-rule';

/** Named like the page's file, so that links between pages lead from one to the next. */
export function ruleUri(rule: RuleId): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${rule.replace('/', '-')}.md` });
}

export function rulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const name = path.slice(1).replace(/\.md$/, '');
      if (!isRuleId(name.replace('-', '/'))) return '';
      const file = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${name}.md`);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    },
  });
}
