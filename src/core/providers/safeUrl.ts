import type { SafeUrl } from '../facts';
import { fixed, joinSafe, safeHost, safeName, safeNumber, type SafeText } from '../safeText';
import { isKnownWord } from '../scan/vocabulary';
import { CATALOGUE } from './catalogue';

const URL_SHAPE =
  /^(https?|wss?):\/\/(?:[^/?#\s]*@)?(\[[\da-f:.]+\]|[a-z0-9{}][a-z0-9._{}-]*)(?::(\d{1,5}))?([/?#]|$)/i;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', ws: '80', https: '443', wss: '443' };

/** The words of the catalogue's paths: `completions`, `generateContent`, … */
const PATH_WORDS: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ hosts, services }) => [
    ...hosts.map((host) => /\/.*/.exec(host)?.[0] ?? ''),
    ...Object.values(services).flat(),
  ]).flatMap((path) => path.split(/[/:]/)),
);

/** Words of LLM services' paths that no entry of the catalogue spells out. */
const MORE_WORDS = /^(?:openai|openapi|anthropic|deployments|models|model|chat|invoke|invoke-model|converse|generate|stream|engines|projects|locations|publishers|endpoints|predict|inference|serving-endpoints|compatible-mode|paas|llm|ai|gateway|proxy|api|rest|foundation)$/; // prettier-ignore

/** @returns the URL without user info, query and fragment, its path masked; undefined for anything else. */
export function safeUrl(text: string): SafeUrl | undefined {
  const found = URL_SHAPE.exec(text.trim());
  if (!found) return undefined;
  const scheme = found[1]!.toLowerCase();
  const host = safeHost(found[2]!.replace(/\.$/, ''));
  const port = found[3];
  const origin =
    port && port !== DEFAULT_PORTS[scheme]
      ? joinSafe([SCHEMES[scheme]!, host, fixed(':'), safeNumber(Number(port))], fixed(''))
      : joinSafe([SCHEMES[scheme]!, host], fixed(''));
  const rest = text.trim().slice(found[0].length - found[4]!.length);
  return { origin, host, scheme: SCHEME_NAMES[scheme]!, path: safePath(rest) };
}

/** A path without query and fragment; segments that are not plain words become `*`. */
export function safePath(text: string): SafeText {
  const path = text.replace(/[?#\s].*$/s, '');
  const segments = path
    .split('/')
    .map((segment) => joinSafe(segment.split(':').map(safeSegment), fixed(':')));
  return joinSafe(segments, fixed('/'));
}

function safeSegment(segment: string): SafeText {
  const plain = segment === '' || PATH_WORDS.has(segment) || MORE_WORDS.test(segment) || /^v\d(?:(?:alpha|beta)\d?)?$/.test(segment) || (/^[a-z]+(?:[-_][a-z]+)*$/i.test(segment) && isKnownWord(segment)); // prettier-ignore
  return plain ? safeName(segment) : fixed('*');
}

const SCHEMES: Readonly<Record<string, SafeText>> = {
  http: fixed('http://'),
  https: fixed('https://'),
  ws: fixed('ws://'),
  wss: fixed('wss://'),
};
const SCHEME_NAMES: Readonly<Record<string, SafeText>> = {
  http: fixed('http'),
  https: fixed('https'),
  ws: fixed('ws'),
  wss: fixed('wss'),
};
