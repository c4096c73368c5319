import * as vscode from 'vscode';
import type { Finding } from '../core/finding';
import { ruleById } from '../core/rules';
import { core } from './core';
import type { Entry, FindingsStore } from './findingsStore';
import { basisMarkdown, commandUri, escapeMarkdown, rangeOf } from './present';
import { uriOf } from './workspaceReader';

/** Everything a hover may run; a Markdown text can trigger no other command. */
const COMMANDS = ['phiCordon.applyRemedy', 'phiCordon.showRule', 'vscode.open'];

/** What stands behind a finding: why it counts, how sure and why, what the policy said, what mends it. */
export function hoverProvider(store: FindingsStore): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      const entry = store.get(document.uri.toString());
      if (!entry || entry.version !== document.version) return undefined;
      const found = entry.findings.filter(
        (finding) => finding.severity !== 'hint' && rangeOf(finding).contains(position),
      );
      if (found.length === 0) return undefined;
      const { isKnownRemedy, remedyTitle } = await titles();
      return new vscode.Hover(
        found.map((finding) => {
          const links = finding.remedies
            .filter(({ id }) => isKnownRemedy(id))
            .map(({ id }) => link(remedyTitle(finding, id), remedyUri(entry, finding, id)));
          return markdown([
            ...reasons(finding, entry),
            [...links, link('Why?', commandUri('phiCordon.showRule', finding.rule))].join(' · '),
          ]);
        }),
        rangeOf(found[0]!),
      );
    },
  };
}

async function titles() {
  const { remedyById, remedyTitle } = await core();
  return { isKnownRemedy: (id: string) => remedyById(id) !== undefined, remedyTitle };
}

function remedyUri({ uri }: Entry, { fingerprint }: Finding, remedy: string): vscode.Uri {
  return commandUri('phiCordon.applyRemedy', { uri, fingerprint, remedy });
}

function reasons({ rule, confidence, cues, decidedBy, destination }: Finding, entry: Entry): string[] {
  const lines = [`**${escapeMarkdown(ruleById(rule).title)}** · ${basisMarkdown(rule)}`];
  const because = cues.map(({ effect, text }) => `${effect === '+' ? '▲' : '▼'} ${escapeMarkdown(text)}`);
  lines.push([`Confidence: ${confidence.replace('-', ' ')}`, ...because].join(' · '));
  if (destination) lines.push(`Destination known from: ${escapeMarkdown(destination.from)}`);
  if (decidedBy) {
    const { text, path, line } = decidedBy;
    const said = escapeMarkdown(text);
    lines.push(
      path === undefined
        ? `Policy: ${said}`
        : `Policy: ${said} (${link(`${path}:${line ?? 1}`, openUri(uriOf(vscode.Uri.parse(entry.root, true), path), line))})`,
    );
  }
  return lines;
}

function openUri(uri: vscode.Uri, line = 1): vscode.Uri {
  const position = { line: line - 1, character: 0 };
  return commandUri('vscode.open', uri, { selection: { start: position, end: position } });
}

function link(title: string, target: vscode.Uri): string {
  return `[${escapeMarkdown(title)}](${target.toString()})`;
}

function markdown(lines: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(lines.join('\n\n'));
  text.isTrusted = { enabledCommands: COMMANDS };
  return text;
}
