import type { ApprovalVerdict } from '../policy';
import type { SafeText } from '../safeText';
import type { SeenUse } from '../scan/seen';
import { compare } from './order';
import type { ReportedFinding } from './report';

/** How the policy answers a receiver on the day, what most needs mending first. */
export const STANDINGS = ['none', 'ended', 'outside', 'requested', 'approved'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where the code sends to, how the policy answers, and in how many places. */
export interface ReportedReceiver {
  /** Catalogue id. */
  readonly provider: string | undefined;
  readonly host: SafeText | undefined;
  readonly reach: 'public' | 'private' | 'loopback' | 'unknown';
  readonly standing: Standing;
  readonly places: number;
}

const STANDING: Readonly<Record<ApprovalVerdict['kind'], Standing>> = {
  none: 'none',
  expired: 'ended',
  upstream: 'outside',
  environment: 'outside',
  region: 'outside',
  'service-not-covered': 'outside',
  requested: 'requested',
  approved: 'approved',
};

/** The receivers of a scan, approved ones too. */
export function reportedReceivers(uses: readonly SeenUse[]): ReportedReceiver[] {
  return joinedReceivers(
    uses.map(({ destination: { provider, host, reach }, answer }) => {
      return { provider, host, reach, standing: STANDING[answer.kind], places: 1 };
    }),
  );
}

const OF_RULE: Readonly<Partial<Record<string, Standing>>> = {
  'llm/no-baa': 'none',
  'llm/unknown-destination': 'none',
  'llm/subprocessor': 'none',
  'llm/tracing': 'none',
  'llm/assistant-config': 'none',
  'llm/baa-expired': 'ended',
  'llm/service-not-covered': 'outside',
  'llm/region': 'outside',
};

/** What findings alone tell of receivers; those that are approved are unknown then. */
export function receiversOfFindings(findings: readonly ReportedFinding[]): ReportedReceiver[] {
  return joinedReceivers(
    findings.flatMap(({ rule, provider, host }) => {
      const standing = OF_RULE[rule];
      if (standing === undefined || (provider === undefined && host === undefined)) return [];
      return [{ provider, host, reach: 'unknown' as const, standing, places: 1 }];
    }),
  );
}

/** Places of the same receiver and standing, added up; the same for the parts of a scan as for the whole. */
export function joinedReceivers(receivers: readonly ReportedReceiver[]): ReportedReceiver[] {
  const byKey = new Map<string, ReportedReceiver>();
  for (const receiver of receivers) {
    const key = keyOf(receiver);
    const places = (byKey.get(key)?.places ?? 0) + receiver.places;
    byKey.set(key, { ...receiver, places });
  }
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, receiver]) => receiver);
}

function keyOf({ provider, host, reach, standing }: ReportedReceiver): string {
  return [provider ?? '', host ?? '', reach, STANDINGS.indexOf(standing)].join('\n');
}
