import type { Runtime } from '../node/runtime';
import type { ListedFiles } from './listFiles';

/** What only a machine with a disk can tell; absent in the browser. */
export interface Machine {
  /** Whether a file lies in a folder once links are followed. Both absolute. */
  liesWithin(folder: string, file: string): Promise<boolean>;
  /** The files below some folders of a root as a scan lists them. All absolute. @throws for a folder outside the root */
  listFiles(root: string, folders: readonly string[]): Promise<ListedFiles>;
  /** What runs a script here: Node, or the editor's own. */
  scriptRuntime(): Promise<Runtime>;
}
