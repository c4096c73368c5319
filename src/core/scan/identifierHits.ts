import { READERS } from '../formats';
import { DETECTORS, type Hit } from '../identifiers';
import { hitFinder, type HitFinder, type Listener } from './hits';
import type { SourceText } from './sourceText';

/** Where identifiers may stand in a text. */
export interface IdentifierHits {
  /** Hits of each detector, in the order of DETECTORS. */
  readonly detectors: readonly (readonly Hit[])[];
  readonly readers: readonly (readonly number[])[];
}

type Kind = 'detector' | 'reader';

/** Who waits for what tells of an identifier. */
export function identifierListeners(): Listener<Kind>[] {
  return [
    ...DETECTORS.flatMap((d, index) => d.triggers.map((trigger) => ({ kind: 'detector' as const, index, trigger }))),
    ...READERS.flatMap((r, index) => r.triggers.map((trigger) => ({ kind: 'reader' as const, index, trigger }))),
  ];
} // prettier-ignore

const find = hitFinder(identifierListeners);

/** What the prefilter finds of identifiers, for a text that stands inside another. */
export function identifierHits(source: SourceText): IdentifierHits {
  return collectHits(source, find);
}

/** @param other told of what stands there for somebody else */
export function collectHits<More extends string>(source: SourceText, finder: HitFinder<Kind | More>, other?: (kind: More, start: number) => void): IdentifierHits {
  const detectors = DETECTORS.map((): Hit[] => []);
  const readers = READERS.map((): number[] => []);
  finder(source, ({ kind, index, trigger }, start, end) => {
    if (kind === 'detector') detectors[index]!.push({ trigger, start, end });
    else if (kind === 'reader') readers[index]!.push(start);
    else other?.(kind as More, start);
  });
  return { detectors, readers };
} // prettier-ignore
