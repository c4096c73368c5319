import { nodesOf, PYTHON } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import { callsOn, modelEdits, refuseUnroutable, type ClientCall, type ModelSyntax } from './calls';
import { newItems, setItems, type Item } from './itemList';
import { importOs } from './pythonImport';
import { CannotRoute, clientAt, withScope, type Client, type Program, type TreeRoute } from './route';
import { keyVariable, openaiBaseUrl } from './target';

const CLASSES = new Set(['OpenAI', 'AsyncOpenAI', 'Client', 'AsyncClient']);
const DROPPED = new Set(['organization', 'project', 'data_residency', 'websocket_base_url', 'admin_api_key', 'workload_identity']); // prettier-ignore

/** `OpenAI(…)` and `AsyncOpenAI(…)` keep their class and their calls and get the base URL as a literal. */
export const openaiPython: TreeRoute = {
  reads: 'tree',
  id: 'openaiPython',
  clients({ tree }) {
    const names = constructorNames(nodesOf(tree, ['import_from_statement', 'import_statement']));
    return nodesOf(tree, ['call']).flatMap((node): Client[] => {
      const callee = node.childForFieldName('function')?.text ?? '';
      return names.has(callee) ? [clientAt(node, callee)] : [];
    });
  },
  edits(read, clients, target) {
    const program = withScope(read, PYTHON);
    const { text } = program.source;
    const quote = quoteOf(program);
    const url = `${quote}${openaiBaseUrl(target)}${quote}`;
    const calls = callsOn(clients, program, PYTHON);
    refuseUnroutable(calls);
    refuseReassigned(program);
    const variable = keyVariable(target);
    const os = variable === undefined ? undefined : importOs(program);
    const key = os ? `${os.name}.environ[${quote}${variable}${quote}]` : `${quote}unused${quote}`;
    const wanted = [
      { key: 'base_url', value: url, text: `base_url=${url}` },
      { key: 'api_key', value: key, text: `api_key=${key}` },
    ];
    return [
      ...(os?.edits ?? []),
      ...clients.flatMap(({ node }) => {
        const list = optionsOf(node);
        if (list.items.length > 0) return setItems(text, list, wanted, DROPPED);
        return [{ start: list.start, end: list.end, newText: newItems(text, list.start, wanted) }];
      }),
      ...modelEdits(calls, program, target, syntaxWith(quote)),
    ];
  },
};

/** The names under which a text has the client's classes. */
function constructorNames(statements: readonly SyntaxNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of statements) {
    const from = statement.childForFieldName('module_name')?.text;
    if (statement.type === 'import_from_statement' && from !== 'openai') continue;
    for (const item of statement.childrenForFieldName('name')) {
      const name = item?.childForFieldName('name')?.text ?? item?.text ?? '';
      const local = item?.childForFieldName('alias')?.text ?? name;
      if (from === 'openai' && CLASSES.has(name)) names.add(local);
      if (from === undefined && name === 'openai') for (const one of CLASSES) names.add(`${local}.${one}`);
    }
  }
  return names;
}

/** @throws CannotRoute if the options are not all written there */
function optionsOf(node: SyntaxNode) {
  const list = node.childForFieldName('arguments')!;
  const items = list.namedChildren.flatMap((child): Item[] => {
    if (!child || child.type === 'comment') return [];
    if (child.type !== 'keyword_argument') {
      throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
    }
    return [{ key: child.childForFieldName('name')!.text, node: child, value: child.childForFieldName('value')! }]; // prettier-ignore
  });
  if (items.some(({ key }) => key === 'provider')) {
    throw new CannotRoute(fixed('This client is built for a provider of its own. Move it by hand.'));
  }
  return { start: list.startIndex + 1, end: list.endIndex - 1, items };
}

function quoteOf({ source: { text } }: Program): string {
  const single = text.match(/(?<=[=([{, ])'[^'\n]/g)?.length ?? 0;
  const double = text.match(/(?<=[=([{, ])"[^"\n]/g)?.length ?? 0;
  return single > double ? "'" : '"';
}

/** @throws CannotRoute if the text gives a client another address later */
function refuseReassigned({ tree }: Program): void {
  const reassigned = nodesOf(tree, ['assignment']).some((node) => /\.base_url$/.test(node.childForFieldName('left')?.text ?? '')); // prettier-ignore
  if (reassigned) throw new CannotRoute(fixed("A client's base_url is assigned later in this file. Remove that first.")); // prettier-ignore
}

function syntaxWith(quote: string): ModelSyntax {
  return {
    dialect: PYTHON,
    model({ args }: ClientCall) {
      const model = args.find((arg) => arg.type === 'keyword_argument' && arg.childForFieldName('name')?.text === 'model'); // prettier-ignore
      if (model) return model.childForFieldName('value') ?? undefined;
      return args.some(({ type }) => type === 'dictionary_splat') ? undefined : 'none';
    },
    literal(node) {
      const inner = bare(node);
      const parts = inner.namedChildren.filter((child) => child?.type !== 'string_start' && child?.type !== 'string_end'); // prettier-ignore
      const [content, ...others] = parts;
      return inner.type === 'string' && content?.type === 'string_content' && others.length === 0 ? content.text : undefined; // prettier-ignore
    },
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
