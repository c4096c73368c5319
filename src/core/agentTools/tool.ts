import type { InputText, NotExamined, ProjectPath, ProjectReader, CancelSignal } from '../ports';
import type { PolicyAt } from '../policy';
import type { Standard } from '../remedies/standards';
import type { SurrogateTable } from '../remedies/surrogateTable';
import type { GrammarLoader } from '../scan/grammars';

/** One project as it stands now. A door makes a new one for each call, so that what changed between two calls counts. */
export interface ToolProject {
  readonly reader: ProjectReader;
  readonly grammars: GrammarLoader;
  /** The policies as they lie there now: one that is broken is a problem, never its last good text. */
  readonly policies: (path: ProjectPath) => Promise<PolicyAt>;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  readonly trusted: boolean;
  /** The files to examine in a folder, without what git ignores; a file stands for itself. */
  walk(path: ProjectPath, signal: CancelSignal): Promise<Walked>;
}

export interface Walked {
  readonly files: readonly ProjectPath[];
  readonly notExamined: readonly NotExamined[];
}

/** Where a path leads that a model named. */
export interface ToolPlace {
  readonly project: ToolProject;
  readonly path: ProjectPath;
  readonly kind: 'file' | 'folder' | 'missing';
}

/** What is selected in an editor: a part of a text, in UTF-16 offsets. */
export interface ToolSelection {
  readonly project: ToolProject;
  readonly input: InputText;
  readonly start: number;
  readonly end: number;
}

/** How a tool reaches what its door serves. */
export interface ToolWorld {
  /** @throws ToolRefusal for a path that leads out of what is served, by itself or through a link */
  place(given: string): Promise<ToolPlace>;
  /** What is served as a whole: one folder, or those of a workspace. */
  roots(): Promise<readonly ToolPlace[]>;
  /** Absent where there is no editor; undefined where nothing is selected. */
  selection?(): Promise<ToolSelection | undefined>;
  /** Told of each file that is examined. */
  progress?(done: number, total: number): void;
  /** The stand-ins of the session: one person has the same ones in every answer. */
  readonly surrogates: SurrogateTable;
  readonly standard: Standard;
}

/** What a model is answered: texts, the first of which says what the others are. */
export type ToolAnswer = readonly string[];

/** A call that has no answer. The message says why and what to do next, and never quotes what was read. */
export class ToolRefusal extends Error {}

/** Runs a tool on input that fits its schema. */
export type RunTool<Input> = (input: Input, world: ToolWorld, signal: CancelSignal) => Promise<ToolAnswer>;
