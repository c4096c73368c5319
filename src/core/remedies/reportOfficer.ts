import type { Finding } from '../finding';
import { render } from '../messages';
import { addDays } from '../policy';
import { providerById } from '../providers';
import { visible } from '../reports/words';
import { ruleById } from '../rules';
import { shownPath } from '../scan/shownPath';

/** What git knows of the line that a finding stands on. */
export interface LineHistory {
  /** The last commit that wrote the line, shortened, and its day; absent if the line is not committed. */
  readonly written?: { readonly commit: string; readonly day: string };
  /** On how many branches of remotes that commit is, as far as this clone knows. */
  readonly remoteBranches?: number;
}

export interface OfficerNote {
  readonly finding: Finding;
  /** Today, YYYY-MM-DD. */
  readonly day: string;
  /** The commit that is checked out. */
  readonly commit?: string;
  readonly history?: LineHistory;
}

/** Latest notice after discovery: 45 CFR 164.404(b), 164.410(b). */
const NOTICE_DAYS = 60;

/**
 * A note to the privacy officer about one finding, in Markdown: where it is and who would receive it, never the value.
 * Nothing is sent.
 */
export function officerNote({ finding, day, commit, history }: OfficerNote): string {
  const { rule, path, place, message, severity, confidence, fingerprint } = finding;
  const { title, basis } = ruleById(rule);
  return `# For the privacy officer: a finding to look at

Written on ${day}. It has not been sent to anybody. It holds no value that was found; please add none.

- **What:** ${visible(render(message))}
- **Rule:** \`${rule}\`, ${title} (${basis})
- **How loud, how sure:** ${severity}, ${confidence.replace('-', ' ')}
- **Place:** \`${visible(shownPath(path))}\`, line ${place.line}, column ${place.column}
- **Commit checked out:** ${commit === undefined ? 'not known' : `\`${commit.slice(0, 12)}\``}
- **Receiver:** ${receiverOf(finding)}
- **First seen:** ${firstSeen(history)}
- **Last seen:** ${day}, in the files as they are now
- **Fingerprint:** \`${fingerprint}\`

## Before anything else

- Do not rewrite history, force-push or delete anything yet. Who could have seen this, and since when, is read from it.
- Keep it from going further where that deletes nothing: hold the push, the deployment, the job.
- Say it by place and rule. Do not paste the value into a ticket, a chat or an e-mail.

## Clocks that may run from today

Whether this is a breach is for you to determine: an impermissible use or disclosure is presumed to be one unless a risk
assessment shows a low probability that PHI was compromised (45 CFR 164.402). If it is one, it counts as discovered on the
first day on which anybody in the workforce knew of it, or would have known by reasonable diligence: 45 CFR 164.404(a)(2)
for a covered entity, 164.410(a)(2) for a business associate. That may be today, or an earlier day.

- Individuals: without unreasonable delay, no later than ${NOTICE_DAYS} days after discovery (45 CFR 164.404(b)). Counted from today: ${addDays(day, NOTICE_DAYS)}.
- A business associate to the covered entity: the same (45 CFR 164.410(b)). The contract may ask for it sooner.
- The Secretary: with the notice to individuals if 500 or more are affected, else within ${NOTICE_DAYS} days after the end of the calendar year (45 CFR 164.408). The media, if it is more than 500 residents of a State (45 CFR 164.406).
- States and contracts may set shorter times.

## To be filled in

- Who could reach the file or the receiver, and since when:
- Whose records, and how many:
- What was decided, by whom, on which day:
`;
} // prettier-ignore

function receiverOf({ destination }: Finding): string {
  if (!destination) return 'none by itself; whoever can read the file';
  const name = destination.provider === undefined ? undefined : providerById(destination.provider)?.name;
  const known = [name, destination.host].filter((part) => part !== undefined);
  return known.length === 0 ? 'not known' : visible(known.join(', '));
}

function firstSeen(history: LineHistory | undefined): string {
  if (!history) return 'not known';
  const { written, remoteBranches } = history;
  if (!written) return 'not in the commit that is checked out';
  const reached =
    remoteBranches === undefined ? ''
    : remoteBranches === 0 ? '; on no branch of a remote that this clone knows'
    : `; on ${remoteBranches} ${remoteBranches === 1 ? 'branch' : 'branches'} of remotes`;
  return `${written.day}, by commit \`${written.commit}\`, the last one that wrote this line; what stood there before may be older${reached}`;
} // prettier-ignore
