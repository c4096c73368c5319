import { JAVASCRIPT, nodesOf } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { newItems, setItems, type Item, type ItemList, type Wanted } from './itemList';
import { CannotRoute, clientAt, type Client, type Program } from './route';

/** A class of an SDK by the package that brings it and the names that it exports it under; `default` may be one. */
export interface SdkClass {
  readonly from: string;
  readonly names: readonly string[];
}

/** Every `new Class(…)` of the text, by whatever name the class is imported. */
export function constructed({ tree }: Program, sdk: SdkClass): Client[] {
  const names = namesOf(sdk, nodesOf(tree, ['import_statement', 'variable_declarator']));
  return nodesOf(tree, ['new_expression']).flatMap((node): Client[] => {
    const callee = node.childForFieldName('constructor')?.text ?? '';
    return names.has(callee) ? [clientAt(node, callee)] : [];
  });
}

/** Every call of such a function: `openai({ … })`. */
export function called({ tree }: Program, sdk: SdkClass): Client[] {
  const names = namesOf(sdk, nodesOf(tree, ['import_statement', 'variable_declarator']));
  return nodesOf(tree, ['call_expression']).flatMap((node): Client[] => {
    const callee = node.childForFieldName('function')?.text ?? '';
    return names.has(callee) ? [clientAt(node, callee)] : [];
  });
}

/** The names under which a text has the class: `OpenAI`, an alias, `openai.OpenAI`. */
export function namesOf(sdk: SdkClass, statements: readonly SyntaxNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (exported: string, local: string) => {
    if (sdk.names.includes(exported)) names.add(local);
  };
  const noteModule = (local: string, whole: boolean) => {
    // The module of a CommonJS package, or its default export, is the class that it is named after.
    if (!whole && sdk.names.includes('default')) names.add(local);
    for (const name of sdk.names) names.add(`${local}.${name}`);
  };
  for (const statement of statements) {
    const bound = sourceOf(statement);
    if (bound?.from !== sdk.from) continue;
    if (statement.type === 'variable_declarator') {
      const pattern = statement.childForFieldName('name');
      if (pattern?.type === 'identifier') {
        if (bound.member === undefined) noteModule(pattern.text, bound.dynamic);
        else note(bound.member, pattern.text);
        continue;
      }
      for (const item of pattern?.namedChildren ?? []) {
        if (item?.type === 'shorthand_property_identifier_pattern') note(item.text, item.text);
        note(item?.childForFieldName('key')?.text ?? '', item?.childForFieldName('value')?.text ?? '');
      }
      continue;
    }
    const required = statement.descendantsOfType('import_require_clause')[0]?.namedChild(0);
    if (required) noteModule(required.text, false);
    for (const clause of statement.descendantsOfType(['import_clause', 'namespace_import', 'import_specifier'])) {
      const first = clause?.namedChild(0);
      const name = clause?.childForFieldName('name')?.text;
      if (clause?.type === 'import_specifier' && name !== undefined)
        note(name, clause.childForFieldName('alias')?.text ?? name);
      else if (clause?.type === 'namespace_import' && first) noteModule(first.text, false);
      else if (clause?.type === 'import_clause' && first?.type === 'identifier') noteModule(first.text, false);
    }
  }
  names.delete('');
  return names;
} // prettier-ignore

/** What a statement imports from: `import … from 'x'`, `import y = require('x')`, `require('x').y`, `await import('x')`. */
export function sourceOf(statement: SyntaxNode): { readonly from: string; readonly member: string | undefined; readonly dynamic: boolean } | undefined {
  if (statement.type === 'variable_declarator') {
    const call = /^(?:(require)|await\s+import)\(\s*(['"])([^'"]+)\2\s*\)(?:\.(\w+))?$/.exec(statement.childForFieldName('value')?.text ?? '');
    return call ? { from: call[3]!, member: call[4], dynamic: call[1] === undefined } : undefined;
  }
  const required = statement.descendantsOfType('import_require_clause')[0];
  const from = (required ?? statement).childForFieldName('source')?.text.slice(1, -1);
  return from === undefined ? undefined : { from, member: undefined, dynamic: false };
} // prettier-ignore

/**
 * Edits after which the constructors have these options and none of the dropped ones.
 * @throws CannotRoute if the options are not all written there, or the client runs in a browser
 */
export function constructorEdits(
  text: string,
  clients: readonly Client[],
  wanted: readonly Wanted[],
  dropped: ReadonlySet<string>,
): TextEdit[] {
  return clients.flatMap(({ node }) => {
    const list = optionsOf(node);
    if (list && list.items.length > 0) return setItems(text, list, wanted, dropped);
    const end = list ? list.end : node.endIndex - (node.childForFieldName('arguments') ? 1 : 0);
    const start = list ? list.start : (node.childForFieldName('arguments')?.startIndex ?? end - 1) + 1;
    const items = newItems(text, start, wanted, ' ');
    const brackets = list ? items : `{${items}}`;
    return [{ start, end, newText: start === node.endIndex ? `(${brackets})` : brackets }];
  });
}

/**
 * The options literal of a constructor; undefined if there are no arguments.
 * @throws CannotRoute if the options are not written there
 */
export function optionsOf(node: SyntaxNode): ItemList | undefined {
  const args = JAVASCRIPT.read(node);
  const [options, ...others] = args.kind === 'call' ? args.args : [];
  if (!options) return undefined;
  if (options.type !== 'object' || others.length > 0) {
    throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
  }
  const list = itemsOf(options);
  const browser = list.items.find(({ key }) => key === 'dangerouslyAllowBrowser');
  if (browser && browser.value.text !== 'false') {
    throw new CannotRoute(fixed('This client runs in a browser, where everybody could read the key. Call the approved service from a server.')); // prettier-ignore
  }
  if (list.items.some(({ key }) => key === 'provider')) {
    throw new CannotRoute(fixed('This client is built for a provider of its own. Move it by hand.'));
  }
  const headers = list.items.find(({ key }) => key === 'defaultHeaders');
  if (headers && /authorization|api-key/i.test(headers.value.text)) {
    throw new CannotRoute(fixed('This client sends a key of another service in its headers. Remove that header first.')); // prettier-ignore
  }
  return list;
}

/** @throws CannotRoute if options come from elsewhere: another class may not take them */
export function refuseSpread(clients: readonly Client[]): void {
  if (clients.some(({ node }) => optionsOf(node)?.items.some(({ key }) => key === undefined)))
    throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
}

/** The properties of an object literal. */
export function itemsOf(object: SyntaxNode): ItemList {
  const items = object.namedChildren.flatMap((child): Item[] => (child && child.type !== 'comment' ? [itemOf(child)] : [])); // prettier-ignore
  return { start: object.startIndex + 1, end: object.endIndex - 1, items };
}

function itemOf(node: SyntaxNode): Item {
  if (node.type === 'shorthand_property_identifier') return { key: node.text, node, value: node };
  const key = node.childForFieldName('key') ?? node.childForFieldName('name');
  const named =
    key && key.type !== 'computed_property_name' ? key.text.replace(/^['"]|['"]$/g, '') : undefined;
  return { key: named, node, value: node.childForFieldName('value') ?? node };
}

/** @throws CannotRoute if the code is bundled for a browser, where a key would be everybody's */
export function refuseBundled(text: string): void {
  if (text.includes('import.meta.env')) {
    throw new CannotRoute(fixed('This code is bundled for a browser, where everybody could read the key. Call the approved service from a server.')); // prettier-ignore
  }
}

/** Reads the key the way the text reads its environment. An empty key fails at the target; a missing one would fall back to that of the SDK's own service. */
export function keyExpression(text: string, quote: string, variable: string | undefined): string {
  refuseBundled(text);
  if (variable === undefined) return `${quote}unused${quote}`;
  if (text.includes('Deno.env.get(')) return `Deno.env.get(${quote}${variable}${quote}) ?? ${quote}${quote}`;
  const name = /\bprocess\.env\.[A-Z]/.test(text) ? `process.env.${variable}` : `process.env[${quote}${variable}${quote}]`; // prettier-ignore
  return `${name} ?? ${quote}${quote}`;
}

/** The quotation mark of the imports; of the strings where there are none. */
export function quoteOf({ source: { text } }: Program): string {
  const single = text.match(/(?:from|require\()\s*'/g)?.length ?? 0;
  const double = text.match(/(?:from|require\()\s*"/g)?.length ?? 0;
  if (single + double > 0) return double > single ? '"' : "'";
  return text.split('"').length > text.split("'").length ? '"' : "'";
}

/** @throws CannotRoute if the text gives a client another address later */
export function refuseReassigned({ tree }: Program): void {
  const reassigned = nodesOf(tree, ['assignment_expression']).some((node) => /\.baseURL$/.test(node.childForFieldName('left')?.text ?? '')); // prettier-ignore
  if (reassigned) throw new CannotRoute(fixed("A client's baseURL is assigned later in this file. Remove that first.")); // prettier-ignore
}
