import { lineIndexAt, lineRange, type SourceText } from '../scan/sourceText';

/** A line of a text, with its place. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Far beyond any line that a person wrote. */
const LONGEST = 4_000;

/** The lines on which hits stand, once each, ascending; lines of machine-made length are left out. */
export function linesAt(source: SourceText, hits: readonly number[]): Line[] {
  const indices = new Set(hits.map((hit) => lineIndexAt(source, hit)));
  return [...indices].sort((a, b) => a - b).flatMap((index) => lineAt(source, index) ?? []);
}

export function lineAt(source: SourceText, index: number): Line | undefined {
  if (index < 0 || index >= source.lineStarts.length) return undefined;
  const { start, end } = lineRange(source, index);
  return end - start > LONGEST ? undefined : { index, start, end, text: source.text.slice(start, end) };
}

/** Whether a line is a comment from its first character on, in any of the usual languages. */
export function isComment(line: string): boolean {
  return /^\s*(?:\/\/|#(?!\{)|\*|\/\*|<!--|--\s|;|rem\s)/i.test(line);
}

/** `NAME = value` of an env file, a Dockerfile, YAML, a shell, Terraform or JSON. */
export interface Assignment {
  readonly name: string;
  /** Offset of the name in the text. */
  readonly at: number;
  readonly value: string;
}

const ASSIGNMENT =
  /^(\s*(?:(?:export|ENV|ARG|set|-|\$env:)\s*)?["']?)([A-Za-z_][A-Za-z0-9_]*)["']?(?:\s*[=:]\s*|(?<=^\s*ENV\s+\w+)\s+)(.*)$/;

/** `{ name: NAME, value: … }` on one line, as Kubernetes and Terraform may have it. */
const PAIR =
  /([{,]\s{0,9}["']?name["']?\s{0,9}[:=]\s{0,9}["']?)([A-Za-z_]\w{0,80})["']?\s{0,9},\s{0,9}["']?value["']?\s{0,9}[:=]\s{0,9}("[^"]*"|'[^']*'|[^\s,}]+)/;

export function assignmentOn(line: Line, before: Line | undefined): Assignment | undefined {
  if (isComment(line.text)) return undefined;
  const pair = PAIR.exec(line.text);
  if (pair) return { name: pair[2]!, at: line.start + pair.index + pair[1]!.length, value: bare(pair[3]!) };
  const found = ASSIGNMENT.exec(line.text);
  if (!found) return undefined;
  const named = /^value$/i.test(found[2]!)
    ? /^\s*-?\s*name\s*[:=]\s*["']?([A-Za-z_]\w*)/.exec(before?.text ?? '')
    : null;
  const value = bare(found[3]!);
  if (named && before)
    return {
      name: named[1]!,
      at: before.start + before.text.indexOf(named[1]!, named[0].length - named[1]!.length),
      value,
    };
  return { name: found[2]!, at: line.start + found[1]!.length, value };
}

/** Assignments that stand one behind the other: JSON's pairs, `-e NAME=value` of a command, `SetEnvironmentVariable(…)`. */
const SEVERAL: Readonly<Record<string, RegExp>> = {
  json: /"([A-Z][A-Z0-9_]{2,80})"\s{0,9}:\s{0,9}("[^"]*")|"[nN]ame"\s{0,9}:\s{0,9}"([A-Z][A-Z0-9_]{2,80})"\s{0,9},\s{0,9}"[vV]alue"\s{0,9}:\s{0,9}("[^"]*")/g,
  shell: /(?<![\w$.])([A-Z][A-Z0-9_]{2,80})=("[^"]*"|'[^']*'|[^\s"';&|]+)|\bsetx\s+([A-Z][A-Z0-9_]{2,80})\s+("[^"]*"|[^\s"']+)|SetEnvironmentVariable\(\s*["']([A-Z][A-Z0-9_]{2,80})["']\s*,\s*("[^"]*"|'[^']*')/g,
}; // prettier-ignore

/** Every assignment on a line. */
export function assignmentsOn(line: Line, before: Line | undefined, languageId: string): Assignment[] {
  const kind = /^jsonc?$/.test(languageId) ? 'json' : /^(?:shellscript|powershell|dockerfile)$/.test(languageId) ? 'shell' : undefined; // prettier-ignore
  const one = assignmentOn(line, before);
  if (kind === undefined || isComment(line.text)) return one ? [one] : [];
  const several = [...line.text.matchAll(SEVERAL[kind]!)].flatMap((match): Assignment[] => {
    const [name, value] = match.slice(1).filter((group) => group !== undefined);
    if (name === undefined || value === undefined || !/^[A-Z][A-Z0-9_]*$/.test(name)) return [];
    return [{ name, at: line.start + match.index + match[0].indexOf(name), value: bare(value) }];
  });
  const isListed = one !== undefined && several.some(({ at }) => at === one.at);
  return one && !isListed && (several.length === 0 || kind === 'json') ? [one, ...several] : several;
}

/** A value without quotes, trailing comma, semicolon and comment. */
function bare(text: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(text);
  if (quoted) return quoted[2]!;
  // A quote at the end alone opened before the name: `- "NAME=value"`.
  return text.replace(/\s+#.*$/, '').replace(/["']?[,;]?\s*$/, '').trim(); // prettier-ignore
}
