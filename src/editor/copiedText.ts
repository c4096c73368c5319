import * as vscode from 'vscode';
import { isLikelyPhi } from '../core/assistants/likelyPhi';
import { isSameText, LONGEST_LOOK } from './clipboardText';
import { isExaminable } from './examinable';
import type { FindingsStore } from './findingsStore';
import { placesInOutputs } from './notebookOutputs';
import type { Excerpt } from './outgoingText';
import { rangeOf } from './present';

/** What was copied or cut. */
export interface Copied {
  readonly text: string;
  /** The document as it was then, if it is not too long, and where the text stands in it. */
  readonly whole: string | undefined;
  readonly spans: Excerpt['spans'];
  /** How many identifiers the findings of the document say it holds; undefined if these are of another version. */
  readonly count: number | undefined;
}

type Changes = readonly vscode.TextDocumentContentChangeEvent[];

/** The last change of any document: a cut takes its text away before anybody is told of it. */
export interface LastChange extends vscode.Disposable {
  of(document: vscode.TextDocument): Changes | undefined;
}

export function lastChange(): LastChange {
  let last: { readonly document: vscode.TextDocument; readonly version: number; readonly changes: Changes } | undefined;
  const registered = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) last = { document, version: document.version, changes: contentChanges };
  });
  return {
    of: (document) => (last?.document === document && last.version === document.version ? last.changes : undefined),
    dispose: () => registered.dispose(),
  };
} // prettier-ignore

/**
 * @param ranges where the text stands, or stood: those of a cut are told when it is gone. Whether it was one, the
 * clipboard says
 */
export async function take(document: vscode.TextDocument, ranges: readonly vscode.Range[], store: FindingsStore, changes: Changes | undefined): Promise<Copied> {
  const sorted = [...ranges].sort((a, b) => a.start.compareTo(b.start));
  const copied = copiedFrom(document, sorted, store);
  const mayBeCut = changes?.every(({ text }) => text === '') === true && sorted.every((range) => changes.some((change) => change.range.contains(range)));
  if (!mayBeCut) return copied;
  const earlier = countIn(document, sorted, store, document.version - 1);
  const [change, ...more] = changes;
  const now = more.length === 0 ? copied.whole ?? wholeOf(document) : undefined;
  const text = await vscode.env.clipboard.readText();
  if (isSameText(text, copied.text)) return copied;
  const stood = change && now !== undefined && text.length === change.rangeLength ? change.rangeOffset : undefined;
  return stood === undefined
    ? { text, whole: undefined, spans: [], count: earlier }
    : { text, whole: now!.slice(0, stood) + text + now!.slice(stood), spans: [{ start: stood, end: stood + text.length }], count: earlier };
} // prettier-ignore

function copiedFrom(document: vscode.TextDocument, sorted: readonly vscode.Range[], store: FindingsStore): Copied {
  return {
    text: sorted.map((range) => document.getText(range)).join('\n'),
    whole: wholeOf(document),
    spans: sorted.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })),
    count: countIn(document, sorted, store, document.version),
  };
} // prettier-ignore

function wholeOf(document: vscode.TextDocument): string | undefined {
  const end = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
  return end <= LONGEST_LOOK ? document.getText() : undefined;
}

/** The identifiers that were found within ranges of one version of a document. */
function countIn({ uri }: vscode.TextDocument, ranges: readonly vscode.Range[], store: FindingsStore, version: number): number | undefined {
  const entry = isExaminable(uri) ? store.get(uri.toString()) : undefined;
  if (entry?.version !== version || entry.notExamined.length > 0) return undefined;
  const found = entry.findings.filter((one) => isLikelyPhi(one) && !placesInOutputs(one));
  return found.filter((one) => ranges.some((range) => overlap(range, rangeOf(one)))).length;
} // prettier-ignore

function overlap(one: vscode.Range, other: vscode.Range): boolean {
  const common = one.intersection(other);
  return common !== undefined && !common.isEmpty;
}
