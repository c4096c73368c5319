import type { Span } from './span';

/** A start tag or an empty-element tag. Namespace prefixes are dropped from names; entities are left as they stand. */
export interface XmlTag extends Span {
  readonly name: string;
  /** The ranges of the attributes’ values, without their quotes. The first of a name counts. */
  readonly attributes: ReadonlyMap<string, Span>;
}

export interface XmlVisitor<State> {
  /** Called for each start tag with the state of the element around it; the answer is the new element’s own state. */
  open(tag: XmlTag, outer: State): State;
  /** Called for each run of text and each CDATA section’s content. */
  text?(range: Span, within: State): void;
  /** Called for each end tag that closes an open element, with that element’s state. */
  close?(range: Span, within: State): void;
}

/** No document nests deeper; the elements below share the state of the last one. */
const DEEPEST = 200;

const NAME = /[^\s<>/="'\\!?&,;(){}]+/y;
const NAME_START = /[A-Za-z_]/;

/**
 * Reads XML of any quality in one pass, in time linear in the text, and never throws: what never closes ends with the
 * next `<` or with the text, a stray end tag is passed over. Tags inside the string literals of a program are read as
 * well: a quote that is escaped with a backslash delimits a value like a bare one.
 * Comments, processing instructions and declarations are passed over.
 * @param root the state outside every element
 */
export function walkXml<State>(text: string, root: State, visitor: XmlVisitor<State>): void {
  walk(text, 0, root, visitor, false);
}

/**
 * Reads one element as `walkXml` does, from its `<` to its end tag.
 * @returns where it ends: the text's end if nothing closes it
 */
export function walkElement<State>(
  text: string,
  start: number,
  root: State,
  visitor: XmlVisitor<State>,
): number {
  return walk(text, start, root, visitor, true);
}

function walk<State>(
  text: string,
  from: number,
  root: State,
  visitor: XmlVisitor<State>,
  single: boolean,
): number {
  const names: string[] = [];
  const states: State[] = [root];
  /** Elements that are open below the deepest one kept. */
  let overflow = 0;
  const innermost = (): State => states[states.length - 1]!;
  for (let at = from; at < text.length;) {
    const mark = text.indexOf('<', at);
    const textEnd = mark < 0 ? text.length : mark;
    if (textEnd > at) visitor.text?.({ start: at, end: textEnd }, innermost());
    if (mark < 0) return text.length;
    if (text.startsWith('<!--', mark)) {
      at = after(text, '-->', mark + 4);
    } else if (text.startsWith('<![CDATA[', mark)) {
      const end = text.indexOf(']]>', mark + 9);
      const start = mark + 9;
      const stop = end < 0 ? text.length : end;
      if (stop > start) visitor.text?.({ start, end: stop }, innermost());
      at = end < 0 ? text.length : end + 3;
    } else if (text[mark + 1] === '?') {
      at = after(text, '?>', mark + 2);
    } else if (text[mark + 1] === '!') {
      at = tagEnd(text, mark + 2);
    } else if (text[mark + 1] === '/') {
      at = tagEnd(text, mark + 2);
      const name = nameAt(text, mark + 2);
      if (overflow > 0) {
        overflow--;
        continue;
      }
      const depth = name === undefined ? -1 : names.lastIndexOf(name);
      if (depth < 0) continue;
      visitor.close?.({ start: mark, end: at }, states[depth + 1]!);
      names.length = depth;
      states.length = depth + 1;
      if (single && depth === 0) return at;
    } else {
      const tag = tagAt(text, mark);
      if (!tag) {
        at = mark + 1;
        continue;
      }
      at = tag.end;
      const state = visitor.open(tag, innermost());
      if (tag.empty) {
        if (single && names.length === 0) return at;
        continue;
      }
      if (names.length >= DEEPEST) {
        overflow++;
        continue;
      }
      names.push(tag.name);
      states.push(state);
    }
  }
  return text.length;
}

function after(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}

/** Behind the next `>`, or before the next `<` of a tag that never closes. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '>') return at + 1;
    if (text[at] === '<') return at;
  }
  return text.length;
}

/** The local part of the name that begins here. */
function nameAt(text: string, at: number): string | undefined {
  if (!NAME_START.test(text[at] ?? '')) return undefined;
  NAME.lastIndex = at;
  return local(NAME.exec(text)![0]);
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function tagAt(text: string, start: number): (XmlTag & { readonly empty: boolean }) | undefined {
  const name = nameAt(text, start + 1);
  if (name === undefined) return undefined;
  const attributes = new Map<string, Span>();
  NAME.lastIndex = start + 1;
  let at = start + 1 + NAME.exec(text)![0].length;
  while (at < text.length) {
    const c = text[at]!;
    if (c === '>') return { name, attributes, start, end: at + 1, empty: text[at - 1] === '/' };
    if (c === '<') break;
    NAME.lastIndex = at;
    const attribute = NAME.exec(text)?.[0];
    if (attribute === undefined) {
      at++;
      continue;
    }
    at += attribute.length;
    const value = valueAt(text, at);
    if (!value) continue;
    const key = local(attribute);
    if (!attributes.has(key)) attributes.set(key, { start: value.start, end: value.end });
    at = value.next;
  }
  return { name, attributes, start, end: at, empty: false };
}

/** The value behind `=`, if one stands here; it ends at its quote, or before a `<`, which no value may hold. */
function valueAt(text: string, from: number): (Span & { readonly next: number }) | undefined {
  let at = skipSpace(text, from);
  if (text[at] !== '=') return undefined;
  at = skipSpace(text, at + 1);
  if (text[at] === '\\') at++;
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const start = at + 1;
  for (at = start; at < text.length && text[at] !== '<'; at++) {
    if (text[at] !== quote) continue;
    return { start, end: at > start && text[at - 1] === '\\' ? at - 1 : at, next: at + 1 };
  }
  return { start, end: at, next: at };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
