import type { DestinationRef, EndpointUse } from '../../facts';
import { lineAt } from '../lines';
import { concatRef, UNKNOWN } from '../refs';
import { safePath } from '../safeUrl';
import { isLlmPath, servicesOfPath } from '../services';
import { lineIndexAt, type SourceText } from '../../scan/sourceText';
import { CUES, useAt } from '../uses';
import { expressionEnd, type Masked } from './syntax';
import { textRef } from './values';

/** A call of an HTTP client whose argument the path is. */
const CALLED =
  /(?:\.|->)\s*(?:post|Post|uri|request|Post\w*Async|SendAsync|NewRequest\w*|exchange|postForEntity|postForObject|json|setBody|url|path|encodedPath|appendPathSegments|JoinPath)\s*(?:<[^>()]{0,60}>)?\(\s*(?:["']\w+["']\s*,\s*|[\w.:]+\s*,\s*)?[$f]?$/;
/** What joins a base with the path: a sum, or the arguments of a format. */
const JOINED = /([\w$][\w.$>-]*(?:\(\))?)\s*(?:\+|\.)\s*$/;
const FORMATTED = /\b(?:Sprintf|format!?|Format|sprintf|JoinPath|Combine)\s*\(\s*$/;
/** What answers requests, or stands in for what does. */
const ANSWERS =
  /@(?:(?:Post|Get|Request)Mapping|Path|POST|GET)|#\[(?:Route|post|get)|\b(?:Route::|HandleFunc|Handle|MapPost|MapGet|RegisterHandler|stub_request|urlEqualTo|urlPathEqualTo|\.route|routes?\.|router\.|mux\.|r\.POST|r\.GET|app\.post|assert\w*|expect\w*)\b/i;
/** How an HTTP client is given its base. */
const BASE =
  /(?:\bBaseAddress\s*=\s*|\b(?:baseUrl|baseURL|SetBaseURL|rootUri|base_url|url_prefix)\s*\(\s*|\bbase_ur[il]["']?\s*(?:=>|:)\s*|\bFaraday\.new\s*\(?\s*(?:url:\s*)?|\bdefaultRequest\s*\{\s*url\s*\(\s*)/g;

/** Paths of LLM services that a program joins with a host from elsewhere. */
export function pathUses(source: SourceText, text: Masked, hits: readonly number[]): EndpointUse[] {
  if (!/\bmodel\b/i.test(text.bare)) return [];
  const seen = new Set<number>();
  return hits.flatMap((hit) => {
    const literal = /\s/.test(text.code[hit] ?? '') ? literalAt(source, text, hit) : undefined;
    if (!literal || seen.has(literal.start) || !isLlmPath(`/${literal.value}`.replace(/^\/+/, '/')) || !speaks(literal.value, text)) return [];
    seen.add(literal.start);
    const base = baseOf(literal, text);
    if (base === undefined) return [];
    const path = pathIn(literal.value);
    const services = servicesOfPath(path, undefined);
    return [useAt(source, 'http-call', [literal.start + literal.value.length - path.length, literal.end], base, { services, confidence: 'medium', cues: [CUES.path] })];
  });
} // prettier-ignore

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The line before it. */
  readonly ahead: string;
}

/** The string literal on one line around an offset. */
function literalAt(source: SourceText, { bare, code }: Masked, hit: number): Literal | undefined {
  const line = lineAt(source, lineIndexAt(source, hit));
  if (!line) return undefined;
  let start = hit;
  while (start > line.start && /\s/.test(code[start - 1]!)) start--;
  const quote = code[start - 1];
  if (quote === undefined || !/["'`]/.test(quote)) return undefined;
  const end = code.indexOf(quote, hit);
  if (end < 0 || end > line.end) return undefined;
  const value = bare.slice(start, end);
  if (/:\/\/|[\s"'\\]/.test(value)) return undefined;
  return { start, end, value, ahead: bare.slice(line.start, start - 1) };
}

/** Paths that other services have too count beside a word of the one service that they are known of. */
function speaks(path: string, { bare }: Masked): boolean {
  if (/\/api\/(?:generate|chat|embed)/.test(path)) return /ollama/i.test(bare);
  if (/\/v1\/messages$/.test(path)) return /anthropic|claude|max_tokens/i.test(bare);
  return true;
}

const HOLE = /^(?:\$?\{[^}]*\}|#\{[^}]*\}|%[sv]|\$\w+(?:->\w+)*)/;

function pathIn(value: string): string {
  return value.replace(HOLE, '');
}

/** Where the path leads; undefined if the text does not send to it. */
function baseOf({ value, start, end, ahead }: Literal, text: Masked): DestinationRef | undefined {
  if (ANSWERS.test(ahead)) return undefined;
  const tail = { kind: 'joined', base: UNKNOWN, tail: safePath(`/${pathIn(value).replace(/^\//, '')}`) } as const;
  if (HOLE.test(value)) {
    const formatted = /^(?:%[sv]|\{\d?\})/.test(value);
    if (formatted && !FORMATTED.test(ahead)) return undefined;
    const argument = formatted ? /^["'`]\s*,\s*/.exec(text.bare.slice(end, end + 40)) : null;
    const from = argument ? end + argument[0].length : undefined;
    const given = from === undefined ? text.bare.slice(start - 1, end + 1) : text.bare.slice(from, expressionEnd(text.code, from));
    const ref = textRef(given, text) ?? undefined;
    return (from === undefined ? ref : concatRef([ref, pathIn(value)])) ?? tail;
  }
  const operand = JOINED.exec(ahead)?.[1];
  if (operand !== undefined) return concatRef([textRef(operand, text) ?? undefined, value]) ?? tail;
  if (!CALLED.test(ahead)) return undefined;
  for (const match of text.bare.matchAll(BASE)) {
    const at = match.index + match[0].length;
    const ref = textRef(text.bare.slice(at, expressionEnd(text.code, at)), text);
    if (ref) return concatRef([ref, `/${value.replace(/^\//, '')}`]) ?? tail;
  }
  // A request without a host, as Go takes it, is one of a test.
  return /NewRequest/.test(ahead) ? undefined : tail;
} // prettier-ignore
