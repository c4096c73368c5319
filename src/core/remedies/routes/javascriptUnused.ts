import { JAVASCRIPT, nodesOf } from '../../flows';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { setItems } from './itemList';
import type { Program, ScopedProgram } from './route';

/** How often a name stands in the text, its declaration included. */
export function occurrences(name: string, { tree }: Program): number {
  const types = ['identifier', 'shorthand_property_identifier', 'type_identifier'];
  return nodesOf(tree, types).filter((node) => node.text === name).length;
}

/** An import that nothing needs any more is an error under `noUnusedLocals`. */
export function withoutUnusedImports(replaced: readonly SyntaxNode[], program: Program): TextEdit[] {
  const { text } = program.source;
  const names = usesByName(replaced);
  return nodesOf(program.tree, ['named_imports']).flatMap((list) => {
    const items = list.namedChildren.flatMap((node) => (node ? [{ key: node.childForFieldName('alias')?.text ?? node.text, node, value: node }] : [])); // prettier-ignore
    const unused = items.map(({ key }) => key).filter((key) => names.has(key) && occurrences(key, program) === names.get(key)! + 1); // prettier-ignore
    if (unused.length === 0) return [];
    const statement = list.parent?.parent;
    if (unused.length < items.length || list.parent?.childCount !== 1 || !statement)
      return setItems(
        text,
        { start: list.startIndex + 1, end: list.endIndex - 1, items },
        [],
        new Set(unused),
      );
    return [wholeLine(statement, text)];
  });
}

/** So is a constant such as `const apiKey = process.env.OPENAI_API_KEY`; one whose value is computed stays. */
export function withoutUnusedConstants(replaced: readonly SyntaxNode[], program: ScopedProgram): TextEdit[] {
  return [...usesByName(replaced)].flatMap(([name, uses]) => {
    const use = replaced.find((node) => node.text === name)!;
    const [binding, ...others] = program.scope.visible(use, name);
    const statement = binding?.node.parent;
    if (!binding || others.length > 0 || binding.path.length > 0 || binding.node.type !== 'variable_declarator') return []; // prettier-ignore
    if (statement?.type !== 'lexical_declaration' || statement.parent?.type === 'export_statement') return [];
    if (statement.namedChildCount !== 1 || occurrences(name, program) !== uses + 1) return [];
    const effects = statement.descendantsOfType(['call_expression', 'new_expression', 'await_expression']);
    return effects.length > 0 ? [] : [wholeLine(statement, program.source.text)];
  });
}

function usesByName(nodes: readonly SyntaxNode[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const node of nodes) {
    const expression = JAVASCRIPT.read(node);
    if (expression.kind === 'name') names.set(expression.name, (names.get(expression.name) ?? 0) + 1);
  }
  return names;
}

function wholeLine({ startIndex, endIndex }: SyntaxNode, text: string): TextEdit {
  const lineBreak = /^\r?\n/.exec(text.slice(endIndex))?.[0].length ?? 0;
  return { start: startIndex, end: endIndex + lineBreak, newText: '' };
}
