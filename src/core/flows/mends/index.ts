import { safeIdentifier } from '../../safeText';
import type { SyntaxNode, SyntaxTree } from '../../scan/grammars';
import type { Span } from '../program';
import type { SinkKind } from '../sinks/sink';
import { drop } from './drop';
import { recordUsed } from './keep';
import { isArguments, partNode, type Mends, type Scene } from './mend';
import { wrap, type Sanitizer } from './wrap';

export { drop } from './drop';
export { keep } from './keep';
export { partNode, type Change, type Mends, type Scene } from './mend';
export { sanitizerFor, wrap, type Sanitizer } from './wrap';

/** Ways out whose words a program can do without. */
export const DROPPABLE: ReadonlySet<SinkKind> = new Set(['log', 'error-report', 'analytics']);

/** An address as a whole is of no use once it has been through a sanitizer. */
function isAddress({ parent, type }: SyntaxNode, kind: SinkKind): boolean {
  return kind === 'url' && (type === 'argument' || (parent !== null && isArguments(parent)));
}

/** What can be done to a part of a call; undefined for nothing. */
export function mendsOf(
  tree: SyntaxTree,
  part: Span,
  kind: SinkKind,
  scene: Omit<Scene, 'isLog' | 'name'>,
  sanitizer: Sanitizer | undefined,
): Mends | undefined {
  const node = partNode(tree, part);
  if (!node) return undefined;
  const whole: Scene = { ...scene, isLog: kind === 'log', name: '' };
  const record = recordUsed(node, scene);
  const mends: Mends = {
    ...(DROPPABLE.has(kind) && drop(node, whole) ? { drop: true } : {}),
    ...(record ? { keep: { record: safeIdentifier(record.name), members: record.members.map(safeIdentifier) } } : {}),
    ...(sanitizer && !isAddress(node, kind) && wrap(node, sanitizer.callee, whole) ? { wrap: { by: safeIdentifier(sanitizer.name), known: sanitizer.known } } : {}),
  };
  return Object.keys(mends).length > 0 ? mends : undefined;
} // prettier-ignore
