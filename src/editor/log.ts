import * as vscode from 'vscode';

/** The output channel. It holds counts, durations and rule ids: never a value, and no message of an error. */
export interface Log extends vscode.Disposable {
  info(text: string): void;
  /** Names the error and where it arose; its message may quote the text that was read. */
  failed(what: string, error: unknown): void;
  /** Runs work in the background; a fault is logged. */
  guard(what: string, work: () => Promise<void>): Promise<void>;
  /** Runs a command; a fault is logged, and the user told without the error's message. */
  command(name: string, work: () => Promise<unknown>): Promise<unknown>;
  show(): void;
}

export function createLog(): Log {
  const channel = vscode.window.createOutputChannel('PHI Cordon', { log: true });
  const failed = (what: string, error: unknown) => channel.error(`${what}: ${describeError(error)}`);
  return {
    info: (text) => channel.info(text),
    failed,
    guard: (what, work) => work().catch((error: unknown) => failed(what, error)),
    async command(name, work) {
      try {
        return await work();
      } catch (error) {
        failed(`Command ${name}`, error);
        const button = 'Show Output';
        const said = `PHI Cordon: the command could not be carried out (${error instanceof Error ? error.name : 'unknown error'}).`;
        void vscode.window
          .showErrorMessage(said, button)
          .then((chosen) => chosen === button && channel.show(true));
        return undefined;
      }
    },
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
