import type { DestinationRef } from '../facts';
import type { ProjectPath } from '../ports';
import { fixed, safeIdentifier } from '../safeText';
import { envFiles, moduleFiles } from './modules';
import { relayFiles, relayName } from './relays';
import { safePath, safeUrl } from './safeUrl';

export const UNKNOWN: DestinationRef = { kind: 'unknown' };

/** `undefined` or `None` given as an option: the SDK's own default, which the client's shape fills in. */
export const OWN_DEFAULT: DestinationRef = { kind: 'default', provider: '', overrides: [] };

/** A reference with the SDK's own default wherever nothing is given. */
export function withDefault(ref: DestinationRef, own: DestinationRef): DestinationRef {
  if (ref === OWN_DEFAULT) return own;
  if (ref.kind === 'either') return { ...ref, refs: ref.refs.map((one) => withDefault(one, own)) };
  if (ref.kind === 'env' && ref.fallback) return { ...ref, fallback: withDefault(ref.fallback, own) };
  return ref;
}

/** A literal that is a URL; undefined for any other text. */
export function urlRef(text: string): DestinationRef | undefined {
  const url = safeUrl(text);
  return url && { kind: 'url', url };
}

export function envRef(name: string, fallback?: DestinationRef): DestinationRef {
  return { kind: 'env', name: safeIdentifier(name), ...(fallback ? { fallback } : {}) };
}

export function either(refs: readonly DestinationRef[]): DestinationRef | undefined {
  return refs.length > 1 ? { kind: 'either', refs } : refs[0];
}

/** A name that one of several modules may define. */
export function constantRef(
  name: string,
  modules: readonly (ProjectPath | undefined)[],
): DestinationRef | undefined {
  return either(modules.map((module) => ({ kind: 'constant', name: safeIdentifier(name), module })));
}

/** All names of a module, as `export *` passes them on. */
export const EVERY_NAME = fixed('*');

/** A name that the first of several modules to define it settles; where none does, `fallback` stands. */
export function importedRef(
  name: string,
  modules: readonly ProjectPath[],
  fallback?: DestinationRef,
): DestinationRef | undefined {
  return modules.reduceRight<DestinationRef | undefined>(
    (next, module) => ({
      kind: 'constant',
      name: name === EVERY_NAME ? EVERY_NAME : safeIdentifier(name),
      module,
      ...(next ? { fallback: next } : {}),
    }),
    fallback,
  );
}

/** `a ?? b`: what an env variable falls back to, or one of the two. */
export function orElse(
  first: DestinationRef | undefined,
  second: DestinationRef | undefined,
): DestinationRef | undefined {
  if (first?.kind === 'env' && second) return { ...first, fallback: orElse(first.fallback, second)! };
  return either([first, second].filter((ref) => ref !== undefined));
}

/** Text with holes: a URL if any of its host stands in the text, else the first hole with a tail. */
export function concatRef(
  parts: readonly (string | DestinationRef | undefined)[],
): DestinationRef | undefined {
  const [first, ...rest] = parts.filter((part) => part !== '');
  if (first === undefined) return rest.length > 0 ? tailed(UNKNOWN, rest) : undefined;
  if (typeof first !== 'string') return rest.length === 0 ? first : tailed(first, rest);
  if (/^\w+:\/\/$/.test(first) && typeof rest[0] !== 'string' && /^(?:[/:]|$)/.test(flat(rest.slice(1))))
    return rest.length > 1 ? tailed(UNKNOWN, rest.slice(1)) : UNKNOWN;
  return urlRef(first + flat(rest));
}

function tailed(
  base: DestinationRef,
  rest: readonly (string | DestinationRef | undefined)[],
): DestinationRef {
  return { kind: 'joined', base, tail: safePath(flat(rest)) };
}

function flat(parts: readonly (string | DestinationRef | undefined)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : '{name}')).join('');
}

/** Every file that may settle a reference of a file. */
export function needsOf(path: ProjectPath, refs: readonly DestinationRef[]): ProjectPath[] {
  const needs = new Set<ProjectPath>();
  const visit = (ref: DestinationRef): void => {
    switch (ref.kind) {
      case 'env':
        envFiles(path).forEach((file) => needs.add(file));
        if (ref.fallback) visit(ref.fallback);
        break;
      case 'default':
        if (ref.overrides.length > 0) envFiles(path).forEach((file) => needs.add(file));
        break;
      case 'constant':
        if (ref.module !== undefined) moduleFiles(ref.module).forEach((file) => needs.add(file));
        if (ref.fallback) visit(ref.fallback);
        break;
      case 'joined':
        visit(ref.base);
        break;
      case 'either':
        ref.refs.forEach(visit);
        break;
      case 'url':
        if (relayName(ref.url)) relayFiles(path).forEach((file) => needs.add(file));
        break;
      case 'unknown':
        break;
    }
  };
  refs.forEach(visit);
  needs.delete(path);
  return [...needs];
}
