import type { FileFacts } from '../facts';
import type { ProjectPath } from '../ports';

/** Which files were examined with which others, be these there or not. */
export interface Dependencies {
  /** @param facts of the file and of those it was examined with */
  set(path: ProjectPath, facts: ReadonlyMap<ProjectPath, FileFacts>): void;
  delete(path: ProjectPath): void;
  /** The files whose findings may be others once this one is there, changed or gone. */
  usersOf(path: ProjectPath): readonly ProjectPath[];
}

export function dependencies(): Dependencies {
  const users = new Map<ProjectPath, Set<ProjectPath>>();
  const used = new Map<ProjectPath, ReadonlySet<ProjectPath>>();
  /** What was examined since somebody last asked: a scan that nobody asks pays nothing. */
  const pending = new Map<ProjectPath, ReadonlyMap<ProjectPath, FileFacts>>();

  function remove(path: ProjectPath): void {
    for (const other of used.get(path) ?? []) {
      const known = users.get(other);
      known?.delete(path);
      if (known?.size === 0) users.delete(other);
    }
    used.delete(path);
  }

  function note(path: ProjectPath, facts: ReadonlyMap<ProjectPath, FileFacts>): void {
    remove(path);
    const others = new Set([...facts.values()].flatMap(namedBy));
    others.delete(path);
    if (others.size === 0) return;
    used.set(path, others);
    for (const other of others) users.set(other, (users.get(other) ?? new Set<ProjectPath>()).add(path));
  }

  return {
    set: (path, facts) => void pending.set(path, facts),
    delete(path) {
      pending.delete(path);
      remove(path);
    },
    usersOf(path) {
      for (const [file, facts] of pending) note(file, facts);
      pending.clear();
      return [...(users.get(path) ?? [])];
    },
  };
}

function namedBy({ path, needs, imports = [], flow }: FileFacts): ProjectPath[] {
  const passedOn = Object.values(flow?.exports ?? {}).flatMap(({ from }) => from?.files ?? []);
  return [path, ...needs, ...imports, ...(flow?.opens ?? []).flatMap(({ files }) => files), ...passedOn];
}
