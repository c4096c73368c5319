import type { Cue, SafeHarborLetter } from '../finding';
import { isRuleId, ruleById, type RuleId } from '../rules';
import { fixed, joinSafe, safeName, type SafeText } from '../safeText';
import { lineIndexAt } from '../scan/sourceText';
import { splitWords } from '../scan/vocabulary';
import { up, type Candidate } from './detector';
import { labelHas } from './label';
import { isProblem, isWhole, linearPattern, type LinearPattern } from './linearPattern';
import type { TextContext } from './textContext';

/** An identifier that the organization describes in its policy, such as the shape of its own record numbers. */
export interface CustomIdentifier {
  /** Its key in the policy. */
  readonly name: string;
  readonly rule: RuleId;
  readonly pattern: string;
  /** Words that name it where it stands, lower case: `mrn`, `chart number`. */
  readonly words: readonly string[];
}

/** What others call the kinds of our rules. */
const KINDS: Readonly<Record<string, RuleId>> = {
  'medical-record-number': 'phi/mrn', chart: 'phi/mrn', 'chart-number': 'phi/mrn',
  'member-id': 'phi/health-plan-id', 'subscriber-id': 'phi/health-plan-id', 'policy-number': 'phi/health-plan-id',
  account: 'phi/account-number', 'account-id': 'phi/account-number', license: 'phi/license-number', device: 'phi/device-id',
}; // prettier-ignore

/** Words that name a kind wherever it stands, besides those of its key. */
const WORDS: Partial<Record<RuleId, readonly string[]>> = {
  'phi/mrn': ['mrn', 'medical record', 'record number', 'record no', 'chart'],
  'phi/health-plan-id': ['member', 'subscriber', 'beneficiary', 'plan id'],
  'phi/account-number': ['account', 'acct'],
};

/** Words that name anything. */
const EMPTY_WORDS = new Set(['id', 'ids', 'no', 'number', 'num', 'code', 'key', 'value', 'our', 'the']);

/**
 * @param name its key in the policy; one of our kinds (`mrn`, `memberId`) gives the rule, any other `phi/other-id`
 * @param words further words that name it
 */
export function customIdentifier(
  name: string,
  { pattern, rule, words = [] }: { pattern: string; rule?: string; words?: readonly string[] },
): CustomIdentifier {
  const parts = splitWords(name);
  const kind = parts.join('-');
  const named = rule !== undefined && isRuleId(rule) ? rule : isRuleId(`phi/${kind}`) ? (`phi/${kind}` as RuleId) : (KINDS[kind] ?? 'phi/other-id'); // prettier-ignore
  const own = [parts.join(' '), ...parts].filter((word) => !EMPTY_WORDS.has(word));
  const typed = words.map((word) => splitWords(word).join(' ')).filter(Boolean);
  return { name, rule: named, pattern, words: [...new Set([...own, ...typed, ...(WORDS[named] ?? [])])] };
}

type CustomCandidate = Candidate & Required<Pick<Candidate, 'rule' | 'identifier'>>;

/** The longest value that counts. */
const LONGEST_VALUE = 100;
/** How much of a long line is matched at once. */
const WINDOW = 1_024;
/** What all expressions together may cost on one text: a second or two at the worst, for ten million characters. */
const BUDGET = 40_000_000;
/** Values of one kind in one text. */
const MOST_VALUES = 20_000;
/** What looking at a window costs besides its characters. */
const PER_WINDOW = 50;
/** How far before a value a word may stand that names it, on the same line. */
const NEAR = 60;

/** What the policy's own identifiers find in a text, and whether all of the text was looked at. */
export function customCandidates(
  custom: readonly CustomIdentifier[],
  context: TextContext,
): { readonly candidates: readonly CustomCandidate[]; readonly complete: boolean } {
  const candidates: CustomCandidate[] = [];
  const meter = { left: BUDGET, complete: true };
  for (const identifier of custom) {
    const pattern = linearPattern(identifier.pattern);
    // The policy that holds such a pattern cannot be used and says why.
    if (isProblem(pattern)) continue;
    for (const { start, end } of findAll(pattern, context.text, meter))
      candidates.push(candidateOf(identifier, pattern.isSpecific, start, end, context));
  }
  return { candidates, complete: meter.complete };
}

function findAll(pattern: LinearPattern, text: string, meter: { left: number; complete: boolean }) {
  const { anchor, weight } = pattern;
  const found: { start: number; end: number }[] = [];
  anchor.lastIndex = 0;
  for (let hit = anchor.exec(text); hit; hit = anchor.exec(text)) {
    const from = lineStart(text, hit.index, LONGEST_VALUE);
    const to = lineEnd(text, hit.index, WINDOW);
    meter.left -= (to - from + PER_WINDOW) * weight;
    if (meter.left < 0 || found.length >= MOST_VALUES) {
      meter.complete = false;
      break;
    }
    const isCutBefore = from > 0 && !isBreak(text, from - 1);
    const isCutAfter = to < text.length && !isBreak(text, to);
    for (const { start, end } of pattern.matches(text.slice(from, to))) {
      const [first, last] = [from + start, from + end];
      if (end - start > LONGEST_VALUE || first < (found.at(-1)?.end ?? 0)) continue;
      if ((isCutBefore && start === 0) || (isCutAfter && last === to)) continue;
      if (end > start && isWhole(text, first, last)) found.push({ start: first, end: last });
    }
    // A value that the window cut off is whole in the next.
    anchor.lastIndex = isCutAfter ? to - LONGEST_VALUE : Math.max(to, anchor.lastIndex);
  }
  return found;
}

function lineStart(text: string, at: number, reach: number): number {
  let start = at;
  while (start > 0 && at - start < reach && !isBreak(text, start - 1)) start--;
  return start;
}

function lineEnd(text: string, at: number, reach: number): number {
  let end = at;
  while (end < text.length && end - at < reach && !isBreak(text, end)) end++;
  return end;
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** A label is a proof, and so is a fixed part; a mere run of digits needs a word that names it. */
function candidateOf(
  { name, rule, words }: CustomIdentifier,
  isSpecific: boolean,
  start: number,
  end: number,
  context: TextContext,
): CustomCandidate {
  const label = safeName(name);
  const letter: SafeHarborLetter = ruleById(rule).identifier ?? 'R';
  const shape = up(joinSafe([fixed('has the shape that the policy gives'), label], fixed(' ')));
  const base = { start, end, rule, identifier: letter, label };
  const cued = (confidence: Candidate['confidence'], ...cues: Cue[]): CustomCandidate => ({ ...base, confidence, cues: [shape, ...cues] }); // prettier-ignore
  if (labelHas(context.label(start), ...words)) return cued(isSpecific ? 'very-high' : 'high', up(fixed('labelled as one')));
  if (isNamedBefore(words, start, context)) return cued(isSpecific ? 'high' : 'medium', up(fixed('a word that names it stands before it')));
  if (isSpecific) return cued('medium');
  const why: SafeText = fixed('a number of that length is common, and no word that names it stands before it');
  return { ...cued('low'), allowed: why };
} // prettier-ignore

function isNamedBefore(words: readonly string[], start: number, { source, text }: TextContext): boolean {
  const from = Math.max(source.lineStarts[lineIndexAt(source, start)]!, start - NEAR);
  const before = ` ${splitWords(text.slice(from, start)).join(' ')} `;
  return words.some((word) => before.includes(` ${word} `));
}
