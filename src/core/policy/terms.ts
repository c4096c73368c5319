import { safeDay, safeName } from '../safeText';
import type { Terms } from './effective';
import type { Agreement } from './schema';

/** After how many years without a reading an agreement is said to be unreviewed. */
export const REVIEW_YEARS = 3;

/** What the record of an agreement says, as judging needs it on a day. */
export function termsOf(name: string, agreement: Agreement, day: string): Terms {
  const { accepted, effective, training, retentionDays } = agreement;
  const recorded = accepted ?? effective;
  const read = lastRead(agreement);
  return {
    agreement: safeName(name),
    ...(recorded === undefined ? {} : { recorded: safeDay(recorded) }),
    ...(training === undefined ? {} : { training }),
    ...(retentionDays === undefined ? {} : { retentionDays: retentionDays === 'unlimited' ? Infinity : retentionDays }),
    ...(read !== undefined && yearsLater(read, REVIEW_YEARS) <= day ? { unreviewedSince: safeDay(read) } : {}),
  };
} // prettier-ignore

/** The day on which somebody last read an agreement, as far as it is recorded: it is read when it is accepted. */
export function lastRead({ accepted, effective, reviewed }: Agreement): string | undefined {
  return [reviewed, accepted, effective]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** The same day of a later year, as text: comparison needs no calendar (29 February sorts before 1 March). */
export function yearsLater(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
