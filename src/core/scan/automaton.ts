/**
 * A multi-literal automaton (Aho–Corasick as a dense table), one pass whatever the number of literals.
 * Letters fold to lower case and every digit folds to `0`, so the shape of an SSN is the literal `000-00-0000`.
 * Matching states are numbered last: one compare a character decides whether there is anything to do.
 */
export interface Automaton {
  /** Calls `hit(literal index, end offset)` for each occurrence, in order of their ends. */
  scan(text: string, hit: (literal: number, end: number) => void): void;
}

/** Literals must be in folded form; others can never match and are refused. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { classOf, classes } = characterClasses(literals);
  const trie = buildTrie(literals, classOf, classes);
  const outputs = followFailures(trie, classes);
  const { table, firstMatch, emit } = renumber(trie, outputs, classes);

  return {
    scan(text, hit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        state = table[state + classOf[text.charCodeAt(i)]!]!;
        if (state >= firstMatch) {
          const found = emit[(state - firstMatch) / classes]!;
          for (let k = 0; k < found.length; k++) hit(found[k]!, i + 1);
        }
      }
    },
  };
}

/** The same without a table: made at once, and slower the longer the text. */
export function lookUp(literals: readonly string[]): Automaton {
  const indexOf = new Map(literals.map((literal, index) => [literal, index]));
  const lengths = [...new Set(literals.map(({ length }) => length))].sort((a, b) => b - a);

  return {
    scan(text, hit) {
      const folded = fold(text);
      for (let end = 1; end <= folded.length; end++)
        for (const length of lengths) {
          const literal = length <= end ? indexOf.get(folded.slice(end - length, end)) : undefined;
          if (literal !== undefined) hit(literal, end);
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
    if (literal === '' || literal !== fold(literal))
      throw new Error(`Literal is not in folded form: ${literal}`);
    for (let i = 0; i < literal.length; i++) {
      const code = literal.charCodeAt(i);
      if (classOf[code] === 0) classOf[code] = classes++;
    }
  }
  for (let c = 97; c <= 122; c++) classOf[c - 32] = classOf[c]!;
  for (let d = 49; d <= 57; d++) classOf[d] = classOf[48]!;
  return { classOf, classes };
}

/** Rows of `classes` entries: where each class of characters leads to from a state. Nothing leads to the root, state 0. */
interface Trie {
  readonly next: Int32Array;
  readonly states: number;
  /** The literals that end in a state, by state. */
  readonly ends: ReadonlyMap<number, number[]>;
}

/** In one array from the start: this is done in every process, and thousands of small objects take longer than the scan. */
function buildTrie(literals: readonly string[], classOf: Uint8Array, classes: number): Trie {
  const most = literals.reduce((sum, { length }) => sum + length, 1);
  const next = new Int32Array(most * classes);
  const ends = new Map<number, number[]>();
  let states = 1;
  for (let index = 0; index < literals.length; index++) {
    const literal = literals[index]!;
    let at = 0;
    for (let i = 0; i < literal.length; i++) {
      const entry = at * classes + classOf[literal.charCodeAt(i)]!;
      if (next[entry] === 0) next[entry] = states++;
      at = next[entry]!;
    }
    const others = ends.get(at);
    if (others) others.push(index);
    else ends.set(at, [index]);
  }
  return { next: next.subarray(0, states * classes), states, ends };
}

/** Fills each row with where its longest suffix leads to. @returns what ends in each state, suffixes included, by state */
function followFailures({ next, states, ends }: Trie, classes: number): ReadonlyMap<number, readonly number[]> {
  const fail = new Int32Array(states);
  const outputs = new Map<number, readonly number[]>(ends);
  const queue = new Int32Array(states);
  let length = 0;
  for (let c = 0; c < classes; c++) if (next[c] !== 0) queue[length++] = next[c]!;
  for (let head = 0; head < length; head++) {
    const state = queue[head]!;
    const back = fail[state]! * classes;
    const shorter = outputs.get(fail[state]!);
    if (shorter) outputs.set(state, [...(outputs.get(state) ?? []), ...shorter]);
    const row = state * classes;
    for (let c = 0; c < classes; c++) {
      const child = next[row + c]!;
      if (child === 0) next[row + c] = next[back + c]!;
      else {
        fail[child] = next[back + c]!;
        queue[length++] = child;
      }
    }
  }
  return outputs;
} // prettier-ignore

/** Matching states last, and entries premultiplied so that the loop adds instead of multiplies. */
function renumber({ next, states }: Trie, outputs: ReadonlyMap<number, readonly number[]>, classes: number) {
  const place = new Int32Array(states);
  const emit: (readonly number[])[] = [];
  const firstMatch = (states - outputs.size) * classes;
  let quiet = 0;
  for (let state = 0; state < states; state++) {
    const found = outputs.get(state);
    if (found) place[state] = firstMatch + (emit.push(found) - 1) * classes;
    else place[state] = quiet++ * classes;
  }
  const table = new Int32Array(next.length);
  for (let state = 0; state < states; state++)
    for (let c = 0, from = state * classes, to = place[state]!; c < classes; c++)
      table[to + c] = place[next[from + c]!]!;
  return { table, firstMatch, emit };
} // prettier-ignore
