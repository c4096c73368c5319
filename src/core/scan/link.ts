import type { Binding, EndpointUse, FileFacts, IdentifierFact } from '../facts';
import type { Destination, Place } from '../finding';
import { message, type MessageId } from '../messages';
import type { ProjectPath } from '../ports';
import { resolveDestinations, type Lookup } from '../providers';
import type { Value } from '../providers/resolve';
import type { Notice, RawFinding } from '../rawFinding';
import { ruleById } from '../rules';
import { fixed, joinSafe, type SafeText } from '../safeText';
import { flowFindings } from './flowFindings';
import { isCommitMessage } from './commitMessage';
import { pathIdentifiers, shownPath } from './shownPath';

/**
 * Joins one file's facts with those of the files it names.
 * @param facts of the file itself and of as many of `needs` (and theirs) as exist
 */
export function link(path: ProjectPath, facts: ReadonlyMap<ProjectPath, FileFacts>): (RawFinding | Notice)[] {
  const own = facts.get(path);
  if (!own) return [];
  const destinations = destinationsOf(path, facts);
  return [
    ...pathIdentifiers(path).map(({ rule, identifier, what }): RawFinding => ({
      kind: 'identifier',
      rule,
      identifier,
      path,
      place: FIRST_CHARACTER,
      confidence: 'high',
      message: message('identifier.path', { what }),
      cues: [],
      tags: [],
      label: fixed('file name'),
    })),
    ...own.identifiers.map((fact) => identifierFinding(fact, own)),
    ...useFindings(own.uses, destinations, path),
    ...(own.scopes ?? []).map((place): Notice => ({ kind: 'notice', rule: 'ehr/broad-scope', path, place, confidence: 'high', message: message('scope.broad'), cues: [], tags: [] })), // prettier-ignore
    ...flowFindings(path, facts, (at) => (at === path ? destinations : destinationsOf(at, facts))),
  ];
}

/** Where the uses of a file go. */
function destinationsOf(path: ProjectPath, facts: ReadonlyMap<ProjectPath, FileFacts>): (readonly Destination[])[] {
  const own = facts.get(path);
  if (!own) return [];
  const lookup = lookupFor(own, facts);
  return own.uses.map((use) => resolveDestinations(use, lookup));
} // prettier-ignore

const FIRST_CHARACTER: Place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1, context: fixed('file name'), window: fixed('filename') }; // prettier-ignore

/**
 * A client that another module makes is shown where this one first sends with it; later calls only carry flows. The
 * import of an SDK alone is shown only where nothing says more.
 */
function useFindings(
  uses: readonly EndpointUse[],
  destinations: readonly (readonly Destination[])[],
  path: ProjectPath,
): RawFinding[] {
  const shown = new Set<string>();
  const told = uses.some((use, i) => use.kind === 'import' && !isMention(use) && destinations[i]!.length > 0);
  return uses.flatMap((use, index) =>
    destinations[index]!.flatMap((destination) => {
      const key = `${use.callee ?? ''} ${destination.provider ?? ''} ${destination.origin ?? ''}`;
      if (use.kind === 'import' && (shown.has(key) || (told && isMention(use)))) return [];
      if (use.kind === 'import') shown.add(key);
      return [useFinding(use, destination, path)];
    }),
  );
}

function isMention({ kind, confidence }: EndpointUse): boolean {
  return kind === 'import' && confidence === 'low';
}

function useFinding(use: EndpointUse, destination: Destination, path: ProjectPath): RawFinding {
  const { place, confidence, cues, tags } = use;
  return { kind: 'use', path, place, confidence, cues, tags, use, destination };
}

function identifierFinding(fact: IdentifierFact, own: FileFacts): RawFinding {
  const { rule, identifier, place, confidence, cues, tags, label } = fact;
  const where = own.surface !== 'prompt' ? fixed('') : isCommitMessage(own.path) ? fixed(' in a commit message') : fixed(' in a prompt'); // prettier-ignore
  const said = message(sentence(fact), { what: ruleById(rule).title as SafeText, label, where });
  return {
    kind: 'identifier',
    rule,
    identifier,
    path: own.path,
    place,
    confidence,
    message: said,
    cues,
    tags,
    label,
  };
}

function sentence({ tags, label }: IdentifierFact): MessageId {
  if (tags.includes('provider')) return 'identifier.provider';
  if (tags.includes('example') || tags.includes('synthetic')) return 'identifier.example';
  return label === 'no label' ? 'identifier.plain' : 'identifier.labelled';
}

/** The file's own bindings come before those of the files it names; several env files give several answers. */
function lookupFor(own: FileFacts, facts: ReadonlyMap<ProjectPath, FileFacts>): Lookup {
  const files = [own, ...[...facts.values()].filter((file) => file.path !== own.path)];
  const find = (scope: Binding['scope'], name: SafeText, file: FileFacts): Value[] =>
    (bindingsOf(file).get(`${scope} ${name}`) ?? []).map((b) => ({
      ref: b.destination,
      from: joinSafe([b.name, shownPath(file.path)], fixed(' in ')),
      ...(b.made ? { made: b.made } : {}),
    }));
  return {
    env: (name) => files.flatMap((file) => find('env', name, file)),
    constant(name, module = own.path) {
      const file = module === own.path ? own : facts.get(module);
      return file ? find('module', name, file) : [];
    },
  };
}

const BINDINGS = new WeakMap<FileFacts, ReadonlyMap<string, readonly Binding[]>>();

/** By scope and name: a file's facts are asked by every file that names it. */
function bindingsOf(file: FileFacts): ReadonlyMap<string, readonly Binding[]> {
  const known = BINDINGS.get(file);
  if (known) return known;
  const all = new Map<string, Binding[]>();
  for (const binding of file.bindings) {
    const key = `${binding.scope} ${binding.name}`;
    const alike = all.get(key);
    if (alike) alike.push(binding);
    else all.set(key, [binding]);
  }
  BINDINGS.set(file, all);
  return all;
}
