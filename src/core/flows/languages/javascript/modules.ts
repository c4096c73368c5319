import type { Expression } from '../../program';
import { spanOf, textOf } from '../lowering';
import { fieldOf, hasWord, kidOf, namedKids, type PlainNode } from '../plainTree';
import { classOf } from './classes';
import { functionOf, isFunction, namedValue } from './functions';
import { keyOf, nameOf, requiredModule, stringOf, type Script } from './script';
import { statement } from './statements';

const CLASSES = new Set(['class_declaration', 'abstract_class_declaration', 'class']);
const NAMED = new Set([...CLASSES, 'function_declaration', 'generator_function_declaration', 'enum_declaration', 'interface_declaration', 'type_alias_declaration']); // prettier-ignore

/** `import` in all its forms. */
export function importOf(low: Script, node: PlainNode): void {
  const span = spanOf(node);
  const required = kidOf(node, 'import_require_clause');
  const source = fieldOf(required ?? node, 'source');
  if (!source) return;
  const module = stringOf(low, source);
  const add = (local: PlainNode | undefined, name: string): void => {
    if (local) low.imports.push({ local: textOf(low, local), module, name, ...spanOf(local) });
  };
  if (required) return add(kidOf(required, 'identifier'), '*');
  const clause = kidOf(node, 'import_clause');
  if (!clause) low.imports.push({ local: '', module, name: '*', ...span });
  for (const kid of clause?.kids ?? []) {
    if (kid.type === 'identifier') add(kid, 'default');
    else if (kid.type === 'namespace_import') add(kidOf(kid, 'identifier'), '*');
    else if (kid.type === 'named_imports')
      for (const item of namedKids(kid)) {
        const name = fieldOf(item, 'name');
        add(fieldOf(item, 'alias') ?? name, keyOf(low, name) ?? '');
      }
  }
}

/** `export` in all its forms. */
export function exportOf(low: Script, node: PlainNode): void {
  const source = fieldOf(node, 'source');
  if (source) return passedOn(low, node, stringOf(low, source));
  const declaration = fieldOf(node, 'declaration');
  const isDefault = hasWord(node, 'default');
  if (isDefault || fieldOf(node, 'value')) return defaultOf(low, node, declaration ?? fieldOf(node, 'value'));
  if (declaration) return declared(low, node, declaration);
  const clause = kidOf(node, 'export_clause');
  if (!clause) {
    const whole = namedKids(node)[0];
    return hasWord(node, '=') ? defaultOf(low, node, whole) : whole ? statement(low, whole) : undefined;
  }
  for (const item of namedKids(clause)) {
    const name = fieldOf(item, 'name');
    if (name) low.exports.set(keyOf(low, fieldOf(item, 'alias') ?? name) ?? '', textOf(low, name));
  }
}

/** `export { x as y } from 'm'`, `export * from 'm'` (under names that begin with `*`), `export * as ns from 'm'`. */
function passedOn(low: Script, node: PlainNode, module: string): void {
  const pass = (exported: string, name: string, at: PlainNode): void => {
    const local = `${name} of ${module}`;
    low.imports.push({ local, module, name, ...spanOf(at) });
    low.exports.set(exported, local);
  };
  const space = kidOf(node, 'namespace_export');
  const clause = kidOf(node, 'export_clause');
  if (space) pass(keyOf(low, namedKids(space)[0]) ?? '', '*', space);
  else if (!clause) pass('*'.repeat(1 + [...low.exports.keys()].filter((key) => key.startsWith('*')).length), '*', node); // prettier-ignore
  for (const item of clause ? namedKids(clause) : []) {
    const name = fieldOf(item, 'name');
    const alias = fieldOf(item, 'alias') ?? name;
    if (name) pass(keyOf(low, alias) ?? '', keyOf(low, name) ?? '', item);
  }
}

function declared(low: Script, node: PlainNode, declaration: PlainNode): void {
  const marks = node.kids.filter(({ type }) => type === 'decorator');
  if (CLASSES.has(declaration.type)) classOf(low, declaration, undefined, marks);
  else statement(low, declaration);
  const names = NAMED.has(declaration.type) ? [fieldOf(declaration, 'name')] : namedKids(declaration).map((kid) => fieldOf(kid, 'name')); // prettier-ignore
  for (const name of names) if (name) exportNames(low, name);
}

/** Every name that a pattern declares. */
function exportNames(low: Script, node: PlainNode): void {
  if (/^(?:identifier|type_identifier|shorthand_property_identifier_pattern)$/.test(node.type))
    low.exports.set(textOf(low, node), textOf(low, node)); // prettier-ignore
  else for (const kid of node.kids) if (kid.field !== 'right' && kid.field !== 'key') exportNames(low, kid);
}

/** `export default …`, `module.exports = …`: a variable of that name, where the value has none. */
function defaultOf(low: Script, node: PlainNode, given: PlainNode | undefined): void {
  if (!given) return;
  const name = fieldOf(given, 'name');
  const local = given.type === 'identifier' ? given : name && NAMED.has(given.type) ? name : undefined;
  low.exports.set('default', local ? textOf(low, local) : 'default');
  const marks = node.kids.filter(({ type }) => type === 'decorator');
  if (given.type === 'identifier') return;
  if (CLASSES.has(given.type)) classOf(low, given, 'default', marks);
  else if (isFunction(given)) functionOf(low, given, { name: 'default' });
  else if (NAMED.has(given.type)) statement(low, given);
  else declareAs(low, 'default', namedValue(low, given, 'default'), given);
}

function declareAs(low: Script, name: string, value: Expression, at: PlainNode): void {
  low.out.push({ kind: 'assign', target: { kind: 'name', name, ...spanOf(at) }, value, declares: true });
}

/** `module.exports = …`, `exports.x = …`, `module.exports.x = …`, outside functions. */
export function assignedExport(low: Script, node: PlainNode): boolean {
  const left = fieldOf(node, 'left');
  const right = fieldOf(node, 'right');
  if (low.depth > 0 || left?.type !== 'member_expression' || !right) return false;
  const path = textOf(low, left).replace(/\s/g, '');
  if (path === 'module.exports') {
    exportMembers(low, right);
    if (requiredModule(low, right) === undefined || right.type !== 'identifier') defaultOf(low, node, right);
    return true;
  }
  const name = /^(?:module\.)?exports\.([\w$]+)$/.exec(path)?.[1];
  if (name === undefined) return false;
  if (right.type === 'identifier') low.exports.set(name, textOf(low, right));
  else if (isFunction(right)) {
    low.exports.set(name, name);
    functionOf(low, right, { name });
  } else {
    low.exports.set(name, path);
    declareAs(low, path, namedValue(low, right, name), right);
  }
  return true;
}

/** `module.exports = { ask, tell: say }`: names of the file under their own. */
function exportMembers(low: Script, node: PlainNode): void {
  if (node.type !== 'object') return;
  for (const kid of namedKids(node)) {
    const value = fieldOf(kid, 'value');
    if (kid.type === 'shorthand_property_identifier') low.exports.set(textOf(low, kid), nameOf(low, kid).name);
    else if (kid.type === 'pair' && value?.type === 'identifier') low.exports.set(keyOf(low, fieldOf(kid, 'key')) ?? '', textOf(low, value)); // prettier-ignore
  }
}
