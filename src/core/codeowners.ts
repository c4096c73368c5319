import { isNotExamined, type ProjectPath, type ProjectReader } from './ports';
import { safeName, type SafeText } from './safeText';
import { shownPath } from './scan/shownPath';

/** Where GitHub, then GitLab look for the file; the first that exists counts. */
export const CODEOWNERS_FILES = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const;

/** Who owns a file, in the order of the line that says so; empty where nobody does. An e-mail address is shown as `[EMAIL]`. */
export type OwnersOf = (path: ProjectPath) => readonly SafeText[];

/** What a project's CODEOWNERS says; undefined where there is none. */
export async function codeowners(reader: ProjectReader): Promise<OwnersOf | undefined> {
  for (const path of CODEOWNERS_FILES) {
    const input = await reader.read(path);
    if (!isNotExamined(input)) return readCodeowners(input.text);
  }
  return undefined;
}

interface Line {
  readonly matches: RegExp;
  readonly owners: readonly SafeText[];
}

/**
 * Reads a CODEOWNERS file: of each section the last line that matches counts, and a file without sections is one. A line
 * whose pattern is none, or has so many wildcards that matching it could take long, is passed over.
 */
export function readCodeowners(text: string): OwnersOf {
  const sections: Line[][] = [[]];
  let defaults: readonly SafeText[] = [];
  for (const line of text.split(/\r?\n/)) {
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?(.*)$/.exec(line.trim());
    if (section) {
      sections.push([]);
      defaults = ownersIn(section[1]!);
      continue;
    }
    const [pattern = '', ...rest] = fieldsOf(line);
    const matches = pattern === '' ? undefined : patternOf(pattern);
    const owners = ownersIn(rest.join(' '));
    if (matches) sections.at(-1)!.push({ matches, owners: owners.length > 0 ? owners : defaults });
  }
  return (path) => [...new Set(sections.flatMap((lines) => lines.findLast(({ matches }) => matches.test(path))?.owners ?? []))];
} // prettier-ignore

/** Separated by blanks, but `\ ` belongs to a pattern; `#` begins a comment. */
function fieldsOf(line: string): string[] {
  return line.replace(/(^|\s)#.*$/, '').match(/(?:\\.|[^\s\\])+/g) ?? [];
}

function ownersIn(text: string): SafeText[] {
  return text.split(/\s+/).filter((owner) => owner.includes('@')).map((owner) => safeName(shownPath(owner)).replace(/^\?EMAIL\?$/, '[EMAIL]') as SafeText); // prettier-ignore
}

/** Patterns are those of .gitignore without `!` and `[ ]`; a folder's name stands for all below it, `folder/*` for its files alone. */
function patternOf(pattern: string): RegExp | undefined {
  const wild = pattern.match(/\*+/g)?.length ?? 0;
  if (wild > 3 || pattern.length > 500 || /^!|[[\]]/.test(pattern)) return undefined;
  const anchored = pattern.replace(/\/$/, '').includes('/');
  const body = pattern.replace(/^\//, '');
  const source = body
    .split(/(\\.|\*\*\/|\/\*\*$|\*+|\?)/)
    .map((part) => {
      if (part === '**/') return '(?:[^]*/)?';
      if (part === '/**') return '/[^]*';
      if (part === '?') return '[^/]';
      if (/^\*+$/.test(part)) return '[^/]*';
      return part.replace(/^\\/, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    })
    .join('');
  const end = pattern.endsWith('/') ? '[^]*$' : pattern.endsWith('/*') ? '$' : '(?:/[^]*)?$';
  return new RegExp(`^${anchored ? '' : '(?:[^]*/)?'}${source}${end}`);
}
