import type { ApprovalVerdict } from '../../policy';
import { providerById } from '../../providers';
import { fixed, safeDay, type SafeText } from '../../safeText';
import type { SeenFlow, SeenUse } from '../../scan/seen';
import { providerNameOf } from '../../scan/verdicts/spoken';
import type { FlowRow, Known, Receiver } from './evidence';
import { byFile, compare, distinct } from './names';

/** The key of an approval, as verdicts show it, to who approved it. */
export type Approvers = ReadonlyMap<SafeText, Known>;

const OBSERVED: Known = { how: 'observed' };

/** One row for each receiver and answer, with every place. */
export function receiverRows(uses: readonly SeenUse[], approvers: Approvers): Receiver[] {
  const groups = grouped(uses, ({ destination, answer }) =>
    [destination.provider, destination.origin ?? destination.host, destination.reach, answer.kind, approvalOf(answer)].join('\n'),
  );
  return groups
    .map((group): Receiver => {
      const { destination, answer } = group[0]!;
      const { provider, host, reach } = destination;
      const approval = approvalOf(answer);
      return {
        ...(provider === undefined ? {} : { provider }),
        name: receiverName(destination),
        ...(host === undefined ? {} : { host }),
        reach,
        answer: answer.kind,
        ...(approval === undefined ? {} : { approval }),
        answered: answeredBy(answer, approvers),
        services: distinct(group.flatMap((use) => use.destination.services as readonly SafeText[])),
        models: distinct(group.map((use) => use.destination.model)),
        regions: distinct(group.map((use) => use.destination.region)),
        files: byFile(group),
        uses: group.length,
        ...catalogueOf(provider),
        known: OBSERVED,
      };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer) ||
        compare(a.name, b.name) ||
        compare(a.host ?? '', b.host ?? '') ||
        compare(a.approval ?? '', b.approval ?? '') ||
        compare(a.reach, b.reach),
    );
} // prettier-ignore

/** What nobody answers for first. */
const ORDER = [
  'none',
  'expired',
  'upstream',
  'region',
  'environment',
  'service-not-covered',
  'requested',
  'approved',
];

/** One row for each set of sources, sink and receiver. */
export function flowRows(flows: readonly SeenFlow[]): FlowRow[] {
  const groups = grouped(flows, ({ sink, source, others, callee, wholeRecord, destination, answer }) =>
    [sink, source, others.join(), callee, wholeRecord, destination && receiverName(destination), destination?.host, answer?.kind].join('\n'),
  );
  return groups
    .map((group): FlowRow => {
      const { sink, source, others, callee, wholeRecord, destination, answer } = group[0]!;
      return {
        sink,
        source,
        others,
        callee,
        wholeRecord,
        ...(destination ? { receiver: receiverName(destination) } : {}),
        ...(destination?.host === undefined ? {} : { host: destination.host }),
        ...(answer ? { answer: answer.kind } : {}),
        files: byFile(group),
        from: byFile(group.map(({ from }) => from)),
        known: OBSERVED,
      };
    })
    .sort((a, b) => compare(a.sink, b.sink) || compare(a.receiver ?? '', b.receiver ?? '') || compare(a.source, b.source) || compare(a.callee, b.callee) || compare(a.answer ?? '', b.answer ?? '') || compare(a.host ?? '', b.host ?? '') || compare(a.others.join(), b.others.join()) || Number(a.wholeRecord) - Number(b.wholeRecord));
} // prettier-ignore

/** The service by its name in the catalogue, else its host. */
function receiverName({ provider, host }: SeenUse['destination']): SafeText {
  return providerNameOf(provider, host);
}

export function approvalOf(answer: ApprovalVerdict): SafeText | undefined {
  return answer.kind === 'none' ? undefined : answer.approval;
}

/** An approval is what somebody attests; that there is none is seen in the register. */
function answeredBy(answer: ApprovalVerdict, approvers: Approvers): Known {
  const approval = approvalOf(answer);
  if (approval === undefined) return OBSERVED;
  return approvers.get(approval) ?? { how: 'attested' };
}

function catalogueOf(provider: string | undefined): Pick<Receiver, 'catalogue'> {
  const known = provider === undefined ? undefined : providerById(provider);
  if (!known) return {};
  const { status, conditions, source, asOf } = known.baa;
  // The catalogue is our own text.
  return { catalogue: { baa: BAA[status], conditions: conditions as SafeText, source: source as SafeText, asOf: safeDay(asOf) } }; // prettier-ignore
}

const BAA = {
  available: fixed('a BAA can be had, on conditions'),
  none: fixed('no BAA is offered'),
  unknown: fixed('nothing published was found'),
  'not-needed': fixed('runs where you run it'),
} as const;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
