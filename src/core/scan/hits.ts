import type { Trigger } from '../identifiers';
import { buildAutomaton, type Automaton } from './automaton';
import type { SourceText } from './sourceText';

/** Somebody who waits for a literal. */
export interface Listener<Kind extends string> {
  readonly kind: Kind;
  /** Among those of its kind. */
  readonly index: number;
  readonly trigger: Trigger;
}

interface Machine<Kind extends string> {
  readonly automaton: Automaton;
  readonly lengths: Uint16Array;
  /** By literal, the kinds of boundary that its listeners ask for: bits of BOUNDARY. */
  readonly boundaries: Uint8Array;
  readonly listeners: readonly (readonly Listener<Kind>[])[];
}

const BOUNDARY = { word: 1, shape: 2, joint: 4, mark: 8 } as const;

/** Tells each listener where its literal stands, with the boundaries that it asks for, in order of the ends. */
export type HitFinder<Kind extends string> = (
  source: SourceText,
  tell: (listener: Listener<Kind>, start: number, end: number) => void,
) => void;

/** One pass over a text for all listeners. */
export function hitFinder<Kind extends string>(all: () => readonly Listener<Kind>[]): HitFinder<Kind> {
  const machines = new Map<SourceText['surface'], Machine<Kind>>();
  return (source, tell) => {
    const { text, surface } = source;
    // A file that is judged by its name alone needs no table.
    if (text === '') return;
    const machine = machines.get(surface) ?? buildMachine(all(), surface);
    machines.set(surface, machine);
    const { automaton, lengths, boundaries, listeners } = machine;
    automaton.scan(text, (literal, end) => {
      const start = end - lengths[literal]!;
      const standing = boundaries[literal]! & boundariesAt(text, start, end);
      if (standing === 0) return;
      for (const listener of listeners[literal]!)
        if ((standing & BOUNDARY[listener.trigger.kind]) !== 0) tell(listener, start, end);
    });
  };
} // prettier-ignore

function buildMachine<Kind extends string>(
  all: readonly Listener<Kind>[],
  surface: SourceText['surface'],
): Machine<Kind> {
  const byText = new Map<string, Listener<Kind>[]>();
  for (const listener of all) {
    if (listener.trigger.surface === 'prompt' && surface !== 'prompt') continue;
    const known = byText.get(listener.trigger.text);
    if (known) known.push(listener);
    else byText.set(listener.trigger.text, [listener]);
  }
  const literals = [...byText.keys()];
  return {
    automaton: buildAutomaton(literals),
    lengths: Uint16Array.from(literals, (literal) => literal.length),
    boundaries: Uint8Array.from(byText.values(), (listeners) =>
      listeners.reduce((bits, { trigger }) => bits | BOUNDARY[trigger.kind], 0),
    ),
    listeners: [...byText.values()],
  };
}

/** Which kinds of boundary hold where a trigger's letters were seen: bits of BOUNDARY. */
function boundariesAt(text: string, start: number, end: number): number {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const letterBefore = isLetter(before);
  const letterAfter = isLetter(after);
  const token = letterBefore || isDigit(before);
  const tokenAfter = letterAfter || isDigit(after);
  let bits: number = BOUNDARY.mark;
  if (!token && !tokenAfter) bits |= BOUNDARY.shape;
  if ((token || isSign(before)) && tokenAfter) bits |= BOUNDARY.joint;
  const startsWord = !letterBefore || (isUpper(text.charCodeAt(start)) && !isUpper(before));
  const endsWord =
    !letterAfter ||
    (isUpper(after) && !(isUpper(text.charCodeAt(end - 1)) && isUpper(text.charCodeAt(end + 1))));
  return startsWord && endsWord ? bits | BOUNDARY.word : bits;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `_`, `-`, `+`, `.`, `%`: what the local part of an address may end in. */
function isSign(code: number): boolean {
  return code === 95 || code === 45 || code === 43 || code === 46 || code === 37;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** ASCII letters decide most cases; beyond them every code above 191 counts as one. NaN (no character) is none. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isUpper(code) || code > 191;
}
