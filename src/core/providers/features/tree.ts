import type { EndpointUse, UseCall, UseFeature } from '../../facts';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import { placeOf } from '../../scan/place';
import type { SourceText } from '../../scan/sourceText';
import { aroundOf } from './around';
import type { Program, Request } from './requests';
import { literalOf, settingsOf, type Setting } from './settings';
import { GIVES, KEEPING_MEMBERS, KEEPING_OPTIONS, STATEFUL_CALLS, STATEFUL_MEMBERS, trainingOf } from './terms'; // prettier-ignore

/** What one request asks for beside an answer. */
export function featuresOf(
  request: Request,
  use: EndpointUse,
  source: SourceText,
  program: Program,
): UseFeature[] {
  const options = use.kind === 'http-call' ? request.args.slice(1) : request.args;
  const { settings, open } = settingsOf(options, program);
  const found = settings.flatMap((setting) => settingFeature(setting, source, program) ?? []);
  const kept = memberFeature(request, source);
  if (kept) found.push(kept);
  const told = settings.some(({ key }) => STORE.test(key));
  if (!told && !open && isStateful(request, use, settings, program)) {
    const { start, end } = shownAt(request);
    found.push({ kind: 'keeps', name: shownName(request), place: placeOf(source, start, end), byDefault: true, store: true }); // prettier-ignore
  }
  return found;
}

/** A request as the audit trail sees it. */
export function callOf(request: Request, source: SourceText, program: Program): UseCall {
  const { start, end } = shownAt(request);
  return { name: shownName(request), place: placeOf(source, start, end), around: aroundOf(request.node, program) }; // prettier-ignore
}

/** `store`, and LangChain's option for tenancies without retention, which turns storing off. */
const STORE = /^(?:store|zdrEnabled)$/;

function settingFeature(
  { key, value, node }: Setting,
  source: SourceText,
  program: Program,
): UseFeature | undefined {
  const literal = literalOf(value, program);
  const place = placeOf(source, node.startIndex, node.endIndex);
  if (key === 'store')
    return literal === true ? { kind: 'keeps', name: written(key, node, TRUE), place, store: true } : undefined; // prettier-ignore
  if (key === 'background')
    return literal === true ? { kind: 'keeps', name: written(key, node, TRUE), place } : undefined;
  if (KEEPING_OPTIONS.test(key))
    return literal === null ? undefined : { kind: 'keeps', name: safeIdentifier(key), place };
  const kind = trainingOf(key, literal);
  return kind && { kind, name: safeIdentifier(key), place };
}

const TRUE = { javascript: fixed(': true'), python: fixed('=True') };

function written(key: string, node: SyntaxNode, value: typeof TRUE): SafeText {
  const text = node.type === 'keyword_argument' ? value.python : value.javascript;
  return joinSafe([safeIdentifier(key), text], fixed(''));
}

function memberFeature(request: Request, source: SourceText): UseFeature | undefined {
  const { path } = request;
  const member = path.slice(1, -1).find((name) => KEEPING_MEMBERS.some((shape) => shape.test(name)));
  if (member === undefined || !GIVES.test(path.at(-1)!)) return undefined;
  const { start, end } = shownAt(request);
  return { kind: 'keeps', name: shownName(request), place: placeOf(source, start, end) };
}

/** Whether a request goes to an API that keeps it unless told otherwise. */
function isStateful(
  { path, node }: Request,
  { kind }: EndpointUse,
  settings: readonly Setting[],
  program: Program,
): boolean {
  if (kind === 'http-call') return /\/v1\/responses\b/.test(node.text.slice(0, 2_000));
  if (settings.some(({ key, value }) => /^use_?responses_?api$/i.test(key) && literalOf(value, program) === true)) return true; // prettier-ignore
  const [before, last] = path.slice(-2);
  if (kind === 'model-string' && /^a?responses$/.test(last ?? '')) return true;
  return before !== undefined && STATEFUL_MEMBERS.test(before) && STATEFUL_CALLS.test(last ?? '');
}

/** The names of a callee that a finding shows and points at: `responses.create`. */
function shownAt({ callee }: Request): { start: number; end: number } {
  const start = callee.endIndex - callee.startIndex > 60 ? (callee.childForFieldName('property') ?? callee.childForFieldName('attribute') ?? callee).startIndex : callee.startIndex; // prettier-ignore
  return { start, end: callee.endIndex };
}

function shownName({ path }: Request): SafeText {
  return safeIdentifier(path.slice(-2).join('.'));
}
