import type { ProjectPath } from '../core';
import type { LineRange } from './lineRanges';

/** The options that `addedLines` relies on, whatever the user's settings say. */
export const PATCH_OPTIONS = ['--patch', '--unified=0', '--inter-hunk-context=0', '--no-color', '--src-prefix=a/', '--dst-prefix=b/'] as const; // prettier-ignore

/**
 * The lines that a patch of git adds, by the path that the file has now. Only places are read: the content is passed over.
 * @param patch made with PATCH_OPTIONS
 */
export function addedLines(patch: string): Map<ProjectPath, LineRange[]> {
  const files = new Map<ProjectPath, LineRange[]>();
  let current: LineRange[] | undefined;
  let content = 0;
  for (let at = 0; at < patch.length;) {
    const end = patch.indexOf('\n', at);
    const stop = end < 0 ? patch.length : end;
    // A line of content, unless it is the remark that the file has no line break at its end.
    if (content > 0) content -= patch[at] === '\\' ? 0 : 1;
    else if (patch.startsWith('diff --git ', at)) current = undefined;
    else if (!current && patch.startsWith('+++ ', at)) {
      const path = pathIn(patch.slice(at + 4, stop));
      if (path !== undefined) files.set(path, (current = files.get(path) ?? []));
      else current = [];
    } else if (patch.startsWith('@@ ', at)) {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(patch.slice(at, Math.min(stop, at + 80)));
      const [, removed = '1', from = '0', added = '1'] = hunk ?? [];
      content = Number(removed) + Number(added);
      if (Number(added) > 0) current?.push([Number(from), Number(from) + Number(added) - 1]);
    }
    at = stop + 1;
  }
  return files;
}

/** `b/src/a.ts`, with a tab behind it if it holds spaces, quoted like a string of C if it holds anything else; undefined for `/dev/null`. */
function pathIn(text: string): ProjectPath | undefined {
  if (text.startsWith('"')) return unquoted(text.slice(1, text.lastIndexOf('"'))).slice(2);
  return text === '/dev/null' ? undefined : text.replace(/\t$/, '').slice(2);
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

function unquoted(text: string): string {
  const bytes = text.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    String.fromCharCode(/^\d/.test(code) ? parseInt(code, 8) : (ESCAPES[code] ?? code.charCodeAt(0))),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
