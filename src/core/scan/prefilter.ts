import { flowLanguageOf, SCOPE_TRIGGERS, SINK_TRIGGERS, SOURCE_TRIGGERS } from '../flows';
import { READERS } from '../formats';
import { DETECTORS, type Hit, type Trigger } from '../identifiers';
import { RECOGNISERS } from '../providers';
import type { GrammarId } from '../ports';
import { buildAutomaton, type Automaton } from './automaton';
import { grammarOf } from './fileKinds';
import type { SourceText } from './sourceText';
import { SUPPRESSION_TRIGGERS } from './suppressions';

/** What the one pass over a text found, by who asked for it. */
export interface Prefiltered {
  /** Hits of each detector, in the order of DETECTORS. */
  readonly detectors: readonly (readonly Hit[])[];
  readonly readers: readonly (readonly number[])[];
  readonly recognisers: readonly (readonly number[])[];
  /** Whether its program speaks of PHI, and whether it has ways out at all. */
  readonly flow: { readonly sources: boolean; readonly sinks: boolean };
  readonly suppressions: readonly number[];
  /** Whether a SMART scope for every resource may stand in it. */
  readonly scopes: boolean;
  /** Nothing of all this was seen. */
  readonly empty: boolean;
  /** The grammar that would be needed, if any recogniser or flow finder has something to look at. */
  readonly grammar: GrammarId | undefined;
}

type Listener =
  | { readonly kind: 'detector' | 'reader' | 'recogniser'; readonly index: number; readonly trigger: Trigger }
  | {
      readonly kind: 'sink' | 'source' | 'scope' | 'suppression';
      readonly index: 0;
      readonly trigger: Trigger;
    };

interface Machine {
  readonly automaton: Automaton;
  readonly lengths: Uint16Array;
  /** By literal, the kinds of boundary that its listeners ask for: bits of BOUNDARY. */
  readonly boundaries: Uint8Array;
  readonly listeners: readonly (readonly Listener[])[];
}

const BOUNDARY = { word: 1, shape: 2, joint: 4, mark: 8 } as const;

const machines: { source?: Machine; prompt?: Machine } = {};

function machineFor(surface: SourceText['surface']): Machine {
  return (machines[surface] ??= buildMachine(surface));
}

function buildMachine(surface: SourceText['surface']): Machine {
  const all: Listener[] = [
    ...DETECTORS.flatMap((d, index) =>
      d.triggers.map((trigger) => ({ kind: 'detector' as const, index, trigger })),
    ),
    ...READERS.flatMap((r, index) =>
      r.triggers.map((trigger) => ({ kind: 'reader' as const, index, trigger })),
    ),
    ...RECOGNISERS.flatMap((r, index) =>
      r.triggers.map((trigger) => ({ kind: 'recogniser' as const, index, trigger })),
    ),
    ...SINK_TRIGGERS.map((trigger) => ({ kind: 'sink' as const, index: 0 as const, trigger })),
    ...SOURCE_TRIGGERS.map((trigger) => ({ kind: 'source' as const, index: 0 as const, trigger })),
    ...SCOPE_TRIGGERS.map((trigger) => ({ kind: 'scope' as const, index: 0 as const, trigger })),
    ...SUPPRESSION_TRIGGERS.map((trigger) => ({ kind: 'suppression' as const, index: 0 as const, trigger })),
  ];
  const byText = new Map<string, Listener[]>();
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

/** One pass over the text. Most files end here. */
export function prefilter(source: SourceText): Prefiltered {
  const { automaton, lengths, boundaries, listeners } = machineFor(source.surface);
  const { text } = source;
  const detectors = DETECTORS.map((): Hit[] => NONE);
  const readers = READERS.map((): number[] => NONE);
  const recognisers = RECOGNISERS.map((): number[] => NONE);
  const flow = { sources: declaresSources(source), sinks: false };
  const suppressions: number[] = [];
  let scopes = false;
  let empty = true;
  automaton.scan(text, (literal, end) => {
    const start = end - lengths[literal]!;
    const standing = boundaries[literal]! & boundariesAt(text, start, end);
    if (standing === 0) return;
    for (const { kind, index, trigger } of listeners[literal]!) {
      if ((standing & BOUNDARY[trigger.kind]) === 0) continue;
      empty = false;
      switch (kind) {
        case 'detector':
          add(detectors, index, { trigger, start, end });
          break;
        case 'reader':
          add(readers, index, start);
          break;
        case 'recogniser':
          add(recognisers, index, start);
          break;
        case 'sink':
          flow.sinks = true;
          break;
        case 'source':
          flow.sources = true;
          break;
        case 'scope':
          scopes = true;
          break;
        case 'suppression':
          suppressions.push(start);
      }
    }
  });
  const asks = (i: number): boolean => RECOGNISERS[i]!.usesTree && RECOGNISERS[i]!.reads(source);
  const wanted =
    (flow.sources && flowLanguageOf(source) !== undefined) ||
    recognisers.some((hits, i) => hits.length > 0 && asks(i));
  const grammar = wanted ? grammarOf(source.languageId) : undefined;
  return { detectors, readers, recognisers, flow, suppressions, scopes, empty, grammar };
}

/** Most files hit nothing, so lists are made on the first hit. */
const NONE: never[] = [];

function add<T>(lists: T[][], index: number, item: T): void {
  if (lists[index] === NONE) lists[index] = [item];
  else lists[index]!.push(item);
}

/** Whether a name stands in the text that the policy says holds PHI. */
function declaresSources({ text, site }: SourceText): boolean {
  return site.flow?.sources.some((name) => text.includes(name)) ?? false;
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
