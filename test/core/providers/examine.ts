import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Destination, Finding } from '../../../src/core/finding';
import type { RawUse } from '../../../src/core/rawFinding';
import { NO_POLICY } from '../../../src/core/policy';
import type { ProjectPath, ProjectReader } from '../../../src/core/ports';
import { grammarLoader } from '../../../src/core/scan/grammars';
import { link } from '../../../src/core/scan/link';
import { createProject } from '../../../src/core/scan/project';
import type { FileFacts } from '../../../src/core/facts';

const WASM = join(
  dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/package.json')),
  'wasm',
);
const grammars = grammarLoader({ wasm: async (id) => readFileSync(join(WASM, id === 'tree-sitter' ? 'tree-sitter.wasm' : `tree-sitter-${id}.wasm`)) }); // prettier-ignore

export type Files = Readonly<Record<ProjectPath, string>>;

function readerOf(files: Files): ProjectReader {
  return {
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { path, reason: 'missing' } : { path, text };
    },
    list: async () => [],
  };
}

/** The facts of one file. */
export function factsOf(path: ProjectPath, text: string): Promise<FileFacts> {
  return createProject(readerOf({}), grammars).facts({ path, text });
}

/** The uses of the first file with their destinations, every other file being at hand. */
export async function usesIn(files: Files): Promise<RawUse[]> {
  const [path, text] = Object.entries(files)[0]!;
  const project = createProject(readerOf(files), grammars);
  const facts = new Map<ProjectPath, FileFacts>();
  let wave: readonly ProjectPath[] = [path];
  for (let hop = 0; hop < 4; hop++) {
    const next: ProjectPath[] = [];
    for (const file of wave) {
      const content = file === path ? text : files[file];
      if (content === undefined || facts.has(file)) continue;
      const own = await project.facts({ path: file, text: content });
      facts.set(file, own);
      next.push(...own.needs);
    }
    wave = next;
  }
  return link(path, facts).filter((raw): raw is RawUse => raw.kind === 'use');
}

/** `OpenAI → openai https://api.openai.com`, one line for each destination; the text at the place comes first. */
export async function seen(files: Files | string, path = 'src/a.ts'): Promise<string[]> {
  const all: Files = typeof files === 'string' ? { [path]: files } : files;
  const text = Object.values(all)[0]!;
  return (await usesIn(all)).map(
    ({ place, destination }) => `${text.slice(place.start, place.end)} → ${shown(destination)}`,
  );
}

function shown({ provider, origin }: Destination): string {
  return `${provider ?? '?'} ${origin ?? '-'}`;
}

/** The findings of the first file without a policy. */
export async function findingsIn(files: Files): Promise<readonly Finding[]> {
  const [path, text] = Object.entries(files)[0]!;
  const project = createProject(readerOf(files), grammars);
  return (await project.examine({ path, text }, { policy: NO_POLICY, day: '2026-11-22', trusted: true }))
    .findings;
}
