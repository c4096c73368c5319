import type { FileEdit, TextEdit } from '../../core/remedies/remedy';

/** The edits of one remedy, with the root that their paths count from. */
export interface Proposed {
  readonly root: string;
  readonly edits: readonly FileEdit[];
}

export interface Bulk<T extends Proposed> {
  /** Those that can be made together, each with what no earlier one makes already. */
  readonly taken: readonly T[];
  /** How many touch what an earlier one changes otherwise. */
  readonly waiting: number;
}

/**
 * Takes remedies in turn, each whole or not at all. What several want alike, such as an import or a line of a manifest,
 * is done once.
 */
export function bulkOf<T extends Proposed>(proposed: readonly T[]): Bulk<T> {
  const files = new Map<string, { create: boolean; edits: Map<string, TextEdit> }>();
  const taken: T[] = [];
  for (const one of proposed) {
    const keyOf = ({ path }: FileEdit) => JSON.stringify([one.root, path]);
    if (one.edits.some((file) => clashes(file, files.get(keyOf(file))))) continue;
    const edits = one.edits.map((file) => {
      const known = files.get(keyOf(file)) ?? { create: file.create ?? false, edits: new Map<string, TextEdit>() };
      files.set(keyOf(file), known);
      const added = file.edits.filter((edit) => !known.edits.has(JSON.stringify(edit)));
      for (const edit of added) known.edits.set(JSON.stringify(edit), edit);
      return { ...file, edits: added };
    });
    taken.push({ ...one, edits: edits.filter((file) => file.edits.length > 0) });
  }
  return { taken, waiting: proposed.length - taken.length };
} // prettier-ignore

function clashes(file: FileEdit, known: { create: boolean; edits: ReadonlyMap<string, TextEdit> } | undefined): boolean {
  if (!known) return false;
  const added = file.edits.filter((edit) => !known.edits.has(JSON.stringify(edit)));
  if (file.create || known.create) return added.length > 0;
  return added.some((a) => [...known.edits.values()].some((b) => a.start < b.end && b.start < a.end));
} // prettier-ignore
