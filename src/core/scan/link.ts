import type { Binding, DestinationRef, EndpointUse, FileFacts, IdentifierFact } from '../facts';
import type { Destination, Place } from '../finding';
import { message, type MessageId } from '../messages';
import type { ProjectPath } from '../ports';
import { resolveDestinations, type Lookup } from '../providers';
import type { RawFinding } from '../rawFinding';
import { ruleById } from '../rules';
import { fixed, joinSafe, type SafeText } from '../safeText';
import { pathIdentifiers, shownPath } from './shownPath';

/**
 * Joins one file's facts with those of the files it names.
 * @param facts of the file itself and of as many of `needs` (and theirs) as exist
 */
export function link(path: ProjectPath, facts: ReadonlyMap<ProjectPath, FileFacts>): RawFinding[] {
  const own = facts.get(path);
  if (!own) return [];
  const lookup = lookupFor(own, facts);
  const destinations = own.uses.map((use) => resolveDestinations(use, lookup));
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
    ...own.uses.flatMap((use, index) =>
      destinations[index]!.map((destination) => useFinding(use, destination, path)),
    ),
    ...own.flows.flatMap((flow): RawFinding[] => {
      const { place, confidence, cues } = flow;
      const base = { kind: 'flow', path, place, confidence, cues, tags: [], flow } as const;
      if (flow.use === undefined) return [base];
      return (destinations[flow.use] ?? []).map((destination) => ({ ...base, destination }));
    }),
  ];
}

const FIRST_CHARACTER: Place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1, context: fixed('file name'), window: fixed('filename') }; // prettier-ignore

function useFinding(use: EndpointUse, destination: Destination, path: ProjectPath): RawFinding {
  const { place, confidence, cues, tags } = use;
  return { kind: 'use', path, place, confidence, cues, tags, use, destination };
}

function identifierFinding(fact: IdentifierFact, own: FileFacts): RawFinding {
  const { rule, identifier, place, confidence, cues, tags, label } = fact;
  const where = own.surface === 'prompt' ? fixed(' in a prompt') : fixed('');
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
  const find = (
    files: readonly FileFacts[],
    pick: (binding: Binding) => boolean,
  ): { ref: DestinationRef; from: SafeText }[] =>
    files.flatMap((file) =>
      file.bindings
        .filter(pick)
        .map((b) => ({ ref: b.destination, from: joinSafe([b.name, shownPath(file.path)], fixed(' in ')) })),
    );
  return {
    env: (name) => find(files, (b) => b.scope === 'env' && b.name === name),
    constant: (name, module) =>
      find(
        files.filter((file) => file.path === (module ?? own.path)),
        (b) => b.scope === 'module' && b.name === name,
      ),
  };
}
