import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { setItems } from './itemList';
import type { NewClass } from './javascriptClass';
import { sourceOf } from './javascriptClient';
import type { Program } from './route';

interface Replacement {
  readonly program: Program;
  /** What imports the old class. */
  readonly statement: SyntaxNode;
  /** The name that it binds and that leads to the class. */
  readonly root: string;
  readonly next: NewClass;
  /** The name under which the text has the new class already. */
  readonly known: string | undefined;
  /** What still needs the old name. */
  readonly kept: 'nothing' | 'types' | 'values';
}

interface Replaced {
  /** How the new class is called in the text. */
  readonly callee: string;
  readonly edits: readonly TextEdit[];
}

/** Imports the new class in the style of the old one's import, which goes where nothing needs it any more. */
export function replaceImport(one: Replacement): Replaced {
  const { statement, root, next, known } = one;
  const bound = sourceOf(statement)!;
  const whole = isWhole(statement, root) && bound.member === undefined;
  if (known === undefined && whole && bound.from === next.from)
    return { callee: `${root}.${next.name}`, edits: [] };
  const joined = known === undefined && bound.from === next.from ? joinedTo(one) : undefined;
  if (joined) return { callee: next.name, edits: joined };
  const asModule = statement.descendantsOfType('import_require_clause').length > 0;
  const callee = known ?? (asModule ? `${next.module}.${next.name}` : next.name);
  const added = known === undefined ? statementFor(statement, next) : undefined;
  return { callee, edits: withStatement(one, added) };
}

/** Whether the name stands for the whole module: `import * as x`, `import x = require()`, `const x = require()`. */
function isWhole(statement: SyntaxNode, root: string): boolean {
  if (statement.type === 'variable_declarator') return statement.childForFieldName('name')?.type === 'identifier'; // prettier-ignore
  const wholes = statement.descendantsOfType(['namespace_import', 'import_require_clause']);
  return wholes.some((node) => node?.namedChild(0)?.text === root);
}

/** `import OpenAI, { AzureOpenAI } from 'openai'`: the new class joins the names that are imported already. */
function joinedTo({ statement, root, next, kept }: Replacement): TextEdit[] | undefined {
  const list = statement.descendantsOfType(['named_imports', 'object_pattern'])[0];
  const item = list?.namedChildren.find((child) => child !== null && localOf(child) === root);
  if (item) {
    const newText = kept === 'nothing' ? next.name : `${item.text}, ${next.name}`;
    return [{ start: item.startIndex, end: item.endIndex, newText }];
  }
  const clause = statement.descendantsOfType('import_clause')[0];
  const name = clause?.namedChild(0);
  if (name?.type !== 'identifier' || name.text !== root) return undefined;
  const head = kept === 'nothing' ? '' : `${name.text}, `;
  if (!list) return [{ start: name.startIndex, end: name.endIndex, newText: `${head}{ ${next.name} }` }];
  return [{ start: name.startIndex, end: list.startIndex + 1, newText: `${head}{ ${next.name},` }];
}

function statementFor(statement: SyntaxNode, { from, name, module }: NewClass): string {
  const declaration = statement.type === 'variable_declarator' ? statement.parent! : statement;
  const quote = /(['"])[^'"]*\1/.exec(statement.text)![1]!;
  const end = declaration.text.trimEnd().endsWith(';') ? ';' : '';
  const source = `${quote}${from}${quote}`;
  if (statement.type === 'variable_declarator') {
    const kind = /^\w+/.exec(declaration.text)![0];
    const load = sourceOf(statement)!.dynamic ? `await import(${source})` : `require(${source})`;
    return `${kind} { ${name} } = ${load}${end}`;
  }
  if (statement.descendantsOfType('import_require_clause').length > 0)
    return `import ${module} = require(${source})${end}`;
  return `import { ${name} } from ${source}${end}`;
}

function withStatement(
  { program, statement, root, kept }: Replacement,
  added: string | undefined,
): TextEdit[] {
  const { text } = program.source;
  const declaration = statement.type === 'variable_declarator' ? statement.parent! : statement;
  const sole = isSole(statement, root);
  if (kept === 'nothing' && sole) {
    const { startIndex, endIndex } = declaration;
    if (added !== undefined) return [{ start: startIndex, end: endIndex, newText: added }];
    const lineBreak = /^[ \t]*\r?\n/.exec(text.slice(endIndex))?.[0].length ?? 0;
    return [{ start: startIndex, end: endIndex + lineBreak, newText: '' }];
  }
  const inserted = added === undefined ? [] : [lineAfter(text, declaration, added)];
  if (kept === 'nothing') return [...withoutName(text, statement, root), ...inserted];
  const after = statement.startIndex + 'import'.length;
  const typed = kept === 'types' && sole && statement.type === 'import_statement' && !/^import\s+type\b/.test(statement.text); // prettier-ignore
  return [...(typed ? [{ start: after, end: after, newText: ' type' }] : []), ...inserted];
}

/** Whether the statement binds nothing but this name. */
function isSole(statement: SyntaxNode, root: string): boolean {
  if (statement.type === 'variable_declarator') {
    const pattern = statement.childForFieldName('name')!;
    return statement.parent!.namedChildCount === 1 && (pattern.type === 'identifier' || pattern.namedChildCount === 1);
  }
  const clause = statement.descendantsOfType('import_clause')[0];
  if (!clause) return true;
  const names = clause.descendantsOfType(['import_specifier', 'namespace_import']).length + Number(clause.namedChild(0)?.type === 'identifier');
  return names === 1 && clause.text.includes(root);
} // prettier-ignore

/** The statement's other names stay. */
function withoutName(text: string, statement: SyntaxNode, root: string): TextEdit[] {
  const list = statement.descendantsOfType(['named_imports', 'object_pattern'])[0];
  const items = (list?.namedChildren ?? []).flatMap((node) => (node ? [{ key: localOf(node), node, value: node }] : [])); // prettier-ignore
  if (list && items.some(({ key }) => key === root))
    return setItems(text, { start: list.startIndex + 1, end: list.endIndex - 1, items }, [], new Set([root])); // prettier-ignore
  const clause = statement.descendantsOfType('import_clause')[0];
  const [first, second] = clause?.namedChildren ?? [];
  return first?.text === root && second ? [{ start: first.startIndex, end: second.startIndex, newText: '' }] : []; // prettier-ignore
}

/** The local name that a specifier binds. */
function localOf(item: SyntaxNode): string {
  const local = item.childForFieldName('alias') ?? item.childForFieldName('value') ?? item.childForFieldName('name'); // prettier-ignore
  return local?.text ?? item.text;
}

function lineAfter(text: string, { startIndex, endIndex }: SyntaxNode, added: string): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', startIndex - 1) + 1))![0];
  const at = endIndex + /^[ \t]*(?:\/\/[^\r\n]*)?/.exec(text.slice(endIndex))![0].length;
  return { start: at, end: at, newText: `${newline}${indent}${added}` };
}
