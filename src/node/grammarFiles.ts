import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GrammarStore } from '../core';

const IN_DEVELOPMENT = path.join('node_modules', '@vscode', 'tree-sitter-wasm', 'wasm');

/**
 * The grammars beside the bundle, or in development those of the dependency.
 * @param beside folder of the bundle
 */
export function grammarFiles(beside: string = __dirname): GrammarStore {
  let folder: string | undefined;
  return {
    wasm(id) {
      folder ??= grammarFolder(beside);
      return readFile(path.join(folder, id === 'tree-sitter' ? 'tree-sitter.wasm' : `tree-sitter-${id}.wasm`));
    },
  };
} // prettier-ignore

function grammarFolder(beside: string): string {
  const packed = path.join(beside, 'grammars');
  if (existsSync(packed)) return packed;
  for (let dir = beside; ; dir = path.dirname(dir)) {
    const development = path.join(dir, IN_DEVELOPMENT);
    if (existsSync(development)) return development;
    if (path.dirname(dir) === dir) throw new Error('The grammars are missing: build or install again.');
  }
}
