import type { SqlColumn } from '../sources/sql';
import type { Health, NameDictionary, NamedPhi } from '../sources/names';
import type { Call, Expression, FunctionNode, Program, Span, TypeNode } from '../program';
import type { LanguageId } from '../languages/language';
import type { SinkKind, SinkSpec } from '../sinks/sink';
import type { Closure, Scope, Value } from './value';

/** What the engine is told beside the program. */
export interface Setup {
  /** The text that the program was read from. */
  readonly text: string;
  readonly sinks: readonly SinkSpec[];
  /** Where endpoint uses stand, in their order. */
  readonly uses: readonly (Span & { readonly index: number })[];
  readonly language: LanguageId;
  /** What the text speaks of, so that soft names count. */
  readonly health: Health;
  /** Names that the policy says hold PHI, functions that carry outside, functions that de-identify. */
  readonly declared: Declared;
  /** Names stand for names of other files of the same package too: Java, C#, Go, Ruby, PHP. */
  readonly sharesNames: boolean;
}

/** What the policy says of the names of the organization's programs. */
export interface Declared {
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  readonly sanitizers: readonly string[];
}

export const NOTHING_DECLARED: Declared = { sources: [], sinks: [], sanitizers: [] };

/** A call (or a throw, or an assignment) that something leaves through, with what it is handed. */
export interface End {
  readonly kind: SinkKind;
  /** The callee as written. */
  readonly callee: string;
  readonly at: Span;
  readonly whole: Span;
  /** The parts of the arguments that bring something in. */
  readonly parts: Map<string, { readonly span: Span; readonly value: Value }>;
  readonly use: number | undefined;
  /** The letters the address surely begins with. */
  address: string | undefined;
  /** Told as a call to a model by itself, whatever its client. */
  readonly model: boolean;
}

/** A call to a function that is not in this text. */
export interface Open {
  readonly module: string;
  /** Names that lead to the function: `['api', 'send']`, `['AuditService', 'record']`. */
  readonly path: readonly string[];
  readonly args: readonly { readonly value: Value; readonly name: string | undefined }[];
  readonly at: Span;
}

/** The function that is being run. */
export interface Frame {
  readonly index: number;
  readonly owner: string | undefined;
  /** Its requests come from patients' routes. */
  readonly patientRoute: boolean;
  returned: Value | undefined;
  /** How many loops are around what is run. */
  loops: number;
}

/** The state of one analysis. */
export interface Run {
  readonly program: Program;
  readonly setup: Setup;
  readonly top: Scope;
  readonly functionsByName: ReadonlyMap<string, number>;
  readonly methods: ReadonlyMap<string, readonly number[]>;
  /** Constructors by class. */
  readonly makers: ReadonlyMap<string, readonly number[]>;
  readonly types: ReadonlyMap<string, TypeNode>;
  /** What `this.name` is given anywhere, by class. */
  readonly members: Map<string, Map<string, Value>>;
  readonly ends: Map<string, End>;
  readonly opens: Open[];
  /** Calls that lead to `opens`, so that a second look at one does not add another. */
  readonly opened: Map<Call, number>;
  /** What each expression was when it was last looked at. */
  readonly values: Map<Expression, Value>;
  /** Names that stand in the text as such, and not only in its literals. */
  readonly identifiers: Set<string>;
  /** Where lambdas were made. */
  readonly made: Map<number, Scope>;
  readonly invoked: Set<number>;
  /** What calls bring by themselves, and whether their texts are patients' routes: told once. */
  readonly brought: Map<Call, Brought>;
  readonly routes: Map<string, boolean>;
  /** Results of functions that were handed nothing surely of a person, by what they were handed. */
  readonly results: Map<string, Value>;
  readonly frames: Frame[];
  budget: number;
  evaluate(expression: Expression, scope: Scope): Value;
  invoke(closure: Closure, call: Invocation): Value;
  readonly dictionary: NameDictionary;
  /** Variables whose identifiers the text reads. */
  readonly persons: ReadonlySet<string>;
  named(name: string): NamedPhi | undefined;
}

/** What a call brings by itself. */
export interface Brought {
  /** Counts and keys alone. */
  readonly plain: boolean;
  readonly phi: NamedPhi | undefined;
  /** Of a query. */
  readonly columns?: readonly SqlColumn[];
}

/** How a function of the text is called. */
export interface Invocation {
  readonly args: readonly {
    readonly value: Value;
    readonly name?: string | undefined;
    readonly spread?: true;
  }[];
  readonly name: string;
  readonly at: Span;
  readonly patientRoute?: boolean;
}

export function frameOf(run: Run): Frame {
  return run.frames.at(-1)!;
}

export function functionAt(run: Run, index: number): FunctionNode {
  return run.program.functions[index]!;
}
