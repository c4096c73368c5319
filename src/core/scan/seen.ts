import type { EndpointUse } from '../facts';
import type { Destination } from '../finding';
import type { SinkKind } from '../flows/sinks/sink';
import type { ApprovalVerdict } from '../policy';
import type { ProjectPath } from '../ports';
import type { Notice, RawFinding } from '../rawFinding';
import type { SafeText } from '../safeText';
import { contextAt, type JudgeContext } from './judgeContext';
import { verdictOf } from './verdict';

/** A use with one of its destinations, and how the policy's approvals answer it. */
export interface SeenUse {
  readonly path: ProjectPath;
  readonly line: number;
  readonly kind: EndpointUse['kind'];
  readonly destination: Destination;
  readonly answer: ApprovalVerdict;
}

/** A flow, and how the approvals answer its destination if it has one. */
export interface SeenFlow {
  readonly path: ProjectPath;
  readonly line: number;
  readonly sink: SinkKind;
  readonly source: SafeText;
  readonly others: readonly SafeText[];
  /** Where the source stands, be it in another file. */
  readonly from: { readonly path: ProjectPath; readonly line: number };
  readonly callee: SafeText;
  readonly wholeRecord: boolean;
  readonly destination?: Destination;
  readonly answer?: ApprovalVerdict;
}

/** What a text sends where, whether or not anything is to be said of it. */
export interface Seen {
  readonly uses: readonly SeenUse[];
  readonly flows: readonly SeenFlow[];
}

/** Kinds that send nothing by themselves: they count where the rules have something to say of them. */
const SILENT: ReadonlySet<EndpointUse['kind']> = new Set(['import', 'key']);

/** The receivers and flows of one text, approved ones included. */
export function seenIn(raw: readonly (RawFinding | Notice)[], context: JudgeContext): Seen {
  const { policy, day } = context;
  const uses = raw.flatMap((item): SeenUse[] => {
    if (item.kind !== 'use') return [];
    const { kind } = item.use;
    if (SILENT.has(kind) && verdictOf(item, context).length === 0) return [];
    const { path, place, destination } = item;
    return [{ path, line: place.line, kind, destination, answer: policy.approval(destination, day, path) }];
  });
  const flows = raw.flatMap((item): SeenFlow[] => {
    if (item.kind !== 'flow') return [];
    const { path, place, destination, flow } = item;
    const { sink, source, others, callee, wholeRecord, steps } = flow;
    const from = { path: steps[0]?.path ?? path, line: steps[0]?.line ?? place.line };
    const at = contextAt(context, path).policy;
    const to = destination ? { destination, answer: at.approval(destination, day, path) } : {};
    return [{ path, line: place.line, sink, source, others, from, callee, wholeRecord, ...to }];
  });
  return { uses, flows };
}
