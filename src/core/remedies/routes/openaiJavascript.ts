import { JAVASCRIPT, nodesOf } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import { callsOn, modelEdits, refuseUnroutable, type ModelSyntax } from './calls';
import { newItems, setItems, type Item, type ItemList } from './itemList';
import { occurrences, withoutUnusedConstants, withoutUnusedImports } from './javascriptUnused';
import { CannotRoute, clientAt, withScope, type Client, type Program, type TreeRoute } from './route';
import { keyVariable, openaiBaseUrl } from './target';

const DROPPED = new Set(['organization', 'project', 'dataResidency', 'adminAPIKey', 'workloadIdentity']);

/**
 * `new OpenAI(…)` keeps its class and its calls and gets the base URL as a literal: an explicit `baseURL` wins over
 * OPENAI_BASE_URL in the environment, which it would otherwise obey.
 */
export const openaiJavascript: TreeRoute = {
  reads: 'tree',
  id: 'openaiJavascript',
  clients({ tree }) {
    const names = constructorNames(nodesOf(tree, ['import_statement', 'variable_declarator']));
    return nodesOf(tree, ['new_expression']).flatMap((node): Client[] => {
      const callee = node.childForFieldName('constructor')?.text ?? '';
      return names.has(callee) ? [clientAt(node, callee)] : [];
    });
  },
  edits(read, clients, target) {
    const program = withScope(read, JAVASCRIPT);
    const { text } = program.source;
    const quote = quoteOf(program);
    const url = `${quote}${openaiBaseUrl(target)}${quote}`;
    const calls = callsOn(clients, program, JAVASCRIPT);
    refuseUnroutable(calls);
    refuseReassigned(program);
    const key = keyExpression(text, quote, keyVariable(target));
    const wanted = [
      { key: 'baseURL', value: url, text: `baseURL: ${url}` },
      { key: 'apiKey', value: key, text: `apiKey: ${key}` },
    ];
    const constructors = clients.flatMap(({ node }) => {
      const list = optionsOf(node);
      if (list && list.items.length > 0) return setItems(text, list, wanted, DROPPED);
      const end = list ? list.end : node.endIndex - (node.childForFieldName('arguments') ? 1 : 0);
      const start = list ? list.start : (node.childForFieldName('arguments')?.startIndex ?? end - 1) + 1;
      const items = newItems(text, start, wanted, ' ');
      const brackets = list ? items : `{${items}}`;
      return [{ start, end, newText: start === node.endIndex ? `(${brackets})` : brackets }];
    });
    const keys = clients.flatMap(({ node }) => optionsOf(node)?.items ?? []).filter(({ key }) => key === 'apiKey' || key === 'baseURL'); // prettier-ignore
    const unused = withoutUnusedConstants(keys.map(({ value }) => value), program); // prettier-ignore
    return [...unused, ...constructors, ...modelEdits(calls, program, target, syntaxWith(quote))];
  },
};

/** The names under which a text has the client's class: `OpenAI`, an alias, `openai.OpenAI`. */
function constructorNames(nodes: readonly SyntaxNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'variable_declarator') {
      if (
        /^require\(\s*['"]openai['"]\s*\)(?:\.(?:OpenAI|default))?$/.test(
          node.childForFieldName('value')?.text ?? '',
        )
      )
        noteRequired(node, names);
      continue;
    }
    const required = node.descendantsOfType('import_require_clause')[0];
    const from = (required ?? node).childForFieldName('source')?.text.slice(1, -1);
    if (from !== 'openai') continue;
    if (required) noteModule(required.namedChild(0)?.text, names);
    for (const clause of node.descendantsOfType(['import_clause', 'namespace_import', 'import_specifier'])) {
      const name = clause?.childForFieldName('name')?.text;
      if (clause?.type === 'import_specifier' && (name === 'OpenAI' || name === 'default'))
        names.add(clause.childForFieldName('alias')?.text ?? name);
      else if (clause?.type === 'namespace_import') noteModule(clause.namedChild(0)?.text, names);
      else if (clause?.namedChild(0)?.type === 'identifier' && clause.type === 'import_clause')
        noteModule(clause.namedChild(0)!.text, names);
    }
  }
  return names;
}

function noteRequired(declarator: SyntaxNode, names: Set<string>): void {
  const pattern = declarator.childForFieldName('name');
  if (pattern?.type === 'identifier') return noteModule(pattern.text, names);
  for (const item of pattern?.namedChildren ?? []) {
    if (item?.type === 'shorthand_property_identifier_pattern' && item.text === 'OpenAI')
      names.add(item.text);
    const key = item?.childForFieldName('key')?.text;
    const value = item?.childForFieldName('value')?.text;
    if (value !== undefined && (key === 'OpenAI' || key === 'default')) names.add(value);
  }
}

function noteModule(name: string | undefined, names: Set<string>): void {
  if (name === undefined) return;
  for (const form of [name, `${name}.OpenAI`, `${name}.default`]) names.add(form);
}

/**
 * The options literal of a constructor; undefined if there are no arguments.
 * @throws CannotRoute if the options are not written there
 */
function optionsOf(node: SyntaxNode): ItemList | undefined {
  const args = JAVASCRIPT.read(node);
  const [options, ...others] = args.kind === 'call' ? args.args : [];
  if (!options) return undefined;
  if (options.type !== 'object' || others.length > 0) {
    throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
  }
  const items = options.namedChildren.flatMap((child): Item[] => (child && child.type !== 'comment' ? [itemOf(child)] : [])); // prettier-ignore
  const browser = items.find(({ key }) => key === 'dangerouslyAllowBrowser');
  if (browser && browser.value.text !== 'false') {
    throw new CannotRoute(fixed('This client runs in a browser, where everybody could read the key. Call the approved service from a server.')); // prettier-ignore
  }
  if (items.some(({ key }) => key === 'provider')) {
    throw new CannotRoute(fixed('This client is built for a provider of its own. Move it by hand.'));
  }
  return { start: options.startIndex + 1, end: options.endIndex - 1, items };
}

function itemOf(node: SyntaxNode): Item {
  if (node.type === 'shorthand_property_identifier') return { key: node.text, node, value: node };
  const key = node.childForFieldName('key') ?? node.childForFieldName('name');
  const named =
    key && key.type !== 'computed_property_name' ? key.text.replace(/^['"]|['"]$/g, '') : undefined;
  return { key: named, node, value: node.childForFieldName('value') ?? node };
}

/** Reads the key the way the text reads its environment. An empty key fails at the target; a missing one would fall back to OPENAI_API_KEY. */
function keyExpression(text: string, quote: string, variable: string | undefined): string {
  if (text.includes('import.meta.env')) {
    throw new CannotRoute(fixed('This code is bundled for a browser, where everybody could read the key. Call the approved service from a server.')); // prettier-ignore
  }
  if (variable === undefined) return `${quote}unused${quote}`;
  if (text.includes('Deno.env.get(')) return `Deno.env.get(${quote}${variable}${quote}) ?? ${quote}${quote}`;
  const name = /\bprocess\.env\.[A-Z]/.test(text) ? `process.env.${variable}` : `process.env[${quote}${variable}${quote}]`; // prettier-ignore
  return `${name} ?? ${quote}${quote}`;
}

function quoteOf({ source: { text } }: Program): string {
  const single = text.match(/(?:from|require\()\s*'/g)?.length ?? 0;
  const double = text.match(/(?:from|require\()\s*"/g)?.length ?? 0;
  return double > single ? '"' : "'";
}

/** @throws CannotRoute if the text gives a client another address later */
function refuseReassigned({ tree }: Program): void {
  const reassigned = nodesOf(tree, ['assignment_expression']).some((node) => /\.baseURL$/.test(node.childForFieldName('left')?.text ?? '')); // prettier-ignore
  if (reassigned) throw new CannotRoute(fixed("A client's baseURL is assigned later in this file. Remove that first.")); // prettier-ignore
}

function syntaxWith(quote: string): ModelSyntax {
  return {
    dialect: JAVASCRIPT,
    model({ args }, { scope }) {
      const request = args[0] && bare(args[0]);
      if (!request) return 'none';
      const direct = JAVASCRIPT.read(request);
      const [binding, ...others] = direct.kind === 'name' ? scope.visible(request, direct.name) : [];
      const value = others.length === 0 && binding?.path.length === 0 ? binding.values[0] : undefined;
      const body = value ? JAVASCRIPT.read(bare(value)) : direct;
      if (body.kind !== 'object') return undefined;
      const spread = body.entries.findLastIndex(({ key }) => key === undefined);
      const at = body.entries.findLastIndex(({ key }) => key === 'model');
      if (at > spread) return body.entries[at]!.value;
      return spread >= 0 ? undefined : 'none';
    },
    literal: (node) => {
      const inner = bare(node);
      if (inner.type === 'string') return inner.text.slice(1, -1);
      return inner.type === 'template_string' && !inner.text.includes('${')
        ? inner.text.slice(1, -1)
        : undefined;
    },
    quoted: (text) => `${quote}${text}${quote}`,
    written: (node, literal) => (node.type === 'shorthand_property_identifier' ? `${node.text}: ${literal}` : literal), // prettier-ignore
    branches(node) {
      const inner = bare(node);
      const branches = [inner.childForFieldName('consequence'), inner.childForFieldName('alternative')];
      return inner.type === 'ternary_expression' ? branches.filter((branch) => branch !== null) : undefined;
    },
    occurrences,
    isExported: ({ node }) => node.parent?.parent?.type === 'export_statement',
    withoutUnused: withoutUnusedImports,
  };
}

/** Without brackets and casts around it. */
function bare(node: SyntaxNode): SyntaxNode {
  const wraps = ['parenthesized_expression', 'as_expression', 'satisfies_expression', 'non_null_expression'];
  const inner = wraps.includes(node.type) ? node.namedChild(0) : null;
  return inner ? bare(inner) : node;
}
