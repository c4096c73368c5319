import type { Confidence, Cue, SafeHarborLetter, Tag } from '../finding';
import type { Trigger } from '../identifiers/detector';
import type { RuleId } from '../rules';
import type { SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';

/** A value whose place in a format says what it is. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly rule: RuleId;
  readonly identifier: SafeHarborLetter;
  /** `PID-19`, `Patient.name.family`. */
  readonly label: SafeText;
  readonly confidence: Confidence;
  readonly cues: readonly Cue[];
  readonly tags: readonly Tag[];
  /** A near-miss: its place names an identifier, and what stands there is none, such as a bare year. Makes no finding. */
  readonly allowed?: SafeText;
}

/** A text that stands in another one as base64. */
export interface EncodedText {
  readonly start: number;
  readonly end: number;
  /** `attachment (base64)` */
  readonly label: SafeText;
  readonly tags: readonly Tag[];
}

export interface Reading {
  readonly fields: readonly Field[];
  /** Ranges that the reader has fully accounted for: detectors stay out of them. */
  readonly claimed: readonly { readonly start: number; readonly end: number }[];
  /** Texts to decode and to read in their turn, one level deep. */
  readonly encoded?: readonly EncodedText[];
}

/** Knows where identifiers sit in one format. One plain object in a file of its own. Never throws on bad input. */
export interface FormatReader {
  readonly id: string;
  /** Literals without which a text cannot hold this format. */
  readonly triggers: readonly Trigger[];
  /** Whether free text stands around its fields, which may repeat what they say. */
  readonly narrative?: true;
  /** @param hits offsets of the triggers, ascending */
  read(source: SourceText, hits: readonly number[]): Reading;
}
