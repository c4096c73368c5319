import { render, type Message } from '../messages';
import type { ProjectPath } from '../ports';
import type { RuleId } from '../rules';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { lineIndexAt, type SourceText } from '../scan/sourceText';

/** Something wrong in a policy file, with its place: UTF-16 offsets, 1-based line and column. */
export interface PolicyProblem {
  readonly rule: RuleId;
  readonly path: ProjectPath;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function problemAt(source: SourceText, { start, end }: Range, rule: RuleId, said: Message): PolicyProblem {
  const line = lineIndexAt(source, start);
  const column = start - source.lineStarts[line]! + 1;
  return { rule, path: source.path, start, end, line: line + 1, column, message: said };
} // prettier-ignore

/** A word that was read, if it looks like one that a policy would hold; a file can hold anything by mistake. */
export function shownWord(word: string, otherwise: SafeText = fixed('another text')): SafeText {
  return /^[$A-Za-z][\w$./*-]{0,60}$/.test(word) && !/\d{3}/.test(word) ? safeName(word) : otherwise;
}

/** `.phi-cordon.json:3:12: …`: one line for a terminal or a log. */
export function problemText({ path, line, column, message: said }: PolicyProblem): SafeText {
  const place = joinSafe([shownPath(path), safeNumber(line), safeNumber(column)], fixed(':'));
  return joinSafe([place, render(said)], fixed(': '));
}
