import { findNodeAtLocation, modify, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { applyEdits } from '../remedies/redactText';

const DENY = ['permissions', 'deny'];

/**
 * Claude Code's settings with rules added to what it may not use. Nothing is taken out: a rule of ours looks like any other.
 * @param text undefined if there is no file
 * @returns undefined if the file is no such settings file
 */
export function withDenyRules(text: string | undefined, rules: readonly string[]): string | undefined {
  if (text === undefined || text.trim() === '')
    return rules.length === 0 ? text : `${JSON.stringify({ permissions: { deny: rules } }, null, 2)}\n`;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root?.type !== 'object') return undefined;
  const permissions = findNodeAtLocation(root, ['permissions']);
  const deny = findNodeAtLocation(root, DENY);
  if ((permissions && permissions.type !== 'object') || (deny && deny.type !== 'array')) return undefined;
  const known = new Set((deny?.children ?? []).map(({ value }) => value as unknown));
  const missing = rules.filter((rule) => !known.has(rule));
  if (missing.length === 0) return text;
  const last = deny?.children?.at(-1);
  if (last) return appended(text, last, missing);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = modify(text, DENY, missing, { formattingOptions: { eol, insertSpaces: !/^\t/m.test(text), tabSize: 2 } }); // prettier-ignore
  return applyEdits(text, edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, newText: content }))); // prettier-ignore
}

/** A line each, so that a review shows what came; indented as the entry before, if that begins its line. */
function appended(text: string, last: Node, rules: readonly string[]): string {
  const line = text.slice(text.lastIndexOf('\n', last.offset - 1) + 1, last.offset);
  const indent = line.trim() === '' ? line : `${/^[ \t]*/.exec(line)![0]}  `;
  const before = `,${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
  const end = last.offset + last.length;
  return text.slice(0, end) + rules.map((rule) => before + JSON.stringify(rule)).join('') + text.slice(end);
}
