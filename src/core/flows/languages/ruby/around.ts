import { textOf, type Lowering } from '../lowering';
import { fieldOf, type PlainNode } from '../plainTree';

/** What a piece of a Ruby program stands in. */
export interface Around {
  readonly low: Lowering;
  /** Names of all methods of the text: a bare name among them is a call. */
  readonly methods: ReadonlySet<string>;
  /** The body of each heredoc, by where it is begun. */
  readonly heredocs: ReadonlyMap<number, PlainNode>;
  /** The class or module. */
  readonly owner: string | undefined;
  /** What the class can be asked for without being handed anything: `attr_reader`. */
  readonly fields: ReadonlySet<string>;
  /** Local variables so far. */
  readonly locals: Set<string>;
  /** What `yield` calls. */
  readonly yields: string;
}

/** Looks through a tree once for what is named before it is defined, or stands apart from its beginning. */
export function prepare(root: PlainNode, low: Lowering): Around {
  const methods = new Set<string>();
  const begun: number[] = [];
  const bodies: PlainNode[] = [];
  const visit = (node: PlainNode): void => {
    if (node.type === 'method' || node.type === 'singleton_method') {
      const name = fieldOf(node, 'name');
      if (name) methods.add(textOf(low, name));
    } else if (node.type === 'heredoc_beginning') begun.push(node.start);
    else if (node.type === 'heredoc_body') bodies.push(node);
    for (const kid of node.kids) visit(kid);
  };
  visit(root);
  const heredocs = new Map(begun.flatMap((start, index) => (bodies[index] ? [[start, bodies[index]] as const] : [])));
  return { low, methods, heredocs, owner: undefined, fields: new Set(), locals: new Set(), yields: 'yield' };
} // prettier-ignore

/** The last name of a constant: `Clinic::Patient` is `Patient`. */
export function constantName(node: PlainNode, low: Lowering): string {
  return /([^:\s]*)$/.exec(textOf(low, node))?.[1] ?? '';
}

/** The names given as symbols or strings. */
export function symbolsOf(nodes: readonly PlainNode[], low: Lowering): string[] {
  return nodes.flatMap((node) =>
    node.type === 'simple_symbol' || node.type === 'string'
      ? [textOf(low, node).replace(/^:|^["']|["']$/g, '')]
      : [],
  );
}
