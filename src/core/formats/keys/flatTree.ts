import { addValue } from './yamlTree';
import { branch, objectAt, type KeyNode } from './tree';

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
      if (/^\s*\[\[/.test(line)) objectAt(root, section.slice(0, -1)).children.push(branch(section.at(-1)!));
      continue;
    }
    const pair = line.length > 4000 || /^\s*[#;!]/.test(line) ? undefined : PAIR.exec(line);
    if (!pair) continue;
    const held = branch('');
    addValue(text, pair[2]!, line.slice(pair[0].length).trimEnd(), start + pair[0].length, held);
    const [value] = held.children;
    if (!value) continue;
    const path = [...section, ...partsOf(pair[2]!)];
    const last = path.at(-1);
    if (last !== undefined) objectAt(root, path.slice(0, -1)).children.push({ ...value, key: last });
  }
  return root;
} // prettier-ignore

function partsOf(key: string): string[] {
  return key.split('.').map((part) => part.replace(/["' ]/g, '')).filter(Boolean).slice(0, 12);
} // prettier-ignore
