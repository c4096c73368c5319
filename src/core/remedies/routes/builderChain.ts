import type { TextEdit } from '../remedy';
import type { Site } from './route';
import { argumentsAt, indentAt, insert, lineAfter, lineStart, newlineOf, replace, type ArgumentList, type TextProgram } from './textProgram'; // prettier-ignore

/** One call of a builder: `.apiKey(key)`. */
export interface Link extends Site {
  readonly name: string;
  readonly args: ArgumentList;
}

/** Calls of a chain that a person wrote. */
const MAX_LINKS = 60;

/** @param at offset behind the class that a chain begins with @returns its calls, in order: `builder`, `apiKey`, `build` */
export function chainAt(program: TextProgram, at: number): Link[] {
  const links: Link[] = [];
  const next = /\s*(\.)\s*(\w+)\s*\(/y;
  for (let from = at; links.length < MAX_LINKS;) {
    next.lastIndex = from;
    const found = next.exec(program.code);
    const args = found ? argumentsAt(program, next.lastIndex - 1) : undefined;
    if (!found || !args) break;
    const start = found.index + found[0].indexOf('.');
    links.push({ name: found[2]!, start, end: args.end + 1, args });
    from = args.end + 1;
  }
  return links;
}

/**
 * Edits after which each of the wanted calls stands in a chain with that argument alone, and none of the dropped ones.
 * @param links a chain whose first call makes the builder
 */
export function setLinks(
  program: TextProgram,
  links: readonly Link[],
  wanted: readonly (readonly [name: string, value: string])[],
  dropped: ReadonlySet<string>,
): TextEdit[] {
  const { text } = program;
  const standing = (name: string) => links.filter((link) => link.name === name);
  const replaced = wanted.flatMap(([name, value]) =>
    standing(name).flatMap(({ args: { start, end } }) => (text.slice(start, end) === value ? [] : [replace({ start, end }, value)])),
  );
  const gone = links.flatMap(({ name, start, end }, at) => {
    if (!dropped.has(name)) return [];
    const before = links[at - 1]?.end ?? start;
    const line = lineStart(text, start);
    const ownLine = before < line && text.slice(line, start).trim() === '' && /^[ \t]*(?:\/\/[^\n]*)?\r?\n/.test(text.slice(end));
    return [ownLine ? replace({ start: line, end: lineAfter(text, end) }, '') : replace({ start, end }, '')];
  });
  const missing = wanted.filter(([name]) => standing(name).length === 0).map(([name, value]) => `.${name}(${value})`);
  const [first, second] = links;
  if (!first || missing.length === 0) return [...replaced, ...gone];
  const between = second ? text.slice(first.end, second.start) : '';
  const separator = /^\r?\n[ \t]*$/.test(between) ? between : newLink(program, first.start);
  const inserted = insert(first.end, missing.map((call) => separator + call).join(''));
  const rest = between === '' && second ? [insert(second.start, separator)] : [];
  return [...replaced, ...gone, ...(rest.length > 0 && separator !== '' ? joined(inserted, rest, gone) : [inserted])];
} // prettier-ignore

/** A chain on one line goes on below the new calls. */
function joined(inserted: TextEdit, rest: readonly TextEdit[], gone: readonly TextEdit[]): TextEdit[] {
  const isGone = gone.some(({ start }) => start === inserted.start);
  return [isGone ? inserted : { ...inserted, newText: inserted.newText + rest[0]!.newText }];
}

/** The line break and indentation of a call on a line of its own. */
export function newLink({ text }: TextProgram, at: number): string {
  const hanging = /^([ \t]*)[^\s.].*\r?\n([ \t]+)\.\w/m.exec(text);
  const unit =
    hanging && hanging[2]!.startsWith(hanging[1]!) ? hanging[2]!.slice(hanging[1]!.length) : '        ';
  return `${newlineOf(text)}${indentAt(text, at)}${unit === '' ? '    ' : unit}`;
}
