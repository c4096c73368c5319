import { JAVASCRIPT, nodesOf } from '../../flows';
import { fixed, joinSafe, safeName } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { modelEdits, type ClientCall } from './calls';
import type { Wanted } from './itemList';
import type { NewClass } from './javascriptClass';
import { called, constructorEdits, namesOf, optionsOf, quoteOf, sourceOf } from './javascriptClient';
import { replaceImport } from './javascriptImport';
import { javascriptModels } from './javascriptModels';
import { CannotRoute, clientAt, withScope, type Client, type Program, type ScopedProgram } from './route';
import type { ModelKind } from './target';
import type { RouteTarget } from '../../policy';

/** A provider of the AI SDK: its ready-made instance, and the functions that make one. */
export interface AiProvider {
  readonly from: string;
  readonly instance: string;
  readonly makers: readonly string[];
}

/** How such a provider reaches a target. */
export interface AiWay {
  /** The function that makes the provider there. */
  readonly maker: NewClass;
  readonly options: readonly Wanted[];
  readonly dropped: readonly string[];
  /** What stands in place of a member: `chat` for the bare call, `''`, and for `responses`; absent ones stay. */
  readonly members?: Readonly<Record<string, string>>;
  /** Tools of the provider that run in code of one's own, or anywhere but at the service. */
  readonly tools?: RegExp;
}

const KINDS: Readonly<Record<string, ModelKind>> = { '': 'chat', chat: 'chat', completion: 'chat', responses: 'chat', languageModel: 'chat', messages: 'chat', generativeAI: 'chat', embedding: 'embeddings', embeddingModel: 'embeddings', textEmbedding: 'embeddings', textEmbeddingModel: 'embeddings', image: 'images', imageModel: 'images', transcription: 'audio', transcriptionModel: 'audio', speech: 'audio', speechModel: 'audio' }; // prettier-ignore

const NAMES = ['identifier', 'shorthand_property_identifier'];
const STATEMENTS = ['import_statement', 'variable_declarator'];

/** Every place where the ready-made instance stands, and every call that makes a provider. */
export function providersIn(program: Program, { from, instance, makers }: AiProvider): Client[] {
  const locals = new Set([...namesOf({ from, names: [instance] }, nodesOf(program.tree, STATEMENTS))].filter((name) => !name.includes('.')));
  const { scope } = withScope(program, JAVASCRIPT);
  const isImported = (node: SyntaxNode) => scope.visible(node, node.text).every((binding) => sourceOf(binding.node)?.from === from);
  const instances = locals.size === 0 ? [] : nodesOf(program.tree, NAMES).filter((node) => locals.has(node.text) && !isBound(node) && isImported(node));
  return [...instances.map((node) => clientAt(node, node.text)), ...called(program, { from, names: makers })];
} // prettier-ignore

const BINDS = /^(?:import_specifier|import_clause|namespace_import|import_require_clause|variable_declarator|(?:required|optional|formal)_parameters?|rest_pattern)$/; // prettier-ignore

/** Whether a name is given here, not used. */
function isBound(node: SyntaxNode): boolean {
  const { parent } = node;
  if (parent?.type === 'pair') return parent.childForFieldName('key')?.id === node.id;
  if (parent?.type === 'arrow_function') return parent.childForFieldName('parameter')?.id === node.id;
  return BINDS.test(parent?.type ?? '') && parent?.childForFieldName('value')?.id !== node.id;
}

/**
 * Edits after which the providers reach the target. The ready-made instance is made here instead, under its own name, so
 * that what it makes follows with it.
 * @throws CannotRoute if the text asks of it what is not there
 */
export function providerEdits(read: Program, clients: readonly Client[], target: RouteTarget, provider: AiProvider, way: AiWay): TextEdit[] {
  const program = withScope(read, JAVASCRIPT);
  const made = clients.filter(({ node }) => node.type === 'call_expression');
  const locals = [...new Set(clients.filter((client) => !made.includes(client)).map(({ callee }) => callee))];
  const all = nodesOf(program.tree, NAMES);
  const named = providersIn(read, provider).flatMap(({ node }) => (node.type !== 'call_expression' && locals.includes(node.text) ? [node] : []));
  const kept = made.flatMap(({ node }) => keptAs(node, all, program, way));
  const uses = [...named, ...kept, ...made.map(({ node }) => node)];
  const calls = uses.flatMap((node) => callOf(node, way, made.some((client) => client.node.id === node.id)));
  const syntax = javascriptModels(quoteOf(program));
  const models = modelEdits(calls.map(({ call }) => call), program, target, { ...syntax, model: ({ args }) => args[0] ?? 'none' });
  return [
    ...locals.flatMap((local) => instanceEdits(program, local, provider, way)),
    ...makerEdits(program, made, provider, way),
    ...calls.flatMap(({ edits }) => edits),
    ...models,
  ];
} // prettier-ignore

/** Where a provider that is made here stands by its name. */
function keptAs(node: SyntaxNode, all: readonly SyntaxNode[], program: ScopedProgram, way: AiWay): SyntaxNode[] {
  const declarator = node.parent;
  const name = declarator?.type === 'variable_declarator' ? declarator.childForFieldName('name') : null;
  if (name?.type !== 'identifier') {
    const direct = declarator?.type === 'call_expression' || declarator?.type === 'member_expression';
    if (direct || way.members === undefined) return [];
    throw new CannotRoute(fixed('What is asked of this provider cannot be seen, and the approved service may not have it. Keep the provider in a constant first.'));
  }
  if (way.members !== undefined && declarator!.parent?.parent?.type === 'export_statement')
    throw new CannotRoute(fixed('Other files may ask this provider for what the approved service does not have. Move it by hand.'));
  return all.filter((use) => use.text === name.text && use.id !== name.id && program.scope.visible(use, use.text).some((binding) => binding.node.id === declarator!.id));
} // prettier-ignore

interface ProviderCall {
  readonly call: ClientCall;
  readonly edits: readonly TextEdit[];
}

/** The model that a provider is asked for at a place, if it is. */
function callOf(node: SyntaxNode, way: AiWay, isMaker: boolean): ProviderCall[] {
  const { parent } = node;
  const isObject = parent?.type === 'member_expression' && parent.childForFieldName('object')?.id === node.id;
  const member = isObject ? parent.childForFieldName('property') : null;
  const call = isObject ? parent.parent : parent;
  const callee = isObject ? parent : node;
  if (member?.text === 'tools') return refuseTools(call, way);
  if (call?.type !== 'call_expression' || call.childForFieldName('function')?.id !== callee.id) {
    if (isMaker || way.members === undefined) return [];
    throw new CannotRoute(fixed('This provider is handed to other code, which may ask it for what the approved service does not have. Hand a model on instead.')); // prettier-ignore
  }
  const name = member?.text ?? '';
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name]! : undefined;
  if (kind === undefined) {
    throw new CannotRoute(joinSafe([fixed('This provider is asked for'), safeName(name), fixed('which the approved service does not offer in the same way. Move that part by hand.')], fixed(' '))); // prettier-ignore
  }
  const to = way.members && Object.hasOwn(way.members, name) ? way.members[name] : undefined;
  const edit = member ? { start: member.startIndex, end: member.endIndex, newText: to! } : { start: node.endIndex, end: node.endIndex, newText: `.${to}` }; // prettier-ignore
  const read = JAVASCRIPT.read(call);
  const path = { chat: ['completions', 'create'], embeddings: ['embeddings', 'create'], images: ['images', 'generate'], audio: ['audio', 'create'] }[kind]; // prettier-ignore
  return [{ call: { node: call, args: read.kind === 'call' ? read.args : [], path }, edits: to === undefined ? [] : [edit] }]; // prettier-ignore
}

/** @throws CannotRoute if the tool runs at the service that is left */
function refuseTools(call: SyntaxNode | null, { tools }: AiWay): [] {
  if (tools?.test(call?.text ?? '')) return [];
  throw new CannotRoute(fixed('This provider uses tools that run on the server, which the approved service does not offer in the same way. Move that part by hand.')); // prettier-ignore
}

/** The import of the instance makes way for a provider of that name that is made here. */
function instanceEdits(program: ScopedProgram, local: string, provider: AiProvider, way: AiWay): TextEdit[] {
  const { text } = program.source;
  const statements = nodesOf(program.tree, STATEMENTS);
  const [statement, ...others] = statements.filter((one) => sourceOf(one)?.from === provider.from && namesOf({ from: provider.from, names: [provider.instance] }, [one]).has(local));
  if (!statement || others.length > 0)
    throw new CannotRoute(fixed('The client is imported more than once. Import it once first.'));
  const [known] = namesOf({ from: way.maker.from, names: [way.maker.name] }, statements);
  const { callee, edits } = replaceImport({ program, statement, root: local, next: way.maker, known, kept: 'nothing' });
  const declaration = statement.type === 'variable_declarator' ? statement.parent! : lastImport(statement);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', declaration.startIndex - 1) + 1))![0];
  const unit = /^(?:\t| {2,8})(?=\S)/m.exec(text)?.[0] ?? '  ';
  const options = way.options.map((option) => `${newline}${indent}${unit}${option.text},`).join('');
  const end = declaration.text.trimEnd().endsWith(';') ? ';' : '';
  const gap = statement.type === 'variable_declarator' ? newline : newline + newline;
  const at = declaration.endIndex + /^[ \t]*(?:\/\/[^\r\n]*)?/.exec(text.slice(declaration.endIndex))![0].length;
  return [...edits, { start: at, end: at, newText: `${gap}${indent}const ${local} = ${callee}({${options}${newline}${indent}})${end}` }];
} // prettier-ignore

/** The last of the imports that follow one another. */
function lastImport(statement: SyntaxNode): SyntaxNode {
  let last = statement;
  for (
    let next = statement.nextSibling;
    next && /^(?:import_statement|comment)$/.test(next.type);
    next = next.nextSibling
  )
    // prettier-ignore
    if (next.type === 'import_statement') last = next;
  return last;
}

function makerEdits(program: ScopedProgram, made: readonly Client[], provider: AiProvider, way: AiWay): TextEdit[] {
  const { text } = program.source;
  const swaps = provider.from !== way.maker.from;
  for (const { node } of made) {
    const items = optionsOf(node)?.items ?? [];
    if (items.some(({ key, value }) => key === 'headers' && /authorization|api-key/i.test(value.text)))
      throw new CannotRoute(fixed('This client sends a key of another service in its headers. Remove that header first.'));
    if (swaps && items.some(({ key }) => key === undefined))
      throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first."));
  }
  const options = constructorEdits(text, made, way.options, new Set(way.dropped));
  if (!swaps) return options;
  const statements = nodesOf(program.tree, STATEMENTS);
  const roots = [...new Set(made.map(({ callee }) => callee.split('.')[0]!))];
  const [known] = namesOf({ from: way.maker.from, names: [way.maker.name] }, statements);
  const swapped = roots.flatMap((root) => {
    const own = made.filter(({ callee }) => callee.split('.')[0] === root);
    const statement = statements.find((one) => sourceOf(one)?.from === provider.from && [...namesOf({ from: provider.from, names: provider.makers }, [one])].some((name) => name.split('.')[0] === root));
    if (!statement) return [];
    const rest = nodesOf(program.tree, NAMES).filter((node) => node.text === root && !isBound(node)).length - own.length;
    const { callee, edits } = replaceImport({ program, statement, root, next: way.maker, known, kept: rest > 0 ? 'values' : 'nothing' });
    return [...edits, ...own.map(({ node }) => { const name = node.childForFieldName('function')!; return { start: name.startIndex, end: name.endIndex, newText: callee }; })];
  });
  return [...swapped, ...options];
} // prettier-ignore
