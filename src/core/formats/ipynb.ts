import { parseTree } from 'jsonc-parser';
import type { SourceText } from '../scan/sourceText';
import { elements, properties, property } from './fhirElements';
import type { FormatReader } from './reader';

interface CellMap {
  /** The range of each cell in the notebook's JSON, in order. */
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  /** Values that carry no text of a person: images as base64, metadata, ids. */
  readonly opaque: readonly { readonly start: number; readonly end: number }[];
}

const NONE: CellMap = { cells: [], opaque: [] };

const MAPS = new WeakMap<SourceText, CellMap>();

/**
 * Jupyter notebooks (nbformat 4). Source and text outputs stay open to the detectors; images, metadata and ids are
 * accounted for.
 */
export const ipynb: FormatReader = {
  id: 'ipynb',
  triggers: [{ text: '"cell_type"', kind: 'mark' }],
  read(source) {
    return { fields: [], claimed: isNotebook(source) ? cellMap(source).opaque : [] };
  },
};

/**
 * Which cell of a notebook an offset lies in.
 * @returns the 0-based index, undefined outside cells and in other texts
 */
export function cellAt(source: SourceText, offset: number): number | undefined {
  if (!isNotebook(source)) return undefined;
  const { cells } = cellMap(source);
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
  return source.languageId === 'jupyter' || source.path.endsWith('.ipynb');
}

function cellMap(source: SourceText): CellMap {
  const known = MAPS.get(source);
  if (known) return known;
  const map = readCells(source.text);
  MAPS.set(source, map);
  return map;
}

function readCells(text: string): CellMap {
  try {
    const root = parseTree(text, []);
    const nodes = elements(property(root, 'cells')).filter(({ type }) => type === 'object');
    const range = ({ offset, length }: { offset: number; length: number }) => ({
      start: offset,
      end: Math.min(text.length, offset + length),
    });
    const outputs = nodes.flatMap((cell) => elements(property(cell, 'outputs')));
    const images = outputs.flatMap((output) => properties(property(output, 'data')))
      .filter(([type]) => /^(?:image\/(?!svg)|application\/(?:pdf|octet-stream))/.test(type))
      .map(([, value]) => value);
    const names = nodes.flatMap((cell) => [property(cell, 'metadata'), property(cell, 'id')]);
    return {
      cells: nodes.map(range),
      opaque: [...images, ...names, property(root, 'metadata')]
        .flatMap((node) => (node ? [range(node)] : []))
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start),
    };
  } catch (error) {
    // A nesting deeper than the stack is no notebook.
    if (error instanceof RangeError) return NONE;
    throw error;
  }
} // prettier-ignore
