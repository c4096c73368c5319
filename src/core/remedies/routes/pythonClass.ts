import { nodesOf } from '../../flows';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { clientsFrom } from './pythonProgram';
import type { Client, Program } from './route';

/** One name of a `from … import …` statement. */
interface ImportItem {
  /** The whole item: `Anthropic as Claude`. */
  readonly node: SyntaxNode;
  readonly name: SyntaxNode;
  readonly local: string;
  readonly aliased: boolean;
}

/**
 * Edits after which these clients are made of other classes of the same module: in the call, in the import, and, where
 * no other client is left that needs the old name, in annotations and wherever else it stands.
 * @param renames the new class for each old one
 */
export function otherClasses(
  program: Program,
  clients: readonly Client[],
  module: string,
  renames: ReadonlyMap<string, string>,
): TextEdit[] {
  const items = importItems(program, module);
  const chosen = new Set(clients.map(({ node }) => node.id));
  const all = clientsFrom(program, (name) => name === module, new Set(renames.keys()));
  const callees = new Map(clients.map(({ node, callee }) => [calleeOf(node).text, callee]));
  return [...callees].flatMap(([written, callee]): TextEdit[] => {
    const wanted = renames.get(callee)!;
    const uses = references(program, written);
    const every = all.every(({ node }) => calleeOf(node).text !== written || chosen.has(node.id)) && !uses.some(isBase); // prettier-ignore
    const own = clients.map(({ node }) => calleeOf(node)).filter(({ text }) => text === written);
    if (written.includes('.')) return (every ? uses : own).map((node) => renamed(node.childForFieldName('attribute')!, wanted)); // prettier-ignore
    const imports = items.filter(({ local, name }) => local === written && name.text === callee);
    const there = items.find(({ name }) => name.text === wanted);
    if (every && !there && imports.every(({ aliased }) => aliased)) return imports.map(({ name }) => renamed(name, wanted)); // prettier-ignore
    const local = there?.local ?? wanted;
    const calls = (every ? uses : own).map((node) => renamed(node, local));
    if (every) return [...calls, ...imports.map((item) => (there ? removed(item, program) : renamed(item.node, wanted)))]; // prettier-ignore
    return [...calls, ...(there ? [] : imports.slice(0, 1).map((item) => added(item, wanted, program)))];
  });
}

function importItems({ tree }: Program, module: string): ImportItem[] {
  return nodesOf(tree, ['import_from_statement']).flatMap((statement) => {
    if (statement.childForFieldName('module_name')?.text !== module) return [];
    return statement.childrenForFieldName('name').flatMap((node): ImportItem[] => {
      if (!node) return [];
      const name = node.childForFieldName('name') ?? node;
      const alias = node.childForFieldName('alias');
      return [{ node, name, local: (alias ?? name).text, aliased: alias !== null }];
    });
  });
}

function calleeOf(node: SyntaxNode): SyntaxNode {
  return node.childForFieldName('function')!;
}

/** Where a name, or a member of a module, stands outside of imports. */
function references({ tree }: Program, written: string): SyntaxNode[] {
  if (written.includes('.')) return nodesOf(tree, ['attribute']).filter(({ text }) => text === written);
  return nodesOf(tree, ['identifier']).filter((node) => {
    if (node.text !== written) return false;
    const { parent } = node;
    if (parent?.type === 'attribute') return parent.childForFieldName('object')?.id === node.id;
    if (parent?.type === 'keyword_argument') return parent.childForFieldName('value')?.id === node.id;
    return parent?.type !== 'dotted_name' && parent?.type !== 'aliased_import';
  });
}

/** A class made from the client's own, whose constructor is elsewhere. */
function isBase({ parent }: SyntaxNode): boolean {
  return parent?.type === 'argument_list' && parent.parent?.type === 'class_definition';
}

function renamed({ startIndex, endIndex }: SyntaxNode, newText: string): TextEdit {
  return { start: startIndex, end: endIndex, newText };
}

function added({ node }: ImportItem, name: string, { source: { text } }: Program): TextEdit {
  const lineStart = text.lastIndexOf('\n', node.startIndex - 1) + 1;
  const indent = text.slice(lineStart, node.startIndex);
  const own = indent.trim() === '' && lineStart > 0 && node.parent?.startIndex !== node.startIndex;
  const newline = text[lineStart - 2] === '\r' ? '\r\n' : '\n';
  const newText = own ? `,${newline}${indent}${name}` : `, ${name}`;
  return { start: node.endIndex, end: node.endIndex, newText };
}

/** Takes an item out that has others beside it: the new name is one of them. */
function removed({ node }: ImportItem, { source: { text } }: Program): TextEdit {
  const after = /^\s*,\s*(?=\w)/.exec(text.slice(node.endIndex));
  if (after) return { start: node.startIndex, end: node.endIndex + after[0].length, newText: '' };
  const before = /\s*,\s*$/.exec(text.slice(0, node.startIndex));
  return { start: node.startIndex - (before?.[0].length ?? 0), end: node.endIndex, newText: '' };
}
