import type { EndpointUse, UseFeature } from '../../facts';
import { fixed, safeName, type SafeText } from '../../safeText';
import { placeOf } from '../../scan/place';
import { lineRange, type SourceText } from '../../scan/sourceText';
import { trainingOf } from './terms';

interface Shape {
  readonly name: SafeText;
  readonly shape: RegExp;
  readonly more?: Partial<UseFeature>;
}

const KEEPS: readonly Shape[] = [
  { name: fixed('store: true'), shape: /(?<![\w.])\.?["'\\]{0,2}store["'\\]{0,2}\s{0,4}(?:=>|[:=(])\s{0,4}(?:[a-z]{1,10}\.)?(?:Bool|Opt)?\(?true\b|\bStoredOutputEnabled\s{0,4}=\s{0,4}true\b/gi, more: { store: true } },
  { name: fixed('previous_response_id'), shape: /\bprevious_?response_?id["'\\]{0,2}\s{0,4}(?:=>|[:=(])\s{0,4}(?!null\b|nil\b|None\b|undefined\b|\))/gi },
  { name: fixed('background: true'), shape: /\.background\(true\)|["']background\\?["']\s{0,4}(?:=>|:)\s{0,4}true\b/gi },
]; // prettier-ignore

const RESPONSES = /\bresponses\(\)\s{0,80}(?:\.|->)\s{0,4}create|\bResponses\.New(?:Streaming)?\(|\bCreateResponse(?:Async|Streaming)?\(|\bresponses\.(?:create|stream|parse)\(|\/v1\/responses\b/g; // prettier-ignore
const STORE_OFF = /["'\\]{0,2}\bstore["'\\]{0,2}\s{0,4}(?:=>|[:=(])\s{0,4}(?:[a-z]{1,10}\.)?(?:Bool|Opt)?\(?false\b|\bStoredOutputEnabled\s{0,4}=\s{0,4}false\b/i; // prettier-ignore

const FLAGS = /["']?\b(data[_-]?(?:sharing|collection)|data_?retention_?mode|(?:allow|opt_?in)_?training|training_?opt_?(?:in|out)|mip_?opt_?out|zdr|improve_?models?)\b\\?["']?\s{0,4}(?:=>|[:=(])\s{0,4}\\?["']?(\w{1,24})/gi; // prettier-ignore

/** Services of which every use leaves something with the provider. */
const KEEPING_SERVICES: Readonly<Record<string, SafeText>> = {
  files: fixed('the files service'), batches: fixed('the batches service'), assistants: fixed('the assistants service'), 'vector-stores': fixed('vector stores'),
}; // prettier-ignore

const KEEPING_PATH = /\/v1(?:beta\d?)?\/(?:files|uploads|batches|threads|assistants|vector_stores|conversations|cachedContents)\b/; // prettier-ignore

/** How far an option of a call stands from its name, in characters. */
const SAME_CALL = 400;

/** How far a setting stands from the client or call that it belongs to, in characters. */
const NEAR = 3_000;

/** What a text without a tree shows of its uses: settings belong to the use that stands nearest before them, or after. */
export function featuresByText(
  uses: readonly EndpointUse[],
  source: SourceText,
  bare: string,
): ReadonlyMap<number, readonly UseFeature[]> {
  const features = new Map<number, UseFeature[]>();
  const put = (index: number, feature: UseFeature): void => {
    features.set(index, [...(features.get(index) ?? []), feature]);
  };
  const sending = uses.flatMap(({ kind, place }, index) => (SENDING.has(kind) ? [{ index, at: place.start }] : [])); // prettier-ignore
  const nearest = (at: number): number | undefined => nearestUse(sending, at);
  const written: number[] = [];
  for (const { name, shape, more } of KEEPS) {
    for (const { index, 0: found } of bare.matchAll(shape)) {
      if (more?.store) written.push(index);
      const use = nearest(index);
      if (use !== undefined) put(use, { kind: 'keeps', name, place: placeOf(source, index, index + found.length), ...more }); // prettier-ignore
    }
  }
  if (!STORE_OFF.test(bare)) {
    for (const { index, 0: found } of [...bare.matchAll(RESPONSES)].slice(0, 20)) {
      if (written.some((at) => Math.abs(at - index) < SAME_CALL)) continue;
      const use = nearest(index);
      const name = found.startsWith('/') ? fixed('/v1/responses') : fixed('responses');
      if (use !== undefined) put(use, { kind: 'keeps', name, place: placeOf(source, index, index + found.length), byDefault: true, store: true }); // prettier-ignore
    }
  }
  for (const { index, 0: found, 1: key, 2: value } of bare.matchAll(FLAGS)) {
    const kind = trainingOf(key!, value === 'true' || value === 'True' ? true : value);
    const use = kind && nearest(index);
    if (kind && use !== undefined) put(use, { kind, name: safeName(key!), place: placeOf(source, index, index + found.length) }); // prettier-ignore
  }
  for (const { index } of sending) {
    const { services, place } = uses[index]!;
    const service = services.find((name) => name in KEEPING_SERVICES);
    const line = lineRange(source, place.line - 1);
    const path = KEEPING_PATH.exec(bare.slice(place.start, Math.max(place.end, line.end)).slice(0, 400))?.[0];
    const name = service ? KEEPING_SERVICES[service] : path ? safeName(path) : undefined;
    if (name) put(index, { kind: 'keeps', name, place });
  }
  return features;
}

/** Kinds of uses that send by themselves. */
export const SENDING: ReadonlySet<EndpointUse['kind']> = new Set(['client', 'http-call', 'url', 'model-string']); // prettier-ignore

/** The use that a place of the text belongs to: the last before it, else the first after it, if one is near. */
export function nearestUse(
  sending: readonly { readonly index: number; readonly at: number }[],
  at: number,
): number | undefined {
  const near = sending.filter((use) => Math.abs(use.at - at) <= NEAR);
  const before = near.filter((use) => use.at <= at).sort((a, b) => b.at - a.at)[0];
  return (before ?? near.sort((a, b) => a.at - b.at)[0])?.index;
}
