/** VS Code drops a paste if the user goes on typing while a provider thinks, so no answer may take longer. */
export const BUDGET_MS = 50;

/** The first look is repeated on the result, so it may have less than half. */
const LOOK_MS = 20;
/** What is left for the way back. */
const REPLACE_MS = 44;

class OutOfTime extends Error {}

/** What to call while working on one paste; it throws when there is no time left, which `inTime` turns into undefined. */
export function pauseFor(start: number): (stage: 'look' | 'replace') => void {
  return (stage) => {
    if (performance.now() - start > (stage === 'look' ? LOOK_MS : REPLACE_MS)) throw new OutOfTime();
  };
}

export async function inTime<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}
