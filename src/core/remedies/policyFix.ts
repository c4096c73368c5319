import { policyFixes } from '../policy';
import { fixed, joinSafe, safeName, type SafeText } from '../safeText';
import type { Remedy, RemedyContext } from './remedy';
import type { Finding } from '../finding';

const TITLES: Readonly<Record<string, SafeText>> = {
  date: fixed('Write the date as YYYY-MM-DD'),
  endpoint: fixed('Write the exact host'),
  remove: fixed('Take this entry out'),
  requested: fixed('Set its status back to requested'),
  reason: fixed('Add a reason…'),
};

function edit(finding: Finding, argument: string, { source, reason }: RemedyContext) {
  const typed = reason?.trim();
  if (argument === 'reason' && !typed) return { cannot: fixed('The entry needs a reason.') };
  const fixes = policyFixes(source.text, finding.rule, finding.place.start, typed);
  const fix = fixes.find(({ id }) => id === argument);
  if (!fix) return { cannot: fixed('The policy has changed since. Look again.') };
  return [{ path: finding.path, edits: fix.edits, needsConfirmation: false }];
}

/** Mends a fault of a policy in its own file: `policy-fix:requested`, `policy-fix:rename:approvals`. */
export const policyFix: Remedy = {
  id: 'policy-fix',
  asksReason: false,
  inFixAll: false,
  title: (_finding, argument) =>
    argument.startsWith('rename:')
      ? joinSafe([fixed('Change to'), safeName(argument.slice('rename:'.length))], fixed(' '))
      : (TITLES[argument] ?? fixed('Mend the policy')),
  edit,
};

/** The same for an entry that lacks a reason, which only a person can give. */
export const policyReason: Remedy = {
  id: 'policy-reason',
  asksReason: true,
  inFixAll: false,
  title: () => TITLES.reason!,
  edit: (finding, _argument, context) => edit(finding, 'reason', context),
};
