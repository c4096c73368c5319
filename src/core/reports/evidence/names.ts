import type { ProjectPath } from '../../ports';
import { fixed, joinSafe, safeHost, safeName, safeNumber, type SafeText } from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import type { FileLines } from './evidence';

/** A name of the register, such as an approval's, a model's or a purpose: identifiers in it are replaced. */
export function registerName(name: string): SafeText {
  return safeName(shownPath(name));
}

/** Who is said to have decided or to look after something. No digit of it is shown: it may be typed with a number. */
export function person(name: string | undefined): SafeText | undefined {
  return name === undefined || name.trim() === '' ? undefined : safeName(name.replace(/\p{N}/gu, '-'));
}

/** Where a document lies: the host of a URL, whose path may hold a key, or a path. */
export function documentPlace(place: string): SafeText {
  return URL.canParse(place) && new URL(place).host !== '' ? safeHost(new URL(place).host) : registerName(place);
} // prettier-ignore

/** An endpoint of an approval, without its path. */
export function endpointHost(endpoint: string): SafeText {
  return URL.canParse(endpoint) ? safeHost(new URL(endpoint).host) : fixed('not a URL');
}

export function globs(files: readonly ProjectPath[]): SafeText {
  return joinSafe(files.map(shownPath), fixed(', '));
}

export function list(parts: readonly SafeText[]): SafeText {
  return joinSafe(parts, fixed(', '));
}

export function words(...parts: readonly (SafeText | undefined)[]): SafeText {
  return joinSafe(
    parts.filter((part) => part !== undefined),
    fixed(' '),
  );
}

/** Places by file, in the order of paths and lines, each once. */
export function byFile(
  places: readonly { readonly path: ProjectPath; readonly line: number }[],
): FileLines[] {
  const files = new Map<SafeText, Set<number>>();
  for (const { path, line } of places) {
    const shown = shownPath(path);
    files.set(shown, (files.get(shown) ?? new Set()).add(line));
  }
  return [...files]
    .map(([path, lines]) => ({ path, lines: [...lines].sort((a, b) => a - b) }))
    .sort((a, b) => compare(a.path, b.path));
}

/** `src/a.ts: 3, 9` */
export function fileLines({ path, lines }: FileLines): SafeText {
  return joinSafe([path, list(lines.map(safeNumber))], fixed(': '));
}

/** By code units, so that every machine sorts alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Distinct, in one order. */
export function distinct(parts: readonly (SafeText | undefined)[]): SafeText[] {
  return [...new Set(parts.filter((part) => part !== undefined))].sort(compare);
}
