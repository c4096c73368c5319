import { lstat, realpath } from 'node:fs/promises';
import type { NotExamined, ProjectPath } from '../core';
import { absoluteOf, fileReader, isFolder } from './files';
import { walk, type Walked } from './walk';

/** Links are told from files so many at once. */
const AT_ONCE = 64;

/**
 * What a scan of some folders lists, with the ignore rules obeyed. A link is listed only where the file that it leads to lies
 * in the root and is not listed by its own name, as the command line examines it.
 * @param root absolute; the folders lie in it
 */
export async function listFiles(root: string, folders: readonly string[]): Promise<Walked> {
  const [real, ...starts] = await Promise.all([root, ...folders].map((one) => realpath(one)));
  const walked = await walk(real!, starts, { obeyIgnore: true });
  const listed = new Set(walked.files);
  const files = new Set(walked.files);
  const gaps: NotExamined[] = [];
  const reader = fileReader(real!);
  for (const link of await linksAmong(real!, walked.files)) {
    const input = await reader.read(link);
    const isGap = 'reason' in input && input.reason === 'unreadable';
    if (isGap) gaps.push(input);
    if (isGap || ('reason' in input ? isFolder(input) : listed.has(input.target))) files.delete(link);
  }
  return { ...walked, files: [...files], notExamined: [...walked.notExamined, ...gaps] };
}

async function linksAmong(root: string, files: readonly ProjectPath[]): Promise<ProjectPath[]> {
  const links: ProjectPath[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const stats = await Promise.all(some.map((file) => lstat(absoluteOf(root, file)).catch(() => undefined)));
    links.push(...some.filter((_, index) => stats[index]?.isSymbolicLink()));
  }
  return links;
}
