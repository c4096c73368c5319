import * as vscode from 'vscode';
import type { Span } from '../../core/formats/span';
import { plural } from '../present';
import type { Change, Spot } from './spots';

/** What a paste may turn into, kept in memory until it shows in the document. */
export interface Expected {
  readonly document: vscode.TextDocument;
  /** Where it goes. */
  readonly spots: readonly Spot[];
  /** By how many identifiers were replaced, the texts that may be put in; 0 for the text as it was copied. */
  readonly texts: readonly { readonly count: number; readonly parts: readonly string[] }[];
  /** Called with the places of the text as it was copied. */
  readonly raw?: (ranges: readonly Span[]) => void;
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
  /** Which of its texts the document showed last. */
  let seen = -1;
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
    seen = -1;
  };
  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (!expected || document !== expected.document || contentChanges.length === 0) return;
    const { spots, texts, raw } = expected;
    const eol = eolOf(document);
    const stands = texts.findIndex(({ parts }) => standAt(document, placesOf(spots, parts, eol), parts));
    // A snippet goes in with white space of its own.
    const index = stands >= 0 ? stands : texts.findIndex(({ parts }) => isButForSpace(parts, contentChanges));
    const found = texts[index];
    if (index === seen) return;
    seen = index;
    if (!found) return;
    if (found.count > 0) say(found.count);
    else raw?.(stands >= 0 ? placesOf(spots, found.parts, eol) : placesAfter(contentChanges));
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

/** Where texts stand once they have been put in. */
function placesOf(spots: readonly Spot[], parts: readonly string[], eol: string): readonly Span[] {
  const lengths = parts.map((part) => part.replace(/\r\n|\r|\n/g, eol).length);
  const places: Span[] = [];
  let shift = 0;
  for (const [index, { start, end }] of [...spots.entries()].sort(([, a], [, b]) => a.start - b.start)) {
    const length = lengths[index]!;
    places[index] = { start: start + shift, end: start + shift + length };
    shift += length - (end - start);
  }
  return places;
}

function eolOf({ eol }: vscode.TextDocument): string {
  return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}

function standAt(document: vscode.TextDocument, places: readonly Span[], parts: readonly string[]): boolean {
  const eol = eolOf(document);
  return places.every(({ start, end }, index) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return document.getText(range) === parts[index]!.replace(/\r\n|\r|\n/g, eol);
  });
}

function isButForSpace(parts: readonly string[], changes: readonly Change[]): boolean {
  const key = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, '')).sort().join('\n'); // prettier-ignore
  return changes.length === parts.length && key(parts) === key(changes.map(({ text }) => text));
}

/** Where the texts of changes stand once all are made. */
function placesAfter(changes: readonly Change[]): readonly Span[] {
  let shift = 0;
  return [...changes]
    .sort((a, b) => a.rangeOffset - b.rangeOffset)
    .map(({ rangeOffset, rangeLength, text }) => {
      const start = rangeOffset + shift;
      shift += text.length - rangeLength;
      return { start, end: start + text.length };
    });
}
