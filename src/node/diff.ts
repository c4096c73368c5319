import type { ProjectPath } from '../core';
import { git } from './git';
import type { Lines } from './lineRanges';
import { addedLines, PATCH_OPTIONS } from './patch';

/** A file as a change leaves it; files that it removes have none. */
export interface ChangedFile {
  readonly path: ProjectPath;
  /** The lines that it adds, as git counts them. */
  readonly lines: Lines;
  /** Whether its name is new too: added, copied or renamed. */
  readonly named: boolean;
  readonly kind: 'file' | 'link' | 'submodule';
  /** Where git keeps its content; undefined for what lies in the working tree alone. */
  readonly blob?: string;
  /** It has conflicts that nobody has resolved. */
  readonly unmerged?: true;
}

const KINDS: Readonly<Record<string, ChangedFile['kind']>> = { '120000': 'link', '160000': 'submodule' };

/** External and textconv programs would be run by name of a file in the repository; nothing that changes alone is asked for. */
const SHARED = ['--find-renames', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=dirty', '--submodule=short']; // prettier-ignore

/**
 * What `git diff` tells of what was added and changed.
 * @param what the arguments that say what is compared, `--cached` or a commit
 * @param settings more of git's, as arguments
 * @returns undefined if git refuses
 */
export async function diffFiles(root: string, what: readonly string[], { index, settings = [] }: { index?: string | undefined; settings?: readonly string[] } = {}): Promise<ChangedFile[] | undefined> {
  const ask = (options: readonly string[]) => git(root, [...settings, '-c', 'core.quotePath=true', 'diff', ...SHARED, ...options, ...what, '--'], { index });
  const [records, patch] = await Promise.all([ask(['--raw', '--numstat', '--no-abbrev', '-z']), ask(PATCH_OPTIONS)]);
  if (records === undefined || patch === undefined) return undefined;
  const { changed, binary } = recordsIn(records);
  const added = addedLines(patch);
  return changed.flatMap(({ path, status, mode, blob }): ChangedFile[] => {
    if (status === 'D') return [];
    const unmerged = status === 'U';
    const lines = unmerged || binary.has(path) ? 'all' : (added.get(path) ?? []);
    const named = 'ARC'.includes(status);
    return [{ path, lines, named, kind: KINDS[mode] ?? 'file', ...(/[^0]/.test(blob) ? { blob } : {}), ...(unmerged ? { unmerged } : {}) }];
  });
} // prettier-ignore

interface Change {
  readonly path: ProjectPath;
  /** One letter: A, C, D, M, R, T, U. */
  readonly status: string;
  readonly mode: string;
  readonly blob: string;
}

/** `:MODE MODE HASH HASH STATUS<nul>PATH<nul>` and `ADDED<tab>REMOVED<tab>PATH<nul>`; a rename gives two paths. */
function recordsIn(text: string): { changed: readonly Change[]; binary: ReadonlySet<ProjectPath> } {
  const fields = text.split('\0');
  const changed = new Map<ProjectPath, Change>();
  const binary = new Set<ProjectPath>();
  for (let at = 0; at < fields.length; at++) {
    const raw = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[at]!);
    if (raw) {
      const [, mode = '', blob = '', status = ''] = raw;
      const path = fields[(at += 'RC'.includes(status) ? 2 : 1)] ?? '';
      // Of a file with conflicts, the second record is of what lies in the working tree.
      if (changed.get(path)?.status !== 'U') changed.set(path, { path, status, mode, blob });
      continue;
    }
    const [added = '', , path] = fields[at]!.split('\t');
    if (path === undefined) continue;
    const now = path === '' ? fields[(at += 2)]! : fields[at]!.slice(fields[at]!.indexOf('\t', added.length + 1) + 1); // prettier-ignore
    if (added === '-') binary.add(now);
  }
  return { changed: [...changed.values()], binary };
}
