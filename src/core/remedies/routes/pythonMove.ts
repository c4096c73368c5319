import { nodesOf } from '../../flows';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { setItems, type Item } from './itemList';
import type { Client, Program } from './route';

/** A class of a Python module. */
export interface PythonClass {
  readonly name: string;
  readonly module: string;
}

/**
 * Edits after which these clients are made with classes that may stand in another module: the callees, the annotations
 * that name the class, and the imports. A name that the text still needs stays imported.
 * @param becomes the class in place of another of that name; undefined keeps it
 */
export function movedClasses(
  program: Program,
  clients: readonly Client[],
  becomes: (name: string) => PythonClass | undefined,
): TextEdit[] {
  const locals = [...new Set(clients.map(({ node }) => calleeOf(node).text))];
  return locals.flatMap((local) => {
    const own = clients.filter(({ node }) => calleeOf(node).text === local);
    const to = becomes(own[0]!.callee);
    return to ? classEdits(program, local, own, to) : [];
  });
}

function classEdits(program: Program, local: string, own: readonly Client[], to: PythonClass): TextEdit[] {
  const callees = own.map(({ node }) => calleeOf(node));
  const imports = importsOf(program, local);
  if (
    local.includes('.') &&
    imports.some(({ item }) => (item.childForFieldName('name') ?? item).text === to.module)
  )
    return callees.map((callee) => replaced(callee.childForFieldName('attribute')!, to.name));
  const within = (node: SyntaxNode) => callees.some((callee) => contains(callee, node)) || imports.some(({ statement }) => contains(statement, node)); // prettier-ignore
  const others = nodesOf(program.tree, ['identifier']).filter((node) => node.text === local && !isLabel(node) && !within(node)); // prettier-ignore
  const annotations = others.every((node) => node.parent?.type === 'type') ? others : [];
  const gone = others.length === annotations.length;
  const known = importsOf(program, to.name).length > 0;
  return [
    ...[...callees, ...annotations].map((node) => replaced(node, to.name)),
    ...imports.flatMap((one) => importEdits(program, one, to, gone, known)),
  ];
}

/** A statement that imports a name, and the part of it that does. */
interface ImportOf {
  readonly statement: SyntaxNode;
  readonly item: SyntaxNode;
}

/** The imports that give a text such a callee: of `Chat`, or of the module in `module.Chat`. */
function importsOf({ tree }: Program, local: string): ImportOf[] {
  const bound = local.slice(0, Math.max(0, local.lastIndexOf('.'))) || local;
  return nodesOf(tree, ['import_from_statement', 'import_statement']).flatMap((statement) =>
    statement.childrenForFieldName('name').flatMap((item): ImportOf[] => {
      const name = item?.childForFieldName('alias') ?? item?.childForFieldName('name') ?? item;
      const fits = (statement.type === 'import_statement') === local.includes('.');
      return item && fits && name?.text === bound ? [{ statement, item }] : [];
    }),
  );
}

/**
 * @param gone the old name is needed no more
 * @param known the new one is imported already
 */
function importEdits(
  { source: { text } }: Program,
  { statement, item }: ImportOf,
  to: PythonClass,
  gone: boolean,
  known: boolean,
): TextEdit[] {
  const line = `from ${to.module} import ${to.name}`;
  const from = statement.childForFieldName('module_name');
  if (!from) return known ? [] : [below(text, statement, line)];
  const items = statement.childrenForFieldName('name').flatMap((node): Item[] => (node ? [{ key: String(node.id), node, value: node }] : [])); // prettier-ignore
  const same = from.text === to.module;
  if (!gone) {
    if (known) return [];
    return [same ? { start: item.endIndex, end: item.endIndex, newText: `, ${to.name}` } : below(text, statement, line)]; // prettier-ignore
  }
  if (!known && same) return [replaced(item, to.name)];
  if (!known && items.length === 1) return [replaced(statement, line)];
  if (items.length === 1) return [];
  const list = { start: items[0]!.node.startIndex, end: statement.endIndex, items };
  const without = setItems(text, list, [], new Set([String(item.id)]));
  return known ? without : [...without, below(text, statement, line)];
}

/** A line of the same depth below a statement. */
function below(text: string, statement: SyntaxNode, line: string): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.lastIndexOf('\n', statement.startIndex - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  const tail = /^[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(statement.endIndex))?.[0] ?? '';
  const end = statement.endIndex + tail.length;
  return { start: end, end, newText: `${newline}${indent}${line}` };
}

/** The name of an attribute or of a keyword argument, which no import gives. */
function isLabel(node: SyntaxNode): boolean {
  const owner = node.parent;
  const label = owner?.type === 'attribute' ? owner.childForFieldName('attribute') : owner?.type === 'keyword_argument' ? owner.childForFieldName('name') : null;
  return label?.id === node.id;
} // prettier-ignore

function calleeOf(node: SyntaxNode): SyntaxNode {
  return node.childForFieldName('function')!;
}

function replaced(node: SyntaxNode, newText: string): TextEdit {
  return { start: node.startIndex, end: node.endIndex, newText };
}

function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
