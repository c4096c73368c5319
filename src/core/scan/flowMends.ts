import type { RemedyRef } from '../finding';
import { phiInRecord } from '../flows/sources/names';
import type { RawFlow } from '../rawFinding';
import type { RuleId } from '../rules';
import type { SafeText } from '../safeText';
import { shownSource } from './flowFindings';

type Ref = Omit<RemedyRef, 'preferred'>;

/**
 * What can be done to the parts of a call that bring PHI in: handed to a sanitizer of the policy, left out of the log, cut
 * down to some members. A sanitizer that the text does not know comes last.
 */
export function flowMends(rule: RuleId, { flow }: RawFlow): Ref[] {
  if (rule === 'flow/unscoped-retrieval' || flow.parts.length === 0) return [];
  const what = shownSource(flow.source, flow.parts.length - 1);
  const mends = flow.parts.map((part) => part.mends);
  const [first] = mends;
  const by = first?.wrap && mends.every((one) => one?.wrap) ? first.wrap : undefined;
  const wrap: Ref[] = by ? [{ id: `sanitize:${by.by}`, what, ...(by.known ? {} : { imports: true as const }) }] : [];
  const drop: Ref[] = mends.every((one) => one?.drop) ? [{ id: 'drop-from-log', what }] : [];
  const members = mends.length === 1 && flow.wholeRecord ? membersFor(rule, first?.keep?.members) : [];
  const keep: Ref[] = members.length > 0 ? [{ id: `keep-fields:${members.join(',')}`, what: first!.keep!.record }] : [];
  return by?.known ? [...wrap, ...drop, ...keep] : [...drop, ...keep, ...wrap];
} // prettier-ignore

/** An approved service may see what the program works with; a log only what says nothing of the person. */
function membersFor(rule: RuleId, used: readonly SafeText[] | undefined): readonly string[] {
  if (!used || (rule !== 'flow/minimum-necessary' && rule !== 'flow/phi-to-log')) return [];
  const members = rule === 'flow/phi-to-log' ? used.filter((member) => !phiInRecord(member)) : used;
  return members.length > 0 ? members : ['id'];
}
