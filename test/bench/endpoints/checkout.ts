import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createProject, isNotExamined, link, type FileFacts, type GrammarLoader, type Project, type ProjectPath, type ProjectReader, type Notice, type RawFinding } from '../../../src/core'; // prettier-ignore

/** A repository's files on the disk. */
export interface Checkout {
  readonly repo: string;
  readonly dir: string;
}

/** Checkouts below a folder, named `owner+name`; without one the folder itself is the checkout. */
export function checkoutsIn(dir: string, repo?: string): Checkout[] {
  if (repo) return [{ repo, dir }];
  const named = readdirSync(dir).filter((name) => /^[\w.-]+\+[\w.-]+$/.test(name) && statSync(path.join(dir, name)).isDirectory()); // prettier-ignore
  if (named.length === 0) return [{ repo: path.basename(path.resolve(dir)), dir }];
  return named.sort().map((name) => ({ repo: name.replace('+', '/'), dir: path.join(dir, name) }));
}

/** As many modules away as the product looks for a constant. */
const MAX_HOPS = 4;

/** Reads what files of a checkout send to. */
export interface Endpoints {
  /** Providers of one file, as often as it uses them; a bare env variable or key is no use. Undefined if there is no such file. */
  providersOf(file: ProjectPath): Promise<(string | undefined)[] | undefined>;
}

export function endpointsOf({ dir }: Checkout, grammars: GrammarLoader): Endpoints {
  const project = createProject(readerOf(dir), grammars);
  return {
    async providersOf(file) {
      if (!existsSync(path.join(dir, file))) return undefined;
      const used = (raw: RawFinding | Notice) =>
        raw.kind === 'use' && raw.use.kind !== 'env' && raw.use.kind !== 'key'
          ? [raw.destination.provider]
          : [];
      return link(file, await factsAround(file, project, dir)).flatMap(used);
    },
  };
}

async function factsAround(
  file: ProjectPath,
  project: Project,
  dir: string,
): Promise<Map<ProjectPath, FileFacts>> {
  const reader = readerOf(dir);
  const all = new Map<ProjectPath, FileFacts>();
  let wave: readonly ProjectPath[] = [file];
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    const next: ProjectPath[] = [];
    for (const one of wave) {
      if (all.has(one)) continue;
      const input = await reader.read(one);
      if (isNotExamined(input)) continue;
      const facts = await project.facts(input);
      all.set(one, facts);
      next.push(...facts.needs);
    }
    wave = next;
  }
  return all;
}

function readerOf(dir: string): ProjectReader {
  return {
    read: async (file) => {
      const full = path.join(dir, file);
      try {
        return { path: file, text: readFileSync(full, 'utf8') };
      } catch {
        return { path: file, reason: 'missing' };
      }
    },
    list: async () => [],
  };
}
