/** What undoes a registration; `vscode.Disposable` is one. */
export interface Disposable {
  dispose(): unknown;
}

/** An event without VS Code, so that the parts that need no editor are tested without one. */
export interface Listeners<T> {
  readonly event: (listener: (value: T) => void) => Disposable;
  fire(value: T): void;
}

export function listeners<T>(): Listeners<T> {
  const known = new Set<(value: T) => void>();
  return {
    event(listener) {
      known.add(listener);
      return { dispose: () => known.delete(listener) };
    },
    fire(value) {
      for (const listener of [...known]) listener(value);
    },
  };
}
