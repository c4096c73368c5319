/**
 * A multi-literal automaton (Aho–Corasick), one pass whatever the number of literals. Its table is filled in as texts ask
 * for it: most literals' letters are never met in order, and to make every row first takes longer than a small scan.
 * Letters fold to lower case and every digit folds to `0`, so the shape of an SSN is the literal `000-00-0000`.
 */
export interface Automaton {
  /** Calls `hit(literal index, end offset)` for each occurrence, in order of their ends. */
  scan(text: string, hit: (literal: number, end: number) => void): void;
}

/** As many as texts of some thousand characters come to. */
const FIRST_ROWS = 512;

/** What the last characters are the beginning of. */
interface State {
  readonly depth: number;
  /** The literals that begin so. */
  readonly begun: readonly number[];
  /** The state of the longest shorter ending of these characters; the root has none. */
  readonly suffix: State | undefined;
  /** The literals that end here, the longest first. */
  readonly found: readonly number[];
  readonly row: number;
  readonly children: Map<number, State>;
  /** Those of `begun` that go on, by the class of their next character; made when it is asked for. */
  further?: ReadonlyMap<number, readonly number[]>;
}

/**
 * An entry of the table is 0 until it is asked for, then the row of the next state, negative if literals end there: one
 * compare a character decides whether there is anything to do.
 * @param literals in folded form; others can never match and are refused
 */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { classOf, classes } = characterClasses(literals);
  let table = new Int32Array(FIRST_ROWS * classes);
  /** By row; the root's is the second, since 0 says nothing. */
  const states: State[] = [];
  const all = Array.from(literals.keys());
  const root: State = {
    depth: 0,
    begun: all,
    suffix: undefined,
    found: [],
    row: classes,
    children: new Map(),
  };
  states[1] = root;

  function learn(entry: number): number {
    const by = entry % classes;
    const state = states[(entry - by) / classes]!;
    const child = childOf(state, by);
    const to =
      child ? (child.found.length > 0 ? -child.row : child.row)
      : state.suffix ? next(state.suffix.row + by)
      : root.row; // prettier-ignore
    // Only now: on the way here the table may have grown.
    table[entry] = to;
    return to;
  }

  function next(entry: number): number {
    return table[entry]! || learn(entry);
  }

  function childOf(state: State, by: number): State | undefined {
    const known = state.children.get(by);
    if (known) return known;
    const begun = (state.further ??= divide(state)).get(by);
    if (!begun) return undefined;
    const depth = state.depth + 1;
    const suffix = state.suffix ? states[Math.abs(next(state.suffix.row + by)) / classes]! : root;
    const found = [...begun.filter((index) => literals[index]!.length === depth), ...suffix.found];
    const child: State = { depth, begun, suffix, found, row: states.length * classes, children: new Map() };
    states.push(child);
    if (states.length * classes > table.length) {
      const larger = new Int32Array(table.length * 2);
      larger.set(table);
      table = larger;
    }
    state.children.set(by, child);
    return child;
  }

  function divide({ depth, begun }: State): ReadonlyMap<number, readonly number[]> {
    const parts = new Map<number, number[]>();
    for (const index of begun) {
      const literal = literals[index]!;
      if (literal.length === depth) continue;
      const by = classOf[literal.charCodeAt(depth)]!;
      const part = parts.get(by);
      if (part) part.push(index);
      else parts.set(by, [index]);
    }
    return parts;
  }

  /** @returns the row to go on from */
  function arrive(row: number, end: number, hit: (literal: number, end: number) => void): number {
    if (row > 0) return row;
    for (const literal of states[-row / classes]!.found) hit(literal, end);
    return -row;
  }

  return {
    scan(text, hit) {
      let row = root.row;
      let known = table;
      for (let i = 0; i < text.length; i++) {
        const entry = row + classOf[text.charCodeAt(i)]!;
        const to = known[entry]!;
        if (to > 0) row = to;
        else {
          row = arrive(next(entry), i + 1, hit);
          known = table;
        }
      }
    },
  };
}

/** Folds text the way the automaton does. */
export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (c) => c.toLowerCase()).replace(/[0-9]/g, '0');
}

function characterClasses(literals: readonly string[]) {
  const classOf = new Uint8Array(65536);
  let classes = 1;
  for (const literal of literals) {
    if (literal === '') throw new Error('A literal is empty');
    for (let i = 0; i < literal.length; i++) {
      const code = literal.charCodeAt(i);
      if ((code >= 65 && code <= 90) || (code >= 49 && code <= 57))
        throw new Error(`Literal is not in folded form: ${literal}`);
      if (classOf[code] === 0) classOf[code] = classes++;
    }
  }
  for (let c = 97; c <= 122; c++) classOf[c - 32] = classOf[c]!;
  for (let d = 49; d <= 57; d++) classOf[d] = classOf[48]!;
  return { classOf, classes };
}
