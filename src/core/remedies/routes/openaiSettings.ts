import { fixed } from '../../safeText';
import type { SourceText } from '../../scan/sourceText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site, type TextRoute } from './route';
import { keyVariable, openaiBaseUrl } from './target';

/** The variables that OpenAI clients take their address and their key from. */
const ADDRESS = 'OPENAI_BASE_URL';
const KEY = 'OPENAI_API_KEY';

/** `NAME=value`, `export NAME=value`, `NAME: value`, `- NAME=value`, with or without quotes. */
const SETTING = /^([ \t]*(?:export[ \t]+|-[ \t]+["']?)?)([A-Z_]+)([ \t]*[=:][ \t]*)(["']?)([^"'\s#]*)/gm;

interface Setting extends Site {
  readonly name: string;
  readonly assign: string;
  readonly quote: string;
  readonly value: string;
  /** Where the value begins. */
  readonly valueStart: number;
}

/**
 * The address that OpenAI clients take from an env file or a compose file, and with it the key: that of another service
 * must not be sent there. Models stay with the code, which names them.
 */
export const openaiSettings: TextRoute = {
  reads: 'text',
  id: 'openaiSettings',
  sites: ({ text }) => settings(text).filter(({ name }) => name === ADDRESS),
  edits(source, sites, target) {
    const url = openaiBaseUrl(target);
    const all = settings(source.text);
    const addresses = all.filter(({ start }) => sites.some((site) => site.start === start));
    const moved = addresses.flatMap(({ value, valueStart }): TextEdit[] =>
      value === url ? [] : [{ start: valueStart, end: valueStart + value.length, newText: url }],
    );
    if (moved.length === 0) return [];
    const keys = all.filter(
      (one) => one.name === KEY && addresses.some((address) => inOneBlock(source.text, one, address)),
    );
    return [...moved, ...keys.flatMap((key) => keyEdits(source, key, keyVariable(target)))];
  },
};

/** Whether two settings are of one service: no line between them stands farther out. */
function inOneBlock(text: string, a: Site, b: Site): boolean {
  const [first, last] = a.start < b.start ? [a, b] : [b, a];
  const from = text.lastIndexOf('\n', first.start) + 1;
  const indent = /^[ \t]*/.exec(text.slice(from))![0].length;
  const lines = text.slice(from, last.end).split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => /^[ \t]*/.exec(line)![0].length >= indent);
} // prettier-ignore

function settings(text: string): Setting[] {
  return [...text.matchAll(SETTING)].map((match) => {
    const [all, before, name, assign, quote, value] = match as unknown as [string, string, string, string, string, string]; // prettier-ignore
    const valueStart = match.index + all.length - value.length;
    return { name, assign, quote, value, valueStart, start: match.index + before.length, end: match.index + all.length }; // prettier-ignore
  });
}

/**
 * A key passed on from a variable becomes that of the target; one written in an env file is kept as a comment and has to
 * be filled in anew. An empty key fails; another service's would be shown to the target.
 * @throws CannotRoute for a key that is written into a file of another kind
 */
function keyEdits(
  source: SourceText,
  { start, value, valueStart }: Setting,
  variable: string | undefined,
): readonly TextEdit[] {
  if (value === '') return [];
  const passed = /^\$\{?OPENAI_API_KEY\b/.exec(value);
  if (passed && variable === undefined) return [{ start: valueStart, end: valueStart + value.length, newText: 'unused' }]; // prettier-ignore
  if (passed) {
    const at = valueStart + passed[0].length - KEY.length;
    return [{ start: at, end: at + KEY.length, newText: variable! }];
  }
  if (value.startsWith('$') || value === 'unused') return [];
  if (source.languageId !== 'dotenv') {
    throw new CannotRoute(fixed('The key of OpenAI is written in this file and would be sent to the approved service. Take it out first.')); // prettier-ignore
  }
  const eol = source.text.includes('\r\n') ? '\r\n' : '\n';
  const line = source.text.lastIndexOf('\n', start) + 1;
  const end = /\r?$/m.exec(source.text.slice(start))!.index + start;
  return [
    { start: line, end: line, newText: '# ' },
    { start: end, end, newText: `${eol}${source.text.slice(line, start)}${KEY}=` },
  ];
}
