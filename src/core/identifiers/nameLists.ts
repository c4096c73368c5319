import { ownWeight } from './nameEvidence';
import { isKnownPlace } from './nameVetoes';
import type { NameText, Segment } from './nameSegments';

const BETWEEN = /^(?:, ?(?:and |or |& )?| (?:and|or|&) )$/;
const NEXT_LINE = /^\s?[,;]?\r?\n\s{0,4}(?:[-*•] )?$/;
const PLURAL_LEAD = /\b(?:founders?|kids|children|sons|daughters|siblings|brothers|sisters|parents|grandchildren|friends|colleagues|members?|names|patients|authors|attendees|participants|guests|residents|clients|team|students|teachers|nurses|doctors|partners|people|persons|witnesses|players|twins|triplets|cousins|had (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)):?(?: (?:are|were|is|include|including|named|called|like))?:? $/i; // prettier-ignore

/** What a list adds to its members: names in a row make names of each other. */
export function listWeights({ text, segments }: NameText): ReadonlyMap<Segment, number> {
  const weights = new Map<Segment, number>();
  for (let i = 0; i < segments.length;) {
    let end = i + 1;
    while (end < segments.length && isJoined(text, segments[end - 1]!, segments[end]!)) end++;
    const members = segments.slice(i, end);
    if (members.length > 1) weigh(text, members, weights);
    i = end;
  }
  return weights;
} // prettier-ignore

/** Members stand in one line, or each is all of its own. */
function isJoined(text: string, before: Segment, behind: Segment): boolean {
  const gap = text.slice(before.end, behind.start);
  return BETWEEN.test(gap) || (NEXT_LINE.test(gap) && /^\s*(?:[,;.\n]|$)/.test(text.slice(behind.end, behind.end + 3)));
} // prettier-ignore

function weigh(text: string, members: readonly Segment[], weights: Map<Segment, number>): void {
  const start = members[0]!.start;
  const led = PLURAL_LEAD.test(text.slice(Math.max(0, start - 40), start));
  const isNamed = (member: Segment): boolean =>
    ownWeight(member) > 0 || (led && member.words.some(({ given, surname }) => given || surname));
  const named = members.filter(isNamed).length;
  if (members.length === 2 && isReversed(text, members[0]!, members[1]!)) {
    weights.set(members[0]!, 2);
    return;
  }
  if (named * (led ? 3 : 2) < members.length || (members.length < 3 && !led)) return;
  if (!led && members.every((member) => isKnownPlace(text, member))) {
    for (const member of members) weights.set(member, -2);
    return;
  }
  const weight =
    (led ? 1.5 : 0) + (members.length > 2 ? 1 : 0.5) + (named * 3 > members.length * 2 ? 0.5 : 0);
  for (const member of members) weights.set(member, weight);
}

/** `Okafor, Jane M.` */
function isReversed(text: string, last: Segment, first: Segment): boolean {
  return (
    text.slice(last.end, first.start) === ', ' &&
    last.words.length === 1 &&
    last.words[0]!.kind !== 'given' &&
    first.words.length < 3 &&
    first.words[0]!.kind === 'given'
  );
}
