import {
  analyse,
  redactThoroughly,
  sourceText,
  surrogateTable,
  type FileFacts,
  type Standard,
  type SourceText,
  type Surface,
  type SurrogateTable,
  type ThoroughlyRedacted,
} from '../../../src/core';
import { grammars } from '../support';

export interface Redacting {
  readonly path: string;
  readonly text: string;
  readonly standard?: Standard;
  readonly surface?: Surface;
  readonly surrogates?: SurrogateTable;
  readonly year?: number;
}

/** Reads a text as `redactAll` does. */
export function look({ path, text, surface = 'prompt', year = 2026 }: Redacting): { source: SourceText; facts: FileFacts } {
  const source = sourceText({ path, text }, surface, { year });
  return { source, facts: analyse(source, grammars) };
} // prettier-ignore

/** A text redacted until nothing more is found. */
export function redactAll(given: Redacting): Promise<ThoroughlyRedacted> {
  const { source, facts } = look(given);
  const { standard = 'safe-harbor', surrogates = surrogateTable() } = given;
  return redactThoroughly(source, facts, surrogates, { standard, grammars }, async (text) => look({ ...given, text })); // prettier-ignore
}

/** A random source that counts: 0, 1, 2 … */
export function counting(): (bound: number) => number {
  let next = 0;
  return (bound) => next++ % bound;
}
