import { message } from '../../messages';
import { providerById } from '../../providers';
import { safeName } from '../../safeText';
import { agreementsFrom } from '../approval';
import type { PolicyProblem } from '../problem';
import type { Agreement, Approval } from '../schema';
import { agreementsOf, type LintContext } from './context';

/** The reasons that may hold for a service of the catalogue: nobody there treats, pays or sponsors. */
const FOR_SERVICES: ReadonlySet<string> = new Set(['authorization', 'not-phi']);

/** "No agreement needed" without one of the lawful reasons, or with one that a service cannot have. */
export function noneNeeded(context: LintContext): PolicyProblem[] {
  const { document, layers, say } = context;
  const find = agreementsFrom(layers, 0);
  const without = agreementsOf(context).flatMap(({ name, agreement: { kind, because }, path }) =>
    kind === 'none-needed' && because === undefined
      ? [say('policy/none-needed', [...path, 'kind'], message('policy.noneNeeded', { agreement: safeName(name) }))]
      : [],
  );
  const misused = Object.entries(document.approvals ?? {}).flatMap(([key, approval]) => {
    const because = misusedReason(approval, find);
    if (because === undefined) return [];
    const args = { agreement: safeName(approval.agreement!), because: safeName(because), provider: safeName(providerById(approval.provider)!.name) };
    return [say('policy/none-needed', ['approvals', key, 'agreement'], message('policy.noneNeededService', args))];
  });
  return [...without, ...misused];
} // prettier-ignore

/** The reason that an approval of a service of the catalogue stands on, if it can only hold for somebody else. */
export function misusedReason({ provider, agreement }: Approval, find: (name: string) => Agreement | undefined): string | undefined {
  const found = agreement === undefined ? undefined : find(agreement);
  const because = found?.kind === 'none-needed' ? found.because : undefined;
  return because === undefined || FOR_SERVICES.has(because) || !providerById(provider) ? undefined : because;
} // prettier-ignore
