import { nodesOf, originOf, pathOf, type Binding, type Dialect } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, type SafeText } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { deploymentOf, onlyDeployment, type ModelKind } from './target';
import { CannotRoute, type Client, type ScopedProgram } from './route';

/** A call on one of the clients, with the path from the client: `chat.completions.create`. */
export interface ClientCall {
  readonly node: SyntaxNode;
  readonly args: readonly SyntaxNode[];
  readonly path: readonly string[];
}

/** Every call in the text that leads back to one of these clients. */
export function callsOn(
  clients: readonly Client[],
  { tree, scope }: ScopedProgram,
  dialect: Dialect,
): ClientCall[] {
  const own = new Set(clients.map(({ node }) => node.id));
  return nodesOf(tree, dialect.callTypes).flatMap((node): ClientCall[] => {
    if (own.has(node.id)) return [];
    const call = dialect.read(node);
    if (call.kind !== 'call') return [];
    const client = originOf(call.callee, (part) => (own.has(part.id) ? part.id : undefined), dialect, scope);
    return client === undefined ? [] : [{ node, args: call.args, path: pathOf(call.callee, dialect) }];
  });
}

/** Services that the target does not offer in the same way, by the member of the client. */
const ABSENT: ReadonlyMap<string, SafeText> = new Map([
  ['assistants', fixed('assistants')],
  ['threads', fixed('assistant threads')],
  ['batches', fixed('batches')],
  ['files', fixed('file uploads')],
  ['uploads', fixed('file uploads')],
  ['vector_stores', fixed('vector stores')],
  ['vectorStores', fixed('vector stores')],
  ['realtime', fixed('the realtime service')],
  ['fine_tuning', fixed('fine-tuning')],
  ['fineTuning', fixed('fine-tuning')],
  ['moderations', fixed('moderations')],
  ['containers', fixed('containers')],
  ['evals', fixed('evaluations')],
  ['conversations', fixed('stored conversations')],
  ['videos', fixed('videos')],
  ['skills', fixed('skills')],
  ['organization', fixed('the organization service')],
  ['userProfiles', fixed('user profiles')],
  ['user_profiles', fixed('user profiles')],
  ['caches', fixed('stored caches')],
  ['live', fixed('the Live API')],
  ['interactions', fixed('stored interactions')],
  ['tunings', fixed('tuning')],
  ['fileSearchStores', fixed('file search')],
  ['file_search_stores', fixed('file search')],
  ['authTokens', fixed('tokens for browsers')],
  ['auth_tokens', fixed('tokens for browsers')],
  ['generateVideos', fixed('videos')],
  ['generate_videos', fixed('videos')],
]);

/** @throws CannotRoute if a call uses what has no equivalent there, or turns the client elsewhere */
export function refuseUnroutable(calls: readonly ClientCall[]): void {
  for (const { path, args } of calls) {
    const absent = path
      .slice(1)
      .map((part) => ABSENT.get(part))
      .find((name) => name !== undefined);
    if (absent !== undefined) {
      const why = fixed(
        ', which the approved service does not offer in the same way. Move that part by hand.',
      );
      throw new CannotRoute(joinSafe([fixed('This client uses '), absent, why], fixed('')));
    }
    if (
      /^with_?options$|^copy$/i.test(path.at(-1) ?? '') &&
      args.some((arg) => /base_?url|api_?key|auth_?token|headers|\.\.\.|\*\*/i.test(arg.text))
    ) {
      throw new CannotRoute(fixed('A call of withOptions may give this client another address or key. Move that part by hand.')); // prettier-ignore
    }
  }
}

const KINDS: readonly (readonly [RegExp, ModelKind])[] = [
  [/^(?:embeddings|embedContent|embed_content)$/, 'embeddings'],
  [/^audio$/, 'audio'],
  [/^(?:images|generateImages|generate_images)$/, 'images'],
  [/^(?:completions|responses|messages|models|chats)$/, 'chat'],
];

const METHODS = new Set(['create', 'parse', 'stream', 'generate', 'edit', 'runTools', 'run_tools', 'countTokens', 'count_tokens', 'generateContent', 'generate_content', 'generateContentStream', 'generate_content_stream', 'embedContent', 'embed_content', 'generateImages', 'generate_images']); // prettier-ignore

/** What a call asks of a model; undefined for one that sends no request: `.then(…)`, `.list()`. */
function kindOfCall({ path }: ClientCall): ModelKind | undefined {
  if (!METHODS.has(path.at(-1) ?? '')) return undefined;
  return KINDS.find(([pattern]) => path.some((part) => pattern.test(part)))?.[1];
}

/** How a language writes a request's model. */
export interface ModelSyntax {
  readonly dialect: Dialect;
  /** The option that holds the model; undefined if the request is not written in the call. */
  model(call: ClientCall, program: ScopedProgram): SyntaxNode | 'none' | undefined;
  /** The text of a string literal, if the node is one and nothing else. */
  literal(node: SyntaxNode): string | undefined;
  quoted(text: string): string;
  /** What stands for the model once it is written out: `model: 'x'` where it was a shorthand `model`. */
  written(node: SyntaxNode, literal: string): string;
  /** Branches of a conditional expression. */
  branches(node: SyntaxNode): readonly SyntaxNode[] | undefined;
  /** How often a name stands in the text, its declaration included. */
  occurrences(name: string, program: ScopedProgram): number;
  /** Whether other files can see a constant, and so may rely on it. */
  isExported(binding: Binding): boolean;
  /** Edits that take out imports which only the replaced expressions needed, where a compiler would complain. */
  withoutUnused(replaced: readonly SyntaxNode[], program: ScopedProgram): readonly TextEdit[];
}

/** A model's name that is written once, and the places of calls where it stands. */
interface Constant {
  readonly name: string;
  readonly binding: Binding;
  readonly deployment: string;
  readonly uses: SyntaxNode[];
}

/**
 * Edits that give every call the deployment of its model. A constant that only names models is changed where it is
 * written, anything else where it is used.
 * @throws CannotRoute if a model has no deployment
 */
export function modelEdits(
  calls: readonly ClientCall[],
  program: ScopedProgram,
  target: RouteTarget,
  syntax: ModelSyntax,
): TextEdit[] {
  const edits = new Map<number, TextEdit>();
  const constants = new Map<number, Constant>();
  const unseen: SyntaxNode[] = [];
  const put = (node: SyntaxNode, newText: string) =>
    edits.set(node.startIndex, { start: node.startIndex, end: node.endIndex, newText });

  function rename(node: SyntaxNode, kind: ModelKind): void {
    const branches = syntax.branches(node);
    if (branches) return branches.forEach((branch) => rename(branch, kind));
    const literal = syntax.literal(node);
    if (literal !== undefined) {
      const deployment = deploymentOf(literal, target);
      if (deployment !== literal) put(node, syntax.quoted(deployment));
      return;
    }
    const constant = constantOf(node);
    if (!constant) {
      unseen.push(node);
      put(node, syntax.written(node, syntax.quoted(onlyDeployment(kind, target))));
    } else if (!constant.uses.some(({ id }) => id === node.id)) constant.uses.push(node);
  }

  /** `const MODEL = 'gpt-4o'` in this text, for the name `MODEL`. A name given twice is none. */
  function constantOf(node: SyntaxNode): Constant | undefined {
    const expression = syntax.dialect.read(node);
    if (expression.kind !== 'name') return undefined;
    const [binding, ...others] = program.scope.visible(node, expression.name);
    if (!binding || others.length > 0 || binding.path.length > 0) return undefined;
    const value = binding.values[0];
    if (!value) {
      throw new CannotRoute(fixed('The model of a call is a parameter, so its callers choose it. Write the model in the call first.')); // prettier-ignore
    }
    const literal = syntax.literal(value);
    if (literal === undefined) return undefined;
    const known = constants.get(value.id);
    if (known) return known;
    const made = { name: expression.name, binding, deployment: deploymentOf(literal, target), uses: [] };
    constants.set(value.id, made);
    return made;
  }

  for (const call of calls) {
    const kind = kindOfCall(call);
    if (kind === undefined) continue;
    const model = syntax.model(call, program);
    if (model === undefined) {
      throw new CannotRoute(fixed('The request of a call is put together elsewhere, so its model cannot be seen. Write the model in the call first.')); // prettier-ignore
    }
    if (model !== 'none') rename(model, kind);
  }
  for (const { name, binding, deployment, uses } of constants.values()) {
    const value = binding.values[0]!;
    if (syntax.literal(value) === deployment) continue;
    if (syntax.occurrences(name, program) === uses.length + 1 && !syntax.isExported(binding))
      put(value, syntax.quoted(deployment));
    else for (const use of uses) put(use, syntax.written(use, syntax.quoted(deployment)));
  }
  return [...edits.values(), ...syntax.withoutUnused(unseen, program)];
}
