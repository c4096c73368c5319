import { scopeOf, type Dialect, type Scope } from '../../flows';
import type { RouteTarget } from '../../policy';
import type { RouteId } from '../../routeTable';
import type { SafeText } from '../../safeText';
import type { SyntaxNode, SyntaxTree } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import type { TextEdit } from '../remedy';

/** A place that a route rewrites, in UTF-16 offsets. */
export interface Site {
  readonly start: number;
  readonly end: number;
}

/** One client, or one call, in a syntax tree. */
export interface Client extends Site {
  readonly node: SyntaxNode;
  readonly callee: string;
}

export function clientAt(node: SyntaxNode, callee: string): Client {
  return { node, callee, start: node.startIndex, end: node.endIndex };
}

/** A text under a route, with its syntax tree. */
export interface Program {
  readonly source: SourceText;
  readonly tree: SyntaxTree;
}

/** A program and what its names stand for. */
export interface ScopedProgram extends Program {
  readonly scope: Scope;
}

export function withScope(program: Program, dialect: Dialect): ScopedProgram {
  return { ...program, scope: scopeOf(program.tree, dialect) };
}

/** How calls written in one way are rewritten to reach another destination. A plain object in a file of its own. */
export type Route = TreeRoute | TextRoute;

/** A route over the syntax tree of a language that has a grammar here. */
export interface TreeRoute {
  readonly reads: 'tree';
  readonly id: RouteId;
  /** What of its kind the text holds. */
  clients(program: Program): readonly Client[];
  /**
   * The smallest edits after which these clients, and the calls on them in this text, reach the target.
   * @throws CannotRoute if there are none that would run
   */
  edits(program: Program, clients: readonly Client[], target: RouteTarget): readonly TextEdit[];
}

/** A route over the text itself: settings, scripts, languages without a grammar here. */
export interface TextRoute {
  readonly reads: 'text';
  readonly id: RouteId;
  sites(source: SourceText): readonly Site[];
  /** @throws CannotRoute if no edit would do */
  edits(source: SourceText, sites: readonly Site[], target: RouteTarget): readonly TextEdit[];
}

/** Says in words for the user why a rewrite is not offered. Never leaves this folder. */
export class CannotRoute extends Error {
  constructor(readonly reason: SafeText) {
    super(reason);
  }
}
