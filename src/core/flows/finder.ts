import type { EndpointUse, FlowFact } from '../facts';
import type { Trigger } from '../identifiers/detector';
import type { SourceText } from '../scan/sourceText';
import type { SyntaxTree } from '../scan/grammars';

/** Finds source-to-sink paths within one text. */
export interface FlowFinder {
  readonly id: string;
  /** Words of sinks; a text without one is not looked at. */
  readonly sinkTriggers: readonly Trigger[];
  /** Words of sources; both must be there. */
  readonly sourceTriggers: readonly Trigger[];
  reads(source: SourceText): boolean;
  find(source: SourceText, tree: SyntaxTree, uses: readonly EndpointUse[]): readonly FlowFact[];
}
