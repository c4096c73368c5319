import * as vscode from 'vscode';
import { atLeast, compareFindings, type Finding } from '../core/finding';
import { render } from '../core/messages';
import { rootOf, type Entry, type FindingsStore } from './findingsStore';
import { DIAGNOSTIC_SEVERITY, rangeOf } from './present';
import { ruleUri } from './rulePages';
import { settingsFor } from './settings';
import type { Listed } from './tree/arrangement';
import { MOST_IN_ALL, MOST_IN_FILE, sharesOf, sumOf, type Wanted } from './tree/problems';
import { uriOf } from './workspaceReader';

export const SOURCE = 'PHI Cordon';

/** Problems and the squiggles: a view of the store that leaves out what nobody reads. */
export interface DiagnosticsView extends vscode.Disposable {
  /** How many findings are listed, of how many that belong there. */
  listed(): Listed;
  /** Fires where that may have changed for another reason than a change of the store. */
  readonly onDidChange: vscode.Event<void>;
}

/** How long files wait for the room that others leave, in milliseconds: it is shared out among all of them. */
const SHARING_MS = 500;

/**
 * Keeps Problems and the squiggles in step with the store. Hints and what lies below the minimum severity stay out, and
 * of very many findings all but the worst.
 */
export function diagnosticsView(store: FindingsStore): DiagnosticsView {
  const collection = vscode.languages.createDiagnosticCollection('phi-cordon');
  const changed = new vscode.EventEmitter<void>();
  const wanted = new Map<string, Wanted>();
  const shares = new Map<string, number>();
  const sums = { wanted: 0, shares: 0 };
  let sharing: ReturnType<typeof setTimeout> | undefined;

  const show = (uri: vscode.Uri, text: string, findings: readonly Finding[], share: number) => {
    sums.shares += share - (shares.get(text) ?? 0);
    if (share > 0) shares.set(text, share);
    else shares.delete(text);
    const worst = share < findings.length ? [...findings].sort(compareFindings).slice(0, share) : findings;
    const entry = store.get(text);
    collection.set(uri, entry && worst.map((finding) => diagnosticOf(finding, entry, uri)));
  };
  const share = () => {
    sharing = undefined;
    for (const [text, count] of sharesOf(wanted)) {
      if (count === (shares.get(text) ?? 0)) continue;
      const uri = vscode.Uri.parse(text, true);
      show(uri, text, belonging(store.get(text), uri), count);
    }
    changed.fire();
  };
  const refresh = (uris: readonly string[]) => {
    for (const text of uris) {
      const uri = vscode.Uri.parse(text, true);
      const findings = belonging(store.get(text), uri);
      sums.wanted += findings.length - (wanted.has(text) ? sumOf(wanted.get(text)!) : 0);
      if (findings.length > 0) wanted.set(text, countsOf(findings));
      else wanted.delete(text);
      const room = MOST_IN_ALL - sums.shares + (shares.get(text) ?? 0);
      show(uri, text, findings, Math.min(findings.length, MOST_IN_FILE, room));
    }
    if (sums.shares < sums.wanted) sharing ??= setTimeout(share, SHARING_MS);
  };
  const subscriptions = vscode.Disposable.from(
    collection,
    changed,
    store.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('phiCordon.minimumSeverity')) return;
      refresh(store.all().map(({ uri }) => uri));
      changed.fire();
    }),
    { dispose: () => clearTimeout(sharing) },
  );
  return {
    listed: () => ({ listed: sums.shares, total: sums.wanted }),
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

function belonging(entry: Entry | undefined, uri: vscode.Uri): readonly Finding[] {
  if (!entry || entry.findings.length === 0) return [];
  const { minimumSeverity } = settingsFor(uri);
  return entry.findings.filter(({ severity }) => severity !== 'hint' && atLeast(severity, minimumSeverity));
}

function countsOf(findings: readonly Finding[]): Wanted {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
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
