import { masked } from '../../providers/text/syntax';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site, type TextRoute } from './route';
import { deploymentOf, keyVariable, openaiBaseUrl } from './target';

const ADDRESS = 'https://api.openai.com/v1';
/** Paths whose requests name a model and are alike at the targets. */
const ALIKE = /^\/(?:chat\/completions|completions|responses|embeddings)(?=["'\s?]|$)/;
/** `Authorization: Bearer $OPENAI_API_KEY`, in a header of curl, HTTPie or wget. */
const BEARER = /Bearer[ \t]+(\$\{?\w+\}?|[^"'\s$]+)/g;
/** `"model": "gpt-4o"`, with its quotes escaped or not, and `model=gpt-4o`. */
const MODEL = /\\?"model\\?"\s*:\s*\\?"([^"\\\n]*)\\?"|(?<=\s)model=["']?([\w.:-]+)/g;

/** `curl https://api.openai.com/v1/…`: address, key and model of one command. */
export const openaiShell: TextRoute = {
  reads: 'text',
  id: 'openaiShell',
  sites({ text }) {
    const { bare } = masked(text, 'shellscript');
    const found = [...bare.matchAll(/https:\/\/api\.openai\.com\/v1(?=[/"'\s])/g)].map(({ index }) => commandAt(text, index));
    return found.filter((site, at) => site.start !== found[at - 1]?.start);
  },
  edits({ text }, sites, target) {
    const base = openaiBaseUrl(target).replace(/\/$/, '');
    const variable = keyVariable(target);
    return sites.flatMap(({ start, end }): TextEdit[] => {
      const command = text.slice(start, end);
      refuseUnseen(command);
      const put = (at: number, length: number, newText: string): TextEdit => ({ start: start + at, end: start + at + length, newText }); // prettier-ignore
      const addresses = [...command.matchAll(/https:\/\/api\.openai\.com\/v1/g)].map(({ index }) => put(index, ADDRESS.length, base));
      const keys = [...command.matchAll(BEARER)].map(({ index, 0: all, 1: key }) =>
        put(index + all.length - key!.length, key!.length, variable === undefined ? 'unused' : withName(key!, variable)),
      );
      const models = [...command.matchAll(MODEL)].map((match) => {
        const model = match[1] ?? match[2]!;
        return put(match.index + match[0].lastIndexOf(model), model.length, deploymentOf(model, target));
      });
      return [...addresses, ...keys, ...models].filter((edit) => text.slice(edit.start, edit.end) !== edit.newText);
    });
  },
}; // prettier-ignore

/** @throws CannotRoute if a part of the request stands elsewhere, or is none that the target answers */
function refuseUnseen(command: string): void {
  for (const { index } of command.matchAll(/https:\/\/api\.openai\.com\/v1/g))
    if (!ALIKE.test(command.slice(index + ADDRESS.length))) {
      throw new CannotRoute(fixed('This request is none of chat, responses, completions or embeddings, and the approved service may not answer it in the same way. Move it by hand.')); // prettier-ignore
    }
  const keys = [...command.matchAll(BEARER)];
  if (keys.length === 0 || /--oauth2-bearer|--config|(?<=\s)-K\b/.test(command)) {
    throw new CannotRoute(fixed('The key of this request is not written in the command. Write its Authorization header there first.')); // prettier-ignore
  }
  if (keys.some(([, key]) => !key!.startsWith('$'))) {
    throw new CannotRoute(fixed('The key itself is written in this command. Take it into a variable first.'));
  }
  if ([...command.matchAll(MODEL)].length !== 1 || command.includes('<<')) {
    throw new CannotRoute(fixed('The request is put together elsewhere, so its model cannot be seen. Write the model in the command first.')); // prettier-ignore
  }
}

/** `${OPENAI_API_KEY}` as `${NAME}`. */
function withName(reference: string, name: string): string {
  return reference.startsWith('${') ? `\${${name}}` : `$${name}`;
}

/** The command around an offset: its line with those that a backslash or an open quote continues. */
function commandAt(text: string, offset: number): Site {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start > 0 && /\\\r?\n$/.test(text.slice(Math.max(0, start - 3), start)))
    start = text.lastIndexOf('\n', start - 2) + 1;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '\n') return { start, end: at };
  }
  return { start, end: text.length };
}
