import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createProject,
  grammarLoader,
  NO_POLICY,
  type EffectivePolicy,
  type InputText,
  type Judged,
  type Project,
  type ProjectReader,
  type Surface,
} from '../../src/core';

export const DAY = '2026-11-22';

const grammarFolder = path.dirname(require.resolve('@vscode/tree-sitter-wasm'));

/** The grammars of the development dependency; one loader for all tests. */
export const grammars = grammarLoader({
  wasm: async (id) =>
    readFileSync(
      path.join(grammarFolder, id === 'tree-sitter' ? 'tree-sitter.wasm' : `tree-sitter-${id}.wasm`),
    ),
});

/** A project in memory. */
export function memoryReader(files: Readonly<Record<string, string>>): ProjectReader {
  return {
    read: async (file) =>
      file in files ? { path: file, text: files[file]! } : { path: file, reason: 'missing' },
    list: async (dir) => Object.keys(files).filter((file) => file.startsWith(dir)),
  };
}

export function memoryProject(files: Readonly<Record<string, string>> = {}): Project {
  return createProject(memoryReader(files), grammars);
}

/** analyse → link → judge of one text of a project in memory. */
export function examine(
  input: InputText,
  {
    files = {},
    policy = NO_POLICY,
    trusted = true,
    surface,
  }: { files?: Record<string, string>; policy?: EffectivePolicy; trusted?: boolean; surface?: Surface } = {},
): Promise<Judged> {
  return memoryProject(files).examine(input, { policy, day: DAY, trusted }, surface ? { surface } : {});
}
