import type { SyntaxNode } from '../../scan/grammars';
import { replaced, wordsOf, type Change, type Scene } from './mend';

const MOST_MEMBERS = 8;

/** A record that is sent as it is, by its name, or as the JSON of it. */
function recordIn(node: SyntaxNode, text: string): SyntaxNode | undefined {
  if (/^(?:attribute|member_expression|subscript|subscript_expression|call|call_expression)$/.test(node.parent?.type ?? '')) return undefined; // prettier-ignore
  if (/^(?:identifier|shorthand_property_identifier)$/.test(node.type)) return node;
  const callee = node.childForFieldName('function');
  const name = callee ? wordsOf(callee, text) : '';
  if (name !== 'JSON.stringify' && name !== 'json.dumps') return undefined;
  const first = node.childForFieldName('arguments')?.namedChild(0);
  return first?.type === 'identifier' ? first : undefined;
}

/** A record and the members of it that its function uses besides; undefined where a part is no single record by name. */
export function recordUsed(node: SyntaxNode, { text, language }: Pick<Scene, 'text' | 'language'>): { readonly name: string; readonly members: readonly string[] } | undefined {
  if (language !== 'javascript' && language !== 'python') return undefined;
  const record = recordIn(node, text);
  const own = record ? wordsOf(record, text) : '';
  if (!record || /[^s]s$/i.test(own)) return undefined;
  const name = own.replace(/\$/g, String.raw`\$`);
  const uses = wordsOf(functionAround(node), text).matchAll(
    new RegExp(String.raw`(?<![\w$.])${name}(?:\??\.([A-Za-z_]\w*)|\[["']([A-Za-z_]\w*)["']\])(?!\w|\s*\()`, 'g'),
  );
  const members = [...new Set([...uses].map(([, member, key]) => member ?? key!))].slice(0, MOST_MEMBERS);
  return { name: own, members };
} // prettier-ignore

function functionAround(node: SyntaxNode): SyntaxNode {
  let around = node;
  while (around.parent && !/function|method|arrow/.test(around.type)) around = around.parent;
  return around;
}

/** Puts an object of a record's members in the record's place. */
export function keep(node: SyntaxNode, members: readonly string[], { text: whole, language }: Scene): readonly Change[] | undefined {
  const record = recordIn(node, whole);
  if (!record || members.length === 0) return undefined;
  const text = wordsOf(record, whole);
  const byKey = language === 'python' && new RegExp(String.raw`(?<![\w.])${text}\[["']`).test(wordsOf(functionAround(node), whole));
  const entries = members.map((member) =>
    language === 'python' ? `"${member}": ${byKey ? `${text}["${member}"]` : `${text}.${member}`}` : `${member}: ${text}.${member}`,
  );
  const object = language === 'python' ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
  return [replaced(record, record.type === 'shorthand_property_identifier' ? `${text}: ${object}` : object)];
} // prettier-ignore
