import type { SinkKind } from '../../flows/sinks/sink';
import type { ApprovalVerdict } from '../../policy';
import type { NotExaminedReason } from '../../ports';
import type { BasisKind, RuleId } from '../../rules';
import type { SafeText } from '../../safeText';
import type { Severity } from '../../terms';
import type { TermWeight } from '../../policy/schema/terms';

/** How a row is known: somebody wrote it into the register, the code shows it, or nobody has looked. */
export interface Known {
  readonly how: 'attested' | 'observed' | 'not-checked';
  /** Who attests it; absent where the register names nobody. */
  readonly by?: SafeText;
}

/** The lines of one file. */
export interface FileLines {
  readonly path: SafeText;
  readonly lines: readonly number[];
}

/** How the register answers a receiver on the day. */
export type Answer = ApprovalVerdict['kind'];

/** An AI tool or other receiver that the code names. */
export interface Receiver {
  /** Catalogue id. */
  readonly provider?: string;
  readonly name: SafeText;
  /** Absent where nothing in the code fixes it. */
  readonly host?: SafeText;
  readonly reach: 'public' | 'private' | 'loopback' | 'unknown';
  readonly answer: Answer;
  readonly approval?: SafeText;
  /** How the answer is known; the receiver itself is observed. */
  readonly answered: Known;
  readonly services: readonly SafeText[];
  readonly models: readonly SafeText[];
  readonly regions: readonly SafeText[];
  readonly files: readonly FileLines[];
  readonly uses: number;
  /** What the catalogue has read of the provider: a statement of others, not checked for this organization. */
  readonly catalogue?: { readonly baa: SafeText; readonly conditions: SafeText; readonly source: SafeText; readonly asOf: SafeText };
  readonly known: Known;
} // prettier-ignore

/** One thing that the record of an agreement says. */
export interface RecordedTerm {
  readonly key: string;
  readonly value: SafeText;
}

/** Something that the register does not record, or records as lacking. */
export interface Gap {
  readonly what: SafeText;
  /** Nobody attests what is not recorded. */
  readonly unrecorded?: true;
  readonly weight: TermWeight;
  readonly basisKind: BasisKind;
  readonly basis: SafeText;
}

interface Entry {
  readonly policy: SafeText;
  readonly known: Known;
}

export interface AgreementRow extends Entry {
  readonly name: SafeText;
  readonly kind: SafeText;
  /** On the day: `in force`, `ended 2026-06-30`, … */
  readonly state: SafeText;
  readonly terms: readonly RecordedTerm[];
  /** The weightiest first. */
  readonly gaps: readonly Gap[];
}

export interface ApprovalRow extends Entry {
  readonly name: SafeText;
  readonly provider: SafeText;
  readonly status: SafeText;
  /** What it stands on, on the day. */
  readonly standing: SafeText;
  readonly inForce: boolean;
  readonly endpoints: readonly SafeText[];
  /** Services, models, regions, environments, purposes, teams. */
  readonly limits: readonly RecordedTerm[];
  /** Places in the code that it answers. */
  readonly uses: number;
}

/** Entries that name files, or lead from one name to another. */
export interface DeclarationRow extends Entry {
  readonly kind: 'route' | 'zone' | 'data' | 'upstream';
  readonly name: SafeText;
  readonly says: SafeText;
  readonly gaps: readonly Gap[];
}

export interface FlowRow {
  readonly sink: SinkKind;
  /** Names of the program, the weightiest, and what flows with it. */
  readonly source: SafeText;
  readonly others: readonly SafeText[];
  readonly callee: SafeText;
  readonly receiver?: SafeText;
  readonly host?: SafeText;
  readonly answer?: Answer;
  readonly wholeRecord: boolean;
  /** Where it leaves. */
  readonly files: readonly FileLines[];
  /** Where the sources stand. */
  readonly from: readonly FileLines[];
  readonly known: Known;
}

export interface FindingRow {
  readonly rule: RuleId;
  readonly title: SafeText;
  readonly basisKind: BasisKind;
  readonly basis: SafeText;
  readonly severity: Severity;
  readonly count: number;
  readonly files: readonly FileLines[];
  readonly known: Known;
}

/** Findings that somebody accepted, or an entry that would accept some. */
export interface AcceptedRow {
  readonly rule: SafeText;
  readonly by: 'comment' | 'policy' | 'baseline' | 'allow entry';
  /** Masked: words that could be a value are left out. */
  readonly reason: SafeText;
  readonly expires?: SafeText;
  readonly place: SafeText;
  readonly known: Known;
}

export interface GapRow {
  readonly path: SafeText;
  readonly reason: NotExaminedReason;
  readonly detail?: SafeText;
  readonly known: Known;
}

/** A day on which somebody has to look at something. */
export interface CalendarEntry {
  /** The same in every run for the same entry of the register. */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly what: SafeText;
  readonly basis: SafeText;
  readonly overdue: boolean;
  readonly known: Known;
}

/** One row for the organization's own risk register; likelihood, impact and response are for people to fill in. */
export interface RiskRow {
  /** The same in every run for the same subject. */
  readonly id: string;
  readonly area: 'receiver' | 'agreement' | 'approval' | 'declaration' | 'flow' | 'finding' | 'accepted' | 'not examined';
  readonly subject: SafeText;
  readonly gap: SafeText;
  readonly weight: TermWeight | Severity;
  readonly basisKind: BasisKind;
  readonly basis: SafeText;
  readonly places: readonly SafeText[];
  readonly known: Known;
} // prettier-ignore

/** A policy file that was in force somewhere, with the hash of its text. */
export interface PolicyFileRow {
  readonly path: SafeText;
  readonly sha256: string;
}

/** Everything the formats lay out: value-free, sorted, the same for the same inputs and day. */
export interface Evidence {
  readonly version: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly commit?: string;
  readonly trusted: boolean;
  readonly organization?: SafeText;
  readonly role?: SafeText;
  readonly privacyOfficer?: SafeText;
  readonly policies: readonly PolicyFileRow[];
  readonly files: number;
  readonly bytes: number;
  readonly receivers: readonly Receiver[];
  readonly agreements: readonly AgreementRow[];
  readonly approvals: readonly ApprovalRow[];
  readonly declarations: readonly DeclarationRow[];
  readonly flows: readonly FlowRow[];
  readonly findings: readonly FindingRow[];
  readonly accepted: readonly AcceptedRow[];
  readonly notExamined: readonly GapRow[];
  readonly calendar: readonly CalendarEntry[];
  readonly risks: readonly RiskRow[];
}
