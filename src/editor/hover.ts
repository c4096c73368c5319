import * as vscode from 'vscode';
import type { Cue, Finding, NearMiss } from '../core/finding';
import { ruleById, type RuleId } from '../core/rules';
import { core } from './core';
import { rootOf, type Entry, type FindingsStore } from './findingsStore';
import type { NearMisses } from './nearMisses';
import { basisMarkdown, commandUri, escapeMarkdown, rangeOf } from './present';
import { uriOf } from './workspaceReader';

/** Everything a hover may run; a Markdown text can trigger no other command. */
const COMMANDS = ['phiCordon.applyRemedy', 'phiCordon.showRule', 'vscode.open'];

/**
 * What stands behind a finding: why it counts, how sure and why, what the policy said, what mends it. Where none
 * stands: what was seen and is too weak to report, or why what looks like an identifier is none.
 */
export function hoverProvider(store: FindingsStore, nearMisses: NearMisses): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const entry = store.get(document.uri.toString());
      if (!entry || entry.version !== document.version) return undefined;
      const here = entry.findings.filter((finding) => rangeOf(finding).contains(position));
      const found = here.filter(({ severity }) => severity !== 'hint');
      if (found.length === 0) {
        if (here[0])
          return new vscode.Hover(
            here.map((hint) => weakText(hint, entry)),
            rangeOf(here[0]),
          );
        const approved = entry.approved?.find((one) => rangeOf(one).contains(position));
        if (approved) return new vscode.Hover(notReportedText(approved), rangeOf(approved));
        if (entry.notExamined.length > 0) return undefined;
        const miss = (await nearMisses(document))?.find((one) => rangeOf(one).contains(position));
        if (!miss || token.isCancellationRequested || entry.version !== document.version) return undefined;
        return new vscode.Hover(notReportedText(miss), rangeOf(miss));
      }
      const { isKnownRemedy, remedyTitle } = await titles();
      return new vscode.Hover(
        found.map((finding) => {
          const links = finding.remedies
            .filter(({ id }) => isKnownRemedy(id))
            .map(({ id }) => link(remedyTitle(finding, id), remedyUri(entry, finding, id)));
          return markdown([...reasons(finding, entry), [...links, ruleLink(finding.rule)].join(' · ')]);
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

function weakText(finding: Finding, entry: Entry): vscode.MarkdownString {
  const [title, ...why] = reasons(finding, entry);
  return markdown([`Seen, but too weak to report: ${title}`, ...why, ruleLink(finding.rule)]);
}

function notReportedText({ rule, label, why, cues }: NearMiss): vscode.MarkdownString {
  const what = label === undefined ? '' : ` (${escapeMarkdown(label)})`;
  const lines = [`Not reported: **${escapeMarkdown(ruleById(rule).title)}**${what} · ${basisMarkdown(rule)}`];
  lines.push([sentence(why), ...cues.map(cueText)].join(' · '), ruleLink(rule));
  return markdown(lines);
}

function sentence(text: string): string {
  return escapeMarkdown(`${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`);
}

function cueText({ effect, text }: Cue): string {
  return `${effect === '+' ? '▲' : '▼'} ${escapeMarkdown(text)}`;
}

function ruleLink(rule: RuleId): string {
  return link('Why?', commandUri('phiCordon.showRule', rule));
}

function reasons(finding: Finding, entry: Entry): string[] {
  const { rule, confidence, cues, decidedBy, destination } = finding;
  const lines = [`**${escapeMarkdown(ruleById(rule).title)}** · ${basisMarkdown(rule)}`];
  lines.push([`Confidence: ${confidence.replace('-', ' ')}`, ...cues.map(cueText)].join(' · '));
  if (destination) lines.push(`Destination known from: ${escapeMarkdown(destination.from)}`);
  if (decidedBy) {
    const { text, path, line } = decidedBy;
    const said = escapeMarkdown(text);
    lines.push(
      path === undefined
        ? `Policy: ${said}`
        : `Policy: ${said} (${link(`${path}:${line ?? 1}`, openUri(uriOf(vscode.Uri.parse(rootOf(entry, finding), true), path), line))})`,
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
