import { byCodeUnit } from './pathPattern';

const BEGIN = '# >>> phi-cordon';
const END = '# <<< phi-cordon';
const BEGIN_LINE = `${BEGIN}: files with PHI, kept by "phi-cordon exclude". What stands outside of these lines stays as it is.`;

/**
 * A file in the syntax of .gitignore with patterns in a block of our own.
 * @param text undefined if there is no file
 * @param found patterns to add
 * @param gone patterns to take out of the block, unless they are added
 * @returns undefined if nothing is left: a file without a line means something else to some assistants
 */
export function withIgnoreBlock(text: string | undefined, found: readonly string[], gone: ReadonlySet<string>): string | undefined {
  const eol = text?.includes('\r\n') ? '\r\n' : '\n';
  const lines = text === undefined ? [] : text.split(/\r?\n/);
  const end = lines.findIndex((line) => line.startsWith(END));
  const begin = end < 0 ? -1 : lines.slice(0, end).findLastIndex((line) => line.startsWith(BEGIN));
  const known = begin < 0 ? [] : lines.slice(begin + 1, end).filter((line) => line.trim() !== '');
  const entries = [...new Set([...known.filter((line) => !gone.has(line)), ...found])].sort(byCodeUnit);
  const block = entries.length === 0 ? [] : [BEGIN_LINE, ...entries, END];
  if (begin >= 0) return joined([...lines.slice(0, begin), ...block, ...lines.slice(end + 1)], eol);
  if (block.length === 0) return text;
  const own = text === undefined || text === '' ? '' : text.endsWith('\n') ? text : text + eol;
  return `${own}${own.trim() === '' ? '' : eol}${block.join(eol)}${eol}`;
} // prettier-ignore

function joined(lines: readonly string[], eol: string): string | undefined {
  const text = lines.join(eol);
  return text.trim() === '' ? undefined : text;
}
