import type { Dialect, Scope } from '../../flows';
import type { RouteTarget } from '../../policy';
import type { SafeText } from '../../safeText';
import type { SyntaxNode, SyntaxTree } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import type { TextEdit } from '../remedy';

/** One client in a text: the node that constructs it. */
export interface Client {
  readonly node: SyntaxNode;
  readonly callee: string;
}

/** A text under a route: its tree and what its names stand for. */
export interface Program {
  readonly source: SourceText;
  readonly tree: SyntaxTree;
  readonly scope: Scope;
}

/** How calls to one provider, in one language, are rewritten to reach another. A plain object in a file of its own. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly languages: readonly string[];
  readonly dialect: Dialect;
  /** The clients of `from` that the text constructs. */
  clients(program: Program): readonly Client[];
  /**
   * The smallest edits after which these clients, and the calls on them in this text, reach the target.
   * @throws CannotRoute if there are none that would run
   */
  edits(program: Program, clients: readonly Client[], target: RouteTarget): readonly TextEdit[];
}

/** Says in words for the user why a rewrite is not offered. Never leaves this folder. */
export class CannotRoute extends Error {
  constructor(readonly reason: SafeText) {
    super(reason);
  }
}
