import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import type { Program } from './route';

/** Modules of the standard library that code beside a client tends to import: `os` joins their group. */
const STANDARD = new Set(
  `abc argparse asyncio base64 collections contextlib copy csv dataclasses datetime enum functools glob hashlib http io itertools json logging math
  operator os pathlib pickle queue random re shutil socket sqlite3 string subprocess sys tempfile textwrap threading time traceback types typing unittest
  urllib uuid warnings`.split(/\s+/),
); // prettier-ignore

/** The name that the module `os` has in a text, and the edit that imports it where it does not. */
export function importOs({ source, tree }: Program): { name: string; edits: readonly TextEdit[] } {
  const top = tree.rootNode.namedChildren.filter((node): node is SyntaxNode => node !== null);
  const imports = top.filter(({ type }) => type === 'import_statement' || type === 'import_from_statement');
  for (const item of imports.flatMap((node) =>
    node.type === 'import_statement' ? node.childrenForFieldName('name') : [],
  )) {
    if (item?.text === 'os') return { name: 'os', edits: [] };
    if (item?.childForFieldName('name')?.text === 'os') return { name: item.childForFieldName('alias')!.text, edits: [] }; // prettier-ignore
  }
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  const line = `import os${newline}`;
  const third = imports.findIndex((node) => !STANDARD.has(moduleOf(node)));
  const standard = third < 0 ? imports : imports.slice(0, third);
  const last = standard.at(-1);
  if (!last) {
    const below = imports[0] ?? top.find((node) => !isPreamble(node));
    return { name: 'os', edits: [insert(below?.startIndex ?? source.text.length, line + newline)] };
  }
  const next = standard.find((node) => node.type !== 'import_statement' || moduleOf(node) > 'os');
  return { name: 'os', edits: [insert(next?.startIndex ?? lineAfter(source.text, last.endIndex), line)] };
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** A docstring or a comment, below which imports begin. */
function isPreamble(node: SyntaxNode): boolean {
  return node.type === 'comment' || node.type === 'future_import_statement' || (node.type === 'expression_statement' && node.namedChild(0)?.type === 'string'); // prettier-ignore
}

function moduleOf(node: SyntaxNode): string {
  const name = node.childForFieldName('module_name') ?? node.childForFieldName('name');
  return (name?.childForFieldName('name') ?? name)?.text.split('.')[0] ?? '';
}

function insert(start: number, newText: string): TextEdit {
  return { start, end: start, newText };
}
