import { addValue } from './yamlTree';
import { branch, putAt, type KeyNode } from './tree';

const SECTION = /^\s*\[\[?\s*([\w."' -]{1,80}?)\s*\]\]?/;
const PAIR = /^\s*(?:export\s+|set\s+)?(["']?)([\w.\-/]{1,80})\1\s*[=:]\s*/;

/** TOML, INI, `.properties` and `.env`: a pair a line, sections, dotted keys. */
export function flatTree(text: string): KeyNode {
  const root = branch('');
  let section: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const named = /^\s*[[#;!]/.test(line) ? SECTION.exec(line) : undefined;
    if (named) {
      section = partsOf(named[1]!);
      // Each `[[table]]` begins a new one.
      if (/^\s*\[\[/.test(line)) holderOf(root, section.slice(0, -1)).children.push(branch(section.at(-1)!));
      continue;
    }
    const pair = line.length > 4000 || /^\s*[#;!]/.test(line) ? undefined : PAIR.exec(line);
    if (!pair) continue;
    const held = branch('');
    addValue(text, pair[2]!, line.slice(pair[0].length).trimEnd(), start + pair[0].length, held);
    const [value] = held.children;
    if (value?.value) putAt(root, [...section, ...partsOf(pair[2]!)], value.value.start, value.value.end);
    else if (value) holderOf(root, section).children.push(value);
  }
  return root;
} // prettier-ignore

function partsOf(key: string): string[] {
  return key.split('.').map((part) => part.replace(/["' ]/g, '')).filter(Boolean).slice(0, 12);
} // prettier-ignore

function holderOf(root: KeyNode, path: readonly string[]): KeyNode {
  let at = root;
  for (const key of path) {
    let next = at.children.findLast((child) => child.key === key && !child.value);
    if (!next) at.children.push((next = branch(key)));
    at = next;
  }
  return at;
}
