import type { Argument, Call, Entry, Expression } from '../../program';
import { constant, missing, partsOf, spanOf, textOf, unescaped, unknown } from '../lowering';
import { fieldOf, hasWord, kidOf, namedKids, type PlainNode } from '../plainTree';
import { classOf } from './classes';
import { functionValue } from './functions';
import { element } from './jsx';
import { keyOf, moduleValue, nameOf, requiredModule, stringOf, type Script } from './script';
import { settle, targetOf } from './targets';
import { typeNames } from './typeNames';

/** What an expression is; what happens on the way goes to the statements before it. */
export function expression(low: Script, node: PlainNode | undefined): Expression {
  if (!node) return missing(low);
  low.at = node.start;
  const span = spanOf(node);
  const part = (field: string): Expression => expression(low, fieldOf(node, field) ?? namedKids(node)[0]);
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'this':
    case 'super':
      return nameOf(low, node);
    case 'member_expression':
      return member(low, node);
    case 'subscript_expression': {
      const object = part('object');
      const index = expression(low, fieldOf(node, 'index'));
      return index.kind === 'text' ? { kind: 'member', object, name: index.text, ...span } : { kind: 'element', object, index, ...span };
    }
    case 'call_expression':
      return callOf(low, node);
    case 'new_expression':
      return { ...handed(low, node, part('constructor')), makes: true };
    case 'string':
      return { kind: 'text', text: stringOf(low, node), ...span };
    case 'template_string':
      return template(low, node);
    case 'object':
      return { kind: 'object', entries: namedKids(node).flatMap((kid) => entry(low, kid)), ...span };
    case 'array':
      return { kind: 'list', items: namedKids(node).map((kid) => item(low, kid)), ...span };
    case 'arrow_function':
    case 'function_expression':
    case 'generator_function':
      return functionValue(low, node);
    case 'class':
      return { kind: 'name', name: classOf(low, node), ...span };
    case 'parenthesized_expression':
      return namedKids(node).length === 1 ? expression(low, namedKids(node)[0]) : allOf(low, node);
    case 'await_expression':
    case 'non_null_expression':
      return part('argument');
    case 'as_expression':
    case 'satisfies_expression':
    case 'instantiation_expression':
      return { kind: 'parts', parts: [part('value')], ...span };
    case 'type_assertion':
      return { kind: 'parts', parts: [expression(low, namedKids(node).at(-1))], ...span };
    case 'ternary_expression':
      return { kind: 'parts', parts: [test(low, fieldOf(node, 'condition')), part('consequence'), part('alternative')], ...span };
    case 'binary_expression':
      return binary(low, node);
    case 'unary_expression':
      return unary(low, node);
    case 'update_expression':
      return test(low, fieldOf(node, 'argument'), node);
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return assigned(low, node);
    case 'sequence_expression':
      return sequence(low, node);
    case 'yield_expression':
      return yielded(low, node);
    case 'jsx_element':
    case 'jsx_self_closing_element':
    case 'jsx_fragment':
      return element(low, node);
    case 'number':
    case 'true':
    case 'false':
    case 'null':
    case 'undefined':
    case 'regex':
      return constant(node);
    default:
      return allOf(low, node);
  }
} // prettier-ignore

function allOf(low: Script, node: PlainNode): Expression {
  const parts = namedKids(node).map((kid) => expression(low, kid));
  return parts.length === 0 ? unknown(node) : partsOf(node, parts);
}

function member(low: Script, node: PlainNode): Expression {
  const object = expression(low, fieldOf(node, 'object') ?? node.kids[0]);
  const property = fieldOf(node, 'property');
  if (!property) return object;
  return { kind: 'member', object, name: textOf(low, property).replace(/^#/, ''), ...spanOf(node) };
}

/** Functions of the language that only tell of what they are handed. */
const TELLING = new Set(['Boolean', 'Object.keys', 'Array.isArray', 'Number.isNaN', 'isNaN', 'Number.isFinite', 'Number.isInteger']); // prettier-ignore

function callOf(low: Script, node: PlainNode): Expression {
  const module = requiredModule(low, node);
  if (module !== undefined) return moduleValue(low, module, node);
  const callee = fieldOf(node, 'function');
  const made = handed(low, node, expression(low, callee));
  if (!callee || callee.end - callee.start > 16 || !TELLING.has(textOf(low, callee))) return made;
  return { kind: 'test', operands: made.args.map(({ value }) => value), ...spanOf(node) };
}

/** A call with its arguments and the types that it is told of; a template after a tag is its only argument. */
function handed(low: Script, node: PlainNode, callee: Expression): Call {
  const given = fieldOf(node, 'arguments');
  const kids = given?.type === 'template_string' ? [given] : given ? namedKids(given) : [];
  const args = kids.map((kid): Argument => (kid.type === 'spread_element' ? { value: expression(low, namedKids(kid)[0]), spread: true } : { value: expression(low, kid) })); // prettier-ignore
  const types = typeNames(low, fieldOf(node, 'type_arguments'));
  return { kind: 'call', callee, args, ...(types.length > 0 ? { types } : {}), ...spanOf(node) };
}

function template(low: Script, node: PlainNode): Expression {
  const parts = namedKids(node).map((kid): Expression => {
    if (kid.type === 'template_substitution') return expression(low, namedKids(kid)[0]);
    return { kind: 'text', text: unescaped(textOf(low, kid)), ...spanOf(kid) };
  });
  if (parts.every(({ kind }) => kind === 'text')) return { kind: 'text', text: parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''), ...spanOf(node) }; // prettier-ignore
  return { kind: 'parts', parts, ...spanOf(node) };
}

function entry(low: Script, node: PlainNode): Entry[] {
  switch (node.type) {
    case 'pair': {
      const key = fieldOf(node, 'key');
      if (key?.type === 'computed_property_name') expression(low, key.kids[0]);
      return [{ key: keyOf(low, key), value: expression(low, fieldOf(node, 'value')) }];
    }
    case 'shorthand_property_identifier':
      return [{ key: textOf(low, node), value: nameOf(low, node) }];
    case 'method_definition':
      return [{ key: keyOf(low, fieldOf(node, 'name')), value: functionValue(low, node) }];
    case 'spread_element': {
      const value = expression(low, namedKids(node)[0]);
      return [{ key: undefined, value: { kind: 'parts', parts: [value], ...spanOf(node) } }];
    }
    default:
      return [{ key: undefined, value: expression(low, node) }];
  }
}

function item(low: Script, node: PlainNode): Expression {
  if (node.type !== 'spread_element') return expression(low, node);
  return { kind: 'list', items: [expression(low, namedKids(node)[0])], spread: true, ...spanOf(node) };
}

function test(low: Script, node: PlainNode | undefined, whole = node): Expression {
  const operand = expression(low, node);
  return { kind: 'test', operands: [operand], ...(whole ? spanOf(whole) : spanOf(operand)) };
}

function binary(low: Script, node: PlainNode): Expression {
  const operator = fieldOf(node, 'operator')?.type;
  if (operator === '&&')
    return { kind: 'parts', parts: [test(low, fieldOf(node, 'left')), expression(low, fieldOf(node, 'right'))], ...spanOf(node) }; // prettier-ignore
  const operands = [expression(low, fieldOf(node, 'left')), expression(low, fieldOf(node, 'right'))];
  if (operator === '+') return partsOf(node, operands);
  if (operator === '||' || operator === '??') return { kind: 'parts', parts: operands, ...spanOf(node) };
  return { kind: 'test', operands, ...spanOf(node) };
}

/** What is deleted is not there any more. */
function unary(low: Script, node: PlainNode): Expression {
  const argument = fieldOf(node, 'argument');
  const value = test(low, argument, node);
  const place = value.kind === 'test' ? value.operands[0] : undefined;
  if (hasWord(node, 'delete') && place?.kind === 'member')
    low.out.push({ kind: 'assign', target: place, value: constant(node) });
  return value;
}

const JOINING = new Set(['+=', '||=', '&&=', '??=']);

/** Whether `op=` joins what it is given to what is there. */
export function joins(node: PlainNode): boolean {
  return JOINING.has(fieldOf(node, 'operator')?.type ?? '');
}

function assigned(low: Script, node: PlainNode): Expression {
  const left = fieldOf(node, 'left');
  const value = expression(low, fieldOf(node, 'right'));
  const whole: Expression =
    node.type === 'assignment_expression' ? value
    : joins(node) ? { kind: 'parts', parts: [expression(low, left), value], ...spanOf(node) }
    : { kind: 'test', operands: [value], ...spanOf(node) }; // prettier-ignore
  const target = targetOf(low, left);
  settle(low);
  return { kind: 'assigned', target, value: whole, ...spanOf(node) };
}

function sequence(low: Script, node: PlainNode): Expression {
  const kids = namedKids(node);
  for (const kid of kids.slice(0, -1)) {
    const value = expression(low, kid);
    low.out.push({ kind: 'do', value });
  }
  return expression(low, kids.at(-1));
}

/** What a generator yields is among what it returns. */
function yielded(low: Script, node: PlainNode): Expression {
  const kid = namedKids(node)[0];
  if (!kid) return unknown(node);
  const value = expression(low, kid);
  const all: Expression = kidOf(node, '*') ? value : { kind: 'list', items: [value], ...spanOf(node) };
  low.out.push({ kind: 'branch', arms: [[{ kind: 'return', value: all }], []] });
  return unknown(node);
}
