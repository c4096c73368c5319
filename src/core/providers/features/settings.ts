import type { SyntaxNode } from '../../scan/grammars';
import type { Program } from './requests';

/** One option of a call, at whatever depth: `store: true`, `provider: { data_collection: 'allow' }`. */
export interface Setting {
  readonly key: string;
  readonly value: SyntaxNode;
  /** The pair or keyword argument as it is written. */
  readonly node: SyntaxNode;
}

export interface Settings {
  readonly settings: readonly Setting[];
  /** Something was handed in that this text does not show: an option may stand there. */
  readonly open: boolean;
}

/** Values that hold what is sent, not how. */
const CONTENT = /^(?:messages|input|contents|prompt|tools|metadata|text|response_?format|system|instructions|schema)$/; // prettier-ignore

/** Functions whose arguments are what they write: a request's body. */
const WRITERS = /(?:^|\.)(?:stringify|dumps|dict|encode|freeze|assign)$/;

const MAX_DEPTH = 6;
const MAX_NODES = 400;

/** The options of a call's arguments, through names, spreads and nested objects. */
export function settingsOf(args: readonly SyntaxNode[], { dialect, scope }: Program): Settings {
  const settings: Setting[] = [];
  let open = false;
  let seen = 0;

  function walk(node: SyntaxNode, depth: number): void {
    if (depth > MAX_DEPTH || ++seen > MAX_NODES) return void (open = true);
    if (node.type === 'keyword_argument') {
      const key = node.childForFieldName('name')?.text;
      const value = node.childForFieldName('value');
      if (key && value) note(key, value, node, depth);
      return;
    }
    if (/^(?:spread_element|dictionary_splat|list_splat)$/.test(node.type)) {
      const inner = node.namedChild(0);
      return inner ? walk(inner, depth + 1) : undefined;
    }
    const expression = dialect.read(node);
    switch (expression.kind) {
      case 'object':
        for (const { key, value } of expression.entries) {
          if (key === undefined) walk(value, depth + 1);
          else note(key, value, pairOf(value), depth);
        }
        return;
      case 'name': {
        const values = scope.visible(node, expression.name).flatMap((binding) => binding.values);
        if (values.length === 0) open = true;
        for (const value of values) walk(value, depth + 1);
        return;
      }
      case 'call':
        if (node.type === 'new_expression' || WRITERS.test(expression.callee.text))
          for (const argument of expression.args) walk(argument, depth + 1);
        else if (depth === 0) open = true;
        return;
      case 'parts':
        for (const part of expression.parts) walk(part, depth + 1);
        return;
      case 'member':
        open = true;
        return;
      case 'plain':
    }
  }

  function note(key: string, value: SyntaxNode, node: SyntaxNode, depth: number): void {
    settings.push({ key, value, node });
    if (CONTENT.test(key)) return;
    const { kind } = dialect.read(value);
    const named = kind === 'name' && /^(?:body|json|data|extra_?body|provider|config|options)$/i.test(key);
    if (kind === 'object' || kind === 'call' || named) walk(value, depth + 1);
  }

  for (const argument of args) walk(argument, 0);
  return { settings, open };
}

/** `key: value` for a value of an object; a shorthand stands for itself. */
function pairOf(value: SyntaxNode): SyntaxNode {
  const { parent } = value;
  return parent?.type === 'pair' ? parent : value;
}

/** A literal's value, through one constant; undefined if the text does not show it. */
export function literalOf(
  node: SyntaxNode,
  program: Program,
  hops = 0,
): boolean | string | number | null | undefined {
  const { dialect, scope } = program;
  switch (node.type) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
    case 'none':
    case 'undefined':
      return null;
    case 'number':
    case 'integer':
      return Number(node.text);
    case 'string':
      return node.text.replace(/^[a-zA-Z]{0,2}["']{1,3}|["']{1,3}$/g, '');
  }
  const expression = dialect.read(node);
  if (expression.kind !== 'name') return undefined;
  const [binding, ...others] = scope.visible(node, expression.name);
  const value = others.length === 0 ? binding?.values[0] : undefined;
  return value && hops < 3 ? literalOf(value, program, hops + 1) : undefined;
}
