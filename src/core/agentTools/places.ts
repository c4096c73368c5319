import type { ProjectPath, ProjectReader } from '../ports';
import { problemText } from '../policy/problem';
import type { PolicyAt } from '../policy';
import { shownPath } from '../scan/shownPath';
import { visible } from '../reports/words';
import { ToolRefusal, type ToolPlace, type ToolProject, type ToolWorld } from './tool';

/** A path as an answer may name it. */
export function shown(path: ProjectPath): string {
  return path === '' ? 'the root' : visible(shownPath(path));
}

/** What the paths of a call name; without any, everything that is served. @throws ToolRefusal */
export async function placesOf(paths: readonly string[] | undefined, world: ToolWorld): Promise<readonly ToolPlace[]> {
  return paths ? Promise.all(paths.map((path) => existing(path, world))) : world.roots();
} // prettier-ignore

/** @throws ToolRefusal if nothing is there */
export async function existing(given: string, world: ToolWorld): Promise<ToolPlace> {
  const place = await world.place(given);
  if (place.kind !== 'missing') return place;
  const [found, ...more] = await behindMask(place.project.reader, place.path);
  if (found === undefined)
    throw new ToolRefusal(`There is no ${shown(place.path)}. Paths count from the root of the project: scan_paths without paths lists files with findings.`); // prettier-ignore
  if (more.length > 0)
    throw new ToolRefusal(`Several files are shown as ${shown(place.path)}, since their names hold identifiers. Ask the user to rename them.`); // prettier-ignore
  return { project: place.project, path: found, kind: 'file' };
}

/** Answers mask identifiers in file names, so a model may hand such a name back: the files that are shown so. */
async function behindMask(reader: ProjectReader, masked: ProjectPath): Promise<readonly ProjectPath[]> {
  if (!/\[(?:SSN|ID|PHONE|EMAIL|NAME)\]/.test(masked)) return [];
  const parts = masked.split('/');
  let folders: readonly ProjectPath[] = [''];
  for (const [depth] of parts.slice(0, -1).entries()) {
    const wanted = `${parts.slice(0, depth + 1).join('/')}/`;
    folders = await listed(reader, folders, (entry) => entry.endsWith('/') && shownPath(entry) === wanted);
  }
  return listed(reader, folders, (entry) => !entry.endsWith('/') && visible(shownPath(entry)) === masked);
}

async function listed(reader: ProjectReader, folders: readonly ProjectPath[], wanted: (entry: ProjectPath) => boolean): Promise<readonly ProjectPath[]> {
  const all = await Promise.all(folders.map((folder) => Promise.resolve(reader.list(folder)).catch(() => [])));
  return all.flat().filter(wanted);
} // prettier-ignore

/** The policy in force for a path. @throws ToolRefusal if one that applies cannot be used: nothing could be trusted then */
export async function policyFor({ policies }: ToolProject, path: ProjectPath): Promise<PolicyAt> {
  const at = await policies(path);
  if (at.problems.length === 0) return at;
  throw new ToolRefusal(
    ['The policy cannot be used, so nothing is answered. Mend this, then call again:', ...at.problems.map((problem) => visible(problemText(problem)))].join('\n'), // prettier-ignore
  );
}
