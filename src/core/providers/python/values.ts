import type { DestinationRef } from '../../facts';
import type { ProjectPath } from '../../ports';
import type { SyntaxNode } from '../../scan/grammars';
import type { Options } from '../clients';
import { pythonModules } from '../modules';
import { setsEnv } from '../ownClients';
import { concatRef, constantRef, either, envRef, orElse, OWN_DEFAULT, UNKNOWN, urlRef } from '../refs';
import { argumentsOf, descendants, named } from '../syntax';
import type { PythonImports } from './imports';

/** Reads what expressions of one program stand for. */
export interface PythonValues {
  ref(node: SyntaxNode): DestinationRef | undefined;
  text(node: SyntaxNode): string | undefined;
  /** The options of a call: keyword arguments by name, positional ones by number; dots reach into dicts and nested calls. */
  options(call: SyntaxNode): Options;
  /** What is assigned to a dotted name somewhere in the program: `openai.api_base`. */
  assigned(name: string): readonly SyntaxNode[];
  readonly read: ReadonlySet<number>;
}

const MAX_DEPTH = 12;
/** Expressions looked at for one program; beyond it nothing more is resolved, so that no program can stall the scan. */
const MAX_STEPS = 20_000;
const GETENV = /^(?:os\.)?(?:getenv|environ\.get)$|^(?:\w+\.)*(?:env|get_env|require_env|config|env\.str)$/;

export function readPythonValues(root: SyntaxNode, path: ProjectPath, imports: PythonImports): PythonValues {
  const read = new Set<number>();
  let table: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  let steps = 0;
  const assigned = (name: string) => (table ??= readAssignments(root)).get(name) ?? [];

  function ref(node: SyntaxNode, depth = 0): DestinationRef | undefined {
    if (depth > MAX_DEPTH || ++steps > MAX_STEPS) return undefined;
    switch (node.type) {
      case 'string':
      case 'concatenated_string': {
        const found = concatRef(parts(node, depth));
        if (found) read.add(node.startIndex);
        return found;
      }
      case 'parenthesized_expression':
      case 'await':
        return named(node)[0] && ref(named(node)[0]!, depth + 1);
      case 'boolean_operator':
        return orElse(field(node, 'left', depth), field(node, 'right', depth));
      case 'conditional_expression': {
        const [first, , last] = named(node);
        return either([first, last].flatMap((arm) => (arm && ref(arm, depth + 1)) ?? []));
      }
      case 'binary_operator':
        return concatRef([
          part(node.childForFieldName('left'), depth),
          part(node.childForFieldName('right'), depth),
        ]);
      case 'none':
        return OWN_DEFAULT;
      case 'identifier':
        return name(node.text, depth);
      case 'attribute':
        return attribute(node, depth);
      case 'subscript': {
        const key = text(node.childForFieldName('subscript'));
        return key !== undefined && /environ$/.test(node.childForFieldName('value')?.text ?? '')
          ? envRef(key)
          : undefined;
      }
      case 'call':
        return call(node, depth);
      default:
        return undefined;
    }
  }

  function field(node: SyntaxNode, key: string, depth: number) {
    const child = node.childForFieldName(key);
    return child ? ref(child, depth + 1) : undefined;
  }

  function parts(node: SyntaxNode, depth: number): (string | DestinationRef | undefined)[] {
    return named(node).flatMap((child) => {
      if (child.type === 'string') return parts(child, depth);
      if (child.type === 'interpolation') return [part(named(child)[0] ?? null, depth)];
      return child.type === 'string_content' ? contentParts(child, depth) : [];
    });
  }

  function contentParts(content: SyntaxNode, depth: number): (string | DestinationRef | undefined)[] {
    const holes = named(content).filter(({ type }) => type === 'interpolation');
    return holes.length === 0 ? [content.text] : holes.map((hole) => part(named(hole)[0] ?? null, depth));
  }

  function part(node: SyntaxNode | null, depth: number): string | DestinationRef | undefined {
    if (!node) return undefined;
    const plain = text(node);
    return plain !== undefined && !urlRef(plain) ? plain : ref(node, depth + 1);
  }

  function name(local: string, depth: number): DestinationRef | undefined {
    const imported = imports.from.get(local);
    if (imported) return constantRef(imported.name, pythonModules(path, imported.module));
    return either(assigned(local).flatMap((node) => ref(node, depth + 1) ?? []));
  }

  /** `settings.openai_url`, `config.BASE_URL`: an attribute of a module, or of an object that a module makes. */
  function attribute(node: SyntaxNode, depth: number): DestinationRef | undefined {
    const chain = node.text;
    const dot = chain.lastIndexOf('.');
    const owner = chain.slice(0, dot);
    const property = chain.slice(dot + 1);
    if (!/^[\w.]+$/.test(chain)) return undefined;
    const imported = imports.from.get(owner);
    if (imported) {
      const modules = pythonModules(path, imported.module);
      const separator = imported.module.endsWith('.') ? '' : '.';
      return constantRef(property, [
        ...modules,
        ...pythonModules(path, `${imported.module}${separator}${imported.name}`),
      ]);
    }
    const module = imports.names.get(owner.split('.')[0]!);
    if (module !== undefined)
      return constantRef(property, pythonModules(path, module === owner.split('.')[0] ? owner : module));
    const own = assigned(chain).flatMap((value) => ref(value, depth + 1) ?? []);
    return either(own) ?? constantRef(property, [path]);
  }

  function call(node: SyntaxNode, depth: number): DestinationRef | undefined {
    const callee = node.childForFieldName('function')?.text ?? '';
    const args = argumentsOf(node);
    const key = args[0] && text(args[0]);
    if (GETENV.test(callee) && key !== undefined && /^[A-Z][A-Z0-9_]*$/.test(key)) {
      const fallback = args[1]?.type === 'keyword_argument' ? args[1].childForFieldName('value') : args[1];
      return envRef(key, fallback ? ref(fallback, depth + 1) : undefined);
    }
    if (/^(?:str|Url|AnyUrl|HttpUrl|httpx\.URL)$/.test(callee) && args[0]) return ref(args[0], depth + 1);
    if (/urljoin$/.test(callee) && args[1]) return concatRef([part(args[0]!, depth), part(args[1], depth)]);
    const receiver = node.childForFieldName('function')?.childForFieldName('object');
    return receiver && /\.(?:strip|rstrip|lstrip|format|replace)$/.test(callee)
      ? ref(receiver, depth + 1)
      : undefined;
  }

  function text(node: SyntaxNode | null): string | undefined {
    if (!node) return undefined;
    if (node.type === 'identifier') {
      const [only, ...others] = assigned(node.text);
      return only && others.length === 0 && only.type === 'string' ? text(only) : undefined;
    }
    if (node.type === 'boolean_operator') return text(node.childForFieldName('right'));
    if (node.type === 'call' && GETENV.test(node.childForFieldName('function')?.text ?? '')) return text(argumentsOf(node)[1] ?? null); // prettier-ignore
    if (node.type !== 'string') return undefined;
    const content = named(node);
    if (content.some(({ type }) => type === 'interpolation')) return undefined;
    return content.filter(({ type }) => type === 'string_content').map((child) => child.text).join(''); // prettier-ignore
  }

  function options(node: SyntaxNode): Options {
    const find = (key: string): SyntaxNode | undefined =>
      key
        .split('.')
        .reduce<SyntaxNode | undefined>((owner, step) => owner && optionOf(owner, step, splat), node);
    return {
      ref(key) {
        const value = find(key);
        return !value || value.type === 'none' ? undefined : (ref(value) ?? UNKNOWN);
      },
      text: (key) => text(find(key) ?? null),
      isTrue: (key) => find(key)?.type === 'true',
      sets: (name) => setsEnv(name, root.text),
    };
  }

  /** The dict behind `**settings`, if the name is given one and only one. */
  function splat(node: SyntaxNode | undefined): SyntaxNode | undefined {
    if (node?.type !== 'identifier') return node;
    const [only, ...others] = assigned(node.text);
    return others.length === 0 ? only : undefined;
  }

  return { ref: (node) => ref(node), text, options, assigned, read };
}

/** Dicts inside splatted dicts; also ends a cycle. */
const MAX_SPLATS = 3;

/** A keyword, positional argument or dict entry of a call or dict, also one that `**settings` brings. */
function optionOf(
  owner: SyntaxNode,
  key: string,
  splat: (node: SyntaxNode | undefined) => SyntaxNode | undefined,
  depth = 0,
): SyntaxNode | undefined {
  const items = owner.type === 'dictionary' ? named(owner) : argumentsOf(owner);
  if (/^\d$/.test(key)) return items.filter(({ type }) => type !== 'keyword_argument')[Number(key)];
  for (const item of items) {
    if (item.type === 'dictionary_splat') {
      const brought = depth < MAX_SPLATS ? splat(named(item)[0]) : undefined;
      const value = brought && optionOf(brought, key, splat, depth + 1);
      if (value) return value;
    }
    const name = item
      .childForFieldName(item.type === 'pair' ? 'key' : 'name')
      ?.text.replace(/^['"]|['"]$/g, '');
    if (name === key && /^(?:pair|keyword_argument)$/.test(item.type))
      return item.childForFieldName('value') ?? undefined;
  }
  return undefined;
}

function readAssignments(root: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  const table = new Map<string, SyntaxNode[]>();
  const add = (key: string | undefined, value: SyntaxNode | null) => {
    if (!key || !value || !/^[\w.]+$/.test(key)) return;
    const known = table.get(key);
    if (known) known.push(value);
    else table.set(key, [value]);
  };
  for (const node of descendants(
    root,
    'assignment',
    'default_parameter',
    'typed_default_parameter',
    'as_pattern',
  )) {
    if (node.type === 'as_pattern') add(named(node).at(-1)?.text, named(node)[0] ?? null);
    else if (node.type === 'assignment')
      add(node.childForFieldName('left')?.text, node.childForFieldName('right'));
    else add(node.childForFieldName('name')?.text, node.childForFieldName('value'));
  }
  return table;
}
