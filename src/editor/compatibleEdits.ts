import type { FileEdit } from '../core/remedies/remedy';

/**
 * Takes remedies in turn, each whole or not at all: one that touches what an earlier one changes, or whose first step
 * edits another file or wants confirmation, is left for the user. Second steps, such as a package to add, are left too.
 */
export function compatibleEdits(remedies: readonly (readonly FileEdit[])[]): FileEdit[] {
  const taken: FileEdit[] = [];
  for (const files of remedies) {
    const [file, ...others] = files.filter(({ needsConfirmation }) => !needsConfirmation);
    if (!file || others.length > 0 || file.create) continue;
    const clashes = taken.some((other) =>
      other.edits.some((a) => file.edits.some((b) => a.start < b.end && b.start < a.end)),
    );
    if (!clashes) taken.push(file);
  }
  return taken;
}
