import * as vscode from 'vscode';
import type { Finding, Place } from '../core/finding';
import type { TextEdit } from '../core/remedies/remedy';
import { fixed, joinSafe } from '../core/safeText';
import { notebookOf } from './examinable';

/** An output of a cell, as one of its texts. */
export interface OutputText {
  /** Which output of the cell, and which of its representations. */
  readonly output: number;
  readonly item: number;
  readonly mime: string;
  readonly text: string;
}

/** Where in a cell's outputs a finding's values stand, as each text of theirs was found to hold them. */
export interface InOutput extends OutputText {
  readonly finding: Finding;
}

/** What a remedy changes in one output. */
export interface OutputEdit extends OutputText {
  readonly edits: readonly TextEdit[];
}

const PLACES = new WeakMap<Finding, readonly InOutput[]>();

/** The places of a finding that stands for values in its cell's outputs; undefined for every other. */
export function placesInOutputs(finding: Finding): readonly InOutput[] | undefined {
  return PLACES.get(finding);
}

/** The cell that a document is. */
export function cellOf({ uri }: Pick<vscode.TextDocument, 'uri'>): vscode.NotebookCell | undefined {
  const text = uri.toString();
  return notebookOf(uri)
    ?.getCells()
    .find(({ document }) => document.uri.toString() === text);
}

const IS_TEXT =
  /^text\/|json$|xml$|^application\/(?:vnd\.code\.notebook|x\.notebook)\.(?:stdout|stderr|error)$/;
const WIDGET = /widget-(?:view|state)/;

/** The outputs of a cell that are text; images and widgets are not. */
export function outputTexts(cell: vscode.NotebookCell): OutputText[] {
  return cell.outputs.flatMap(({ items }, output) =>
    items.flatMap(({ mime, data }, item) =>
      IS_TEXT.test(mime) && !WIDGET.test(mime)
        ? [{ output, item, mime, text: new TextDecoder().decode(data) }]
        : [],
    ),
  );
}

/**
 * Puts what was found in the outputs of a cell on the cell's first line: one finding for each rule and label, since a
 * table may hold hundreds of values.
 */
export function onFirstLine(document: vscode.TextDocument, found: readonly InOutput[]): Finding[] {
  const groups = new Map<string, InOutput[]>();
  for (const one of found) {
    const { rule, label, severity, tags } = one.finding;
    const key = [rule, label, severity, ...tags].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((places) => {
    const { finding } = places[0]!;
    const label = joinSafe([fixed('output'), ...(finding.label ? [finding.label] : [])], fixed(': '));
    const { args } = finding.message;
    const moved: Finding = {
      ...finding,
      label,
      place: firstLine(document, finding.place),
      message: 'label' in args ? { ...finding.message, args: { ...args, label } } : finding.message,
      // A comment in the source says nothing of an output.
      remedies: finding.remedies.filter(({ id }) => id !== 'suppress'),
    };
    PLACES.set(moved, places);
    return moved;
  });
}

function firstLine(document: vscode.TextDocument, place: Place): Place {
  const { range } = document.lineAt(0);
  const end = range.end.character;
  return { ...place, start: 0, end, line: 1, column: 1, endLine: 1, endColumn: end + 1 };
}

/**
 * The edit that replaces a cell by itself with other outputs: an extension has no other way to change them outside a run.
 * @returns undefined if the cell or an output is no longer what it was
 */
export function outputsEdit(document: vscode.TextDocument, changes: readonly OutputEdit[]): vscode.WorkspaceEdit | undefined {
  const cell = cellOf(document);
  const now = new Map(cell && outputTexts(cell).map((one) => [`${one.output}.${one.item}`, one.text]));
  if (!cell || changes.some(({ output, item, text }) => now.get(`${output}.${item}`) !== text)) return undefined;
  const data = new vscode.NotebookCellData(cell.kind, document.getText(), document.languageId);
  data.outputs = cell.outputs.map((old, output) => {
    const own = changes.filter((change) => change.output === output);
    if (own.length === 0) return old;
    const items = old.items.map((item, index) => {
      const texts = own.filter((change) => change.item === index);
      return texts.length === 0 ? item : new vscode.NotebookCellOutputItem(new TextEncoder().encode(applied(item, texts)), item.mime);
    });
    return new vscode.NotebookCellOutput(items, withoutOriginal(old.metadata));
  });
  data.metadata = { ...cell.metadata };
  if (cell.executionSummary) data.executionSummary = cell.executionSummary;
  const edit = new vscode.WorkspaceEdit();
  edit.set(cell.notebook.uri, [vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(cell.index, cell.index + 1), [data])]);
  return edit;
} // prettier-ignore

function applied({ data }: vscode.NotebookCellOutputItem, changes: readonly OutputEdit[]): string {
  let text = new TextDecoder().decode(data);
  const edits = changes.flatMap((change) => change.edits).sort((a, b) => b.start - a.start);
  for (const { start, end, newText } of edits) text = text.slice(0, start) + newText + text.slice(end);
  return text;
}

/** The notebook format keeps an error as it came beside the one that is shown, and writes the former to the file. */
function withoutOriginal(metadata: vscode.NotebookCellOutput['metadata']): Record<string, unknown> {
  const { originalError: _original, ...rest } = metadata ?? {};
  return rest;
}
