import type { Entry, Expression } from '../../program';
import { partsOf, spanOf, textOf, unknown } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { call, stringOf, type Script } from './script';

/** An element holds what its attributes and children hold; a component is a function that is handed them. */
export function element(low: Script, node: PlainNode): Expression {
  const open = node.type === 'jsx_element' ? (fieldOf(node, 'open_tag') ?? node) : node;
  const name = fieldOf(open, 'name');
  const attributes = open === node && node.type === 'jsx_element' ? [] : namedKids(open).flatMap((kid) => attribute(low, kid)); // prettier-ignore
  const children = node.type === 'jsx_element' ? childrenOf(low, node) : [];
  if (!name || !/^(?:[A-Z]|[\w$]+\.)/.test(textOf(low, name))) return partsOf(node, [...attributes.map(({ value }) => value), ...children]); // prettier-ignore
  const entries = children.length > 0 ? [...attributes, { key: 'children', value: partsOf(node, children) }] : attributes; // prettier-ignore
  return call(expression(low, name), [{ value: { kind: 'object', entries, ...spanOf(node) } }], node);
}

function attribute(low: Script, node: PlainNode): Entry[] {
  if (node.type === 'jsx_expression') {
    const spread = node.kids.find(({ type }) => type === 'spread_element');
    const value = spread && namedKids(spread)[0];
    return value ? [{ key: undefined, value: { kind: 'parts', parts: [expression(low, value)], ...spanOf(value) } }] : []; // prettier-ignore
  }
  if (node.type !== 'jsx_attribute') return [];
  const [key, value] = namedKids(node);
  if (!key) return [];
  return [{ key: textOf(low, key), value: value ? child(low, value) : { kind: 'constant', ...spanOf(node) } }]; // prettier-ignore
}

function childrenOf(low: Script, node: PlainNode): Expression[] {
  return namedKids(node).flatMap((kid) =>
    kid.field === 'open_tag' || kid.field === 'close_tag' ? [] : [child(low, kid)],
  );
}

function child(low: Script, node: PlainNode): Expression {
  switch (node.type) {
    case 'jsx_text':
    case 'html_character_reference':
      return { kind: 'text', text: textOf(low, node), ...spanOf(node) };
    case 'string':
      return { kind: 'text', text: stringOf(low, node), ...spanOf(node) };
    case 'jsx_expression': {
      const inner = namedKids(node)[0];
      return inner ? expression(low, inner) : unknown(node);
    }
    default:
      return expression(low, node);
  }
}
