import { argumentsOf, descendants, hasWord, named } from '../syntax';
import type { SyntaxNode } from '../../scan/grammars';

/** What a local name stands for: `default`, `*` or the exported name of a module. */
export interface Imported {
  readonly source: string;
  readonly name: string;
}

/** The names that a program imports, `import` and `require` alike. Type-only imports bring no value and are left out. */
export function readImports(root: SyntaxNode): ReadonlyMap<string, Imported> {
  const imports = new Map<string, Imported>();
  for (const node of descendants(root, 'import_statement', 'variable_declarator')) {
    if (node.type === 'import_statement') readImport(node, imports);
    else readRequire(node, imports);
  }
  return imports;
}

function readImport(node: SyntaxNode, imports: Map<string, Imported>): void {
  if (isTypeOnly(node)) return;
  // `import x = require('y')` keeps its source in a clause of its own.
  const required = named(node).find((child) => child.type === 'import_require_clause');
  const source = stringOf((required ?? node).childForFieldName('source'));
  if (source === undefined) return;
  const local = named(required)[0];
  if (local) imports.set(local.text, { source, name: '*' });
  const clause = named(node).find((child) => child.type === 'import_clause');
  for (const child of named(clause)) {
    if (child.type === 'identifier') imports.set(child.text, { source, name: 'default' });
    if (child.type === 'namespace_import') imports.set(named(child)[0]?.text ?? '', { source, name: '*' });
    if (child.type !== 'named_imports') continue;
    for (const item of named(child)) {
      const name = item.childForFieldName('name')?.text;
      if (item.type !== 'import_specifier' || name === undefined || isTypeOnly(item)) continue;
      imports.set(item.childForFieldName('alias')?.text ?? name, { source, name });
    }
  }
}

function isTypeOnly(node: SyntaxNode): boolean {
  return hasWord(node, 'type', 'typeof');
}

/** `require('x')`, `require('x').y`, `await import('x')`, whole or taken apart. */
function readRequire(node: SyntaxNode, imports: Map<string, Imported>): void {
  let value = node.childForFieldName('value');
  const pattern = node.childForFieldName('name');
  let member: string | undefined;
  if (value?.type === 'await_expression') value = named(value)[0] ?? null;
  if (value?.type === 'member_expression') {
    member = value.childForFieldName('property')?.text;
    value = value.childForFieldName('object');
  }
  if (value?.type !== 'call_expression' || !pattern) return;
  if (!/^(?:require|import)$/.test(value.childForFieldName('function')?.text ?? '')) return;
  const source = stringOf(argumentsOf(value)[0]);
  if (source === undefined) return;
  if (pattern.type === 'identifier') imports.set(pattern.text, { source, name: member ?? '*' });
  if (pattern.type !== 'object_pattern') return;
  for (const item of named(pattern)) {
    if (item.type === 'shorthand_property_identifier_pattern')
      imports.set(item.text, { source, name: item.text });
    const key = item.childForFieldName('key')?.text;
    const local = item.childForFieldName('value')?.text;
    if (item.type === 'pair_pattern' && key && local) imports.set(local, { source, name: key });
  }
}

/** The text of a string literal without escapes, or of a template without holes. */
export function stringOf(node: SyntaxNode | null | undefined): string | undefined {
  if (node?.type !== 'string' && node?.type !== 'template_string') return undefined;
  if (named(node).some((child) => child.type === 'template_substitution')) return undefined;
  return node.text.slice(1, -1);
}
