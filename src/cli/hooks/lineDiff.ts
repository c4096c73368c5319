import { maskLine } from '../../core/scan/mask';

/** Beyond this the changed middle of a file is shown as one block. */
const MAX_CELLS = 4_000_000;

/** What stands on a line of a change: `-` gone, `+` come, and a space for what stays between the two. */
type Line = readonly [sign: '-' | '+' | ' ', text: string];

/**
 * The lines that change, without those around them. Lines that stood in the file before are masked, since settings may
 * hold keys; lines that come are our own, and shown as they are written.
 */
export function lineDiff(before: string, after: string): string {
  const [old, next] = [linesOf(before), linesOf(after)];
  const known = new Set(old.map(essence));
  const start = commonStart(old, next);
  const end = commonStart(old.slice(start).reverse(), next.slice(start).reverse());
  const lines = changes(old.slice(start, old.length - end), next.slice(start, next.length - end));
  const shown = lines.map(([sign, text]) => `${sign}${sign === '+' && !known.has(essence(text)) ? text : masked(text)}\n`); // prettier-ignore
  const [gone, come] = ['+', '-'].map((not) => lines.filter(([sign]) => sign !== not).length) as [number, number]; // prettier-ignore
  return lines.length === 0 ? '' : `@@ -${start + 1},${gone} +${start + 1},${come} @@\n${shown.join('')}`;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A comma after the last entry is added to a line of somebody else. */
function essence(line: string): string {
  return line.trim().replace(/,$/, '');
}

function masked(line: string): string {
  return `${/^\s*/.exec(line)![0]}${maskLine(line)}`;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** The shortest way from one to the other, by the longest common subsequence. */
function changes(old: readonly string[], next: readonly string[]): Line[] {
  if (old.length * next.length > MAX_CELLS)
    return [...old.map((text): Line => ['-', text]), ...next.map((text): Line => ['+', text])];
  const width = next.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === next[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      lines.push([' ', old[i]!]);
      i++;
      j++;
    } else if (j < next.length && (i === old.length || longest[i * width + j + 1]! > longest[(i + 1) * width + j]!))
      lines.push(['+', next[j++]!]);
    else lines.push(['-', old[i++]!]);
  }
  return lines;
} // prettier-ignore
