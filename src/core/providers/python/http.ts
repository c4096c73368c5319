import { argumentsOf } from '../syntax';
import type { DestinationRef, EndpointUse } from '../../facts';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { safeModel, type Options } from '../clients';
import { atPath, bodyNames, POSTS } from '../httpCalls';
import { CUES, LLM_BODY, showsService, useAt } from '../uses';
import type { PythonValues } from './values';

/** A call with its callee as a plain chain of names. */
interface Call {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly chain: string;
}

const HTTP_NAMES =
  /(?:^|\.)(?:post|get|put|request|stream|send|urlopen|Request|apost|ws_connect|connect)$|(?:post|request|fetch)\w*$/;

/** A request by its URL, or by a body that is a conversation: `requests.post(…)`, `client.post("/chat/completions", …)`. */
export function httpUse(
  { node, callee, chain }: Call,
  source: SourceText,
  values: PythonValues,
): EndpointUse | undefined {
  if (!HTTP_NAMES.test(chain)) return undefined;
  const options = values.options(node);
  const refs = [...['0', '1', 'url', 'base_url'].flatMap((name) => options.ref(name) ?? []), ...onInstance(chain, options, values)]; // prettier-ignore
  const shown = refs.find(showsService);
  const sent = POSTS.test(chain) ? withBodies(node, values) : '';
  const body = LLM_BODY.test(sent);
  const destination = shown ?? (body ? refs.find(({ kind }) => kind !== 'unknown') : undefined);
  if (!destination) return undefined;
  const place = chain.length > 60 ? (callee.childForFieldName('attribute') ?? callee) : callee;
  const model = /['"]model['"]\s*:\s*['"]([\w.:/-]{2,80})['"]/.exec(sent || node.text)?.[1];
  return useAt(source, 'http-call', [place.startIndex, place.endIndex], destination, {
    callee: place.text,
    ...(model ? { model: safeModel(model) } : {}),
    services: body ? ['chat'] : [],
    cues: [shown ? CUES.path : CUES.body],
  });
}

/** A path on what `httpx.Client(base_url=…)` has made. */
function onInstance(chain: string, options: Options, values: PythonValues): DestinationRef[] {
  const path = options.text('0') ?? options.text('url') ?? options.text('1');
  if (path === undefined) return [];
  return values.assigned(chain.slice(0, chain.lastIndexOf('.'))).flatMap((made) => {
    if (made.type !== 'call') return [];
    const base = values.options(made).ref('base_url');
    return base ? atPath(base, path) : [];
  });
}

/** The call with what the names in its arguments are given. */
function withBodies(node: SyntaxNode, values: PythonValues): string {
  const args = argumentsOf(node).map(({ text }) => text).join(', '); // prettier-ignore
  const given = bodyNames(args).flatMap((name) => values.assigned(name).map(({ text }) => text));
  return [args, ...given].join('\n');
}
