import type { Expression, Statement } from '../../program';
import { spanOf, textOf, unknown } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import { classOf } from './classes';
import { memberTypes, namedValue } from './functions';
import { keyOf, nameOf, requiredModule, type Script } from './script';
import { settle, targetOf } from './targets';
import { typeNames } from './typeNames';

/** `const`, `let` and `var`; a `var` within a block belongs to the function around. */
export function variables(low: Script, node: PlainNode): void {
  const declares = node.type !== 'variable_declaration' || low.blocks === 0;
  for (const kid of namedKids(node)) if (kid.type === 'variable_declarator') variable(low, kid, declares);
}

function variable(low: Script, node: PlainNode, declares: boolean): void {
  const name = fieldOf(node, 'name');
  const given = fieldOf(node, 'value');
  if (!name || required(low, name, given)) return;
  if (given?.type === 'class' && name.type === 'identifier') {
    const own = classOf(low, given, textOf(low, name));
    if (own === textOf(low, name)) return;
  }
  const value = given ? namedOrPlain(low, name, given) : unknown(name);
  const target = targetOf(low, name);
  const types = typeNames(low, fieldOf(node, 'type') ?? castOf(given));
  memberTypes(low, name, fieldOf(node, 'type') ?? (given?.type === 'as_expression' ? given : undefined));
  const statement: Statement = { kind: 'assign', target, value, ...(declares ? { declares } : {}), ...(types.length > 0 ? { types } : {}) }; // prettier-ignore
  low.out.push(statement);
  settle(low);
}

function namedOrPlain(low: Script, name: PlainNode, given: PlainNode): Expression {
  if (given.type === 'class') return { kind: 'name', name: textOf(low, fieldOf(given, 'name') ?? name), ...spanOf(given) }; // prettier-ignore
  return namedValue(low, given, name.type === 'identifier' ? textOf(low, name) : '');
}

/** The type of `x as T`, also where it is awaited or in parentheses. */
function castOf(node: PlainNode | undefined): PlainNode | undefined {
  switch (node?.type) {
    case 'as_expression':
      return namedKids(node).at(-1);
    case 'await_expression':
    case 'parenthesized_expression':
      return castOf(namedKids(node)[0]);
    default:
      return undefined;
  }
}

/** `const x = require('m')`, `const { a, b: c } = await import('m')`, `const x = require('m').a`, outside functions. */
function required(low: Script, name: PlainNode, given: PlainNode | undefined): boolean {
  if (low.depth > 0) return false;
  const taken = given?.type === 'member_expression' ? fieldOf(given, 'property') : undefined;
  const module = requiredModule(low, taken ? fieldOf(given!, 'object') : given);
  if (module === undefined) return false;
  if (name.type === 'identifier') {
    low.imports.push({ local: textOf(low, name), module, name: taken ? textOf(low, taken) : '*', ...spanOf(name) }); // prettier-ignore
    return true;
  }
  const fields = name.type === 'object_pattern' && !taken ? namedKids(name) : [];
  const pairs = fields.map((field) => ({ key: keyOf(low, fieldOf(field, 'key') ?? field), local: fieldOf(field, 'value') ?? field })); // prettier-ignore
  if (pairs.length === 0 || !pairs.every(({ local }) => /^(?:identifier|shorthand_property_identifier_pattern)$/.test(local.type))) return false; // prettier-ignore
  for (const { key, local } of pairs)
    low.imports.push({ local: nameOf(low, local).name, module, name: key ?? '*', ...spanOf(local) });
  return true;
}
