import { isRecord, type HookCall } from './call';
import { readCommand } from './shell';
import { toolKind } from './tools';

/** A text that would leave. */
export interface OutgoingText {
  readonly kind: 'text';
  readonly what: 'prompt' | 'command' | 'argument';
  readonly text: string;
  /** Whether somebody besides the assistant would receive it. */
  readonly elsewhere: boolean;
  /** Where it stands in the tool's input; absent for a prompt. */
  readonly at?: readonly (string | number)[];
}

/** A file whose text would be handed out. */
export interface OutgoingFile {
  readonly kind: 'file';
  /** As the tool was told, seen from `folder`. */
  readonly file: string;
  /** Seen from the folder in which the assistant works; empty for that folder. */
  readonly folder: string;
  readonly elsewhere: boolean;
}

export type Outgoing = OutgoingText | OutgoingFile;

/** What would leave if a call went on. */
export function outgoingOf({ event }: HookCall): readonly Outgoing[] {
  if (event.kind === 'prompt') return [{ kind: 'text', what: 'prompt', text: event.text, elsewhere: false }];
  const { name, input } = event;
  const strings = stringsIn(input);
  switch (toolKind(name, input)) {
    case 'quiet':
      return [];
    case 'shell':
      return strings.filter(({ at }) => isCommand(at)).flatMap(commandParts);
    case 'read':
      return strings.filter(({ at }) => isPath(at)).map(({ text }) => file(text, false));
    case 'send':
      return strings.flatMap(({ text, at }): Outgoing[] =>
        isPath(at) ?
          WRITES.test(name) ? [] : [file(text, true)]
        : [{ kind: 'text', what: 'argument', text, elsewhere: true, at }],
      );
  } // prettier-ignore
}

/** Members that name files. */
const PATHS = /^(?:(?:abs|absolute|relative|source|input|notebook|target)_?)?(?:(?:file_?)?paths?|files?|file_?names?|uris?)$/i; // prettier-ignore
const WRITES = /(?:write|create|edit|delete|move|rename|remove|mkdir)[^_]*(?:_|$)/i;

interface FoundString {
  readonly text: string;
  readonly at: readonly (string | number)[];
}

function commandParts({ text, at }: FoundString): Outgoing[] {
  const { files, sends } = readCommand(text);
  return [
    { kind: 'text', what: 'command', text, elsewhere: sends, at },
    ...files.map(({ file: name, folder }): Outgoing => ({ kind: 'file', file: name, folder, elsewhere: sends })),
  ]; // prettier-ignore
}

function file(name: string, elsewhere: boolean): OutgoingFile {
  return { kind: 'file', file: name, folder: '', elsewhere };
}

function keyOf(at: readonly (string | number)[]): string {
  return String(at.findLast((part) => typeof part === 'string') ?? '');
}

function isPath(at: readonly (string | number)[]): boolean {
  return PATHS.test(keyOf(at));
}

/** What a shell is told besides its command: why, where, for how long. */
function isCommand(at: readonly (string | number)[]): boolean {
  return /^(?:|command|cmd|script|input|chars|args?|commandLine)$/.test(keyOf(at));
}

/** So deep and so many; what lies beyond is no tool's input. */
const DEEPEST = 20;
const MOST = 1000;

/** Every text in a tool's input; the parts of a command in a list are one. */
function stringsIn(input: unknown): FoundString[] {
  const found: FoundString[] = [];
  const visit = (value: unknown, at: readonly (string | number)[]): void => {
    if (found.length >= MOST || at.length > DEEPEST) return;
    if (typeof value === 'string') found.push({ text: value, at });
    else if (Array.isArray(value)) {
      if (isCommand(at) && value.every((part) => typeof part === 'string')) found.push({ text: value.join(' '), at });
      else value.forEach((item, index) => visit(item, [...at, index]));
    } else if (isRecord(value)) for (const [key, item] of Object.entries(value)) visit(item, [...at, key]);
  };
  visit(input, []);
  return found;
} // prettier-ignore

/** A tool's input with some of its texts replaced. */
export function withTexts(input: unknown, texts: readonly { readonly at: readonly (string | number)[]; readonly text: string }[]): unknown {
  const copy = structuredClone(input);
  for (const { at, text } of texts) {
    const last = at.at(-1);
    if (last === undefined) return text;
    let holder = copy as Record<string | number, unknown>;
    for (const key of at.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
    holder[last] = text;
  }
  return copy;
} // prettier-ignore
