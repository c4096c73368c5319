import type { Finding, NearMiss, Severity, Suppressed } from '../core/finding';
import type { NotExamined, ProjectPath } from '../core/ports';
import { listeners, type Disposable } from './listeners';

/** What was found in one text, at one version of it. */
export interface Entry {
  /** The text's URI, as a string. */
  readonly uri: string;
  /** The document's version; undefined for a file that was read from the disk. */
  readonly version: number | undefined;
  /** URI of the root that the findings' paths count from. */
  readonly root: string;
  readonly path: ProjectPath;
  /** Length of the text in UTF-16 units; 0 if it was not examined. */
  readonly size: number;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notExamined: readonly NotExamined[];
  /** Uses that the policy approves. */
  readonly approved?: readonly NearMiss[];
}

/** The files that the last workspace scan listed, with the sizes of their texts. They stay in the store when they are closed. */
export type Scanned = Map<string, number>;

/** Every finding of the session. Problems, the tree, the status and the report are views of it. */
export interface FindingsStore {
  get(uri: string): Entry | undefined;
  all(): readonly Entry[];
  set(entry: Entry): void;
  delete(uri: string): void;
  clear(): void;
  count(): Readonly<Record<Severity, number>>;
  /** The URIs whose entries changed. */
  readonly onDidChange: (listener: (uris: readonly string[]) => void) => Disposable;
}

export function findingsStore(): FindingsStore {
  const entries = new Map<string, Entry>();
  const changes = listeners<readonly string[]>();
  return {
    get: (uri) => entries.get(uri),
    all: () => [...entries.values()],
    set(entry) {
      entries.set(entry.uri, entry);
      changes.fire([entry.uri]);
    },
    delete(uri) {
      if (entries.delete(uri)) changes.fire([uri]);
    },
    clear() {
      const uris = [...entries.keys()];
      entries.clear();
      changes.fire(uris);
    },
    count() {
      const counts = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const { findings } of entries.values()) for (const { severity } of findings) counts[severity]++;
      return counts;
    },
    onDidChange: changes.event,
  };
}
