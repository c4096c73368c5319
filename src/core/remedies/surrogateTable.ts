/**
 * Consistent stand-ins within one run: the same value gets the same surrogate. Values live in memory only, in this
 * table; a surrogate is a label and a counter, never derived from the value (45 CFR 164.514(c)).
 */
export interface SurrogateTable {
  /** @param kind what the value is: `PATIENT`, `MRN`, `DATE` */
  surrogate(kind: string, value: string): string;
  /** How many different values have been replaced. */
  readonly size: number;
}

export function surrogateTable(): SurrogateTable {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    surrogate(kind, value) {
      const key = `${kind}\n${value.trim().replace(/\s+/g, ' ').toLowerCase()}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const made = `[${kind}-${count}]`;
      known.set(key, made);
      return made;
    },
    get size() {
      return known.size;
    },
  };
}
