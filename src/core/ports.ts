import type { SafeText } from './safeText';

/** A path relative to the root, with `/` between its parts and no leading `./`. */
export type ProjectPath = string;

/** The part of AbortSignal that core needs. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/**
 * Why a text was not examined, or not all of it. `missing` answers a request for a file that does not exist; of a scan, one
 * that went while it ran.
 */
export type NotExaminedReason =
  | 'missing'
  | 'not-checked-out'
  | 'archive'
  | 'document'
  | 'image'
  | 'dicom'
  | 'database'
  | 'media'
  | 'binary'
  | 'lock-file'
  | 'minified'
  | 'too-large'
  | 'unreadable'
  | 'encoding'
  | 'timed-out'
  | 'cancelled'
  | 'failed';

export interface NotExamined {
  readonly path: ProjectPath;
  readonly reason: NotExaminedReason;
  /** What would include it, e.g. the option to raise. */
  readonly detail?: SafeText;
}

/** What a door hands in: text as the user sees it (an open document wins over the disk). */
export interface InputText {
  readonly path: ProjectPath;
  readonly text: string;
  /** VS Code's language id where the door knows it. */
  readonly languageId?: string;
}

/** How core reads the project. Doors implement it: open documents and workspace.fs, node:fs, git blobs, a Map. */
export interface ProjectReader {
  read(path: ProjectPath, signal?: CancelSignal): Promise<InputText | NotExamined>;
  /** The files and folders (with a trailing `/`) directly in a folder; `''` is the root. */
  list(dir: ProjectPath): Promise<readonly ProjectPath[]>;
}

export const GRAMMAR_IDS = [
  'javascript',
  'typescript',
  'tsx',
  'python',
  'java',
  'c-sharp',
  'go',
  'ruby',
  'php',
] as const;
export type GrammarId = (typeof GRAMMAR_IDS)[number];

/** How core gets the bytes of the tree-sitter runtime and grammars. */
export interface GrammarStore {
  wasm(id: GrammarId | 'tree-sitter'): Promise<Uint8Array>;
}

export function isNotExamined(value: InputText | NotExamined): value is NotExamined {
  return 'reason' in value;
}
