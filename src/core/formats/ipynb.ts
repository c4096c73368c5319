import { parseTree, type Node } from 'jsonc-parser';
import { fixed, type SafeText } from '../safeText';
import { sourceText, type SourceText } from '../scan/sourceText';
import { elements, properties, property, stringOf } from './fhirElements';
import { joinLiterals, placesOf, plainText, readLiteral, without, type LiteralText } from './literals';
import type { FormatReader } from './reader';
import type { Span } from './span';

/** A text that stands inside another: a notebook's cell, or one of its outputs. */
export interface InnerText {
  readonly source: SourceText;
  /** Where its characters stand in the outer text; several ranges if they are not in one piece. */
  places(start: number, end: number): readonly Span[];
  /** What it is called in a label: `output`; undefined for a cell's own source. */
  readonly part?: SafeText;
}

interface CellMap {
  /** The range of each cell in the notebook's JSON, in order. */
  readonly cells: readonly Span[];
  readonly inner: readonly InnerText[];
}

const MAPS = new WeakMap<SourceText, CellMap | undefined>();

/** How much of the neighbouring texts is read for context, in characters. */
const AROUND = 800;

/** Colours of a terminal. */
const ANSI = /\x1b\[[\d;]*[A-Za-z]/g;

/** Jupyter notebooks (nbformat 4). Their cells and outputs are texts of their own, see `innerTexts`. */
export const ipynb: FormatReader = {
  id: 'ipynb',
  triggers: [{ text: '"cell_type"', kind: 'mark' }],
  read: () => ({ fields: [], claimed: [] }),
};

/**
 * The texts of a notebook: each cell in its language, and each output that is text. Images, ids and metadata are none.
 * @returns undefined for every other text, and for a notebook that is no JSON
 */
export function innerTexts(source: SourceText): readonly InnerText[] | undefined {
  return isNotebook(source) ? cellMap(source)?.inner : undefined;
}

/**
 * Which cell of a notebook an offset lies in.
 * @returns the 0-based index, undefined outside cells and in other texts
 */
export function cellAt(source: SourceText, offset: number): number | undefined {
  const cells = isNotebook(source) ? (cellMap(source)?.cells ?? []) : [];
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < cells.length && cells[low]!.start <= offset ? low : undefined;
}

function isNotebook(source: SourceText): boolean {
  return source.languageId === 'jupyter' || (source.path.endsWith('.ipynb') && source.languageId === 'json');
}

function cellMap(source: SourceText): CellMap | undefined {
  if (MAPS.has(source)) return MAPS.get(source);
  const map = readCells(source);
  MAPS.set(source, map);
  return map;
}

interface Part {
  readonly literal: LiteralText;
  readonly languageId: string;
  readonly part?: SafeText;
}

function readCells(source: SourceText): CellMap | undefined {
  const { text } = source;
  try {
    const root = parseTree(text, []);
    const nodes = elements(property(root, 'cells')).filter(({ type }) => type === 'object');
    if (nodes.length === 0) return undefined;
    const language = languageOfKernel(property(root, 'metadata'));
    const parts = nodes.flatMap((cell) => partsOf(text, cell, language));
    return {
      cells: nodes.map((node) => rangeOf(text, node)),
      inner: parts.map(({ literal, languageId, part }, index) => ({
        source: Object.assign(innerSource(source, literal.text, languageId), {
          around: `${parts[index - 1]?.literal.text.slice(-AROUND) ?? ''}\n${parts[index + 1]?.literal.text.slice(0, AROUND) ?? ''}`,
        }),
        places: (start, end) => placesOf(literal, start, end),
        ...(part ? { part } : {}),
      })),
    };
  } catch (error) {
    // A nesting deeper than the stack is no notebook.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
} // prettier-ignore

function innerSource({ path, surface, site }: SourceText, text: string, languageId: string): SourceText {
  return sourceText({ path, text, languageId }, surface, site);
}

function languageOfKernel(metadata: Node | undefined): string {
  const named =
    stringOf(property(property(metadata, 'language_info'), 'name')) ||
    stringOf(property(property(metadata, 'kernelspec'), 'language'));
  return named.toLowerCase() || 'python';
}

function partsOf(text: string, cell: Node, language: string): Part[] {
  const kind = stringOf(property(cell, 'cell_type'));
  const own = stringOf(property(property(property(cell, 'metadata'), 'vscode'), 'languageId'));
  const languageId = kind === 'markdown' ? 'markdown' : kind === 'code' ? own || language : 'plaintext';
  const source = textOf(text, property(cell, 'source'));
  const outputs = elements(property(cell, 'outputs')).flatMap((output) => outputParts(text, output));
  return [...(source ? [{ literal: source, languageId }] : []), ...outputs];
}

const OUTPUT = fixed('output');

function outputParts(text: string, output: Node): Part[] {
  const data = properties(property(output, 'data')).flatMap(([type, node]): Part[] => {
    if (/^(?:image\/(?!svg)|application\/(?:pdf|octet-stream|vnd\.jupyter\.widget-view))|^(?:audio|video)\//.test(type)) return [];
    const isText = node.type === 'string' || node.children?.every((child) => child.type === 'string');
    const literal = type.endsWith('json') && !(isText && node.type === 'string') ? plainText(text, node.offset, node.offset + node.length) : textOf(text, node);
    return literal ? [{ literal, languageId: outputLanguage(type), part: OUTPUT }] : [];
  });
  const shown = ['text', 'evalue', 'traceback'].flatMap((name): Part[] => {
    const literal = textOf(text, property(output, name), name === 'traceback' ? '\n' : '');
    return literal ? [{ literal: without(literal, ANSI), languageId: 'plaintext', part: OUTPUT }] : [];
  });
  return [...data, ...shown];
} // prettier-ignore

/** The language in which an output of a media type is read. */
export function outputLanguage(type: string): string {
  if (/html/.test(type)) return 'html';
  if (/markdown/.test(type)) return 'markdown';
  if (/json$/.test(type)) return 'json';
  if (/xml/.test(type)) return 'xml';
  return /csv/.test(type) ? 'csv' : 'plaintext';
}

/** A multi-line string of nbformat: one string, or an array of them. */
function textOf(text: string, node: Node | undefined, joint = ''): LiteralText | undefined {
  const strings = elements(node).filter(({ type, length }) => type === 'string' && length > 2);
  if (strings.length === 0) return undefined;
  return joinLiterals(
    strings.map(({ offset, length }) =>
      readLiteral(text, offset + 1, '', {
        limit: length - 2,
        escapes: true,
        ends: () => false,
        beginsAnew: () => true,
      }),
    ),
    joint,
  );
}

function rangeOf(text: string, { offset, length }: Node): Span {
  return { start: offset, end: Math.min(text.length, offset + length) };
}
