import { argumentsOf } from '../syntax';
import type { DestinationRef, EndpointUse } from '../../facts';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { safeModel, type Options } from '../clients';
import { atPath, bodyNames, POSTS } from '../httpCalls';
import { urlRef } from '../refs';
import { CUES, LLM_BODY, showsService, useAt } from '../uses';
import { isHttpCallee } from './calls';
import type { Values } from './values';

/** A request by its URL, or by a body that is a conversation: `fetch(…)`, `api.post('/chat/completions', …)`. */
export function httpUse(node: SyntaxNode, source: SourceText, values: Values): EndpointUse | undefined {
  const callee = node.childForFieldName('function');
  if (!callee || !isHttpCallee(callee.text)) return undefined;
  const options = values.options(node);
  const refs = [...['0', 'url', 'uri', 'baseURL', 'prefixUrl'].flatMap((key) => options.ref(key) ?? []), ...byParts(options), ...onInstance(callee, options, values)]; // prettier-ignore
  const shown = refs.find(showsService);
  const sent = POSTS.test(callee.text) ? withBodies(node, values) : '';
  const body = LLM_BODY.test(sent);
  const destination = shown ?? (body ? refs.find(({ kind }) => kind !== 'unknown') : undefined);
  if (!destination) return undefined;
  const name = callee.type === 'member_expression' && callee.text.length > 60 ? callee.childForFieldName('property')! : callee; // prettier-ignore
  const model = /\bmodel['"]?\s*:\s*['"]([\w.:/-]{2,80})['"]/.exec(sent || node.text)?.[1];
  return useAt(source, 'http-call', [name.startIndex, name.endIndex], destination, {
    callee: name.text,
    ...(model ? { model: safeModel(model) } : {}),
    services: body ? ['chat'] : [],
    cues: [shown ? CUES.path : CUES.body],
  });
}

/** `https.request({ hostname, path })`. */
function byParts(options: Options): DestinationRef[] {
  const host = options.text('hostname') ?? options.text('host');
  const url = host === undefined ? undefined : urlRef(`https://${host}${options.text('path') ?? ''}`);
  return url ? [url] : [];
}

/** A path on what `axios.create({ baseURL })` has made. */
function onInstance(callee: SyntaxNode, options: Options, values: Values): DestinationRef[] {
  const receiver = callee.childForFieldName('object')?.text;
  const path = options.text('0') ?? options.text('url');
  if (receiver === undefined || path === undefined) return [];
  return values.given(receiver).flatMap((made) => {
    if (!/^(?:call|new)_expression$/.test(made.type)) return [];
    const given = values.options(made);
    const base = given.ref('baseURL') ?? given.ref('prefixUrl') ?? given.ref('baseUrl');
    return base ? atPath(base, path) : [];
  });
}

/** The call with what the names in its arguments are given. */
function withBodies(node: SyntaxNode, values: Values): string {
  const args = argumentsOf(node).map(({ text }) => text).join(', '); // prettier-ignore
  const given = bodyNames(args).flatMap((name) => values.given(name).map(({ text }) => text));
  return [args, ...given].join('\n');
}
