import type { FileEdit } from '../core/remedies/remedy';

/**
 * Takes remedies in turn, each whole or not at all: one that touches what an earlier one changes, that edits another
 * file or that wants confirmation is left for the user.
 */
export function compatibleEdits(remedies: readonly (readonly FileEdit[])[]): FileEdit[] {
  const taken: FileEdit[] = [];
  for (const files of remedies) {
    const [file] = files;
    if (!file || files.length > 1 || file.needsConfirmation || file.create) continue;
    const clashes = taken.some((other) =>
      other.edits.some((a) => file.edits.some((b) => a.start < b.end && b.start < a.end)),
    );
    if (!clashes) taken.push(file);
  }
  return taken;
}
