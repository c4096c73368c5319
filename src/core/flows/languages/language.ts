import type { GrammarId } from '../../ports';
import type { SyntaxTree } from '../../scan/grammars';
import type { Program } from '../program';
import type { SinkSpec } from '../sinks/sink';

export type LanguageId = 'javascript' | 'python' | 'java' | 'csharp' | 'go' | 'ruby' | 'php';

/** How one language's programs are read. */
export interface Language {
  readonly id: LanguageId;
  readonly grammars: readonly GrammarId[];
  /** Reads the whole tree once; the result holds no node. */
  lower(tree: SyntaxTree): Program;
  /** What its programs send out through, beside what all languages share. */
  readonly sinks: readonly SinkSpec[];
}
