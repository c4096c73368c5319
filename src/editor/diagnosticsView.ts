import * as vscode from 'vscode';
import { atLeast, type Finding } from '../core/finding';
import { render } from '../core/messages';
import { rootOf, type Entry, type FindingsStore } from './findingsStore';
import { DIAGNOSTIC_SEVERITY, rangeOf } from './present';
import { ruleUri } from './rulePages';
import { settingsFor } from './settings';
import { uriOf } from './workspaceReader';

export const SOURCE = 'PHI Cordon';

/** Keeps Problems and the squiggles in step with the store. Hints and what lies below the minimum severity stay out. */
export function diagnosticsView(store: FindingsStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('phi-cordon');
  const refresh = (uris: readonly string[]) => {
    collection.set(
      uris.map((text) => {
        const entry = store.get(text);
        const uri = vscode.Uri.parse(text, true);
        return [uri, entry && diagnosticsOf(entry, uri)];
      }),
    );
  };
  return vscode.Disposable.from(
    collection,
    store.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('phiCordon.minimumSeverity')) refresh(store.all().map(({ uri }) => uri));
    }),
  );
}

function diagnosticsOf(entry: Entry, uri: vscode.Uri): vscode.Diagnostic[] {
  const { minimumSeverity } = settingsFor(uri);
  return entry.findings
    .filter(({ severity }) => severity !== 'hint' && atLeast(severity, minimumSeverity))
    .map((finding) => diagnosticOf(finding, entry, uri));
}

function diagnosticOf(finding: Finding, entry: Entry, uri: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(finding),
    render(finding.message),
    DIAGNOSTIC_SEVERITY[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  if (finding.steps.length > 0) {
    const root = vscode.Uri.parse(rootOf(entry, finding), true);
    diagnostic.relatedInformation = finding.steps.map(
      ({ path, line, column, message }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(
            path === finding.path ? uri : uriOf(root, path),
            new vscode.Position(line - 1, column - 1),
          ),
          render(message),
        ),
    );
  }
  return diagnostic;
}

/** Whether a diagnostic of an editor's context is the one shown for a finding. */
export function isDiagnosticOf(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const { source, code, range } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  return source === SOURCE && value === finding.rule && range.isEqual(rangeOf(finding));
}
