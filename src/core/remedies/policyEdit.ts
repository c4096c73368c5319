import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { initialPolicy, loadPolicy, POLICY_FILE } from '../policy';
import type { RuleId } from '../rules';
import { fixed, joinSafe, safeName } from '../safeText';
import { applyEdits } from './redactText';
import type { FileEdit, Refusal, RemedyContext, TextEdit } from './remedy';

/** What a remedy adds to a policy: an item to a list, or a named entry to an object. */
export interface PolicyAddition {
  readonly under: 'allow' | 'approvals';
  /** The entry's name, under `approvals`. */
  readonly name?: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The edit that adds to the policy, or creates it; refused if the policy as it stands cannot be read. */
export function addToPolicy(
  addition: PolicyAddition,
  { policySource }: RemedyContext,
): readonly FileEdit[] | Refusal {
  if (!policySource) {
    const base = initialPolicy({ uses: [] });
    const newText = applyEdits(base, insertion(base, addition) ?? []);
    return [
      { path: POLICY_FILE, create: true, needsConfirmation: true, edits: [{ start: 0, end: 0, newText }] },
    ];
  }
  const { path, text } = policySource;
  if (!loadPolicy(policySource).policy)
    return { cannot: fixed('The policy cannot be read as it stands. Mend it first.') };
  const edits = insertion(text, addition);
  if (!edits || !loadPolicy({ path, text: applyEdits(text, edits) }).policy)
    return { cannot: fixed('The policy cannot hold this entry. Write it by hand.') };
  return [{ path, needsConfirmation: true, edits }];
}

/** A rule that the policy locks is not loosened from the code's side. */
export function lockRefusal(rule: RuleId, { policy }: RemedyContext): Refusal | undefined {
  if (!policy.locked(rule)) return undefined;
  return {
    cannot: joinSafe(
      [safeName(rule), fixed('is locked by the policy. Ask whoever answers for it.')],
      fixed(' '),
    ),
  };
}

/** Inserts, and touches no other byte: comments, order, line ends and trailing commas stay as they are. */
export function insertion(text: string, { under, name, value }: PolicyAddition): TextEdit[] | undefined {
  const root = parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true });
  if (root?.type !== 'object') return undefined;
  const layout = layoutOf(text, root);
  const list = findNodeAtLocation(root, [under]);
  const item = name === undefined ? compact(value) : `${JSON.stringify(name)}: ${compact(value)}`;
  if (list) return insertInto(text, list, item, layout);
  const [open, close] = name === undefined ? ['[', ']'] : ['{', '}'];
  const inner = layout.unit.repeat(2);
  const block = `${JSON.stringify(under)}: ${open}${layout.eol}${inner}${item}${layout.eol}${layout.unit}${close}`;
  return insertInto(text, root, block, layout);
}

interface Layout {
  readonly eol: string;
  readonly unit: string;
}

function layoutOf(text: string, root: Node): Layout {
  const first = root.children?.[0];
  const indent = first ? indentAt(text, first.offset) : undefined;
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit: indent || '  ' };
}

function insertInto(text: string, container: Node, item: string, { eol, unit }: Layout): TextEdit[] {
  const last = container.children?.at(-1);
  const close = container.offset + container.length - 1;
  if (!last) {
    const closeIndent = indentAt(text, close);
    if (closeIndent !== undefined) return [insert(close - closeIndent.length, `${closeIndent}${unit}${item}${eol}`)]; // prettier-ignore
    const outer = lineIndent(text, container.offset);
    return [insert(close, `${eol}${outer}${unit}${item}${eol}${outer}`)];
  }
  const end = last.offset + last.length;
  const { comma, lineEnd } = afterLast(text, end);
  if (lineEnd === undefined)
    return comma === undefined ? [insert(end, `, ${item}`)] : [insert(comma + 1, ` ${item},`)];
  const next = `${eol}${lineIndent(text, last.offset)}${item}`;
  return comma === undefined ? [insert(end, ','), insert(lineEnd, next)] : [insert(lineEnd, `${next},`)];
} // prettier-ignore

/** What follows a last entry: its trailing comma, and the end of that line unless the bracket closes on it. */
function afterLast(text: string, from: number): { comma?: number; lineEnd?: number } {
  let comma: number | undefined;
  let lineEnd: number | undefined;
  for (let at = from; at < text.length;) {
    const char = text[at]!;
    if (text.startsWith('//', at)) at = endOfLine(text, at);
    else if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 2;
    else if (char === ',') {
      [comma, lineEnd] = [at, undefined];
      at++;
    } else if (/\s/.test(char)) {
      if (char === '\n' || char === '\r') lineEnd ??= at;
      at++;
    } else break;
  }
  return { ...(comma === undefined ? {} : { comma }), ...(lineEnd === undefined ? {} : { lineEnd }) };
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** The white space before an offset if nothing else stands before it on its line. */
function indentAt(text: string, offset: number): string | undefined {
  const indent = /[^\r\n]*$/.exec(text.slice(0, offset))![0];
  return offset > indent.length && /^[ \t]*$/.test(indent) ? indent : undefined;
}

/** The white space at the start of the line that holds an offset. */
function lineIndent(text: string, offset: number): string {
  return /^[ \t]*/.exec(/[^\r\n]*$/.exec(text.slice(0, offset))![0])![0];
}

function insert(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** One line, spaced as a person would write it. */
function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${compact(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
