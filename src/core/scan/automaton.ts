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
  const trie = buildTrie(literals, classOf);
  const { next, outputs } = buildTable(trie, classes);
  const { table, firstMatch, emit } = renumber(next, outputs, classes);

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

interface TrieNode {
  readonly children: Map<number, number>;
  readonly ends: number[];
}

function buildTrie(literals: readonly string[], classOf: Uint8Array): TrieNode[] {
  const nodes: TrieNode[] = [{ children: new Map(), ends: [] }];
  literals.forEach((literal, index) => {
    let at = 0;
    for (let i = 0; i < literal.length; i++) {
      const c = classOf[literal.charCodeAt(i)]!;
      let child = nodes[at]!.children.get(c);
      if (child === undefined) {
        child = nodes.push({ children: new Map(), ends: [] }) - 1;
        nodes[at]!.children.set(c, child);
      }
      at = child;
    }
    nodes[at]!.ends.push(index);
  });
  return nodes;
}

function buildTable(nodes: readonly TrieNode[], classes: number) {
  const next = new Int32Array(nodes.length * classes);
  const fail = new Int32Array(nodes.length);
  const outputs = nodes.map((node) => [...node.ends]);
  const queue: number[] = [];
  for (const [c, child] of nodes[0]!.children) {
    next[c] = child;
    queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const back = fail[state]!;
    outputs[state]!.push(...outputs[back]!);
    next.copyWithin(state * classes, back * classes, (back + 1) * classes);
    for (const [c, child] of nodes[state]!.children) {
      fail[child] = next[back * classes + c]!;
      next[state * classes + c] = child;
      queue.push(child);
    }
  }
  return { next, outputs };
}

/** Matching states last, and entries premultiplied so that the loop adds instead of multiplies. */
function renumber(next: Int32Array, outputs: readonly number[][], classes: number) {
  const quiet = outputs.flatMap((found, state) => (found.length === 0 ? [state] : []));
  const matching = outputs.flatMap((found, state) => (found.length > 0 ? [state] : []));
  const order = [...quiet, ...matching];
  const place = new Int32Array(order.length);
  order.forEach((state, at) => (place[state] = at * classes));
  const table = new Int32Array(next.length);
  order.forEach((state, at) => {
    for (let c = 0; c < classes; c++) table[at * classes + c] = place[next[state * classes + c]!]!;
  });
  return { table, firstMatch: quiet.length * classes, emit: matching.map((state) => outputs[state]!) };
}
