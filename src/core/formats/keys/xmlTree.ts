import { walkXml } from '../xml';
import { branch, leaf, type KeyNode } from './tree';

/** Elements and attributes alike are keys; an element's text is its value. */
export function xmlTree(text: string): KeyNode {
  const root = branch('');
  walkXml<{ readonly node: KeyNode; readonly parent: KeyNode }>(
    text,
    { node: root, parent: root },
    {
      open({ name, attributes }, { node: parent }) {
        const node = branch(name);
        parent.children.push(node);
        for (const [key, { start, end }] of attributes) {
          if (start < end && !/^xmlns|^schemaLocation$/.test(key)) node.children.push(leaf(key, start, end));
        }
        return { node, parent };
      },
      text({ start, end }, { node, parent }) {
        if (node !== root && text.slice(start, end).trim() !== '') parent.children.push(leaf(node.key, start, end));
      },
    },
  );
  return root;
} // prettier-ignore
