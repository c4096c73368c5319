import { flowLanguageOf, SCOPE_TRIGGERS, SINK_TRIGGERS, SOURCE_TRIGGERS } from '../flows';
import { READERS } from '../formats';
import { DETECTORS, type Hit } from '../identifiers';
import { RECOGNISERS } from '../providers';
import type { GrammarId } from '../ports';
import { grammarOf } from './fileKinds';
import { hitFinder } from './hits';
import { identifierListeners, type IdentifierHits } from './identifierHits';
import type { SourceText } from './sourceText';
import { SUPPRESSION_TRIGGERS } from './suppressions';

/** What the one pass over a text found, by who asked for it. */
export interface Prefiltered extends IdentifierHits {
  readonly recognisers: readonly (readonly number[])[];
  /** Whether its program speaks of PHI, and whether it has ways out at all. */
  readonly flow: { readonly sources: boolean; readonly sinks: boolean };
  readonly suppressions: readonly number[];
  /** Whether a SMART scope for every resource may stand in it. */
  readonly scopes: boolean;
  /** Nothing of all this was seen. */
  readonly empty: boolean;
  /** The grammar that would be needed, if any recogniser or flow finder has something to look at. */
  readonly grammar: GrammarId | undefined;
}

type Kind = 'detector' | 'reader' | 'recogniser' | 'sink' | 'source' | 'scope' | 'suppression';

const find = hitFinder<Kind>(() => [
  ...identifierListeners(),
  ...RECOGNISERS.flatMap((r, index) =>
    r.triggers.map((trigger) => ({ kind: 'recogniser' as const, index, trigger })),
  ),
  ...SINK_TRIGGERS.map((trigger) => ({ kind: 'sink' as const, index: 0, trigger })),
  ...SOURCE_TRIGGERS.map((trigger) => ({ kind: 'source' as const, index: 0, trigger })),
  ...SCOPE_TRIGGERS.map((trigger) => ({ kind: 'scope' as const, index: 0, trigger })),
  ...SUPPRESSION_TRIGGERS.map((trigger) => ({ kind: 'suppression' as const, index: 0, trigger })),
]);

/** One pass over the text. Most files end here. */
export function prefilter(source: SourceText): Prefiltered {
  const detectors = DETECTORS.map((): Hit[] => NONE);
  const readers = READERS.map((): number[] => NONE);
  const recognisers = RECOGNISERS.map((): number[] => NONE);
  const flow = { sources: declaresSources(source), sinks: false };
  const suppressions: number[] = [];
  let scopes = false;
  let empty = true;
  find(source, ({ kind, index, trigger }, start, end) => {
    empty = false;
    switch (kind) {
      case 'detector':
        add(detectors, index, { trigger, start, end });
        break;
      case 'reader':
        add(readers, index, start);
        break;
      case 'recogniser':
        add(recognisers, index, start);
        break;
      case 'sink':
        flow.sinks = true;
        break;
      case 'source':
        flow.sources = true;
        break;
      case 'scope':
        scopes = true;
        break;
      case 'suppression':
        suppressions.push(start);
    }
  });
  const asks = (i: number): boolean => RECOGNISERS[i]!.usesTree && RECOGNISERS[i]!.reads(source);
  const wanted =
    (flow.sources && flowLanguageOf(source) !== undefined) ||
    recognisers.some((hits, i) => hits.length > 0 && asks(i));
  const grammar = wanted ? grammarOf(source.languageId) : undefined;
  return { detectors, readers, recognisers, flow, suppressions, scopes, empty, grammar };
}

/** Most files hit nothing, so lists are made on the first hit. */
const NONE: never[] = [];

function add<T>(lists: T[][], index: number, item: T): void {
  if (lists[index] === NONE) lists[index] = [item];
  else lists[index]!.push(item);
}

/** Whether a name stands in the text that the policy says holds PHI. */
function declaresSources({ text, site }: SourceText): boolean {
  return site.flow?.sources.some((name) => text.includes(name)) ?? false;
}
