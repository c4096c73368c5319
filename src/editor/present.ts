import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/finding';
import { ruleById, type RuleId } from '../core/rules';

/** The place of a finding or a near-miss in an editor, which counts lines and columns from 0. */
export function rangeOf({ place }: Pick<Finding, 'place'>): vscode.Range {
  return new vscode.Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1);
}

export const DIAGNOSTIC_SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function severityIcon(severity: Severity): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
  }
}

/** A link that runs a command, for a diagnostic's code and for hovers. */
export function commandUri(command: string, ...args: readonly unknown[]): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify(args) });
}

/** `45 CFR 164.514(b)(2)(i)(G)`, as a link where the regulation has one. */
export function basisMarkdown(rule: RuleId): string {
  const { basis, url } = ruleById(rule);
  return url
    ? `[${escapeMarkdown(basis)}](${encodeURI(url).replace(/[()]/g, encodeURIComponent)})`
    : escapeMarkdown(basis);
}

/** Text as it is, whatever Markdown would make of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$@:]/g, '\\$&');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
