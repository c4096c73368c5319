import { nodesOf, originOf, PYTHON } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { setItems } from './itemList';
import { pairsOf } from './pythonDict';
import { argumentOf, bare, calleeOf, meaningOf, onlyThere, type HttpCall, type Meaning } from './pythonHttp';
import { literalOf } from './pythonProgram';
import { CannotRoute, type ScopedProgram } from './route';

/** The headers of a request: of the call, and of the session that it is sent in. */
export interface Headers {
  /** Dict literals, each with the names that led to it. */
  readonly dicts: readonly Meaning[];
  /** Values that are set one by one: `session.headers["Authorization"] = …`. */
  readonly values: readonly { readonly name: string; readonly node: SyntaxNode }[];
}

const HIDDEN = fixed('The headers of a call come from elsewhere, so its key cannot be seen. Write them in the call first.'); // prettier-ignore

/** @throws CannotRoute if what a call is sent with is not all written in the text */
export function headersOf({ node, session }: HttpCall, program: ScopedProgram): Headers {
  const last = /\.?(\w+)$/.exec(calleeOf(node).text)?.[1];
  const given = argumentOf(node, 'headers', last === 'Request' ? 2 : undefined);
  const made = session && argumentOf(session, 'headers');
  const later = session ? setLater(session, program) : { dicts: [], values: [] };
  const dicts = [given, made, ...later.dicts].flatMap((one) => (one ? [meaningOf(one, program)] : []));
  if (dicts.some((dict) => dict.node.type !== 'dictionary')) throw new CannotRoute(HIDDEN);
  return { dicts, values: later.values };
}

/** `session.headers.update({…})`, `session.headers = {…}`, `session.headers["Authorization"] = …`. */
function setLater(session: SyntaxNode, { tree, scope }: ScopedProgram) {
  const dicts: SyntaxNode[] = [];
  const values: { name: string; node: SyntaxNode }[] = [];
  for (const headers of nodesOf(tree, ['attribute'])) {
    const object = headers.childForFieldName('object');
    if (headers.childForFieldName('attribute')?.text !== 'headers' || !object) continue;
    if (originOf(object, (part) => (part.id === session.id ? true : undefined), PYTHON, scope) === undefined)
      continue;
    const { parent } = headers;
    const above = parent?.parent;
    if (parent?.type === 'attribute' && parent.childForFieldName('attribute')?.text === 'update' && above?.type === 'call') {
      const dict = argumentOf(above, '', 0);
      if (!dict) throw new CannotRoute(HIDDEN);
      dicts.push(dict);
    } else if (parent?.type === 'assignment' && parent.childForFieldName('left')?.id === headers.id) {
      dicts.push(parent.childForFieldName('right')!);
    } else if (parent?.type === 'subscript' && above?.type === 'assignment' && above.childForFieldName('left')?.id === parent.id) {
      const key = parent.childForFieldName('subscript');
      const name = key ? literalOf(key) : undefined;
      if (name === undefined) throw new CannotRoute(HIDDEN);
      values.push({ name, node: above.childForFieldName('right')! });
    } else throw new CannotRoute(HIDDEN);
  }
  return { dicts, values };
} // prettier-ignore

const KEY = /^authorization$/i;
const DROPPED = /^openai-(?:organization|project)$/i;
const FOREIGN = /key|token|secret|^openai-beta$|^cookie$/i;

/** How the key for the target is written. */
export interface Key {
  /** `os.environ["…"]` with a quotation mark; absent for a server that asks for none. */
  readonly expression?: (quote: string) => string;
  readonly quote: string;
}

/**
 * Edits after which all these headers carry the target's key and nothing of OpenAI's.
 * @param references the names in the calls that are routed, which may be followed to what they stand for
 * @throws CannotRoute if they hold another key, or if somebody else uses them
 */
export function headerEdits(all: readonly Headers[], key: Key, program: ScopedProgram, references: Set<number>): TextEdit[] {
  const edits: TextEdit[] = [];
  const seen = new Set<number>();
  const dicts = all.flatMap((one) => one.dicts);
  const values = all.flatMap((one) => one.values);
  for (const { through } of dicts) for (const { id } of through) references.add(id);
  for (const { node, through } of dicts) {
    if (!onlyThere(through, references, program)) {
      throw new CannotRoute(fixed('The headers of a call are used in other places too, which would then show the key to somebody else. Give the call headers of its own first.')); // prettier-ignore
    }
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    const list = pairsOf(node);
    for (const { key: name } of list.items) refuseForeign(name);
    const dropped = new Set(list.items.flatMap((item) => (item.key !== undefined && DROPPED.test(item.key) ? [item.key] : [])));
    edits.push(...setItems(program.source.text, list, [], dropped));
    values.push(...list.items.flatMap((item) => (item.key === undefined ? [] : [{ name: item.key, node: item.value }])));
  }
  for (const { name } of values) refuseForeign(name);
  const keys = [...new Map(values.filter(({ name }) => KEY.test(name)).map(({ node }) => [node.id, node])).values()];
  if (all.some((one) => ![...one.dicts.flatMap(({ node }) => pairsOf(node).items), ...one.values.map(({ name }) => ({ key: name }))].some((item) => KEY.test(item.key ?? '')))) {
    throw new CannotRoute(fixed('The key of a call is not written among its headers. Write it there first.'));
  }
  return [...edits, ...keyEdits(keys, key, program)];
} // prettier-ignore

function refuseForeign(name: string | undefined): void {
  if (name !== undefined && !FOREIGN.test(name)) return;
  throw new CannotRoute(name === undefined ? HIDDEN : fixed('A header of a call may carry another key, or asks for what only OpenAI has. Remove it first.')); // prettier-ignore
}

/** `f"Bearer {key}"`, `"Bearer " + key`: only the key's expression changes, where it is written if nothing else needs it. */
function keyEdits(values: readonly SyntaxNode[], { expression, quote }: Key, program: ScopedProgram): TextEdit[] {
  const inner = quote === '"' ? "'" : '"';
  const whole = (node: SyntaxNode): TextEdit => ({
    start: node.startIndex,
    end: node.endIndex,
    newText: expression ? `f${quote}Bearer {${expression(inner)}}${quote}` : `${quote}Bearer unused${quote}`,
  });
  const found = values.map((value) => {
    const holder = bare(value);
    const hole = bearerKey(holder);
    return { value, hole, meaning: hole && meaningOf(hole, program) };
  });
  const references = new Set(found.flatMap(({ meaning }) => meaning?.through.map(({ id }) => id) ?? []));
  const edits = found.map(({ value, hole, meaning }): TextEdit => {
    if (!hole || !meaning || !expression) return whole(value);
    const { node, through } = meaning;
    const elsewhere = through.length > 0 && readsEnvironment(node) && onlyThere(through, references, program);
    if (elsewhere) return { start: node.startIndex, end: node.endIndex, newText: expression(quote) };
    if (hole.parent?.type !== 'interpolation') return { start: hole.startIndex, end: hole.endIndex, newText: expression(quote) };
    return whole(value);
  });
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
} // prettier-ignore

function readsEnvironment({ text }: SyntaxNode): boolean {
  return /^(?:\w+\.)?(?:environ\b|getenv\b)/.test(text);
}

/** The expression behind `Bearer `. */
function bearerKey(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'binary_operator') {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    return left && right && literalOf(left) === 'Bearer ' ? right : undefined;
  }
  const parts = node.namedChildren.filter((child) => child?.type === 'string_content' || child?.type === 'interpolation'); // prettier-ignore
  const [content, hole] = parts;
  const alone = node.type === 'string' && parts.length === 2 && content?.text === 'Bearer ' && hole?.type === 'interpolation'; // prettier-ignore
  return alone && hole.namedChildren.length === 1 ? (hole.namedChild(0) ?? undefined) : undefined;
}
