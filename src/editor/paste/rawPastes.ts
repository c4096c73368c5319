import * as vscode from 'vscode';
import { message } from '../../core/messages';
import type { Finding } from '../../core/finding';
import type { Span } from '../../core/formats/span';
import type { Entry, FindingsStore } from '../findingsStore';

/** The places where a text was pasted as it is although the policy asks for a reason: in memory, while the document is open. */
export interface RawPastes extends vscode.Disposable {
  add(document: vscode.TextDocument, places: readonly Span[]): void;
  /** A store that says of each finding in such a place that it asks for the reason. */
  over(store: FindingsStore): FindingsStore;
}

export function rawPastes(): RawPastes {
  const known = new Map<string, Span[]>();
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const key = document.uri.toString();
      const places = known.get(key);
      if (places) known.set(key, contentChanges.reduce(moved, places));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  const raise = (entry: Entry): Entry => {
    const places = known.get(entry.uri);
    if (!places?.length || entry.version === undefined) return entry;
    const isInside = ({ place }: Finding) =>
      places.some(({ start, end }) => place.start < end && start < place.end);
    return { ...entry, findings: entry.findings.map((finding) => (asks(finding) && isInside(finding) ? raised(finding) : finding)) }; // prettier-ignore
  };
  return {
    add(document, places) {
      const key = document.uri.toString();
      known.set(key, [...(known.get(key) ?? []), ...places]);
    },
    over: (store) => ({ ...store, set: (entry) => store.set(raise(entry)) }),
    dispose() {
      known.clear();
      subscriptions.dispose();
    },
  };
}

function asks({ rule, severity, message: { id } }: Finding): boolean {
  return rule.startsWith('phi/') && severity !== 'hint' && id !== 'paste.reason';
}

function raised(finding: Finding): Finding {
  return { ...finding, severity: 'error', message: message('paste.reason', { found: finding.message }) };
}

/** Places after a change; what is typed over or taken out shrinks. */
function moved(places: Span[], { rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Span[] {
  const end = rangeOffset + rangeLength;
  const shift = text.length - rangeLength;
  const at = (offset: number, isEnd: boolean): number =>
    offset >= end && !(isEnd && offset === rangeOffset) ? offset + shift : offset > rangeOffset ? (isEnd ? rangeOffset : rangeOffset + text.length) : offset;
  return places.map((place) => ({ start: at(place.start, false), end: at(place.end, true) })).filter((place) => place.end > place.start);
} // prettier-ignore
