import ignore, { type Ignore } from 'ignore';
import { isNotExamined, type CancelSignal, type ProjectPath, type ProjectReader } from '../core/ports';

/** Folders that hold no text of the project, whatever a .gitignore says. */
const NEVER = new Set(['.git/', '.hg/', '.svn/', 'node_modules/']);

interface Rules {
  /** The folder that the patterns count from, with a trailing `/`; empty for the root. */
  readonly base: ProjectPath;
  readonly matcher: Ignore;
}

/**
 * The files below some folders, folder by folder, without what git ignores. A pattern of a deeper .gitignore
 * overrules those above it, as in git.
 * @param folders as `ProjectReader.list` names them; `''` is the root
 */
export async function* walk(
  reader: ProjectReader,
  folders: readonly ProjectPath[],
  signal: CancelSignal,
): AsyncGenerator<readonly ProjectPath[]> {
  for (const folder of folders) {
    const rules = await rulesAbove(reader, folder);
    yield* walkFolder(reader, folder, rules, signal);
  }
}

async function* walkFolder(
  reader: ProjectReader,
  folder: ProjectPath,
  above: readonly Rules[],
  signal: CancelSignal,
): AsyncGenerator<readonly ProjectPath[]> {
  if (signal.aborted) return;
  const entries = await listOrNothing(reader, folder);
  const own = entries.includes(`${folder}.gitignore`) ? await rulesIn(reader, folder) : [];
  const rules = [...above, ...own];
  const kept = entries.filter(
    (path) => !NEVER.has(path.slice(path.lastIndexOf('/', path.length - 2) + 1)) && !ignored(path, rules),
  );
  const files = kept.filter((path) => !path.endsWith('/'));
  if (files.length > 0) yield files;
  for (const path of kept) if (path.endsWith('/')) yield* walkFolder(reader, path, rules, signal);
}

async function rulesAbove(reader: ProjectReader, folder: ProjectPath): Promise<Rules[]> {
  const parts = folder.split('/').slice(0, -1);
  const bases = parts.map((_, index) => parts.slice(0, index).map((part) => `${part}/`).join('')); // prettier-ignore
  return (await Promise.all(bases.map((base) => rulesIn(reader, base)))).flat();
}

async function rulesIn(reader: ProjectReader, base: ProjectPath): Promise<Rules[]> {
  const file = await reader.read(`${base}.gitignore`);
  return isNotExamined(file) ? [] : [{ base, matcher: ignore().add(file.text) }];
}

function ignored(path: ProjectPath, rules: readonly Rules[]): boolean {
  for (const { base, matcher } of [...rules].reverse()) {
    const verdict = matcher.test(path.slice(base.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/** A folder that cannot be read holds nothing that can be examined. */
async function listOrNothing(reader: ProjectReader, folder: ProjectPath): Promise<readonly ProjectPath[]> {
  try {
    return [...(await reader.list(folder))].sort();
  } catch {
    return [];
  }
}
