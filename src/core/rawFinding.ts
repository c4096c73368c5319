import type { EndpointUse, FlowFact } from './facts';
import type { Cue, Destination, Place } from './finding';
import type { Message } from './messages';
import type { ProjectPath } from './ports';
import type { RuleId } from './rules';
import type { SafeText } from './safeText';
import type { Confidence, SafeHarborLetter, Tag } from './terms';

/** What link hands to judge: everything but the verdict. Resolved destinations, no policy. */
export type RawFinding = RawIdentifier | RawUse | RawFlow;

interface RawBase {
  readonly path: ProjectPath;
  readonly place: Place;
  readonly confidence: Confidence;
  readonly cues: readonly Cue[];
  readonly tags: readonly Tag[];
}

export interface RawIdentifier extends RawBase {
  readonly kind: 'identifier';
  readonly rule: RuleId;
  readonly identifier: SafeHarborLetter;
  readonly message: Message;
  /** Where the value stands, in metadata's words: `PID-19`. */
  readonly label: SafeText;
}

/** A use with one of its destinations; judge finds the rule that the policy makes of it. */
export interface RawUse extends RawBase {
  readonly kind: 'use';
  readonly use: EndpointUse;
  readonly destination: Destination;
}

/** A source that reaches a sink; `destination` for a sink that sends to a provider. */
export interface RawFlow extends RawBase {
  readonly kind: 'flow';
  readonly flow: FlowFact;
  readonly destination?: Destination;
}

/** Something that judge or a policy file has to say of itself. */
export interface Notice extends RawBase {
  readonly kind: 'notice';
  readonly rule: RuleId;
  readonly message: Message;
  /** How the policy that it is about can be mended, best first. */
  readonly fixes?: readonly string[];
}
