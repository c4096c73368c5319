import type { Decision, Destination, Severity, Tag } from '../finding';
import type { ProjectPath } from '../ports';
import type { RuleId } from '../rules';
import type { SafeText } from '../safeText';
import type { Site } from '../scan/site';
import type { DataEntry } from './schema';

/** What the policy says of the code at a path. */
export type Zone = 'phi' | 'undeclared' | 'none';

/** What the record of an agreement says of what is sent under it. Recorded by people; nothing here verifies it. */
export interface Terms {
  readonly agreement: SafeText;
  /** The day from which it counts. */
  readonly recorded?: SafeText;
  readonly training?: 'excluded' | 'permitted' | 'unknown';
  /** 0 for none, Infinity for unlimited; absent where nobody recorded it. */
  readonly retentionDays?: number;
  /** The contract above that lets nothing be kept, where the agreement itself does not say so. */
  readonly keptUnder?: { readonly contract: SafeText; readonly by: Decision };
  /** The day it was last read, where that is three years ago or more. */
  readonly unreviewedSince?: SafeText;
}

/** What a contract above asks for that an approval exceeds: the strictest of all contracts counts. */
export type UpstreamLimit = { readonly contract: SafeText; readonly by: Decision } & (
  | { readonly kind: 'region'; readonly region: SafeText; readonly regions: SafeText }
  | { readonly kind: 'training'; readonly agreement: SafeText }
  | { readonly kind: 'retention'; readonly agreement: SafeText; readonly kept: SafeText; readonly days: SafeText }
  | { readonly kind: 'provider' }
  | { readonly kind: 'purpose'; readonly purpose: SafeText }
); // prettier-ignore

/** How an agreement lists a sub-processor, 45 CFR 164.502(e)(1)(ii). */
export interface Subprocessor {
  readonly agreement: SafeText;
  /** Whether it is bound by an agreement of its own. */
  readonly bound: boolean;
  readonly by: Decision;
}

/** What the policy says that the data in a file is, on a day: the strictest entry that names the file. */
export interface DataVerdict {
  readonly status: DataEntry['status'];
  readonly by: Decision;
  /** Whether it quietens the rule: what it rests on is in force, and the policy that says it may lower the rule. */
  readonly quiet: boolean;
  /** The day on which a determination ended. */
  readonly ended?: SafeText;
}

/** How the policy's approvals answer one destination on one day. */
export type ApprovalVerdict =
  | { readonly kind: 'approved'; readonly approval: SafeText; readonly by: Decision; readonly terms?: Terms; readonly expiring?: { readonly agreement: SafeText; readonly date: SafeText; readonly days: number } }
  /** Approved, but for a contract above. What is still to say of an approved destination is said as well. */
  | { readonly kind: 'upstream'; readonly approval: SafeText; readonly by: Decision; readonly limits: readonly UpstreamLimit[]; readonly approved: ApprovedVerdict }
  /** Approved for other environments; `environment` is absent where the file belongs to none. */
  | { readonly kind: 'environment'; readonly approval: SafeText; readonly by: Decision; readonly environment?: SafeText; readonly environments: SafeText }
  | { readonly kind: 'requested'; readonly approval: SafeText; readonly by: Decision }
  | { readonly kind: 'expired'; readonly approval: SafeText; readonly agreement: SafeText; readonly date: SafeText; readonly by: Decision }
  | { readonly kind: 'service-not-covered'; readonly approval: SafeText; readonly service: SafeText; readonly by: Decision }
  | { readonly kind: 'region'; readonly approval: SafeText; readonly region: SafeText; readonly regions: SafeText; readonly by: Decision }
  | { readonly kind: 'none' }; // prettier-ignore

export type ApprovedVerdict = Extract<ApprovalVerdict, { readonly kind: 'approved' }>;

/** A route target that may be offered: approved on the day, with what a rewrite needs. */
export interface RouteTarget {
  /** Key of the approval. */
  readonly approval: string;
  readonly provider: string;
  /** Exact endpoints, e.g. `https://lakeside-phi.openai.azure.com`; the first is used. */
  readonly endpoints: readonly string[];
  /** Model name -> deployment name. */
  readonly deployments: Readonly<Record<string, string>>;
  readonly models: readonly string[];
  readonly regions: readonly string[];
  readonly organization: string | undefined;
  /** A server that the policy lists as self-hosted. */
  readonly selfHosted?: boolean;
  /** The variable that holds the key. */
  readonly keyEnv?: string;
  /** The Google Cloud project. */
  readonly project?: string;
  /** A dated API version of Azure OpenAI, where the organization does not use the v1 API. */
  readonly apiVersion?: string;
}

export interface SetSeverity {
  readonly severity: Severity | 'off';
  readonly by: Decision;
  /** Whoever set it may only raise: a severity that the finding has by itself and that is worse stands. */
  readonly atLeast?: true;
}

export interface Allowed {
  readonly reason: SafeText;
  readonly by: Decision;
}

/** What the policy asks of the clipboard guard; what it does not say is up to the user's settings. */
export interface ClipboardPolicy {
  readonly paste?: 'require-reason' | 'replace' | 'offer' | 'off';
  readonly copy?: 'notice' | 'off';
}

/** The policy as it applies to one path on one day. Pure data behind pure functions; the doors never read JSON. */
export interface EffectivePolicy {
  readonly found: boolean;
  readonly path?: ProjectPath;
  /** What texts under this policy are read with. */
  readonly site: Omit<Site, 'year'>;
  zone(path: ProjectPath): { readonly zone: Zone; readonly by?: Decision };
  /**
   * @param path the file that sends there: its environment and the contracts for it count. Without it, whether there is
   * any file from which it is approved
   */
  approval(destination: Destination, day: string, path?: ProjectPath): ApprovalVerdict;
  /** What the data in a file is said to be, and whether that quietens a rule there; nothing quietens a locked one. */
  data(path: ProjectPath, day: string, rule: RuleId): DataVerdict | undefined;
  /** The entry for a provider among the sub-processors of an agreement that an approval in force stands on. */
  subprocessor(provider: string, day: string): Subprocessor | undefined;
  /** Functions that write the audit trail of a call, 45 CFR 164.312(b); empty where the policy names none. */
  readonly auditors: readonly string[];
  /** The severity that rules or overrides set, or `off`. */
  severity(rule: RuleId, path: ProjectPath, tags: readonly Tag[]): SetSeverity | undefined;
  /** An allow entry in force on the day. */
  allow(rule: RuleId, path: ProjectPath, day: string): Allowed | undefined;
  locked(rule: RuleId): boolean;
  /** Where calls to a provider may be routed, best first; empty if nowhere. */
  routes(fromProvider: string, day: string, path?: ProjectPath): readonly RouteTarget[];
  readonly clipboard: ClipboardPolicy;
} // prettier-ignore

/** No policy: everything outside is unapproved, nothing is allowed, nothing is locked. */
export const NO_POLICY: EffectivePolicy = {
  found: false,
  site: {},
  zone: () => ({ zone: 'undeclared' }),
  approval: () => ({ kind: 'none' }),
  data: () => undefined,
  subprocessor: () => undefined,
  auditors: [],
  severity: () => undefined,
  allow: () => undefined,
  locked: () => false,
  routes: () => [],
  clipboard: {},
};
