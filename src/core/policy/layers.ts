import { message } from '../messages';
import { isNotExamined, type ProjectPath, type ProjectReader } from '../ports';
import { fixed, type SafeText } from '../safeText';
import { folderOf } from './globs';
import { loadPolicy, POLICY_FILE, type LoadedPolicy } from './load';
import { problemAt, type PolicyProblem } from './problem';
import type { PolicyDocument } from './schema';

/** One policy file in force, and the folder from which its globs count (`''` for the root). */
export interface PolicyLayer {
  readonly document: PolicyDocument;
  readonly loaded: LoadedPolicy;
  readonly folder: ProjectPath;
  /** A base policy of the machine: nothing in it loosens, and nothing undoes the severities it sets. See base.ts. */
  readonly tightens?: true;
}

/** The policy files that apply to one folder. */
export interface PoliciesFound {
  /** Nearest first; a file's base comes right after it. */
  readonly layers: readonly PolicyLayer[];
  /** Why a file cannot be used. With any, the caller keeps the last good policy, or stops. */
  readonly problems: readonly PolicyProblem[];
}

/** Policy files read so far, for a caller that asks for many paths. */
export type PolicyCache = Map<ProjectPath, Promise<LoadedPolicy | undefined>>;

export function layerOf(loaded: LoadedPolicy, folder = folderOf(loaded.source.path)): PolicyLayer[] {
  return loaded.policy ? [{ document: loaded.policy, loaded, folder }] : [];
}

/**
 * Finds the policies that apply to a path: from its folder up to the root, each followed by what it `extends`.
 * @param path a file, relative to the root
 */
export async function findPolicies(
  reader: ProjectReader,
  path: ProjectPath,
  cache: PolicyCache = new Map(),
): Promise<PoliciesFound> {
  const layers: PolicyLayer[] = [];
  const problems: PolicyProblem[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const loaded = await readPolicy(reader, folder === '' ? POLICY_FILE : `${folder}/${POLICY_FILE}`, cache);
    if (loaded) {
      const chain = await withBases(reader, loaded, folder, cache);
      layers.push(...chain.layers);
      problems.push(...chain.problems);
    }
    if (folder === '') return { layers, problems };
  }
}

/** A policy and its bases, nearest first. The base's globs count from the folder of the file that extends it. */
export async function withBases(
  reader: ProjectReader,
  loaded: LoadedPolicy,
  folder: ProjectPath,
  cache: PolicyCache = new Map(),
): Promise<PoliciesFound> {
  const layers: PolicyLayer[] = [];
  const problems: PolicyProblem[] = [];
  const seen = new Set<ProjectPath>();
  for (let file: LoadedPolicy | undefined = loaded; file;) {
    const here: LoadedPolicy = file;
    seen.add(here.source.path);
    layers.push(...layerOf(here, folder));
    problems.push(...here.problems);
    const wanted: string | undefined = here.policy?.extends;
    if (wanted === undefined) break;
    const places = basePlaces(folderOf(here.source.path), wanted);
    file = undefined;
    for (const place of places) {
      if (seen.has(place)) break;
      file = await readPolicy(reader, place, cache);
      if (file) break;
    }
    const problem: SafeText | undefined =
      places.length === 0 ? fixed('its path leads out of the root')
      : places.some((place) => seen.has(place)) && !file ? fixed('it extends itself in a circle')
      : file ? undefined
      : isPackage(wanted) ? fixed('no node_modules from its folder up to the root holds this package with a policy')
      : fixed('there is no such file'); // prettier-ignore
    if (problem)
      problems.push(
        problemAt(
          here.source,
          here.at(['extends'], 'value'),
          'policy/invalid',
          message('policy.extends', { problem }),
        ),
      );
  }
  return { layers, problems };
}

function readPolicy(
  reader: ProjectReader,
  path: ProjectPath,
  cache: PolicyCache,
): Promise<LoadedPolicy | undefined> {
  const known = cache.get(path);
  if (known) return known;
  const reading = reader.read(path).then((input) => {
    if (!isNotExamined(input)) return loadPolicy({ path, text: input.text });
    // A policy that is there but cannot be read is not "no policy".
    return input.reason === 'missing' ? undefined : loadPolicy({ path, text: '' });
  });
  cache.set(path, reading);
  return reading;
}

/** A scoped package, or a file in one. `./@org/policy` is a path. */
const PACKAGE = /^(@[\w.~-]+\/[\w.~-]+)(\/.+)?$/;

function isPackage(wanted: string): boolean {
  return PACKAGE.test(wanted);
}

/**
 * Where a base may lie, in the order in which it is looked for: the path, or, for a package, its policy file (or the
 * file named in it) under each `node_modules` from the folder up to the root. Empty if that leads out of the root.
 */
function basePlaces(folder: ProjectPath, wanted: string): readonly ProjectPath[] {
  const found = PACKAGE.exec(wanted);
  if (!found) return [joinPath(folder, wanted) ?? []].flat();
  const inside = joinPath('', found[2]?.slice(1) ?? POLICY_FILE);
  if (inside === undefined || found[1]!.split('/').some((part) => /^@?\.+$/.test(part))) return [];
  const upwards = [folder];
  for (let at = folder; at !== ''; upwards.push(at)) at = folderOf(at);
  return upwards
    .filter((at) => at !== 'node_modules' && !at.endsWith('/node_modules'))
    .map((at) => `${at === '' ? '' : `${at}/`}node_modules/${found[1]!}/${inside}`);
}

/** A relative path from a folder; undefined if it is absolute or leads above the root. */
function joinPath(folder: ProjectPath, relative: string): ProjectPath | undefined {
  if (/^(?:[/\\~]|[A-Za-z]+:)/.test(relative)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.replace(/\\/g, '/').split('/')) {
    if (part === '..' && parts.length === 0) return undefined;
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
