import type { EndpointUse } from './facts';
import type { Cue, Destination, Place, Step } from './finding';
import type { Mends } from './flows/mends';
import type { SinkKind } from './flows/sinks/sink';
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

/** What leaves through one way out, told by its weightiest source. */
export interface Flow {
  readonly sink: SinkKind;
  /** What flows, in names of the program: `patient.ssn`; and what flows with it. */
  readonly source: SafeText;
  readonly others: readonly SafeText[];
  readonly callee: SafeText;
  readonly wholeRecord: boolean;
  /** A search over texts of patients feeds it that is limited to none of them. */
  readonly unscoped: boolean;
  /** All that flows is an appointment's type or department. */
  readonly scheduling: boolean;
  /** It tells of somebody: an identifier flows, or a sign-in, a form's value or a patient's identifier stands near the call. */
  readonly ofSomebody: boolean;
  readonly steps: readonly Step[];
  /** The parts of the call that bring it in, in UTF-16 offsets, where they stand in the finding's own file. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly mends?: Mends }[];
}

/** A flow; `destination` where its way out is to somebody: a provider, a host. */
export interface RawFlow extends RawBase {
  readonly kind: 'flow';
  readonly flow: Flow;
  readonly destination?: Destination;
  /** What it is sent with. */
  readonly use?: EndpointUse;
}

/** Something that judge or a policy file has to say of itself. */
export interface Notice extends RawBase {
  readonly kind: 'notice';
  readonly rule: RuleId;
  readonly message: Message;
  /** How the policy that it is about can be mended, best first. */
  readonly fixes?: readonly string[];
}
