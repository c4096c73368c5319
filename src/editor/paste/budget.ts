/** VS Code drops a paste if the user goes on typing while a provider thinks, so no answer may take longer. */
export const BUDGET_MS = 50;

/** The first look is repeated on the result, so it may have less than half. */
const LOOK_MS = 22;
/** Most long texts are clean, and should not wait for the few that are not. In UTF-16 units. */
const LONG = 32_000;
const LONG_LOOK_MS = 12;
/** What is left for the way back. */
const REPLACE_MS = 44;

class OutOfTime extends Error {}

/**
 * What to call while working on a paste of some length; it throws when there is no time left, which `inTime` turns into
 * undefined.
 */
export function pauseFor(start: number, length: number): (stage: 'look' | 'replace') => void {
  const look = length > LONG ? LONG_LOOK_MS : LOOK_MS;
  return (stage) => {
    if (performance.now() - start > (stage === 'look' ? look : REPLACE_MS)) throw new OutOfTime();
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
