import type { ProjectPath } from '../../ports';
import type { PolicyLayer } from '../layers';
import { EFFECTS, saying, type PolicyChange } from './change';
import { registerChanges } from './register';
import { rulebookChanges } from './rulebook';

export { EFFECTS, placeText, type Effect, type PolicyChange } from './change';
export { diffFindings, type FindingsDiff } from './findings';

/** One stack of policies as it applies to some folder, nearest first. */
export type Stack = readonly PolicyLayer[];

/**
 * What one set of policies says otherwise than another, file by file: what loosens first, in the order of the files.
 * @param before stacks as `findPolicies` gives them for each folder; a file may stand in several
 * @param day decides whether an approval stands
 */
export function diffPolicies(before: readonly Stack[], after: readonly Stack[], day: string): PolicyChange[] {
  const [old, now] = [byFile(before), byFile(after)];
  const files = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changes = files.flatMap((file) => fileChanges(old.get(file), now.get(file), day));
  return EFFECTS.flatMap((effect) => changes.filter((change) => change.effect === effect));
}

/** The layers of each file, from it outwards. */
function byFile(stacks: readonly Stack[]): ReadonlyMap<ProjectPath, Stack> {
  return new Map(
    stacks.flatMap((stack) =>
      stack.map((layer, index) => [layer.loaded.source.path, stack.slice(index)] as const),
    ),
  );
}

function fileChanges(before: Stack | undefined, after: Stack | undefined, day: string): PolicyChange[] {
  const [old, now] = [before?.[0], after?.[0]];
  const say = saying({ before: old?.loaded, after: now?.loaded });
  const was = { document: old?.document ?? { version: 1 as const }, layers: before ?? [] };
  const is = { document: now?.document ?? { version: 1 as const }, layers: after ?? [] };
  return [...registerChanges(was, is, day, say), ...rulebookChanges(was.document, is.document, say)].sort(
    (a, b) => a.line - b.line,
  );
}
