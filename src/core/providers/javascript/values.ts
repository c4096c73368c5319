import { argumentsOf, descendants, named } from '../syntax';
import type { DestinationRef } from '../../facts';
import type { ProjectPath } from '../../ports';
import type { SyntaxNode } from '../../scan/grammars';
import type { Options } from '../clients';
import { javascriptModules } from '../modules';
import { setsEnv } from '../ownClients';
import { concatRef, constantRef, either, envRef, orElse, OWN_DEFAULT, UNKNOWN, urlRef } from '../refs';
import { stringOf, type Imported } from './imports';

/** Reads what expressions of one program stand for. */
export interface Values {
  /** The destination that an expression stands for; undefined if it is none that can be told. */
  ref(node: SyntaxNode): DestinationRef | undefined;
  /** The options of a call: `0` is its first argument, names are properties of its object arguments. */
  options(call: SyntaxNode): Options;
  /** What a name is given in this program. */
  given(name: string): readonly SyntaxNode[];
  /** Start offsets of the literals that references were read from. */
  readonly read: ReadonlySet<number>;
}

const MAX_DEPTH = 12;
/** Spreads inside spread objects; also ends a cycle. */
const MAX_SPREADS = 3;
/** A name that is declared more often is another thing in each place, as in minified code, and tells nothing. */
const MAX_DECLARATIONS = 4;
/** Expressions looked at for one program; beyond it nothing more is resolved, so that no program can stall the scan. */
const MAX_STEPS = 20_000;
const ENV_OBJECT = /^(?:process\.env|import\.meta\.env|Bun\.env|(?:\w+\.)*env)$/;
const ENV_GETTER =
  /^(?:Deno\.env\.get|(?:\w+\.)*(?:get|require|read|must)_?Env(?:Var|OrThrow)?|(?:\w+\.)*env)$/i;
const WRAPPERS =
  /^(?:as_expression|satisfies_expression|parenthesized_expression|non_null_expression|await_expression)$/;

export function readValues(
  root: SyntaxNode,
  path: ProjectPath,
  imports: ReadonlyMap<string, Imported>,
): Values {
  const read = new Set<number>();
  let declared: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  let steps = 0;
  const initialisers = (name: string): readonly SyntaxNode[] => {
    const found = (declared ??= readDeclarations(root)).get(name) ?? [];
    return found.length > MAX_DECLARATIONS ? [] : found;
  };

  function ref(node: SyntaxNode, depth = 0): DestinationRef | undefined {
    if (depth > MAX_DEPTH || ++steps > MAX_STEPS) return undefined;
    if (WRAPPERS.test(node.type)) return inner(node, depth);
    switch (node.type) {
      case 'string': {
        const found = urlRef(stringOf(node) ?? '');
        if (found) read.add(node.startIndex);
        return found;
      }
      case 'template_string':
        read.add(node.startIndex);
        return concatRef(templateParts(node, depth));
      case 'binary_expression':
        return binary(node, depth);
      case 'ternary_expression':
        return either(['consequence', 'alternative'].flatMap((arm) => field(node, arm, depth) ?? []));
      case 'undefined':
      case 'null':
        return OWN_DEFAULT;
      case 'identifier':
      case 'shorthand_property_identifier':
        return identifier(node.text, depth);
      case 'member_expression':
      case 'subscript_expression':
        return member(node, depth);
      case 'new_expression':
      case 'call_expression':
        return call(node, depth);
      default:
        return undefined;
    }
  }

  function inner(node: SyntaxNode, depth: number) {
    const child = named(node)[0];
    return child ? ref(child, depth + 1) : undefined;
  }

  function field(node: SyntaxNode, name: string, depth: number) {
    const child = node.childForFieldName(name);
    return child ? ref(child, depth + 1) : undefined;
  }

  function templateParts(node: SyntaxNode, depth: number): (string | DestinationRef | undefined)[] {
    return named(node).map((child) =>
      child.type === 'template_substitution' ? textOrRef(named(child)[0], depth) : child.text,
    );
  }

  /** A hole that a constant string fills is text. */
  function textOrRef(node: SyntaxNode | undefined, depth: number): string | DestinationRef | undefined {
    if (!node) return undefined;
    const text = textOf(node);
    return text !== undefined && !urlRef(text) ? text : ref(node, depth + 1);
  }

  function binary(node: SyntaxNode, depth: number): DestinationRef | undefined {
    const operator = node.childForFieldName('operator')?.text;
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    if (operator === '??' || operator === '||')
      return orElse(field(node, 'left', depth), field(node, 'right', depth));
    if (operator !== '+' || !left || !right) return undefined;
    return concatRef([textOrRef(left, depth), textOrRef(right, depth)]);
  }

  function identifier(name: string, depth: number): DestinationRef | undefined {
    const imported = imports.get(name);
    if (imported) {
      const exported = imported.name === '*' ? name : imported.name === 'default' ? name : imported.name;
      return constantRef(exported, javascriptModules(path, imported.source));
    }
    return either(initialisers(name).flatMap((node) => ref(node, depth + 1) ?? []));
  }

  function member(node: SyntaxNode, depth: number): DestinationRef | undefined {
    const object = node.childForFieldName('object');
    const property =
      node.type === 'member_expression'
        ? node.childForFieldName('property')?.text
        : stringOf(node.childForFieldName('index'));
    if (!object || property === undefined) return undefined;
    if (object.type === 'this')
      return either(initialisers(`this.${property}`).flatMap((value) => ref(value, depth + 1) ?? []));
    if (ENV_OBJECT.test(object.text) && /^[A-Z][A-Z0-9_]*$/.test(property)) return envRef(property);
    const root = /^\w+/.exec(object.text)?.[0];
    const imported = root === undefined ? undefined : imports.get(root);
    if (imported) return constantRef(property, javascriptModules(path, imported.source));
    const owner = initialisers(object.text).find((value) => unwrap(value).type === 'object');
    const value = owner && propertyOf(unwrap(owner), property);
    return value ? ref(value, depth + 1) : undefined;
  }

  function call(node: SyntaxNode, depth: number): DestinationRef | undefined {
    const callee = (node.childForFieldName('constructor') ?? node.childForFieldName('function'))?.text ?? '';
    const args = argumentsOf(node);
    const text = stringOf(args[0]);
    if (ENV_GETTER.test(callee) && text !== undefined)
      return envRef(text, args[1] ? ref(args[1], depth + 1) : undefined);
    if (callee === 'URL' && args[1]) return concatRef([ref(args[1], depth + 1), text ?? '{name}']);
    if (/^(?:URL|String|encodeURI)$/.test(callee) && args[0]) return ref(args[0], depth + 1);
    const receiver = node.childForFieldName('function')?.childForFieldName('object');
    if (receiver && /\.(?:toString|trim|replace|replaceAll)$/.test(callee)) return ref(receiver, depth + 1);
    return undefined;
  }

  function textOf(node: SyntaxNode): string | undefined {
    const plain = stringOf(node);
    if (
      plain === undefined &&
      node.type === 'binary_expression' &&
      /^(?:\?\?|\|\|)$/.test(node.childForFieldName('operator')?.text ?? '')
    )
      return stringOf(node.childForFieldName('right'));
    if (plain !== undefined || node.type !== 'identifier') return plain;
    const [only, ...others] = initialisers(node.text);
    return only && others.length === 0 ? stringOf(unwrap(only)) : undefined;
  }

  function options(call: SyntaxNode): Options {
    const args = argumentsOf(call);
    const objects = args.map((arg) => objectOf(arg));
    const find = (name: string): SyntaxNode | undefined => {
      const [first, ...rest] = name.split('.');
      const at = /^\d$/.test(first!) ? Number(first) : undefined;
      if (at !== undefined && rest.length === 0) return objects[at] ? undefined : args[at];
      const keys = at === undefined ? name.split('.') : rest;
      const among = at === undefined ? objects : [objects[at]];
      for (const object of among) {
        const value = keys.reduce<SyntaxNode | undefined>((node, key) => {
          const nested = node && objectOf(node);
          return nested && propertyOf(nested, key);
        }, object);
        if (value && value !== object) return value;
      }
      return undefined;
    };
    return {
      ref(name) {
        const node = find(name);
        if (!node || /^(?:null|undefined)$/.test(node.type)) return undefined;
        return ref(node) ?? UNKNOWN;
      },
      text(name) {
        const node = find(name);
        return node && textOf(node);
      },
      sets: (name) => setsEnv(name, root.text),
      isTrue: (name) => find(name)?.type === 'true' || /^['"]gcp['"]$/.test(find(name)?.text ?? ''),
    };
  }

  function objectOf(node: SyntaxNode): SyntaxNode | undefined {
    const value = unwrap(node);
    if (value.type === 'object') return value;
    if (value.type !== 'identifier') return undefined;
    return initialisers(value.text)
      .map(unwrap)
      .find(({ type }) => type === 'object');
  }

  /** The value of a property; a later one wins, also one that a spread object brings. */
  function propertyOf(object: SyntaxNode, key: string, depth = 0): SyntaxNode | undefined {
    for (const item of named(object).reverse()) {
      if (item.type === 'shorthand_property_identifier' && item.text === key) return item;
      if (item.type === 'spread_element' && depth < MAX_SPREADS) {
        for (const spread of spreadObjects(named(item)[0])) {
          const value = propertyOf(spread, key, depth + 1);
          if (value) return value;
        }
      }
      if (item.type !== 'pair') continue;
      const name = item.childForFieldName('key');
      if (name?.text === key || stringOf(name) === key) return item.childForFieldName('value') ?? undefined;
    }
    return undefined;
  }

  /** `...base`, `...(on && { … })`, `...(on ? { … } : { … })`: the objects that a spread may bring. */
  function spreadObjects(node: SyntaxNode | undefined): SyntaxNode[] {
    const value = node && unwrap(node);
    const arms =
      value?.type === 'ternary_expression'
        ? ['consequence', 'alternative']
        : value?.type === 'binary_expression'
          ? ['right']
          : [];
    if (arms.length > 0) return arms.flatMap((arm) => spreadObjects(value!.childForFieldName(arm) ?? undefined)); // prettier-ignore
    const object = value && objectOf(value);
    return object ? [object] : [];
  }

  return { ref: (node) => ref(node), options, given: initialisers, read };
}

function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (let next = named(inner)[0]; next && WRAPPERS.test(inner.type); next = named(inner)[0]) inner = next;
  return inner;
}

const DECLARATIONS = ['variable_declarator', 'public_field_definition', 'field_definition', 'assignment_expression']; // prettier-ignore
const DECLARATION_FIELDS = [
  ['name', 'property', 'left'],
  ['value', 'right'],
] as const;

/** Names and fields of the own object, each with what it is given. */
function readDeclarations(root: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  const declared = new Map<string, SyntaxNode[]>();
  const add = (name: string, value: SyntaxNode) => {
    const known = declared.get(name);
    if (known) known.push(value);
    else declared.set(name, [value]);
  };
  for (const node of descendants(root, ...DECLARATIONS)) {
    const [left, right] = DECLARATION_FIELDS.map((keys) => keys.map((key) => node.childForFieldName(key)).find((child) => child !== null)); // prettier-ignore
    if (!left || !right) continue;
    if (node.type === 'variable_declarator') {
      if (left.type === 'identifier') add(left.text, right);
    } else if (node.type !== 'assignment_expression') add(`this.${left.text}`, right);
    else if (/^this\.#?\w+$/.test(left.text)) add(left.text, right);
  }
  return declared;
}
