import { fixed } from '../safeText';
import { lineIndexAt, lineRange, type SourceText } from '../scan/sourceText';
import { insideLiteral } from './replacement';
import type { Remedy } from './remedy';

type Comment = readonly [open: string, close: string];

const HASH: Comment = ['# ', ''];
const SLASHES: Comment = ['// ', ''];
const DASHES: Comment = ['-- ', ''];
const MARKUP: Comment = ['<!-- ', ' -->'];
const STARS: Comment = ['/* ', ' */'];

const COMMENTS: Readonly<Record<string, Comment>> = {
  typescript: SLASHES, javascript: SLASHES, typescriptreact: SLASHES, javascriptreact: SLASHES, java: SLASHES, kotlin: SLASHES,
  csharp: SLASHES, go: SLASHES, php: SLASHES, rust: SLASHES, swift: SLASHES, c: SLASHES, cpp: SLASHES, scss: SLASHES, jsonc: SLASHES,
  python: HASH, ruby: HASH, r: HASH, shellscript: HASH, powershell: HASH, yaml: HASH, toml: HASH, dotenv: HASH, dockerfile: HASH,
  properties: HASH, terraform: HASH, ini: HASH, sql: DASHES, html: MARKUP, markdown: MARKUP, xml: MARKUP, vue: MARKUP, svelte: MARKUP, css: STARS,
}; // prettier-ignore

/** Writes `phi-cordon-disable-next-line RULE -- reason` above the finding's line. */
export const suppress: Remedy = {
  id: 'suppress',
  asksReason: true,
  inFixAll: false,
  title: () => fixed('Suppress here with a reason…'),
  edit({ rule, path, place }, _argument, { source, grammars, policy, reason }) {
    if (policy.locked(rule))
      return { cannot: fixed('The policy locks this rule, so a comment cannot suppress it.') };
    const comment = COMMENTS[source.languageId];
    if (!comment)
      return { cannot: fixed('This kind of file has no comments. Allow it in the policy instead.') };
    const line = lineIndexAt(source, place.start);
    const { start, end } = lineRange(source, line);
    if (source.languageId !== 'markdown' && insideLiteral(source, start, grammars)) {
      return {
        cannot: fixed(
          'The line lies inside a longer text, where a comment would become part of it. Allow it in the policy instead.',
        ),
      };
    }
    const indent = /^[ \t]*/.exec(source.text.slice(start, end))![0];
    const [open, close] = comment;
    const newText = `${indent}${open}phi-cordon-disable-next-line ${rule} -- ${oneLine(reason ?? '')}${close}${lineBreak(source)}`;
    return [{ path, needsConfirmation: false, edits: [{ start, end: start, newText }] }];
  },
};

/** A reason may not end the comment it stands in. */
function oneLine(reason: string): string {
  return reason
    .replace(/\s+/g, ' ')
    .replace(/\*\/|-->|--/g, '—')
    .trim();
}

function lineBreak({ text }: SourceText): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
