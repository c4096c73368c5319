import type { DestinationRef } from '../facts';
import { concatRef } from './refs';
import { isLlmPath } from './services';

/** Calls that carry a body. */
export const POSTS = /(?:^|\.)(?:post|request|fetch)$/;

/** Tails that only LLM services have, behind a base that names the rest. */
const LLM_TAIL =
  /^\/?(?:v\d\w*\/)?(?:chat\/completions|completions|messages|responses|embeddings|api\/(?:generate|chat|embed))$/;

/** A path on a base URL, if it is an LLM service's. */
export function atPath(base: DestinationRef, path: string): DestinationRef[] {
  if (!LLM_TAIL.test(path) && !isLlmPath(path)) return [];
  const joined = concatRef([base, path.startsWith('/') ? path : `/${path}`]);
  return joined ? [joined] : [];
}

/** Names more than these are not looked up for one call. */
const MAX_NAMES = 6;

/** Names that a call's arguments are or hold as their body: `payload`, `JSON.stringify(body)`, `json=data`. */
export function bodyNames(args: string): string[] {
  if (args.length > 4000) return [];
  const found = args.matchAll(/(?:^|[,(:=]\s*)([A-Za-z_$][\w$]*)\s*(?=[,)}]|$)/g);
  return [...new Set([...found].map((match) => match[1]!))].slice(0, MAX_NAMES);
}
