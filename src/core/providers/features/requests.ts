import type { EndpointUse } from '../../facts';
import { nodesOf, originOf, pathOf, type Dialect, type Scope } from '../../flows';
import type { SafeText } from '../../safeText';
import type { SyntaxNode, SyntaxTree } from '../../scan/grammars';

/** A program under reading: its tree, and what its names stand for. */
export interface Program {
  readonly tree: SyntaxTree;
  readonly dialect: Dialect;
  readonly scope: Scope;
  /** Names of what a function calls, by the function's node: filled as they are asked for. */
  readonly calledIn: Map<number, readonly SafeText[]>;
}

/** A call that makes a client or asks one for something. */
export interface Request {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly args: readonly SyntaxNode[];
  /** Names of the callee: `client`, `chat`, `completions`, `create`. */
  readonly path: readonly string[];
  /** Index of the use that it belongs to. */
  readonly use: number;
  /** Whether it carries a prompt or a file; what only makes a client does not. */
  readonly sends: boolean;
}

/** Last names of calls that send; where the client behind them is known, that is enough. */
const SENDS = /^(?:a?(?:create|generate|stream|complet|chat|embed|invoke|converse|rerank|transcri|translat|responses|batch)\w*|parse|edit|send\w*|text_completion|upload\w*|predict\w*|run\w*|poll|add\w*|import\w*|ask|query|count_?tokens|start_async_invoke|fit|connect)$/i; // prettier-ignore

/** Requests of one program that are followed; more are generated. */
const MAX_REQUESTS = 2_000;

/** Every call of a program that makes one of these uses, or leads back to one. */
export function requestsOf(uses: readonly EndpointUse[], program: Program): Request[] {
  const { tree, dialect, scope } = program;
  const byEnd = new Map<number, number>();
  uses.forEach(({ place }, index) => !byEnd.has(place.end) && byEnd.set(place.end, index));
  const known = (node: SyntaxNode): number | undefined => {
    const index = byEnd.get(node.endIndex);
    return index !== undefined && node.startIndex <= uses[index]!.place.start && CALLEES.test(node.type)
      ? index
      : undefined;
  };
  const requests: Request[] = [];
  for (const node of nodesOf(tree, dialect.callTypes)) {
    if (requests.length >= MAX_REQUESTS) break;
    const named = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    if (!named) continue;
    const made = known(named);
    const name = lastName(named);
    if (made === undefined && !SENDS.test(name) && !OPENS.test(name)) continue;
    const call = dialect.read(node);
    if (call.kind !== 'call') continue;
    const { callee, args } = call;
    const path = pathOf(callee, dialect);
    const use = made ?? originOf(callee, known, dialect, scope) ?? modelOf(args, known, program);
    if (use === undefined) continue;
    const { kind } = uses[use]!;
    const sends = kind === 'http-call' || kind === 'model-string' || SENDS.test(name);
    requests.push({ node, callee, args, path, use, sends });
  }
  return requests;
}

/** `create` of `client.chat.completions.create`. Most calls of a program end here, so it reads no more than that. */
function lastName(callee: SyntaxNode): string {
  const last = callee.childForFieldName('property') ?? callee.childForFieldName('attribute');
  return last ? last.text : callee.type === 'identifier' ? callee.text : '';
}

const CALLEES = /^(?:identifier|member_expression|attribute|property_identifier)$/;

/** Calls on a ready-made provider that choose its API: `openai.responses('gpt-5')`. */
const OPENS = /^(?:responses|chat|languageModel|with_?options|bind|configure|Agent)$/;

/** `generateText({ model: openai('gpt-4o') })`, `Agent(model=model)`. */
function modelOf(
  args: readonly SyntaxNode[],
  known: (node: SyntaxNode) => number | undefined,
  { dialect, scope }: Program,
): number | undefined {
  for (const argument of args.slice(0, 8)) {
    const expression = dialect.read(argument);
    const value =
      argument.type === 'keyword_argument' && argument.childForFieldName('name')?.text === 'model' ? argument.childForFieldName('value')
      : expression.kind === 'object' ? expression.entries.find(({ key }) => key === 'model')?.value
      : undefined; // prettier-ignore
    const found = value ? originOf(value, known, dialect, scope) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
