import type { RuleId } from '../rules';

/** What is taken out, and what may stay. */
export const STANDARDS = ['safe-harbor', 'limited-data-set', 'surrogate-dates'] as const;
export type Standard = (typeof STANDARDS)[number];

/**
 * What a limited data set may hold: 164.514(e)(2)(i)–(xvi) lists neither dates nor ages nor other unique identifiers.
 * Of an address it keeps town or city, State and ZIP code (ii); see placeText.ts.
 */
const IN_A_LIMITED_DATA_SET: ReadonlySet<RuleId> = new Set(['phi/date', 'phi/age-over-89', 'phi/other-id']);

/** Other unique identifiers that stand for a listed one: of other countries' insurance, of a certificate, a mother's record; a part or a hash of one. */
const AS_GOOD_AS_LISTED = /national|passport|social|insurance|tax|last four|initials|hash|^PID-21\b/i;

/** Whether a standard leaves a value of a rule as it is, wherever it stands. */
export function keeps(standard: Standard, { rule, label }: { rule: RuleId; label: string }): boolean {
  if (standard !== 'limited-data-set' || !IN_A_LIMITED_DATA_SET.has(rule)) return false;
  return rule !== 'phi/other-id' || !AS_GOOD_AS_LISTED.test(label);
}

interface StandardText {
  /** How a sentence names it: `by …`. */
  readonly by: string;
  /** What the result is not, beyond what is said of every standard. */
  readonly note?: string;
}

export const STANDARD_TEXTS: Readonly<Record<Standard, StandardText>> = {
  'safe-harbor': { by: 'the list of Safe Harbor, 45 CFR 164.514(b)(2)(i)' },
  'limited-data-set': {
    by: 'the list for a limited data set, 45 CFR 164.514(e)(2)',
    note: 'A limited data set is still PHI and needs a data use agreement, 45 CFR 164.514(e)(4).',
  },
  'surrogate-dates': {
    by: 'the list of 45 CFR 164.514(b)(2)(i), with dates shifted',
    note: 'Shifted dates are not Safe Harbor: they would need the determination of an expert, 45 CFR 164.514(b)(1).',
  },
};
