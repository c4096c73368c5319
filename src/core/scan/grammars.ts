import { Language, Parser, type Node, type Tree } from '@vscode/tree-sitter-wasm';
import type { GrammarId, GrammarStore } from '../ports';

export type SyntaxTree = Tree;
export type SyntaxNode = Node;

/** The grammars that are ready; parsing is synchronous once they are. */
export interface LoadedGrammars {
  has(id: GrammarId): boolean;
  /** Parses, hands the tree to `use` and frees it: trees live outside the garbage collector's reach. */
  withTree<T>(id: GrammarId, text: string, use: (tree: SyntaxTree) => T): T;
}

/** Loads grammars on first need. */
export interface GrammarLoader extends LoadedGrammars {
  load(id: GrammarId): Promise<void>;
}

export const NO_GRAMMARS: LoadedGrammars = {
  has: () => false,
  withTree(id) {
    throw new Error(`Grammar ${id} is not loaded.`);
  },
};

let runtime: Promise<void> | undefined;

/** @throws if the store cannot deliver the runtime or a grammar. */
export function grammarLoader(store: GrammarStore): GrammarLoader {
  const ready = new Map<GrammarId, Language>();
  const pending = new Map<GrammarId, Promise<void>>();

  async function start(id: GrammarId): Promise<void> {
    runtime ??= store.wasm('tree-sitter').then((wasmBinary) => Parser.init({ wasmBinary } as unknown as Parameters<typeof Parser.init>[0])); // prettier-ignore
    await runtime;
    ready.set(id, await Language.load(await store.wasm(id)));
  }

  return {
    has: (id) => ready.has(id),
    load(id) {
      const known = pending.get(id) ?? start(id);
      pending.set(id, known);
      return known;
    },
    withTree(id, text, use) {
      const language = ready.get(id);
      if (!language) throw new Error(`Grammar ${id} is not loaded.`);
      const parser = new Parser();
      let tree: Tree | null = null;
      try {
        parser.setLanguage(language);
        tree = parser.parse(text);
        if (!tree) throw new Error(`Grammar ${id} gave no tree.`);
        return use(tree);
      } finally {
        tree?.delete();
        parser.delete();
      }
    },
  };
}
