import { JAVASCRIPT } from '../../flows';
import type { SyntaxNode } from '../../scan/grammars';
import type { ModelSyntax } from './calls';
import { occurrences, withoutUnusedImports } from './javascriptUnused';

/** How JavaScript and TypeScript write a request's model: an option of the first argument, or of the object that it names. */
export function javascriptModels(quote: string): ModelSyntax {
  return {
    dialect: JAVASCRIPT,
    model({ args }, { scope }) {
      const request = args[0] && bare(args[0]);
      if (!request) return 'none';
      const direct = JAVASCRIPT.read(request);
      const [binding, ...others] = direct.kind === 'name' ? scope.visible(request, direct.name) : [];
      const value = others.length === 0 && binding?.path.length === 0 ? binding.values[0] : undefined;
      const body = value ? JAVASCRIPT.read(bare(value)) : direct;
      if (body.kind !== 'object') return undefined;
      const spread = body.entries.findLastIndex(({ key }) => key === undefined);
      const at = body.entries.findLastIndex(({ key }) => key === 'model');
      if (at > spread) return body.entries[at]!.value;
      return spread >= 0 ? undefined : 'none';
    },
    literal: literalOf,
    quoted: (text) => `${quote}${text}${quote}`,
    written: (node, literal) => (node.type === 'shorthand_property_identifier' ? `${node.text}: ${literal}` : literal), // prettier-ignore
    branches(node) {
      const inner = bare(node);
      const branches = [inner.childForFieldName('consequence'), inner.childForFieldName('alternative')];
      return inner.type === 'ternary_expression' ? branches.filter((branch) => branch !== null) : undefined;
    },
    occurrences,
    isExported: ({ node }) => node.parent?.parent?.type === 'export_statement',
    withoutUnused: withoutUnusedImports,
  };
}

/** The text of a string, or of a template without holes. */
export function literalOf(node: SyntaxNode): string | undefined {
  const inner = bare(node);
  const plain = inner.type === 'string' || (inner.type === 'template_string' && !inner.text.includes('${'));
  return plain ? inner.text.slice(1, -1) : undefined;
}

/** Without brackets and casts around it. */
export function bare(node: SyntaxNode): SyntaxNode {
  const wraps = ['parenthesized_expression', 'as_expression', 'satisfies_expression', 'non_null_expression'];
  const inner = wraps.includes(node.type) ? node.namedChild(0) : null;
  return inner ? bare(inner) : node;
}
