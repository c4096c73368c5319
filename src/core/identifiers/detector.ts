import type { Confidence, Cue, SafeHarborLetter, Tag } from '../finding';
import type { RuleId } from '../rules';
import type { SafeText } from '../safeText';
import type { TextContext } from './textContext';

/**
 * What makes a detector look. Text is in folded form: lower case, every digit written `0`.
 * - `word` must start and end at a word boundary, camelCase and snake_case humps included;
 * - `shape` must not continue a letter or digit on either side;
 * - `joint` must stand between two letters or digits, as the `@` of an address does;
 * - `mark` counts wherever it stands.
 * `surface: 'prompt'` triggers only on text on its way out. Strong triggers only: a word that half of all files
 * hold costs more than it finds; look it up near another trigger instead.
 */
export interface Trigger {
  readonly text: string;
  readonly kind: 'word' | 'shape' | 'joint' | 'mark';
  readonly surface?: 'prompt';
}

/** Where a trigger was seen. */
export interface Hit {
  readonly trigger: Trigger;
  readonly start: number;
  readonly end: number;
}

/** A part of a text, in offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value that a detector found. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Shape alone: at most medium. With a checksum or a label: high. With both, or in a labelled field: very-high. */
  readonly confidence: Confidence;
  readonly cues: readonly Cue[];
  readonly tags?: readonly Tag[];
  readonly label?: SafeText;
  /** For a detector that serves several rules, e.g. phone and fax. */
  readonly rule?: RuleId;
  readonly identifier?: SafeHarborLetter;
  /** A near-miss: it looked like one and is none. Says why; makes no finding, and is told where somebody asks. */
  readonly allowed?: SafeText;
}

/** Code that finds one kind of identifier in a text. One plain object in a file of its own. */
export interface Detector {
  readonly id: string;
  readonly rule: RuleId;
  readonly identifier: SafeHarborLetter;
  /** How a message names the value: `Social Security number`. */
  readonly title: SafeText;
  readonly triggers: readonly Trigger[];
  /** Called once for each hit; the values it returns may lie anywhere near. Must be linear in the text around. */
  detect(hit: Hit, text: TextContext): readonly Candidate[];
  /**
   * Called once for each text on its way out (surface `prompt`), for what no trigger announces. Linear in the text.
   * @param named the places of names that readers and earlier detectors found
   */
  sweep?(text: TextContext, named: readonly Range[]): readonly Candidate[];
}

export function words(...texts: string[]): Trigger[] {
  return texts.map((text) => ({ text, kind: 'word' }));
}

export function shapes(...texts: string[]): Trigger[] {
  return texts.map((text) => ({ text, kind: 'shape' }));
}

export function onPrompts(triggers: readonly Trigger[]): Trigger[] {
  return triggers.map((trigger) => ({ ...trigger, surface: 'prompt' }));
}

export function up(text: SafeText): Cue {
  return { effect: '+', text };
}

export function down(text: SafeText): Cue {
  return { effect: '-', text };
}

/** What looked like an identifier and is none, and why. */
export function nearMiss(start: number, end: number, allowed: SafeText): Candidate {
  return { start, end, confidence: 'low', cues: [], allowed };
}
