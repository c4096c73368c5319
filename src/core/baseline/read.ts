import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { BaselineEntry } from './entry';

/** A baseline that cannot be used, and where: nothing of it counts, since half of one would hide or show too much. */
export interface BaselineProblem {
  /** 1-based. */
  readonly line: number;
  /** In words of our own: the file's text is not quoted. */
  readonly problem: string;
}

/**
 * Reads the text of a baseline. Entries may stand in any order and more than once, as a merge by line leaves them.
 * @returns the first problem if it is none
 */
export function readBaseline(text: string): readonly BaselineEntry[] | BaselineProblem {
  const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/m.exec(text);
  if (conflict) return problem(text, conflict.index, 'a merge conflict that was left there');
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !root) return problem(text, error?.offset ?? 0, 'not JSON');
  const member = (name: string): Node | undefined => root.type === 'object' ? root.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1] : undefined;
  const [version, findings] = [member('version'), member('findings')];
  if (version?.value !== 1) return problem(text, version?.offset ?? root.offset, 'no "version": 1, which is the only one there is');
  if (findings?.type !== 'array') return problem(text, findings?.offset ?? root.offset, 'no list of "findings"');
  const entries: BaselineEntry[] = [];
  for (const node of findings.children ?? []) {
    const entry: unknown = getNodeValue(node);
    // The last line of the list; a merge may bring it twice.
    if (entry === null) continue;
    if (!isEntry(entry)) return problem(text, node.offset, 'no entry with a "path", a "rule" and a "fingerprint"');
    entries.push({ path: entry.path, rule: entry.rule, fingerprint: entry.fingerprint });
  }
  return entries;
} // prettier-ignore

export function isBaselineProblem(read: readonly BaselineEntry[] | BaselineProblem): read is BaselineProblem {
  return 'problem' in read;
} // prettier-ignore

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, rule, fingerprint } = value as Partial<Record<keyof BaselineEntry, unknown>>;
  return typeof path === 'string' && typeof rule === 'string' && typeof fingerprint === 'string';
}

function problem(text: string, offset: number, what: string): BaselineProblem {
  return { line: text.slice(0, offset).split('\n').length, problem: what };
}
