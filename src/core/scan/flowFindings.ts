import type { FileFacts } from '../facts';
import type { Cue, Destination, Step } from '../finding';
import { linkFlows, type LinkedFlow } from '../flows';
import { up } from '../identifiers/detector';
import { message } from '../messages';
import type { ProjectPath } from '../ports';
import { providerAt, reachOf } from '../providers/hosts';
import type { RawFlow } from '../rawFinding';
import { fixed, joinSafe, safeNumber, type SafeText } from '../safeText';

type Source = LinkedFlow['parts'][number]['sources'][number];

/** Ways out by which an appointment's type or department tells who is treated for what. */
const TELLING_OF_CARE: ReadonlySet<string> = new Set(['analytics', 'message', 'error-report', 'declared']);

/**
 * One finding for each way out of PHI that a file's program takes, be it in another file, and for each of its destinations.
 * @param destinationsOf where the uses of a file go
 */
export function flowFindings(
  path: ProjectPath,
  facts: ReadonlyMap<ProjectPath, FileFacts>,
  destinationsOf: (path: ProjectPath) => readonly (readonly Destination[])[],
): RawFlow[] {
  return linkFlows(path, facts).flatMap((linked): RawFlow[] => {
    const { end } = linked;
    const parts = linked.parts.flatMap(({ part, sources }) => {
      const counting = sources.filter(({ phi }) => phi.why !== 'scheduling' || TELLING_OF_CARE.has(end.kind));
      return counting.length > 0 ? [{ part, sources: counting }] : [];
    });
    const sources = distinct(parts.flatMap((part) => part.sources));
    const [first] = sources;
    if (!first) return [];
    const base = {
      kind: 'flow',
      path: linked.path,
      place: end.place,
      confidence: first.phi.confidence,
      cues: [CUES[first.phi.why]],
      tags: [],
      flow: {
        sink: end.kind,
        source: first.name,
        others: sources.slice(1).map(({ name }) => name),
        callee: end.callee,
        wholeRecord: sources.some(({ phi }) => phi.record),
        unscoped: sources.some(({ phi }) => phi.unscoped === true),
        scheduling: sources.every(({ phi }) => phi.why === 'scheduling'),
        ofSomebody: end.ofSomebody === true || sources.some(({ phi }) => phi.why !== 'soft' && phi.why !== 'scheduling'),
        steps: stepsOf(first, linked),
        parts: parts.map(({ part: { start, end: stop, mends } }) => ({ start, end: stop, ...(mends ? { mends } : {}) })),
      },
    } as const;
    if (end.kind === 'llm') {
      if (end.use === undefined) return [base];
      const destinations = destinationsOf(linked.path)[end.use] ?? [];
      const use = facts.get(linked.path)?.uses[end.use];
      return destinations.length > 0 ? destinations.map((destination) => ({ ...base, destination, ...(use ? { use } : {}) })) : end.model ? [base] : [];
    }
    if (!end.url) return [base];
    const { origin, host, path: way } = end.url;
    const provider = providerAt(end.url)?.provider.id;
    const destination: Destination = { origin, host, path: way, services: [], reach: reachOf(host), from: fixed('the address in the call'), ...(provider ? { provider } : {}) };
    return [{ ...base, destination }];
  });
} // prettier-ignore

/** The weightiest first: a whole record, then an identifier, then a softer name; each name once. */
function distinct(sources: readonly Source[]): Source[] {
  const byName = new Map<SafeText, Source>();
  for (const source of sources) if (!byName.has(source.name)) byName.set(source.name, source);
  return [...byName.values()].sort((a, b) => rank(b) - rank(a) || a.steps.length - b.steps.length);
}

function rank({ phi: { confidence, record } }: Source): number {
  return (confidence === 'high' ? 2 : 0) + (record ? 1 : 0);
}

function stepsOf(source: Source, { path, end }: LinkedFlow): Step[] {
  const { line, column } = end.place;
  const last: Step = { path, line, column, message: message('flow.step.sink', { name: source.name, callee: end.callee }) };
  return [...source.steps.filter((step, index) => index === 0 || !sameAs(step, source.steps[index - 1]!)), last];
} // prettier-ignore

function sameAs(a: Step, b: Step): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

/** `patient.ssn and 2 more`. */
export function shownSource(source: SafeText, more: number): SafeText {
  return more === 0 ? source : joinSafe([source, fixed('and'), safeNumber(more), fixed('more')], fixed(' '));
}

const CUES: Readonly<Record<Source['phi']['why'], Cue>> = {
  direct: up(fixed('named as a direct identifier')),
  declared: up(fixed('named by the policy as a source')),
  record: up(fixed("a patient's whole record")),
  soft: up(fixed('a name of health care, in a text that speaks of it')),
  member: up(fixed("a member of a patient's record")),
  scheduling: up(fixed('tells that somebody is treated, and for what')),
};
