/** What each exit code means; scripts rely on it. */
export const EXIT = {
  /** Nothing at or above the threshold. */
  done: 0,
  findings: 1,
  /** Bad usage, bad policy, unreadable root, or an internal error. */
  failed: 2,
  /** With --strict: something was not examined. */
  notExamined: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
