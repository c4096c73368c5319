import { exitOf, type FlowLine } from './flows';

/** A box of the picture. */
export interface Box {
  readonly y: number;
  readonly height: number;
  /** A line of it: what the box stands for. */
  readonly line: FlowLine;
  /** All calls that lead to it, for a way out. */
  readonly callees: readonly string[];
}

/** A line from the right edge of a source to the left edge of a way out. */
export interface Edge {
  readonly line: FlowLine;
  readonly from: number;
  readonly to: number;
}

export interface FlowLayout {
  readonly height: number;
  readonly sources: readonly Box[];
  readonly exits: readonly Box[];
  readonly edges: readonly Edge[];
  /** Lines that are not drawn. */
  readonly more: number;
}

/** What a reader can take in, and a sheet of paper holds. */
const MOST_BOXES = 10;
const MOST_EDGES = 20;

const GAP = 12;
/** Between the ends of two lines at one box. */
const PORT = 18;

interface Node {
  readonly key: string;
  readonly lines: FlowLine[];
}

/** Places the first lines that fit into two columns, with few crossings. Heights are in the units of the picture. */
export function flowLayout(lines: readonly FlowLine[]): FlowLayout {
  const drawn = fitting(lines);
  let sources = nodes(drawn, sourceOf);
  let exits = nodes(drawn, exitOf);
  for (let pass = 0; pass < 3; pass++) {
    exits = byMean(exits, sources, sourceOf);
    sources = byMean(sources, exits, exitOf);
  }
  const heights = [column(sources, () => 34), column(exits, (line) => (line.receiver === undefined ? 48 : 66))];
  const height = Math.max(...heights.map(({ total }) => total));
  const [left, right] = heights.map(({ boxes, total }) => boxes.map((box) => ({ ...box, y: box.y + (height - total) / 2 })));
  const at = (boxes: readonly Box[], all: readonly Node[], others: readonly Node[], keyOf: KeyOf, otherOf: KeyOf) => (line: FlowLine) => {
    const index = all.findIndex(({ key }) => key === keyOf(line));
    const rank = (one: FlowLine) => others.findIndex(({ key }) => key === otherOf(one));
    const ports = [...all[index]!.lines].sort((a, b) => rank(a) - rank(b));
    const { y, height: tall } = boxes[index]!;
    return y + tall / 2 + (ports.indexOf(line) - (ports.length - 1) / 2) * PORT;
  };
  const from = at(left!, sources, exits, sourceOf, exitOf);
  const to = at(right!, exits, sources, exitOf, sourceOf);
  const edges = drawn.map((line) => ({ line, from: from(line), to: to(line) }));
  return { height, sources: left!, exits: right!, edges, more: lines.length - drawn.length };
} // prettier-ignore

type KeyOf = (line: FlowLine) => string;

function sourceOf({ source }: FlowLine): string {
  return source;
}

/** A line that would need one box too many is left out; a later one may still fit. */
function fitting(lines: readonly FlowLine[]): FlowLine[] {
  const sources = new Set<string>();
  const exits = new Set<string>();
  const drawn: FlowLine[] = [];
  for (const line of lines) {
    if (drawn.length === MOST_EDGES) break;
    const [source, exit] = [sourceOf(line), exitOf(line)];
    if (sources.size === MOST_BOXES && !sources.has(source)) continue;
    if (exits.size === MOST_BOXES && !exits.has(exit)) continue;
    sources.add(source);
    exits.add(exit);
    drawn.push(line);
  }
  return drawn;
}

function nodes(lines: readonly FlowLine[], keyOf: KeyOf): Node[] {
  const byKey = new Map<string, FlowLine[]>();
  for (const line of lines) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []), line]);
  return [...byKey].map(([key, group]) => ({ key, lines: group }));
}

/** In the order of the mean place of what each leads to. */
function byMean(these: readonly Node[], others: readonly Node[], otherOf: KeyOf): Node[] {
  const place = (line: FlowLine) => others.findIndex(({ key }) => key === otherOf(line));
  const mean = ({ lines }: Node) => lines.reduce((sum, line) => sum + place(line), 0) / lines.length;
  return [...these].sort((a, b) => mean(a) - mean(b));
}

function column(all: readonly Node[], least: (line: FlowLine) => number): { boxes: Box[]; total: number } {
  let y = 0;
  const boxes = all.map(({ lines }): Box => {
    const height = Math.max(least(lines[0]!), lines.length * PORT + 10);
    const callees = [...new Set(lines.flatMap((line) => line.callees))];
    const box = { y, height, line: lines[0]!, callees };
    y += height + GAP;
    return box;
  });
  return { boxes, total: y - GAP };
}
