import type { SafeUrl } from '../facts';
import type { Confidence, Place, Step } from '../finding';
import type { SafeText } from '../safeText';
import type { Mends } from './mends';
import type { NamedPhi } from './sources/names';
import type { SinkKind } from './sinks/sink';

/**
 * What one text's program does with PHI and with what it is handed, before its imports are known. Plain and free of values,
 * so that it may be kept: names are those of the program.
 */
export interface FlowModule {
  readonly ends: readonly ModuleEnd[];
  readonly opens: readonly ModuleOpen[];
  /** What its functions return, by their index. */
  readonly returns: Readonly<Record<number, Shape>>;
  /** What other files see, by name. */
  readonly exports: Readonly<Record<string, Shape>>;
  /** Names of the parameters of functions that other files see; `*` for one that takes all that is left. */
  readonly parameters: Readonly<Record<number, readonly string[]>>;
}

/** A way out with what may leave through it. */
export interface ModuleEnd {
  readonly kind: SinkKind;
  readonly callee: SafeText;
  readonly place: Place;
  /** Index into the file's uses. */
  readonly use?: number;
  /** It is a call to a model by itself, whatever its client. */
  readonly model?: true;
  /** Where a request goes, if the text says so. */
  readonly url?: SafeUrl;
  /** Of a tracker: a sign-in, a form's value or a patient's identifier stands near it. */
  readonly ofSomebody?: true;
  readonly parts: readonly ModulePart[];
}

/** A part of an argument, in UTF-16 offsets. */
export interface ModulePart {
  readonly start: number;
  readonly end: number;
  /** What can be done to it where it stands. */
  readonly mends?: Mends;
  readonly taints: readonly ModuleTaint[];
}

/** A call to a function of another file. */
export interface ModuleOpen {
  readonly module: string;
  readonly path: readonly string[];
  readonly args: readonly { readonly shape: Shape; readonly name?: string }[];
  readonly step: Step;
  /** The files that may hold it. */
  readonly files: readonly string[];
}

/** What a value holds, and what is known of its members. */
export interface Shape {
  readonly taints: readonly ModuleTaint[];
  readonly fields?: Readonly<Record<string, Shape>>;
  /** A constant: nobody's. */
  readonly clean?: true;
  /** Functions of the module that it may be. */
  readonly functions?: readonly number[];
  /** It is what another file exports under a name. */
  readonly from?: { readonly files: readonly string[]; readonly path: readonly string[] };
}

export type ModuleTaint =
  | {
      readonly kind: 'source';
      readonly name: SafeText;
      readonly phi: NamedPhi & { readonly confidence: Confidence };
      readonly steps: readonly Step[];
      /** The parameter whose name says so. */
      readonly given?: { readonly of: number; readonly index: number };
    }
  | { readonly kind: 'parameter'; readonly of: number; readonly index: number; readonly path: readonly string[]; readonly steps: readonly Step[] }
  | { readonly kind: 'open'; readonly call: number; readonly path: readonly string[]; readonly steps: readonly Step[] }; // prettier-ignore
