import { nodesOf, PYTHON } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, safeName } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { modelEdits, type ClientCall, type ModelSyntax } from './calls';
import { pairsOf } from './pythonDict';
import { headerEdits, headersOf } from './pythonHeaders';
import { argumentOf, calleeOf, httpCalls, meaningOf, onlyThere, type HttpCall } from './pythonHttp';
import { importOs } from './pythonImport';
import { modelSyntax, quoteOf } from './pythonProgram';
import { CannotRoute, clientAt, withScope, type ScopedProgram, type TreeRoute } from './route';
import { keyVariable, openaiBaseUrl, type ModelKind } from './target';

const OPENAI = /^https?:\/\/(?:[a-z]{2}\.)?api\.openai\.com\/v1\/(.+)$/;

/** Requests to OpenAI's address by requests, httpx, aiohttp or urllib: address, key and model are replaced. */
export const requestsPython: TreeRoute = {
  reads: 'tree',
  id: 'requestsPython',
  clients(program) {
    const { calls } = httpCalls(withScope(program, PYTHON));
    return calls.filter(isOpenai).map(({ node }) => clientAt(node, calleeOf(node).text));
  },
  edits(read, clients, target) {
    const program = withScope(read, PYTHON);
    const { calls, hidden } = httpCalls(program);
    const ids = new Set(clients.map(({ node }) => node.id));
    const chosen = withCompanions(calls.filter(({ node }) => ids.has(node.id)), calls.filter(isOpenai), program);
    for (const { node, session } of chosen) {
      refuseArguments(node);
      const others = calls.some((call) => call.session !== undefined && call.session.id === session?.id && !isOpenai(call));
      if (session && (others || hidden.has(session.id))) {
        throw new CannotRoute(fixed('The session of a call also sends to other addresses, or to some that cannot be seen. Give the call a session of its own first.')); // prettier-ignore
      }
      if (session) refuseArguments(session);
    }
    const quote = quoteOf(program);
    const variable = keyVariable(target);
    const os = variable === undefined ? undefined : importOs(program);
    const key = { quote, ...(os ? { expression: (mark: string) => `${os.name}.environ[${mark}${variable}${mark}]` } : {}) };
    const headers = chosen.map((call) => headersOf(call, program));
    return [
      ...(os?.edits ?? []),
      ...addressEdits(chosen, target, quote, program),
      ...headerEdits(headers, key, program, new Set()),
      ...modelEdits(chosen.map(asRequest), program, target, syntaxOf(quote, program)),
    ];
  },
}; // prettier-ignore

function isOpenai({ url }: HttpCall): boolean {
  return OPENAI.test(url.baseText + url.tail);
}

/** Calls that share their headers or their session go together, or one would show its new key to the other's address. */
function withCompanions(
  chosen: readonly HttpCall[],
  all: readonly HttpCall[],
  program: ScopedProgram,
): readonly HttpCall[] {
  const sharing = (call: HttpCall) => [
    ...(call.session ? [call.session.id] : []),
    ...headersOf(call, program).dicts.map(({ node }) => node.id),
  ];
  const group = new Set(chosen);
  const shared = new Set(chosen.flatMap(sharing));
  for (let size = 0; size < group.size;) {
    size = group.size;
    for (const call of all) {
      if (group.has(call)) continue;
      const ids = idsOrNone(() => sharing(call));
      if (!ids.some((id) => shared.has(id))) continue;
      group.add(call);
      ids.forEach((id) => shared.add(id));
    }
  }
  return all.filter((call) => group.has(call));
}

/** A call whose headers cannot be seen shares none that can. */
function idsOrNone(read: () => number[]): readonly number[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof CannotRoute) return [];
    throw error;
  }
}

/** @throws CannotRoute if an argument may set what is about to be set */
function refuseArguments(node: SyntaxNode): void {
  const args = node.childForFieldName('arguments')?.namedChildren ?? [];
  if (args.some((arg) => arg?.type === 'dictionary_splat' || arg?.type === 'list_splat')) {
    throw new CannotRoute(fixed('The arguments of a call come from elsewhere, and what they set cannot be seen. Write them in the call first.')); // prettier-ignore
  }
  if (argumentOf(node, 'auth')) {
    throw new CannotRoute(
      fixed('A call proves itself with auth, not with a header. Move that part by hand.'),
    );
  }
}

const KINDS: readonly (readonly [RegExp, ModelKind])[] = [
  [/^(?:chat\/completions|responses|completions)$/, 'chat'],
  [/^embeddings$/, 'embeddings'],
  [/^audio\/(?:transcriptions|translations|speech)$/, 'audio'],
  [/^images\/(?:generations|edits)$/, 'images'],
];

function kindOf({ url }: HttpCall): ModelKind {
  const path = OPENAI.exec(url.baseText + url.tail)![1]!;
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (kind !== undefined) return kind;
  throw new CannotRoute(joinSafe([fixed('The approved service has nothing the same behind the path'), safeName(path), fixed('of OpenAI. Move that call by hand.')], fixed(' '))); // prettier-ignore
}

/** A base that only these calls need is changed where it is written, anything else in the call. */
function addressEdits(chosen: readonly HttpCall[], target: RouteTarget, quote: string, program: ScopedProgram): TextEdit[] {
  const base = openaiBaseUrl(target).replace(/\/$/, '');
  const references = new Set(chosen.flatMap(({ url }) => url.base.through.map(({ id }) => id)));
  const wanted = chosen.map(({ url }) => {
    const whole = `${base}/${OPENAI.exec(url.baseText + url.tail)![1]!}`;
    return { url, whole, head: whole.endsWith(url.tail) ? whole.slice(0, whole.length - url.tail.length) : undefined };
  });
  const edits = wanted.map(({ url: { base: { node, through }, written }, whole, head }): TextEdit => {
    const agreed = wanted.every((other) => other.url.base.node.id !== node.id || other.head === head);
    const there = head !== undefined && agreed && onlyThere(through, references, program);
    const place = there ? node : written;
    return { start: place.startIndex, end: place.endIndex, newText: `${quote}${there ? head : whole}${quote}` };
  });
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
} // prettier-ignore

/** A request, read as a call of a client: it names the model in its body. */
function asRequest(call: HttpCall): ClientCall {
  const member = { chat: 'completions', embeddings: 'embeddings', audio: 'audio', images: 'images' }[kindOf(call)]; // prettier-ignore
  return { node: call.node, args: [], path: [member, 'create'] };
}

function syntaxOf(quote: string, program: ScopedProgram): ModelSyntax {
  return {
    ...modelSyntax(quote),
    model({ node }) {
      const last = /\.?(\w+)$/.exec(calleeOf(node).text)?.[1];
      const given = argumentOf(node, 'json') ?? argumentOf(node, 'content') ?? argumentOf(node, 'data', last === 'Request' || last === 'post' ? 1 : undefined); // prettier-ignore
      const body = given && bodyOf(given, program);
      if (!body) return undefined;
      const { items } = pairsOf(body);
      const at = items.findIndex(({ key }) => key === 'model');
      const overridden = items.some(({ key }, index) => key === undefined && index > at);
      return at < 0 || overridden ? undefined : items[at]!.value;
    },
  };
}

/** The dict behind `payload`, `json.dumps(payload)` and `json.dumps(payload).encode()`, if nothing gives it another model later. */
function bodyOf(given: SyntaxNode, program: ScopedProgram): SyntaxNode | undefined {
  const { node, through } = meaningOf(given, program);
  const callee = node.type === 'call' ? calleeOf(node) : undefined;
  if (callee && /(?:^|\.)dumps$/.test(callee.text)) {
    const inner = argumentOf(node, 'obj', 0);
    return inner && bodyOf(inner, program);
  }
  const encoded = callee?.childForFieldName('attribute')?.text === 'encode' ? callee.childForFieldName('object') : null; // prettier-ignore
  if (encoded) return bodyOf(encoded, program);
  const names = new Set(through.map(({ text }) => text));
  const changed = nodesOf(program.tree, ['subscript']).some(({ text, parent }) => {
    const [, name] = /^([\w.]+)\[["']model["']\]$/.exec(text) ?? [];
    return name !== undefined && names.has(name) && parent?.type === 'assignment';
  });
  return node.type === 'dictionary' && !changed ? node : undefined;
}
