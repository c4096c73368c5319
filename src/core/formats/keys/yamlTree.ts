import { branch, leaf, type KeyNode } from './tree';

interface Level {
  readonly indent: number;
  readonly node: KeyNode;
  /** The elements of a list under this key hang here. */
  readonly parent: KeyNode;
}

const LINE =
  /^([ \t]*)((?:-[ \t]+)*)(?:(["']?)([^\s:#"'{}[\]&*!|>%@`,-][^:#"'{}[\]\n]{0,60}?)\3[ \t]*:(?=[ \t\r]|$)[ \t]*)?/;
const ITEM = /(?:^|[{,])\s*["']?([\w .-]{1,60})["']?\s*[:=]\s*/g;

/** YAML by its lines and their indentation: mappings, lists of them, flow mappings on one line. Block texts are passed over. */
export function yamlTree(text: string): KeyNode {
  const root = branch('');
  const levels: Level[] = [{ indent: -1, node: root, parent: root }];
  let blockIndent: number | undefined;
  for (let at = 0; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, Math.min(lineEnd, at + LONGEST_LINE));
    const start = at;
    at = lineEnd + 1;
    if (/^\s*(?:#|$|---|\.\.\.|%)/.test(line)) continue;
    const [head, white, dashes, , key] = LINE.exec(line)!;
    const indent = white!.length + dashes!.length;
    if (blockIndent !== undefined && white!.length > blockIndent) continue;
    blockIndent = undefined;
    const isItem = dashes !== '';
    // A list's dash may stand as far left as the list's own key.
    const outdent = isItem ? white!.length : indent;
    while (levels.length > 1 && (levels.at(-1)!.indent > outdent || (levels.at(-1)!.indent === outdent && !isItem))) levels.pop();
    if (isItem) {
      while (levels.length > 1 && levels.at(-1)!.indent === outdent && levels.at(-1)!.node.key === '') levels.pop();
      const list = levels.at(-1)!.node;
      const element = branch(list.key);
      list.children.push(element);
      levels.push({ indent: outdent, node: element, parent: list });
    }
    const { node } = levels.at(-1)!;
    const rest = line.slice(head.length).trimEnd();
    const from = start + head.length;
    if (key === undefined) {
      if (isItem && rest !== '') addValue(text, node.key, rest, from, levels.at(-2)!.node);
    } else if (rest === '' || /^[&!]\S+$/.test(rest)) {
      const child = branch(key.trim());
      node.children.push(child);
      levels.push({ indent, node: child, parent: node });
    } else if (/^[|>][+-]?\d?$/.test(rest)) {
      blockIndent = indent;
    } else {
      addValue(text, key.trim(), rest, from, node);
    }
  }
  return root;
} // prettier-ignore

const LONGEST_LINE = 2000;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** A scalar, quoted or plain, or a mapping on one line. Also what stands behind TOML's `=`. */
export function addValue(text: string, key: string, rest: string, from: number, parent: KeyNode): void {
  if (rest.startsWith('{')) {
    const object = branch(key);
    parent.children.push(object);
    for (const item of rest.matchAll(ITEM)) {
      const at = item.index + item[0].length;
      const scalar = scalarOf(rest.slice(at), /[,}]/);
      if (scalar) object.children.push(leaf(item[1]!.trim(), from + at + scalar[0], from + at + scalar[1]));
    }
    return;
  }
  if (rest.startsWith('[')) return;
  const scalar = scalarOf(rest, /\s#/);
  if (scalar) parent.children.push(leaf(key, from + scalar[0], from + scalar[1]));
}

/** The characters of the scalar that begins a text. */
function scalarOf(rest: string, stop: RegExp): readonly [number, number] | undefined {
  const quote = /^["']/.exec(rest)?.[0];
  if (quote) {
    const end = rest.indexOf(quote, 1);
    return end > 1 ? [1, end] : undefined;
  }
  const end = stop.exec(rest)?.index ?? rest.length;
  const length = rest.slice(0, end).trimEnd().length;
  return length > 0 ? [0, length] : undefined;
}
