import { applyEdits, modify, parse, printParseErrorCode, type JSONPath, type ParseError } from 'jsonc-parser'; // prettier-ignore
import { isRecord } from './call';

/** What is to stand under one event of a file of hooks. */
export interface HookEntry {
  readonly event: string;
  /** The command with what belongs to it, in the file's own format. */
  readonly handler: Readonly<Record<string, unknown>>;
  /** Present where the file groups handlers, with the tools for which the group counts. */
  readonly group?: { readonly matcher?: string };
}

/** A file that cannot be added to without breaking something; the message quotes nothing of it. */
export class UnusableSettings extends Error {}

/**
 * Adds hooks to a file of settings or brings those that are there up to date. Comments, formatting and what others wrote stay.
 * @param text of the file; undefined where there is none
 * @param frame members that a new file begins with
 * @throws UnusableSettings
 */
export function withHooks(text: string | undefined, entries: readonly HookEntry[], frame: object = {}): string {
  let now = text === undefined || text.trim() === '' ? `${JSON.stringify(frame, null, 2)}\n` : text;
  for (const [key, value] of Object.entries(frame)) if (!(key in read(now))) now = edited(now, [key], value);
  for (const { event, handler, group } of entries) {
    const own = ownAt(read(now), event);
    const [first, ...spare] = own;
    for (const path of spare.reverse()) now = edited(now, path, undefined);
    if (first === undefined) {
      const list = listOf(read(now), event);
      const added = group ? { ...group, hooks: [handler] } : handler;
      now = edited(now, ['hooks', event, list.length], added, true);
      continue;
    }
    const there = valueAt(read(now), first);
    if (JSON.stringify(there) !== JSON.stringify(handler)) now = edited(now, first, handler);
    const matcher = [...first.slice(0, -2), 'matcher'];
    if (group?.matcher !== undefined && valueAt(read(now), matcher) !== group.matcher && isAlone(read(now), first))
      now = edited(now, matcher, group.matcher);
  }
  return now;
} // prettier-ignore

/**
 * Takes the hooks away again, and whatever only held them.
 * @returns undefined where nothing but a frame is left of the file
 * @throws UnusableSettings
 */
export function withoutHooks(text: string, frame: object = {}): string | undefined {
  let now = text;
  for (const event of Object.keys(hooksOf(read(text)))) {
    const own = ownAt(read(now), event);
    for (const path of own.reverse()) {
      now = edited(now, path, undefined);
      // A group holds its handlers in a list of its own.
      if (path.length === 5 && isEmpty(valueAt(read(now), path.slice(0, 4)))) now = edited(now, path.slice(0, 3), undefined); // prettier-ignore
    }
    if (own.length > 0 && isEmpty(valueAt(read(now), ['hooks', event]))) now = edited(now, ['hooks', event], undefined); // prettier-ignore
  }
  if (now !== text && isEmpty(valueAt(read(now), ['hooks']))) now = edited(now, ['hooks'], undefined);
  const isFrame = now !== text && !/\/[/*]/.test(now) && JSON.stringify(read(now)) === JSON.stringify(frame);
  return isFrame ? undefined : now;
}

/** Whether a file of settings has a hook of this product. */
export function hasHooks(text: string): boolean {
  const settings = read(text);
  return Object.keys(hooksOf(settings)).some((event) => ownAt(settings, event).length > 0);
}

/** How every command that was ever installed reads. */
const OWN = /\bphi-cordon\b.*\bhook run\b/;

function isOwn(handler: unknown): boolean {
  return isRecord(handler) && Object.values(handler).some((value) => typeof value === 'string' && OWN.test(value));
} // prettier-ignore

/** Where handlers of this product stand under an event. */
function ownAt(settings: unknown, event: string): JSONPath[] {
  return listOf(settings, event).flatMap((item, index): JSONPath[] => {
    const path = ['hooks', event, index];
    if (isOwn(item)) return [path];
    const handlers = isRecord(item) && Array.isArray(item['hooks']) ? (item['hooks'] as unknown[]) : [];
    return handlers.flatMap((handler, at) => (isOwn(handler) ? [[...path, 'hooks', at]] : []));
  });
}

/** Whether nobody else's handler stands in the same group. */
function isAlone(settings: unknown, path: JSONPath): boolean {
  const handlers = valueAt(settings, path.slice(0, -1));
  return path.length === 5 && Array.isArray(handlers) && handlers.length === 1;
}

function hooksOf(settings: unknown): Readonly<Record<string, unknown>> {
  const hooks = isRecord(settings) ? settings['hooks'] : undefined;
  if (hooks === undefined) return {};
  if (!isRecord(hooks)) throw new UnusableSettings('its "hooks" are no object');
  return hooks;
}

function listOf(settings: unknown, event: string): readonly unknown[] {
  const list = hooksOf(settings)[event];
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw new UnusableSettings(`its "${event}" is no list`);
  return list as unknown[];
}

function read(text: string): Readonly<Record<string, unknown>> {
  const errors: ParseError[] = [];
  const value = parse(text, errors, { allowTrailingComma: true, disallowComments: false }) as unknown;
  if (errors[0]) throw new UnusableSettings(`it is no JSON (${printParseErrorCode(errors[0].error)})`);
  if (!isRecord(value)) throw new UnusableSettings('it holds no object');
  return value;
}

function valueAt(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);
} // prettier-ignore

function isEmpty(value: unknown): boolean {
  return value !== undefined && Object.keys(value as object).length === 0;
}

/** Only what changes is written anew, with the file's own indentation; a comment stays on its line. */
function edited(text: string, path: JSONPath, value: unknown, isArrayInsertion = false): string {
  const edits = modify(text, path, value, { isArrayInsertion });
  const [edit] = edits;
  if (!edit) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (value === undefined) {
    const kept = /^,?([^\S\n]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/))\r?\n/.exec(text.slice(edit.offset, edit.offset + edit.length))?.[1];
    const breaks = kept !== undefined && !/^[^\S\n]*\r?\n/.test(text.slice(edit.offset + edit.length));
    return applyEdits(text, [{ ...edit, content: `${kept?.trimEnd() ?? ''}${breaks ? eol : ''}${edit.content}` }]);
  }
  const unit = /^\t/m.test(text) ? '\t' : (/^( +)\S/m.exec(text)?.[1] ?? '  ');
  const written = (one: unknown, depth: number): string =>
    JSON.stringify(one, null, unit).replaceAll('\n', eol + unit.repeat(depth));
  const { offset, length, content } = edit;
  if (length > 0) return applyEdits(text, [{ ...edit, content: written(value, path.length) }]);

  const depth = depthOf(read(text), path);
  const key = path[depth]!;
  const added = `${eol}${unit.repeat(depth + 1)}${typeof key === 'string' ? `${JSON.stringify(key)}: ` : ''}${written(wrapped(path.slice(depth + 1), value), depth + 1)}`;
  const comma = content.startsWith(',') ? ',' : '';
  const comment = /^[^\S\n]*(?:\/\/[^\n]*|\/\*[^\n]*\*\/[^\S\n]*)(?=\r?\n)/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
  const after = offset + comment.length;
  const closer = /^\s*[}\]]/.test(text.slice(after)) && !/^[^\S\n]*\r?\n/.test(text.slice(after)) ? eol + unit.repeat(depth) : '';
  return `${text.slice(0, offset)}${comma}${comment}${added}${closer}${text.slice(after).replace(closer === '' ? /^/ : /^[^\S\n]+/, '')}`;
} // prettier-ignore

/** How many keys of a path lead to something that is there. */
function depthOf(value: unknown, path: JSONPath): number {
  const missing = path.findIndex((_, at) => valueAt(value, path.slice(0, at + 1)) === undefined);
  return missing < 0 ? path.length - 1 : missing;
}

/** A value with the holders that are not there yet. */
function wrapped(path: JSONPath, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => (typeof key === 'string' ? { [key]: inner } : [inner]), value);
} // prettier-ignore
