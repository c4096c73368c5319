import type { FileFacts } from '../facts';
import type { Finding } from '../finding';
import type { EffectivePolicy } from '../policy';
import type { PURPOSES } from '../policy/schema/terms';
import type { ProjectPath } from '../ports';
import type { SafeText } from '../safeText';
import type { LoadedGrammars } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';
import type { SurrogateTable } from './surrogateTable';

/** Replaces `start`–`end` (UTF-16) by `newText`; edits of one file never overlap. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface FileEdit {
  readonly path: ProjectPath;
  readonly edits: readonly TextEdit[];
  /** An edit of another file than the finding's is previewed first. */
  readonly needsConfirmation: boolean;
  readonly create?: boolean;
}

/** What a remedy may look at. The door hands in the document at the version that the finding is of. */
export interface RemedyContext {
  readonly source: SourceText;
  readonly facts: FileFacts;
  readonly policy: EffectivePolicy;
  /** The policy file as it stands, for remedies that write into it. */
  readonly policySource?: SourceText;
  readonly day: string;
  readonly grammars: LoadedGrammars;
  readonly surrogates: SurrogateTable;
  /** Those of `companionPaths` that exist: what a route may change beside its own text. */
  readonly companions?: ReadonlyMap<ProjectPath, SourceText>;
  /** What the user typed; `suppress` and `allow` need a reason. */
  readonly reason?: string;
  /** The last day of an allow entry, YYYY-MM-DD; if nobody chose one, `ALLOWED_DAYS` from today. */
  readonly expires?: string;
  /** What PHI would be sent for. */
  readonly purpose?: (typeof PURPOSES)[number];
}

/** What a user was asked before a remedy is applied. */
export type Answers = Pick<RemedyContext, 'reason' | 'expires' | 'purpose'>;

/** How long an allow entry counts if nobody writes another day: long enough to plan, short enough to be looked at again. */
export const ALLOWED_DAYS = 90;

/** Why a remedy offers no edit here, in words for the user. */
export interface Refusal {
  readonly cannot: SafeText;
}

/** One way to mend a finding. A plain object in a file of its own. */
export interface Remedy {
  /** The id in `Finding.remedies`, or the part before its `:`. */
  readonly id: string;
  /** Whether the door must ask for a reason first. */
  readonly asksReason: boolean;
  /** What else the door asks for. */
  readonly asks?: 'expires' | 'purpose';
  /** Whether it may be part of `fixAll`: never one that edits policy or suppresses. */
  readonly inFixAll: boolean;
  /** @param argument the part of the id after its `:` */
  title(finding: Finding, argument: string): SafeText;
  edit(finding: Finding, argument: string, context: RemedyContext): readonly FileEdit[] | Refusal;
}
