import * as vscode from 'vscode';
import { core } from './core';
import type { Policies } from './policies';
import { basisMarkdown, commandUri, escapeMarkdown } from './present';
import type { Projects } from './projects';

/** What is known of a provider, an approval, an endpoint or a rule that a policy names; keys are explained by the schema. */
export function policyHoverProvider(projects: Projects, policies: Policies): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const { policyHoverAt } = await core();
      const { project, path } = await projects.locate(document.uri);
      const { layers } = await policies.at(project, path);
      const { day, trusted } = await policies.context(project, path);
      const offset = document.offsetAt(position);
      const known = policyHoverAt(document.getText(), offset, layers, path, { day, trusted });
      if (!known || token.isCancellationRequested) return undefined;
      const { lines, source, rule, start, end } = known;
      const [title, ...rest] = lines;
      const links = [
        ...(source ? [`${link('Source', vscode.Uri.parse(source.url))}, read on ${source.day}`] : []),
        ...(rule ? [`${basisMarkdown(rule)} · ${link('Why?', commandUri('phiCordon.showRule', rule))}`] : []),
      ];
      const text = new vscode.MarkdownString(
        [`**${escapeMarkdown(title ?? '')}**`, ...rest.map(escapeMarkdown), ...links].join('\n\n'),
      );
      text.isTrusted = { enabledCommands: ['phiCordon.showRule'] };
      return new vscode.Hover(text, new vscode.Range(document.positionAt(start), document.positionAt(end)));
    },
  };
}

function link(title: string, target: vscode.Uri): string {
  return `[${title}](<${target.toString()}>)`;
}
