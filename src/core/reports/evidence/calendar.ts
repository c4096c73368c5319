import { addDays, isCalendarDay, type PolicyLayer } from '../../policy';
import { EXPIRING_DAYS } from '../../policy/approval';
import { lastRead, REVIEW_YEARS, yearsLater } from '../../policy/terms';
import { fixed, safeName, type SafeText } from '../../safeText';
import { fingerprint } from '../../scan/fingerprint';
import { shownPath } from '../../scan/shownPath';
import type { CalendarEntry, Known } from './evidence';
import { compare, globs, registerName, words } from './names';
import { attested } from './register';

/** The longest quarter. */
const QUARTER_DAYS = 92;

type Due = Pick<CalendarEntry, 'date' | 'what' | 'basis' | 'known'> & {
  readonly kind: string;
  readonly subject: string;
};

const TERM = fixed('Term of the contract');

/** When somebody has to look at what, by date. Days that have passed are told as overdue. */
export function calendarOf(layers: readonly PolicyLayer[], day: string): CalendarEntry[] {
  const seen = new Map<string, number>();
  return layers
    .flatMap((layer) => dues(layer).map((due) => ({ ...due, policy: shownPath(layer.loaded.source.path) })))
    .map(({ kind, subject, policy, ...entry }) => {
      const key = `${policy}\n${subject}`;
      const occurrence = seen.get(`${kind}\n${key}`) ?? 0;
      seen.set(`${kind}\n${key}`, occurrence + 1);
      // Built from what is shown, so that nothing can be guessed from it.
      return { uid: `${kind}-${fingerprint(kind, key, occurrence)}@phi-cordon`, overdue: entry.date < day, ...entry };
    })
    .sort((a, b) => compare(a.date, b.date) || compare(a.what, b.what) || compare(a.uid, b.uid));
} // prettier-ignore

function dues({ document }: PolicyLayer): Due[] {
  return [
    ...Object.entries(document.agreements ?? {}).flatMap(([name, agreement]): Due[] => {
      const shown = registerName(name);
      const known = attested(agreement.owner);
      const read = lastRead(agreement);
      const { expires, auditReviewed } = agreement;
      return [
        ...ending('agreement', words(fixed('Agreement'), shown), shown, expires, known),
        ...(read === undefined || (expires !== undefined && expires !== 'evergreen' && expires < later(read)) ? [] : [{ kind: 'review', subject: shown, date: later(read), what: words(fixed('Agreement'), shown, fixed('is due for review')), basis: fixed('45 CFR 164.316(b)(2)(iii); three years is practice'), known }]),
        ...(auditReviewed === undefined ? [] : [{ kind: 'audit-review', subject: shown, date: addDays(auditReviewed, QUARTER_DAYS), what: words(fixed('Audit records under'), shown, fixed('are due for review')), basis: fixed('45 CFR 164.308(a)(1)(ii)(D); a quarter is practice'), known }]),
      ];
    }),
    ...Object.entries(document.upstream ?? {}).flatMap(([name, { expires }]) =>
      ending('upstream', words(fixed('Upstream contract'), registerName(name)), registerName(name), expires, attested(undefined)),
    ),
    ...(document.data ?? []).flatMap(({ files, expires, status, determinedBy }): Due[] => {
      const subject = globs(files);
      return expires === undefined || expires === 'evergreen' ? [] : [{ kind: 'data', subject, date: expires, what: words(fixed('Last day on which'), subject, fixed('counts as'), safeName(status)), basis: fixed('Determinations are limited in time'), known: attested(determinedBy) }];
    }),
    ...(document.allow ?? []).flatMap(({ files, rule, expires, approvedBy }): Due[] => {
      const subject = words(safeName(rule), fixed('in'), globs(files));
      return expires === undefined ? [] : [{ kind: 'allow', subject, date: expires, what: words(fixed('Last day of the allow entry for'), subject), basis: fixed("The entry's own end"), known: attested(approvedBy) }];
    }),
  ];
} // prettier-ignore

/** The last day of a contract, and the day from which it is said to end soon. */
function ending(kind: string, what: SafeText, subject: SafeText, expires: string | undefined, known: Known): Due[] {
  if (expires === undefined || expires === 'evergreen') return [];
  const common = { subject, basis: TERM, known };
  return [
    { kind: `${kind}-notice`, date: addDays(expires, -EXPIRING_DAYS), what: words(what, fixed('ends in 60 days')), ...common },
    { kind: `${kind}-end`, date: expires, what: words(fixed('Last day of'), what), ...common },
  ];
} // prettier-ignore

/** The day of the next review; 29 February moves on where the year has none. */
function later(read: string): string {
  const date = yearsLater(read, REVIEW_YEARS);
  return isCalendarDay(date) ? date : addDays(`${date.slice(0, 7)}-28`, 1);
}
