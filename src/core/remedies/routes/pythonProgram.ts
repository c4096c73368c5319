import { nodesOf, PYTHON, type Scope } from '../../flows';
import { fixed, joinSafe, safeName, type SafeText } from '../../safeText';
import type { SyntaxNode, SyntaxTree } from '../../scan/grammars';
import type { ClientCall, ModelSyntax } from './calls';
import type { Item, ItemList } from './itemList';
import { CannotRoute, clientAt, type Client, type Program } from './route';

/** What a text calls by a name that it imports. */
export interface Imported {
  /** The name in its module: `ChatOpenAI`. */
  readonly name: string;
  readonly module: string;
}

/**
 * The callees by which a text reaches some names of a module, each with what it stands for: `Chat` for
 * `from openai import OpenAI as Chat`, `openai.OpenAI` for `import openai`.
 * @param of whether a module is meant
 */
export function importedNames(tree: SyntaxTree, of: (module: string) => boolean, names: ReadonlySet<string>): ReadonlyMap<string, Imported> {
  const found = new Map<string, Imported>();
  for (const statement of nodesOf(tree, ['import_from_statement', 'import_statement'])) {
    const from = statement.childForFieldName('module_name')?.text;
    if (from !== undefined && !of(from)) continue;
    for (const item of statement.childrenForFieldName('name')) {
      const name = item?.childForFieldName('name')?.text ?? item?.text ?? '';
      const local = item?.childForFieldName('alias')?.text ?? name;
      if (from !== undefined && names.has(name)) found.set(local, { name, module: from });
      if (from === undefined && of(name)) for (const one of names) found.set(`${local}.${one}`, { name: one, module: name });
    }
  }
  return found;
} // prettier-ignore

/** Every call of such a name. */
export function clientsFrom({ tree }: Pick<Program, 'tree'>, of: (module: string) => boolean, names: ReadonlySet<string>): Client[] {
  const imported = importedNames(tree, of, names);
  return nodesOf(tree, ['call']).flatMap((node): Client[] => {
    const callee = node.childForFieldName('function')?.text ?? '';
    const what = imported.get(callee);
    return what ? [clientAt(node, what.name)] : [];
  });
} // prettier-ignore

/** @throws CannotRoute if the options are not all written there, each by its name */
export function optionsOf(node: SyntaxNode): ItemList {
  const list = node.childForFieldName('arguments')!;
  const items = list.namedChildren.flatMap((child): Item[] => {
    if (!child || child.type === 'comment') return [];
    if (child.type !== 'keyword_argument') {
      throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
    }
    return [{ key: child.childForFieldName('name')!.text, node: child, value: child.childForFieldName('value')! }]; // prettier-ignore
  });
  return { start: list.startIndex + 1, end: list.endIndex - 1, items };
}

/** @throws CannotRoute if one of the options is given; by default it says that the option stands in the way */
export function refuseOptions({ items }: ItemList, keys: readonly string[], because?: SafeText): void {
  const key = items.map((item) => item.key).find((name) => name !== undefined && keys.includes(name));
  if (key === undefined) return;
  throw new CannotRoute(because ?? joinSafe([fixed('The option'), safeName(key), fixed('has no equivalent there. Move this client by hand.')], fixed(' '))); // prettier-ignore
}

/** The quotation mark that a text uses most. */
export function quoteOf({ source: { text } }: Program): string {
  const single = text.match(/(?<=[=([{, ])'[^'\n]/g)?.length ?? 0;
  const double = text.match(/(?<=[=([{, ])"[^"\n]/g)?.length ?? 0;
  return single > double ? "'" : '"';
}

/** @throws CannotRoute if the text gives one of these attributes of anything another value later */
export function refuseReassigned({ tree }: Program, attributes: readonly string[]): void {
  const assigned = nodesOf(tree, ['assignment']).map((node) => node.childForFieldName('left'));
  const found = assigned.find((left) => left?.type === 'attribute' && attributes.includes(left.childForFieldName('attribute')?.text ?? '')); // prettier-ignore
  if (!found) return;
  const attribute = safeName(found.childForFieldName('attribute')!.text);
  throw new CannotRoute(joinSafe([fixed("A client's"), attribute, fixed('is assigned later in this file. Remove that first.')], fixed(' '))); // prettier-ignore
}

/** The text of a string literal without interpolation, else undefined. */
export function literalOf(node: SyntaxNode): string | undefined {
  const inner = bare(node);
  const parts = inner.namedChildren.filter((child) => child?.type !== 'string_start' && child?.type !== 'string_end'); // prettier-ignore
  const [content, ...others] = parts;
  return inner.type === 'string' && content?.type === 'string_content' && others.length === 0 ? content.text : undefined; // prettier-ignore
}

/** The text of a string literal, or of the only one that a name stands for. */
export function textOf(node: SyntaxNode, scope: Scope): string | undefined {
  const [only, ...others] = node.type === 'identifier' ? scope.visible(node, node.text) : [];
  const value = only && others.length === 0 ? only.values[0] : undefined;
  return literalOf(value ?? node);
}

/** @param keys the keyword arguments that name the model */
export function modelSyntax(quote: string, keys: readonly string[] = ['model']): ModelSyntax {
  return {
    dialect: PYTHON,
    model({ args }: ClientCall) {
      const model = args.find((arg) => arg.type === 'keyword_argument' && keys.includes(arg.childForFieldName('name')?.text ?? '')); // prettier-ignore
      if (model) return model.childForFieldName('value') ?? undefined;
      return args.some(({ type }) => type === 'dictionary_splat') ? undefined : 'none';
    },
    literal: literalOf,
    quoted: (text) => `${quote}${text}${quote}`,
    written: (_node, literal) => literal,
    branches(node) {
      const inner = bare(node);
      const branches = [inner.namedChild(0), inner.namedChild(2)];
      return inner.type === 'conditional_expression'
        ? branches.filter((branch) => branch !== null)
        : undefined;
    },
    occurrences: (name, { tree }) =>
      nodesOf(tree, ['identifier']).filter((node) => node.text === name).length,
    isExported: () => false,
    withoutUnused: () => [],
  };
}

function bare(node: SyntaxNode): SyntaxNode {
  const inner = node.type === 'parenthesized_expression' ? node.namedChild(0) : null;
  return inner ? bare(inner) : node;
}
