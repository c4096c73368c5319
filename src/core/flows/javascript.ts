import type { SyntaxNode, SyntaxTree } from '../scan/grammars';
import {
  childrenOf,
  enclosing,
  nodesOf,
  type Binding,
  type Dialect,
  type Entry,
  type Expression,
} from './expression';

const FUNCTIONS = [
  'function_declaration', 'function_expression', 'arrow_function', 'method_definition', 'generator_function', 'generator_function_declaration',
]; // prettier-ignore
const BLOCKS = new Set([...FUNCTIONS, 'statement_block', 'for_statement', 'for_in_statement', 'catch_clause', 'switch_case', 'program']); // prettier-ignore
const FUNCTION_SCOPES = new Set([...FUNCTIONS, 'program']);
const ADDERS = new Set(['push', 'unshift', 'append', 'set']);
const PLAIN: Expression = { kind: 'plain' };

/** JavaScript and TypeScript, JSX included. */
export const JAVASCRIPT: Dialect = {
  callTypes: ['call_expression', 'new_expression'],
  functionTypes: FUNCTION_SCOPES,
  read,
  bindings,
  memberValues,
  functions: (tree) =>
    new Map(
      nodesOf(tree, ['function_declaration']).map((node) => [
        node.childForFieldName('name')?.text ?? '',
        node,
      ]),
    ),
  returns(node) {
    if (!FUNCTIONS.includes(node.type)) return [];
    const body = node.childForFieldName('body');
    if (!body) return [];
    if (body.type !== 'statement_block') return [body];
    return body.descendantsOfType('return_statement').flatMap((item) => (item ? childrenOf(item) : []));
  },
  sanitizers(tree) {
    const found = new Set<string>();
    for (const statement of nodesOf(tree, ['import_statement'])) {
      if (textOfString(statement.childForFieldName('source')) !== 'phi-cordon') continue;
      for (const item of statement.descendantsOfType('import_specifier')) {
        const name = item?.childForFieldName('name')?.text;
        if (name === 'redact') found.add(item?.childForFieldName('alias')?.text ?? name);
      }
    }
    return found;
  },
};

function read(node: SyntaxNode): Expression {
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
      return { kind: 'name', name: node.text };
    case 'this':
      return { kind: 'name', name: 'this' };
    case 'member_expression':
      return member(node.childForFieldName('object'), node.childForFieldName('property')?.text);
    case 'subscript_expression':
      return member(node.childForFieldName('object'), textOfString(node.childForFieldName('index')));
    case 'call_expression':
      return call(node.childForFieldName('function'), node.childForFieldName('arguments'));
    case 'new_expression':
      return call(node.childForFieldName('constructor'), node.childForFieldName('arguments'));
    case 'object':
      return { kind: 'object', entries: childrenOf(node).flatMap(entry) };
    case 'binary_expression':
      return binary(node);
    case 'ternary_expression':
      return parts(node.childForFieldName('consequence'), node.childForFieldName('alternative'));
    case 'as_expression':
    case 'satisfies_expression':
    case 'non_null_expression':
      return parts(childrenOf(node)[0] ?? null);
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return parts(node.childForFieldName('right'));
    case 'sequence_expression':
    case 'type_assertion':
      return parts(childrenOf(node).at(-1) ?? null);
    case 'parenthesized_expression':
    case 'await_expression':
    case 'yield_expression':
    case 'spread_element':
    case 'template_string':
    case 'template_substitution':
    case 'array':
    case 'arguments':
      return { kind: 'parts', parts: childrenOf(node) };
    default:
      return PLAIN;
  }
}

function binary(node: SyntaxNode): Expression {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  switch (node.childForFieldName('operator')?.text) {
    case '+':
    case '||':
    case '??':
      return parts(left, right);
    case '&&':
      return parts(right);
    default:
      return PLAIN;
  }
}

function member(object: SyntaxNode | null, name: string | undefined): Expression {
  return object ? { kind: 'member', object, name } : PLAIN;
}

function call(callee: SyntaxNode | null, args: SyntaxNode | null): Expression {
  if (!callee) return PLAIN;
  return { kind: 'call', callee, args: args ? (args.type === 'arguments' ? childrenOf(args) : [args]) : [] };
}

function parts(...nodes: (SyntaxNode | null)[]): Expression {
  return { kind: 'parts', parts: nodes.filter((node) => node !== null) };
}

function entry(node: SyntaxNode): Entry[] {
  if (node.type === 'shorthand_property_identifier') return [{ key: node.text, value: node }];
  if (node.type === 'spread_element') return childrenOf(node).map((value) => ({ key: undefined, value }));
  const value = node.childForFieldName('value');
  const key = node.childForFieldName('key');
  return node.type === 'pair' && value ? [{ key: textOfString(key) ?? key?.text, value }] : [];
}

function textOfString(node: SyntaxNode | null): string | undefined {
  return node?.type === 'string' ? node.text.slice(1, -1) : undefined;
}

function bindings(tree: SyntaxTree): Binding[] {
  const types = ['variable_declarator', 'assignment_expression', 'augmented_assignment_expression', 'for_in_statement', 'formal_parameters', 'arrow_function', 'call_expression']; // prettier-ignore
  return nodesOf(tree, types).flatMap((node): Binding[] => {
    switch (node.type) {
      case 'variable_declarator': {
        const isVar = node.parent?.type === 'variable_declaration';
        const scope = enclosing(node, isVar ? FUNCTION_SCOPES : BLOCKS);
        return named(node.childForFieldName('name'), node.childForFieldName('value'), node, { declares: true, scope }); // prettier-ignore
      }
      case 'assignment_expression':
        return named(node.childForFieldName('left'), node.childForFieldName('right'), node, {});
      case 'augmented_assignment_expression':
        return named(node.childForFieldName('left'), node.childForFieldName('right'), node, { adds: true });
      case 'for_in_statement': {
        const values =
          node.childForFieldName('operator')?.text === 'of' ? node.childForFieldName('right') : null;
        return named(node.childForFieldName('left'), values, node, { declares: true, scope: node });
      }
      case 'formal_parameters':
        return childrenOf(node).flatMap((parameter, index) =>
          parameterBindings(parameter, node.parent ?? node, index === 0),
        );
      case 'arrow_function': {
        const single = node.childForFieldName('parameter');
        return single ? parameterBindings(single, node, true) : [];
      }
      default:
        return added(node);
    }
  });
}

function parameterBindings(parameter: SyntaxNode, scope: SyntaxNode, first: boolean): Binding[] {
  const pattern = parameter.childForFieldName('pattern') ?? parameter;
  const type = parameter.childForFieldName('type');
  const typeName = type && childrenOf(type)[0];
  const element = first ? elementOf(scope) : null;
  return named(pattern, element, parameter, {
    declares: true,
    scope,
    ...(typeName?.type === 'type_identifier' ? { type: typeName.text } : {}),
  });
}

/** `list.map((item) => …)`: the list, whose element the first parameter is. */
function elementOf(fn: SyntaxNode): SyntaxNode | null {
  const callee =
    fn.parent?.type === 'arguments' ? fn.parent.parent?.childForFieldName('function') : undefined;
  const method = callee?.childForFieldName('property')?.text;
  return method && /^(?:map|flatMap|forEach|filter|find|some|every)$/.test(method)
    ? callee!.childForFieldName('object')
    : null;
}

function added(node: SyntaxNode): Binding[] {
  const callee = node.childForFieldName('function');
  if (callee?.type !== 'member_expression' || !ADDERS.has(callee.childForFieldName('property')?.text ?? '')) return []; // prettier-ignore
  return named(callee.childForFieldName('object'), node.childForFieldName('arguments'), node, { adds: true });
}

type Extra = Partial<Pick<Binding, 'adds' | 'declares' | 'scope' | 'type'>>;

/** The names that a pattern binds, each with the members that lead to it. */
function named(
  pattern: SyntaxNode | null,
  value: SyntaxNode | null,
  node: SyntaxNode,
  extra: Extra,
  path: readonly string[] = [],
): Binding[] {
  const more = (child: SyntaxNode | null, step: readonly string[] = []) =>
    named(child, value, node, extra, [...path, ...step]);
  switch (pattern?.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern': {
      const own = pattern.type === 'identifier' ? [] : [pattern.text];
      return [
        {
          name: pattern.text,
          values: value ? [value] : [],
          path: [...path, ...own],
          adds: false,
          declares: false,
          scope: enclosing(node, FUNCTION_SCOPES),
          block: enclosing(node, BLOCKS),
          node,
          ...extra,
        },
      ];
    }
    case 'object_pattern':
    case 'array_pattern':
    case 'rest_pattern':
      return childrenOf(pattern).flatMap((child) => more(child));
    case 'pair_pattern':
      return more(pattern.childForFieldName('value'), [pattern.childForFieldName('key')?.text ?? '']);
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      return more(pattern.childForFieldName('left'));
    default:
      return [];
  }
}

function memberValues(tree: SyntaxTree): ReadonlyMap<string, readonly SyntaxNode[]> {
  const values = new Map<string, SyntaxNode[]>();
  const note = (name: string | undefined, value: SyntaxNode | null) => {
    if (name !== undefined && value) values.set(name, [...(values.get(name) ?? []), value]);
  };
  for (const node of nodesOf(tree, [
    'public_field_definition',
    'field_definition',
    'assignment_expression',
  ])) {
    const left = node.childForFieldName('left');
    if (left?.childForFieldName('object')?.type === 'this')
      note(left.childForFieldName('property')?.text, node.childForFieldName('right'));
    if (node.type.endsWith('definition')) {
      const name = node.childForFieldName('name') ?? node.childForFieldName('property');
      note(name?.text, node.type === 'method_definition' ? node : node.childForFieldName('value'));
    }
  }
  return values;
}
