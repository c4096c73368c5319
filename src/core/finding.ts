import type { Message } from './messages';
import type { NotExamined, ProjectPath } from './ports';
import type { RuleId } from './rules';
import type { SafeText } from './safeText';
import type { Seen } from './scan/seen';
import { SEVERITIES, type Confidence, type SafeHarborLetter, type Severity, type Tag } from './terms';

export * from './terms';

/** A place in a text, value-free. Offsets are UTF-16, lines and columns 1-based. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The notebook cell it lies in, 0-based. */
  readonly cell?: number;
  /** The line with every literal, comment and digit run reduced to classes. */
  readonly context: SafeText;
  /** Hash input for the fingerprint: masked tokens around the place. */
  readonly window: SafeText;
}

/** One reason that raised (+) or lowered (-) the confidence. */
export interface Cue {
  readonly effect: '+' | '-';
  readonly text: SafeText;
}

export interface Step {
  readonly path: ProjectPath;
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

/** Where a use sends to, once env files, constants and SDK defaults are resolved. */
export interface Destination {
  /** Catalogue id, absent for a host the catalogue does not name. */
  readonly provider?: string;
  /** Scheme, host and port in lower case, e.g. `https://api.openai.com`; absent if nothing fixes it. */
  readonly origin?: SafeText;
  readonly host?: SafeText;
  /** The path of the base URL, where something fixes it. */
  readonly path?: SafeText;
  readonly region?: SafeText;
  /** The services used: chat, embeddings, … as the catalogue names them. */
  readonly services: readonly string[];
  readonly model?: SafeText;
  /** Private and loopback hosts are unproven: a local relay may forward. */
  readonly reach: 'public' | 'private' | 'loopback' | 'unknown';
  /** What proves the destination, for the hover: `constructor default`, `OPENAI_BASE_URL in .env`, … */
  readonly from: SafeText;
}

export interface RemedyRef {
  readonly id: string;
  /** Whose endpoint a route leads to, for its title. */
  readonly owner?: SafeText;
  /** A package that the rewritten code needs and the project may lack. */
  readonly installs?: SafeText;
  /** What flows and is mended, for its title: `patient.ssn and 1 more`. */
  readonly what?: SafeText;
  /** The rewritten code calls what the text neither defines nor imports. */
  readonly imports?: true;
  readonly preferred: boolean;
}

/** The commit that brought what a finding is about. Neither its author nor its subject: the first is a person, the second may name one. */
export interface BroughtBy {
  readonly hash: string;
  /** YYYY-MM-DD, in UTC. */
  readonly day: string;
  /** Where it stood there, if elsewhere than the finding. */
  readonly path?: ProjectPath;
  /** Whether it still stands in the commit that is checked out; absent of what is no file's text. */
  readonly inHead?: boolean;
}

/** One verdict. Never the value, nor a character of it, nor a hash of it. */
export interface Finding {
  readonly rule: RuleId;
  readonly path: ProjectPath;
  readonly place: Place;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: Message;
  readonly cues: readonly Cue[];
  readonly tags: readonly Tag[];
  readonly basis: SafeText;
  readonly identifier?: SafeHarborLetter;
  readonly destination?: Destination;
  readonly steps: readonly Step[];
  readonly remedies: readonly RemedyRef[];
  readonly fingerprint: string;
  /** Which line of the policy decided, if one did. */
  readonly decidedBy?: Decision;
  readonly label?: SafeText;
  /** The parts of a call that bring PHI in, in UTF-16 offsets. */
  readonly parts?: readonly { readonly start: number; readonly end: number }[];
  /** How many findings of its rule and severity it stands for, which are not listed; absent of a finding that stands for itself. */
  readonly more?: number;
  /** Only of a finding in the history. */
  readonly commit?: BroughtBy;
}

export interface Decision {
  readonly text: SafeText;
  readonly path?: ProjectPath;
  readonly line?: number;
}

export interface Suppressed {
  readonly rule: RuleId;
  readonly path: ProjectPath;
  readonly line: number;
  readonly by: 'comment' | 'policy';
  /** Masked: a reason is text somebody typed. */
  readonly reason: SafeText;
  /** Of the finding that is not reported. */
  readonly fingerprint: string;
}

/** Something that looked like an identifier and is none: a ZIP3 that is allowed, an age of 89. Never the value. */
export interface NearMiss {
  readonly rule: RuleId;
  readonly path: ProjectPath;
  readonly place: Place;
  readonly label?: SafeText;
  readonly cues: readonly Cue[];
  /** Why it is not reported, as a sentence without its full stop. */
  readonly why: SafeText;
}

/** What judge returns for a file, and a report adds up. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notExamined: readonly NotExamined[];
  /** Uses that the policy approves: why nothing is said of them. */
  readonly approved?: readonly NearMiss[];
  /** Only where somebody asked for them; those that are approved are among them. */
  readonly nearMisses?: readonly NearMiss[];
  /** Only where somebody asked for evidence. */
  readonly seen?: Seen;
}

/** Worst first, then path, then place: the one order of every report. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0)
  );
}

export function atLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
