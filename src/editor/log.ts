import * as vscode from 'vscode';

/** The output channel. It holds counts, durations and rule ids: never a value, and no message of an error. */
export interface Log extends vscode.Disposable {
  info(text: string): void;
  /** Names the error and where it arose; its message may quote the text that was read. */
  failed(what: string, error: unknown): void;
  show(): void;
}

export function createLog(): Log {
  const channel = vscode.window.createOutputChannel('PHI Cordon', { log: true });
  return {
    info: (text) => channel.info(text),
    failed: (what, error) => channel.error(`${what}: ${describeError(error)}`),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}

/** An error's name and the frames of its stack. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
