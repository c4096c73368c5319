import type { EndpointUse, UseCall, UseFeature } from '../facts';
import { JAVASCRIPT, PYTHON, scopeOf, type Dialect } from '../flows';
import type { SyntaxTree } from '../scan/grammars';
import { placeOf } from '../scan/place';
import type { SourceText } from '../scan/sourceText';
import { isTold, reachedBy } from './features/connections';
import { requestsOf, type Program } from './features/requests';
import { featuresByText, nearestUse, SENDING } from './features/text';
import { callOf, featuresOf } from './features/tree';
import { masked, TEXT_LANGUAGES } from './text/syntax';
import { transportHits, type TransportHit } from './transport';

const DIALECTS: Readonly<Record<string, Dialect>> = {
  javascript: JAVASCRIPT, javascriptreact: JAVASCRIPT, typescript: JAVASCRIPT, typescriptreact: JAVASCRIPT, python: PYTHON,
}; // prettier-ignore

/** Kinds of uses that a setting of the whole process reaches. */
const CONNECTING: ReadonlySet<EndpointUse['kind']> = new Set([...SENDING, 'env', 'setting', 'assistant']);

/**
 * Adds to the uses of one text what their requests ask for, how they are sent and what stands around them. Their number
 * and order stay.
 */
export function withFeatures(
  uses: readonly EndpointUse[],
  source: SourceText,
  tree: SyntaxTree | undefined,
): readonly EndpointUse[] {
  if (!uses.some(({ kind }) => CONNECTING.has(kind))) return uses;
  const features = new Map<number, UseFeature[]>();
  const calls = new Map<number, UseCall[]>();
  const put = <T>(map: Map<number, T[]>, index: number, items: readonly T[]): void => {
    if (items.length > 0) map.set(index, [...(map.get(index) ?? []), ...items]);
  };
  const dialect = DIALECTS[source.languageId];
  const feature = ({ kind, name, start, end, process }: TransportHit): UseFeature => ({
    kind,
    name,
    place: placeOf(source, start, end),
    ...(process ? { process } : {}),
  });
  if (tree && dialect) {
    const program: Program = { tree, dialect, scope: scopeOf(tree, dialect), calledIn: new Map() };
    const requests = requestsOf(uses, program);
    for (const request of requests) {
      put(features, request.use, featuresOf(request, uses[request.use]!, source, program));
      if (request.sends) put(calls, request.use, [callOf(request, source, program)]);
    }
    for (const hit of transportHits(source.text)) {
      if (isTold(hit, program)) continue;
      const reached = hit.process ? connecting(uses) : reachedBy(hit, requests, program);
      for (const index of reached) put(features, index, [feature(hit)]);
    }
  } else {
    const bare = TEXT_LANGUAGES.has(source.languageId) ? masked(source.text, source.languageId).bare : source.text; // prettier-ignore
    for (const [index, found] of featuresByText(uses, source, bare)) put(features, index, found);
    const sending = uses.flatMap(({ kind, place }, index) => (SENDING.has(kind) ? [{ index, at: place.start }] : [])); // prettier-ignore
    for (const hit of transportHits(bare)) {
      const own = nearestUse(sending, hit.start);
      const reached = hit.process ? connecting(uses) : own === undefined ? [] : [own];
      for (const index of reached) put(features, index, [feature(hit)]);
    }
  }
  if (features.size === 0 && calls.size === 0) return uses;
  return uses.map((use, index) => {
    const own = features.get(index);
    const sent = calls.get(index);
    return own || sent
      ? { ...use, ...(own ? { features: own } : {}), ...(sent ? { calls: sent } : {}) }
      : use;
  });
}

function connecting(uses: readonly EndpointUse[]): number[] {
  return uses.flatMap(({ kind }, index) => (CONNECTING.has(kind) ? [index] : []));
}
