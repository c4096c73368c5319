import type { CancelSignal } from '../core';

/** Whether somebody wants the process to end. */
export interface Interruption extends CancelSignal {
  /** From now on the process ends as any other does. */
  end(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The first Ctrl+C lets what is running end well; a second one ends the process at once. */
export function interruption(): Interruption {
  let aborted = false;
  const abort = (): void => {
    aborted = true;
    end();
  };
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, abort);
  };
  for (const signal of SIGNALS) process.on(signal, abort);
  return {
    get aborted() {
      return aborted;
    },
    end,
  };
}
