/** What reading a text needs to know of the place it is read for. Decides nothing: judging is the policy's. */
export interface Site {
  /** The judging day's year. Whether a birth year tells an age over 89 depends on it, 45 CFR 164.514(b)(2)(i)(C). */
  readonly year: number;
}

/** Where no day is known, every birth year counts as telling an age over 89. */
export const UNKNOWN_SITE: Site = { year: Number.POSITIVE_INFINITY };
