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

const SCOPES = new Set(['function_definition', 'lambda', 'module', 'list_comprehension', 'generator_expression', 'set_comprehension', 'dictionary_comprehension']); // prettier-ignore
const FUNCTION_SCOPES = new Set(['function_definition', 'lambda', 'module']);
const BLOCKS = new Set([...SCOPES, 'block']);
const ADDERS = new Set(['append', 'extend', 'insert', 'add', 'update']);
const PLAIN: Expression = { kind: 'plain' };

export const PYTHON: Dialect = {
  callTypes: ['call'],
  functionTypes: FUNCTION_SCOPES,
  read,
  bindings,
  memberValues,
  functions: (tree) =>
    new Map(
      nodesOf(tree, ['function_definition']).map((node) => [
        node.childForFieldName('name')?.text ?? '',
        node,
      ]),
    ),
  returns(node) {
    const body = node.childForFieldName('body');
    if (node.type === 'lambda') return body ? [body] : [];
    if (node.type !== 'function_definition' || !body) return [];
    return body.descendantsOfType('return_statement').flatMap((item) => (item ? childrenOf(item) : []));
  },
  sanitizers: () => new Set(),
};

function read(node: SyntaxNode): Expression {
  switch (node.type) {
    case 'identifier':
      return { kind: 'name', name: node.text };
    case 'attribute':
      return member(node.childForFieldName('object'), node.childForFieldName('attribute')?.text);
    case 'subscript':
      return member(node.childForFieldName('value'), textOfString(node.childForFieldName('subscript')));
    case 'call':
      return call(node);
    case 'dictionary':
      return { kind: 'object', entries: childrenOf(node).flatMap(entry) };
    case 'keyword_argument':
    case 'named_expression':
      return parts(node.childForFieldName('value'));
    case 'interpolation':
      return parts(node.childForFieldName('expression'));
    case 'boolean_operator':
      return node.childForFieldName('operator')?.text === 'and'
        ? parts(node.childForFieldName('right'))
        : parts(node.childForFieldName('left'), node.childForFieldName('right'));
    case 'binary_operator':
      return ['+', '%', '|'].includes(node.childForFieldName('operator')?.text ?? '')
        ? parts(node.childForFieldName('left'), node.childForFieldName('right'))
        : PLAIN;
    case 'conditional_expression':
      return parts(node.namedChild(0), node.namedChild(2));
    case 'list_comprehension':
    case 'generator_expression':
    case 'set_comprehension':
      return parts(node.childForFieldName('body'));
    case 'string':
      return { kind: 'parts', parts: childrenOf(node).filter((child) => child.type === 'interpolation') };
    case 'concatenated_string':
    case 'parenthesized_expression':
    case 'await':
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'list_splat':
    case 'dictionary_splat':
    case 'argument_list':
      return { kind: 'parts', parts: childrenOf(node) };
    default:
      return PLAIN;
  }
}

/** `record.get("ssn")` reads a member like `record["ssn"]`. */
function call(node: SyntaxNode): Expression {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (!callee) return PLAIN;
  const args = list ? (list.type === 'argument_list' ? childrenOf(list) : [list]) : [];
  const key = args[0] && textOfString(args[0]);
  if (
    callee.type === 'attribute' &&
    callee.childForFieldName('attribute')?.text === 'get' &&
    key !== undefined
  )
    return member(callee.childForFieldName('object'), key);
  return { kind: 'call', callee, args };
}

function member(object: SyntaxNode | null, name: string | undefined): Expression {
  return object ? { kind: 'member', object, name } : PLAIN;
}

function parts(...nodes: (SyntaxNode | null)[]): Expression {
  return { kind: 'parts', parts: nodes.filter((node) => node !== null) };
}

function entry(node: SyntaxNode): Entry[] {
  if (node.type === 'dictionary_splat') return childrenOf(node).map((value) => ({ key: undefined, value }));
  const value = node.childForFieldName('value');
  return node.type === 'pair' && value ? [{ key: textOfString(node.childForFieldName('key')), value }] : [];
}

function textOfString(node: SyntaxNode | null): string | undefined {
  if (node?.type !== 'string' || node.namedChildren.some((child) => child?.type === 'interpolation')) return undefined; // prettier-ignore
  return node.namedChildren.find((child) => child?.type === 'string_content')?.text ?? '';
}

function bindings(tree: SyntaxTree): Binding[] {
  const types = ['assignment', 'augmented_assignment', 'named_expression', 'for_statement', 'for_in_clause', 'parameters', 'lambda_parameters', 'call', 'with_item']; // prettier-ignore
  return nodesOf(tree, types).flatMap((node): Binding[] => {
    const scope = enclosing(node, FUNCTION_SCOPES);
    switch (node.type) {
      case 'assignment':
      case 'for_statement':
        return named(node.childForFieldName('left'), node.childForFieldName('right'), node, { declares: true, scope }); // prettier-ignore
      case 'augmented_assignment':
        return named(node.childForFieldName('left'), node.childForFieldName('right'), node, { adds: true, scope }); // prettier-ignore
      case 'named_expression':
        return named(node.childForFieldName('name'), node.childForFieldName('value'), node, { declares: true, scope }); // prettier-ignore
      case 'for_in_clause':
        return comprehension(node);
      case 'with_item':
        return opened(node, scope);
      case 'call':
        return added(node, scope);
      default:
        return childrenOf(node).flatMap((parameter) => parameterBindings(parameter, node.parent ?? node));
    }
  });
}

/** `with OpenAI() as client`. */
function opened(item: SyntaxNode, scope: SyntaxNode): Binding[] {
  const pattern = item.childForFieldName('value');
  if (pattern?.type !== 'as_pattern') return [];
  const target = pattern.childForFieldName('alias');
  return named(target?.namedChild(0) ?? null, pattern.namedChild(0), item, { declares: true, scope });
}

/** `[p.name for p in patients]`: the name is there before the clause that gives it a value. */
function comprehension(clause: SyntaxNode): Binding[] {
  const scope = enclosing(clause, SCOPES);
  return named(clause.childForFieldName('left'), clause.childForFieldName('right'), scope, { declares: true, scope }); // prettier-ignore
}

function parameterBindings(parameter: SyntaxNode, scope: SyntaxNode): Binding[] {
  const name = parameter.type === 'identifier' ? parameter : (parameter.childForFieldName('name') ?? parameter.namedChild(0)); // prettier-ignore
  const type = parameter.childForFieldName('type');
  const typeName = type && childrenOf(type)[0];
  return named(name, null, parameter, {
    declares: true,
    scope,
    ...(typeName?.type === 'identifier' ? { type: typeName.text } : {}),
  });
}

function added(node: SyntaxNode, scope: SyntaxNode): Binding[] {
  const callee = node.childForFieldName('function');
  if (callee?.type !== 'attribute' || !ADDERS.has(callee.childForFieldName('attribute')?.text ?? ''))
    return [];
  return named(callee.childForFieldName('object'), node.childForFieldName('arguments'), node, { adds: true, scope }); // prettier-ignore
}

type Extra = Pick<Binding, 'scope'> & Partial<Pick<Binding, 'adds' | 'declares' | 'type'>>;

function named(
  pattern: SyntaxNode | null,
  value: SyntaxNode | null,
  node: SyntaxNode,
  extra: Extra,
): Binding[] {
  switch (pattern?.type) {
    case 'identifier':
      return [
        {
          name: pattern.text,
          values: value ? [value] : [],
          path: [],
          adds: false,
          declares: false,
          block: enclosing(node, BLOCKS),
          node,
          ...extra,
        },
      ];
    case 'pattern_list':
    case 'tuple_pattern': {
      const names = childrenOf(pattern);
      const values =
        value && (value.type === 'expression_list' || value.type === 'tuple') ? childrenOf(value) : [];
      const paired = values.length === names.length;
      return names.flatMap((child, index) => named(child, paired ? values[index]! : value, node, extra));
    }
    default:
      return [];
  }
}

function memberValues(tree: SyntaxTree): ReadonlyMap<string, readonly SyntaxNode[]> {
  const values = new Map<string, SyntaxNode[]>();
  const note = (name: string | undefined, value: SyntaxNode | null) => {
    if (name !== undefined && value) values.set(name, [...(values.get(name) ?? []), value]);
  };
  for (const node of nodesOf(tree, ['assignment', 'function_definition'])) {
    if (node.type === 'function_definition') {
      note(node.childForFieldName('name')?.text, node);
      continue;
    }
    const left = node.childForFieldName('left');
    const ofSelf = left?.type === 'attribute' && left.childForFieldName('object')?.text === 'self';
    const ofClass = left?.type === 'identifier' && node.parent?.parent?.parent?.type === 'class_definition';
    const name = ofSelf ? left.childForFieldName('attribute')?.text : ofClass ? left.text : undefined;
    note(name, node.childForFieldName('right'));
  }
  return values;
}
