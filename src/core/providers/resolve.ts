import type { DestinationRef, EndpointUse, Made, SafeUrl } from '../facts';
import type { Destination } from '../finding';
import type { ProjectPath } from '../ports';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import { CATALOGUE, providerById } from './catalogue';
import { DEFAULT_FROM, defaultOrigin, localServerAt, providerAt, reachOf } from './hosts';
import { moduleFiles } from './modules';
import { EVERY_NAME } from './refs';
import { relayName } from './relays';
import { isLlmPath, servicesOfPath } from './services';
import { safeUrl } from './safeUrl';

/** One value of a name, and the file that gives it. */
export interface Value {
  readonly ref: DestinationRef;
  readonly from: SafeText;
  readonly made?: Made;
}

/** What names stand for in the files at hand. */
export interface Lookup {
  env(name: SafeText): readonly Value[];
  constant(name: SafeText, module: ProjectPath | undefined): readonly Value[];
}

/** What a reference comes down to: a URL, a provider whose host nothing fixes, or nothing known. */
interface Target {
  readonly url?: SafeUrl;
  readonly provider?: string;
  /** The path of an unresolved base. */
  readonly tail?: SafeText;
  /** The client behind it that another module makes. */
  readonly made?: Made;
  readonly from: SafeText;
}

/**
 * Every destination a use may have: one for each value that an env variable or constant is given.
 * A use that is one only by its URL (`http-call`, `url`, `env`) is dropped where that URL turns out to be no LLM service's.
 */
export function resolveDestinations(use: EndpointUse, lookup: Lookup): Destination[] {
  const targets = resolveRef(use.destination, use, lookup, []).flatMap((target) => [
    target,
    ...upstreamsOf(target, use, lookup),
  ]);
  const seen = new Set<string>();
  return targets
    .filter((target) => sends(use, target))
    .map((target) => destinationOf(target, use))
    .filter(({ origin, provider }) => {
      const key = `${origin ?? ''} ${provider ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Where a relay of the project forwards what it is sent. */
function upstreamsOf({ url }: Target, use: EndpointUse, lookup: Lookup): Target[] {
  const name = url && relayName(url);
  return name ? valuesOf(`env ${name}`, lookup.env(name), use, lookup, []) : [];
}

function sends(use: EndpointUse, target: Target): boolean {
  if (use.provider !== undefined || target.made !== undefined) return true;
  if (use.kind === 'import') return target.provider !== undefined;
  return use.kind === 'client' || use.kind === 'assistant' || use.services.length > 0 || isService(target);
}

/** Whether a URL by itself shows an LLM service: its host is in the catalogue, or its path has the shape. */
function isService({ url, tail, provider }: Target): boolean {
  if (provider !== undefined) return true;
  if (!url) return tail !== undefined && isLlmPath(tail);
  return isLlmPath(url.path) || providerAt(url) !== undefined;
}

function destinationOf({ url, provider, tail, made, from }: Target, own: EndpointUse): Destination {
  const use = { ...own, ...made, ...(own.model ? { model: own.model } : {}) };
  const { model, services } = use;
  const common = { from, ...(model ? { model } : {}) };
  if (!url) {
    const id = provider ?? use.provider;
    return {
      ...common,
      ...(id ? { provider: id } : {}),
      ...(use.region ? { region: use.region } : {}),
      services: services.length > 0 ? services : servicesOfPath(tail ?? '', id),
      reach: 'unknown',
    };
  }
  const reach = reachOf(url.host);
  const match = providerAt(url);
  const local = reach === 'loopback' || reach === 'private' ? localServerAt(url.origin)?.id : undefined;
  const id = provider ?? match?.provider.id ?? local;
  const region = match?.region ?? use.region;
  return {
    ...common,
    ...(id ? { provider: id } : {}),
    origin: url.origin,
    host: url.host,
    ...(region ? { region } : {}),
    services: services.length > 0 ? services : servicesOfPath(url.path, id),
    reach,
  };
}

/** @param path names that led here: a cycle ends at the second visit */
function resolveRef(
  ref: DestinationRef,
  use: EndpointUse,
  lookup: Lookup,
  path: readonly string[],
  from = FROM_TEXT,
): Target[] {
  switch (ref.kind) {
    case 'url':
      return [{ url: ref.url, from }];
    case 'unknown':
      return [{ from: fixed('a value that is not in the code') }];
    case 'either': {
      const targets = ref.refs.flatMap((one) => resolveRef(one, use, lookup, path, from));
      const known = targets.filter(isKnown);
      return known.length > 0 ? known : targets.slice(0, 1);
    }
    case 'joined':
      return resolveRef(ref.base, use, lookup, path, from).map((target) => extended(target, ref.tail));
    case 'env': {
      const values = valuesOf(`env ${ref.name}`, lookup.env(ref.name), use, lookup, path);
      if (values.length > 0) return values;
      if (ref.fallback) return resolveRef(ref.fallback, use, lookup, path, from);
      const owner = CATALOGUE.find(({ env }) => env.baseUrl.includes(ref.name));
      const unset = joinSafe([ref.name, fixed('which no file here sets')], fixed(', '));
      return [{ ...(owner ? { provider: owner.id } : {}), from: unset }];
    }
    case 'constant': {
      const files = ref.module === undefined ? [undefined] : moduleFiles(ref.module);
      const last = safeIdentifier(ref.name.slice(ref.name.lastIndexOf('.') + 1));
      for (const name of new Set([ref.name, last])) {
        const found = files.flatMap((file) => lookup.constant(name, file));
        const values = valuesOf(`${ref.module ?? ''} ${name}`, found, use, lookup, path);
        if (values.length > 0) return values;
      }
      const passed = files.flatMap((file) => lookup.constant(EVERY_NAME, file)).map((value) => renamed(value, last)); // prettier-ignore
      const values = valuesOf(`${ref.module ?? ''} * ${last}`, passed, use, lookup, path).filter(isKnown);
      if (values.length > 0) return values;
      if (ref.fallback) return resolveRef(ref.fallback, use, lookup, path, from);
      return [{ from: joinSafe([ref.name, fixed('which nothing here defines')], fixed(', ')) }];
    }
    case 'default':
      return defaultsOf(ref, use, lookup, path);
  }
}

const FROM_TEXT = fixed('the URL in the code');

function isKnown({ url, provider, made }: Target): boolean {
  return (url ?? provider ?? made) !== undefined;
}

/** `export * from './x'` passes a name on as it is. */
function renamed({ ref, from }: Value, name: SafeText): Value {
  return { ref: ref.kind === 'constant' ? { ...ref, name } : ref, from };
}

function valuesOf(
  key: string,
  found: readonly Value[],
  use: EndpointUse,
  lookup: Lookup,
  path: readonly string[],
): Target[] {
  if (path.includes(key)) return [];
  return found.flatMap(({ ref, from, made }) => {
    const targets = resolveRef(ref, made ? { ...use, ...made } : use, lookup, [...path, key], from);
    return made ? targets.map((target) => ({ ...target, made: target.made ?? made })) : targets;
  });
}

function extended(target: Target, tail: SafeText): Target {
  const { url } = target;
  if (!url) return { ...target, tail };
  const base = url.path.replace(/\/$/, '') as SafeText;
  return {
    ...target,
    url: { ...url, path: joinSafe([base, tail], tail.startsWith('/') ? fixed('') : fixed('/')) },
  };
}

/** The SDK takes the first override that is set, else its own host. */
function defaultsOf(
  ref: Extract<DestinationRef, { kind: 'default' }>,
  use: EndpointUse,
  lookup: Lookup,
  path: readonly string[],
): Target[] {
  for (const name of ref.overrides) {
    const values = valuesOf(`env ${name}`, lookup.env(name), use, lookup, path);
    if (values.length > 0) return values;
  }
  if (ref.provider === '') return [{ from: DEFAULT_FROM }];
  const provider = providerById(ref.provider);
  const origin = provider && defaultOrigin(provider, use.region);
  const url = origin === undefined ? undefined : safeUrl(origin);
  return [{ ...(url ? { url } : {}), provider: ref.provider, from: DEFAULT_FROM }];
}
