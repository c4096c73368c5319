import type { ProjectPath } from '../ports';
import { shownPath } from '../scan/shownPath';

/** What `shownPath` leaves of an identifier in a name. */
const HIDDEN = /\[(?:SSN|ID|PHONE|EMAIL|NAME)\]/;

/** What means something in one of the languages of patterns: gitignore, Claude Code's rules, Ruby's fnmatch in YAML. */
const SPECIAL = /[*?[\]{}()\\"'!#\u0000-\u001f\u007f]/g;

/**
 * The pattern that matches a file from the root, in words that all assistants read alike. What would need an escape, which
 * they write differently, becomes `?`, and so does every letter and digit of an identifier in a name, so that the pattern
 * tells none. It may match a file of the same shape too, never less than its own.
 */
export function pathPattern(path: ProjectPath): string {
  return `/${withoutIdentifiers(path).replace(SPECIAL, '?')}`.replace(/\s$/u, '?');
}

function withoutIdentifiers(path: ProjectPath): string {
  const [first = '', ...rest] = shownPath(path).split(HIDDEN);
  let pattern = first;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const next = index === rest.length - 1 ? path.length - part.length : path.indexOf(part, at);
    pattern += path.slice(at, next).replace(/[\p{L}\p{N}]/gu, '?') + part;
    at = next + part.length;
  }
  return pattern;
}

/** The patterns of several files, sorted, each once. */
export function pathPatterns(paths: Iterable<ProjectPath>): string[] {
  return [...new Set([...paths].map(pathPattern))].sort(byCodeUnit);
}

/** The same order on every machine. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
