import type { Runtime } from '../node/runtime';

/** What only a machine with a disk can tell; absent in the browser. */
export interface Machine {
  /** Whether a file lies in a folder once links are followed. Both absolute. */
  liesWithin(folder: string, file: string): Promise<boolean>;
  /** What runs a script here: Node, or the editor's own. */
  scriptRuntime(): Promise<Runtime>;
}
