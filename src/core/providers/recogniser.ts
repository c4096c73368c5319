import type { Binding, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import type { ProjectPath } from '../ports';
import type { SourceText } from '../scan/sourceText';
import type { SyntaxTree } from '../scan/grammars';

/** What one recogniser saw in one text. */
export interface Recognised {
  readonly uses: readonly EndpointUse[];
  readonly bindings: readonly Binding[];
  /** Files that may resolve its destinations: modules it imports a constant from, env files beside and above it. */
  readonly needs: readonly ProjectPath[];
}

/** Recognises endpoint uses in one language or kind of config. One plain object in a file of its own. */
export interface UseRecogniser {
  readonly id: string;
  readonly triggers: readonly Trigger[];
  /** Whether it reads the syntax tree; a text that only others look at is not parsed. */
  readonly usesTree: boolean;
  /** Whether it reads this text at all, by language, kind or name. */
  reads(source: SourceText): boolean;
  /** @param tree present if the language has a grammar and it is loaded; freed by the caller. */
  recognise(source: SourceText, hits: readonly number[], tree: SyntaxTree | undefined): Recognised;
}
