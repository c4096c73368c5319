import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Language, Parser, type Node } from '@vscode/tree-sitter-wasm';

const FOLDER = path.dirname(require.resolve('@vscode/tree-sitter-wasm'));

/** The grammar of a file by its ending. */
const GRAMMARS: Readonly<Record<string, string>> = {
  ts: 'typescript', mts: 'typescript', cts: 'typescript', js: 'javascript', mjs: 'javascript', cjs: 'javascript', py: 'python', java: 'java', go: 'go',
  cs: 'c-sharp', rb: 'ruby', php: 'php', rs: 'rust', sh: 'bash', ps1: 'powershell',
}; // prettier-ignore

const loaded = new Map<string, Promise<Language>>();
let runtime: Promise<void> | undefined;

/** How many faults the grammar of a file's language finds in it; undefined for a language without one. */
export async function errorsIn(file: string, text: string): Promise<number | undefined> {
  const name = GRAMMARS[file.slice(file.lastIndexOf('.') + 1)];
  if (name === undefined) return undefined;
  runtime ??= Parser.init({ wasmBinary: readFileSync(path.join(FOLDER, 'tree-sitter.wasm')) } as unknown as Parameters<typeof Parser.init>[0]); // prettier-ignore
  await runtime;
  if (!loaded.has(name)) loaded.set(name, Language.load(readFileSync(path.join(FOLDER, `tree-sitter-${name}.wasm`)))); // prettier-ignore
  const parser = new Parser();
  parser.setLanguage(await loaded.get(name)!);
  const tree = parser.parse(text)!;
  const faults = faultsBelow(tree.rootNode);
  tree.delete();
  parser.delete();
  return faults;
}

function faultsBelow(node: Node): number {
  const own = node.isError || node.isMissing ? 1 : 0;
  return node.children.reduce((sum, child) => sum + (child && child.hasError ? faultsBelow(child) : 0), own);
}
