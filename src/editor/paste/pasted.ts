import * as vscode from 'vscode';
import { plural } from '../present';

/** What a paste may turn into, kept in memory until it shows in the document. */
export interface Expected {
  readonly document: vscode.TextDocument;
  /** By how many identifiers were replaced, the texts that may be put in; 0 for the text as it was copied. */
  readonly texts: readonly { readonly count: number; readonly parts: readonly string[] }[];
  /** Called with the places of the text as it was copied. */
  readonly raw?: (ranges: readonly { readonly start: number; readonly end: number }[]) => void;
}

/** The user may change the style by the widget for a while. */
const KEPT_MS = 60_000;
const SHOWN_MS = 10_000;

export interface Pasted extends vscode.Disposable {
  expect(expected: Expected): void;
}

/** Sees which of the offered texts was put in, and says quietly that identifiers were replaced. */
export function pasted(): Pasted {
  let expected: Expected | undefined;
  let timer: NodeJS.Timeout | undefined;

  const said = vscode.window.createStatusBarItem('phiCordon.pasted', vscode.StatusBarAlignment.Left, -2);
  said.name = 'PHI Cordon: Paste';
  let shown: NodeJS.Timeout | undefined;

  /** The tooltip has what a narrow window cuts off. */
  const say = (count: number) => {
    const text = `${plural(count, 'identifier')} replaced; not a de-identification determination, read it before you share it.`;
    said.text = `$(shield) ${text}`;
    said.tooltip = text;
    said.accessibilityInformation = { label: `PHI Cordon: ${text}`, role: 'status' };
    said.show();
    clearTimeout(shown);
    shown = setTimeout(() => said.hide(), SHOWN_MS);
  };
  const forget = () => {
    clearTimeout(timer);
    expected = undefined;
  };
  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (!expected || document !== expected.document || contentChanges.length === 0) return;
    const made = keyOf(contentChanges.map(({ text }) => text));
    const found = expected.texts.find(({ parts }) => keyOf(parts) === made);
    if (!found) return;
    if (found.count > 0) return say(found.count);
    expected.raw?.(placesAfter(contentChanges));
  });
  return {
    expect(next) {
      forget();
      expected = next;
      timer = setTimeout(forget, KEPT_MS);
    },
    dispose() {
      forget();
      clearTimeout(shown);
      said.dispose();
      changes.dispose();
    },
  };
}

/** Several changes come from the last to the first, line ends are the document's, and a snippet may change white space. */
function keyOf(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\s+/g, ''))
    .sort()
    .join('\n');
}

/** Where the new texts stand once all changes are made. */
function placesAfter(changes: readonly vscode.TextDocumentContentChangeEvent[]) {
  let shift = 0;
  return [...changes]
    .sort((a, b) => a.rangeOffset - b.rangeOffset)
    .map(({ rangeOffset, rangeLength, text }) => {
      const start = rangeOffset + shift;
      shift += text.length - rangeLength;
      return { start, end: start + text.length };
    });
}
